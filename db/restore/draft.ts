// A journal made ready beside its place from a copy: brought to this version, whole, on the disk. Must never touch the journal or the copy.

import { copyFileSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { createPart, removeLeftovers, removePart } from '../backup/folder.ts';
import { syncFile, verifyCopy } from '../backup/seal.ts';
import { JournalError } from '../model/result.ts';
import { closeJournal, type Journal, openJournal } from '../open.ts';

/** Opens a draft, which brings it to the newest version and its search index up to it. Throws backup-damaged, disk-full. */
export function openDraft(path: string): Journal {
  const opened = openJournal(path, { isDraft: true });
  if (opened.ok) return opened.value;
  const { failure, detail } = opened.error;
  throw new JournalError(failure === 'disk-full' ? 'disk-full' : 'backup-damaged', { cause: detail });
}

/** A journal of a backup, in a file of its own in `folder`; gone again where this throws. */
export function draftFromCopy(copyPath: string, folder: string): string {
  removeLeftovers(folder);
  const draft = createPart(folder);
  try {
    // where the file system can, the copy shares its pages
    copyFileSync(copyPath, draft, constants.COPYFILE_FICLONE);
    verifyCopy(draft);
    closeJournal(openDraft(draft));
    syncFile(draft);
    return draft;
  } catch (error) {
    removePart(draft);
    throw error;
  }
}

/** Where a draft for this journal is made: on the same disk, so that it can take the place in one step. */
export function draftFolder(journalPath: string): string {
  return dirname(journalPath);
}
