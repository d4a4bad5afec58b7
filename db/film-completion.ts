// Offers films of the journal while a title is being typed. Only reads.

import { filmLines } from './film.ts';
import type { ReadableDb } from './handles.ts';
import type { FilmCompletion } from './model/film.ts';
import { fromHalves } from './model/rating.ts';
import { foldText } from './model/fold.ts';
import { many, sql, type Sql } from './sql.ts';

/** Titles that begin so, then those with a word that does, then those that hold it; shorter titles first. For tests of the plan. */
export function completionSql(typed: string, limit: number): Sql {
  return sql`SELECT id FROM film WHERE instr(completion_key, ${typed}) > 0
    ORDER BY
      CASE
        WHEN instr(completion_key, ${`\n${typed}`}) > 0 THEN 0
        WHEN instr(completion_key, ${` ${typed}`}) > 0 OR instr(completion_key, ${`-${typed}`}) > 0 THEN 1
        ELSE 2
      END,
      length(completion_key), completion_key, id
    LIMIT ${limit}`;
}

interface ReadingRow {
  id: number;
  reading: string | null;
}

interface SeenRow {
  filmId: number;
  rating: number | null;
}

/** Films whose title, original title or reading holds what was typed, whatever its case and accents; none for nothing typed. */
export function completeFilms(db: ReadableDb, query: { typed: string; limit: number }): FilmCompletion[] {
  const typed = foldText(query.typed.trim().replace(/\s+/gu, ' '));
  if (typed === '') return [];
  const ids = many<{ id: number }>(db, completionSql(typed, query.limit)).map((row) => row.id);
  const lines = filmLines(db, ids);
  const readings = many<ReadingRow>(db, sql`SELECT id, reading FROM film WHERE id IN ${sql.ids(ids)}`);
  const seen = many<SeenRow>(
    db,
    sql`SELECT film_id AS filmId, rating FROM entry WHERE film_id IN ${sql.ids(ids)} AND trashed_at IS NULL
      ORDER BY coalesce(watched_on, '') DESC, id DESC`,
  );
  return ids.flatMap((id) => {
    const line = lines.get(id);
    if (!line) return [];
    const entries = seen.filter((row) => row.filmId === id);
    const rating = entries.find((row) => row.rating !== null)?.rating ?? null;
    const reading = readings.find((row) => row.id === id)?.reading ?? null;
    return [{ ...line, reading, timesSeen: entries.length, lastRating: rating === null ? null : fromHalves(rating) }];
  });
}
