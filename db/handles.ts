// The journal as its verbs hold it, and `write`, the only door to a database that can be written to. Must never be gone around.

import type Database from 'better-sqlite3';
import { faultOf } from './fault.ts';
import type { PartialDate } from './model/partial-date.ts';
import { JournalError } from './model/result.ts';
import type { UndoAction } from './model/undo.ts';
import { refreshOrPutOff } from './search/backlog.ts';
import { finish, type Sliced } from './search/pace.ts';
import { sortChanged, sortInSlices } from './sorting/ranks.ts';
import { run, sql } from './sql.ts';
import { beginStep, finishStep } from './undo-recorder.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection to read from. */
export type ReadableDb = Database.Database & { readonly [readable]: true };
/** The same connection inside the transaction of `write`. */
export type WritableDb = ReadableDb & { readonly [writable]: true };

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** The local calendar day, `YYYY-MM-DD`. */
  today(): PartialDate;
}

/** An open journal. `path` is `:memory:` for one that lives in memory. */
export interface Journal {
  readonly path: string;
  readonly db: ReadableDb;
  /** A second connection, for reads that pause: a save never waits for them. In memory there is only the one. */
  readonly reader: ReadableDb;
  readonly clock: Clock;
}

/** What the undo record is to say of a change. */
export interface StepNote {
  /** Title of the film concerned, or the theme's name. */
  filmTitle: string | null;
  /** The entry to show after an undo. */
  entryId: number | null;
}

export interface Recording {
  action: UndoAction;
  /** Steps with the key of the newest step are merged into it. */
  mergeKey?: string | null;
}

/**
 * Runs one verb as one IMMEDIATE transaction: what it changes is recorded as one undo step (null: not recorded), what it
 * touched is indexed for search once, at the end; of hundreds of texts the words wait their turn. `note` may be filled in
 * by the verb. Throws JournalError where the disk is full or the file can't be written to; on any throw nothing has changed.
 */
export function write<T>(
  journal: Journal,
  recorded: UndoAction | Recording | null,
  verb: (db: WritableDb, note: StepNote) => T,
): T {
  const db = journal.db as WritableDb;
  if (db.inTransaction) throw new Error('write() inside write(): a verb is one transaction');
  const transaction = db.transaction(() => {
    const note: StepNote = { filmTitle: null, entryId: null };
    const recording = typeof recorded === 'string' ? { action: recorded } : recorded;
    const stepId = recording === null ? null : beginStep(db, recording, journal.clock.now());
    const value = verb(db, note);
    if (stepId !== null) finishStep(db, stepId, note);
    finish(refreshOrPutOff(db));
    sortChanged(db);
    return value;
  });
  try {
    return transaction.immediate();
  } catch (cause) {
    throw toldFault(journal, cause);
  }
}

/** What a person can cause as a JournalError; anything else as it is. */
function toldFault(journal: Journal, cause: unknown): unknown {
  const fault = cause instanceof JournalError ? null : faultOf(cause, journal.path);
  return fault === null ? cause : new JournalError(fault === 'locked' ? 'not-writable' : fault, { cause });
}

/**
 * The same for work that pauses: one transaction over all its slices, recorded for undo by nobody. Others have to wait
 * with their writes and read through `reader` meanwhile. Given up or failed, nothing has changed; nor where the verb
 * says at its end that it was only tried. Where thousands of texts changed, their words are indexed afterwards.
 */
export function* writeInSlices<T>(
  journal: Journal,
  verb: (db: WritableDb) => Sliced<{ value: T; isTrial: boolean }>,
): Sliced<T> {
  const db = journal.db as WritableDb;
  if (db.inTransaction) throw new Error('writeInSlices() inside another write: a verb is one transaction');
  try {
    run(db, sql`BEGIN IMMEDIATE`);
    const { value, isTrial } = yield* verb(db);
    if (isTrial) return value;
    yield* refreshOrPutOff(db);
    yield* sortInSlices(db);
    run(db, sql`COMMIT`);
    return value;
  } catch (cause) {
    throw toldFault(journal, cause);
  } finally {
    // also where the one who waited left
    if (db.inTransaction) run(db, sql`ROLLBACK`);
  }
}
