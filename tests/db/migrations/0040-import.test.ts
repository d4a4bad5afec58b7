// From version 30 to 40, with rows in place: nothing changes, and what was there can be imported into.

import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkJournal } from '../../../db/check.ts';
import { migrate } from '../../../db/migrations/migrate.ts';
import { undo } from '../../../db/undo.ts';
import { expectIndexFits } from '../../support/dump.ts';
import { bring, entry } from '../../support/import-records.ts';
import { fileJournal, temporaryFolder } from '../../support/journal.ts';
import { ask } from '../../support/one-mile.ts';

const EMPTY_SHA = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

test('a journal of version 30 keeps its rows and what could be undone', async () => {
  const path = join(temporaryFolder(), 'Journal.afterimage');
  const db = new Database(path);
  migrate(db, 30);
  db.exec(`
    INSERT INTO film (uid, title, title_folded, completion_key, created_at, changed_at)
      VALUES ('f', 'One Mile', 'one mile', char(10) || 'one mile', 1, 1);
    INSERT INTO film_identifier (film_id, source, value) VALUES (1, 'imdb', 'tt1');
    INSERT INTO undo_step (id, action, film_title, at, is_undone) VALUES (1, 'log-entry', 'One Mile', 2, 0);
    UPDATE undo_recorder SET step_id = 1;
    INSERT INTO entry (uid, film_id, watched_on, review_sha256, logged_at, changed_at)
      VALUES ('e', 1, '2026-03-14', '${EMPTY_SHA}', 1, 1);
    UPDATE undo_recorder SET step_id = NULL;
  `);
  db.close();
  const journal = fileJournal(path);
  expect(checkJournal(journal).findings).toEqual([]);
  const { id } = await bring(journal, [
    entry('a', 'Ichi', { rating: 4, watchedOn: '2020' }, { film: { identifiers: { imdb: 'tt1' } } }),
  ]);
  expect(ask(journal, 'journal.summary', {})).toMatchObject({ filmCount: 1, entryCount: 2 });
  ask(journal, 'import.undo', { id: id ?? 0 });
  undo(journal);
  expect(ask(journal, 'journal.summary', {}).entryCount).toBe(0);
  expectIndexFits(journal);
});
