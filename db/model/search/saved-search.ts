// Searches that are kept: saved under a name, and the last ones used.

import { z } from 'zod';
import { exportedText, name } from '../text.ts';
import type { Problem } from '../problem.ts';
import { searchOrder, type SearchOrder } from './answer.ts';
import { LONGEST_QUERY } from './query.ts';

const id = z.int().positive();

/** A search that finds something by itself is worth a name. Kept to the letter, so what can't be kept is refused. */
export const savedQuery = exportedText
  .refine((line) => line.length <= LONGEST_QUERY, { error: 'query-too-long' satisfies Problem })
  .refine((line) => line.trim() !== '', { error: 'query-empty' satisfies Problem });

/** What a person says of a saved search. */
export const savedSearchFields = { name, query: savedQuery, order: searchOrder };

export const savedSearchDraft = z.strictObject({ ...savedSearchFields, order: searchOrder.default('relevance') });
export type SavedSearchDraft = z.input<typeof savedSearchDraft>;
export type NewSavedSearch = z.output<typeof savedSearchDraft>;

/** Any of its fields, changed; `to` is its place in the sidebar, from 0. */
export const savedSearchChange = z.strictObject({
  id,
  ...z.object(savedSearchFields).partial().shape,
  to: z.int().min(0).max(10_000).optional(),
});
export type SavedSearchChange = z.input<typeof savedSearchChange>;

export interface SavedSearch {
  id: number;
  name: string;
  query: string;
  order: SearchOrder;
}

/** How many of the searches used last are remembered. */
export const MOST_RECENT = 30;

export const recentSearch = z.strictObject({ query: savedQuery.transform((line) => line.trim()) });
export type RecentSearch = z.output<typeof recentSearch>;

/** One line to be forgotten, or all. */
export const recentSearchClearing = z.strictObject({ query: z.string().max(LONGEST_QUERY).optional() });
