// Insights: goes once through the entries of a journal, or of a year, and counts. Only reads, and pauses in between; reads no review.

import type { z } from 'zod';
import { listEntryLines } from './entry-lines.ts';
import type { ReadableDb } from './handles.ts';
import {
  type Insights,
  type InsightsName,
  type InsightsPeriod,
  type insightsQuery,
  type InsightsTheme,
  type RankedName,
  rankedNames,
} from './model/insights.ts';
import { fromHalves, type Rating } from './model/rating.ts';
import { kindNumber } from './search/kinds.ts';
import { Pace, type Sliced } from './search/pace.ts';
import { rankOf } from './sorting/names.ts';
import { many, type Sql, sql, stepping } from './sql.ts';

const MOST_NAMES = 10;
const MOST_THEMES = 8;
const MOST_BEST = 5;
/** A shorter review is not told as the longest. */
const LONG_REVIEW = 100;
const HALVES = 10;

/** What some entries come to. */
class Sums {
  readonly films = new Set<number>();
  entryCount = 0;
  wordCount = 0;
  #halves = 0;
  #ratedCount = 0;

  /** One entry; ratings in half stars. */
  add(film: number, rating: number | null): void {
    this.films.add(film);
    this.entryCount += 1;
    if (rating === null) return;
    this.#halves += rating;
    this.#ratedCount += 1;
  }

  addAll(other: Sums): void {
    for (const film of other.films) this.films.add(film);
    this.entryCount += other.entryCount;
    this.#halves += other.#halves;
    this.#ratedCount += other.#ratedCount;
  }

  get meanRating(): Rating | null {
    return this.#ratedCount === 0 ? null : fromHalves(this.#halves / this.#ratedCount);
  }
}

/** The sums under each key, made as they are met. */
class SumsByKey<Key> extends Map<Key, Sums> {
  of(key: Key): Sums {
    let sums = this.get(key);
    if (!sums) this.set(key, (sums = new Sums()));
    return sums;
  }

  /** Those of the most entries first; of equals the one that comes first by name. */
  ranked(most: number): InsightsName[] {
    return [...this]
      .map(([key, sums]) => nameOf(String(key), sums))
      .toSorted((one, other) => other.entryCount - one.entryCount || (one.name < other.name ? -1 : 1))
      .slice(0, most);
  }
}

const nameOf = (name: string, { films, entryCount, meanRating }: Sums): InsightsName => ({
  ...{ name, filmCount: films.size, entryCount, meanRating },
});

type EntryRow = readonly [
  id: number,
  filmId: number,
  notedOn: string,
  rating: number | null,
  ...flags: [isRewatch: 0 | 1, isLiked: 0 | 1, isUnfinished: 0 | 1],
  medium: string | null,
  wordCount: number,
];

/** For the test of its plan. */
export const entriesSql: Sql = sql`SELECT row_id, film_id, noted_on, rating, is_rewatch, is_liked, is_unfinished, medium, word_count
  FROM document WHERE kind = ${kindNumber.entry}`;
const reflectionsSql: Sql = sql`SELECT noted_on, word_count FROM document WHERE kind = ${kindNumber.reflection}`;

/** What is counted on the way through the entries. */
class Count {
  readonly year: string | null;
  readonly years = new Set<string>();
  readonly all = new Sums();
  readonly byFilm = new SumsByKey<number>();
  readonly byPeriod = new SumsByKey<string>();
  readonly byMedium = new SumsByKey<string>();
  readonly rhythm = new Map<string, number>();
  readonly ratings = Array.from({ length: HALVES }, () => 0);
  /** The period of each entry that has one. */
  readonly periodOf = new Map<number, string>();
  best: { id: number; rating: number; notedOn: string }[] = [];
  longest = { id: 0, wordCount: LONG_REVIEW - 1 };
  rewatchCount = 0;
  likedCount = 0;
  unfinishedCount = 0;
  reviewCount = 0;
  undatedCount = 0;

  constructor(year: number | null) {
    this.year = year === null ? null : String(year).padStart(4, '0');
  }

  addEntry([id, film, notedOn, rating, isRewatch, isLiked, isUnfinished, medium, words]: EntryRow): void {
    if (!this.#isMeant(notedOn)) return;
    this.all.add(film, rating);
    this.all.wordCount += words;
    this.byFilm.of(film).add(film, rating);
    if (medium !== null) this.byMedium.of(medium).add(film, rating);
    this.rewatchCount += isRewatch;
    this.likedCount += isLiked;
    this.unfinishedCount += isUnfinished;
    if (words > 0) this.reviewCount += 1;
    if (rating !== null) {
      this.ratings[rating - 1] = (this.ratings[rating - 1] ?? 0) + 1;
      this.#keepBest(id, rating, notedOn);
    }
    if (words > this.longest.wordCount) this.longest = { id, wordCount: words };
    this.#place(id, film, notedOn, rating, words);
  }

  addReflection(notedOn: string, words: number): void {
    if (!this.#isMeant(notedOn)) return;
    this.all.wordCount += words;
    const period = this.#periodOf(notedOn);
    if (period !== null) this.byPeriod.of(period).wordCount += words;
  }

  #isMeant(notedOn: string): boolean {
    if (notedOn !== '') this.years.add(notedOn.slice(0, 4));
    return this.year === null || notedOn.startsWith(this.year);
  }

  #periodOf(notedOn: string): string | null {
    const period = notedOn.slice(0, this.year === null ? 4 : 7);
    return period.length === (this.year === null ? 4 : 7) ? period : null;
  }

  #place(id: number, film: number, notedOn: string, rating: number | null, words: number): void {
    const period = this.#periodOf(notedOn);
    if (period !== null) {
      const sums = this.byPeriod.of(period);
      sums.add(film, rating);
      sums.wordCount += words;
      this.periodOf.set(id, period);
    }
    const length = this.year === null ? 7 : 10;
    const on = notedOn.slice(0, length);
    if (on.length < length) this.undatedCount += 1;
    else this.rhythm.set(on, (this.rhythm.get(on) ?? 0) + 1);
  }

  #keepBest(id: number, rating: number, notedOn: string): void {
    const last = this.best.at(-1);
    const isFull = this.best.length === MOST_BEST;
    if (isFull && last && (rating < last.rating || (rating === last.rating && notedOn <= last.notedOn))) return;
    this.best.push({ id, rating, notedOn });
    this.best.sort((one, other) => other.rating - one.rating || (one.notedOn < other.notedOn ? 1 : -1));
    this.best.length = Math.min(this.best.length, MOST_BEST);
  }
}

/** Rows one by one, with pauses. */
function* each<Row extends readonly unknown[]>(db: ReadableDb, query: Sql, take: (row: Row) => void): Sliced<void> {
  const pace = new Pace();
  for (const row of stepping<Row>(db, query)) {
    take(row);
    if (!pace.isDue()) continue;
    yield;
    pace.resumed();
  }
}

function keysOf({ year, byPeriod }: Count): string[] {
  if (year !== null) return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const years = [...byPeriod.keys()].map(Number);
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(4, '0'));
}

function* countNames(db: ReadableDb, { byFilm }: Count): Sliced<Record<RankedName, InsightsName[]>> {
  const byKind = Object.fromEntries(rankedNames.map((kind) => [kind, new SumsByKey<string>()])) as Record<
    RankedName,
    SumsByKey<string>
  >;
  const credits = sql`SELECT film_id, kind, name FROM film_credit`;
  yield* each<readonly [number, RankedName, string]>(db, credits, ([film, kind, name]) => {
    const sums = byFilm.get(film);
    if (sums) byKind[kind].of(name).addAll(sums);
  });
  const ranked = rankedNames.map((kind) => [kind, byKind[kind].ranked(MOST_NAMES)] as const);
  return Object.fromEntries(ranked) as Record<RankedName, InsightsName[]>;
}

function* countDecades(db: ReadableDb, { byFilm }: Count): Sliced<InsightsName[]> {
  const decades = new SumsByKey<number>();
  const films = sql`SELECT id, year FROM film WHERE year IS NOT NULL`;
  yield* each<readonly [number, number]>(db, films, ([film, year]) => {
    const sums = byFilm.get(film);
    if (sums) decades.of(year - (year % 10)).addAll(sums);
  });
  return [...decades].toSorted(([one], [other]) => one - other).map(([decade, sums]) => nameOf(String(decade), sums));
}

function* countThemes(db: ReadableDb, count: Count, keys: readonly string[]): Sliced<InsightsTheme[]> {
  const places = new Map(keys.map((key, index) => [key, index]));
  const counts = new Map<number, number[]>();
  yield* each<readonly [number, number]>(db, sql`SELECT theme_id, entry_id FROM entry_theme`, ([theme, entry]) => {
    const place = places.get(count.periodOf.get(entry) ?? '');
    if (place === undefined) return;
    let of = counts.get(theme);
    if (!of) counts.set(theme, (of = keys.map(() => 0)));
    of[place] = (of[place] ?? 0) + 1;
  });
  const names = many<{ id: number; name: string; hue: number }>(
    db,
    sql`SELECT id, name, hue FROM theme WHERE id IN ${sql.ids([...counts.keys()])} ORDER BY ${rankOf('theme')}`,
  );
  return names
    .map((theme) => {
      const of = counts.get(theme.id) ?? [];
      return { ...theme, counts: of, entryCount: of.reduce((sum, one) => sum + one, 0) };
    })
    .toSorted((one, other) => other.entryCount - one.entryCount)
    .slice(0, MOST_THEMES);
}

function periodsOf({ byPeriod }: Count, keys: readonly string[]): InsightsPeriod[] {
  return keys.map((key) => {
    const { entryCount, wordCount, meanRating } = byPeriod.get(key) ?? new Sums();
    return { key, entryCount, wordCount, meanRating };
  });
}

/** Of all years, or of one; a year without anything is all zeros. */
export function* gatherInsights(db: ReadableDb, { year }: z.output<typeof insightsQuery>): Sliced<Insights> {
  const count = new Count(year);
  yield* each<EntryRow>(db, entriesSql, (row) => count.addEntry(row));
  yield* each<readonly [string, number]>(db, reflectionsSql, ([on, words]) => count.addReflection(on, words));
  const keys = keysOf(count);
  const names = yield* countNames(db, count);
  const decades = yield* countDecades(db, count);
  const themes = yield* countThemes(db, count, keys);
  const { all, ratings, rhythm, longest, undatedCount } = count;
  const { rewatchCount, likedCount, unfinishedCount, reviewCount } = count;
  return {
    years: [...count.years].map(Number).toSorted((one, other) => other - one),
    ...{ entryCount: all.entryCount, filmCount: all.films.size, wordCount: all.wordCount, meanRating: all.meanRating },
    ...{ rewatchCount, likedCount, unfinishedCount, reviewCount, ratings, undatedCount },
    ...{ periods: periodsOf(count, keys), themes, names, decades, media: count.byMedium.ranked(MOST_NAMES) },
    rhythm: [...rhythm].map(([on, of]) => ({ on, count: of })).toSorted((one, other) => (one.on < other.on ? -1 : 1)),
    best: listEntryLines(
      db,
      count.best.map(({ id }) => id),
    ),
    longest: longest.id === 0 ? null : (listEntryLines(db, [longest.id])[0] ?? null),
  };
}
