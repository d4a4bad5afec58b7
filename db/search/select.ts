// Decides which documents a search finds and in which order, pausing in between. Gives ids only; what is shown of them is find.ts.

import type { ReadableDb } from '../handles.ts';
import type { SearchOrder, SearchReach } from '../model/search/answer.ts';
import { many, one, type Sql, sql, stepping } from '../sql.ts';
import { Pace, type Sliced } from './pace.ts';
import { type Plan, planOfLine } from './plan.ts';
import { type Sorting, type Stage, stageOfAll, stagesOf } from './stages.ts';

/** The hits written last, among which the first answer is exact. */
export const NEWEST = 5_000;
/** Of the filters' hits, or of words in one form. */
type Key = number | string;
type Row = readonly [id: number, isHit: 0 | 1, key: Key | null];

export interface Selection {
  ids: number[];
  /** Exact where `isCounted`, else at least so many. */
  found: number;
  isCounted: boolean;
  filmCount: number;
  isExact: boolean;
}

interface Hit {
  id: number;
  key: Key;
}

/**
 * Titles before names before texts: bm25 comes close to one value as a word weighs more, so that a hundredfold weight puts
 * a single mention in a title before any number in a text.
 */
const fit = sql`bm25(search_fts, 1000.0, 100.0, 1.0, 0.0)`;
/** What was written last is preferred to what was written first by this much. */
const RECENCY = 0.02;

/** The least and the greatest come first as the order asks; ties go to what was written later. */
interface Ordering {
  key: Sql;
  /** What hits are compared by: the key as it came, or with what the id adds to it. */
  weigh?: (key: number, id: number, newestId: number) => number;
  /** Negative where they stand in order. */
  compare: (before: Key, after: Key) => number;
  /** What could be as good as a weight, as a condition. */
  isAsGood: (weight: Key) => Sql;
}

const compareKeys = (before: Key, after: Key): number => (before < after ? -1 : before > after ? 1 : 0);
const unknownLast = sql`iif(document.noted_on = '', '~', document.noted_on)`;

const orderings: Readonly<Record<Sorting, Ordering>> = {
  none: { key: sql`0`, compare: () => 0, isAsGood: () => sql`TRUE` },
  relevance: {
    key: fit,
    // bm25 is negative, and the less the better
    weigh: (key, id, newestId) => key * (1 + (RECENCY * id) / newestId),
    compare: compareKeys,
    isAsGood: (weight) => sql`${fit} <= ${Number(weight) / (1 + RECENCY)}`,
  },
  newest: {
    key: sql`document.noted_on`,
    compare: (before, after) => compareKeys(after, before),
    isAsGood: (weight) => sql`document.noted_on >= ${weight}`,
  },
  oldest: {
    key: unknownLast,
    compare: compareKeys,
    isAsGood: (weight) => sql`${unknownLast} <= ${weight}`,
  },
  rating: {
    key: sql`coalesce(document.rating, 0)`,
    compare: (before, after) => compareKeys(after, before),
    isAsGood: (weight) => sql`coalesce(document.rating, 0) >= ${weight}`,
  },
};

/** Now and then a row comes back that is no hit, so that a long way without hits can be paused on. */
const heartbeat = (id: Sql): Sql => sql`(${id} & 255) = 0`;

interface Source {
  stage: Stage;
  fewIds: number[] | null;
  newestId: number;
  /** Only hits at least as good as this, beyond that id. */
  beyond: { key: Key; id: number } | null;
}

/** The hits of a stage, written last first. For the test of its plan. */
export function hitsSql({ stage, fewIds, beyond }: Source): Sql {
  const { index, match, sorting } = stage;
  const ordering = orderings[sorting];
  const conditions = [...stage.conditions];
  if (beyond) conditions.push(ordering.isAsGood(beyond.key));
  const holds = sql.join(conditions, ' AND ');
  if (index === null) {
    if (fewIds) {
      return sql`SELECT document.id, 1, ${ordering.key}
        FROM json_each(${JSON.stringify(fewIds)}) AS few CROSS JOIN document ON document.id = few.value WHERE ${holds}`;
    }
    const from = beyond ? sql`document.id < ${beyond.id}` : sql`TRUE`;
    return sql`SELECT document.id, (${holds}), ${ordering.key} FROM document
      WHERE ${from} AND ((${holds}) OR ${heartbeat(sql`document.id`)}) ORDER BY document.id DESC`;
  }
  const table = sql.identifier(index);
  const id = sql`${table}.rowid`;
  const isJoined = stage.conditions.length > 0 || (sorting !== 'relevance' && sorting !== 'none');
  const among = fewIds ? sql`+${id} IN ${sql.ids(fewIds)}` : sql`TRUE`;
  const from = beyond ? sql`${id} < ${beyond.id}` : sql`TRUE`;
  const isHit = sql`(${among} AND ${holds})`;
  // CROSS JOIN keeps the index outermost: the other way round takes seconds at 100,000 entries
  const joined = isJoined ? sql`CROSS JOIN document ON document.id = ${id}` : sql``;
  const isAlways = conditions.length === 0 && !fewIds;
  if (isAlways) {
    return sql`SELECT ${id}, 1, ${ordering.key} FROM ${table} ${joined}
      WHERE ${table} MATCH ${match} AND ${from} ORDER BY ${id} DESC`;
  }
  return sql`SELECT ${id}, ${isHit}, iif(${isHit}, ${ordering.key}, NULL) FROM ${table} ${joined}
    WHERE ${table} MATCH ${match} AND ${from} AND (${isHit} OR ${heartbeat(id)}) ORDER BY ${id} DESC`;
}

/** Any of a few words, each as it stands there: what begins so is many words, brought together anew for every question. */
const fewWords = /^(?:\{[a-z ]+\} : )?\(*"[^" ]+"(?: OR "[^" ]+"){0,3}\)*$/;

/** Nothing but a few words is looked for: how long the index takes to order a window of their hits is known, a few milliseconds. */
function isOfFewWords({ stage, fewIds }: Source): boolean {
  const { index, match, conditions, sorting } = stage;
  return (
    index === 'search_fts' &&
    sorting === 'relevance' &&
    conditions.length === 0 &&
    fewIds === null &&
    fewWords.test(match)
  );
}

function windowSql({ stage }: Source, known: ReadonlySet<number>, key: Sql): Sql {
  const isNew = known.size === 0 ? sql`TRUE` : sql`search_fts.rowid NOT IN ${sql.ids([...known])}`;
  return sql`(SELECT search_fts.rowid AS id, ${key} AS weight FROM search_fts
    WHERE search_fts MATCH ${stage.match} AND ${isNew} ORDER BY search_fts.rowid DESC LIMIT ${NEWEST})`;
}

/** The best of the hits written last, weighed as `relevance` weighs them, in order. For the test of its plan. */
export function bestOfWindowSql(source: Source, known: ReadonlySet<number>, limit: number): Sql {
  const weight = sql`${fit} * (1 + (${RECENCY} * search_fts.rowid) / ${source.newestId})`;
  return sql`SELECT id, weight FROM ${windowSql(source, known, weight)} ORDER BY weight, id DESC LIMIT ${limit}`;
}

/** The best hits met so far, in order, no more than wanted. */
class Best {
  readonly hits: Hit[] = [];
  readonly #most: number;
  readonly #compare: Ordering['compare'];
  /** How many were met. */
  found = 0;
  oldestId = 0;

  constructor(most: number, { compare }: Ordering) {
    this.#most = most;
    this.#compare = compare;
  }

  /** Hits come written last first: of equals the one that was there stays before. */
  add(id: number, key: Key): void {
    this.found += 1;
    this.oldestId = id;
    const { hits } = this;
    const last = hits.at(-1);
    if (hits.length === this.#most && (last === undefined || this.#compare(last.key, key) <= 0)) return;
    let [low, high] = [0, hits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare((hits[middle] as Hit).key, key) <= 0) low = middle + 1;
      else high = middle;
    }
    hits.splice(low, 0, { id, key });
    if (hits.length > this.#most) hits.pop();
  }

  /** The best of so many hits at once. */
  fill(ordered: readonly { id: number; weight: number }[], found: number, oldestId: number): void {
    for (const { id, weight } of ordered) this.add(id, weight);
    this.found = found;
    this.oldestId = oldestId;
  }
}

/** The same as meeting them one by one, in half the time: no hit leaves the index but those that are shown. */
function fillFromWindow(
  db: ReadableDb,
  source: Source,
  known: ReadonlySet<number>,
  limit: number,
  tier: Best,
): boolean {
  const { found, oldestId } = one<{ found: number; oldestId: number | null }>(
    db,
    sql`SELECT count(*) AS found, min(id) AS oldestId FROM ${windowSql(source, known, sql`0`)}`,
  );
  tier.fill(many(db, bestOfWindowSql(source, known, limit)), found, oldestId ?? 0);
  return found === NEWEST;
}

/** Takes hits until there are so many; false when there were no more. */
function* collect(
  db: ReadableDb,
  source: Source,
  most: number,
  known: ReadonlySet<number>,
  take: (id: number, key: Key) => void,
): Sliced<boolean> {
  const pace = new Pace();
  const { weigh } = orderings[source.stage.sorting];
  let taken = 0;
  for (const [id, isHit, key] of stepping<Row>(db, hitsSql(source))) {
    if (isHit === 1 && !known.has(id)) {
      take(id, weigh ? weigh(Number(key), id, source.newestId) : (key ?? ''));
      taken += 1;
      if (taken >= most) return true;
    }
    if (!pace.isDue()) continue;
    yield;
    pace.resumed();
  }
  return false;
}

interface Tier {
  ids: number[];
  /** Hits there are, as far as they were looked at. */
  found: number;
  isWhole: boolean;
}

/** The best hits of one stage that are not known yet: among the newest, or among all. */
function* best(
  db: ReadableDb,
  source: Source,
  reach: SearchReach,
  limit: number,
  known: ReadonlySet<number>,
): Sliced<Tier> {
  const { sorting } = source.stage;
  const tier = new Best(limit, orderings[sorting]);
  const take = (id: number, key: Key): void => tier.add(id, key);
  // hits that are not ranked come in their order: no more of them are needed than are shown
  const most = sorting === 'none' ? limit : NEWEST;
  // the best of all is in no hurry, and must not keep the next letter waiting
  const hasMore =
    reach === 'newest' && isOfFewWords(source)
      ? fillFromWindow(db, source, known, limit, tier)
      : yield* collect(db, source, most, known, take);
  const last = tier.hits.at(-1);
  if (hasMore && sorting !== 'none' && reach === 'all' && last) {
    // among what is left only hits as good as the last of these can take a place
    yield* collect(db, { ...source, beyond: { key: last.key, id: tier.oldestId } }, Infinity, known, take);
    return { ids: tier.hits.map(({ id }) => id), found: tier.found, isWhole: true };
  }
  return { ids: tier.hits.map(({ id }) => id), found: tier.found, isWhole: !hasMore };
}

function newestIdOf(db: ReadableDb): number {
  return one<{ id: number }>(db, sql`SELECT coalesce(max(id), 1) AS id FROM document`).id;
}

function filmsAmong(db: ReadableDb, ids: readonly number[]): number {
  return one<{ count: number }>(
    db,
    sql`SELECT count(DISTINCT film_id) AS count FROM document WHERE id IN ${sql.ids(ids)}`,
  ).count;
}

export const NOTHING: Selection = { ids: [], found: 0, isCounted: true, filmCount: 0, isExact: true };

/** The documents a search finds. Where hits are many, `newest` looks at the 5,000 written last only. */
export function* select(
  db: ReadableDb,
  plan: Plan | null,
  order: SearchOrder,
  reach: SearchReach,
  limit: number,
): Sliced<Selection> {
  if (plan === null) return NOTHING;
  const newestId = newestIdOf(db);
  const ids: number[] = [];
  let found = 0;
  let isCounted = true;
  const stages = stagesOf(db, plan, order);
  const known = new Set<number>();
  for (const stage of stages) {
    const source: Source = { stage, fewIds: plan.fewIds, newestId, beyond: null };
    const tier = yield* best(db, source, reach, limit - ids.length, known);
    ids.push(...tier.ids);
    for (const id of tier.ids) known.add(id);
    found += tier.found;
    isCounted &&= tier.isWhole && tier.found < NEWEST;
    yield;
    if (ids.length < limit) continue;
    // there may be more, of less worth: whoever wants their number counts them
    isCounted &&= stages.next().done === true;
    break;
  }
  return { ids, found, isCounted, filmCount: filmsAmong(db, ids), isExact: reach === 'all' || isCounted };
}

/** Ids in the order they were written, newest first, of every document a plan finds. */
export function* selectAll(db: ReadableDb, plan: Plan | null): Sliced<number[]> {
  if (plan === null) return [];
  const ids: number[] = [];
  const source: Source = { stage: stageOfAll(db, plan), fewIds: plan.fewIds, newestId: 1, beyond: null };
  yield* collect(db, source, Infinity, new Set(), (id) => ids.push(id));
  return ids;
}

/** Every entry a search line finds, in no order to rely on: for exports, selections and the diary's filter. */
export function* selectEntries(db: ReadableDb, typed: string): Sliced<number[]> {
  const plan = planOfLine(db, typed);
  const isEntry = sql`document.kind = 1`;
  const ofEntries = plan && {
    ...plan,
    conditions: [...plan.conditions, isEntry],
    allConditions: [...plan.allConditions, isEntry],
  };
  const ids = yield* selectAll(db, ofEntries);
  return many<{ id: number }>(db, sql`SELECT row_id AS id FROM document WHERE id IN ${sql.ids(ids)}`).map(
    ({ id }) => id,
  );
}
