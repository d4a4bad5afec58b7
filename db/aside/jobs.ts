// The jobs that are done in a thread of their own: each works on files by their paths and tells how far it is. Must never touch an open connection.

import { refusalOf, removePart } from '../backup/folder.ts';
import { openCopy, type RowCounts, sealCopy } from '../backup/seal.ts';
import { faultOf } from '../fault.ts';
import type { ReadableDb } from '../handles.ts';
import { LATEST_VERSION, versionOf } from '../migrations/migrate.ts';
import type { BackupLine, RestoredChange } from '../model/backup.ts';
import { checkDatabase } from '../check.ts';
import { findCopies } from '../mend.ts';
import type { CheckReport, TextCopies, TextKey } from '../model/check.ts';
import { newestSound } from '../rescue.ts';
import { salvage, type Salvaged } from '../salvage/salvage.ts';
import type { Progress } from '../model/progress.ts';
import type { ErrorCode } from '../model/result.ts';
import { compareJournals } from '../restore/compare.ts';
import { draftFolder, draftFromCopy } from '../restore/draft.ts';

type Tell = (progress: Progress) => void;

/** A copy of an older version is read as this version has it; the copy itself stays as it is. */
function withNewest<T>(copy: string, journalPath: string, use: (db: ReadableDb) => T): T {
  const db = openCopy(copy);
  try {
    if (versionOf(db) === LATEST_VERSION) return use(db);
  } finally {
    db.close();
  }
  const draft = draftFromCopy(copy, draftFolder(journalPath));
  const newest = openCopy(draft);
  try {
    return use(newest);
  } finally {
    newest.close();
    removePart(draft);
  }
}

export const jobs = {
  /** Makes a finished copy fit to be kept. */
  seal: ({ path, had }: { path: string; had: RowCounts }, _tell: Tell): null => {
    try {
      sealCopy(path, had);
    } catch (error) {
      throw refusalOf(error, path);
    }
    return null;
  },
  /** What restoring a copy would change. */
  compare: ({ path, copy }: { path: string; copy: string }, tell: Tell): RestoredChange[] => {
    const journal = openCopy(path);
    try {
      return withNewest(copy, path, (backup) => compareJournals(journal, backup, tell));
    } finally {
      journal.close();
    }
  },
  /** A copy made ready to take the journal's place. */
  draft: ({ path, copy }: { path: string; copy: string }, _tell: Tell): string =>
    draftFromCopy(copy, draftFolder(path)),
  check: ({ path }: { path: string }, tell: Tell): CheckReport => {
    const db = openCopy(path);
    try {
      return checkDatabase(db, path, tell);
    } finally {
      db.close();
    }
  },
  /** The newest backup that is sound. */
  sound: ({ path }: { path: string }, _tell: Tell): BackupLine | null => newestSound(path),
  /** The newest good copy of a text that changed. */
  copies: ({ path, key }: { path: string; key: TextKey }, _tell: Tell): TextCopies => findCopies(path, key),
  /** What is left of a damaged journal. */
  salvage: ({ path, folder }: { path: string; folder: string }, tell: Tell): Salvaged => salvage(path, folder, tell),
} as const;

export type JobName = keyof typeof jobs;
export type JobInput<N extends JobName> = Parameters<(typeof jobs)[N]>[0];
export type JobOutput<N extends JobName> = ReturnType<(typeof jobs)[N]>;

/** From the thread: plain values. `code` is null for a fault of ours, of which only the places cross. */
export type ThreadMessage =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'done'; output: unknown }
  | { kind: 'failed'; code: ErrorCode | null; detail: string | null; stack: string };

/** What a person can cause, as its code. */
export function codeOfFault(error: unknown, path: string): ErrorCode | null {
  const fault = faultOf(error, path);
  return fault === 'locked' ? 'not-writable' : fault;
}
