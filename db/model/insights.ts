// Insights: what one's entries come to, in all or in one year. Counts and means only; every figure has its table on screen.

import { z } from 'zod';
import type { EntryLine } from './entry.ts';
import type { PartialDate } from './partial-date.ts';
import type { Rating } from './rating.ts';
import type { ThemeName } from './theme.ts';

/** Null for all years together. Entries belong to the year they were watched in, reflections to the one they were written in. */
export const insightsQuery = z.strictObject({ year: z.int().min(1).max(9999).nullable() });
export type InsightsQuery = z.input<typeof insightsQuery>;

/** One month of a year, `2025-03`, or one year of all, `2025`. */
export interface InsightsPeriod {
  key: string;
  entryCount: number;
  /** Of reviews and reflections. */
  wordCount: number;
  /** In stars; null where none of its entries is rated. */
  meanRating: Rating | null;
}

/** A director, a country, a decade: films and entries of it, and what they were given. */
export interface InsightsName {
  name: string;
  filmCount: number;
  entryCount: number;
  meanRating: Rating | null;
}

export interface InsightsTheme extends ThemeName {
  entryCount: number;
  /** Entries in each of the periods, in their order. */
  counts: number[];
}

export const rankedNames = ['director', 'country', 'language', 'genre'] as const;
export type RankedName = (typeof rankedNames)[number];

export interface Insights {
  /** Years with entries or reflections, latest first. */
  years: number[];
  entryCount: number;
  filmCount: number;
  rewatchCount: number;
  likedCount: number;
  unfinishedCount: number;
  reviewCount: number;
  /** Of reviews and reflections. */
  wordCount: number;
  meanRating: Rating | null;
  /** Entries by their half stars, from one to ten. */
  ratings: number[];
  /** Without a gap: the twelve months of the year, or every year from the first to the last. */
  periods: InsightsPeriod[];
  /** Entries by their day or, over all years, their month; in order, only where there are some. */
  rhythm: { on: PartialDate; count: number }[];
  /** Entries that are in no rhythm: their date is not known so closely. */
  undatedCount: number;
  /** Those of the most entries, no more than eight. */
  themes: InsightsTheme[];
  /** The first ten of each, by entries. */
  names: Record<RankedName, InsightsName[]>;
  /** In their order; `name` is the first year of ten. */
  decades: InsightsName[];
  media: InsightsName[];
  /** The highest rated, the latest of equals first; no more than five. */
  best: EntryLine[];
  /** The longest review; null where none is longer than a few words. */
  longest: EntryLine | null;
}
