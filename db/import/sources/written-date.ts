// Dates as people and spreadsheets write them. Pure. The order of day and month is told, never guessed from one date.

import type { DateOrder } from '../../model/column-mapping.ts';
import { partialDate } from '../../model/partial-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const monthOf = (word: string): number => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;

const inWords = /^(?:(\d{1,2})\.? )?([a-z]{3,9})\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/i;
const inNumbers = /^(\d{1,4})[-/. ](\d{1,2})(?:[-/. ](\d{1,4}))?$/;

/** As `YYYY[-MM[-DD]]`, which may still be no day of the calendar; as it is where it is no date at all. */
export function writtenDate(text: string, order: DateOrder): string {
  const date = text
    .trim()
    .replace(/[T ]\d{1,2}:\d{2}.*$/, '')
    .replace(/\s+/g, ' ');
  const words = inWords.exec(date);
  if (words && monthOf(words[2] ?? '') > 0) {
    const day = words[1] ?? words[3];
    return write(Number(words[4]), monthOf(words[2] ?? ''), day === undefined ? undefined : Number(day));
  }
  const [, first = '', second = '', third] = inNumbers.exec(date) ?? [];
  if (first.length === 4) return write(Number(first), Number(second), third === undefined ? undefined : Number(third));
  if (third?.length !== 4) return date;
  const isDayFirst = order === 'day-first';
  return write(Number(third), Number(isDayFirst ? second : first), Number(isDayFirst ? first : second));
}

function write(year: number, month: number, day: number | undefined): string {
  return partialDate(day === undefined ? { year, month } : { year, month, day });
}
