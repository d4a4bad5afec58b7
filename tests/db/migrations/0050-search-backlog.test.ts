// From version 40 to 50, with rows in place: nothing changes. From version 20 with thousands of texts: it opens at once and is read afterwards.

import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkJournal } from '../../../db/check.ts';
import { migrate } from '../../../db/migrations/migrate.ts';
import { countBacklog } from '../../../db/search/backlog.ts';
import { learnAll } from '../../../db/search/learn.ts';
import { finish } from '../../../db/search/pace.ts';
import { expectIndexFits } from '../../support/dump.ts';
import { fileJournal, temporaryFolder } from '../../support/journal.ts';
import { ask } from '../../support/one-mile.ts';

const EMPTY_SHA = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

function journalOf(version: number, entries: number): string {
  const path = join(temporaryFolder(), 'Journal.afterimage');
  const db = new Database(path);
  migrate(db, version);
  db.exec(`
    INSERT INTO film (uid, title, title_folded, completion_key, created_at, changed_at)
      VALUES ('f', 'One Mile', 'one mile', char(10) || 'one mile', 1, 1);
  `);
  const insert = db.prepare(
    `INSERT INTO entry (uid, film_id, watched_on, review, review_sha256, logged_at, changed_at)
      VALUES (?, 1, '2026-03-14', ?, '${EMPTY_SHA}', 1, 1)`,
  );
  for (let index = 0; index < entries; index += 1) insert.run(`e${index}`, `The empty track, number ${index}.`);
  db.close();
  return path;
}

const soundBut = (path: string): void => {
  const journal = fileJournal(path);
  finish(learnAll(journal));
  expect(ask(journal, 'search.find', { query: '"empty track"' }).hits.length).toBeGreaterThan(0);
  // the checksums of these rows are invented
  const findings = checkJournal(journal).findings.filter((finding) => !finding.includes('is not what was written'));
  expect(findings).toEqual([]);
  expectIndexFits(journal);
};

test('a journal of version 40 keeps its rows and what is found', () => {
  const path = journalOf(40, 2);
  const journal = fileJournal(path);
  expect(countBacklog(journal.db)).toBe(0);
  expect(ask(journal, 'search.count', { query: 'track' })).toEqual({ found: 2 });
  soundBut(path);
});

test('one with more texts than can be read at once opens, and says what it has yet to read', () => {
  const path = journalOf(20, 400);
  const journal = fileJournal(path);
  expect(ask(journal, 'journal.summary', {}).entryCount).toBe(400);
  expect(ask(journal, 'search.backlog', {}).left).toBe(401);
  soundBut(path);
});
