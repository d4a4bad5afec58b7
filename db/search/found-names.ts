// The names that stand beside titles and texts, each with what it is: people, tags, places. Only reads.

import type { ReadableDb } from '../handles.ts';
import type { DocumentKind, FoundName } from '../model/search/answer.ts';
import { many, type Sql, sql } from '../sql.ts';

export interface AboutRow {
  rowId: number;
  what: FoundName['what'];
  name: string;
}

function selectionOf(kind: DocumentKind, ids: Sql): Sql | null {
  switch (kind) {
    case 'film':
      return sql`SELECT film_id AS rowId, kind AS what, name FROM film_credit WHERE film_id IN ${ids}
        ORDER BY film_id, kind, position`;
    case 'entry':
      return sql`SELECT entry.id AS rowId, 'director' AS what, name FROM entry
          JOIN film_credit ON film_credit.film_id = entry.film_id AND kind = 'director' WHERE entry.id IN ${ids}
        UNION ALL SELECT entry_id, 'tag', name FROM entry_tag JOIN tag ON tag.id = tag_id WHERE entry_id IN ${ids}
        UNION ALL SELECT id, 'medium', medium FROM entry WHERE id IN ${ids} AND medium IS NOT NULL
        UNION ALL SELECT id, 'place', place FROM entry WHERE id IN ${ids} AND place IS NOT NULL
        UNION ALL SELECT id, 'company', company FROM entry WHERE id IN ${ids} AND company IS NOT NULL`;
    case 'clipping':
      return sql`SELECT id AS rowId, 'source' AS what, source AS name FROM clipping
        WHERE id IN ${ids} AND source IS NOT NULL`;
    case 'reflection':
    case 'quote':
    case 'theme':
    case 'list':
      return null;
  }
}

/** The names of these rows, row by row. */
export function aboutRows(db: ReadableDb, kind: DocumentKind, rowIds: readonly number[]): AboutRow[] {
  const selection = selectionOf(kind, sql.ids(rowIds));
  return selection ? many<AboutRow>(db, selection) : [];
}
