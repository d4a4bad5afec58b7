// Reads lists, the watchlist, what stays apart and saved searches as exports write them: films by their uids. Only reads.

import type { ReadableDb } from '../handles.ts';
import type { ExportedList, ExportedSavedSearch, ExportedWatch } from '../model/exchange.ts';
import { many, sql } from '../sql.ts';

type ListRow = Omit<ExportedList, 'films' | 'isRanked'> & { id: number; isRanked: 0 | 1 };

/** Lists by uid, the trash included, one at a time; null for every one. */
export function* readLists(db: ReadableDb, only: readonly number[] | null): Generator<ExportedList> {
  const wanted = only === null ? sql`TRUE` : sql`id IN ${sql.ids(only)}`;
  const rows = many<ListRow>(
    db,
    sql`SELECT id, uid, name, description, is_ranked AS isRanked, created_at AS createdAt, changed_at AS changedAt,
      trashed_at AS trashedAt FROM list WHERE ${wanted} ORDER BY uid`,
  );
  for (const { id, isRanked, uid, name, description, ...stamp } of rows) {
    const films = many<ExportedList['films'][number]>(
      db,
      sql`SELECT film.uid AS film, list_film.note, list_film.added_at AS addedAt
        FROM list_film JOIN film ON film.id = list_film.film_id WHERE list_id = ${id} ORDER BY position`,
    );
    yield { uid, name, description, isRanked: isRanked === 1, ...stamp, films };
  }
}

/** The watchlist in its order. */
export function readWatchlist(db: ReadableDb): ExportedWatch[] {
  return many<ExportedWatch>(
    db,
    sql`SELECT film.uid AS film, watchlist_film.note, added_on AS addedOn, added_at AS addedAt
      FROM watchlist_film JOIN film ON film.id = watchlist_film.film_id ORDER BY position`,
  );
}

/** Saved searches in their order. */
export function readSavedSearches(db: ReadableDb): ExportedSavedSearch[] {
  return many<ExportedSavedSearch>(
    db,
    sql`SELECT uid, name, query, sorting AS "order", created_at AS createdAt, changed_at AS changedAt
      FROM saved_search ORDER BY position, id`,
  );
}

/** Uids of films that stay apart, each pair and all pairs in order. */
export function readApart(db: ReadableDb): [string, string][] {
  const rows = many<{ first: string; second: string }>(
    db,
    sql`SELECT min(film.uid, twin.uid) AS first, max(film.uid, twin.uid) AS second FROM film_apart
      JOIN film ON film.id = film_apart.film_id JOIN film AS twin ON twin.id = film_apart.other_id
      ORDER BY first, second`,
  );
  return rows.map(({ first, second }) => [first, second]);
}
