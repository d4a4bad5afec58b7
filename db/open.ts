// Opens a journal, or makes one where none is. Must never change, move or delete a file it refuses.

import { existsSync, realpathSync } from 'node:fs';
import Database from 'better-sqlite3';
import { backUpAtOnce } from './backup/make.ts';
import { createFile, requireRoom } from './create.ts';
import { codeOf, type Fault, faultOf } from './fault.ts';
import { lookAt } from './file-header.ts';
import { type Clock, type Journal, type ReadableDb, type WritableDb, writeInSlices } from './handles.ts';
import { isKnownVersion, LATEST_VERSION, migrate, schemaAt, schemaOf, versionOf } from './migrations/migrate.ts';
import type { OpenFailure } from './model/journal.ts';
import { localDay } from './model/partial-date.ts';
import { type ErrorCode, JournalError, type Result } from './model/result.ts';
import { PATIENCE, requireDurable, requireSqlite, setDurable, setGuards } from './pragmas.ts';
import { refreshOrPutOff } from './search/backlog.ts';
import { hasQueued } from './search/index-queue.ts';
import { finish, type Sliced } from './search/pace.ts';
import { hasUnsorted } from './sorting/ranks.ts';
import { maybe, run, sql } from './sql.ts';
import { purgeOldTrash } from './trash.ts';

export type { Journal } from './handles.ts';

/** `detail` is for the log: a code or a sentence without anything the user wrote. */
export interface OpenError {
  failure: OpenFailure;
  detail?: string;
}

export interface OpenOptions {
  /** Epoch milliseconds. */
  now?: () => number;
  /** A copy that is being made ready: what it was made from is kept already. */
  isDraft?: boolean;
  /** How long to wait for another program's lock, in milliseconds. */
  patience?: number;
}

/** Checking every page costs 0.65 s in a journal of 10,000 entries; past this size only `check` does it. */
const QUICK_CHECK_BYTES = 32 * 1024 * 1024;

class Refusal extends Error {
  readonly failure: OpenFailure;

  constructor(failure: OpenFailure, detail: string) {
    super(detail);
    this.failure = failure;
  }
}

/** Opens the journal at a path; makes it when nothing is there. Every failure leaves the file as it was. */
export function openJournal(path: string, options: OpenOptions = {}): Result<Journal, OpenError> {
  try {
    const openPath = pathIfOpen(path);
    if (openPath !== null) return { ok: true, value: openOurs(openPath, options) };
    let found = lookAt(path);
    if (found.kind === 'missing') {
      createFile(found.path);
      found = lookAt(path);
    }
    if (found.kind !== 'ours') return failed(found.kind === 'refused' ? found.failure : 'failed');
    requireRoom(found.path);
    inspect(found.path, found.hasLog, found.bytes, options.patience);
    return { ok: true, value: openOurs(found.path, options) };
  } catch (error) {
    if (error instanceof Refusal) return failed(error.failure, error.message);
    const fault = faultOf(error, path);
    return failed(fault === null ? 'failed' : failureOf(fault, codeOf(error)), codeOf(error) || String(error));
  }
}

/** A journal in memory, gone when it is closed: for previews and tests. */
export function openInMemory(options: OpenOptions = {}): Journal {
  const db = new Database(':memory:');
  requireSqlite(db);
  setGuards(db);
  setDurable(db, true);
  migrate(db);
  const readable = db as unknown as ReadableDb;
  return { path: ':memory:', db: readable, reader: readable, clock: clockOf(options.now) };
}

/** Folds the write-ahead log into the file and lets go of it. Safe to repeat. */
export function closeJournal(journal: Journal): void {
  if (!journal.db.open) return;
  // the last one to close folds the log: it has to be the one that may write
  journal.reader.close();
  journal.db.close();
  const others = (openHere.get(journal.path) ?? 1) - 1;
  if (others > 0) openHere.set(journal.path, others);
  else openHere.delete(journal.path);
}

/** How many connections of this process each journal has: one that is open is known to be ours, and is not looked at. */
const openHere = new Map<string, number>();

function pathIfOpen(path: string): string | null {
  if (openHere.size === 0 || !existsSync(path)) return null;
  const real = realpathSync(path);
  return openHere.has(real) ? real : null;
}

function failed(failure: OpenFailure, detail?: string): Result<never, OpenError> {
  return { ok: false, error: detail === undefined ? { failure } : { failure, detail } };
}

function failureOf(fault: Fault, code: string): OpenFailure {
  if (fault === 'journal-damaged') return 'damaged';
  if (fault !== 'not-writable') return fault;
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return 'read-only';
  return code.startsWith('SQLITE_IOERR') ? 'failed' : 'no-permission';
}

/**
 * Looks at a file that says it is ours before anything is written to it. Closing the last connection that may write
 * folds the log into the file, so where there is a log this one may only read.
 */
function inspect(path: string, hasLog: boolean, bytes: number, patience = PATIENCE): void {
  const db = new Database(path, { readonly: hasLog, fileMustExist: true, timeout: patience });
  try {
    requireSqlite(db);
    setGuards(db, patience);
    const version = versionOf(db);
    if (version > LATEST_VERSION) throw new Refusal('newer-version', `version ${version}`);
    compareSchema(db, isKnownVersion(version) ? version : LATEST_VERSION);
    if (!isKnownVersion(version)) throw new Refusal('damaged', `version ${version} was never made`);
    if (bytes >= QUICK_CHECK_BYTES) return;
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Refusal('damaged', 'quick_check');
  } catch (error) {
    // nothing asked here can be wrong in itself: it is the schema that SQLite can't make sense of
    if (codeOf(error) === 'SQLITE_ERROR') throw new Refusal('damaged', 'the schema could not be read');
    throw error;
  } finally {
    db.close();
  }
}

/**
 * A trigger or view of somebody else's in a file of ours could change what is written. The file is still ours, so it
 * counts as damaged; a file that has our mark and nothing else of ours belongs to another program.
 */
function compareSchema(db: Database.Database, version: number): void {
  const key = (object: { type: string; name: string; sql: string | null }): string =>
    JSON.stringify([object.type, object.name, object.sql]);
  const expected = new Set(schemaAt(version).map(key));
  const found = schemaOf(db).map(key);
  const ours = found.filter((each) => expected.has(each)).length;
  if (ours === 0) throw new Refusal('other-program', 'nothing in the schema is ours');
  const strange = found.length - ours;
  const missing = expected.size - ours;
  if (strange + missing > 0) throw new Refusal('damaged', `schema: ${strange} not ours, ${missing} missing`);
}

function openOurs(path: string, options: OpenOptions): Journal {
  const db = new Database(path, { fileMustExist: true, timeout: options.patience ?? PATIENCE });
  let reader: ReadableDb | null = null;
  try {
    setGuards(db, options.patience);
    setDurable(db);
    if (versionOf(db) < LATEST_VERSION) {
      if (options.isDraft !== true) keepBefore(db as unknown as ReadableDb, path, clockOf(options.now).now());
      migrate(db);
      // an older program must see in the file itself, not in the log, that this version is not for it
      db.pragma('wal_checkpoint(TRUNCATE)');
    }
    reader = openReader(path, options.patience);
    const journal: Journal = { path, db: db as unknown as ReadableDb, reader, clock: clockOf(options.now) };
    probe(db as unknown as WritableDb);
    requireDurable(db);
    setGuards(db, PATIENCE);
    // what a migration left to be gathered; every write ends with nothing queued
    if (hasQueued(journal.db) || hasUnsorted(journal.db)) finish(bringUpToDate(journal));
    purgeIfPossible(journal);
    openHere.set(path, (openHere.get(path) ?? 0) + 1);
    return journal;
  } catch (error) {
    reader?.close();
    db.close();
    throw error;
  }
}

/** A journal is not brought to another version without a backup of what it was. */
function keepBefore(db: ReadableDb, path: string, now: number): void {
  try {
    backUpAtOnce(db, path, now, 'before-migration');
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    const failures: Partial<Record<ErrorCode, OpenFailure>> = {
      ...{ 'backup-disk-full': 'disk-full', 'backup-unsound': 'damaged', 'not-writable': 'locked' },
    };
    throw new Refusal(failures[error.code] ?? 'no-backup', error.code);
  }
}

/** Ends with nothing queued; the words of thousands of texts are put off, so that the journal opens. */
function bringUpToDate(journal: Journal): Sliced<void> {
  return writeInSlices(journal, function* (db) {
    yield* refreshOrPutOff(db);
    return { value: undefined, isTrial: false };
  });
}

/** A connection that only reads. What it may keep of the file in memory is little: searches go through much and come back to little. */
function openReader(path: string, patience = PATIENCE): ReadableDb {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: patience });
  setGuards(db, patience);
  db.pragma('cache_size = -6144');
  return db as unknown as ReadableDb;
}

/**
 * A connection that sees the journal as it is at this moment, whatever is written meanwhile, until it is closed. One of
 * its own: the journal's reader would show every other question the same old moment.
 */
export function openMoment(path: string): ReadableDb {
  const db = openReader(path);
  try {
    db.exec('BEGIN');
    // the moment is taken by the first read, not by BEGIN
    maybe(db, sql`SELECT 1 FROM sqlite_schema LIMIT 1`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** What can't be removed now is removed another day; it is no reason to keep the journal closed. */
function purgeIfPossible(journal: Journal): void {
  try {
    purgeOldTrash(journal);
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
  }
}

/** A real write of the same value, with its fsync: a full disk or a refused write shows now, not at the first save. */
function probe(db: WritableDb): void {
  db.transaction(() => run(db, sql`UPDATE undo_recorder SET step_id = NULL`)).immediate();
}

function clockOf(now: () => number = Date.now): Clock {
  return { now, today: () => localDay(new Date(now())) };
}
