// The films a person has to do with, one film with all it was to them, and what the page of one asks beside.

import { queryOptions } from '@tanstack/react-query';
import type { FilmKey, FilmTile, FilmTilePage } from '../../../db/model/film.ts';
import { request } from '../client.ts';
import { journalQuery } from '../query-client.ts';

const TILES_A_PAGE = 1_000;

/** Every film at once, fetched by page so that nothing else waits for it: sorted and filtered it never shows a gap. */
async function fetchTiles(): Promise<FilmTile[]> {
  const tiles: FilmTile[] = [];
  let after: FilmKey | null = null;
  do {
    const page: FilmTilePage = await request('film.list', { after, limit: TILES_A_PAGE });
    tiles.push(...page.tiles);
    after = page.next;
  } while (after !== null);
  return tiles;
}

export const filmTiles = () => queryOptions({ queryKey: ['film.list', {}] as const, queryFn: fetchTiles });
export const creditNames = () => journalQuery('film.credits', {});
export const filmHoldings = (id: number) => journalQuery('film.holdings', { id });
export const filmDossier = (id: number) => journalQuery('film.get', { id });
