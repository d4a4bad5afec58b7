// The diary's address: what is well formed is kept, the rest is dropped, and what is kept never fails at the journal.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../../db/model/diary.ts';
import { filterOf, readDiarySearch, UNFILTERED } from '../../../../renderer/places/diary/diary-search.ts';
import { memoryJournal } from '../../../support/journal.ts';
import { ask, log, oneMile } from '../../../support/one-mile.ts';

const given = (search: object): object => JSON.parse(JSON.stringify(search)) as object;

test.each([
  [{}, {}],
  [
    { entry: 7, edit: true },
    { entry: 7, edit: true },
  ],
  [
    { year: 2025, rating: 4.5, theme: 3, tag: 2, review: 'written' },
    { year: 2025, rating: 4.5, theme: 3, tag: 2, review: 'written' },
  ],
  [
    { year: 'unknown', rating: 'none', review: 'none' },
    { year: 'unknown', rating: 'none', review: 'none' },
  ],
  [
    { medium: 'disc', rewatch: false, liked: true, unfinished: true },
    { medium: 'disc', rewatch: false, liked: true, unfinished: true },
  ],
  [{ medium: 35, rewatch: 'yes', liked: 1 }, { medium: '35' }],
  [{ medium: '', rewatch: null }, {}],
  [{ medium: 'x'.repeat(501) }, {}],
  [{ entry: '7', edit: 'true', year: '2025' }, {}],
  [{ entry: -1, theme: 0, tag: Number.NaN, rating: Number.POSITIVE_INFINITY }, {}],
  [{ entry: 1.5, theme: 2.5, tag: 1e300, year: 2025.5 }, {}],
  [{ rating: 4.3 }, {}],
  [{ rating: 5.5 }, {}],
  [{ year: 18 }, {}],
  [{ year: 12_026 }, {}],
  [{ review: 'all', edit: false, foreign: 'x' }, {}],
  [{ year: ['2025'], rating: { $gt: 0 }, theme: null }, {}],
])('%j is read as %j', (address, search) => {
  expect(given(readDiarySearch(address))).toEqual(search);
});

test('no address leads to a filter that the journal refuses', () => {
  const journal = memoryJournal();
  log(journal, oneMile());
  const value = fc.oneof(fc.anything(), fc.double(), fc.integer(), fc.constantFrom('unknown', 'none', 'written', 4.5));
  const names = [
    'entry',
    'edit',
    'year',
    'rating',
    'theme',
    'tag',
    'review',
    'medium',
    'rewatch',
    'liked',
    'unfinished',
  ];
  const address = fc.dictionary(fc.constantFrom(...names), value);
  fc.assert(
    fc.property(address, (one) => {
      const filter = filterOf(readDiarySearch(one));
      expect(() => ask(journal, 'diary.outline', { filter })).not.toThrow();
    }),
    { numRuns: 500 },
  );
});

test('what is asked narrows the diary', () => {
  const journal = memoryJournal();
  const { themes } = log(journal, oneMile());
  log(journal, { film: { title: 'Untitled' } });
  const count = (search: Record<string, unknown>): number =>
    ask(journal, 'diary.outline', { filter: filterOf(readDiarySearch(search)) }).entryCount;
  expect(count({})).toBe(2);
  expect(count({ year: 2026 })).toBe(1);
  expect(count({ year: 'unknown' })).toBe(1);
  expect(count({ rating: 4.5 })).toBe(1);
  expect(count({ rating: 5 })).toBe(0);
  expect(count({ rating: 'none' })).toBe(1);
  expect(count({ theme: themes[0]?.id })).toBe(1);
  expect(count({ review: 'none' })).toBe(1);
  expect(count({ rewatch: true })).toBe(0);
  expect(count({ liked: false, rewatch: false, unfinished: false })).toBe(2);
  expect(count({ medium: 'disc' })).toBe(0);
  expect(filterOf({})).toEqual(NO_FILTER);
  expect(filterOf(UNFILTERED)).toEqual(NO_FILTER);
});
