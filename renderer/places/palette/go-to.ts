// Where each thing of the palette leads. Knows addresses, nothing of what is shown.

import { useNavigate } from '@tanstack/react-router';
import type { SearchHit } from '../../../db/model/search/answer.ts';
import type { LookedFor } from '../../text/looked-for.ts';
import { lookedForIn } from '../search/hit-link.tsx';
import { noteSearch } from '../search-kept/use-note-search.ts';
import { addressOf } from '../search-kept/use-saved-acts.ts';
import type { PaletteItem } from './palette-items.ts';

type Place = Exclude<PaletteItem, { kind: 'command' | 'elsewhere' }>;

/** Leads to a thing; what a search found, to the place where it was found. */
export function useGoTo(): (item: Place) => void {
  const navigate = useNavigate();
  const toEntry = (id: number, search: LookedFor): void =>
    void navigate({ to: '/entry/$entryId', params: { entryId: String(id) }, search });
  const toFilm = (id: number, search: LookedFor & { reflection?: number; clipping?: number } = {}): void =>
    void navigate({ to: '/film/$filmId', params: { filmId: String(id) }, search });
  const toTheme = (id: number): void => void navigate({ to: '/theme/$themeId', params: { themeId: String(id) } });
  const toList = (id: number): void => void navigate({ to: '/list/$listId', params: { listId: String(id) } });

  const toHit = (hit: SearchHit, query: string): void => {
    const looked = lookedForIn(hit, query, hit.passage);
    switch (hit.kind) {
      case 'entry':
        return toEntry(hit.entry.id, looked);
      case 'film':
        return toFilm(hit.film.id);
      case 'reflection':
        return toFilm(hit.film.id, { ...looked, reflection: hit.reflectionId });
      case 'clipping':
        return toFilm(hit.film.id, { ...looked, clipping: hit.clippingId });
      case 'quote':
        if (hit.entryId !== null) return toEntry(hit.entryId, looked);
        return toFilm(hit.film.id, hit.reflectionId === null ? looked : { ...looked, reflection: hit.reflectionId });
      case 'theme':
        return toTheme(hit.theme.id);
      case 'list':
        return toList(hit.listId);
    }
  };

  return (item) => {
    switch (item.kind) {
      case 'film':
        return toFilm(item.film.id);
      case 'theme':
        return toTheme(item.theme.id);
      case 'list':
        return toList(item.listId);
      case 'saved':
        return void navigate({ to: '/search', search: addressOf(item.saved) });
      case 'hit':
        noteSearch(item.query);
        return toHit(item.hit, item.query);
      case 'search':
        noteSearch(item.query);
        return void navigate({ to: '/search', search: { q: item.query } });
    }
  };
}
