// Answers a search: the entries found, each with the passage that shows why. Reads only; the ids come from select.ts.

import type { z } from 'zod';
import { listEntryLines } from '../entry-lines.ts';
import type { ReadableDb } from '../handles.ts';
import type { EntryLine } from '../model/entry.ts';
import { parseSearchQuery, type SearchQuery } from '../model/search-query.ts';
import type { SearchAnswer, SearchHit, searchRequest } from '../model/search.ts';
import { many, sql } from '../sql.ts';
import { themeIdsNamed } from './filters.ts';
import { Marker, marksOf } from './marks.ts';
import { bestPassage } from './passage.ts';
import { selectEntries } from './select.ts';
import { matchersOf } from './terms.ts';

function reviewsOf(db: ReadableDb, ids: readonly number[]): Map<number, string> {
  const rows = many<{ id: number; review: string }>(db, sql`SELECT id, review FROM entry WHERE id IN ${sql.ids(ids)}`);
  return new Map(rows.map((row) => [row.id, row.review]));
}

function hitOf(entry: EntryLine, review: string, marker: Marker, filteredThemes: ReadonlySet<number>): SearchHit {
  const best = entry.hasSpoilers ? null : bestPassage(review, marker);
  const { title } = entry.film;
  return {
    entry,
    title: { text: title, marks: marksOf(marker.find(title)) },
    passage: best?.passage ?? null,
    paragraph: best?.paragraph ?? null,
    matchedThemeIds: entry.themes
      .filter((theme) => filteredThemes.has(theme.id) || marker.find(theme.name).length > 0)
      .map((theme) => theme.id),
  };
}

function themesFiltered(db: ReadableDb, query: SearchQuery): Set<number> {
  const ids = query.filters.flatMap((filter) =>
    filter.kind === 'theme' && !filter.isNegated ? themeIdsNamed(db, filter.name) : [],
  );
  return new Set(ids);
}

/** Never fails, whatever the query holds. */
export function findEntries(db: ReadableDb, request: z.output<typeof searchRequest>): SearchAnswer {
  const query = parseSearchQuery(request.query);
  const matchers = matchersOf(query.terms);
  const { ids, found, isExact, filmCount } = selectEntries(db, query, request.order, request.limit, matchers);
  const marker = new Marker(matchers);
  const filteredThemes = themesFiltered(db, query);
  const reviews = reviewsOf(db, ids);
  return {
    hits: listEntryLines(db, ids).map((line) => hitOf(line, reviews.get(line.id) ?? '', marker, filteredThemes)),
    found,
    isExact,
    filmCount,
    terms: matchers.filter((matcher) => !matcher.isNegated).map((matcher) => matcher.folded),
  };
}
