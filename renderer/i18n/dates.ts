// Partial dates in words. A day is made a Date at noon UTC and read back in UTC: no zone can move it.

import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { dateInWords, ENGLISH, JAPANESE } from '../../db/model/date-words.ts';
import { type PartialDate, partsOf } from '../../db/model/partial-date.ts';

/** English as a well-set book has it: day before month, no commas, weeks from Monday on. */
export function regionOf(i18n: I18n): string {
  return i18n.locale.startsWith('en') ? 'en-GB' : i18n.locale;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language and shape: making one takes longer than what a row of a list does with it. Not for instants, whose zone may change. */
function dayFormat(i18n: I18n, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const region = regionOf(i18n);
  const key = `${region} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(region, { ...options, timeZone: 'UTC' });
  formats.set(key, known);
  return known;
}

function format(i18n: I18n, date: PartialDate, options: Intl.DateTimeFormatOptions): string {
  const parts = partsOf(date);
  if (!parts) return date;
  const noon = new Date(Date.UTC(parts.year, (parts.month ?? 1) - 1, parts.day ?? 1, 12));
  const words = dayFormat(i18n, options).format(noon);
  // brackets as wide as the letters they stand among
  return i18n.locale === 'ja' ? words.replace(/\((.+)\)/u, '（$1）') : words.replace(',', '');
}

/** `2004`, `2004年`. */
export function sayYear(i18n: I18n, year: string): string {
  return i18n.locale === 'ja' ? `${year}年` : year;
}

/** `Saturday 14 November 2026`, `2026年11月14日（土）`, `March 2019`, `2004`, `date unknown`. */
export function sayDate(i18n: I18n, date: PartialDate | null): string {
  if (date === null) return i18n._(msg`date unknown`);
  if (date.length === 4) return sayYear(i18n, date);
  if (date.length === 7) return format(i18n, date, { month: 'long', year: 'numeric' });
  const weekday = i18n.locale === 'ja' ? 'short' : 'long';
  return format(i18n, date, { weekday, day: 'numeric', month: 'long', year: 'numeric' });
}

/** `14 November 2026`, without the weekday. */
export function sayShortDate(i18n: I18n, date: PartialDate | null): string {
  if (date === null || date.length < 10) return sayDate(i18n, date);
  return format(i18n, date, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `14 November`: a day of the calendar, whatever the year. */
export function sayDayOfYear(i18n: I18n, day: PartialDate): string {
  return format(i18n, day, { day: 'numeric', month: 'long' });
}

/** `this year`, `three years ago`: in words up to twelve. */
export function sayYearsAgo(i18n: I18n, years: number): string {
  return i18n._(
    msg`${plural(years, {
      0: 'this year',
      1: 'a year ago',
      2: 'two years ago',
      3: 'three years ago',
      4: 'four years ago',
      5: 'five years ago',
      6: 'six years ago',
      7: 'seven years ago',
      8: 'eight years ago',
      9: 'nine years ago',
      10: 'ten years ago',
      11: 'eleven years ago',
      12: 'twelve years ago',
      other: '# years ago',
    })}`,
  );
}

/** As a person may type it, to stand in a field: `14 March 2019`, `2019年3月14日`. */
export function writtenDate(i18n: I18n, date: PartialDate): string {
  return dateInWords(date, i18n.locale === 'ja' ? JAPANESE : ENGLISH);
}

/** `Sat`, `Saturday` */
export function sayWeekday(i18n: I18n, day: PartialDate, length: 'short' | 'long' = 'short'): string {
  return format(i18n, day, { weekday: length });
}

/** `October`, from a month or a day. */
export function sayMonthName(i18n: I18n, month: PartialDate): string {
  return format(i18n, month.slice(0, 7), { month: 'long' });
}

/** A heading of the diary: `November 2026`, `2004`, `Date unknown`. */
export function sayMonth(i18n: I18n, month: string): string {
  if (month === '') return i18n._(msg`Date unknown`);
  if (month.length === 4) {
    const year = sayYear(i18n, month);
    return i18n._(msg`${year}, month unknown`);
  }
  return sayDate(i18n, month);
}

/** An instant as its local day in words. */
export function sayInstant(i18n: I18n, at: number): string {
  return new Intl.DateTimeFormat(regionOf(i18n), { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}

/** An instant with its time: `14 November 2026 at 18:02`. */
export function sayMoment(i18n: I18n, at: number): string {
  return new Intl.DateTimeFormat(regionOf(i18n), { dateStyle: 'long', timeStyle: 'short' }).format(at);
}
