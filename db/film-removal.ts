// Removes films and images that nothing refers to any more. Must never remove what an undo step could bring back a use of.

import type { WritableDb } from './handles.ts';
import { many, run, sql, type Sql } from './sql.ts';

/** Nothing was ever said of it and nothing holds it: no entry (trash included), note, list, poster or like. */
const isUnused: Sql = sql`film.notes = '' AND film.poster_id IS NULL AND film.is_liked = 0
  AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.film_id = film.id)
  AND NOT EXISTS (SELECT 1 FROM reflection WHERE reflection.film_id = film.id)
  AND NOT EXISTS (SELECT 1 FROM clipping WHERE clipping.film_id = film.id)
  AND NOT EXISTS (SELECT 1 FROM list_film WHERE list_film.film_id = film.id)
  AND NOT EXISTS (SELECT 1 FROM watchlist_film WHERE watchlist_film.film_id = film.id)`;

/** Removes a film's own rows. Whatever else refers to it must have gone before. */
export function deleteFilms(db: WritableDb, filmIds: readonly number[]): void {
  const ids = sql.ids(filmIds);
  run(db, sql`DELETE FROM film_apart WHERE film_id IN ${ids} OR other_id IN ${ids}`);
  run(db, sql`DELETE FROM film_credit WHERE film_id IN ${ids}`);
  run(db, sql`DELETE FROM film_identifier WHERE film_id IN ${ids}`);
  run(db, sql`DELETE FROM film WHERE id IN ${ids}`);
}

/** Removes those of these films that nothing holds any more. */
export function deleteUnusedFilms(db: WritableDb, filmIds: readonly number[]): void {
  const unused = many<{ id: number }>(db, sql`SELECT id FROM film WHERE id IN ${sql.ids(filmIds)} AND ${isUnused}`);
  if (unused.length === 0) return;
  deleteFilms(
    db,
    unused.map(({ id }) => id),
  );
}

/** Removes images that no film has and no undo step could give back to one. */
export function deleteUnusedImages(db: WritableDb): void {
  run(
    db,
    sql`DELETE FROM image WHERE id NOT IN (SELECT poster_id FROM film WHERE poster_id IS NOT NULL)
      AND id NOT IN (
        SELECT before ->> 'poster_id' FROM undo_change
        WHERE table_name = 'film' AND before ->> 'poster_id' IS NOT NULL
        UNION SELECT after ->> 'poster_id' FROM undo_change
        WHERE table_name = 'film' AND after ->> 'poster_id' IS NOT NULL
      )`,
  );
}
