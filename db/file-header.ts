// Reads whose file this is from its first bytes, before SQLite touches it. Must never open it for writing.

import { accessSync, closeSync, constants, openSync, readSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './fault.ts';
import { APPLICATION_ID, LATEST_VERSION } from './migrations/migrate.ts';
import type { OpenFailure } from './model/journal.ts';

const MAGIC = 'SQLite format 3\0';
const HEADER_LENGTH = 100;
/** https://www.sqlite.org/fileformat2.html#the_database_header */
const VERSION_OFFSET = 60;
const APPLICATION_ID_OFFSET = 68;

export type Found =
  | { kind: 'missing'; path: string }
  /** `path` without links; `hasLog`: a crash or another process left changes in the write-ahead log. */
  | { kind: 'ours'; path: string; bytes: number; hasLog: boolean }
  | { kind: 'refused'; failure: OpenFailure };

const refused = (failure: OpenFailure): Found => ({ kind: 'refused', failure });

/**
 * What is at a path, as far as it can be told without SQLite. Must not be asked of a file this process has open: on
 * POSIX, closing any handle of a file gives up all locks the process holds on it, SQLite's as well.
 */
export function lookAt(path: string): Found {
  let real: string;
  let stats: Stats;
  try {
    real = realpathSync(path);
    stats = statSync(real);
  } catch (error) {
    return whenUnreachable(path, codeOf(error));
  }
  // a folder, a pipe, a device: reading a pipe would wait for ever
  if (!stats.isFile()) return refused('not-a-journal');
  const header = readHeader(real);
  if ('failure' in header) return refused(header.failure);
  const failure = ownerProblem(header.bytes) ?? writeProblem(real, stats);
  if (failure) return refused(failure);
  return { kind: 'ours', path: real, bytes: stats.size, hasLog: sizeOf(`${real}-wal`) > 0 };
}

function whenUnreachable(path: string, code: string): Found {
  if (code === 'EACCES' || code === 'EPERM') return refused('no-permission');
  if (code === 'ENOTDIR') return refused('folder-missing');
  if (code !== 'ENOENT') return refused('failed');
  const folder = dirname(path);
  if (sizeOf(folder) < 0) return refused('folder-missing');
  // without its file a log may hold the only copy of saved entries; a new file beside it would be overwritten by it
  if (sizeOf(`${path}-wal`) > 0) return refused('damaged');
  return { kind: 'missing', path: join(realpathSync(folder), basename(path)) };
}

function readHeader(path: string): { bytes: Buffer } | { failure: OpenFailure } {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(HEADER_LENGTH);
      const length = readSync(file, bytes, 0, HEADER_LENGTH, 0);
      return { bytes: bytes.subarray(0, length) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = codeOf(error);
    return { failure: code === 'EACCES' || code === 'EPERM' ? 'no-permission' : code === 'EIO' ? 'damaged' : 'failed' };
  }
}

function ownerProblem(header: Buffer): OpenFailure | null {
  if (header.length < HEADER_LENGTH || header.toString('latin1', 0, MAGIC.length) !== MAGIC) return 'not-a-journal';
  if (header.readUInt32BE(APPLICATION_ID_OFFSET) !== APPLICATION_ID) return 'other-program';
  return header.readUInt32BE(VERSION_OFFSET) > LATEST_VERSION ? 'newer-version' : null;
}

function writeProblem(path: string, stats: Stats): OpenFailure | null {
  // root may write to it all the same, but whoever took the bits off meant it
  if ((stats.mode & 0o222) === 0) return 'read-only';
  try {
    // asked by opening: rights on paper (access lists, immutable files) are not all there are
    closeSync(openSync(path, 'r+'));
  } catch {
    return 'read-only';
  }
  try {
    // the write-ahead log is made beside the file
    accessSync(dirname(path), constants.W_OK);
    return null;
  } catch (error) {
    return codeOf(error) === 'EROFS' ? 'read-only' : 'no-permission';
  }
}

/** -1 where there is nothing. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return -1;
  }
}
