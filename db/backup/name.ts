// What a backup's file is called: when, why, and what it holds, so that a list of them opens none. Pure.

import { type BackupCounts, type BackupReason, backupReasons } from '../model/backup.ts';

/** Not the journal's own ending: a backup is not opened, and written to, by a double click. */
export const BACKUP_ENDING = '.afterimage-backup';

export interface BackupName {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  reason: BackupReason;
  counts: BackupCounts | null;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `20261122-093005`, in local time. */
export function idOf(at: number): string {
  const date = new Date(at);
  const day = `${String(date.getFullYear()).padStart(4, '0')}${two(date.getMonth() + 1)}${two(date.getDate())}`;
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
}

/** `20261122-093005 day, 1284 entries, 1017 films.afterimage-backup` */
export function backupFileName(id: string, reason: BackupReason, { entryCount, filmCount }: BackupCounts): string {
  return `${id} ${reason}, ${entryCount} entries, ${filmCount} films${BACKUP_ENDING}`;
}

const PATTERN = /^((\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)) ([a-z-]+)(?:, (\d{1,9}) entries, (\d{1,9}) films)?(?: .*)?$/;

/** Null for a file that is none of ours. What a sync program adds behind the counts does no harm. */
export function readBackupName(fileName: string): BackupName | null {
  if (!fileName.endsWith(BACKUP_ENDING)) return null;
  const match = PATTERN.exec(fileName.slice(0, -BACKUP_ENDING.length));
  const reason = backupReasons.find((each) => each === match?.[8]);
  if (!match || reason === undefined) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(2, 8).map(Number);
  const at = new Date(year, month - 1, day, hour, minute, second).getTime();
  const counts = match[9] === undefined ? null : { entryCount: Number(match[9]), filmCount: Number(match[10]) };
  return Number.isFinite(at) ? { id: match[1] ?? '', at, reason, counts } : null;
}
