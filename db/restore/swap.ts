// Puts a draft in the journal's place in one step: killed anywhere, the old one or the new one is there, whole. Must never delete what was there.

import { constants, copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { removePart, syncFolder } from '../backup/folder.ts';
import { idOf } from '../backup/name.ts';
import { codeOf, faultOf } from '../fault.ts';
import type { Journal } from '../handles.ts';
import { JournalError } from '../model/result.ts';
import { closeJournal } from '../open.ts';

/**
 * Folds the log away for good: a log left beside would be read into the file that comes. It can only be done by the
 * last one who has the journal open.
 */
function letGo(journal: Journal): void {
  try {
    journal.reader.close();
    if (journal.db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete')
      throw new JournalError('journal-held');
  } catch (error) {
    throw faultOf(error, journal.path) === 'locked' ? new JournalError('journal-held', { cause: error }) : error;
  } finally {
    closeJournal(journal);
  }
}

/** A second name for a file, or a copy where the disk knows no links. The first name keeps leading to it. */
function keepAs(path: string, name: string): void {
  try {
    linkSync(path, name);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    copyFileSync(path, name, constants.COPYFILE_EXCL);
  }
}

/** `Journal.afterimage.20261122-093005.damaged`, a name nothing has yet. */
function quarantineName(path: string): string {
  for (let second = Date.now(); ; second += 1_000) {
    const name = `${path}.${idOf(second)}.damaged`;
    if (!existsSync(name) && !existsSync(`${name}-wal`)) return name;
  }
}

/**
 * Puts the draft in the place of a file that can't be opened, which keeps lying beside under a name that says so, with
 * its log. Killed in between, the damaged file still has its old name as well, and what is offered is offered again.
 */
export function replaceDamaged(path: string, draft: string): string {
  const name = quarantineName(path);
  try {
    // the log first: killed here, both its names lead to it
    for (const suffix of ['-wal', '']) if (existsSync(path + suffix)) keepAs(path + suffix, name + suffix);
    syncFolder(dirname(path));
    // a log left beside would be read into the file that comes
    for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
    renameSync(draft, path);
    syncFolder(dirname(path));
    return basename(name);
  } catch (error) {
    const fault = faultOf(error, path);
    if (fault === null) throw error;
    throw new JournalError(fault === 'disk-full' ? 'disk-full' : 'not-writable', { cause: error });
  } finally {
    removePart(draft);
  }
}

/**
 * Closes the journal, whatever happens, and puts the draft in its place. What was there must have been kept before.
 * Throws journal-held; then it is as it was, and the draft is gone.
 */
export function replaceOpen(journal: Journal, draft: string): void {
  try {
    letGo(journal);
    if (existsSync(`${journal.path}-wal`)) throw new JournalError('journal-held');
    rmSync(`${journal.path}-shm`, { force: true });
    renameSync(draft, journal.path);
    syncFolder(dirname(journal.path));
  } finally {
    removePart(draft);
  }
}
