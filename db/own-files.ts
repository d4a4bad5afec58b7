// Knows the open journal's own files under any of their names. Asks the file system only, never opens one.

import { type BigIntStats, statSync } from 'node:fs';

/** SQLite's log and its index of it lie beside the journal. */
const ENDINGS = ['', '-wal', '-shm', '-journal'];

function statsOf(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch {
    // what can't be reached is for those who open it to name
    return null;
  }
}

/**
 * Whether a path, by whatever link, is one of the journal's own files. Such a file must not even be opened: on POSIX,
 * closing it gives up the locks that SQLite holds on it. https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_
 */
export function isOwnFile(journalPath: string, path: string): boolean {
  const chosen = statsOf(path);
  if (chosen === null) return ENDINGS.some((ending) => path === journalPath + ending);
  return ENDINGS.some((ending) => {
    const own = statsOf(journalPath + ending);
    return own !== null && own.dev === chosen.dev && own.ino === chosen.ino;
  });
}
