// The films a person has to do with, read in the order of the journal's language, and the page of one. Only reads.

import { clippingsOfFilm } from './clipping.ts';
import { getEntry } from './entry.ts';
import { listsOfFilm, watchOfFilm } from './film-on-lists.ts';
import { lookalikesOf } from './film-holdings.ts';
import { isShown } from './film-shown.ts';
import { filmLines, getFilm } from './film.ts';
import type { ReadableDb } from './handles.ts';
import type { EntryDetail, FilmDossier } from './model/entry.ts';
import type { FilmKey, FilmTile, FilmTilePage } from './model/film.ts';
import { fromHalves } from './model/rating.ts';
import { reflectionsOfFilm } from './reflection.ts';
import { inRankOrder } from './sorting/names.ts';
import { many, maybe, sql, type Sql } from './sql.ts';

/** The keys of one page, by title. For the test of its plan. */
export function filmListSql(after: FilmKey | null, limit: number): Sql {
  const from =
    after === null
      ? sql`TRUE`
      : sql`sort_rank.rank >= ${after.rank} AND (sort_rank.rank > ${after.rank} OR film.id > ${after.id})`;
  return sql`SELECT film.id, sort_rank.rank ${inRankOrder('film')} AND ${isShown} AND ${from}
    ORDER BY sort_rank.rank, sort_rank.row_id LIMIT ${limit}`;
}

/** What the entries of a film come to. */
export interface SeenRow {
  id: number;
  reading: string | null;
  entryCount: number;
  lastHalves: number | null;
  hue: number | null;
  lastWatchedOn: string | null;
  addedAt: number;
}

/** What the entries of these films come to, by film id. */
export function seenOf(db: ReadableDb, ids: readonly number[]): Map<number, SeenRow> {
  const newest = sql`ORDER BY coalesce(entry.watched_on, '') DESC, entry.id DESC LIMIT 1`;
  const rows = many<SeenRow>(
    db,
    sql`SELECT film.id, film.reading, film.created_at AS addedAt,
      (SELECT max(entry.watched_on) FROM entry
        WHERE entry.film_id = film.id AND entry.trashed_at IS NULL) AS lastWatchedOn,
      (SELECT count(*) FROM entry WHERE entry.film_id = film.id AND entry.trashed_at IS NULL) AS entryCount,
      (SELECT entry.rating FROM entry
        WHERE entry.film_id = film.id AND entry.trashed_at IS NULL AND entry.rating IS NOT NULL ${newest}) AS lastHalves,
      (SELECT theme.hue FROM entry
        JOIN entry_theme ON entry_theme.entry_id = entry.id
        JOIN theme ON theme.id = entry_theme.theme_id
        WHERE entry.film_id = film.id AND entry.trashed_at IS NULL
        ORDER BY coalesce(entry.watched_on, '') DESC, entry.id DESC, entry_theme.position LIMIT 1) AS hue
      FROM film WHERE film.id IN ${sql.ids(ids)}`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** One page of the films a person has to do with, by title. */
export function listFilms(db: ReadableDb, query: { after: FilmKey | null; limit: number }): FilmTilePage {
  const keys = many<FilmKey>(db, filmListSql(query.after, query.limit + 1));
  const page = keys.slice(0, query.limit);
  const ids = page.map(({ id }) => id);
  const lines = filmLines(db, ids);
  const seen = seenOf(db, ids);
  const tiles = ids.flatMap((id): FilmTile[] => {
    const line = lines.get(id);
    const row = seen.get(id);
    if (!line || !row) return [];
    const lastRating = row.lastHalves === null ? null : fromHalves(row.lastHalves);
    const { reading, entryCount, hue, lastWatchedOn, addedAt } = row;
    return [{ ...line, reading, entryCount, hue, lastRating, lastWatchedOn, addedAt }];
  });
  const last = page.at(-1);
  return { tiles, next: keys.length > query.limit && last ? last : null };
}

/** A film with all it was to a person. Throws not-found. */
export function getFilmDossier(db: ReadableDb, id: number): FilmDossier {
  const film = getFilm(db, id);
  return {
    film,
    entries: entriesOfFilm(db, id),
    reflections: reflectionsOfFilm(db, id),
    clippings: clippingsOfFilm(db, id),
    lists: listsOfFilm(db, id),
    watch: watchOfFilm(db, id),
    lookalikes: lookalikesOf(db, film),
  };
}

function entriesOfFilm(db: ReadableDb, filmId: number): EntryDetail[] {
  const first = maybe<{ id: number }>(
    db,
    sql`SELECT id FROM entry WHERE film_id = ${filmId} AND trashed_at IS NULL LIMIT 1`,
  );
  return first === null ? [] : getEntry(db, first.id).siblings.map(({ id }) => getEntry(db, id));
}
