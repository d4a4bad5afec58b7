// Searches that are kept: saved under a name, and the last ones used.

import { z } from 'zod';
import { name } from '../text.ts';
import { searchLine, searchOrder, type SearchOrder } from './answer.ts';

const id = z.int().positive();

/** A search that finds something by itself is worth a name. */
const query = searchLine.refine((line) => line.trim() !== '');

/** What a person says of a saved search. */
export const savedSearchFields = { name, query, order: searchOrder };

export const savedSearchDraft = z.strictObject({ name, query, order: searchOrder.default('relevance') });
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

export const recentSearch = z.strictObject({ query });
