// Puts back what an import changed of what was there before it, noun by noun. Must never overwrite a row that changed since.

import { checksumOf } from '../checksum.ts';
import { codeOf } from '../fault.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { ImportUndoing } from '../model/import.ts';
import { Pace, type Sliced } from '../search/pace.ts';
import { many, maybe, run, sql, type Sql } from '../sql.ts';
import { columnsOf, imageOf, insertImage } from '../undo-images.ts';
import type { LargestIds } from './change-log.ts';

const MOST_STAYED = 100;

export interface Undoing extends ImportUndoing {
  db: WritableDb;
  runId: number;
  before: LargestIds;
}

/** Says what stays as it is. */
export function stay(undoing: Undoing, title: string | null): void {
  undoing.stayedCount += 1;
  if (title !== null && undoing.stayed.length < MOST_STAYED && !undoing.stayed.includes(title))
    undoing.stayed.push(title);
}

/** What the noun of a row is called; null for one that has no name of its own. */
export function titleOf(db: ReadableDb, table: string, id: number): string | null {
  const found = (query: Sql): string | null => maybe<{ title: string }>(db, query)?.title ?? null;
  if (table === 'film') return found(sql`SELECT title FROM film WHERE id = ${id}`);
  if (table === 'list') return found(sql`SELECT name AS title FROM list WHERE id = ${id}`);
  if (table !== 'entry') return null;
  return found(sql`SELECT film.title FROM entry JOIN film ON film.id = entry.film_id WHERE entry.id = ${id}`);
}

interface Change {
  id: number;
  tableName: string;
  rowId: number;
  before: string | null;
  after: string | null;
}

/** Which noun a row belongs to: its rows go back together or not at all. */
const owner = sql`CASE
  WHEN table_name IN ('entry_theme', 'entry_tag', 'revision') THEN
    'entry ' || coalesce(before ->> 'entry_id', (
      SELECT entry_id FROM (
        SELECT 'entry_theme' AS of, id, entry_id FROM entry_theme UNION ALL SELECT 'entry_tag', id, entry_id FROM entry_tag
        UNION ALL SELECT 'revision', id, entry_id FROM revision
      ) AS part WHERE part.of = table_name AND part.id = row_id))
  WHEN table_name IN ('film_credit', 'film_identifier') THEN
    'film ' || coalesce(before ->> 'film_id', (
      SELECT film_id FROM (
        SELECT 'film_credit' AS of, id, film_id FROM film_credit UNION ALL SELECT 'film_identifier', id, film_id FROM film_identifier
      ) AS part WHERE part.of = table_name AND part.id = row_id))
  WHEN table_name = 'list_film' THEN
    'list ' || coalesce(before ->> 'list_id', (SELECT list_id FROM list_film WHERE list_film.id = row_id))
  ELSE table_name || ' ' || row_id END`;

/** What rows must be there before others are put back. */
const order: readonly string[] = ['tag', 'theme', 'film', 'list', 'entry'];
const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);

/** Puts back what one noun was, in a savepoint of its own: where that is not possible any more, it stays. */
function putBack(undoing: Undoing, changes: readonly Change[]): boolean {
  const { db } = undoing;
  const columns = (table: string): string[] => columnsOf(db, table);
  const isTouched = changes.some(({ tableName, rowId, after }) => {
    const image = imageOf(db, { tableName, rowId }, columns(tableName));
    return (image === null ? null : checksumOf(image)) !== after;
  });
  if (isTouched) return false;
  run(db, sql`SAVEPOINT noun`);
  try {
    const ranked = changes.toSorted((one, other) => rank(one.tableName) - rank(other.tableName));
    for (const { tableName, rowId, before, after } of ranked.toReversed())
      if (after !== null && (before === null || !order.includes(tableName)))
        run(db, sql`DELETE FROM ${sql.identifier(tableName)} WHERE id = ${rowId}`);
    for (const { tableName, rowId, before, after } of ranked) {
      if (before === null) continue;
      // a row that others refer to is changed in its place
      if (after !== null && order.includes(tableName)) rewrite(db, tableName, rowId, columns(tableName), before);
      else insertImage(db, tableName, columns(tableName), before);
    }
    run(db, sql`RELEASE noun`);
    return true;
  } catch (cause) {
    run(db, sql`ROLLBACK TO noun`);
    run(db, sql`RELEASE noun`);
    if (codeOf(cause).startsWith('SQLITE_CONSTRAINT')) return false;
    throw cause;
  }
}

function rewrite(db: WritableDb, table: string, id: number, columns: readonly string[], image: string): void {
  const row = JSON.parse(image) as Record<string, string | number | null>;
  const assigned = columns
    .filter((column) => column !== 'id')
    .map((column) => sql`${sql.identifier(column)} = ${row[column] ?? null}`);
  run(db, sql`UPDATE ${sql.identifier(table)} SET ${sql.join(assigned, ', ')} WHERE id = ${id}`);
}

interface Noun {
  table: string;
  id: number;
  changes: Change[];
  /** The run made it. */
  isMade: boolean;
}

/** Changes of a run by the noun they belong to: first what is put back, what others need before them; then what goes, after all who need it. */
function changedNouns(db: ReadableDb, runId: number): Noun[] {
  const rows = many<Change & { owner: string | null }>(
    db,
    sql`SELECT id, table_name AS tableName, row_id AS rowId, before, after, ${owner} AS owner FROM import_change
      WHERE run_id = ${runId} AND table_name <> 'import_origin' ORDER BY id`,
  );
  const nouns = new Map<string, Noun>();
  for (const { owner: of, ...change } of rows) {
    const key = of ?? `${change.tableName} ${change.rowId}`;
    const [table = '', id = '0'] = key.split(' ');
    const noun = nouns.get(key) ?? { table, id: Number(id), changes: [], isMade: false };
    noun.changes.push(change);
    if (change.tableName === table && change.before === null) noun.isMade = true;
    nouns.set(key, noun);
  }
  const all = [...nouns.values()];
  return [
    ...all.filter(({ isMade }) => !isMade).toSorted((one, other) => rank(one.table) - rank(other.table)),
    ...all.filter(({ isMade }) => isMade).toSorted((one, other) => rank(other.table) - rank(one.table)),
  ];
}

const isThere = (db: ReadableDb, { table, id }: Noun): boolean =>
  many(db, sql`SELECT 1 FROM ${sql.identifier(table)} WHERE id = ${id}`).length > 0;

/** Tries again what stayed only because something else that went later needed it. */
export function* undoChanges(undoing: Undoing): Sliced<void> {
  const { db } = undoing;
  const pace = new Pace();
  let nouns = changedNouns(db, undoing.runId);
  for (let before = nouns.length + 1; nouns.length > 0 && nouns.length < before;) {
    before = nouns.length;
    const stayed: Noun[] = [];
    for (const noun of nouns) {
      if (putBack(undoing, noun.changes)) undoing.undoneCount += 1;
      else stayed.push(noun);
      if (!pace.isFull()) continue;
      yield;
      pace.resumed();
    }
    nouns = stayed;
  }
  for (const noun of nouns) if (isThere(db, noun)) stay(undoing, titleOf(db, noun.table, noun.id));
}
