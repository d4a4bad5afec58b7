// Saved searches, what each finds, and the searches used last.

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../client.ts';
import { journalQuery } from '../query-client.ts';

export const savedSearches = () => journalQuery('savedSearch.list', {});
export const recentSearches = () => journalQuery('recentSearch.list', {});

/** How many entries a line finds; the count before stays while the next is on its way. */
export const foundEntryCount = (query: string) =>
  queryOptions({
    queryKey: ['search.facets', { query }] as const,
    queryFn: ({ signal }) => request('search.facets', { query }, signal),
    select: ({ kinds }) => kinds.entry,
    placeholderData: keepPreviousData,
  });

/** No request's name, so that a save does not count anew at once: use-counts.ts says when. */
export const SAVED_COUNTS = 'counts of saved searches';

export const savedSearchCount = (query: string) =>
  queryOptions({
    queryKey: [SAVED_COUNTS, query] as const,
    queryFn: ({ signal }) => request('search.count', { query }, signal),
  });
