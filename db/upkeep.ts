// What a large journal needs now and then and no save should wait for: the log folded into the file, the search index merged.
// Must never decide whether a save is on the disk: it is, in the log.

import { faultOf } from './fault.ts';
import { type Journal, write } from './handles.ts';
import { JournalError } from './model/result.ts';
import { one, run, sql } from './sql.ts';

/**
 * Pages after which a save folds the log itself: 64 MB. SQLite's own 1,000 pages are met by every twentieth save of a
 * large journal, which then waits for all of them to be written and synced.
 */
export const LARGEST_LOG = 16_384;
/** Pages of the index merged in one go: a few milliseconds. */
const MERGED_PAGES = 32;

/**
 * Merges some of what saves added to the index one by one; false when there is nothing left to merge. Saves don't do it
 * themselves (`automerge = 0` in the index): every fifth of them would take three times as long.
 */
function mergeIndex(journal: Journal): boolean {
  return write(journal, null, (db) => {
    const changes = (): number => one<{ count: number }>(db, sql`SELECT total_changes() AS count`).count;
    const before = changes();
    run(db, sql`INSERT INTO search_fts (search_fts, rank) VALUES ('merge', ${MERGED_PAGES})`);
    run(db, sql`INSERT INTO search_beginning (search_beginning, rank) VALUES ('merge', ${MERGED_PAGES})`);
    // a command alone counts as one change each
    return changes() - before > 2;
  });
}

/**
 * Does a piece of it; false when all is done, or another program writes. A full disk, or one that is gone, is nothing to
 * tell: everything is in the file and the log as it was, and the next save says what is wrong.
 */
export function keepUp(journal: Journal): boolean {
  const { db } = journal;
  if (db.inTransaction) return false;
  const patience = Number(db.pragma('busy_timeout', { simple: true }));
  // nobody asked for it: it never keeps whoever asks next waiting for a lock
  db.pragma('busy_timeout = 0');
  try {
    if (mergeIndex(journal)) return true;
    // as far as no reader still needs what was there before
    db.pragma('wal_checkpoint(PASSIVE)');
  } catch (error) {
    if (!(error instanceof JournalError) && faultOf(error, journal.path) === null) throw error;
  } finally {
    db.pragma(`busy_timeout = ${patience}`);
  }
  return false;
}
