// The journal as its verbs hold it, and `write`, the only door to a database that can be written to. Must never be gone around.

import type Database from 'better-sqlite3';
import { faultOf } from './fault.ts';
import type { PartialDate } from './model/partial-date.ts';
import { JournalError } from './model/result.ts';
import type { UndoAction } from './model/undo.ts';
import { refreshSearchIndex } from './search/index-queue.ts';
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
 * touched is indexed for search once, at the end. `note` may be filled in by the verb. Throws JournalError where the
 * disk is full or the file can't be written to; on any throw nothing has changed.
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
    refreshSearchIndex(db);
    return value;
  });
  try {
    return transaction.immediate();
  } catch (cause) {
    const fault = cause instanceof JournalError ? null : faultOf(cause, journal.path);
    if (fault === null) throw cause;
    throw new JournalError(fault === 'locked' ? 'not-writable' : fault, { cause });
  }
}
