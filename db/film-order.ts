// The order of films in a list or on the watchlist: positions from 0 without gaps. Must never leave two films in one place.

import type { WritableDb } from './handles.ts';
import { many, run, sql, type Sql } from './sql.ts';

/** The rows of one list, or of the watchlist. */
export interface Ordered {
  table: Sql;
  /** Which of the table's rows. */
  rows: Sql;
}

export const ofList = (listId: number): Ordered => ({ table: sql`list_film`, rows: sql`list_id = ${listId}` });
export const ofWatchlist: Ordered = { table: sql`watchlist_film`, rows: sql`TRUE` };

/** Films in their order. */
function filmIds(db: WritableDb, { table, rows }: Ordered): number[] {
  return many<{ id: number }>(db, sql`SELECT film_id AS id FROM ${table} WHERE ${rows} ORDER BY position, id`).map(
    (row) => row.id,
  );
}

/** Writes the positions that differ. */
function setOrder(db: WritableDb, { table, rows }: Ordered, ids: readonly number[]): void {
  run(
    db,
    sql`UPDATE ${table} SET position = wanted.key FROM json_each(${JSON.stringify(ids)}) AS wanted
      WHERE ${rows} AND film_id = wanted.value AND position <> wanted.key`,
  );
}

/** Puts a film of the list at a place; past the end is the end. */
export function moveFilm(db: WritableDb, ordered: Ordered, filmId: number, to: number): void {
  const rest = filmIds(db, ordered).filter((id) => id !== filmId);
  setOrder(db, ordered, rest.toSpliced(to, 0, filmId));
}

/** Closes the gap that a removed film left. */
export function closeGaps(db: WritableDb, ordered: Ordered): void {
  setOrder(db, ordered, filmIds(db, ordered));
}
