// Turns the filters of a search into conditions on `entry`. Must never let a word of the search into the SQL itself.

import type { ReadableDb } from '../handles.ts';
import { toHalves } from '../model/rating.ts';
import type { SearchFilter, SearchFlag } from '../model/search-query.ts';
import { many, type Sql, sql } from '../sql.ts';
import { foldText } from '../model/fold.ts';

/** Names as compared here: spaces single, folded. */
function foldedName(text: string): string {
  return foldText(text).replace(/\s+/g, ' ').trim();
}

interface Named {
  id: number;
  name: string;
}

/** Rows of that name or, where there are none, rows whose name begins so: a filter works while it is being typed. */
function idsNamed(rows: readonly Named[], wanted: string): number[] {
  const name = foldedName(wanted);
  const folded = rows.map((row) => ({ id: row.id, name: foldedName(row.name) }));
  const same = folded.filter((row) => row.name === name);
  return (same.length > 0 ? same : folded.filter((row) => row.name.startsWith(name))).map((row) => row.id);
}

export function themeIdsNamed(db: ReadableDb, name: string): number[] {
  return idsNamed(many<Named>(db, sql`SELECT id, name FROM theme`), name);
}

function filmIdsNamed(db: ReadableDb, wanted: string): number[] {
  const name = foldedName(wanted);
  const films = many<{ id: number; title: string; originalTitle: string | null }>(
    db,
    sql`SELECT id, title, original_title AS originalTitle FROM film`,
  );
  const isNamed = (title: string | null): boolean => title !== null && foldedName(title).includes(name);
  return films.filter((film) => isNamed(film.title) || isNamed(film.originalTitle)).map((film) => film.id);
}

function between(column: Sql, from: string | number | null, to: string | number | null): Sql {
  const bounds: Sql[] = [];
  if (from !== null) bounds.push(sql`${column} >= ${from}`);
  // a day lies within its month: compared as far as the bound goes
  if (to !== null)
    bounds.push(sql`${typeof to === 'string' ? sql`substr(${column}, 1, ${to.length})` : column} <= ${to}`);
  return sql`(${sql.join(bounds, ' AND ')})`;
}

const flags: Record<SearchFlag, Sql> = {
  rewatch: sql`entry.is_rewatch = 1`,
  liked: sql`entry.is_liked = 1`,
  unfinished: sql`entry.is_unfinished = 1`,
  // of a text, this reads the length alone
  reviewed: sql`octet_length(entry.review) > 0`,
  unrated: sql`entry.rating IS NULL`,
  spoiler: sql`entry.has_spoilers = 1`,
};

function condition(db: ReadableDb, filter: SearchFilter): Sql {
  switch (filter.kind) {
    case 'theme':
      return sql`EXISTS (SELECT 1 FROM entry_theme WHERE entry_id = entry.id AND theme_id IN ${sql.ids(themeIdsNamed(db, filter.name))})`;
    case 'tag': {
      const ids = idsNamed(many<Named>(db, sql`SELECT id, name FROM tag`), filter.name);
      return sql`EXISTS (SELECT 1 FROM entry_tag WHERE entry_id = entry.id AND tag_id IN ${sql.ids(ids)})`;
    }
    case 'film':
      return sql`entry.film_id IN ${sql.ids(filmIdsNamed(db, filter.name))}`;
    case 'rating': {
      const [from, to] = [filter.from, filter.to].map((stars) => (stars === null ? null : toHalves(stars)));
      return between(sql`entry.rating`, from ?? null, to ?? null);
    }
    case 'year':
      return between(sql`(SELECT year FROM film WHERE film.id = entry.film_id)`, filter.from, filter.to);
    case 'watched':
      return between(sql`entry.watched_on`, filter.from, filter.to);
    case 'undated':
      return sql`entry.watched_on IS NULL`;
    case 'is':
      return flags[filter.flag];
  }
}

/** One condition per filter; an unknown value is never inside a range, so it passes the range's negation. */
export function conditionsOf(db: ReadableDb, filters: readonly SearchFilter[]): Sql[] {
  return filters.map((filter) => {
    const holds = condition(db, filter);
    return filter.isNegated ? sql`NOT coalesce((${holds}), 0)` : holds;
  });
}
