// Counts what was found by the values filters could take: how many of each theme, rating, year. Only reads, and pauses in between.

import type { ReadableDb } from '../handles.ts';
import { type DocumentKind, documentKinds, type Facet, type FacetAnswer } from '../model/search/answer.ts';
import { type FilterKey, searchFlags } from '../model/search/query.ts';
import { writeFilter } from '../model/search/write-filter.ts';
import { fromHalves } from '../model/rating.ts';
import { many, sql } from '../sql.ts';
import type { Document } from './documents.ts';
import { Pace, type Sliced } from './pace.ts';
import { planOfLine } from './plan.ts';
import { selectAll } from './select.ts';

/** Documents looked at between two pauses. */
const CHUNK = 500;
/** Values told of one filter. */
const MOST_VALUES = 24;

/** What is counted of a document. */
interface Row extends Omit<Document, 'rowId' | 'entryId' | 'writtenAt' | 'title' | 'about' | 'text'> {
  kind: number;
  hasText: 0 | 1;
  language: string;
}

class Tally {
  readonly #counts = new Map<string, number>();

  add(value: string, count = 1): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + count);
  }

  /** Most frequent first; ties by name. */
  ranked(): [value: string, count: number][] {
    return [...this.#counts].toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  }

  /** Greatest value first. */
  ordered(): [value: string, count: number][] {
    return [...this.#counts].toSorted((one, other) => other[0].localeCompare(one[0], 'en', { numeric: true }));
  }
}

const tallied = [
  ...(['theme', 'tag', 'rating', 'watched', 'is', 'medium', 'company', 'director', 'country', 'year', 'lang'] as const),
] as const;
type Tallied = (typeof tallied)[number];
/** Told in their own order, and all of them. */
const inOrder: readonly Tallied[] = ['rating', 'watched', 'year'];

interface Counted {
  kinds: Record<DocumentKind, number>;
  tallies: Record<Tallied, Tally>;
  /** Documents of each film. */
  films: Map<number, number>;
}

function begin(): Counted {
  const none = Object.fromEntries(documentKinds.map((kind) => [kind, 0])) as Record<DocumentKind, number>;
  const tallies = Object.fromEntries(tallied.map((key) => [key, new Tally()])) as Record<Tallied, Tally>;
  return { kinds: none, tallies, films: new Map() };
}

function countEntry(row: Row, { tallies }: Counted): void {
  tallies.rating.add(row.rating === null ? 'none' : String(fromHalves(row.rating)));
  tallies.watched.add(row.notedOn === '' ? 'unknown' : row.notedOn.slice(0, 4));
  if (row.medium !== null) tallies.medium.add(row.medium);
  if (row.company !== null) tallies.company.add(row.company);
  const holds: Record<(typeof searchFlags)[number], boolean> = {
    rewatch: row.isRewatch === 1,
    liked: row.isLiked === 1,
    unfinished: row.isUnfinished === 1,
    reviewed: row.hasText === 1,
    unrated: row.rating === null,
    spoiler: row.hasSpoilers === 1,
  };
  for (const flag of searchFlags) if (holds[flag]) tallies.is.add(flag);
}

function countDocument(row: Row, counted: Counted): void {
  const kind = documentKinds[row.kind];
  if (!kind) return;
  counted.kinds[kind] += 1;
  if (row.filmId !== null) counted.films.set(row.filmId, (counted.films.get(row.filmId) ?? 0) + 1);
  if (row.language !== '') counted.tallies.lang.add(row.language);
  if (kind === 'entry') countEntry(row, counted);
}

/** Themes and tags of the entries among some documents. */
function countNames(db: ReadableDb, ids: string, { tallies }: Counted): void {
  const ofEntries = sql`json_each(${ids}) AS found CROSS JOIN document ON document.id = found.value AND document.kind = 1`;
  const themes = sql`SELECT theme.name, total FROM (SELECT theme_id, count(*) AS total FROM ${ofEntries}
    CROSS JOIN entry_theme ON entry_theme.entry_id = document.entry_id GROUP BY theme_id) JOIN theme ON theme.id = theme_id`;
  const tags = sql`SELECT tag.name, total FROM (SELECT tag_id, count(*) AS total FROM ${ofEntries}
    CROSS JOIN entry_tag ON entry_tag.entry_id = document.entry_id GROUP BY tag_id) JOIN tag ON tag.id = tag_id`;
  for (const { name, total } of many<{ name: string; total: number }>(db, themes)) tallies.theme.add(name, total);
  for (const { name, total } of many<{ name: string; total: number }>(db, tags)) tallies.tag.add(name, total);
}

/** What is said of the films of what was found; a film counts as often as it was found. */
function* countFilms(db: ReadableDb, { films, tallies }: Counted): Sliced<void> {
  const ids = [...films.keys()];
  const pace = new Pace();
  for (let from = 0; from < ids.length; from += CHUNK) {
    const among = sql.ids(ids.slice(from, from + CHUNK));
    const years = sql`SELECT id, 'year' AS kind, cast(year / 10 * 10 AS TEXT) AS name FROM film WHERE id IN ${among} AND year IS NOT NULL`;
    const credits = sql`SELECT film_id AS id, kind, name FROM film_credit WHERE film_id IN ${among} AND kind IN ('director', 'country')`;
    for (const query of [years, credits]) {
      for (const { id, kind, name } of many<{ id: number; kind: 'year' | 'director' | 'country'; name: string }>(
        db,
        query,
      ))
        tallies[kind].add(name, films.get(id) ?? 1);
      if (!pace.isFull()) continue;
      yield;
      pace.resumed();
    }
  }
}

/** A decade as a filter has it. */
const valueOf = (key: Tallied, value: string): string => (key === 'year' ? `${value}..${Number(value) + 9}` : value);

function facetsOf({ tallies }: Counted): Facet[] {
  return tallied.flatMap((key): Facet[] => {
    const counts = inOrder.includes(key) ? tallies[key].ordered() : tallies[key].ranked().slice(0, MOST_VALUES);
    const values = counts.map(([value, total]) => ({
      ...{ filter: writeFilter(key satisfies FilterKey, valueOf(key, value)), value: valueOf(key, value) },
      count: total,
    }));
    return values.length > 0 ? [{ key, values }] : [];
  });
}

/** Counts everything a search finds. */
export function* countFacets(db: ReadableDb, query: string): Sliced<FacetAnswer> {
  const ids = yield* selectAll(db, planOfLine(db, query));
  const counted = begin();
  const pace = new Pace();
  for (let from = 0; from < ids.length; from += CHUNK) {
    const chunk = JSON.stringify(ids.slice(from, from + CHUNK));
    const rows = many<Row>(
      db,
      sql`SELECT kind, film_id AS filmId, noted_on AS notedOn, rating, is_liked AS isLiked,
          is_rewatch AS isRewatch, is_unfinished AS isUnfinished, has_spoilers AS hasSpoilers, medium, company,
          word_count > 0 AS hasText, language
        FROM json_each(${chunk}) AS found CROSS JOIN document ON document.id = found.value`,
    );
    for (const row of rows) countDocument(row, counted);
    if (pace.isFull()) {
      yield;
      pace.resumed();
    }
    countNames(db, chunk, counted);
    if (pace.isFull()) {
      yield;
      pace.resumed();
    }
  }
  yield* countFilms(db, counted);
  return { found: ids.length, kinds: counted.kinds, facets: facetsOf(counted) };
}
