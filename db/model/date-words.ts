// Dates as people write and read them: `14 March 2019`, `yesterday`, `2019年3月`. Pure: what day it is today is always told.

import { daysBefore, partialDate, type PartialDate, partsOf, problemWithDate } from './partial-date.ts';
import type { Problem } from './problem.ts';

/** The words of one language, lower case. */
export interface DateLanguage {
  /** Twelve lists, January first; the first name of each is the one that is printed. */
  months: readonly (readonly string[])[];
  /** Seven lists, Sunday first. */
  weekdays: readonly (readonly string[])[];
  /** Words for a day so many days back: 0 for today. */
  daysAgo: Readonly<Record<string, number>>;
  /** Stand before a weekday that may not be today. */
  last: readonly string[];
  unknown: readonly string[];
  print(parts: { year: number; month?: number; day?: number }, monthName: string): string;
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const ENGLISH_MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
];
const ENGLISH_WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export const ENGLISH: DateLanguage = {
  months: ENGLISH_MONTHS.map((name) => [name, name.slice(0, 3), ...(name === 'september' ? ['sept'] : [])]),
  weekdays: ENGLISH_WEEKDAYS.map((name) => [name, name.slice(0, 3), name.slice(0, 4)]),
  daysAgo: { today: 0, tonight: 0, yesterday: 1, 'last night': 1, 'the day before yesterday': 2 },
  last: ['last'],
  unknown: ['unknown', 'unknown date', 'no date', 'don’t know', "don't know"],
  print({ year, day }, monthName) {
    const month = monthName === '' ? '' : `${capital(monthName)} `;
    return `${day === undefined ? '' : `${day} `}${month}${String(year).padStart(4, '0')}`;
  },
};

const JAPANESE_MONTHS = [
  '一月',
  '二月',
  '三月',
  '四月',
  '五月',
  '六月',
  '七月',
  '八月',
  '九月',
  '十月',
  '十一月',
  '十二月',
];

export const JAPANESE: DateLanguage = {
  months: JAPANESE_MONTHS.map((name) => [name]),
  weekdays: [...'日月火水木金土'].map((one) => [`${one}曜日`, `${one}曜`]),
  daysAgo: { 今日: 0, きょう: 0, 本日: 0, 昨日: 1, きのう: 1, 一昨日: 2, おととい: 2 },
  last: ['この前の'],
  unknown: ['不明', '日付不明'],
  print({ year, month, day }) {
    const rest = month === undefined ? '' : `${month}月${day === undefined ? '' : `${day}日`}`;
    return `${String(year).padStart(4, '0')}年${rest}`;
  },
};

export const LANGUAGES: readonly DateLanguage[] = [ENGLISH, JAPANESE];

export type ReadDate = { ok: true; date: PartialDate | null } | { ok: false; problem: Problem };

interface Parts {
  year: string;
  month?: string;
  day?: string;
}

const named = (match: RegExpExecArray | null): Parts | null => {
  if (match?.groups?.['year'] === undefined) return null;
  const { year, month, day } = match.groups;
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
};

const yearFirst = /^(?<year>\d{4})(?:([-/.])(?<month>\d{1,2})(?:\2(?<day>\d{1,2}))?)?$/;
const yearFirstInJapanese = /^(?<year>\d{4})年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)?$/;
const yearLastDotted = /^(?:(?<day>\d{1,2})\.)?(?<month>\d{1,2})\.(?<year>\d{4})$/;
const monthAndYear = /^(?<month>\d{1,2})[-/](?<year>\d{4})$/;
const dayMonthYear = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/;

/** `14/3/2019` and `3/14/2019` can each mean one day only; `3/4/2019` means two, so it is not read. */
function inEitherOrder(text: string): Parts | null {
  const [, one = '', , other = '', year = ''] = dayMonthYear.exec(text) ?? [];
  if (year === '') return null;
  if (Number(one) > 12 || one === other) return { year, month: other, day: one };
  return Number(other) > 12 ? { year, month: one, day: other } : null;
}

function indexOfName(names: readonly (readonly string[])[], word: string): number {
  return names.findIndex((forms) => forms.includes(word));
}

const withoutOrdinal = (word: string): string => word.replace(/^(\d{1,2})(?:st|nd|rd|th|\.)$/, '$1');

/** `14 March 2019`, `March 14, 2019`, `Mar 2019`, a weekday before them or not. */
function withMonthName(text: string, language: DateLanguage): Parts | null {
  const words = text
    .replace(/[,、]/g, ' ')
    .split(' ')
    .map((word) => withoutOrdinal(word.replace(/^(\p{L}+)\.$/u, '$1')))
    .filter((word) => word !== '' && word !== 'of' && word !== 'the');
  if (words.length > 2 && indexOfName(language.weekdays, words[0] ?? '') >= 0) words.shift();
  const at = words.findIndex((word) => indexOfName(language.months, word) >= 0);
  const others = words.filter((_, index) => index !== at);
  const year = others.at(-1) ?? '';
  if (at < 0 || at === words.length - 1 || words.length > 3 || !/^\d{4}$/.test(year)) return null;
  const month = String(indexOfName(language.months, words[at] ?? '') + 1);
  if (others.length === 1) return { year, month };
  return /^\d{1,2}$/.test(others[0] ?? '') ? { year, month, day: others[0] ?? '' } : null;
}

function inNumbers(text: string): Parts | null {
  const tight = text.replace(/\s*([-/.年月])\s*/g, '$1');
  const forms = [yearFirst, yearFirstInJapanese, yearLastDotted, monthAndYear];
  for (const form of forms) {
    const parts = named(form.exec(tight));
    if (parts !== null) return parts;
  }
  return inEitherOrder(tight);
}

function weekdayOf(day: PartialDate): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}

/** `yesterday`, `Saturday` (today or the last one), `last Saturday` (before today), `3 days ago`; null for other words. */
function relativeDay(text: string, today: PartialDate, language: DateLanguage): PartialDate | null {
  const ago = Object.hasOwn(language.daysAgo, text) ? language.daysAgo[text] : undefined;
  if (ago !== undefined) return daysBefore(today, ago);
  const [, days] = /^(\d{1,3})(?: days? ago|日前)$/.exec(text) ?? [];
  if (days !== undefined) return daysBefore(today, Number(days));
  const word = language.last.find((each) => text.startsWith(each));
  const weekday = indexOfName(language.weekdays, text.slice(word?.length ?? 0).trim());
  if (weekday < 0) return null;
  const back = (weekdayOf(today) - weekday + 7) % 7;
  return daysBefore(today, back === 0 && word !== undefined ? 7 : back);
}

const stored = ({ year, month, day }: Parts): PartialDate =>
  partialDate({
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  });

/**
 * Reads a watched-on date as typed; nothing and "unknown" are the unknown date. `today` is the local day, `YYYY-MM-DD`.
 * What could mean two days is not read.
 */
export function readDate(typed: string, today: PartialDate, languages = LANGUAGES): ReadDate {
  const text = typed.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  const isUnknown = text === '' || languages.some((language) => language.unknown.includes(text));
  if (isUnknown) return { ok: true, date: null };
  let date: PartialDate | null = null;
  if (text.length <= 60) {
    for (const language of languages) date ??= relativeDay(text, today, language);
    const parts = date === null ? inNumbers(text) : null;
    if (parts !== null) date = stored(parts);
    for (const language of languages) {
      const spoken = date === null ? withMonthName(text, language) : null;
      if (spoken !== null) date = stored(spoken);
    }
  }
  if (date === null) return { ok: false, problem: 'date-unreadable' };
  const problem = problemWithDate(date, today);
  return problem === null ? { ok: true, date } : { ok: false, problem };
}

/** `14 March 2019`, `March 2019`, `2019`: as precise as the date is. */
export function dateInWords(date: PartialDate, language = ENGLISH): string {
  const parts = partsOf(date);
  if (parts === null) return date;
  return language.print(parts, parts.month === undefined ? '' : (language.months[parts.month - 1]?.[0] ?? ''));
}
