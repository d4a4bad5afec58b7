// The names that stand in an order, read for it: each with the words it stands under. Only reads.

import type { ReadableDb } from '../handles.ts';
import { sortNameOf } from '../model/sort-name.ts';
import { many, type Sql, sql } from '../sql.ts';

/** Numbers that migration 0060 gave to the nouns; in the order in which they are ranked. */
export const sortKinds = { film: 0, theme: 1, tag: 2, list: 3 } as const;
export type SortedNoun = keyof typeof sortKinds;
export const sortedNouns = Object.keys(sortKinds) as SortedNoun[];

/** A row with what decides over its place. */
export interface Sorted {
  id: number;
  name: string;
  /** Of films: the older of one name comes first, one without a year before it. */
  year: number;
}

interface FilmRow {
  id: number;
  title: string;
  originalTitle: string | null;
  reading: string | null;
  year: number | null;
  languages: string | null;
}

/** The rows that `ids` selects; null: all. */
export function readNames(db: ReadableDb, noun: SortedNoun, ids: Sql | null): Sorted[] {
  const wanted = ids === null ? sql`TRUE` : sql`id IN ${ids}`;
  if (noun !== 'film')
    return many<Sorted>(db, sql`SELECT id, name, 0 AS year FROM ${sql.identifier(noun)} WHERE ${wanted}`);
  const films = many<FilmRow>(
    db,
    sql`SELECT id, title, original_title AS originalTitle, reading, year, (SELECT group_concat(name, char(10))
        FROM film_credit WHERE film_id = film.id AND kind = 'language') AS languages
      FROM film WHERE ${wanted}`,
  );
  return films.map(({ languages, ...film }) => ({
    id: film.id,
    name: sortNameOf({ ...film, languages: languages === null ? [] : languages.split('\n') }),
    year: film.year ?? 0,
  }));
}

/** On a row of the noun: where it stands, to order a few by. */
export function rankOf(noun: SortedNoun): Sql {
  return sql`(SELECT sort_rank.rank FROM sort_rank
    WHERE sort_rank.kind = ${sortKinds[noun]} AND sort_rank.row_id = ${sql.identifier(noun)}.id)`;
}

/** All rows of the noun in their order, to be followed by an `AND` or nothing; `ORDER BY sort_rank.rank` costs nothing then. */
export function inRankOrder(noun: SortedNoun): Sql {
  const table = sql.identifier(noun);
  return sql`FROM sort_rank CROSS JOIN ${table} ON ${table}.id = sort_rank.row_id
    WHERE sort_rank.kind = ${sortKinds[noun]}`;
}

/** Whole: no two rows of a noun are equal. */
export function inOrder(collator: Intl.Collator): (one: Sorted, other: Sorted) => number {
  return (one, other) => collator.compare(one.name, other.name) || one.year - other.year || one.id - other.id;
}
