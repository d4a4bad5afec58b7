// Writes a file or a folder whole or not at all: beside its place, to the disk, then renamed into it. Must never leave half of either.

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf } from '../fault.ts';
import { JournalError } from '../model/result.ts';

/** UTF-16 units gathered before they are written. */
const BUFFERED = 64 * 1024;
const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
const SQLITE_MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

export type Append = (text: string) => void;

/** What a person can cause by their choice of a place, as an error with its sentence; the rest as it came. */
function named(cause: unknown): unknown {
  const code = codeOf(cause);
  // ENOENT, EACCES, ...; not Node's own ERR_...
  if (cause instanceof JournalError || !/^E[A-Z0-9]+$/.test(code)) return cause;
  const isFull = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
  return new JournalError(isFull ? 'disk-full' : 'file-unwritable', { cause });
}

/** Absolute; Node refuses a path with a NUL in a way that looks like a bug of ours. */
function placeOf(chosen: string): string {
  if (chosen.includes('\0')) throw new JournalError('file-unwritable');
  return resolve(chosen);
}

/** The name beside a place under which it is written until it is whole. */
function partName(place: string): string {
  return join(dirname(place), `.${basename(place).slice(0, 40)}.${randomBytes(6).toString('hex')}.part`);
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
}

function writeNew(path: string, fill: (append: Append) => void): void {
  const descriptor = openSync(path, 'wx', OWNER_ONLY_FILE);
  try {
    let pending: string[] = [];
    let length = 0;
    const flush = (): void => {
      writeAll(descriptor, pending.join(''));
      pending = [];
      length = 0;
    };
    fill((text) => {
      pending.push(text);
      length += text.length;
      if (length >= BUFFERED) flush();
    });
    flush();
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a rename last. Windows can't open a folder, and keeps its own order. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function isDatabase(path: string): boolean {
  const descriptor = openSync(path, 'r');
  try {
    const head = Buffer.alloc(SQLITE_MAGIC.length);
    return readSync(descriptor, head, 0, head.length, 0) === head.length && head.equals(SQLITE_MAGIC);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Writes a file in the place of what may be there, but never over a database. The open journal's own files are for the
 * caller to refuse, since this opens what is there.
 * Throws file-unwritable or disk-full; then what was there is as it was.
 */
export function writeWholeFile(place: string, fill: (append: Append) => void): void {
  const path = placeOf(place);
  const part = partName(path);
  try {
    if (existsSync(path) && (!lstatSync(realpathSync(path)).isFile() || isDatabase(path))) {
      throw new JournalError('file-unwritable');
    }
    writeNew(part, fill);
    renameSync(part, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(part, { force: true });
    throw named(error);
  }
}

/** Moves a finished folder into its place, which is new or an empty folder. */
function moveIn(part: string, path: string): void {
  const wasThere = existsSync(path);
  // Windows can't rename over an empty folder
  if (wasThere) rmdirSync(path);
  try {
    renameSync(part, path);
  } catch (error) {
    if (wasThere) mkdirSync(path);
    throw error;
  }
}

/**
 * Writes a folder of files: `fill` adds them one by one by name. The place is new or an empty folder.
 * Throws folder-not-empty, file-unwritable or disk-full; then nothing was written.
 */
export function writeWholeFolder(place: string, fill: (addFile: (name: string, text: string) => void) => void): void {
  const chosen = placeOf(place);
  let part: string | null = null;
  try {
    const path = existsSync(chosen) ? realpathSync(chosen) : chosen;
    if (existsSync(path)) {
      if (!lstatSync(path).isDirectory()) throw new JournalError('file-unwritable');
      if (readdirSync(path).length > 0) throw new JournalError('folder-not-empty');
    }
    part = partName(path);
    const folder = part;
    mkdirSync(folder, { mode: OWNER_ONLY_FOLDER });
    fill((name, text) => writeNew(join(folder, name), (append) => append(text)));
    syncFolder(folder);
    moveIn(folder, path);
    syncFolder(dirname(path));
  } catch (error) {
    if (part !== null) rmSync(part, { recursive: true, force: true });
    throw named(error);
  }
}
