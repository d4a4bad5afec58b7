// One entry, and films completed from what is typed.

import { queryOptions } from '@tanstack/react-query';
import { request } from '../client.ts';
import { journalQuery } from '../query-client.ts';

export const entryDetail = (id: number) => journalQuery('entry.get', { id });
/** Given up when its page is left. */
export const relatedEntries = (id: number) =>
  queryOptions({
    queryKey: ['entry.related', { id }] as const,
    queryFn: ({ signal }) => request('entry.related', { id }, signal),
  });
export const filmCompletions = (typed: string) => journalQuery('film.complete', { typed, limit: 5 });
