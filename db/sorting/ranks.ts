// Keeps the place of each name in the order of a language, so that lists are read along an index. Must never leave a name without a place.
//
// A collator compares two texts, but gives no key an index could hold; keys of our own making would agree with it only
// mostly. So what is kept is the result: a number for each name, with gaps between, found by asking the collator itself.

import type { ReadableDb, WritableDb } from '../handles.ts';
import { collatorOf } from '../model/sort-name.ts';
import { finish, Pace, type Sliced } from '../search/pace.ts';
import { maybe, one, run, sql } from '../sql.ts';
import { inOrder, readNames, type Sorted, sortedNouns, type SortedNoun, sortKinds } from './names.ts';

/** Between two neighbours at first: thirty names in a row may be put each between the last two. */
const GAP = 2 ** 30;
/** So many names look for their place one by one; more are put among all of them at once. */
const ONE_BY_ONE = 64;
/** Two versions of the rules may order rare letters differently. */
const OWN_RULES = process.versions.icu ?? '';

interface Order {
  language: string;
  rules: string;
}

function orderOf(db: ReadableDb): Order {
  return one<Order>(db, sql`SELECT language, rules FROM sort_language`);
}

/** The language whose order the journal's lists are in. */
export function sortLanguage(db: ReadableDb): string {
  return orderOf(db).language;
}

/** Whether names changed since their places were last looked for: inside a verb, or after a migration. */
export function hasUnsorted(db: ReadableDb): boolean {
  return one<{ is: 0 | 1 }>(db, sql`SELECT EXISTS (SELECT 1 FROM sort_queue) AS "is"`).is === 1;
}

const put = (db: WritableDb, noun: SortedNoun, id: number, rank: number): unknown =>
  run(
    db,
    sql`INSERT INTO sort_rank (kind, row_id, rank) VALUES (${sortKinds[noun]}, ${id}, ${rank})
      ON CONFLICT (kind, row_id) DO UPDATE SET rank = excluded.rank WHERE rank <> excluded.rank`,
  );

/** Every name of a noun gets a place anew. */
function* rankAll(db: WritableDb, noun: SortedNoun, language: string): Sliced<void> {
  const all = yield* sortedInSlices(readNames(db, noun, null), inOrder(collatorOf(language)));
  const pace = new Pace();
  for (const [at, { id }] of all.entries()) {
    put(db, noun, id, at * GAP);
    if (!pace.isDue()) continue;
    yield;
    pace.resumed();
  }
}

/** Names sorted at a time: some milliseconds. */
const SORTED_AT_ONCE = 1_000;

/** Runs of some hundred names, merged two by two. */
function* sortedInSlices(all: readonly Sorted[], compare: (one: Sorted, other: Sorted) => number): Sliced<Sorted[]> {
  let runs: Sorted[][] = [];
  for (let from = 0; from < all.length; from += SORTED_AT_ONCE) {
    runs.push(all.slice(from, from + SORTED_AT_ONCE).toSorted(compare));
    yield;
  }
  while (runs.length > 1) {
    const next: Sorted[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      next.push(yield* merged(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = next;
  }
  return runs[0] ?? [];
}

function* merged(
  left: readonly Sorted[],
  right: readonly Sorted[],
  compare: (one: Sorted, other: Sorted) => number,
): Sliced<Sorted[]> {
  const all: Sorted[] = [];
  const pace = new Pace();
  let [first, second] = [0, 0];
  while (first < left.length || second < right.length) {
    const [a, b] = [left[first], right[second]];
    if (b === undefined || (a !== undefined && compare(a, b) <= 0)) {
      if (a !== undefined) all.push(a);
      first += 1;
    } else {
      all.push(b);
      second += 1;
    }
    if (!pace.isDue()) continue;
    yield;
    pace.resumed();
  }
  return all;
}

interface Ranked {
  id: number;
  rank: number;
}

const nearest = (db: ReadableDb, noun: SortedNoun, from: number): Ranked | null =>
  maybe<Ranked>(
    db,
    sql`SELECT row_id AS id, rank FROM sort_rank WHERE kind = ${sortKinds[noun]} AND rank >= ${from}
      ORDER BY rank LIMIT 1`,
  );

const before = (db: ReadableDb, noun: SortedNoun, rank: number): number | null =>
  one<{ rank: number | null }>(
    db,
    sql`SELECT max(rank) AS rank FROM sort_rank WHERE kind = ${sortKinds[noun]} AND rank < ${rank}`,
  ).rank;

/** A place between the neighbours of a name, null where there is none left. Halves what is left of all places with each question. */
function freeRank(db: ReadableDb, noun: SortedNoun, name: Sorted, isAfter: (other: Sorted) => boolean): number | null {
  const first = nearest(db, noun, Number.MIN_SAFE_INTEGER);
  if (first === null) return 0;
  const last = before(db, noun, Number.MAX_SAFE_INTEGER) ?? first.rank;
  // the place is from `low` on and before `high`, where names are known to be earlier and later
  let [low, high] = [first.rank, last + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const found = nearest(db, noun, middle);
    const [other] = found === null || found.rank >= high ? [] : readNames(db, noun, sql.ids([found.id]));
    if (found === null || other === undefined) high = middle;
    else if (isAfter(other)) low = found.rank + 1;
    else high = middle;
  }
  const next = nearest(db, noun, low)?.rank ?? null;
  const previous = before(db, noun, low);
  if (previous === null) return (next ?? 0) - GAP;
  if (next === null) return previous + GAP;
  return next - previous < 2 ? null : previous + Math.floor((next - previous) / 2);
}

function putOneByOne(db: WritableDb, noun: SortedNoun, names: readonly Sorted[], language: string): boolean {
  const compare = inOrder(collatorOf(language));
  for (const name of names) {
    const rank = freeRank(db, noun, name, (other) => compare(name, other) > 0);
    if (rank === null) return false;
    put(db, noun, name.id, rank);
  }
  return true;
}

/** Finds the places of names that changed. */
export function* sortInSlices(db: WritableDb): Sliced<void> {
  if (!hasUnsorted(db)) return;
  const { language, rules } = orderOf(db);
  if (rules !== '' && rules !== OWN_RULES) run(db, sql`UPDATE sort_language SET rules = ''`);
  for (const noun of sortedNouns) {
    const queued = sql`(SELECT row_id FROM sort_queue WHERE kind = ${sortKinds[noun]})`;
    const names = readNames(db, noun, queued);
    if (names.length === 0) continue;
    run(db, sql`DELETE FROM sort_rank WHERE kind = ${sortKinds[noun]} AND row_id IN ${queued}`);
    const isPut = names.length <= ONE_BY_ONE && putOneByOne(db, noun, names, language);
    if (!isPut) yield* rankAll(db, noun, language);
  }
  run(db, sql`DELETE FROM sort_queue`);
}

/** The same at once. */
export function sortChanged(db: WritableDb): void {
  finish(sortInSlices(db));
}

/** Every name has to find its place anew: for an order that is damaged. */
export function forgetOrder(db: WritableDb): void {
  run(db, sql`DELETE FROM sort_rank`);
  run(
    db,
    sql`INSERT OR IGNORE INTO sort_queue (kind, row_id)
      SELECT 0, id FROM film UNION ALL SELECT 1, id FROM theme
      UNION ALL SELECT 2, id FROM tag UNION ALL SELECT 3, id FROM list`,
  );
}

/** Whether the lists are in this language's order, by our rules. */
export function isSortedFor(db: ReadableDb, language: string): boolean {
  const order = orderOf(db);
  return order.language === language && order.rules === OWN_RULES;
}

/** Puts every list in the order of a language. */
export function* rankEverything(db: WritableDb, language: string): Sliced<void> {
  for (const noun of sortedNouns) yield* rankAll(db, noun, language);
  run(db, sql`DELETE FROM sort_queue`);
  run(db, sql`UPDATE sort_language SET language = ${language}, rules = ${OWN_RULES}`);
}
