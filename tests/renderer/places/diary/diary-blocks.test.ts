// The diary as blocks: every entry in exactly one of them, in order, under its month, whatever the view.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER, type DiaryOutline } from '../../../../db/model/diary.ts';
import {
  blockAt,
  calendarBlocks,
  cardBlocks,
  type DiaryBlock,
  listBlocks,
  placeInRow,
} from '../../../../renderer/places/diary/diary-blocks.ts';
import { memoryJournal } from '../../../support/journal.ts';
import { ask, log } from '../../../support/one-mile.ts';

function outlineOf(dates: readonly (string | null)[]): DiaryOutline {
  const journal = memoryJournal();
  for (const watchedOn of dates) log(journal, { film: { title: 'x' }, watchedOn });
  return ask(journal, 'diary.outline', { filter: NO_FILTER });
}

const inWords = (blocks: readonly DiaryBlock[]): string[] =>
  blocks.map((block) => {
    if (block.kind === 'month') return `${block.month.month || 'unknown'} (${block.month.entryCount})`;
    return `${block.kind} ${block.from}-${block.to}`;
  });

const dates = ['2026-11-21', '2026-11-02', '2026-11', '2026-10-29', '2025', null];

describe('blocks', () => {
  test('are none where nothing is', () => {
    const nothing = outlineOf([]);
    expect([listBlocks(nothing), cardBlocks(nothing, 3), calendarBlocks(nothing, 1)]).toEqual([[], [], []]);
  });

  test('of the list are a heading with its count and each of its rows', () => {
    expect(inWords(listBlocks(outlineOf(dates)))).toEqual([
      ...['2026-11 (3)', 'strip 0-1', 'strip 1-2', 'strip 2-3', '2026-10 (1)', 'strip 3-4'],
      ...['2025 (1)', 'strip 4-5', 'unknown (1)', 'strip 5-6'],
    ]);
  });

  test('of cards stand side by side within their month', () => {
    expect(inWords(cardBlocks(outlineOf(dates), 2)).slice(0, 5)).toEqual([
      ...['2026-11 (3)', 'strip 0-2', 'strip 2-3', '2026-10 (1)', 'strip 3-4'],
    ]);
  });

  test('of the calendar are days, then what has no day', () => {
    expect(inWords(calendarBlocks(outlineOf(dates), 1))).toEqual([
      ...['2026-11 (3)', 'weeks 0-2', 'undated 2-2', 'strip 2-3', '2026-10 (1)', 'weeks 3-4'],
      ...['2025 (1)', 'strip 4-5', 'unknown (1)', 'strip 5-6'],
    ]);
  });

  test('hold every entry once and in order, with a key and a height of their own, and each is found by its place', () => {
    const date = fc.constantFrom(...dates, '2024-02-29', '2024-02', '2024-01-31', '2024-12-01');
    fc.assert(
      fc.property(fc.array(date, { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (all, perRow) => {
        const outline = outlineOf(all);
        for (const blocks of [listBlocks(outline), cardBlocks(outline, perRow), calendarBlocks(outline, 7)]) {
          const places = blocks.flatMap(({ from, to }) =>
            Array.from({ length: to - from }, (_, index) => from + index),
          );
          expect(places).toEqual(outline.ids.map((_, index) => index));
          expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
          expect(blocks.every(({ height }) => height > 0)).toBe(true);
          for (const at of places) {
            const block = blocks[blockAt(blocks, at)];
            expect(block && block.from <= at && at < block.to).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('among cards one goes up and down in one’s column, over the ends of months', () => {
  const blocks = cardBlocks(outlineOf(dates), 2);
  expect(placeInRow(blocks, 1, 1)).toBe(2);
  expect(placeInRow(blocks, 0, 1)).toBe(2);
  expect(placeInRow(blocks, 2, 1)).toBe(3);
  expect(placeInRow(blocks, 2, -1)).toBe(0);
  expect(placeInRow(blocks, 0, -5)).toBe(0);
  expect(placeInRow(blocks, 0, 99)).toBe(5);
});
