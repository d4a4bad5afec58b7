// What a row of each table looks like, so that one found anywhere in a file can be told to be of it. Knows no file.

import Database from 'better-sqlite3';
import type { ReadableDb } from '../handles.ts';
import { isKnownVersion, LATEST_VERSION, migrate } from '../migrations/migrate.ts';
import { many, maybe, sql } from '../sql.ts';
import type { Row, Value } from './pages.ts';

/** Those that others refer to before those that refer. What is derived from texts is made anew, undo is not kept. */
const kept = [
  ...['image', 'film', 'theme', 'tag', 'entry', 'revision', 'reflection', 'clipping', 'list', 'saved_search'],
  ...['film_credit', 'film_identifier', 'film_apart', 'entry_theme', 'entry_tag', 'list_film', 'watchlist_film'],
  ...['import_run', 'import_origin', 'import_change', 'import_note', 'draft', 'recent_search', 'import_mapping'],
] as const;
/** Not brought over, but knows of what is missing. */
const asked = ['document'] as const;
/** Neither: known by their trees alone, so that a row of theirs is not taken for one of ours that looks alike. */
const others = ['quote', 'sort_language', 'undo_step', 'undo_change', 'undo_recorder', 'word', 'search_backlog'];

export interface Column {
  name: string;
  type: 'INTEGER' | 'TEXT' | 'BLOB';
  isRequired: boolean;
  isRowId: boolean;
}

export interface Table {
  name: string;
  columns: Column[];
  hasRowId: boolean;
}

/** A row by its columns; short rows, from before a column was added, lack it. */
export type NamedRow = Record<string, Value>;

function tableOf(db: ReadableDb, name: string): Table | null {
  const found = many<{ name: string; type: Column['type']; notnull: 0 | 1; pk: number }>(
    db,
    sql`SELECT name, type, "notnull", pk FROM pragma_table_info(${name}) ORDER BY cid`,
  );
  if (found.length === 0) return null;
  const made = maybe<{ sql: string }>(db, sql`SELECT sql FROM sqlite_schema WHERE name = ${name}`)?.sql ?? '';
  const hasRowId = !made.includes('WITHOUT ROWID');
  const columns = found.map((column) => ({
    ...{ name: column.name, type: column.type, isRequired: column.notnull === 1 || (column.pk > 0 && !hasRowId) },
    isRowId: hasRowId && column.pk === 1 && column.type === 'INTEGER',
  }));
  return { name, columns, hasRowId };
}

/** The version a file says it has, where there is such a one; else the newest. */
export function likelyVersion(said: number): number {
  return isKnownVersion(said) ? said : LATEST_VERSION;
}

export interface Tables {
  /** In the order in which their rows can be written. */
  ours: Table[];
  others: Table[];
}

/** The tables of a version: those that hold what a person gave, and those made of it. */
export function tablesAt(version: number): Tables {
  const db = new Database(':memory:');
  const called = (names: readonly string[]): Table[] =>
    names.flatMap((name) => tableOf(db as unknown as ReadableDb, name) ?? []);
  try {
    migrate(db, version);
    return { ours: called([...kept, ...asked]), others: called(others) };
  } finally {
    db.close();
  }
}

const HASH = /^[0-9a-f]{64}$/;
const DAY = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** What a column of this name holds in every row of ours; a flipped bit in it costs the row its name, not its place. */
function isOfItsName(column: string, value: Value): boolean {
  if (column.endsWith('sha256')) return typeof value === 'string' && HASH.test(value);
  if (column === 'uid') return typeof value === 'string' && value.length > 0 && value.length < 200;
  if (/^(is|has)_/.test(column)) return value === 0 || value === 1;
  if (column.endsWith('_id')) return typeof value === 'number' && value > 0;
  if (column.endsWith('_on')) return typeof value === 'string' && (value === '' || DAY.test(value));
  return true;
}

function isOfType({ name, type, isRequired, isRowId }: Column, value: Value): boolean {
  if (isRowId) return value === null;
  if (value === null) return !isRequired;
  if (type === 'INTEGER') return typeof value === 'number' && (!/(^|_)id$/.test(name) || value > 0);
  return type === 'TEXT' ? typeof value === 'string' : value instanceof Uint8Array;
}

/** Whether a row can be of a table at all; a row of a table that got columns later may lack those. */
export function fits({ columns }: Table, { values }: Row): boolean {
  const least = columns.filter(({ isRequired, isRowId }) => isRequired || isRowId).length;
  if (values.length > columns.length || values.length < Math.min(least, columns.length - 2)) return false;
  return values.every((value, index) => {
    const column = columns[index];
    return column !== undefined && isOfType(column, value);
  });
}

/** Columns of a row whose values are what such columns hold: what tells apart tables that look alike. */
export function likeness({ columns }: Table, { values }: Row): number {
  return values.filter((value, index) => value !== null && isOfItsName(columns[index]?.name ?? '', value)).length;
}

export function named({ columns }: Table, row: Row): NamedRow {
  return Object.fromEntries(
    row.values.map((value, index) => {
      const column = columns[index];
      return [column?.name ?? '', column?.isRowId ? row.rowId : value];
    }),
  );
}
