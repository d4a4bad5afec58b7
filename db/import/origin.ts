// What a source calls a thing of ours, and what it said of it last: the rows of import_origin. Must never change a noun.

import type { ReadableDb, WritableDb } from '../handles.ts';
import { maybe, run, sql } from '../sql.ts';

export type OriginKind = 'entry' | 'rating' | 'watched' | 'like' | 'watch' | 'list' | 'note';

export interface Origin<Base> {
  id: number;
  runId: number;
  key: string;
  uid: string;
  isCreated: boolean;
  base: Base;
}

export interface NewOrigin {
  runId: number;
  source: string;
  kind: OriginKind;
  key: string;
  uid: string;
  isCreated: boolean;
  base: object;
  original?: string | null;
}

interface OriginRow {
  id: number;
  runId: number;
  key: string;
  uid: string;
  isCreated: 0 | 1;
  base: string;
}

export function originOf<Base>(row: OriginRow): Origin<Base> {
  return { ...row, isCreated: row.isCreated === 1, base: JSON.parse(row.base) as Base };
}

/** Columns of an origin. */
export const originColumns = sql`id, run_id AS runId, key, uid, is_created AS isCreated, base`;

/** For the test of its plan. */
export const originSql = (source: string, kind: OriginKind, key: string) =>
  sql`SELECT ${originColumns} FROM import_origin WHERE source = ${source} AND kind = ${kind} AND key = ${key}`;

export function findOrigin<Base>(db: ReadableDb, source: string, kind: OriginKind, key: string): Origin<Base> | null {
  const row = maybe<OriginRow>(db, originSql(source, kind, key));
  return row === null ? null : originOf<Base>(row);
}

export function addOrigin(db: WritableDb, origin: NewOrigin): void {
  run(
    db,
    sql`INSERT INTO import_origin (run_id, source, kind, key, uid, is_created, base, original)
      VALUES (${origin.runId}, ${origin.source}, ${origin.kind}, ${origin.key}, ${origin.uid}, ${origin.isCreated},
        ${JSON.stringify(origin.base)}, ${origin.original ?? null})`,
  );
}
