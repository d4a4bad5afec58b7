// What the columns of a CSV of nobody known mean, as a person says it. Pure; must never hold anything the file says but the order of its columns.

import { z } from 'zod';

/** Names of films' facts and of entries' fields, beside `key` (of the source) and `loggedOn`. */
export const mappedField = z.enum([
  ...(['title', 'originalTitle', 'reading', 'year', 'directors', 'countries', 'languages'] as const),
  ...(['runtimeMinutes', 'genres'] as const),
  ...(['imdb', 'tmdb', 'letterboxd', 'trakt'] as const),
  ...(['watchedOn', 'rating', 'isLiked', 'isRewatch', 'isUnfinished', 'hasSpoilers'] as const),
  ...(['medium', 'place', 'company', 'themes', 'tags', 'review', 'loggedOn', 'key'] as const),
]);
export type MappedField = z.output<typeof mappedField>;

/** How a date such as `03/04/2021` is meant; one that begins with its year is read in each of them. */
export const dateOrder = z.enum(['year-first', 'day-first', 'month-first']);
export type DateOrder = z.output<typeof dateOrder>;

/** What the best rating is. */
export const ratingScale = z.union([z.literal(5), z.literal(10), z.literal(100)]);
export type RatingScale = z.output<typeof ratingScale>;

/** The scale that these ratings are out of, by the best of them. */
export function scaleOfRatings(ratings: readonly number[]): RatingScale {
  const best = Math.max(0, ...ratings);
  return best > 10 ? 100 : best > 5 ? 10 : 5;
}

export const reviewFormat = z.enum(['plain', 'markdown', 'html']);
export type ReviewFormat = z.output<typeof reviewFormat>;

/** What a row becomes. */
export const rowMeaning = z.enum(['entry', 'watchlist']);
export type RowMeaning = z.output<typeof rowMeaning>;

export const columnMapping = z.strictObject({
  /** The field of each column, in the order of the file; null for a column that is not kept. */
  fields: z.array(mappedField.nullable()).max(1000),
  dateOrder,
  ratingScale,
  reviewFormat,
  rows: rowMeaning,
});
export type ColumnMapping = z.output<typeof columnMapping>;

export const separator = z.enum([',', ';', '\t']);
export type Separator = z.output<typeof separator>;
