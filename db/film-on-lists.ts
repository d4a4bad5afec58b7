// Where a film stands among lists and on the watchlist, for its own page. Only reads.

import type { ReadableDb } from './handles.ts';
import type { ListOfFilm, WatchOfFilm } from './model/list.ts';
import { rankOf } from './sorting/names.ts';
import { many, maybe, sql } from './sql.ts';

/** The lists a film stands on, by name. */
export function listsOfFilm(db: ReadableDb, filmId: number): ListOfFilm[] {
  const rows = many<Omit<ListOfFilm, 'isRanked'> & { isRanked: 0 | 1 }>(
    db,
    sql`SELECT list.id, list.name, list.is_ranked AS isRanked, list_film.position + 1 AS rank, list_film.note
      FROM list_film JOIN list ON list.id = list_film.list_id
      WHERE list_film.film_id = ${filmId} AND list.trashed_at IS NULL ORDER BY ${rankOf('list')}`,
  );
  return rows.map((row) => ({ ...row, isRanked: row.isRanked === 1 }));
}

/** Since when a film is on the watchlist; null where it is not. */
export function watchOfFilm(db: ReadableDb, filmId: number): WatchOfFilm | null {
  return maybe<WatchOfFilm>(db, sql`SELECT added_on AS addedOn, note FROM watchlist_film WHERE film_id = ${filmId}`);
}
