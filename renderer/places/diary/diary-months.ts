// A month of the diary by day: which of its days stand under which weekday, and what was seen on them.

import type { EntryLine } from '../../../db/model/entry.ts';
import { daysInMonth, partsOf } from '../../../db/model/partial-date.ts';

export interface CalendarDay {
  /** 1 to 31 */
  day: number;
  /** In the order of the diary. */
  entries: EntryLine[];
}

/** ISO weekday of a day: 1 is Monday, 7 is Sunday. */
function weekdayOf(year: number, month: number, day: number): number {
  // noon UTC, read back in UTC: no zone can move it
  return new Date(Date.UTC(year, month - 1, day, 12)).getUTCDay() || 7;
}

/** How many places of the first week stand empty. */
function emptyBefore(year: number, month: number, firstWeekday: number): number {
  return (weekdayOf(year, month, 1) - firstWeekday + 7) % 7;
}

/** How many weeks a month touches; none where the month itself is not known. */
export function weekCountOf(month: string, firstWeekday: number): number {
  const parts = partsOf(month);
  if (parts?.month === undefined) return 0;
  return Math.ceil((emptyBefore(parts.year, parts.month, firstWeekday) + daysInMonth(parts.year, parts.month)) / 7);
}

/** Seven places a week, in the order of the weekdays; null before the first and after the last day. `rows` are the month's with a day. */
export function weeksOf(month: string, rows: readonly EntryLine[], firstWeekday: number): (CalendarDay | null)[][] {
  const parts = partsOf(month);
  if (parts?.month === undefined) return [];
  const { year, month: number } = parts;
  const days = Array.from({ length: daysInMonth(year, number) }, (_, index): CalendarDay => ({
    day: index + 1,
    entries: rows.filter(({ watchedOn }) => Number(watchedOn?.slice(8)) === index + 1),
  }));
  const places: (CalendarDay | null)[] = [
    ...Array.from({ length: emptyBefore(year, number, firstWeekday) }, () => null),
    ...days,
  ];
  while (places.length % 7 > 0) places.push(null);
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
}

/** The ISO weekday weeks begin with where the language is spoken; Monday where that is not known. */
export function firstWeekdayOf(locale: string): number {
  const known: Intl.Locale & { getWeekInfo?: () => { firstDay: number } } = new Intl.Locale(locale);
  return known.getWeekInfo?.().firstDay ?? 1;
}
