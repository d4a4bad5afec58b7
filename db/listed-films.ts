// Reads films as rows of a list or of the watchlist. Only reads.

import { seenOf } from './film-list.ts';
import { filmLines } from './film.ts';
import type { ReadableDb } from './handles.ts';
import type { ListedFilm } from './model/list.ts';
import { fromHalves } from './model/rating.ts';

/** The rows in their order, each with what its film is and was; what else a row holds stays with it. */
export function listedFilms<Row extends { filmId: number; note: string }>(
  db: ReadableDb,
  rows: readonly Row[],
): (ListedFilm & Omit<Row, 'filmId'>)[] {
  const ids = rows.map(({ filmId }) => filmId);
  const lines = filmLines(db, ids);
  const seen = seenOf(db, ids);
  return rows.flatMap(({ filmId, ...row }) => {
    const line = lines.get(filmId);
    const facts = seen.get(filmId);
    if (!line || !facts) return [];
    const { entryCount, hue, lastHalves } = facts;
    return [{ ...row, ...line, entryCount, hue, lastRating: lastHalves === null ? null : fromHalves(lastHalves) }];
  });
}
