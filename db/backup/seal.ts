// Makes a finished copy fit to be kept: one file, on the disk, opened and looked over. Must never write to a journal.

import { chmodSync, closeSync, fsyncSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { faultOf } from '../fault.ts';
import type { ReadableDb } from '../handles.ts';
import { APPLICATION_ID, isKnownVersion, versionOf } from '../migrations/migrate.ts';
import type { BackupCounts } from '../model/backup.ts';
import { JournalError } from '../model/result.ts';
import { setGuards } from '../pragmas.ts';
import { maybe, one, sql } from '../sql.ts';

/** Rows of each table that holds what a person wrote; what a copy is compared by. */
export interface RowCounts {
  tables: Record<string, number>;
  counts: BackupCounts;
}

const written = ['film', 'entry', 'revision', 'reflection', 'clipping', 'theme', 'list', 'image'] as const;

/** Also of older versions, which have fewer tables. */
export function countRows(db: ReadableDb): RowCounts {
  const count = (table: string): number =>
    one<{ count: number }>(db, sql`SELECT count(*) AS count FROM ${sql.identifier(table)}`).count;
  const isThere = (table: string): boolean =>
    maybe(db, sql`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ${table}`) !== null;
  const tables = Object.fromEntries(written.filter(isThere).map((table) => [table, count(table)]));
  const { count: trashed } = one<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM entry WHERE trashed_at IS NOT NULL`,
  );
  return { tables, counts: { entryCount: (tables['entry'] ?? 0) - trashed, filmCount: tables['film'] ?? 0 } };
}

export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A copy as it is meant to lie for years: without a log beside it, so that the one file is all of it. */
function makeSingle(path: string): void {
  const db = new Database(path, { fileMustExist: true });
  try {
    setGuards(db);
    if (db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new JournalError('backup-damaged');
  } finally {
    db.close();
  }
}

/** What SQLite calls damaged, said of a copy. */
function ofCopy(error: unknown, path: string): unknown {
  return faultOf(error, path) === 'journal-damaged' ? new JournalError('backup-damaged', { cause: error }) : error;
}

/** Opens a copy for reading, as one nobody trusts yet. Throws backup-damaged. */
export function openCopy(path: string): ReadableDb {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    setGuards(db);
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID || !isKnownVersion(versionOf(db)))
      throw new JournalError('backup-damaged');
    return db as unknown as ReadableDb;
  } catch (error) {
    db.close();
    throw ofCopy(error, path);
  }
}

/** Every page of a copy is looked at. Throws backup-damaged; what it holds. */
export function verifyCopy(path: string): RowCounts {
  const db = openCopy(path);
  try {
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new JournalError('backup-damaged');
    return countRows(db);
  } catch (error) {
    throw ofCopy(error, path);
  } finally {
    db.close();
  }
}

/** Throws backup-damaged where the copy is not what the journal had. */
export function sealCopy(path: string, had: RowCounts): void {
  makeSingle(path);
  chmodSync(path, 0o600);
  syncFile(path);
  const has = verifyCopy(path);
  const isSame = Object.entries(had.tables).every(([table, count]) => has.tables[table] === count);
  if (!isSame || had.counts.entryCount !== has.counts.entryCount) throw new JournalError('backup-damaged');
}
