// Where a journal's backups lie: a folder of its own beside it, or one a person chose. Must never touch a file that is not a backup.

import { createHash, randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
  fsyncSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import { codeOf, faultOf } from '../fault.ts';
import { JournalError } from '../model/result.ts';
import { type BackupName, readBackupName } from './name.ts';

const FOLDER = 'Backups';
const ELSEWHERE = 'elsewhere.json';

export interface BackupFile extends BackupName {
  path: string;
  bytes: number;
}

export interface BackupPlace {
  /** Beside the journal, always there to fall back on: `Backups/Journal` for `Journal.afterimage`. */
  own: string;
  /** The journal's folder inside the one a person chose, null where nobody did. */
  chosen: string | null;
  /** What the person chose can't be reached now. */
  isAway: boolean;
  /** Where the next backup goes. */
  target: string;
}

const elsewhere = z.strictObject({ folder: z.string().min(1) });

function isWritableFolder(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** What was chosen; a damaged note of it counts as none. */
function chosenFolder(own: string): string | null {
  try {
    return elsewhere.parse(JSON.parse(readFileSync(join(own, ELSEWHERE), 'utf8'))).folder;
  } catch {
    return null;
  }
}

/** Two journals of one name in different folders do not meet in a folder chosen for both. */
function nameElsewhere(journalPath: string): string {
  const stem = basename(journalPath, extname(journalPath));
  return `${stem} ${createHash('sha256').update(journalPath).digest('hex').slice(0, 8)}`;
}

/** Asks the disk, opens nothing: it also works for a journal that is damaged. */
export function placeOf(journalPath: string): BackupPlace {
  const own = join(dirname(journalPath), FOLDER, basename(journalPath, extname(journalPath)));
  const folder = chosenFolder(own);
  const chosen = folder === null ? null : join(folder, nameElsewhere(journalPath));
  const isAway = folder !== null && !isWritableFolder(folder);
  return { own, chosen, isAway, target: chosen === null || isAway ? own : chosen };
}

/** What throws where a folder can't be made or written to. */
export function refusalOf(error: unknown, path: string): unknown {
  if (error instanceof JournalError) return error;
  const fault = faultOf(error, path);
  if (fault === 'disk-full') return new JournalError('backup-disk-full', { cause: error });
  if (fault === 'journal-damaged') return new JournalError('backup-damaged', { cause: error });
  return fault !== null || codeOf(error) !== '' ? new JournalError('backup-unwritable', { cause: error }) : error;
}

/** For its owner alone, as what it holds. */
export function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
}

export function syncFolder(folder: string): void {
  // Windows has no handle on a folder to sync
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Keeps backups in another folder from now on, or (null) beside the journal again. What was made before stays where it is. */
export function keepElsewhere(journalPath: string, folder: string | null): void {
  const { own } = placeOf(journalPath);
  const note = join(own, ELSEWHERE);
  try {
    if (folder === null) {
      rmSync(note, { force: true });
      return;
    }
    if (!isWritableFolder(folder)) throw new JournalError('backup-unwritable');
    makeFolder(own);
    const beside = `${note}.${randomUUID()}`;
    const file = openSync(beside, 'wx', 0o600);
    try {
      writeSync(file, `${JSON.stringify({ folder } satisfies z.output<typeof elsewhere>)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, note);
  } catch (error) {
    throw refusalOf(error, note);
  }
}

function filesIn(folder: string): BackupFile[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const read = readBackupName(name);
    const stats = read && statSync(join(folder, name), { throwIfNoEntry: false });
    return read && stats?.isFile() ? [{ ...read, path: join(folder, name), bytes: stats.size }] : [];
  });
}

/** Every backup of a journal, newest first. Opens none. */
export function listFiles({ own, chosen }: BackupPlace): BackupFile[] {
  return [...filesIn(own), ...(chosen === null ? [] : filesIn(chosen))].toSorted((one, other) => other.at - one.at);
}

const PART = /^\.([0-9]+)\.[0-9a-f-]{36}\.part(-journal|-wal|-shm)?$/;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

function partName(): string {
  return `.${process.pid}.${randomUUID()}.part`;
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** What this process is writing now. */
const underway = new Set<string>();

/** Removes what a killed backup left; what another program is writing stays. */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = Number(PART.exec(name)?.[1] ?? 0);
    const path = join(folder, name);
    if (owner === 0 || underway.has(path.replace(/-(journal|wal|shm)$/, ''))) continue;
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    const isAnothers = owner !== process.pid && isRunning(owner);
    if (!isAnothers || age > DAY_MILLISECONDS) rmSync(path, { force: true });
  }
}

/** An empty file for its owner alone, to be filled. */
export function createPart(folder: string): string {
  const path = join(folder, partName());
  writeFileSync(path, '', { flag: 'wx', mode: 0o600 });
  underway.add(path);
  return path;
}

/** Also of one that has its name by now. */
export function removePart(path: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  underway.delete(path);
}
