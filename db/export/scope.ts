// Decides what an export holds: which films, which of their entries, which themes and lists. Only reads.

import type { z } from 'zod';
import { diaryCondition } from '../diary.ts';
import type { ReadableDb } from '../handles.ts';
import { NO_FILTER } from '../model/diary.ts';
import type { exportScope } from '../model/export.ts';
import { JournalError } from '../model/result.ts';
import type { Sliced } from '../search/pace.ts';
import { hasBacklog } from '../search/backlog.ts';
import { selectEntries } from '../search/select.ts';
import { many, maybe, one, sql, type Sql } from '../sql.ts';
import type { ChosenFilm } from './rows.ts';

export type Scope = z.output<typeof exportScope>;

export interface Choice {
  /** By uid, their entries by uid. */
  films: ChosenFilm[];
  /** Null for every theme. */
  themeIds: number[] | null;
  /** Null for every list. */
  listIds: number[] | null;
  /** The watchlist, what stays apart and saved searches belong to the whole journal only. */
  isWhole: boolean;
  entryCount: number;
}

interface Pair {
  filmId: number;
  entryId: number;
}

type Beside = ChosenFilm['beside'];

function grouped(filmIds: readonly number[], pairs: readonly Pair[], beside: Beside): ChosenFilm[] {
  const films = new Map<number, ChosenFilm>(filmIds.map((id) => [id, { id, entryIds: [], beside }]));
  for (const { filmId, entryId } of pairs) films.get(filmId)?.entryIds.push(entryId);
  return [...films.values()];
}

type IdRow = { id: number };
const idsOf = (rows: readonly IdRow[]): number[] => rows.map((row) => row.id);
const ids = (db: ReadableDb, query: Sql): number[] => idsOf(many<IdRow>(db, query));

function requireRow(db: ReadableDb, table: 'entry' | 'film' | 'list' | 'theme', id: number): void {
  const row = maybe(db, sql`SELECT id FROM ${sql.identifier(table)} WHERE id = ${id}`);
  if (row === null) throw new JournalError('not-found');
}

/** Films without an entry and what is in the trash included. */
function chooseEverything(db: ReadableDb): Choice {
  const films = ids(db, sql`SELECT id FROM film ORDER BY uid`);
  const pairs = many<Pair>(db, sql`SELECT film_id AS filmId, id AS entryId FROM entry ORDER BY uid`);
  return {
    films: grouped(films, pairs, 'all'),
    ...{ themeIds: null, listIds: null, isWhole: true, entryCount: pairs.length },
  };
}

/** What an export of some films or entries holds. */
function chosen(db: ReadableDb, filmIds: readonly number[], pairs: readonly Pair[], beside: Beside): Choice {
  const entryIds = pairs.map(({ entryId }) => entryId);
  const themeIds = ids(
    db,
    sql`SELECT DISTINCT theme_id AS id FROM entry_theme WHERE entry_id IN ${sql.ids(entryIds)} ORDER BY id`,
  );
  return {
    films: grouped(filmIds, pairs, beside),
    ...{ themeIds, listIds: [], isWhole: false, entryCount: pairs.length },
  };
}

function chooseEntries(db: ReadableDb, entryIds: readonly number[]): Choice {
  const pairs = many<Pair>(
    db,
    sql`SELECT entry.film_id AS filmId, entry.id AS entryId FROM entry JOIN film ON film.id = entry.film_id
      WHERE entry.id IN ${sql.ids(entryIds)} ORDER BY film.uid, entry.uid`,
  );
  return chosen(db, [...new Set(pairs.map((pair) => pair.filmId))], pairs, 'none');
}

/** Whole films, entered or not; what is in the trash stays behind. */
function chooseFilms(db: ReadableDb, only: Sql): Choice {
  const filmIds = ids(db, sql`SELECT id FROM film WHERE id IN ${only} ORDER BY uid`);
  const pairs = many<Pair>(
    db,
    sql`SELECT film_id AS filmId, id AS entryId FROM entry
      WHERE film_id IN ${sql.ids(filmIds)} AND trashed_at IS NULL ORDER BY uid`,
  );
  return chosen(db, filmIds, pairs, 'kept');
}

function chooseTheme(db: ReadableDb, id: number): Choice {
  requireRow(db, 'theme', id);
  const entryIds = ids(
    db,
    sql`SELECT entry.id FROM entry_theme JOIN entry ON entry.id = entry_theme.entry_id AND entry.trashed_at IS NULL
      WHERE theme_id = ${id}`,
  );
  const choice = chooseEntries(db, entryIds);
  // its page goes out also where no entry has it
  return { ...choice, themeIds: [...new Set([...(choice.themeIds ?? []), id])] };
}

function chooseList(db: ReadableDb, id: number): Choice {
  requireRow(db, 'list', id);
  return { ...chooseFilms(db, sql`(SELECT film_id FROM list_film WHERE list_id = ${id})`), listIds: [id] };
}

const ofDiary = (db: ReadableDb, filter: typeof NO_FILTER): number[] =>
  ids(db, sql`SELECT id FROM entry WHERE ${diaryCondition(db, filter)}`);

/** What search has yet to read would be missing, and nobody would know. */
function requireRead(db: ReadableDb, query: string | null): void {
  if (query !== null && hasBacklog(db)) throw new JournalError('still-reading');
}

/** Throws not-found for a list, theme, film or entry that is not there, still-reading where a search would leave out some. */
export function* choose(db: ReadableDb, scope: Scope): Sliced<Choice> {
  switch (scope.kind) {
    case 'everything':
      return chooseEverything(db);
    case 'diary':
      requireRead(db, scope.filter.query);
      return chooseEntries(db, ofDiary(db, scope.filter));
    case 'search':
      requireRead(db, scope.query);
      return chooseEntries(db, yield* selectEntries(db, scope.query));
    case 'year':
      return chooseEntries(db, ofDiary(db, { ...NO_FILTER, year: scope.year }));
    case 'theme':
      return chooseTheme(db, scope.id);
    case 'list':
      return chooseList(db, scope.id);
    case 'film':
      requireRow(db, 'film', scope.id);
      return chooseFilms(db, sql.ids([scope.id]));
    case 'entry':
      requireRow(db, 'entry', scope.id);
      return chooseEntries(db, [scope.id]);
  }
}

/** How much of what was chosen is in the trash, which only our own JSON can hold. */
export function countTrash(db: ReadableDb, { films, listIds }: Choice): number {
  const entryIds = films.flatMap((film) => film.entryIds);
  const filmIds = films.filter(({ beside }) => beside === 'all').map(({ id }) => id);
  const lists = listIds === null ? sql`TRUE` : sql`id IN ${sql.ids(listIds)}`;
  const { count } = one<{ count: number }>(
    db,
    sql`SELECT (SELECT count(*) FROM entry WHERE trashed_at IS NOT NULL AND id IN ${sql.ids(entryIds)})
      + (SELECT count(*) FROM reflection WHERE trashed_at IS NOT NULL AND film_id IN ${sql.ids(filmIds)})
      + (SELECT count(*) FROM clipping WHERE trashed_at IS NOT NULL AND film_id IN ${sql.ids(filmIds)})
      + (SELECT count(*) FROM list WHERE trashed_at IS NOT NULL AND ${lists}) AS count`,
  );
  return count;
}
