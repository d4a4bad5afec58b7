// Every day of a year has its place in the picture, once, in the week it belongs to.

import { expect, test } from 'vitest';
import { daysOfYear, depthOf, monthsOfYears } from '../../../../renderer/places/insights/rhythm-grid.ts';

test('days stand in weeks that begin on Monday in Britain and on Sunday in Japan', () => {
  for (const year of [1999, 2024, 2025, 2026]) {
    const { cells, months, weekdays, columns } = daysOfYear(year, [], 'en-GB');
    expect(cells).toHaveLength(year === 2024 ? 366 : 365);
    expect(months).toHaveLength(12);
    expect(new Set(cells.map(({ column, row }) => `${column} ${row}`)).size).toBe(cells.length);
    expect(Math.max(...cells.map(({ column }) => column))).toBe(columns - 1);
    for (const { on, row } of cells) expect(row).toBe((new Date(`${on}T12:00:00Z`).getUTCDay() + 6) % 7);
    expect(weekdays.map(({ name }) => name)).toEqual(['Mon', 'Wed', 'Fri']);
  }
  expect(daysOfYear(2026, [], 'ja').weekdays.map(({ name }) => name)).toEqual(['日', '火', '木']);
});

test('what was watched is where it was watched', () => {
  const { cells } = daysOfYear(2026, [{ on: '2026-03-14', count: 2 }], 'en-GB');
  expect(cells.filter(({ count }) => count > 0)).toMatchObject([{ on: '2026-03-14', count: 2, row: 5 }]);
  expect(monthsOfYears(['2026', '2025'], [{ on: '2025-02', count: 7 }]).filter(({ count }) => count > 0)).toEqual([
    { on: '2025-02', count: 7, column: 1, row: 1 },
  ]);
});

test('nothing has no depth, the most has the deepest', () => {
  expect([0, 1, 2, 3, 8, 20].map((count) => depthOf(count, 20))).toEqual([0, 1, 1, 1, 2, 4]);
  expect(depthOf(1, 1)).toBe(4);
});
