// The diary: entries newest first, filtered, by page.

import { z } from 'zod';
import type { EntryLine } from './entry.ts';
import { rating } from './rating.ts';

const id = z.int().positive();

export const diaryFilter = z.strictObject({
  /** Year watched; `unknown` for entries without a date. */
  year: z
    .union([z.int().min(1000).max(9999), z.literal('unknown')])
    .nullable()
    .default(null),
  /** This rating or better; `none` for unrated entries. */
  rating: z
    .union([rating, z.literal('none')])
    .nullable()
    .default(null),
  themeId: id.nullable().default(null),
  tagId: id.nullable().default(null),
  review: z.enum(['written', 'none']).nullable().default(null),
});
export type DiaryFilter = z.output<typeof diaryFilter>;

export const NO_FILTER: DiaryFilter = { year: null, rating: null, themeId: null, tagId: null, review: null };

/** The key of the last row of the page before: watched-on (empty text for unknown) and entry id. */
export const diaryKey = z.strictObject({ watchedOn: z.string().max(10), id });
export type DiaryKey = z.output<typeof diaryKey>;

export const diaryQuery = z.strictObject({
  filter: diaryFilter.default(NO_FILTER),
  after: diaryKey.nullable().default(null),
  limit: z.int().min(1).max(500).default(100),
});
export type DiaryQuery = z.input<typeof diaryQuery>;

export interface DiaryPage {
  rows: EntryLine[];
  /** What `after` should be for the next page; null when this was the last. */
  next: DiaryKey | null;
}

/** How many entries each month holds under a filter, newest first: the diary's headings and its length before a row is fetched. */
export interface DiaryMonth {
  /** `YYYY-MM`, `YYYY` for entries known to the year only, empty for unknown. Order of rows: the days of a month, then its undated entries, then the year's. */
  month: string;
  entryCount: number;
}

export interface DiaryOutline {
  entryCount: number;
  months: DiaryMonth[];
}

/** What the sidebar counts and the filter menus offer. */
export interface JournalSummary {
  entryCount: number;
  filmCount: number;
  themeCount: number;
  trashCount: number;
  quoteCount: number;
  listCount: number;
  watchlistCount: number;
  reviewCount: number;
  /** Years watched, newest first. */
  years: number[];
  hasUnknownDates: boolean;
}
