// Searches and what is asked beside them. A newer one gives up the older one's work in the journal.

import { queryOptions } from '@tanstack/react-query';
import type { SearchOrder, SearchReach } from '../../../db/model/search/answer.ts';
import type { RequestInput, RequestName } from '../../../electron/contract/requests.ts';
import { request } from '../client.ts';
import { journalQuery } from '../query-client.ts';
import { whenPainted } from '../when-painted.ts';

/** As `journalQuery`, but nobody waiting for it means that it is not worked on either. */
function passingQuery<N extends RequestName>(name: N, input: RequestInput<N>) {
  return queryOptions({
    queryKey: [name, input] as const,
    queryFn: ({ signal }) => request(name, input, signal),
  });
}

/** The same, asked when what is there has been seen: the journal's work would take from the drawing. */
function laterQuery<N extends RequestName>(name: N, input: RequestInput<N>) {
  return queryOptions({
    queryKey: [name, input] as const,
    queryFn: async ({ signal }) => {
      await whenPainted();
      signal.throwIfAborted();
      return await request(name, input, signal);
    },
  });
}

export const searchAnswer = (query: string, order: SearchOrder, reach: SearchReach, limit: number) =>
  (reach === 'all' ? laterQuery : passingQuery)('search.find', { query, order, reach, limit });
export const searchBacklog = () => journalQuery('search.backlog', {});
export const searchFacets = (query: string) => laterQuery('search.facets', { query });
export const searchCompletion = (query: string, caret: number) => passingQuery('search.complete', { query, caret });
export const foundPassages = (query: string, id: number) => passingQuery('search.passages', { query, id });
