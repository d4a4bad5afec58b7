// When a backup is due by itself: after each day of use. Only reads; keeps no time of its own.

import type { Journal, ReadableDb } from '../handles.ts';
import { localDay } from '../model/partial-date.ts';
import { one, sql } from '../sql.ts';
import { listFiles, placeOf } from './folder.ts';

/** Epoch milliseconds of the last change that undo or an import knows of; 0 for none. */
export function lastChangeAt(db: ReadableDb): number {
  return one<{ at: number }>(
    db,
    sql`SELECT max(
      coalesce((SELECT at FROM undo_step ORDER BY id DESC LIMIT 1), 0),
      coalesce((SELECT max(at, coalesce(undone_at, 0)) FROM import_run ORDER BY id DESC LIMIT 1), 0)
    ) AS at`,
  ).at;
}

/**
 * Whether something changed since the newest backup. A backup from the future (the clock was set back) says nothing;
 * its name holds whole seconds.
 */
export function hasChangedSinceBackup(journal: Journal): boolean {
  if (journal.path === ':memory:') return false;
  const now = journal.clock.now();
  const newest = listFiles(placeOf(journal.path)).find(({ at }) => at <= now);
  return lastChangeAt(journal.db) >= (newest === undefined ? 1 : newest.at + 1_000);
}

/** Whether today has no backup of its own yet and something changed since the last one. */
export function isDayBackupDue(journal: Journal): boolean {
  if (!hasChangedSinceBackup(journal)) return false;
  const today = journal.clock.today();
  return listFiles(placeOf(journal.path)).every(
    ({ at, reason }) => reason !== 'day' || localDay(new Date(at)) !== today,
  );
}
