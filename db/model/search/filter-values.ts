// Reads the value of one filter of the search line. Pure; null is its only way to say that there is no such value.

import { daysBefore, partialDate, type PartialDate, partsOf, precisionOf } from '../partial-date.ts';
import { isNameKey } from './filter-table.ts';
import { type FilterKey, type Range, type SearchFilter, searchFlags, searchHoldings, searchScopes } from './query.ts';

/** Below it the calendar's arithmetic would have to know about two-digit years. */
const EARLIEST_YEAR = 1000;

const atLeast = ['>=', '≥', '≧'];
const atMost = ['<=', '≤', '≦'];

interface Kind<T> {
  read: (text: string) => T | null;
  /** The value next to one, up or down; null where there is none. */
  step: (value: T, by: 1 | -1) => T | null;
  isAfter: (one: T, other: T) => boolean;
}

const halfStars: Kind<number> = {
  read: (text) => (/^(?:[0-4](?:[.,][05])?|5(?:[.,]0)?)$/.test(text) ? Number(text.replace(',', '.')) : null),
  step: (stars, by) => stars + by / 2,
  isAfter: (one, other) => one > other,
};

const years: Kind<number> = {
  read: (text) => (/^\d{4}$/.test(text) ? Number(text) : null),
  step: (year, by) => year + by,
  isAfter: (one, other) => one > other,
};

const counts: Kind<number> = {
  read: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : null),
  step: (count, by) => (count + by < 0 ? null : count + by),
  isAfter: (one, other) => one > other,
};

function readDate(text: string): PartialDate | null {
  const parts = partsOf(text);
  return parts !== null && parts.year >= EARLIEST_YEAR ? text : null;
}

function dateNextTo(date: PartialDate, by: 1 | -1): PartialDate {
  const parts = partsOf(date);
  if (parts === null || precisionOf(date) === 'day') return daysBefore(date, -by);
  if (parts.month === undefined) return partialDate({ year: parts.year + by });
  const months = parts.year * 12 + parts.month - 1 + by;
  return partialDate({ year: Math.floor(months / 12), month: (months % 12) + 1 });
}

const dates: Kind<PartialDate> = {
  read: readDate,
  step: (date, by) => readDate(dateNextTo(date, by)),
  isAfter: (one, other) => one.slice(0, other.length) > other,
};

function betweenOf<T>(before: string, after: string, { read, isAfter }: Kind<T>): Range<T> | null {
  const from = before === '' ? null : read(before);
  const to = after === '' ? null : read(after);
  const isRead = (before === '' || from !== null) && (after === '' || to !== null) && before + after !== '';
  if (!isRead) return null;
  return from !== null && to !== null && isAfter(from, to) ? { from: to, to: from } : { from, to };
}

/** `4`, `=4`, `4..5`, `4..`, `..5`, `>4`, `>=4`, `<4`, `<=4`; the ends of a range in either order. */
function rangeOf<T>(text: string, kind: Kind<T>): Range<T> | null {
  const dots = text.indexOf('..');
  if (dots >= 0) return betweenOf(text.slice(0, dots), text.slice(dots + 2), kind);
  const [, sign = '', rest = ''] = /^([<>]=?|[≤≥≦≧=])?(.*)$/s.exec(text) ?? [];
  const value = kind.read(rest);
  if (value === null) return null;
  if (atLeast.includes(sign)) return { from: value, to: null };
  if (atMost.includes(sign)) return { from: null, to: value };
  if (sign !== '>' && sign !== '<') return { from: value, to: value };
  const next = kind.step(value, sign === '>' ? 1 : -1);
  if (next === null) return null;
  return sign === '>' ? { from: next, to: null } : { from: null, to: next };
}

function ratingOf(text: string): SearchFilter | null {
  if (text === 'none') return { key: 'is', flag: 'unrated' };
  const range = rangeOf(text, halfStars);
  // nobody can give no stars: what is looked for is `none`
  const isPossible = range !== null && (range.to === null || range.to > 0) && (range.from ?? 0) <= 5;
  return isPossible ? { key: 'rating', ...range } : null;
}

let codesByName: Map<string, string> | null = null;

/** Language names in the languages of the program, lower case, to their ISO 639-1 codes; each code is a name of itself. */
function languageCodes(): Map<string, string> {
  if (codesByName !== null) return codesByName;
  codesByName = new Map();
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const spoken = ['en', 'ja'].map((locale) => new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }));
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      for (const names of spoken) {
        const name = names.of(code)?.toLowerCase();
        if (name === undefined) continue;
        // `iw` is `he` today
        const [today = code] = Intl.getCanonicalLocales(code);
        codesByName.set(code, today.length === 2 ? today : code);
        if (!codesByName.has(name)) codesByName.set(name, codesByName.get(code) ?? code);
      }
    }
  }
  return codesByName;
}

/** Full-width digits and signs as plain ones, `4½` as `4.5`. */
function plainValue(text: string): string {
  return text
    .replace(/(\p{Nd})?½/gu, (_, stars: string | undefined) => `${stars ?? 0}.5`)
    .normalize('NFKC')
    .toLowerCase()
    .trim();
}

/** The filter with this value, as typed but without quotes; null where the filter has no such value. */
export function filterOf(key: FilterKey, typed: string): SearchFilter | null {
  if (isNameKey(key)) return { key, name: typed.trim() };
  const value = plainValue(typed);
  switch (key) {
    case 'rating':
      return ratingOf(value);
    case 'year':
    case 'words': {
      const range = rangeOf(value, key === 'year' ? years : counts);
      return range && { key, ...range };
    }
    case 'watched': {
      if (value === 'unknown') return { key, isUnknown: true, from: null, to: null };
      const range = rangeOf(value, dates);
      return range && { key, isUnknown: false, ...range };
    }
    case 'written': {
      const range = rangeOf(value, dates);
      return range && { key, ...range };
    }
    case 'is': {
      const flag = searchFlags.find((each) => each === value);
      return flag === undefined ? null : { key, flag };
    }
    case 'has': {
      const holding = searchHoldings.find((each) => each === value);
      return holding === undefined ? null : { key, holding };
    }
    case 'in': {
      const scope = searchScopes.find((each) => each === value);
      return scope === undefined ? null : { key, scope };
    }
    case 'lang': {
      const language = languageCodes().get(value);
      return language === undefined ? null : { key, language };
    }
  }
}
