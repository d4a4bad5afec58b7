// What is imported by thousands is there at once and found later: piece by piece, whatever is saved, undone or broken off meanwhile.

import { expect, test } from 'vitest';
import { checkJournal } from '../../../db/check.ts';
import { editEntry } from '../../../db/entry.ts';
import type { Journal } from '../../../db/handles.ts';
import { closeJournal } from '../../../db/open.ts';
import { finish } from '../../../db/search/pace.ts';
import { choose } from '../../../db/export/scope.ts';
import { NO_FILTER } from '../../../db/model/diary.ts';
import { countBacklog } from '../../../db/search/backlog.ts';
import { Learning } from '../../../db/search/index-queue.ts';
import { learnAll, learnPiece } from '../../../db/search/learn.ts';
import { expectIndexFits } from '../../support/dump.ts';
import { bring, entry } from '../../support/import-records.ts';
import { fileJournal, memoryJournal } from '../../support/journal.ts';
import { ask, logReview } from '../../support/one-mile.ts';

const MANY = 400;

/** Each with a film of its own, one word that only it has, and a quote. */
const many = Array.from({ length: MANY }, (_, index) =>
  entry(`key ${index}`, `Film ${index}`, {
    ...{ rating: 4, tags: index % 2 === 0 ? ['at dawn'] : [], watchedOn: '2024-05-06' },
    review: `The empty track at dusk, seen as word${index}.\n\n> line${index}`,
  }),
);

const found = (journal: Journal, query: string): number => ask(journal, 'search.count', { query }).found;

test('what came in is in every list and count, and is found when it is learned', async () => {
  const journal = fileJournal();
  logReview(journal, 'Harbour', 'Nothing but dusk and water.');
  await bring(journal, many);
  expect(ask(journal, 'journal.summary', {})).toMatchObject({ entryCount: MANY + 1, filmCount: MANY + 1 });
  expect(ask(journal, 'tag.list', {})).toMatchObject([{ name: 'at dawn', entryCount: MANY / 2 }]);
  expect(ask(journal, 'journal.summary', {}).quoteCount).toBe(MANY);
  // an entry, its film, its quote
  expect(ask(journal, 'search.backlog', {})).toEqual({ left: 3 * MANY });
  expect(found(journal, 'dusk')).toBe(1);
  expect(checkJournal(journal).findings).toEqual([]);

  let left = finish(learnPiece(journal, new Learning(), () => true));
  expect(left).toBeLessThan(3 * MANY);
  expect(left).toBeGreaterThan(0);
  expect(checkJournal(journal).findings).toEqual([]);
  while (left > 0) left = finish(learnPiece(journal, new Learning()));
  expect(found(journal, 'dusk')).toBe(MANY + 1);
  expect(found(journal, 'word399')).toBe(1);
  expect(found(journal, 'tag:"at dawn" in:reviews')).toBe(MANY / 2);
  expect(ask(journal, 'search.backlog', {})).toEqual({ left: 0 });
  expectIndexFits(journal);
  expect(checkJournal(journal).findings).toEqual([]);
});

test('what is not learned is not taken for something without the word', async () => {
  const journal = memoryJournal();
  logReview(journal, 'Harbour', 'Nothing but water.');
  await bring(journal, many);
  for (const query of [
    '-dusk',
    '-dusk in:reviews',
    'rating:4',
    'words:<5',
    '-tag:"at dawn"',
    'harbour OR -dusk',
    'h -dusk',
  ])
    expect(found(journal, query), query).toBeLessThanOrEqual(2);
  finish(learnAll(journal));
  expect(found(journal, '-dusk in:reviews')).toBe(1);
});

test('an entry changed while it waits is found at once, and learned only once', async () => {
  const journal = memoryJournal();
  await bring(journal, many);
  const { id } = journal.db
    .prepare<[], { id: number }>(`SELECT id FROM entry WHERE review LIKE '%word399.%'`)
    .get() ?? { id: 0 };
  editEntry(journal, { id, session: 'sitting', review: 'Only rain.' });
  expect(found(journal, 'rain')).toBe(1);
  expect(countBacklog(journal.db)).toBe(3 * MANY - 2);
  ask(journal, 'entry.trash', { id: id - 1 });
  finish(learnAll(journal));
  expect(found(journal, 'rain')).toBe(1);
  expect(found(journal, 'word398')).toBe(0);
  expectIndexFits(journal);
});

test('broken off, a piece is as if it had never begun', async () => {
  const journal = memoryJournal();
  await bring(journal, many);
  const before = countBacklog(journal.db);
  const piece = learnPiece(journal, new Learning());
  for (let pauses = 0; pauses < 3; pauses += 1) expect(piece.next().done).toBe(false);
  piece.return(0);
  expect(countBacklog(journal.db)).toBe(before);
  expect(found(journal, 'word1')).toBe(0);
  finish(learnAll(journal));
  expectIndexFits(journal);
});

test('undone before it was learned, the import leaves nothing to learn', async () => {
  const journal = memoryJournal();
  const { id } = await bring(journal, many);
  finish(learnPiece(journal, new Learning(), () => true));
  ask(journal, 'import.undo', { id: id ?? 0 });
  expect(ask(journal, 'journal.summary', {}).entryCount).toBe(0);
  expect(countBacklog(journal.db)).toBe(0);
  expectIndexFits(journal);
});

test('closed before the end, it goes on where it was', async () => {
  const journal = fileJournal();
  await bring(journal, many);
  finish(learnPiece(journal, new Learning(), () => true));
  const before = countBacklog(journal.db);
  closeJournal(journal);
  const again = fileJournal(journal.path);
  expect(countBacklog(again.db)).toBe(before);
  finish(learnAll(again));
  expectIndexFits(again);
});

test('an export of what a search finds is refused until search has read everything', async () => {
  const journal = memoryJournal();
  await bring(journal, many);
  for (const scope of [
    { kind: 'search', query: 'dusk' },
    { kind: 'diary', filter: { ...NO_FILTER, query: 'dusk' } },
  ] as const) {
    expect(() => finish(choose(journal.db, scope))).toThrow('still-reading');
  }
  finish(learnAll(journal));
  expect(finish(choose(journal.db, { kind: 'search', query: 'dusk' })).entryCount).toBe(MANY);
});
