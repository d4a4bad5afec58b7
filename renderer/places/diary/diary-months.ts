// The diary by month, for cards and calendar: which entries a month holds, and on which of its days.

import type { DiaryMonth } from '../../../db/model/diary.ts';
import type { EntryLine } from '../../../db/model/entry.ts';
import { daysInMonth, partsOf } from '../../../db/model/partial-date.ts';

export interface MonthGroup extends DiaryMonth {
  rows: EntryLine[];
}

/** Rows in the order they came, month by month; months without a row yet are not there. */
export function monthGroups(rows: readonly EntryLine[], months: readonly DiaryMonth[]): MonthGroup[] {
  const counts = new Map(months.map(({ month, entryCount }) => [month, entryCount]));
  const groups: MonthGroup[] = [];
  for (const row of rows) {
    const month = (row.watchedOn ?? '').slice(0, 7);
    const last = groups.at(-1);
    if (last?.month === month) last.rows.push(row);
    else groups.push({ month, entryCount: counts.get(month) ?? 0, rows: [row] });
  }
  return groups;
}

export interface CalendarDay {
  /** 1 to 31 */
  day: number;
  /** In the order of the diary. */
  entries: EntryLine[];
}

export interface Calendar {
  /** Seven places a week, in the order of the weekdays; null before the first and after the last day. */
  weeks: (CalendarDay | null)[][];
  /** Entries of the month whose day is not known; all of them where the month is not known. */
  undated: EntryLine[];
}

/** ISO weekday of a day: 1 is Monday, 7 is Sunday. */
function weekdayOf(year: number, month: number, day: number): number {
  // noon UTC, read back in UTC: no zone can move it
  return new Date(Date.UTC(year, month - 1, day, 12)).getUTCDay() || 7;
}

/** `firstWeekday`: the ISO weekday a week begins with. */
export function calendarOf({ month, rows }: MonthGroup, firstWeekday: number): Calendar {
  const parts = partsOf(month);
  if (parts?.month === undefined) return { weeks: [], undated: rows };
  const { year, month: number } = parts;
  const days = Array.from({ length: daysInMonth(year, number) }, (_, index): CalendarDay => ({
    day: index + 1,
    entries: rows.filter(({ watchedOn }) => watchedOn?.length === 10 && Number(watchedOn.slice(8)) === index + 1),
  }));
  const before = (weekdayOf(year, number, 1) - firstWeekday + 7) % 7;
  const places: (CalendarDay | null)[] = [...Array.from({ length: before }, () => null), ...days];
  while (places.length % 7 > 0) places.push(null);
  const weeks = Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
  return { weeks, undated: rows.filter(({ watchedOn }) => watchedOn?.length !== 10) };
}

/** The ISO weekday weeks begin with where the language is spoken; Monday where that is not known. */
export function firstWeekdayOf(locale: string): number {
  const known: Intl.Locale & { getWeekInfo?: () => { firstDay: number } } = new Intl.Locale(locale);
  return known.getWeekInfo?.().firstDay ?? 1;
}
