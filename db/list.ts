// The verbs over lists of films. Must never lose a film's place or its note.

import { type Journal, type ReadableDb, write } from './handles.ts';
import { JournalError } from './model/result.ts';
import type { UndoStep } from './model/undo.ts';
import { maybe, run, sql } from './sql.ts';
import { newestStep } from './undo.ts';

interface ListRow {
  id: number;
  name: string;
  trashedAt: number | null;
}

function getRow(db: ReadableDb, id: number): ListRow {
  const row = maybe<ListRow>(db, sql`SELECT id, name, trashed_at AS trashedAt FROM list WHERE id = ${id}`);
  if (row === null) throw new JournalError('not-found');
  return row;
}

/** Moves a list to the trash; the step that takes it out again. Throws not-found, also for one that is there already. */
export function trashList(journal: Journal, id: number): UndoStep {
  write(journal, 'trash-list', (db, note) => {
    const { name, trashedAt } = getRow(db, id);
    if (trashedAt !== null) throw new JournalError('not-found');
    run(db, sql`UPDATE list SET trashed_at = ${journal.clock.now()} WHERE id = ${id}`);
    note.filmTitle = name;
  });
  return newestStep(journal.db);
}

/** Takes a list out of the trash; one that is not in it stays as it is. Throws not-found. */
export function restoreList(journal: Journal, id: number): null {
  return write(journal, 'restore-list', (db, note) => {
    note.filmTitle = getRow(db, id).name;
    run(db, sql`UPDATE list SET trashed_at = NULL WHERE id = ${id} AND trashed_at IS NOT NULL`);
    return null;
  });
}
