// The commands that bring in: import, imports, undo-import. Print counts first, then every row that did not come in as it was.

import { readFileSync } from 'node:fs';
import { columnMapping, type ColumnMapping } from '../model/column-mapping.ts';
import {
  conflictKinds,
  type CountedKind,
  type ImportChoices,
  type ImportCounts,
  type ImportReport,
  outcomes,
  type ReportRow,
} from '../model/import.ts';
import { type Arguments, UsageError } from './arguments.ts';
import type { Command, Outcome } from './commands.ts';
import { count, harmless, table } from './print.ts';
import { pathOf, RefusedError } from './values.ts';

const kindWords: Record<CountedKind, [one: string, many: string]> = {
  film: ['film', 'films'],
  entry: ['entry', 'entries'],
  review: ['review', 'reviews'],
  rating: ['rating', 'ratings'],
  watched: ['film watched', 'films watched'],
  like: ['like', 'likes'],
  watch: ['film to see', 'films to see'],
  list: ['list', 'lists'],
  'list-film': ['film on a list', 'films on lists'],
  note: ['page without a film', 'pages without a film'],
  theme: ['theme', 'themes'],
  tag: ['tag', 'tags'],
  reflection: ['reflection', 'reflections'],
  clipping: ['clipping', 'clippings'],
  'saved-search': ['saved search', 'saved searches'],
  row: ['other row', 'other rows'],
};

const outcomeWords = {
  ...{ created: 'new', updated: 'changed', merged: 'here already', kept: 'kept as here', skipped: 'left out' },
} as const;

function countRows(counts: ImportCounts): string {
  const rows = (Object.keys(kindWords) as CountedKind[]).flatMap((kind) => {
    const of = counts[kind];
    if (!of) return [];
    const told = outcomes
      .filter((outcome) => of[outcome] > 0)
      .map((outcome) => `${of[outcome]} ${outcomeWords[outcome]}`);
    return told.length === 0 ? [] : [[kindWords[kind][1], told.join(', ')]];
  });
  return rows.length === 0 ? 'Nothing in it.\n' : table(rows);
}

function placeOf({ file, line, item }: ReportRow): string {
  if (line !== null) return `${harmless(file)}:${line}`;
  return item === null ? harmless(file) : `${harmless(file)} [${item}]`;
}

const rowLine = (row: ReportRow): string[] => [
  placeOf(row),
  row.outcome,
  row.reason,
  [row.title, row.detail].flatMap((text) => (text === null ? [] : [harmless(text)])).join(': '),
];

function reportPage({ files, counts, conflicts, rows }: ImportReport): string {
  const heading = files.map(({ kind, name }) => `${harmless(name)} (${kind})\n`).join('');
  const asked = conflicts.map(
    ({ kind, count: number }) => `${count(number, 'entry', 'entries')} changed here and there: ${kind}\n`,
  );
  return `${heading}${countRows(counts)}${asked.join('')}${rows.length === 0 ? '' : `\n${table(rows.map(rowLine))}`}`;
}

/** A mapping is good for every table named on the line. */
function mappingOf(args: Arguments): ColumnMapping | null {
  const name = args.text('mapping');
  if (name === undefined) return null;
  try {
    return columnMapping.parse(JSON.parse(readFileSync(pathOf(name), 'utf8')));
  } catch {
    throw new RefusedError('--mapping: This file is not a mapping of columns.');
  }
}

function choicesOf(args: Arguments): ImportChoices {
  const taken = args.texts('take') ?? [];
  for (const kind of taken)
    if (!conflictKinds.some((each) => each === kind))
      throw new RefusedError(`--take: This is one of ${conflictKinds.join(', ')}.`);
  return {
    conflicts: Object.fromEntries(taken.map((kind) => [kind, 'theirs'])),
    notes: args.flag('notes-are-films') === true ? 'films' : 'skip',
    likenesses: {
      ...(args.flag('alike-are-others') === true ? { title: 'other' as const } : {}),
      ...(args.flag('next-years-are-same') === true ? { year: 'same' as const } : {}),
    },
    series: args.flag('series-are-films') === true ? 'films' : 'skip',
    mappings: {},
  };
}

const bring: Command['prepare'] = (args) => {
  if (args.words.length === 0) throw new UsageError('`journal import` needs FILE.');
  const from = args.words.map(pathOf);
  const [choices, mapping] = [choicesOf(args), mappingOf(args)];
  const isTrial = args.flag('dry-run') === true;
  return async (session): Promise<Outcome> => {
    const { tables } = await session.askLater('import.open', { from });
    const mappings = Object.fromEntries(tables.map((each) => [each.name, mapping ?? each.mapping]));
    const request = { from, choices: { ...choices, mappings } };
    const report = isTrial
      ? await session.askLater('import.preview', request)
      : await session.askLater('import.run', request);
    const rows = report.id === null ? report.rows : session.allRows(report);
    const told = { ...report, rows };
    const ending = isTrial ? 'Nothing was changed: this was a trial.' : `This is import ${report.id}.`;
    return { value: told, text: () => `${reportPage(told)}\n${ending}\n` };
  };
};

const list: Command['prepare'] = () => (session) => {
  const all = session.ask('import.list', {});
  const rows = all.map(({ id, at, undoneAt, files, counts }) => [
    String(id),
    new Date(at).toISOString().slice(0, 10),
    files.map(({ name }) => harmless(name)).join(', '),
    count(counts.entry?.created ?? 0, 'new entry', 'new entries'),
    undoneAt === null ? '' : 'undone',
  ]);
  return { value: all, text: () => (rows.length === 0 ? 'Nothing was imported yet.\n' : table(rows)) };
};

/** `Took back the import of letterboxd.zip: 12 entries, 8 films and 3 tags had come, 2 entries had changed.` */
function takenBack({ files, counts }: ImportReport): string {
  const told = (outcome: 'created' | 'updated'): string =>
    (Object.keys(kindWords) as CountedKind[])
      .flatMap((kind) => {
        const number = counts[kind]?.[outcome] ?? 0;
        return number === 0 ? [] : [count(number, ...kindWords[kind])];
      })
      .join(', ');
  const parts = [
    ...(told('created') === '' ? [] : [`${told('created')} had come`]),
    ...(told('updated') === '' ? [] : [`${told('updated')} had changed`]),
  ];
  const names = files.map(({ name }) => harmless(name)).join(', ');
  return `Took back the import of ${names}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}.`;
}

const undo: Command['prepare'] = (args) => {
  const word = args.words[0] ?? '';
  if (!/^[1-9]\d{0,14}$/.test(word))
    throw new RefusedError('The number of an import is needed, as `imports` shows it.');
  return (session) => {
    const report = session.ask('import.get', { id: Number(word) });
    const done = session.ask('import.undo', { id: Number(word) });
    const stayed = done.stayed.map((title) => `${harmless(title)} was changed since and stays.\n`).join('');
    return { value: done, text: () => `${stayed}${takenBack(report)}\n` };
  };
};

export const importCommands: Readonly<Record<string, Command>> = {
  import: {
    words: ['FILE'],
    takesMoreWords: true,
    options: {
      'dry-run': 'flag',
      mapping: 'text',
      take: 'texts',
      'notes-are-films': 'flag',
      'series-are-films': 'flag',
      'alike-are-others': 'flag',
      'next-years-are-same': 'flag',
    },
    makesJournal: true,
    prepare: bring,
  },
  imports: { words: [], options: {}, makesJournal: false, prepare: list },
  'undo-import': { words: ['ID'], options: {}, makesJournal: false, prepare: undo },
};
