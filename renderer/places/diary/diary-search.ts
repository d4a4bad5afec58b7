// The diary's place in the address: which entry is open, what the list is filtered by.

import { type DiaryFilter, NO_FILTER } from '../../../db/model/diary.ts';
import { type Rating, RATINGS } from '../../../db/model/rating.ts';

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
}

function idOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

function yearOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999 ? value : undefined;
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
  };
}

let last: DiarySearch = {};

/** Called by the diary with each address it shows. */
export function rememberDiary(search: DiarySearch): void {
  last = { ...search, edit: undefined };
}

/** Where the diary was left: view, filter and entry, for as long as the window lives. From the diary itself: its list. */
export function lastDiary(from: string): DiarySearch {
  return from === '/diary' ? { ...last, entry: undefined } : last;
}
