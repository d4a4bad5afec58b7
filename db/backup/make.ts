// Makes backups: the copy, its seal, its name, the rotation. Must never leave half a file, nor keep a save waiting.

import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { aside } from '../aside/aside.ts';
import type { Journal, ReadableDb, WritableDb } from '../handles.ts';
import type { BackupLine, BackupReason } from '../model/backup.ts';
import type { Progress } from '../model/progress.ts';
import { JournalError } from '../model/result.ts';
import type { Sliced, Waiting } from '../search/pace.ts';
import { run, sql } from '../sql.ts';
import {
  type BackupFile,
  createPart,
  listFiles,
  makeFolder,
  placeOf,
  refusalOf,
  removeLeftovers,
  removePart,
  syncFolder,
} from './folder.ts';
import { backupFileName, idOf } from './name.ts';
import { outdated } from './rotation.ts';
import { countRows, type RowCounts, sealCopy } from './seal.ts';

/** Pages copied between two pauses: 400 kB, a millisecond or two. */
const PAGES = 100;

/** Of the whole, what copying takes; the rest is looking it over. */
const COPYING = 0.5;

export function lineOf({ id, reason, at, bytes, counts }: BackupFile): BackupLine {
  return { id, reason, at, bytes, counts };
}

/** The online backup as work in slices. On the connection that writes: on any other it begins anew at each save. */
class Copying {
  #progress: Progress = { done: 0, whole: 0 };
  #wake = Promise.withResolvers<void>();
  #isStopped = false;
  ended: { had: RowCounts } | { error: unknown } | null = null;
  readonly whenEnded: Promise<void>;

  constructor(db: ReadableDb, path: string) {
    const progress = ({ totalPages, remainingPages }: Database.BackupMetadata): number => {
      if (this.#isStopped) throw new JournalError('backup-stopped');
      this.#progress = { done: (totalPages - remainingPages) * COPYING, whole: totalPages };
      this.#tell();
      return PAGES;
    };
    this.whenEnded = db.backup(path, { progress }).then(
      // in the same breath as the last page: nothing was written since
      () => this.#end({ had: countRows(db) }),
      (error: unknown) => this.#end({ error }),
    );
  }

  #end(ended: { had: RowCounts } | { error: unknown }): void {
    this.ended = ended;
    this.#tell();
  }

  #tell(): void {
    this.#wake.resolve();
    this.#wake = Promise.withResolvers<void>();
  }

  pause(): Waiting {
    return { ...this.#progress, until: this.#wake.promise };
  }

  stop(): void {
    this.#isStopped = true;
  }
}

function* copy(db: ReadableDb, path: string, isStopped: { value: boolean }): Sliced<RowCounts> {
  const copying = new Copying(db, path);
  try {
    while (copying.ended === null) yield copying.pause();
    if ('error' in copying.ended) throw copying.ended.error;
    return copying.ended.had;
  } finally {
    if (copying.ended === null) {
      isStopped.value = true;
      copying.stop();
      // its own handle is let go of at the next step; what it wrote is removed then
      void copying.whenEnded.then(() => removePart(path));
    }
  }
}

/** A free name: two backups within a second differ by the second they say. */
function settle(part: string, at: number, reason: BackupReason, { counts }: RowCounts, journalPath: string): string {
  const taken = new Set(listFiles(placeOf(journalPath)).map(({ id }) => id));
  let second = at;
  while (taken.has(idOf(second))) second += 1_000;
  const path = join(dirname(part), backupFileName(idOf(second), reason, counts));
  renameSync(part, path);
  syncFolder(dirname(part));
  return idOf(second);
}

/** Removes what its place has no room for; the one just made stays whatever its date. */
function rotate(journalPath: string, folder: string, newest: string): void {
  const here = listFiles(placeOf(journalPath)).filter(({ path }) => dirname(path) === folder);
  for (const { path, id } of outdated(here)) if (id !== newest) rmSync(path, { force: true });
}

function finishBackup(journalPath: string, part: string, at: number, reason: BackupReason, had: RowCounts): BackupLine {
  const id = settle(part, at, reason, had, journalPath);
  rotate(journalPath, dirname(part), id);
  const made = listFiles(placeOf(journalPath)).find((each) => each.id === id);
  if (made === undefined) throw new JournalError('backup-unwritable');
  return lineOf(made);
}

function beginPart(journalPath: string): string {
  const { target } = placeOf(journalPath);
  makeFolder(target);
  removeLeftovers(target);
  return createPart(target);
}

/**
 * Backs the journal up while it is used. Given up or failed, nothing of it is left. Throws backup-disk-full,
 * backup-unwritable, backup-damaged.
 */
export function* backUp(journal: Journal, reason: BackupReason): Sliced<BackupLine> {
  if (journal.path === ':memory:') throw new JournalError('backup-unwritable');
  let part: string | null = null;
  const isStopped = { value: false };
  try {
    part = beginPart(journal.path);
    const had = yield* copy(journal.db, part, isStopped);
    yield* aside('seal', { path: part, had });
    const line = finishBackup(journal.path, part, journal.clock.now(), reason, had);
    return line;
  } catch (error) {
    throw toldFault(error, part ?? journal.path);
  } finally {
    if (part !== null && !isStopped.value) removePart(part);
  }
}

/** A copy that is damaged is one of a damaged journal. */
function toldFault(error: unknown, part: string): unknown {
  const refusal = refusalOf(error, part);
  return refusal instanceof JournalError && refusal.code === 'backup-damaged'
    ? new JournalError('backup-unsound', { cause: error })
    : refusal;
}

/** Does what may change much only once the journal is backed up as it is; one that holds nothing needs no backup. */
export function* backUpFirst<T>(journal: Journal, reason: BackupReason, work: Sliced<T>): Sliced<T> {
  try {
    if (journal.path !== ':memory:' && Object.values(countRows(journal.db).tables).some((count) => count > 0))
      yield* untold(backUp(journal, reason));
    return yield* work;
  } finally {
    work.return(undefined as never);
  }
}

/** Pauses without saying how far it is: those who wait are waiting for something else. */
function* untold<T>(work: Sliced<T>): Sliced<T> {
  try {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      yield step.value && { ...step.value, done: 0, whole: 0 };
    }
  } finally {
    work.return(undefined as never);
  }
}

/** The same at once, of a journal that is about to be migrated and that nobody can write to yet. */
export function backUpAtOnce(db: ReadableDb, path: string, now: number, reason: BackupReason): BackupLine {
  let part: string | null = null;
  try {
    part = beginPart(path);
    run(db as WritableDb, sql`VACUUM INTO ${part}`);
    const had = countRows(db);
    sealCopy(part, had);
    return finishBackup(path, part, now, reason, had);
  } catch (error) {
    throw toldFault(error, part ?? path);
  } finally {
    if (part !== null) removePart(part);
  }
}
