// Dates of any precision: what is one, how they sort in the diary, which year's filter shows them, and where days lead.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DateParts,
  daysBefore,
  daysInMonth,
  partialDate,
  partsOf,
  precisionOf,
  problemWithDate,
  watchedOn,
} from '../../../db/model/partial-date.ts';
import { NO_FILTER } from '../../../db/model/diary.ts';
import { memoryJournal } from '../../support/journal.ts';
import { ask, log } from '../../support/one-mile.ts';

const TODAY = '2026-11-22';

const parts: fc.Arbitrary<DateParts> = fc
  .record({
    year: fc.integer({ min: 1888, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    precision: fc.constantFrom('year', 'month', 'day'),
  })
  .map(({ year, month, day, precision }) => {
    if (precision === 'year') return { year };
    return precision === 'month' ? { year, month } : { year, month, day: Math.min(day, daysInMonth(year, month)) };
  });

describe('a partial date', () => {
  it('is its parts, written, and as precise as they are', () => {
    fc.assert(
      fc.property(parts, (written) => {
        const date = partialDate(written);
        expect(partsOf(date)).toEqual(written);
        expect(precisionOf(date)).toBe(written.day ? 'day' : written.month ? 'month' : 'year');
        expect(problemWithDate(date, TODAY)).toBeNull();
        expect(watchedOn.safeParse(date)).toMatchObject({ success: true, data: date });
      }),
    );
  });

  it('that no calendar has is none, whatever is written', () => {
    const numbers = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 0, max: 99 }),
    );
    fc.assert(
      fc.property(numbers, ([year, month, day]) => {
        const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
          '-',
        );
        const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
        expect(partsOf(text) !== null).toBe(exists);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => partsOf(text) === null || /^\d{4}(-\d\d){0,2}$/.test(text)));
  });

  it('of a year or month that has begun is not the future; its days to come are', () => {
    for (const date of ['2026', '2026-11', '2026-11-22']) expect(problemWithDate(date, TODAY)).toBeNull();
    for (const date of ['2027', '2026-12', '2026-11-23']) expect(problemWithDate(date, TODAY)).toBe('date-future');
  });

  it('so many days before and after a day is that day again', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 20_000 }), (written, days) => {
        fc.pre(written.day !== undefined);
        const day = partialDate(written);
        expect(daysBefore(daysBefore(day, days), -days)).toBe(day);
        expect(daysBefore(day, days) <= day).toBe(true);
      }),
    );
  });
});

/** Newest first; what is known to the month stands behind its days, what is known to the year behind its months, unknown last. */
function byDiary(one: DateParts | null, other: DateParts | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const steps = [one.year - other.year, (one.month ?? 0) - (other.month ?? 0), (one.day ?? 0) - (other.day ?? 0)];
  return -(steps.find((step) => step !== 0) ?? 0);
}

describe('in the diary dates of any precision', () => {
  const dates = fc.array(fc.option(parts), { maxLength: 12 });

  it('sort as the calendar does', () => {
    fc.assert(
      fc.property(dates, (all) => {
        const journal = memoryJournal();
        for (const date of all) log(journal, { film: { title: 'x' }, watchedOn: date && partialDate(date) });
        const shown = ask(journal, 'diary.list', {}).rows.map((row) => row.watchedOn);
        expect(shown).toEqual(all.toSorted(byDiary).map((date) => date && partialDate(date)));
      }),
      { numRuns: 40 },
    );
  });

  it('are shown under their year, and unknown ones under unknown', () => {
    const near = parts.map((date) => ({
      ...date,
      year: 2020 + (date.year % 3),
      ...(date.day && { day: Math.min(date.day, 28) }),
    }));
    fc.assert(
      fc.property(fc.array(fc.option(near), { maxLength: 12 }), (all) => {
        const journal = memoryJournal();
        for (const date of all) log(journal, { film: { title: 'x' }, watchedOn: date && partialDate(date) });
        for (const year of [2020, 2021, 2022, 'unknown'] as const) {
          const { entryCount } = ask(journal, 'diary.outline', { filter: { ...NO_FILTER, year } });
          expect(entryCount).toBe(all.filter((date) => (date?.year ?? 'unknown') === year).length);
        }
      }),
      { numRuns: 40 },
    );
  });
});
