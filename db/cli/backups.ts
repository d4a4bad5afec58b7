// The commands over backups: backup, backups. Print what lies where; hold no rule of their own.

import {
  backupId,
  type BackupLine,
  type RestoredGroup,
  type RestoredKind,
  type RestorePreview,
} from '../model/backup.ts';
import { JournalError, sentenceOf } from '../model/result.ts';
import type { SalvageReport } from '../model/salvage.ts';
import { salvageTo } from '../rescue.ts';
import { UsageError } from './arguments.ts';
import type { Command } from './commands.ts';
import { count, harmless, table } from './print.ts';
import { askOfPlace, OpenError } from './session.ts';
import { pathOf, RefusedError } from './values.ts';

const reasonWords: Readonly<Record<BackupLine['reason'], string>> = {
  day: 'after a day of use',
  'on-demand': 'asked for',
  'before-import': 'before an import',
  'before-restore': 'before a restore',
  'before-migration': 'before a new version',
};

/** `2026-11-22 09:30`, local time. */
function timeText(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

export function backupText({ counts }: Pick<BackupLine, 'counts'>): string {
  if (counts === null) return 'can’t be read';
  return `${count(counts.entryCount, 'entry', 'entries')} of ${count(counts.filmCount, 'film')}`;
}

const backup: Command['prepare'] = () => async (session) => {
  const line = await session.askLater('backup.make', {});
  const { folder } = session.ask('backup.list', {});
  return { value: line, text: () => `Backed up ${backupText(line)} as ${line.id} in ${harmless(folder)}.\n` };
};

const backups: Command['prepare'] = () => (session) => {
  const list = session.ask('backup.list', {});
  const rows = list.backups.map((line) => [
    line.id,
    timeText(line.at),
    backupText(line),
    sizeText(line.bytes),
    reasonWords[line.reason],
  ]);
  const away = list.isAway ? 'It can’t be reached now; backups go beside the journal until it can.\n' : '';
  const text = `${rows.length === 0 ? 'No backups yet.\n' : table(rows)}\n${harmless(list.folder)}\n${away}`;
  return { value: list, text: () => text };
};

const kindWords: Readonly<Record<RestoredKind, [one: string, many: string]>> = {
  ...{ entry: ['entry', 'entries'], film: ['film', 'films'], reflection: ['reflection', 'reflections'] },
  ...{ clipping: ['clipping', 'clippings'], list: ['list', 'lists'] },
};

function groupLines(kind: RestoredKind, verb: string, { count: number, first }: RestoredGroup): string {
  if (number === 0) return '';
  const [one, many] = kindWords[kind];
  const some = first.map(({ title, on }) => `    ${harmless(title)}${on === null ? '' : `, ${on}`}\n`).join('');
  const more = number > first.length ? `    and ${number - first.length} more\n` : '';
  return `  ${count(number, one, many)} ${verb}\n${some}${more}`;
}

function previewText({ backup: line, changes }: RestorePreview): string {
  const lines = changes.flatMap(({ kind, back, gone, different }) => [
    groupLines(kind, 'would come back', back),
    groupLines(kind, 'would go', gone),
    groupLines(kind, 'would be as then', different),
  ]);
  const told = lines.join('');
  return `${line.id}, ${timeText(line.at)}: ${backupText(line)}\n${told === '' ? '  Nothing would change.\n' : told}`;
}

/** `journal restore 20261122-093005`; a number without a hyphen is an entry in the trash. */
export const isBackupId = (word: string): boolean => backupId.safeParse(word).success;

export const restoreBackup: Command['prepare'] = (args) => {
  const id = args.words[0] ?? '';
  const isTrial = args.flag('dry-run') === true;
  return async (session) => {
    const preview = await session.askLater('backup.preview', { id });
    if (isTrial) return { value: preview, text: () => previewText(preview) };
    const ready = await session.askLater('backup.restore', { id });
    session.replaceBy(ready);
    const kept = ready.kept === null ? '' : ` What was there is kept as ${ready.kept.id}.`;
    return { value: { ...preview, kept: ready.kept }, text: () => `${previewText(preview)}Restored.${kept}\n` };
  };
};

const damagedNote = 'The journal is damaged and was left as it is.';

/** A backup put in the place of a journal that can't be opened; there is nothing to compare it with. */
export const restoreDamaged: NonNullable<Command['rescue']> = async (args, path) => {
  const id = args.words[0] ?? '';
  if (!isBackupId(id)) throw new OpenError(damagedNote);
  if (args.flag('dry-run') === true) {
    const { backups: all } = await askOfPlace(path, 'rescue.look', {});
    const line = all.find((each) => each.id === id);
    if (line === undefined) throw new RefusedError('There is no such backup; `backups` shows those there are.');
    return { value: line, text: () => `${line.id}, ${timeText(line.at)}: ${backupText(line)}\n${damagedNote}\n` };
  }
  const done = await askOfPlace(path, 'rescue.restore', { id });
  return { value: done, text: () => `Restored. The damaged file lies beside it as ${harmless(done.quarantined)}.\n` };
};

/** What there is to go back to. */
const listDamaged: NonNullable<Command['rescue']> = async (_args, path) => {
  const offer = await askOfPlace(path, 'rescue.look', {});
  const rows = offer.backups.map((line) => [line.id, timeText(line.at), backupText(line), sizeText(line.bytes)]);
  const newest = offer.newestSound === null ? '' : `\nThe newest that is sound: ${offer.newestSound.id}\n`;
  const text = `${damagedNote}\n\n${rows.length === 0 ? 'No backups.\n' : table(rows)}${newest}`;
  return { value: offer, text: () => text, isWell: false };
};

const lossWords = { gone: 'is gone', text: 'is here without its text', changed: 'is here, not to the letter' } as const;

function reportText(report: SalvageReport, to: string): string {
  const { entry, film, reflection, clipping } = report.counts;
  const got = [
    count(entry, 'entry', 'entries'),
    count(film, 'film'),
    count(reflection, 'reflection'),
    count(clipping, 'clipping'),
  ];
  const losses = report.losses.map(({ kind, what, title, on }) => {
    const name = title === null ? '' : ` ${harmless(title)}${on === null ? '' : `, ${on}`}:`;
    return `  ${kind}${name} ${lossWords[what]}\n`;
  });
  const more = report.lossCount > report.losses.length ? `  and ${report.lossCount - report.losses.length} more\n` : '';
  return (
    `${got.join(', ')}; ${report.textCount} of ${report.knownTextCount} texts to the letter.\n` +
    `${losses.join('')}${more}Written to ${harmless(to)}. The damaged file was left as it is.\n`
  );
}

const salvage: NonNullable<Command['alone']> = (args) => {
  const to = args.text('to');
  if (to === undefined || to === '') throw new UsageError('--to is needed: a new file for what can be read.');
  const place = pathOf(to);
  try {
    const report = salvageTo(pathOf(args.words[0] ?? ''), place);
    return Promise.resolve({ value: report, text: () => reportText(report, place), isWell: report.lossCount === 0 });
  } catch (error) {
    if (error instanceof JournalError) throw new RefusedError(sentenceOf(error.toAppError()));
    throw error;
  }
};

export const backupCommands: Readonly<Record<string, Command>> = {
  backup: { words: [], options: {}, makesJournal: false, prepare: backup },
  backups: { words: [], options: {}, makesJournal: false, prepare: backups, rescue: listDamaged },
  salvage: {
    words: ['FILE'],
    options: { to: 'text' },
    makesJournal: false,
    alone: salvage,
    prepare: () => {
      throw new Error('a salvage needs no journal');
    },
  },
};
