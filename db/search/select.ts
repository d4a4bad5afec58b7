// Decides which entries a search finds and in which order. Gives ids only; what is shown of them is find.ts.

import type { ReadableDb } from '../handles.ts';
import { parseSearchQuery, type SearchQuery } from '../model/search-query.ts';
import type { SearchOrder } from '../model/search.ts';
import { many, one, type Sql, sql } from '../sql.ts';
import { conditionsOf } from './filters.ts';
import { couldHoldUnspaced, foldText, isUnspaced } from '../model/fold.ts';
import { type Matcher, matchersOf, matchText } from './terms.ts';

/** Hits are counted to here; past it there are "more than". */
export const COUNTED = 1000;
/** Ranked are the hits logged last, this many; exact up to here, and ten times faster on a common word. */
const RANKED = 5000;
/** Texts compared by hand at a time. */
const CHUNK = 200;

export interface Selection {
  ids: number[];
  found: number;
  isExact: boolean;
  filmCount: number;
}

interface Plan {
  /** For FTS5; null where the index is not asked. */
  match: string | null;
  conditions: Sql[];
  /** Terms to be compared with the text itself. */
  pieces: Matcher[];
}

function planOf(db: ReadableDb, query: SearchQuery, matchers: readonly Matcher[]): Plan {
  const conditions = conditionsOf(db, query.filters);
  const wanted = matchers.filter((matcher) => !matcher.isNegated).flatMap((matcher) => matchText(matcher) ?? []);
  const unwanted = matchers
    .filter((matcher) => matcher.isNegated && matcher.piece === null)
    .flatMap((matcher) => matchText(matcher) ?? []);
  const none = unwanted.join(' OR ');
  let match: string | null = null;
  if (wanted.length > 0) match = none === '' ? wanted.join(' AND ') : `(${wanted.join(' AND ')}) NOT (${none})`;
  else if (none !== '') {
    conditions.push(sql`entry.id NOT IN (SELECT rowid FROM search_fts WHERE search_fts MATCH ${none})`);
  }
  return { match, conditions, pieces: matchers.filter((matcher) => matcher.piece !== null) };
}

/** FROM and WHERE. CROSS JOIN keeps the index outermost: the other way round takes seconds at 100,000 entries. */
function source({ match, conditions }: Plan): Sql {
  const also = sql.join(conditions, ' AND ');
  return match === null
    ? sql`FROM entry WHERE entry.trashed_at IS NULL AND ${also}`
    : sql`FROM search_fts CROSS JOIN entry ON entry.id = search_fts.rowid WHERE search_fts MATCH ${match} AND ${also}`;
}

const newestFirst = sql`coalesce(entry.watched_on, '') DESC, entry.id DESC`;
const orders: Record<Exclude<SearchOrder, 'relevance'>, Sql> = {
  newest: newestFirst,
  oldest: sql`coalesce(entry.watched_on, '9999-99-99'), entry.id`,
  rating: sql`entry.rating DESC NULLS LAST, ${newestFirst}`,
};

/** The ids found by words and filters, in order; `limit` -1 for all of them. */
function orderedSql(plan: Plan, order: SearchOrder, limit: number): Sql {
  const isRanked = order === 'relevance' && plan.match !== null;
  return isRanked
    ? sql`SELECT id FROM (
        SELECT search_fts.rowid AS id, bm25(search_fts, 10.0, 4.0, 1.0) AS score ${source(plan)}
        ORDER BY search_fts.rowid DESC LIMIT ${limit < 0 ? -1 : RANKED}
      ) ORDER BY score, id DESC LIMIT ${limit}`
    : sql`SELECT entry.id AS id ${source(plan)} ORDER BY ${orders[order === 'relevance' ? 'newest' : order]} LIMIT ${limit}`;
}

function orderedIds(db: ReadableDb, plan: Plan, order: SearchOrder, limit: number): number[] {
  return many<{ id: number }>(db, orderedSql(plan, order, limit)).map((row) => row.id);
}

/** For the test of its plan. */
export function searchSql(db: ReadableDb, typed: string, order: SearchOrder, limit: number): Sql {
  const query = parseSearchQuery(typed);
  return orderedSql(planOf(db, query, matchersOf(query.terms)), order, limit);
}

interface Document {
  id: number;
  filmId: number;
  title: string;
  theme: string;
  review: string;
}

/** Where the pieces of an entry were found: 2 for its title, 1 for its themes and tags, 0 for its review; null where one is missing. */
function placeOf(document: Document, pieces: readonly Matcher[]): number | null {
  const isUnspacedOnly = pieces.every(({ piece }) => isUnspaced(piece ?? ''));
  const texts = [document.review, document.theme, document.title].map((text) =>
    isUnspacedOnly && !couldHoldUnspaced(text) ? '' : foldText(text),
  );
  let best = 0;
  for (const { piece, isNegated } of pieces) {
    const place = texts.findLastIndex((text) => text.includes(piece ?? ''));
    if (place < 0 !== isNegated) return null;
    best = Math.max(best, place);
  }
  return best;
}

interface Compared {
  id: number;
  filmId: number;
  place: number;
}

/** Keeps the entries whose text holds the pieces (Japanese, `C++`, `50%`), in the order given. Reads every one of them. */
function comparedByHand(db: ReadableDb, ids: readonly number[], pieces: readonly Matcher[]): Compared[] {
  const kept: Compared[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    const documents = many<Document>(
      db,
      sql`SELECT search_document.entry_id AS id, entry.film_id AS filmId, title, theme, search_document.review
        FROM json_each(${JSON.stringify(ids.slice(from, from + CHUNK))}) AS wanted
        CROSS JOIN search_document ON search_document.entry_id = wanted.value
        CROSS JOIN entry ON entry.id = wanted.value ORDER BY wanted.key`,
    );
    for (const document of documents) {
      const place = placeOf(document, pieces);
      if (place !== null) kept.push({ id: document.id, filmId: document.filmId, place });
    }
  }
  return kept;
}

function selectCompared(db: ReadableDb, plan: Plan, order: SearchOrder, limit: number): Selection {
  const kept = comparedByHand(db, orderedIds(db, plan, order, -1), plan.pieces);
  // without the index's rank, what stands in a title comes first; sorting keeps the order of equals
  if (order === 'relevance' && plan.match === null) kept.sort((before, after) => after.place - before.place);
  return {
    ids: kept.slice(0, limit < 0 ? undefined : limit).map((each) => each.id),
    found: Math.min(kept.length, COUNTED),
    isExact: kept.length <= COUNTED,
    filmCount: new Set(kept.slice(0, COUNTED).map((each) => each.filmId)).size,
  };
}

/** The entries a search finds. An empty search finds nothing. `limit` -1 for all of them. */
export function selectEntries(
  db: ReadableDb,
  query: SearchQuery,
  order: SearchOrder,
  limit: number,
  matchers: readonly Matcher[] = matchersOf(query.terms),
): Selection {
  if (matchers.length === 0 && query.filters.length === 0) return { ids: [], found: 0, isExact: true, filmCount: 0 };
  const plan = planOf(db, query, matchers);
  if (plan.pieces.length > 0) return selectCompared(db, plan, order, limit);
  const { found, filmCount } = one<{ found: number; filmCount: number }>(
    db,
    sql`SELECT count(*) AS found, count(DISTINCT film_id) AS filmCount
      FROM (SELECT entry.film_id ${source(plan)} LIMIT ${COUNTED + 1})`,
  );
  const ids = found === 0 ? [] : orderedIds(db, plan, order, limit);
  return { ids, found: Math.min(found, COUNTED), isExact: found <= COUNTED, filmCount };
}

/** Every entry a search line finds, in no order to rely on: for exports. */
export function listFoundIds(db: ReadableDb, typed: string): number[] {
  return selectEntries(db, parseSearchQuery(typed), 'newest', -1).ids;
}
