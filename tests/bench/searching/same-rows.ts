// Owns the cheapest way to the rows of an answer: by their ids, with their films and texts, straight from SQLite in this process.

import Database from 'better-sqlite3';
import { setGuards } from '../../../db/pragmas.ts';
import type { TimedSearch } from './timed-search.ts';

export class SameRows {
  readonly db: Database.Database;
  private readonly entries: Database.Statement<[string]>;
  private readonly films: Database.Statement<[string]>;

  constructor(journal: string) {
    this.db = new Database(journal, { readonly: true });
    setGuards(this.db);
    this.db.pragma('cache_size = -65536');
    this.entries = this.db.prepare(
      `SELECT entry.id, entry.watched_on, entry.rating, entry.review, film.title, film.original_title, film.year
       FROM entry JOIN film ON film.id = entry.film_id WHERE entry.id IN (SELECT value FROM json_each(?))`,
    );
    this.films = this.db.prepare(
      'SELECT id, title, original_title, year FROM film WHERE id IN (SELECT value FROM json_each(?))',
    );
  }

  /** Milliseconds. */
  time({ entryIds, filmIds }: TimedSearch): number {
    const began = performance.now();
    this.entries.all(JSON.stringify(entryIds));
    if (filmIds.length > 0) this.films.all(JSON.stringify(filmIds));
    return performance.now() - began;
  }

  close(): void {
    this.db.close();
  }
}

/** What only search needs: its index, the facts its filters ask, its words. */
const ofSearch = /^(?:search_|note_fts|note_queue|document$|word$)/;

/** Bytes of the index and of the texts in it. */
export function sizesOf(db: Database.Database): { index: number; text: number } {
  const sizes = db
    .prepare<[], { table: string; bytes: number }>(
      `SELECT sqlite_schema.tbl_name AS "table", sum(dbstat.pgsize) AS bytes FROM dbstat
       JOIN sqlite_schema ON sqlite_schema.name = dbstat.name WHERE dbstat.aggregate = TRUE GROUP BY 1`,
    )
    .all();
  const index = sizes.filter(({ table }) => ofSearch.test(table)).reduce((sum, { bytes }) => sum + bytes, 0);
  const text = db
    .prepare<[], number>(
      `SELECT (SELECT sum(octet_length(review)) FROM entry) + (SELECT total(octet_length(text)) FROM reflection)
        + (SELECT total(octet_length(text)) FROM clipping)`,
    )
    .pluck()
    .get();
  return { index, text: text ?? 0 };
}
