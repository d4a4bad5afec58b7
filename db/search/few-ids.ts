// Finds the documents of a filter where they are few: a search then begins with them instead of with everything. Only reads.

import type { ReadableDb } from '../handles.ts';
import type { SearchFilter } from '../model/search/query.ts';
import { many, type Sql, sql } from '../sql.ts';
import { conditionOf } from './conditions.ts';
import { namesMeant } from './names.ts';

/** More documents than this are not few: what they are asked takes as long as going through all. */
const FEW = 4_000;

/** Each once, also where an entry has several of them. */
const ofEntries = (table: Sql, column: Sql, ids: Sql): Sql =>
  sql`SELECT DISTINCT document.id FROM ${table} CROSS JOIN document ON document.entry_id = ${table}.entry_id
    WHERE ${table}.${column} IN ${ids}`;

/** The ids a filter leaves, by an index that knows them; null where there is none. */
function idsSql(db: ReadableDb, filter: SearchFilter): Sql | null {
  switch (filter.key) {
    case 'theme':
    case 'tag': {
      const ids = sql.ids(namesMeant(db, filter.key, filter.name).map(({ id }) => id));
      return filter.key === 'theme'
        ? ofEntries(sql`entry_theme`, sql`theme_id`, ids)
        : ofEntries(sql`entry_tag`, sql`tag_id`, ids);
    }
    case 'film':
    case 'title':
    case 'director':
    case 'country':
    case 'language':
    case 'list':
    case 'year':
      return sql`SELECT document.id FROM document WHERE ${conditionOf(db, filter)}`;
    case 'watched':
      // a year of which no more is known stands before its months
      return filter.from !== null && !filter.isUnknown
        ? sql`SELECT document.id FROM document
            WHERE noted_on >= ${filter.from.slice(0, 4)} AND ${conditionOf(db, filter)}`
        : null;
    case 'medium':
    case 'company':
    case 'rating':
    case 'written':
    case 'words':
    case 'is':
    case 'has':
    case 'in':
    case 'lang':
      return null;
  }
}

/** The fewest ids that one of these filters leaves; null where each leaves many. */
export function fewIdsOf(db: ReadableDb, filters: readonly SearchFilter[]): number[] | null {
  let fewest: number[] | null = null;
  for (const filter of filters) {
    const query = idsSql(db, filter);
    if (query === null) continue;
    const rows = many<{ id: number }>(db, sql`${query} LIMIT ${FEW + 1}`);
    // written last first, as the index gives them
    const ids = rows.map(({ id }) => id).toSorted((one, other) => other - one);
    if (ids.length <= FEW && ids.length < (fewest?.length ?? Infinity)) fewest = ids;
  }
  return fewest;
}
