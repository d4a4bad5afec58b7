// The verbs over saved searches: a line of the search language under a name, in the sidebar's order. Must never leave a gap in that order.

import { randomUUID } from 'node:crypto';
import { type Journal, type ReadableDb, write, type WritableDb } from './handles.ts';
import type { ExportedSavedSearch } from './model/exchange.ts';
import { JournalError } from './model/result.ts';
import type { NewSavedSearch, SavedSearch } from './model/search/saved-search.ts';
import type { UndoStep } from './model/undo.ts';
import { many, maybe, one, run, sql } from './sql.ts';
import { newestStep } from './undo.ts';

const columns = sql`id, name, query, sorting AS "order"`;

/** For the test of its plan. */
export const savedSearchesSql = sql`SELECT ${columns} FROM saved_search ORDER BY position, id`;

/** Every saved search, in the sidebar's order. */
export function listSavedSearches(db: ReadableDb): SavedSearch[] {
  return many<SavedSearch>(db, savedSearchesSql);
}

function getSavedSearch(db: ReadableDb, id: number): SavedSearch {
  const row = maybe<SavedSearch>(db, sql`SELECT ${columns} FROM saved_search WHERE id = ${id}`);
  if (row === null) throw new JournalError('not-found');
  return row;
}

/** Adds one at the end of the order; its id. */
export function insertSavedSearch(db: WritableDb, saved: ExportedSavedSearch): number {
  const { count } = one<{ count: number }>(db, sql`SELECT count(*) AS count FROM saved_search`);
  return run(
    db,
    sql`INSERT INTO saved_search (uid, name, query, sorting, position, created_at, changed_at)
      VALUES (${saved.uid}, ${saved.name}, ${saved.query}, ${saved.order}, ${count}, ${saved.createdAt},
        ${saved.changedAt})`,
  ).insertedId;
}

/** Keeps a search, at the end. Two may have one name. */
export function createSavedSearch(journal: Journal, draft: NewSavedSearch): SavedSearch {
  const now = journal.clock.now();
  return write(journal, 'save-search', (db, note) => {
    note.filmTitle = draft.name;
    const id = insertSavedSearch(db, { ...draft, uid: randomUUID(), createdAt: now, changedAt: now });
    return getSavedSearch(db, id);
  });
}

type Change = { id: number; to?: number | undefined } & {
  [Field in keyof NewSavedSearch]?: NewSavedSearch[Field] | undefined;
};

/** Changes its name, its line or its order of hits, or moves it in the sidebar; past the end is the end. Throws not-found. */
export function editSavedSearch(journal: Journal, { id, to, ...fields }: Change): SavedSearch {
  const isMove = Object.values(fields).every((field) => field === undefined);
  return write(journal, isMove ? 'move-saved-search' : 'edit-saved-search', (db, note) => {
    const before = getSavedSearch(db, id);
    const { name = before.name, query = before.query, order = before.order } = fields;
    note.filmTitle = name;
    if (name !== before.name || query !== before.query || order !== before.order) {
      run(
        db,
        sql`UPDATE saved_search SET name = ${name}, query = ${query}, sorting = ${order},
          changed_at = ${journal.clock.now()} WHERE id = ${id}`,
      );
    }
    if (to !== undefined) setOrder(db, idsBut(db, id).toSpliced(to, 0, id));
    return getSavedSearch(db, id);
  });
}

function idsBut(db: ReadableDb, id: number): number[] {
  return listSavedSearches(db).flatMap((saved) => (saved.id === id ? [] : [saved.id]));
}

/** Writes the positions that differ. */
function setOrder(db: WritableDb, ids: readonly number[]): void {
  run(
    db,
    sql`UPDATE saved_search SET position = wanted.key FROM json_each(${JSON.stringify(ids)}) AS wanted
      WHERE saved_search.id = wanted.value AND position <> wanted.key`,
  );
}

/** Forgets one; the step that brings it back to its place. Throws not-found. */
export function deleteSavedSearch(journal: Journal, id: number): UndoStep {
  write(journal, 'delete-saved-search', (db, note) => {
    note.filmTitle = getSavedSearch(db, id).name;
    const rest = idsBut(db, id);
    run(db, sql`DELETE FROM saved_search WHERE id = ${id}`);
    setOrder(db, rest);
  });
  return newestStep(journal.db);
}
