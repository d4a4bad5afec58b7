// A day of the calendar without its year, as the address has it: which real day is asked for, and which come before and after. Pure.

import { daysBefore, daysInMonth, type PartialDate, partsOf } from '../../../db/model/partial-date.ts';

/** `03-14`, a day that some year has; undefined for anything else. */
export function readDayOfYear(value: unknown): string | undefined {
  return typeof value === 'string' && value.length === 5 && partsOf(`2024-${value}`)?.day !== undefined
    ? value
    : undefined;
}

/**
 * The day to ask for: the first of that name that is today or still to come, so that this year's own is among the years
 * before it once it has passed. The 29th of February is the 28th where that year has none.
 */
export function askedDay(dayOfYear: string | undefined, today: PartialDate): PartialDate {
  const asked = dayOfYear ?? today.slice(5);
  const year = Number(today.slice(0, 4)) + (asked < today.slice(5) ? 1 : 0);
  const isMissing = asked === '02-29' && daysInMonth(year, 2) === 28;
  return `${year}-${isMissing ? '02-28' : asked}`;
}

/** The name of the day so many days after a day. */
export function dayOfYearAfter(day: PartialDate, days: number): string {
  return daysBefore(day, -days).slice(5);
}
