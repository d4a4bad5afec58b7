// The commands over backups: backup, backups. Print what lies where; hold no rule of their own.

import {
  backupId,
  type BackupLine,
  type RestoredGroup,
  type RestoredKind,
  type RestorePreview,
} from '../model/backup.ts';
import type { Command } from './commands.ts';
import { count, harmless, table } from './print.ts';

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

export const backupCommands: Readonly<Record<string, Command>> = {
  backup: { words: [], options: {}, makesJournal: false, prepare: backup },
  backups: { words: [], options: {}, makesJournal: false, prepare: backups },
};
