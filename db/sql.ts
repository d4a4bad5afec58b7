// The only way SQL is written: the `sql` tag turns every value into a bound `?`. Must never put a value's text into a statement.

import type { Statement } from 'better-sqlite3';
import type { ReadableDb, WritableDb } from './handles.ts';

/** What a column can hold. Booleans are bound as 0 and 1; `undefined` is an error, not NULL. */
export type SqlValue = string | number | bigint | boolean | null | Uint8Array;
type Bound = string | number | bigint | null | Uint8Array;

/** A piece of SQL with its values. Only the tag makes one. */
class Sql {
  readonly text: string;
  readonly values: readonly Bound[];

  constructor(text: string, values: readonly Bound[]) {
    this.text = text;
    this.values = values;
  }
}

export type { Sql };

function bound(value: unknown): Bound {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || typeof value === 'string' || typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`sql: cannot bind ${value === undefined ? 'undefined; write null' : typeof value}`);
}

function build(strings: TemplateStringsArray, ...parts: (SqlValue | Sql)[]): Sql {
  if (!Array.isArray(strings) || !Array.isArray(strings.raw))
    throw new TypeError('sql is a template tag, not a function');
  let text = strings[0] ?? '';
  const values: Bound[] = [];
  parts.forEach((part, index) => {
    if (part instanceof Sql) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(bound(part));
    }
    text += strings[index + 1] ?? '';
  });
  return new Sql(text, values);
}

/** `(?, ?, …)` for `IN ${sql.list(ids)}`; `()` for no values, which SQLite reads as an empty set. */
function list(values: readonly SqlValue[]): Sql {
  return new Sql(`(${values.map(() => '?').join(', ')})`, values.map(bound));
}

/** Row ids as a set, so that one prepared statement serves any number of them: `IN ${sql.ids(ids)}`. */
function ids(all: readonly number[]): Sql {
  return new Sql('(SELECT value FROM json_each(?))', [JSON.stringify(all)]);
}

/** Fragments with one of three separators between them; joined by AND, no fragments are `TRUE`. */
function join(fragments: readonly Sql[], separator: ' AND ' | ' OR ' | ', '): Sql {
  if (fragments.length === 0 && separator === ' AND ') return new Sql('TRUE', []);
  if (fragments.length === 0) throw new TypeError('sql.join: nothing to join');
  return new Sql(
    fragments.map((fragment) => fragment.text).join(separator),
    fragments.flatMap((fragment) => fragment.values),
  );
}

/** The name of a table or column of our own schema (lower case, digits and underscores), never one from outside. */
function identifier(name: string): Sql {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new TypeError('sql.identifier: not a name of the schema');
  return new Sql(`"${name}"`, []);
}

/** ``sql`SELECT id FROM film WHERE year = ${year}` ``: values become `?`, nested `sql` fragments compose. */
export const sql = Object.assign(build, { list, ids, join, identifier });

/** Lists of many lengths make many texts; past this the oldest are let go. */
const CACHE_SIZE = 400;
const caches = new WeakMap<object, Map<string, Statement>>();

function prepare(db: ReadableDb, text: string): Statement {
  let cache = caches.get(db);
  if (!cache) caches.set(db, (cache = new Map()));
  let statement = cache.get(text);
  if (!statement) {
    statement = db.prepare(text);
    cache.set(text, statement);
    const oldest = cache.size > CACHE_SIZE ? cache.keys().next().value : undefined;
    if (oldest !== undefined) cache.delete(oldest);
  }
  return statement;
}

function rows<Row>(db: ReadableDb, query: Sql): Row[] {
  const statement = prepare(db, query.text);
  if (!statement.readonly) throw new TypeError('sql: a statement that writes goes through run()');
  return statement.all(...query.values) as Row[];
}

/** Every row. */
export function many<Row>(db: ReadableDb, query: Sql): Row[] {
  return rows<Row>(db, query);
}

/**
 * Rows one by one, each as an array of its columns, so that work on many of them can pause in between. Until it is done
 * or returned, the connection can't be written through: for connections that only read.
 */
export function stepping<Row extends readonly unknown[]>(db: ReadableDb, query: Sql): IterableIterator<Row> {
  // a statement of its own: another one like it may be under way
  const statement = db.prepare(query.text).raw();
  if (!statement.readonly) throw new TypeError('sql: a statement that writes goes through run()');
  return statement.iterate(...query.values) as IterableIterator<Row>;
}

/** The only row, or null; more than one is a bug. */
export function maybe<Row>(db: ReadableDb, query: Sql): Row | null {
  const found = rows<Row>(db, query);
  if (found.length > 1) throw new RangeError(`sql: at most one row was expected, ${found.length} came`);
  return found[0] ?? null;
}

/** The only row; none or more than one is a bug. */
export function one<Row>(db: ReadableDb, query: Sql): Row {
  const found = maybe<Row>(db, query);
  if (found === null) throw new RangeError('sql: one row was expected, none came');
  return found;
}

/** Runs a statement that writes. */
export function run(db: WritableDb, statement: Sql): { changes: number; insertedId: number } {
  const info = prepare(db, statement.text).run(...statement.values);
  return { changes: info.changes, insertedId: Number(info.lastInsertRowid) };
}
