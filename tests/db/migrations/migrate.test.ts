// The schema: how it comes about, that it is the one written down, and that undo sees every column.

import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { write } from '../../../db/handles.ts';
import {
  APPLICATION_ID,
  LATEST_VERSION,
  migrate,
  schemaAt,
  schemaOf,
  versionOf,
} from '../../../db/migrations/migrate.ts';
import { SCHEMA_FILE, schemaText } from '../../../db/migrations/write-schema.ts';
import { many, run, sql } from '../../../db/sql.ts';
import { log, ONE_MILE } from '../../support/drafts.ts';
import { memoryJournal } from '../../support/journal.ts';

describe('migrations', () => {
  it('make the newest version from nothing, marked as ours, and are done once', () => {
    const db = new Database(':memory:');
    migrate(db);
    migrate(db);
    expect(versionOf(db)).toBe(LATEST_VERSION);
    expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(schemaOf(db)).toEqual(schemaAt(LATEST_VERSION));
    db.close();
  });

  it('leave nothing behind when one fails', () => {
    const db = new Database(':memory:');
    db.exec('CREATE TABLE tag (id INTEGER PRIMARY KEY)');
    expect(() => migrate(db)).toThrow('tag');
    expect(schemaOf(db).map((object) => object.name)).toEqual(['tag']);
    expect(versionOf(db)).toBe(0);
    db.close();
  });

  it('make what schema.sql shows (node db/migrations/write-schema.ts writes it)', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText());
  });

  it('make tables that are strict and forget nothing by themselves', () => {
    const tables = schemaAt(LATEST_VERSION).filter(
      (each) => each.type === 'table' && !/^(search_fts|search_beginning|note_fts)/.test(each.name),
    );
    for (const { sql: text } of tables) {
      expect(text).toMatch(/STRICT(, WITHOUT ROWID)?$/);
      expect(text).not.toContain('CASCADE');
    }
  });
});

describe('undo triggers', () => {
  it('note every column of every table, in its order', () => {
    const journal = memoryJournal();
    log(journal, { ...ONE_MILE, film: { title: 'One Mile', directors: ['A'], identifiers: { imdb: 'tt1' } } });
    const changes = many<{ name: string; after: string }>(
      journal.db,
      sql`SELECT table_name AS name, after FROM undo_change GROUP BY table_name ORDER BY table_name`,
    );
    const tables = ['entry', 'entry_tag', 'entry_theme', 'film', 'film_credit', 'film_identifier', 'tag', 'theme'];
    expect(changes.map((change) => change.name)).toEqual(tables);
    for (const { name, after } of changes) {
      const columns = many<{ name: string }>(journal.db, sql`SELECT name FROM pragma_table_info(${name}) ORDER BY cid`);
      expect(Object.keys(JSON.parse(after) as object)).toEqual(columns.map((column) => column.name));
    }
  });

  it('keep the first state before and the last after, and nothing that came to nothing', () => {
    const journal = memoryJournal();
    write(journal, 'edit-film', (db) => {
      const { insertedId } = run(db, sql`INSERT INTO tag (name, name_folded) VALUES ('a', 'a')`);
      run(db, sql`UPDATE tag SET name = 'b' WHERE id = ${insertedId}`);
      run(db, sql`UPDATE tag SET name = 'c' WHERE id = ${insertedId}`);
      run(db, sql`INSERT INTO tag (name, name_folded) VALUES ('gone', 'gone')`);
      run(db, sql`DELETE FROM tag WHERE name = 'gone'`);
    });
    expect(many(journal.db, sql`SELECT row_id, before, after FROM undo_change`)).toEqual([
      { row_id: 1, before: null, after: '{"id":1,"name":"c","name_folded":"a"}' },
    ]);
  });
});
