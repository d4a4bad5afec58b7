// Watched-on dates: a day, a month or a year as text (`2026-03-14`, `2026-03`, `2026`). A day is not an instant: no Date object is made of one here.

import { z } from 'zod';
import type { Problem } from './problem.ts';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a date that exists in the calendar. Sorts as text. */
export type PartialDate = string;
export type Precision = 'year' | 'month' | 'day';

export interface DateParts {
  year: number;
  /** 1 to 12 */
  month?: number;
  /** 1 to 31 */
  day?: number;
}

/** The first film was shot in 1888. */
export const EARLIEST_WATCHED_YEAR = 1888;

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Splits a partial date; null when the text is not one or the day does not exist. */
export function partsOf(text: string): DateParts | null {
  const match = shape.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

export function partialDate(parts: DateParts): PartialDate {
  const year = String(parts.year).padStart(4, '0');
  if (parts.month === undefined) return year;
  const month = `${year}-${String(parts.month).padStart(2, '0')}`;
  return parts.day === undefined ? month : `${month}-${String(parts.day).padStart(2, '0')}`;
}

export function precisionOf(date: PartialDate): Precision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** What is wrong with a date as stored, or null. `today` is the local day, `YYYY-MM-DD`. */
export function problemWithDate(text: string, today: string): Problem | null {
  if (!shape.test(text)) return 'date-unreadable';
  const parts = partsOf(text);
  if (!parts) return 'date-no-such-day';
  if (parts.year < EARLIEST_WATCHED_YEAR) return 'date-too-early';
  // a year or month that has begun is not the future
  return text > today.slice(0, text.length) ? 'date-future' : null;
}

/** The local calendar day of an instant, `YYYY-MM-DD`. */
export function localDay(instant: Date): PartialDate {
  return partialDate({ year: instant.getFullYear(), month: instant.getMonth() + 1, day: instant.getDate() });
}

/** The day `days` before a day. */
export function daysBefore(day: PartialDate, days: number): PartialDate {
  const parts = partsOf(day);
  if (parts?.month === undefined || parts.day === undefined) throw new RangeError('daysBefore() needs a day');
  // noon UTC on both sides: pure calendar arithmetic, no zone and no summer time
  const noon = new Date(Date.UTC(parts.year, parts.month - 1, parts.day - days, 12));
  return partialDate({ year: noon.getUTCFullYear(), month: noon.getUTCMonth() + 1, day: noon.getUTCDate() });
}

/** A date at the gate: its form and existence. Whether it lies in the future is asked by the verb, which has a clock. */
export const givenDate = z.string({ error: 'date-unreadable' satisfies Problem }).superRefine((text, context) => {
  const problem = problemWithDate(text, '9999-12-31');
  if (problem) context.addIssue({ code: 'custom', message: problem });
});

/** A watched-on date, null for unknown. */
export const watchedOn = givenDate.nullable();
