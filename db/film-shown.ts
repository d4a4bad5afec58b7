// Which films a person has to do with. Must never ask more than whether something is there.

import { sql } from './sql.ts';

/** Something was said of it; a film that only stands on a list or the watchlist is shown there. */
export const isShown = sql`(film.is_liked = 1 OR film.poster_id IS NOT NULL OR film.notes <> ''
  OR EXISTS (SELECT 1 FROM entry WHERE entry.film_id = film.id AND entry.trashed_at IS NULL)
  OR EXISTS (SELECT 1 FROM reflection WHERE reflection.film_id = film.id AND reflection.trashed_at IS NULL)
  OR EXISTS (SELECT 1 FROM clipping WHERE clipping.film_id = film.id AND clipping.trashed_at IS NULL))`;
