// What the palette looks for with every key: given up when the next one comes, and the last answer stays until the next is there.

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
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

export const paletteHits = (query: string) =>
  queryOptions({
    queryKey: ['search.find', { query, reach: 'newest', limit: 8 }] as const,
    queryFn: ({ signal }) => request('search.find', { query, reach: 'newest', limit: 8 }, signal),
    placeholderData: keepPreviousData,
  });
