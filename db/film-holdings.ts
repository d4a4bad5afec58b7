// What hangs on a film, and which films look the same as it: what is said before films are merged or split. Only reads.

import { filmLines, getFilm } from './film.ts';
import type { ReadableDb } from './handles.ts';
import type { FilmDetail, FilmHoldings, FilmLine } from './model/film.ts';
import { foldName } from './model/text.ts';
import { many, one, sql, type Sql } from './sql.ts';

/** For the test of its plan. */
export function holdingCountsSql(filmId: number): Sql {
  const counted = (part: 'entry' | 'reflection' | 'clipping', isThere: Sql): Sql =>
    sql`(SELECT count(*) FROM ${sql.identifier(part)} WHERE film_id = ${filmId} AND ${isThere})`;
  const kept = sql`trashed_at IS NULL`;
  const trashed = sql`trashed_at IS NOT NULL`;
  return sql`SELECT
    ${counted('entry', kept)} AS entryCount,
    ${counted('reflection', kept)} AS reflectionCount,
    ${counted('clipping', kept)} AS clippingCount,
    ${counted('entry', trashed)} + ${counted('reflection', trashed)} + ${counted('clipping', trashed)} AS trashedCount,
    (SELECT count(*) FROM list_film JOIN list ON list.id = list_film.list_id AND list.trashed_at IS NULL
      WHERE list_film.film_id = ${filmId}) AS listCount,
    (SELECT count(*) FROM watchlist_film WHERE film_id = ${filmId}) AS watchlistCount`;
}

type Counts = Omit<FilmHoldings, 'isOnWatchlist' | 'hasNotes'> & { watchlistCount: number };

/** What hangs on a film. Throws not-found. */
export function getHoldings(db: ReadableDb, filmId: number): FilmHoldings {
  const { notes } = getFilm(db, filmId);
  const { watchlistCount, ...counts } = one<Counts>(db, holdingCountsSql(filmId));
  return { ...counts, isOnWatchlist: watchlistCount > 0, hasNotes: notes.trim() !== '' };
}

/** For the test of its plan. */
export function lookalikesSql(film: { id: number; title: string; year: number | null }): Sql {
  return sql`SELECT id FROM film
    WHERE title_folded = ${foldName(film.title)} AND year IS ${film.year} AND id <> ${film.id}
      AND NOT EXISTS (
        SELECT 1 FROM film_apart
        WHERE film_apart.film_id = min(film.id, ${film.id}) AND film_apart.other_id = max(film.id, ${film.id})
      )
    ORDER BY id`;
}

/** Other films of one title and year that nobody said are others: not those that name their directors and share none. */
export function lookalikesOf(db: ReadableDb, film: FilmDetail): FilmLine[] {
  const ids = many<{ id: number }>(db, lookalikesSql(film)).map(({ id }) => id);
  const lines = filmLines(db, ids);
  const own = new Set(film.directors.map(foldName));
  return ids.flatMap((id) => {
    const line = lines.get(id);
    if (!line) return [];
    const isOther =
      own.size > 0 && line.directors.length > 0 && !line.directors.some((director) => own.has(foldName(director)));
    return isOther ? [] : [line];
  });
}
