// The grid of films by page, and one film with all its entries.

import { infiniteQueryOptions } from '@tanstack/react-query';
import type { FilmKey } from '../../../db/model/film.ts';
import { request } from '../client.ts';
import { journalQuery } from '../query-client.ts';

const TILES_A_PAGE = 200;

export const filmTiles = () =>
  infiniteQueryOptions({
    queryKey: ['film.list', {}] as const,
    queryFn: ({ pageParam }) => request('film.list', { after: pageParam, limit: TILES_A_PAGE }),
    initialPageParam: null as FilmKey | null,
    getNextPageParam: (page) => page.next,
  });

export const filmDossier = (id: number) => journalQuery('film.get', { id });
