// Copies an open journal to another place, whole and looked over, so that it can be gone on with there. Must never change or remove the one it copies.

import { randomUUID } from 'node:crypto';
import { closeSync, cpSync, existsSync, linkSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { placeOf, syncFolder } from './backup/folder.ts';
import { countRows, sealCopy } from './backup/seal.ts';
import { codeOf, faultOf } from './fault.ts';
import type { Journal } from './handles.ts';
import { JournalError } from './model/result.ts';
import { isOwnFile } from './own-files.ts';

function refusalOf(error: unknown, to: string): unknown {
  if (error instanceof JournalError) return error;
  if (faultOf(error, to) === 'disk-full') return new JournalError('disk-full', { cause: error });
  return codeOf(error) === '' ? error : new JournalError('file-unwritable', { cause: error });
}

/** Gives a finished draft its name for good; throws place-taken where something has that name by now. */
export function placeDraft(draft: string, to: string): void {
  try {
    linkSync(draft, to);
  } catch (error) {
    if (existsSync(to)) throw new JournalError('place-taken', { cause: error });
    // file systems of memory cards know no links
    renameSync(draft, to);
  }
  rmSync(draft, { force: true });
  syncFolder(dirname(to));
}

/**
 * Writes the copy beside its place, looks it over, and gives it its name once it is on the disk. When the promise is
 * kept nothing was written to the original since: what follows in the same breath may close it. Throws place-taken,
 * disk-full, file-unwritable; then nothing is left.
 */
export async function copyTo(journal: Journal, to: string): Promise<void> {
  if (existsSync(to) || isOwnFile(journal.path, to)) throw new JournalError('place-taken');
  const draft = join(dirname(to), `.${basename(to)}.${randomUUID()}`);
  try {
    closeSync(openSync(draft, 'wx', 0o600));
    await journal.db.backup(draft);
    // opened, every page read, as many rows of everything as the original has, and on the disk
    sealCopy(draft, countRows(journal.db));
    placeDraft(draft, to);
  } catch (error) {
    throw refusalOf(error, to);
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(draft + ending, { force: true });
  }
}

/** Whether another program still writes to a journal that was closed here: then its log is not folded into it. */
export function isHeldByOther(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Brings the backups that lie beside the old place to the new one; false where they had to be left. */
export function bringBackups(from: string, to: string): boolean {
  const [old, place] = [placeOf(from).own, placeOf(to).own];
  if (!existsSync(old)) return true;
  if (existsSync(place)) return false;
  const draft = `${place}.${randomUUID()}`;
  try {
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    try {
      renameSync(old, place);
    } catch {
      // another disk
      cpSync(old, draft, { recursive: true, preserveTimestamps: true });
      renameSync(draft, place);
      rmSync(old, { recursive: true });
    }
    return true;
  } catch {
    rmSync(draft, { recursive: true, force: true });
    return false;
  }
}
