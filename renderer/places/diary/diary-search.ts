// The diary's place in the address: which entry is open, what the list is filtered by.

import { type DiaryFilter, NO_FILTER } from '../../../db/model/diary.ts';
import { type Rating, RATINGS } from '../../../db/model/rating.ts';
import { LONGEST_QUERY } from '../../../db/model/search/query.ts';
import { LONGEST_LINE } from '../../../db/model/text.ts';

export type DiaryView = 'list' | 'cards' | 'calendar';

export interface DiarySearch {
  /** Not said: the list. */
  view?: 'cards' | 'calendar' | undefined;
  entry?: number | undefined;
  /** Open the entry to write in. */
  edit?: boolean | undefined;
  year?: number | 'unknown' | undefined;
  rating?: number | 'none' | undefined;
  theme?: number | undefined;
  tag?: number | undefined;
  review?: 'written' | 'none' | undefined;
  medium?: string | undefined;
  /** True for those that are, false for those that are not. */
  rewatch?: boolean | undefined;
  liked?: boolean | undefined;
  unfinished?: boolean | undefined;
  /** A line of the search language. */
  q?: string | undefined;
}

/** No filter at all; view and entry are none. */
export const UNFILTERED = {
  ...{ year: undefined, rating: undefined, theme: undefined, tag: undefined, review: undefined },
  ...{ medium: undefined, rewatch: undefined, liked: undefined, unfinished: undefined },
  ...{ q: undefined },
} satisfies DiarySearch;

function idOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

function yearOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999 ? value : undefined;
}

function flagOf(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function mediumOf(value: unknown): string | undefined {
  // the address reads 35 of `35 mm` alone as a number
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '' && text.length <= LONGEST_LINE ? text : undefined;
}

/** An address reads 2019 as a number. */
function queryOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '' ? text.slice(0, LONGEST_QUERY) : undefined;
}

function ratingOf(value: unknown): Rating | undefined {
  return RATINGS.find((rating) => rating === value);
}

/** Keeps what is well formed and drops the rest: an address is never trusted. */
export function readDiarySearch(search: Record<string, unknown>): DiarySearch {
  const { view, year, rating, review } = search;
  return {
    view: view === 'cards' || view === 'calendar' ? view : undefined,
    entry: idOf(search['entry']),
    edit: search['edit'] === true || undefined,
    year: year === 'unknown' ? year : yearOf(year),
    rating: rating === 'none' ? rating : ratingOf(rating),
    theme: idOf(search['theme']),
    tag: idOf(search['tag']),
    review: review === 'written' || review === 'none' ? review : undefined,
    medium: mediumOf(search['medium']),
    rewatch: flagOf(search['rewatch']),
    liked: flagOf(search['liked']),
    unfinished: flagOf(search['unfinished']),
    q: queryOf(search['q']),
  };
}

export function filterOf(search: DiarySearch): DiaryFilter {
  return {
    ...NO_FILTER,
    year: search.year ?? null,
    rating: search.rating ?? null,
    themeId: search.theme ?? null,
    tagId: search.tag ?? null,
    review: search.review ?? null,
    medium: search.medium ?? null,
    isRewatch: search.rewatch ?? null,
    isLiked: search.liked ?? null,
    isUnfinished: search.unfinished ?? null,
    query: search.q ?? null,
  };
}

let last: DiarySearch = {};

/** Called by the diary with each address it shows. */
export function rememberDiary(search: DiarySearch): void {
  last = { ...search, edit: undefined };
}

/**
 * Where the diary was left: view, filter and entry, for as long as the window lives. From the diary itself, and where list
 * and page take turns: its list.
 */
export function lastDiary(from: string, isBesideList = true): DiarySearch {
  return from === '/diary' || !isBesideList ? { ...last, entry: undefined } : last;
}
