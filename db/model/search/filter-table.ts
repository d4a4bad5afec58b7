// The filters of the search line: their names, what people call them otherwise, and examples of their values. Pure data; reads no values.

import {
  type FilterKey,
  filterKeys,
  type NameKey,
  nameKeys,
  searchFlags,
  searchHoldings,
  searchScopes,
} from './query.ts';

export function isFilterKey(text: string | undefined): text is FilterKey {
  return filterKeys.some((key) => key === text);
}

/** True for filters that take any name of the journal. */
export function isNameKey(key: FilterKey): key is NameKey {
  return nameKeys.some((each) => each === key);
}

/** All the values of a filter, or good examples of them; empty where it takes any name of the journal. */
export const exampleValues: Record<FilterKey, readonly string[]> = {
  film: [],
  title: [],
  director: [],
  country: [],
  language: [],
  theme: [],
  tag: [],
  list: [],
  medium: [],
  company: [],
  rating: ['4', '>=4', '3..4', 'none'],
  year: ['1990', '1990..1999', '>=2000', '<1960'],
  watched: ['2026', '2026-03', '2025..2026', 'unknown'],
  written: ['2026', '2026-03', '>=2026-01', '2025..2026'],
  words: ['>800', '300..800', '<100'],
  is: searchFlags,
  has: searchHoldings,
  in: searchScopes,
  lang: ['en', 'ja', 'zh', 'ko', 'fr', 'de', 'es', 'it'],
};

/** What else a filter is called, where it is more than a letter away. */
const otherNames: Partial<Record<string, FilterKey>> = {
  dir: 'director',
  directed: 'director',
  directedby: 'director',
  movie: 'film',
  topic: 'theme',
  label: 'tag',
  nation: 'country',
  with: 'company',
  stars: 'rating',
  rated: 'rating',
  score: 'rating',
  released: 'year',
  seen: 'watched',
  viewed: 'watched',
  date: 'watched',
  wrote: 'written',
  length: 'words',
};

/** One letter too many, missing, another, or two changed over. */
export function isOneEditAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const shorter = Math.min(one.length, other.length) - start;
  while (end < shorter && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** The filters that an unknown key may have been meant for, likeliest first. `typed` in lower case. */
export function keysNear(typed: string): FilterKey[] {
  const other = Object.hasOwn(otherNames, typed) ? otherNames[typed] : undefined;
  return other === undefined ? filterKeys.filter((key) => isOneEditAway(typed, key)) : [other];
}
