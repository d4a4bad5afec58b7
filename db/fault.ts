// Tells what a person can cause (full disk, read-only file, damage) from a bug in an error that SQLite or the file system threw.

import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

export type Fault = 'disk-full' | 'not-writable' | 'journal-damaged' | 'locked';

/** Less than this free, and an I/O error is a full disk: SQLite names only some of them so. */
const NO_ROOM_BYTES = 256 * 1024;

/** A quota and a file-size limit come out of SQLite as IOERR_WRITE. */
const full = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT', 'EFBIG']);

/** `code` of a SQLite or file-system error, empty for others. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function hasNoRoom(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < NO_ROOM_BYTES;
  } catch {
    return false;
  }
}

/** Null for what nobody outside the program can cause. `path` is the journal's, to ask how full its disk is. */
export function faultOf(error: unknown, path: string): Fault | null {
  const code = codeOf(error);
  if (full.has(code)) return 'disk-full';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'journal-damaged';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED') || code === 'SQLITE_PROTOCOL') return 'locked';
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) {
    if (hasNoRoom(path)) return 'disk-full';
    return code === 'SQLITE_IOERR_READ' || code === 'SQLITE_IOERR_SHORT_READ' || code === 'SQLITE_IOERR_CORRUPTFS'
      ? 'journal-damaged'
      : 'not-writable';
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM') return 'not-writable';
  return code === 'EROFS' || code === 'EACCES' || code === 'EPERM' ? 'not-writable' : null;
}
