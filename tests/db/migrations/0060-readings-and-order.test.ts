// From version 50 to 60, with rows in place: films have no reading yet, every name has its place, and what could be undone still can.

import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkJournal } from '../../../db/check.ts';
import { editFilm, getFilm } from '../../../db/film.ts';
import { listFilms } from '../../../db/film-list.ts';
import { migrate } from '../../../db/migrations/migrate.ts';
import { redo, undo } from '../../../db/undo.ts';
import { expectIndexFits } from '../../support/dump.ts';
import { fileJournal, temporaryFolder } from '../../support/journal.ts';
import { ask } from '../../support/one-mile.ts';

const EMPTY_SHA = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

test('a journal of version 50 keeps its rows and what could be undone, and gets an order', () => {
  const path = join(temporaryFolder(), 'Journal.afterimage');
  const db = new Database(path);
  migrate(db, 50);
  const film = db.prepare(`INSERT INTO film (id, uid, title, title_folded, completion_key, created_at, changed_at)
    VALUES (?, ?, ?, lower(?), char(10) || lower(?), 1, 1)`);
  for (const [id, title] of [
    [1, 'さくら'],
    [2, 'The Ferry'],
    [3, '鴎'],
    [4, 'Kestrel'],
  ] as const) {
    film.run(id, `f${id}`, title, title, title);
    db.prepare(`INSERT INTO entry (uid, film_id, review_sha256, logged_at, changed_at) VALUES (?, ?, ?, 1, 1)`).run(
      ...[`e${id}`, id, EMPTY_SHA],
    );
  }
  db.exec(`
    INSERT INTO undo_step (id, action, film_title, at, is_undone) VALUES (1, 'edit-film', 'Kestrel', 2, 0);
    UPDATE undo_recorder SET step_id = 1;
    UPDATE film SET title = 'Kestrels', title_folded = 'kestrels' WHERE id = 4;
    UPDATE undo_recorder SET step_id = NULL;
  `);
  db.close();
  const journal = fileJournal(path);
  const titles = (): string[] => listFilms(journal.db, { after: null, limit: 10 }).tiles.map(({ title }) => title);
  expect(titles()).toEqual(['The Ferry', 'Kestrels', 'さくら', '鴎']);
  expect(getFilm(journal.db, 3).reading).toBeNull();
  undo(journal);
  expect(titles()).toContain('Kestrel');
  redo(journal);
  editFilm(journal, { id: 3, reading: 'かもめ' });
  expect(titles()).toEqual(['The Ferry', 'Kestrels', '鴎', 'さくら']);
  expect(ask(journal, 'search.find', { query: 'かもめ' }).found).toBe(2);
  expect(checkJournal(journal).findings).toEqual([]);
  expectIndexFits(journal);
});
