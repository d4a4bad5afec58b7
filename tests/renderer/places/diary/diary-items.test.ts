// The diary's list: a heading before the first row of each month, from the journal's own rows and counts.

import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../../db/model/diary.ts';
import { type DiaryItem, diaryItems } from '../../../../renderer/places/diary/diary-items.ts';
import { memoryJournal } from '../../../support/journal.ts';
import { ask, log } from '../../../support/one-mile.ts';

function diaryOf(...dates: (string | null)[]): DiaryItem[] {
  const journal = memoryJournal();
  for (const [index, watchedOn] of dates.entries()) log(journal, { film: { title: `Film ${index}` }, watchedOn });
  const { rows } = ask(journal, 'diary.list', { filter: NO_FILTER });
  return diaryItems(rows, ask(journal, 'diary.outline', { filter: NO_FILTER }).months);
}

const inWords = (items: readonly DiaryItem[]): string[] =>
  items.map((item) =>
    item.kind === 'month' ? `${item.month.month || 'unknown'} (${item.month.entryCount})` : item.entry.film.title,
  );

describe('the diary', () => {
  test('is empty where nothing is', () => {
    expect(diaryItems([], [])).toEqual([]);
  });

  test('has a heading with its count before the rows of each month, year and of no date', () => {
    expect(inWords(diaryOf('2026-11-21', '2026-11-02', '2026-10', '2026-10-29', '2025', null))).toEqual([
      ...['2026-11 (2)', 'Film 0', 'Film 1', '2026-10 (2)', 'Film 3', 'Film 2'],
      ...['2025 (1)', 'Film 4', 'unknown (1)', 'Film 5'],
    ]);
  });

  test('knows its first heading and the place of each row', () => {
    const items = diaryOf('2026-11-21', '2026-10-29', '2026-10-01');
    expect(items.flatMap((item) => (item.kind === 'month' ? [item.isFirst] : []))).toEqual([true, false]);
    expect(items.flatMap((item) => (item.kind === 'entry' ? [item.position] : []))).toEqual([1, 2, 3]);
  });

  test('names each of its items once', () => {
    const keys = diaryOf('2026-11-21', '2026-11', '2026', '2025-11-21', null, null).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('shows rows whose count is not known yet', () => {
    const journal = memoryJournal();
    log(journal, { film: { title: 'One Mile' }, watchedOn: '2026-03-14' });
    const { rows } = ask(journal, 'diary.list', { filter: NO_FILTER });
    expect(inWords(diaryItems(rows, []))).toEqual(['2026-03 (0)', 'One Mile']);
  });
});
