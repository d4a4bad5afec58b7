// Decides what an export holds: which films, which of their entries, which themes. Only reads.

import type { z } from 'zod';
import { diaryCondition } from '../diary.ts';
import type { ReadableDb } from '../handles.ts';
import type { exportScope } from '../model/exchange.ts';
import { JournalError } from '../model/result.ts';
import { finish } from '../search/pace.ts';
import { selectEntries } from '../search/select.ts';
import { many, maybe, sql } from '../sql.ts';
import type { ChosenFilm } from './rows.ts';

export interface Choice {
  /** By uid, their entries by uid. */
  films: ChosenFilm[];
  /** Null for every theme. */
  themeIds: number[] | null;
  /** Lists, the watchlist, what stays apart and saved searches belong to the whole journal only. */
  hasLists: boolean;
  entryCount: number;
}

interface Pair {
  filmId: number;
  entryId: number;
}

function grouped(filmIds: readonly number[], pairs: readonly Pair[], isWhole: boolean): ChosenFilm[] {
  const films = new Map<number, ChosenFilm>(filmIds.map((id) => [id, { id, entryIds: [], isWhole }]));
  for (const { filmId, entryId } of pairs) films.get(filmId)?.entryIds.push(entryId);
  return [...films.values()];
}

const idsOf = (rows: readonly { id: number }[]): number[] => rows.map((row) => row.id);

/** Films without an entry and what is in the trash included. */
function chooseEverything(db: ReadableDb): Choice {
  const films = many<{ id: number }>(db, sql`SELECT id FROM film ORDER BY uid`);
  const pairs = many<Pair>(db, sql`SELECT film_id AS filmId, id AS entryId FROM entry ORDER BY uid`);
  return { films: grouped(idsOf(films), pairs, true), themeIds: null, hasLists: true, entryCount: pairs.length };
}

function chooseEntries(db: ReadableDb, ids: readonly number[]): Choice {
  const pairs = many<Pair>(
    db,
    sql`SELECT entry.film_id AS filmId, entry.id AS entryId FROM entry JOIN film ON film.id = entry.film_id
      WHERE entry.id IN ${sql.ids(ids)} ORDER BY film.uid, entry.uid`,
  );
  const themeIds = many<{ id: number }>(
    db,
    sql`SELECT DISTINCT theme_id AS id FROM entry_theme WHERE entry_id IN ${sql.ids(ids)}`,
  );
  return {
    films: grouped([...new Set(pairs.map((pair) => pair.filmId))], pairs, false),
    themeIds: idsOf(themeIds),
    hasLists: false,
    entryCount: pairs.length,
  };
}

/** Throws not-found for an entry that is not there. */
export function choose(db: ReadableDb, scope: z.output<typeof exportScope>): Choice {
  switch (scope.kind) {
    case 'everything':
      return chooseEverything(db);
    case 'diary':
      return chooseEntries(db, idsOf(many(db, sql`SELECT id FROM entry WHERE ${diaryCondition(db, scope.filter)}`)));
    case 'search':
      return chooseEntries(db, finish(selectEntries(db, scope.query)));
    case 'entry':
      if (maybe(db, sql`SELECT id FROM entry WHERE id = ${scope.id}`) === null) throw new JournalError('not-found');
      return chooseEntries(db, [scope.id]);
  }
}
