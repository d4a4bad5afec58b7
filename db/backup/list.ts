// The backups there are, and one of them by its name. Asks the folder; opens a backup only where its name says too little.

import { JournalError } from '../model/result.ts';
import type { BackupCounts, BackupLine, BackupList } from '../model/backup.ts';
import { type BackupFile, listFiles, placeOf } from './folder.ts';
import { lineOf } from './make.ts';
import { countRows, openCopy } from './seal.ts';

function countsOf(path: string): BackupCounts | null {
  try {
    const db = openCopy(path);
    try {
      return countRows(db).counts;
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

/** Newest first. Also for a journal that can't be opened. */
export function listBackups(journalPath: string): BackupList {
  const place = placeOf(journalPath);
  const backups = listFiles(place).map((file): BackupLine => ({
    ...lineOf(file),
    counts: file.counts ?? countsOf(file.path),
  }));
  return { folder: place.chosen ?? place.own, isElsewhere: place.chosen !== null, isAway: place.isAway, backups };
}

/** Throws not-found. */
export function getBackup(journalPath: string, id: string): BackupFile {
  const found = listFiles(placeOf(journalPath)).find((each) => each.id === id);
  if (found === undefined) throw new JournalError('not-found');
  return found;
}
