// Days of the calendar without a year: which are read, which real day each means, and that walking meets them all.

import { expect, test } from 'vitest';
import { askedDay, dayOfYearAfter, readDayOfYear } from '../../../../renderer/places/on-this-day/day-of-year.ts';

test.each(['03-14', '02-29', '12-31', '01-01'])('%s is read', (day) => expect(readDayOfYear(day)).toBe(day));
test.each(['', '3-14', '02-30', '13-01', '00-00', 314, null, '2026-03-14', '03-14x'])('%j is not', (day) =>
  expect(readDayOfYear(day)).toBeUndefined(),
);

test('today is today, a day to come is this year’s, a day gone by next year’s: this year’s own is then among them', () => {
  expect(askedDay(undefined, '2026-11-22')).toBe('2026-11-22');
  expect(askedDay('12-24', '2026-11-22')).toBe('2026-12-24');
  expect(askedDay('03-14', '2026-11-22')).toBe('2027-03-14');
});

test('the 29th of February is the 28th of a year without one', () => {
  expect(askedDay('02-29', '2026-11-22')).toBe('2027-02-28');
  expect(askedDay('02-29', '2027-11-22')).toBe('2028-02-29');
});

test('a year’s walk day by day meets every day and ends where it began, forth and back', () => {
  for (const by of [1, -1]) {
    let day = askedDay(undefined, '2026-11-22');
    const met = new Set<string>();
    do {
      met.add(day.slice(5));
      day = askedDay(dayOfYearAfter(day, by), '2026-11-22');
    } while (!met.has(day.slice(5)));
    expect(met.size).toBe(365);
    expect(day).toBe('2026-11-22');
  }
});
