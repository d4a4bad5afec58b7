// Undo and redo over every noun: puts rows back as a step found or left them. Must never overwrite a row that changed since.

import type { Journal, ReadableDb, WritableDb } from './handles.ts';
import { write } from './handles.ts';
import { codeOf } from './fault.ts';
import { JournalError } from './model/result.ts';
import type { UndoState, UndoStep } from './model/undo.ts';
import { many, maybe, one, run, sql } from './sql.ts';
import { columnsOf, imageOf, insertImage } from './undo-images.ts';
import { dropSteps } from './undo-recorder.ts';

interface Change {
  tableName: string;
  rowId: number;
  before: string | null;
  after: string | null;
}

/** A step over many entries is told by their number, counted from what it changed. */
const changedEntries = sql`(
  SELECT count(DISTINCT iif(table_name = 'entry', row_id, coalesce(after, before) ->> 'entry_id'))
  FROM undo_change WHERE step_id = undo_step.id AND table_name IN ('entry', 'entry_theme', 'entry_tag')
)`;
const stepColumns = sql`id, action, film_title AS filmTitle, entry_id AS entryId,
  iif(action IN ('edit-entries', 'trash-entries'), ${changedEntries}, NULL) AS entryCount, at`;

function nextUndo(db: ReadableDb): UndoStep | null {
  return maybe<UndoStep>(db, sql`SELECT ${stepColumns} FROM undo_step WHERE is_undone = 0 ORDER BY id DESC LIMIT 1`);
}

function nextRedo(db: ReadableDb): UndoStep | null {
  return maybe<UndoStep>(db, sql`SELECT ${stepColumns} FROM undo_step WHERE is_undone = 1 ORDER BY id LIMIT 1`);
}

/** The step just made. */
export function newestStep(db: ReadableDb): UndoStep {
  const step = nextUndo(db);
  if (step === null) throw new Error('no step was recorded');
  return step;
}

/** What would be undone and redone next. */
export function getUndoState(db: ReadableDb): UndoState {
  return { undo: nextUndo(db), redo: nextRedo(db) };
}

/**
 * Takes the newest step back; with an id only if it is that one. Throws nothing-to-undo, undo-behind where another step
 * is newer, or undo-conflict, which leaves every row as it is and forgets the step.
 */
export function undo(journal: Journal, only?: number): UndoStep {
  const step = nextUndo(journal.db);
  if (step === null) throw new JournalError('nothing-to-undo');
  if (only !== undefined && step.id !== only) throw new JournalError('undo-behind');
  return turn(journal, step, true);
}

/** Does the step undone last again. Throws nothing-to-redo, or undo-conflict as `undo` does. */
export function redo(journal: Journal): UndoStep {
  const step = nextRedo(journal.db);
  if (step === null) throw new JournalError('nothing-to-redo');
  return turn(journal, step, false);
}

function turn(journal: Journal, step: UndoStep, isUndo: boolean): UndoStep {
  try {
    write(journal, null, (db) => {
      // rows come back in any order; what they refer to has to be there when all of them are
      db.pragma('defer_foreign_keys = ON');
      apply(db, step.id, isUndo);
      run(db, sql`UPDATE undo_step SET is_undone = ${isUndo} WHERE id = ${step.id}`);
    });
    return step;
  } catch (cause) {
    const isConflict =
      (cause instanceof JournalError && cause.code === 'undo-conflict') ||
      codeOf(cause).startsWith('SQLITE_CONSTRAINT');
    if (!isConflict) throw cause;
    // kept, it would bar the way to every step before it
    write(journal, null, (db) => dropSteps(db, [step.id]));
    throw new JournalError('undo-conflict', { cause });
  }
}

function apply(db: WritableDb, stepId: number, isUndo: boolean): void {
  const ids = many<{ id: number }>(db, sql`SELECT id FROM undo_change WHERE step_id = ${stepId} ORDER BY id`);
  const tables = new Map<string, string[]>();
  const each = (visit: (change: Change, columns: string[]) => void): void => {
    // one at a time: an import may have changed more than memory should hold
    for (const { id } of ids) {
      const change = one<Change>(
        db,
        sql`SELECT table_name AS tableName, row_id AS rowId, before, after FROM undo_change WHERE id = ${id}`,
      );
      let columns = tables.get(change.tableName);
      if (!columns) tables.set(change.tableName, (columns = columnsOf(db, change.tableName)));
      visit(change, columns);
    }
  };
  each((change, columns) => {
    const expected = isUndo ? change.after : change.before;
    if (imageOf(db, change, columns) !== expected) throw new JournalError('undo-conflict');
  });
  each(({ tableName, rowId }) => run(db, sql`DELETE FROM ${sql.identifier(tableName)} WHERE id = ${rowId}`));
  each((change, columns) => {
    const image = isUndo ? change.before : change.after;
    if (image !== null) insertImage(db, change.tableName, columns, image);
  });
}
