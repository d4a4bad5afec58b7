// The line of years: what stands where, and which years are named.

import { expect, test } from 'vitest';
import { timeScale } from '../../../../renderer/places/theme/time-scale.ts';

test('is not there without a date', () => {
  expect(timeScale([])).toBeNull();
});

test('begins with the first year and ends with the last', () => {
  const scale = timeScale(['2025-01-01', '2026']);
  expect(scale?.years).toEqual([
    { year: 2025, place: 0 },
    { year: 2026, place: 50 },
  ]);
  expect(scale?.placeOf('2025-01-01')).toBe(0);
  expect(scale?.placeOf('2026')).toBe(75);
});

test('keeps the order of days, and every day inside its year', () => {
  const days = ['2026-01-01', '2026-01-31', '2026-02-01', '2026-12-31'];
  const places = days.map((day) => timeScale(days)?.placeOf(day) ?? -1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places.at(-1)).toBeLessThan(100);
});

test('names a few years of many', () => {
  expect(timeScale(['1971', '2026'])?.years.map(({ year }) => year)).toEqual([1980, 1990, 2000, 2010, 2020]);
});
