// Rows as the undo triggers write them down: reads such an image and puts one back. Must know no noun.

import type { ReadableDb, WritableDb } from './handles.ts';
import { many, maybe, run, sql, type Sql, type SqlValue } from './sql.ts';

/** A table's columns in its own order. */
export function columnsOf(db: ReadableDb, table: string): string[] {
  return many<{ name: string }>(db, sql`SELECT name FROM pragma_table_info(${table}) ORDER BY cid`).map(
    (column) => column.name,
  );
}

const listed = (names: readonly string[], of: (name: string) => Sql): Sql => sql.join(names.map(of), ', ');

/** A row as the triggers write it down, null where there is none. */
export function imageOf(
  db: ReadableDb,
  change: { tableName: string; rowId: number },
  columns: readonly string[],
): string | null {
  const pairs = listed(columns, (column) => sql`${column}, ${sql.identifier(column)}`);
  const row = maybe<{ image: string }>(
    db,
    sql`SELECT json_object(${pairs}) AS image FROM ${sql.identifier(change.tableName)} WHERE id = ${change.rowId}`,
  );
  return row === null ? null : row.image;
}

/** Puts a row back under its id. */
export function insertImage(db: WritableDb, table: string, columns: readonly string[], image: string): void {
  const row = JSON.parse(image) as Record<string, SqlValue>;
  run(
    db,
    sql`INSERT INTO ${sql.identifier(table)} (${listed(columns, sql.identifier)})
      VALUES (${listed(columns, (column) => sql`${row[column] ?? null}`)})`,
  );
}
