// What a run has at hand while it brings records in. Holds keys and counts of what went by, never a record.

import { randomUUID } from 'node:crypto';
import type { WritableDb } from '../handles.ts';
import type { ConflictKind, ImportChoices } from '../model/import.ts';
import { type PartialDate, partsOf } from '../model/partial-date.ts';
import { foldName } from '../model/text.ts';
import { many, maybe, one, sql } from '../sql.ts';
import { findOrAddTag } from '../tag.ts';
import { findOrAddTheme } from '../theme.ts';
import type { ChangeLog } from './change-log.ts';
import type { NearFilms } from './near-films.ts';
import type { EntryRecord } from './record.ts';
import type { Tally } from './tally.ts';

export interface Bringing {
  db: WritableDb;
  runId: number;
  /** Epoch milliseconds. */
  now: number;
  today: PartialDate;
  /** Within which keys are unique. */
  source: string;
  choices: ImportChoices;
  tally: Tally;
  changes: ChangeLog;
  /** Keys of this run, each with its kind. */
  seen: Set<string>;
  /** Entries that a record of this run stands for. */
  claimed: Set<number>;
  /** Entries that may have come in under another key, to be looked at when all keys are known. */
  later: { record: EntryRecord; key: string }[];
  names: KnownNames;
  near: NearFilms;
  /** Rows of entries' names get ids that were never given: one that is freed and given again could not be undone. */
  nextNameId: { entry_tag: number; entry_theme: number };
  /** Tags and films that may be without use now; they go when the run is at its end. */
  loose: { tags: Set<number>; films: Set<number> };
  /** How many films are on the watchlist. */
  watchlistLength: number;
  /** The first entries that came or changed, by their ids. */
  first: number[];
}

/** Ids of themes and tags by their folded names: each is asked for once a run, and counted as new or here already. */
export class KnownNames {
  readonly #db: WritableDb;
  readonly #now: number;
  readonly #tally: Tally;
  readonly #tags = new Map<string, number>();
  readonly #themes = new Map<string, number>();

  constructor(db: WritableDb, now: number, tally: Tally) {
    this.#db = db;
    this.#now = now;
    this.#tally = tally;
  }

  tags(names: readonly string[]): number[] {
    return names.map((name) => this.#known('tag', this.#tags, name, () => findOrAddTag(this.#db, name)));
  }

  themes(names: readonly string[]): number[] {
    return names.map((name) =>
      this.#known('theme', this.#themes, name, () => findOrAddTheme(this.#db, name, this.#now)),
    );
  }

  #known(noun: 'tag' | 'theme', known: Map<string, number>, name: string, find: () => number): number {
    const folded = foldName(name);
    let id = known.get(folded);
    if (id !== undefined) return id;
    const table = sql.identifier(noun);
    const isHere = maybe(this.#db, sql`SELECT 1 FROM ${table} WHERE name_folded = ${folded}`) !== null;
    this.#tally.count(noun, isHere ? 'merged' : 'created');
    known.set(folded, (id = find()));
    return id;
  }
}

export const takesTheirs = ({ choices }: Bringing, kind: ConflictKind): boolean => choices.conflicts[kind] === 'theirs';

/** Noon of a day, a month's or a year's first one; never later than now. */
export function instantOf(date: PartialDate | null, now: number): number {
  const parts = date === null ? null : partsOf(date);
  if (parts === null) return now;
  return Math.max(0, Math.min(now, new Date(parts.year, (parts.month ?? 1) - 1, parts.day ?? 1, 12).getTime()));
}

export const newUid = (): string => randomUUID();

export function watchlistLength(db: WritableDb): number {
  return one<{ count: number }>(db, sql`SELECT count(*) AS count FROM watchlist_film`).count;
}

export function uidOf(db: WritableDb, table: 'film' | 'entry', id: number): string {
  return one<{ uid: string }>(db, sql`SELECT uid FROM ${sql.identifier(table)} WHERE id = ${id}`).uid;
}

export function idOf(db: WritableDb, table: 'film' | 'entry' | 'list', uid: string): number | null {
  return maybe<{ id: number }>(db, sql`SELECT id FROM ${sql.identifier(table)} WHERE uid = ${uid}`)?.id ?? null;
}

export interface EntryState {
  id: number;
  uid: string;
  watchedOn: string | null;
  /** In half stars. */
  rating: number | null;
  reviewSum: string;
  hasReview: 0 | 1;
  isTrashed: 0 | 1;
}

/** Which entries a film has, in the order of an index and from it alone: their rows lie around their reviews. For the test of its plan. */
export const entryIdsOfFilmSql = (filmId: number) =>
  sql`SELECT id, trashed_at IS NOT NULL AS isTrashed FROM entry WHERE film_id = ${filmId}
    ORDER BY trashed_at, id`;

/** Those in the trash come last. */
export function entryIdsOfFilm(db: WritableDb, filmId: number): Pick<EntryState, 'id' | 'isTrashed'>[] {
  return many(db, entryIdsOfFilmSql(filmId));
}

/** What tells the entries of a film apart, of those that are wanted. Those in the trash come last. */
export function entriesOfFilm(db: WritableDb, filmId: number, isWanted = (_id: number): boolean => true): EntryState[] {
  const ids = entryIdsOfFilm(db, filmId).flatMap(({ id }) => (isWanted(id) ? id : []));
  if (ids.length === 0) return [];
  return many<EntryState>(
    db,
    sql`SELECT id, uid, watched_on AS watchedOn, rating, review_sha256 AS reviewSum, review <> '' AS hasReview,
      trashed_at IS NOT NULL AS isTrashed FROM entry WHERE id IN ${sql.ids(ids)} ORDER BY trashed_at IS NOT NULL, id`,
  );
}
