// The diary: entries newest first, filtered, by page.

import { z } from 'zod';
import type { EntryLine } from './entry.ts';
import { partsOf } from './partial-date.ts';
import type { Problem } from './problem.ts';
import { rating } from './rating.ts';
import { LONGEST_QUERY } from './search/query.ts';
import { LONGEST_LINE } from './text.ts';

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
  /** As the entries have it, to the letter. */
  medium: z.string().max(LONGEST_LINE).nullable().default(null),
  isRewatch: z.boolean().nullable().default(null),
  isLiked: z.boolean().nullable().default(null),
  isUnfinished: z.boolean().nullable().default(null),
  /** A line of the search language; what it says nothing with is passed over. */
  query: z
    .string()
    .max(LONGEST_QUERY, { error: 'query-too-long' satisfies Problem })
    .nullable()
    .default(null),
});
export type DiaryFilter = z.output<typeof diaryFilter>;

export const NO_FILTER: DiaryFilter = {
  ...{ year: null, rating: null, themeId: null, tagId: null, review: null },
  ...{ medium: null, isRewatch: null, isLiked: null, isUnfinished: null, query: null },
};

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

/** How many entries each month holds under a filter, newest first: the diary's headings. */
export interface DiaryMonth {
  /** `YYYY-MM`, `YYYY` for entries known to the year only, empty for unknown. Order of rows: the days of a month, then its undated entries, then the year's. */
  month: string;
  entryCount: number;
  /** Those of them whose day is not known. They come last. */
  undatedCount: number;
}

/** The whole diary before a row is fetched: how long it is, where its months begin, and which entry stands where. */
export interface DiaryOutline {
  entryCount: number;
  months: DiaryMonth[];
  /** Every entry the filter shows, in the diary's order. */
  ids: number[];
}

/** What is asked for by id at once: a screen or two of the diary. */
export const entryLinesQuery = z.strictObject({ ids: z.array(id).max(500) });

/** Entries of one day of the calendar, over all years. */
export const MOST_ON_A_DAY = 200;

/** A day, to look for what was watched on it in earlier years. */
export const onThisDayQuery = z.strictObject({
  day: z.string().refine((text) => partsOf(text)?.day !== undefined, {
    error: 'date-no-such-day' satisfies Problem,
  }),
  /** Lines read at most: the latest years'. */
  most: z.int().min(0).max(MOST_ON_A_DAY).default(MOST_ON_A_DAY),
});

/** What was watched on one day of the calendar in earlier years, newest first. */
export interface OnThisDay {
  /** Also of those beyond the lines. */
  entryCount: number;
  lines: EntryLine[];
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
  /** Whether an entry has one: what there is to filter by. */
  hasTags: boolean;
  hasMedia: boolean;
}
