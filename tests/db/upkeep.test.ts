// Upkeep: the index is merged and the log folded piece by piece, and nothing that is found changes by it.

import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { editEntry } from '../../db/entry.ts';
import { keepUp } from '../../db/upkeep.ts';
import { expectIndexFits } from '../support/dump.ts';
import { fileJournal } from '../support/journal.ts';
import { ask, logReview } from '../support/one-mile.ts';

const segments = (journal: ReturnType<typeof fileJournal>): number =>
  journal.db.prepare<[], number>('SELECT count(DISTINCT segid) FROM search_fts_idx').pluck().get() ?? 0;

test('merges what saves added, folds the log, and is done', () => {
  const journal = fileJournal();
  const id = logReview(journal, 'Harbour', 'Nothing but water and waiting.');
  for (let save = 0; save < 12; save += 1) {
    editEntry(journal, { id, session: `sitting ${save}`, review: `Nothing but water and waiting, ${save} times.` });
  }
  expect(segments(journal)).toBeGreaterThan(4);
  let pieces = 0;
  while (keepUp(journal)) pieces += 1;
  expect(pieces).toBeGreaterThan(0);
  expect(segments(journal)).toBeLessThan(5);
  expect(keepUp(journal)).toBe(false);
  // all of the log is in the file: nothing is left to be written from it
  expect(journal.db.pragma('wal_checkpoint(PASSIVE)')).toMatchObject([{ busy: 0 }]);
  expect(statSync(journal.path).size).toBeGreaterThan(100_000);
  expectIndexFits(journal);
  expect(ask(journal, 'search.find', { query: 'wait' }).hits).toHaveLength(1);
});

test('lets a save that is under way be', () => {
  const journal = fileJournal();
  logReview(journal, 'Harbour', 'Nothing but water and waiting.');
  journal.db.exec('BEGIN');
  expect(keepUp(journal)).toBe(false);
  journal.db.exec('ROLLBACK');
});

test('leaves the journal to another program that writes, and waits for locks afterwards as before', () => {
  const journal = fileJournal();
  const id = logReview(journal, 'Harbour', 'Nothing but water and waiting.');
  const other = new Database(journal.path);
  try {
    other.exec('BEGIN IMMEDIATE');
    expect(keepUp(journal)).toBe(false);
    other.exec('ROLLBACK');
  } finally {
    other.close();
  }
  expect(journal.db.pragma('busy_timeout', { simple: true })).toBe(5000);
  editEntry(journal, { id, review: 'Water, and waiting.' });
  expect(ask(journal, 'search.find', { query: 'water' }).hits).toHaveLength(1);
});
