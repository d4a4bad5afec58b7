// What the palette looks for with every key: given up when the next one comes, and the last answer stays until the next is there.

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SearchHit } from '../../../db/model/search/answer.ts';
import { request } from '../client.ts';

/** What a title is completed from; a longer line is no title. */
const LONGEST_TITLE = 500;

export const paletteFilms = (typed: string) => {
  const input = { typed: typed.slice(0, LONGEST_TITLE), limit: 5 };
  return queryOptions({
    queryKey: ['film.complete', input] as const,
    queryFn: ({ signal }) => request('film.complete', input, signal),
    placeholderData: keepPreviousData,
  });
};

/** `query` is the line that was asked in the end. */
interface Forgiven {
  query: string;
  hits: SearchHit[];
}

async function findForgivingly(query: string, signal: AbortSignal): Promise<Forgiven> {
  const ask = (line: string) => request('search.find', { query: line, reach: 'newest', limit: 8 }, signal);
  const answer = await ask(query);
  const meant = answer.found === 0 ? answer.corrections[0]?.query : undefined;
  return meant === undefined ? { query, hits: answer.hits } : { query: meant, hits: (await ask(meant)).hits };
}

/** What the line finds; where that is nothing, what the nearest line finds. */
export const paletteHits = (query: string) =>
  queryOptions({
    queryKey: ['search.find', { query, isForgiving: true }] as const,
    queryFn: ({ signal }) => findForgivingly(query, signal),
    placeholderData: keepPreviousData,
  });
