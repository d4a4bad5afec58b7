// Writes the rows that were found into a new journal and makes it whole: what refers to nothing is mended or left out, and told. Must never keep a row that would make the new journal unsound.

import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { checksumOf } from '../checksum.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import { migrate } from '../migrations/migrate.ts';
import { foldName } from '../model/text.ts';
import { setGuards } from '../pragmas.ts';
import { many, maybe, one, run, type Sql, sql } from '../sql.ts';
import type { Found } from './read.ts';
import type { Column, NamedRow, Table } from './tables.ts';
import type { Value } from './pages.ts';

/** A row that is here, and not as it was. */
export interface Touched {
  table: string;
  id: number;
  /** Its text is not what was written; `lost` where nothing of the text is left. */
  text: 'whole' | 'changed' | 'lost';
}

export interface Built {
  /** Rows that could not be brought over, or that only others know of. */
  gone: { table: string; id: number; filmId: number | null; on: string | null }[];
  touched: Touched[];
}

const bound = (value: Value): string | number | bigint | null | Uint8Array => value;

function insert(db: WritableDb, { name }: Table, row: NamedRow): void {
  const columns = Object.keys(row);
  run(
    db,
    sql`INSERT INTO ${sql.identifier(name)} (${sql.join(
      columns.map((column) => sql.identifier(column)),
      ', ',
    )})
      VALUES (${sql.join(
        columns.map((column) => sql`${bound(row[column] ?? null)}`),
        ', ',
      )})`,
  );
}

/** What may be put in the place of a value that a table refuses. */
function mended({ name, isRequired, isRowId }: Column, value: Value): Value | undefined {
  if (isRowId || value === null) return undefined;
  if (/^(is|has)_/.test(name)) return 0;
  if (name === 'uid') return randomUUID();
  if (!isRequired) return null;
  return undefined;
}

/** The row as it is, else with one value mended, else with all that can be. False where it is refused in any form. */
function insertMended(db: WritableDb, table: Table, row: NamedRow): 'whole' | 'mended' | 'refused' {
  const trials: NamedRow[] = [row];
  const all = { ...row };
  for (const column of table.columns) {
    const value = mended(column, row[column.name] ?? null);
    if (value === undefined) continue;
    trials.push({ ...row, [column.name]: value });
    all[column.name] = value;
  }
  trials.push(all);
  for (const [index, trial] of trials.entries()) {
    try {
      insert(db, table, trial);
      return index === 0 ? 'whole' : 'mended';
    } catch (error) {
      if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT')) throw error;
    }
  }
  return 'refused';
}

/** Tables with a text and its checksum. */
const texts: Readonly<Record<string, [text: string, checksum: string]>> = {
  entry: ['review', 'review_sha256'],
  revision: ['review', 'review_sha256'],
  reflection: ['text', 'text_sha256'],
  clipping: ['text', 'text_sha256'],
};

/** Gives a text that changed the checksum of what it is now; tells whether it did. */
function withChecksum(table: string, row: NamedRow): { row: NamedRow; isChanged: boolean } {
  const columns = texts[table];
  if (columns === undefined) return { row, isChanged: false };
  const [text, checksum] = columns;
  const is = checksumOf(String(row[text] ?? ''));
  return { row: { ...row, [checksum]: is }, isChanged: is !== row[checksum] };
}

class Building {
  readonly #db: WritableDb;
  readonly #found: Found;
  readonly gone: Built['gone'] = [];
  readonly touched = new Map<string, Touched>();

  constructor(db: WritableDb, found: Found) {
    this.#db = db;
    this.#found = found;
  }

  #touch(table: string, id: number, text: Touched['text']): void {
    this.touched.set(`${table} ${id}`, { table, id, text });
  }

  insertAll(): void {
    for (const table of this.#found.tables.filter(({ name }) => name !== 'document')) {
      for (const [id, { row, isDamaged }] of this.#found.rows.get(table.name) ?? []) {
        const sound = withChecksum(table.name, row);
        const outcome = insertMended(this.#db, table, sound.row);
        if (outcome === 'refused') this.gone.push({ table: table.name, id, filmId: null, on: null });
        else if (sound.isChanged) this.#touch(table.name, id, 'changed');
        else if (outcome === 'mended' || isDamaged) this.#touch(table.name, id, 'whole');
      }
    }
  }

  /** A poster that is not the one stored is drawn again instead. */
  dropChangedImages(): void {
    if (!this.#found.tables.some(({ name }) => name === 'image')) return;
    for (const { id, bytes, sha256 } of many<{ id: number; bytes: Buffer; sha256: string }>(
      this.#db,
      sql`SELECT id, bytes, sha256 FROM image`,
    )) {
      if (checksumOf(bytes) === sha256) continue;
      this.gone.push({ table: 'image', id, filmId: null, on: null });
      run(this.#db, sql`DELETE FROM image WHERE id = ${id}`);
    }
  }

  #has(table: string, id: number): boolean {
    return maybe(this.#db, sql`SELECT 1 FROM ${sql.identifier(table)} WHERE id = ${id}`) !== null;
  }

  /** Entries of which only others know: with their film, day and rating from the search index, and their newest revision. */
  rebuildEntries(): void {
    const known = new Map<number, NamedRow>();
    for (const { row } of this.#found.rows.get('document')?.values() ?? [])
      if (row['kind'] === 1 && typeof row['row_id'] === 'number') known.set(row['row_id'], row);
    for (const { table, id, filmId } of this.#found.indexed)
      if (table === 'entry' && !known.has(id)) known.set(id, { film_id: filmId });
    for (const { row } of this.#found.rows.get('revision')?.values() ?? [])
      if (typeof row['entry_id'] === 'number' && !known.has(row['entry_id'])) known.set(row['entry_id'], {});
    for (const [id, facts] of known) if (!this.#has('entry', id)) this.#rebuildEntry(id, facts);
  }

  #rebuildEntry(id: number, facts: NamedRow): void {
    const table = this.#found.tables.find(({ name }) => name === 'entry');
    const filmId = facts['film_id'];
    const revision = this.#newestRevision(id);
    const day = typeof facts['noted_on'] === 'string' && facts['noted_on'] !== '' ? facts['noted_on'] : null;
    if (table === undefined || typeof filmId !== 'number') {
      this.gone.push({ table: 'entry', id, filmId: null, on: day });
      return;
    }
    const review = revision?.review ?? '';
    const at = Number(facts['written_at'] ?? revision?.writtenAt ?? 0);
    const outcome = insertMended(this.#db, table, {
      ...{ id, uid: randomUUID(), film_id: filmId, watched_on: day, rating: facts['rating'] ?? null },
      ...{ is_liked: facts['is_liked'] ?? 0, is_rewatch: facts['is_rewatch'] ?? 0 },
      ...{ is_unfinished: facts['is_unfinished'] ?? 0, has_spoilers: facts['has_spoilers'] ?? 0 },
      ...{ medium: facts['medium'] ?? null, company: facts['company'] ?? null },
      ...{ review, review_sha256: checksumOf(review), logged_at: at, changed_at: at },
    });
    if (outcome === 'refused') this.gone.push({ table: 'entry', id, filmId, on: day });
    else this.#touch('entry', id, review === '' ? 'lost' : 'changed');
  }

  #newestRevision(entryId: number): { review: string; writtenAt: number } | null {
    if (!this.#found.tables.some(({ name }) => name === 'revision')) return null;
    return maybe(
      this.#db,
      sql`SELECT review, written_at AS writtenAt FROM revision WHERE entry_id = ${entryId}
        ORDER BY written_at DESC, id DESC LIMIT 1`,
    );
  }

  /** What is left of others that only their index knows. */
  noteOthers(): void {
    const seen = new Set(this.gone.map(({ table, id }) => `${table} ${id}`));
    const note = (table: string, id: number, filmId: number | null, on: string | null): void => {
      if (seen.has(`${table} ${id}`) || this.#has(table, id)) return;
      seen.add(`${table} ${id}`);
      this.gone.push({ table, id, filmId, on });
    };
    const kinds = ['film', null, 'reflection', 'clipping', null, 'theme', 'list'];
    for (const { row } of this.#found.rows.get('document')?.values() ?? []) {
      const table = kinds[Number(row['kind'])];
      if (!table || typeof row['row_id'] !== 'number') continue;
      const on = typeof row['noted_on'] === 'string' && row['noted_on'] !== '' ? row['noted_on'] : null;
      note(table, row['row_id'], typeof row['film_id'] === 'number' ? row['film_id'] : null, on);
    }
    for (const { table, id, filmId } of this.#found.indexed) if (table !== 'entry') note(table, id, filmId, null);
  }

  /** A film that something was written about gets a place again, and a title that says that its own is lost. */
  #makeFilm(id: number): void {
    const title = `? (${id})`;
    run(
      this.#db,
      sql`INSERT INTO film (id, uid, title, title_folded, completion_key, created_at, changed_at)
        VALUES (${id}, ${randomUUID()}, ${title}, ${foldName(title)}, ${`\n${foldName(title)}`}, 0, 0)`,
    );
    this.#touch('film', id, 'lost');
  }

  /** Mends or removes what refers to a row that is not there, until nothing does. */
  mendReferences(): void {
    for (let round = 0; round < 10; round += 1) {
      const broken = many<{ table: string; rowid: number | null; parent: string; fkid: number }>(
        this.#db,
        sql`PRAGMA foreign_key_check`,
      );
      if (broken.length === 0) return;
      for (const { table, rowid, parent, fkid } of broken)
        if (rowid !== null) this.#mendReference(table, rowid, parent, fkid);
    }
    throw new Error('what was salvaged can’t be made whole');
  }

  #mendReference(table: string, id: number, parent: string, reference: number): void {
    const { column, notnull } = one<{ column: string; notnull: 0 | 1 }>(
      this.#db,
      sql`SELECT k."from" AS column, c."notnull" AS "notnull" FROM pragma_foreign_key_list(${table}) AS k
        JOIN pragma_table_info(${table}) AS c ON c.name = k."from" WHERE k.id = ${reference}`,
    );
    const name = sql.identifier(table);
    const field = sql.identifier(column);
    const row = maybe<{ value: number | null }>(this.#db, sql`SELECT ${field} AS value FROM ${name} WHERE id = ${id}`);
    // mended by what came before
    if (row === null || row.value === null || this.#has(parent, row.value)) return;
    if (notnull === 0) run(this.#db, sql`UPDATE ${name} SET ${field} = NULL WHERE id = ${id}`);
    else if (parent === 'film' && texts[table] !== undefined) this.#makeFilm(row.value);
    else run(this.#db, sql`DELETE FROM ${name} WHERE id = ${id}`);
  }

  /** Lists count from 0 without gaps. */
  renumber(): void {
    if (!this.#found.tables.some(({ name }) => name === 'list_film')) return;
    const numbered = (table: Sql, by: Sql): Sql =>
      sql`UPDATE ${table} SET position = numbered.at FROM (
        SELECT id, row_number() OVER (${by} ORDER BY position, id) - 1 AS at FROM ${table}
      ) AS numbered WHERE numbered.id = ${table}.id AND position <> numbered.at`;
    run(this.#db, numbered(sql.identifier('list_film'), sql`PARTITION BY list_id`));
    run(this.#db, numbered(sql.identifier('watchlist_film'), sql``));
    if (this.#found.tables.some(({ name }) => name === 'saved_search'))
      run(this.#db, numbered(sql.identifier('saved_search'), sql``));
  }
}

/** Fills an empty file. The journal in it has the version of the damaged one: opening it brings it to the newest. */
export function buildJournal(path: string, found: Found): Built {
  const db = new Database(path);
  try {
    setGuards(db);
    db.pragma('synchronous = OFF');
    migrate(db, found.version);
    db.pragma('foreign_keys = 0');
    const building = new Building(db as unknown as ReadableDb as WritableDb, found);
    db.transaction(() => {
      building.insertAll();
      building.dropChangedImages();
      building.rebuildEntries();
      building.noteOthers();
      building.mendReferences();
      building.renumber();
    })();
    return { gone: building.gone, touched: [...building.touched.values()] };
  } finally {
    db.close();
  }
}
