// Where days and months stand in the picture of a rhythm. Pure; weeks begin as they do where one lives.

import type { Insights } from '../../../db/model/insights.ts';

export interface RhythmCell {
  /** `2025-03-14`, or `2025-03`. */
  on: string;
  count: number;
  column: number;
  row: number;
}

const DAY = 86_400_000;
const two = (number: number): string => String(number).padStart(2, '0');
const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

/** 1 for Monday to 7 for Sunday. */
export function firstWeekday(locale: string): number {
  const about = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  return about.getWeekInfo?.().firstDay ?? 1;
}

const countsOf = (rhythm: Insights['rhythm']): Map<string, number> =>
  new Map(rhythm.map(({ on, count }) => [on, count]));

/** Every day of a year, a column for each week; where each month begins; which weekdays are named. */
export function daysOfYear(
  year: number,
  rhythm: Insights['rhythm'],
  locale: string,
): {
  cells: RhythmCell[];
  months: { month: string; column: number }[];
  weekdays: { name: string; row: number }[];
  columns: number;
} {
  const counts = countsOf(rhythm);
  const first = Date.UTC(year, 0, 1);
  // years before 100 would be taken for those of a century ago
  const start = year < 100 ? new Date(first).setUTCFullYear(year) : first;
  const begin = firstWeekday(locale);
  const rowOf = (date: Date): number => (date.getUTCDay() + 7 - (begin % 7)) % 7;
  const offset = rowOf(new Date(start));
  const cells: RhythmCell[] = [];
  const months: { month: string; column: number }[] = [];
  for (let index = 0; ; index += 1) {
    const date = new Date(start + index * DAY);
    if (date.getUTCFullYear() !== year) break;
    const on = isoOf(date);
    const column = Math.floor((index + offset) / 7);
    if (date.getUTCDate() === 1) months.push({ month: on.slice(0, 7), column });
    cells.push({ on, count: counts.get(on) ?? 0, column, row: rowOf(date) });
  }
  const named = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  // the first, third and fifth day of the week: there is no room for all
  const weekdays = [0, 2, 4].map((row) => {
    const monday = Date.UTC(2024, 0, 1);
    return { name: named.format(new Date(monday + (begin - 1 + row) * DAY)), row };
  });
  return { cells, months, weekdays, columns: (cells.at(-1)?.column ?? 0) + 1 };
}

/** Every month of these years, a row for each year. */
export function monthsOfYears(years: readonly string[], rhythm: Insights['rhythm']): RhythmCell[] {
  const counts = countsOf(rhythm);
  return years.flatMap((year, row) =>
    Array.from({ length: 12 }, (_, column) => {
      const on = `${year}-${two(column + 1)}`;
      return { on, count: counts.get(on) ?? 0, column, row };
    }),
  );
}

/** 0 for nothing, 1 to 4 by the share of the most. */
export function depthOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * 4));
}
