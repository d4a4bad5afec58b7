// Puts a draft in the journal's place in one step: killed anywhere, the old one or the new one is there, whole. Must never delete what was there.

import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { removePart, syncFolder } from '../backup/folder.ts';
import { faultOf } from '../fault.ts';
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
