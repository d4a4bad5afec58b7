// The sql tag: values are bound, fragments compose, nothing else gets in.

import { describe, expect, it } from 'vitest';
import { many, maybe, one, run, sql, type SqlValue } from '../../db/sql.ts';
import { write } from '../../db/handles.ts';
import { memoryJournal } from '../support/journal.ts';

describe('sql', () => {
  it('binds every value and composes fragments', () => {
    const condition = sql`year = ${2023} AND title = ${"'; DROP TABLE film; --"}`;
    const query = sql`SELECT id FROM film WHERE ${condition} LIMIT ${5}`;
    expect(query.text).toBe('SELECT id FROM film WHERE year = ? AND title = ? LIMIT ?');
    expect(query.values).toEqual([2023, "'; DROP TABLE film; --", 5]);
  });

  it('writes lists, joins and booleans', () => {
    expect(sql`id IN ${sql.list([1, 2, 3])}`.text).toBe('id IN (?, ?, ?)');
    expect(sql`id IN ${sql.list([])}`.text).toBe('id IN ()');
    expect(sql.join([sql`a = ${1}`, sql`b = ${2}`], ' OR ')).toMatchObject({ text: 'a = ? OR b = ?', values: [1, 2] });
    expect(sql.join([], ' AND ').text).toBe('TRUE');
    expect(() => sql.join([], ', ')).toThrow(TypeError);
    expect(sql`${true} ${false}`.values).toEqual([1, 0]);
  });

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, {}, [1], Symbol('x'), { text: 'x', values: [] }])(
    'refuses to bind %s',
    (value) => {
      expect(() => sql`SELECT ${value as SqlValue}`).toThrow(TypeError);
    },
  );

  it('takes no text for SQL', () => {
    expect(() => sql('SELECT 1' as unknown as TemplateStringsArray)).toThrow(TypeError);
    expect(() => sql.identifier('film; DROP TABLE film')).toThrow(TypeError);
    expect(() => sql.identifier('"film"')).toThrow(TypeError);
  });

  it('asks for rows: many, maybe, one', () => {
    const { db } = memoryJournal();
    const numbers = sql`SELECT value FROM json_each(${'[1,2]'}) ORDER BY value`;
    expect(many(db, numbers)).toEqual([{ value: 1 }, { value: 2 }]);
    expect(maybe(db, sql`SELECT 1 AS x WHERE ${false}`)).toBeNull();
    expect(one(db, sql`SELECT count(*) AS count FROM film WHERE id IN ${sql.ids([1, 2])}`)).toEqual({ count: 0 });
    expect(() => one(db, sql`SELECT 1 WHERE ${false}`)).toThrow(RangeError);
    expect(() => maybe(db, numbers)).toThrow(RangeError);
  });

  it('lets nothing be written by a question', () => {
    const { db } = memoryJournal();
    expect(() => many(db, sql`INSERT INTO tag (name, name_folded) VALUES ('a', 'a') RETURNING id`)).toThrow(TypeError);
    expect(many(db, sql`SELECT id FROM tag`)).toEqual([]);
  });

  it('keeps integers, texts and NULL as they are', () => {
    const journal = memoryJournal();
    const at = 1_795_366_016_603;
    const { insertedId } = write(journal, null, (db) =>
      run(
        db,
        sql`INSERT INTO film (uid, title, title_folded, completion_key, created_at, changed_at)
          VALUES (${'u'}, ${'O’Brien -- ?'}, ${'x'}, ${'x'}, ${at}, ${at})`,
      ),
    );
    const row = one(
      journal.db,
      sql`SELECT title, year, created_at, typeof(created_at) AS type FROM film WHERE id = ${insertedId}`,
    );
    expect(row).toEqual({ title: 'O’Brien -- ?', year: null, created_at: at, type: 'integer' });
  });

  it('serves more texts than the cache holds', () => {
    const { db } = memoryJournal();
    for (let length = 1; length <= 450; length += 1) {
      const values = Array.from({ length }, (_, index) => index);
      expect(one(db, sql`SELECT count(*) AS count FROM film WHERE id IN ${sql.list(values)}`)).toEqual({ count: 0 });
    }
  });
});
