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
import { finish, type Sliced } from '../search/pace.ts';

/** UTF-16 units gathered before they are written. */
const BUFFERED = 64 * 1024;
const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
const SQLITE_MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

export type Append = (piece: string | Uint8Array) => void;
/** `name` is safe already; it may begin with one folder and a slash. */
export type AddFile = (name: string, content: string | Uint8Array) => void;

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

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
}

/** A new file that is written piece by piece. */
class NewFile {
  readonly #descriptor: number;
  #pending: string[] = [];
  #length = 0;

  constructor(path: string) {
    this.#descriptor = openSync(path, 'wx', OWNER_ONLY_FILE);
  }

  append(piece: string | Uint8Array): void {
    if (typeof piece !== 'string') {
      this.#flush();
      writeAll(this.#descriptor, piece);
      return;
    }
    this.#pending.push(piece);
    this.#length += piece.length;
    if (this.#length >= BUFFERED) this.#flush();
  }

  /** To the disk. */
  finish(): void {
    this.#flush();
    fsyncSync(this.#descriptor);
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #flush(): void {
    if (this.#length > 0) writeAll(this.#descriptor, Buffer.from(this.#pending.join(''), 'utf8'));
    this.#pending = [];
    this.#length = 0;
  }
}

function* writeNew<T>(path: string, fill: (append: Append) => Sliced<T>): Sliced<T> {
  const file = new NewFile(path);
  try {
    const value = yield* fill((piece) => file.append(piece));
    file.finish();
    return value;
  } finally {
    file.close();
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
 * Throws file-unwritable or disk-full; then, and when it is given up, what was there is as it was.
 */
export function* writeWholeFile<T>(place: string, fill: (append: Append) => Sliced<T>): Sliced<T> {
  const path = placeOf(place);
  const part = partName(path);
  try {
    if (existsSync(path) && (!lstatSync(realpathSync(path)).isFile() || isDatabase(path))) {
      throw new JournalError('file-unwritable');
    }
    const value = yield* writeNew(part, fill);
    renameSync(part, path);
    syncFolder(dirname(path));
    return value;
  } catch (error) {
    throw named(error);
  } finally {
    // once it has its own name nothing is left under this one
    rmSync(part, { force: true });
  }
}

function* nothingMore(): Sliced<void> {}

/** The same for a file that is there already, at once. */
export function writeContent(place: string, content: string | Uint8Array): void {
  finish(
    writeWholeFile(place, (append) => {
      append(content);
      return nothingMore();
    }),
  );
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

/** The folder a finished one is written beside, or goes into. Throws where something is in it. */
function freePlace(chosen: string): string {
  const path = existsSync(chosen) ? realpathSync(chosen) : chosen;
  if (!existsSync(path)) return path;
  if (!lstatSync(path).isDirectory()) throw new JournalError('file-unwritable');
  if (readdirSync(path).length > 0) throw new JournalError('folder-not-empty');
  return path;
}

/** Adds files to a folder by name; a name may be within one folder more. */
function addingTo(folder: string, inner: Set<string>): AddFile {
  return (name, content) => {
    const path = join(folder, name);
    const parent = dirname(path);
    if (parent !== folder && !inner.has(parent)) {
      mkdirSync(parent, { mode: OWNER_ONLY_FOLDER });
      inner.add(parent);
    }
    const file = new NewFile(path);
    try {
      file.append(content);
      file.finish();
    } finally {
      file.close();
    }
  };
}

/**
 * Writes a folder of files: `fill` adds them one by one by name. The place is new or an empty folder.
 * Throws folder-not-empty, file-unwritable or disk-full; then, and when it is given up, nothing was written.
 */
export function* writeWholeFolder<T>(place: string, fill: (addFile: AddFile) => Sliced<T>): Sliced<T> {
  let part: string | null = null;
  try {
    const path = freePlace(placeOf(place));
    part = partName(path);
    mkdirSync(part, { mode: OWNER_ONLY_FOLDER });
    const inner = new Set<string>();
    const value = yield* fill(addingTo(part, inner));
    for (const folder of [...inner, part]) syncFolder(folder);
    moveIn(part, path);
    syncFolder(dirname(path));
    return value;
  } catch (error) {
    throw named(error);
  } finally {
    if (part !== null) rmSync(part, { recursive: true, force: true });
  }
}
