// Reads entries as rows of a list: the diary, search results and the trash show the same line. Only reads.

import { filmLines } from './film.ts';
import type { ReadableDb } from './handles.ts';
import type { EntryLine } from './model/entry.ts';
import { fromHalves } from './model/rating.ts';
import { Pace, type Sliced } from './search/pace.ts';
import { beginningOf, SPOILER_MARK } from './search/plain-text.ts';
import { many, sql } from './sql.ts';
import { themesOf } from './theme.ts';

const EXCERPT_LENGTH = 240;
/** Characters of a review an excerpt is made from: enough for 240 of plain text among links and markers. */
const OPENING_LENGTH = 5_000;

interface LineRow {
  id: number;
  filmId: number;
  watchedOn: string | null;
  rating: number | null;
  isLiked: 0 | 1;
  isRewatch: 0 | 1;
  isUnfinished: 0 | 1;
  hasSpoilers: 0 | 1;
  opening: string;
  isOpeningCut: 0 | 1;
  hasReview: 0 | 1;
}

function excerptOf(row: LineRow): string | null {
  if (row.hasSpoilers === 1) return null;
  let { opening } = row;
  const marks = opening.split(SPOILER_MARK).length - 1;
  // a span that opens before the cut and closes behind it is still hidden
  if (row.isOpeningCut === 1 && marks % 2 === 1) opening = `${opening.slice(0, opening.lastIndexOf(SPOILER_MARK))}…`;
  return beginningOf(opening, EXCERPT_LENGTH);
}

/**
 * The lines of these entries, in this order, in the trash or not; ids that are not there are left out. Without excerpts
 * where a passage is shown in their place.
 */
export function listEntryLines(
  db: ReadableDb,
  ids: readonly number[],
  { hasExcerpts = true }: { hasExcerpts?: boolean } = {},
): EntryLine[] {
  const rows = many<LineRow>(
    db,
    sql`SELECT id, film_id AS filmId, watched_on AS watchedOn, rating, is_liked AS isLiked, is_rewatch AS isRewatch,
      is_unfinished AS isUnfinished, has_spoilers AS hasSpoilers, substr(review, 1, ${hasExcerpts ? OPENING_LENGTH : 0}) AS opening,
      octet_length(review) > ${OPENING_LENGTH} AND length(review) > ${OPENING_LENGTH} AS isOpeningCut, review <> '' AS hasReview
      FROM entry WHERE id IN ${sql.ids(ids)}`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const films = filmLines(
    db,
    rows.map((row) => row.filmId),
  );
  const themes = themesOf(db, ids);
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const film = row && films.get(row.filmId);
    if (!row || !film) return [];
    const line = lineOf(row, film, themes.get(id) ?? []);
    return [hasExcerpts ? line : { ...line, excerpt: null }];
  });
}

/** Lines made between two pauses: an excerpt is cut from thousands of characters. */
const CHUNK = 12;

/** The same in pieces. */
export function* readEntryLines(db: ReadableDb, ids: readonly number[]): Sliced<EntryLine[]> {
  const lines: EntryLine[] = [];
  const pace = new Pace();
  for (let from = 0; from < ids.length; from += CHUNK) {
    lines.push(...listEntryLines(db, ids.slice(from, from + CHUNK)));
    if (!pace.isFull()) continue;
    yield;
    pace.resumed();
  }
  return lines;
}

function lineOf(row: LineRow, film: EntryLine['film'], themes: EntryLine['themes']): EntryLine {
  return {
    id: row.id,
    film,
    watchedOn: row.watchedOn,
    rating: row.rating === null ? null : fromHalves(row.rating),
    isLiked: row.isLiked === 1,
    isRewatch: row.isRewatch === 1,
    isUnfinished: row.isUnfinished === 1,
    hasSpoilers: row.hasSpoilers === 1,
    themes,
    excerpt: excerptOf(row),
    hasReview: row.hasReview === 1,
  };
}
