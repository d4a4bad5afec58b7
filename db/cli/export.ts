// The `export` command: what goes out, as what, and what it could not hold. Names become numbers once the journal is open.

import {
  exportFormat,
  type ExportFormat,
  exportLanguage,
  type ExportLanguage,
  type ExportReport,
  type ExportScope,
  formatPlaces,
} from '../model/export.ts';
import { notices } from '../model/export-notice.ts';
import { foldName } from '../model/text.ts';
import { type Arguments, type Options, UsageError } from './arguments.ts';
import { idNamed } from './list.ts';
import { count, harmless } from './print.ts';
import type { Session } from './session.ts';
import { pathOf, RefusedError, wholeNumber } from './values.ts';

export const exportOptions: Options = {
  ...{ format: 'text', to: 'text', search: 'text', list: 'text', theme: 'text', film: 'text', year: 'text' },
  language: 'text',
};

const scopes = ['search', 'list', 'theme', 'film', 'year'] as const;
const formats = exportFormat.options.filter((format) => format !== 'pdf').join(', ');

function formatOf(args: Arguments): ExportFormat {
  const text = args.text('format');
  if (text === undefined) throw new UsageError(`--format is needed: ${formats}.`);
  const format = exportFormat.options.find((each) => each === text);
  if (format !== undefined) return format;
  throw new RefusedError(`--format: This is one of ${formats}.`);
}

/** Nothing where none is asked for: the journal's own. */
function languageOf(args: Arguments): { language?: ExportLanguage } {
  const text = args.text('language');
  if (text === undefined) return {};
  const language = exportLanguage.options.find((each) => each === text);
  if (language !== undefined) return { language };
  throw new RefusedError(`--language: This is one of ${exportLanguage.options.join(', ')}.`);
}

function placeOf(args: Arguments, format: ExportFormat): string {
  const to = args.text('to');
  if (to !== undefined && to !== '') return pathOf(to);
  const kind = formatPlaces[format].kind === 'file' ? 'a file' : 'a new folder';
  throw new UsageError(`--to is needed: ${kind} for ${format}.`);
}

/** `One Mile` or `One Mile (2025)`; titles that are alike need their year. */
function filmNamed(session: Session, typed: string): number {
  const [, title = typed, year] = /^(.+?)\s*\((\d{4})\)$/.exec(typed.trim()) ?? [];
  const isMeant = (film: { title: string; originalTitle: string | null; year: number | null }, name: string): boolean =>
    [film.title, film.originalTitle ?? ''].some((each) => foldName(each) === foldName(name));
  const found = session.ask('film.complete', { typed: title, limit: 20 });
  const meant = [
    ...found.filter((film) => isMeant(film, typed)),
    ...found.filter((film) => year !== undefined && isMeant(film, title) && film.year === Number(year)),
  ];
  const [film] = meant;
  if (film === undefined) throw new RefusedError('--film: No film of this journal has that title.');
  if (meant.length === 1) return film.id;
  throw new RefusedError(
    '--film: More than one film has that title; write the year behind it, as in "One Mile (2025)".',
  );
}

/** Only one of them: an export is of one thing. */
function scopeOf(args: Arguments): (session: Session) => ExportScope {
  const named = scopes.filter((scope) => args.has(scope));
  if (named.length > 1) throw new UsageError(`Only one of --${named.join(' and --')} can be asked for.`);
  const [scope] = named;
  const text = scope === undefined ? '' : (args.text(scope) ?? '');
  if (scope === undefined) return () => ({ kind: 'everything' });
  if (scope === 'search') return () => ({ kind: 'search', query: text });
  if (scope === 'film') return (session) => ({ kind: 'film', id: filmNamed(session, text) });
  if (scope === 'year') {
    const year = text === 'unknown' ? 'unknown' : (wholeNumber(args, 'year', 'date-unreadable') ?? 'unknown');
    return () => ({ kind: 'year', year });
  }
  const rows = { list: 'list.list', theme: 'theme.list' } as const;
  return (session) => ({ kind: scope, id: idNamed(session.ask(rows[scope], {}), scope, text) ?? 0 });
}

function reportText(report: ExportReport): string {
  const what = `${count(report.entryCount, 'entry', 'entries')} of ${count(report.filmCount, 'film')}`;
  const files = report.fileCount === 1 ? '' : `, ${count(report.fileCount, 'file')}`;
  const lines = report.notices.map(({ kind, count: number, titles }) => {
    const some =
      titles.length === 0 ? '' : ` (${titles.map(harmless).join('; ')}${titles.length < number ? '; …' : ''})`;
    return `${notices[kind].message}: ${number}${some}\n`;
  });
  return `Wrote ${what} to ${harmless(report.name)}${files}.\n${lines.join('')}`;
}

export function exportAs(args: Arguments): (session: Session) => Promise<{ value: ExportReport; text: () => string }> {
  if (args.text('format') === 'pdf') {
    throw new RefusedError(
      '--format: A PDF is printed by the program’s window, and a terminal has none; take epub or html.',
    );
  }
  const format = formatOf(args);
  const to = placeOf(args, format);
  const scope = scopeOf(args);
  const language = languageOf(args);
  return async (session) => {
    const report = await session.askLater('export.run', { format, scope: scope(session), to, ...language });
    return { value: report, text: () => reportText(report) };
  };
}
