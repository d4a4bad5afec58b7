// What the palette offers for what was typed, in which order. Pure: what there is comes in, what is shown goes out.

import type { CommandId } from '../../../electron/contract/commands.ts';
import type { FilmCompletion } from '../../../db/model/film.ts';
import type { SearchHit } from '../../../db/model/search/answer.ts';
import type { SavedSearch } from '../../../db/model/search/saved-search.ts';
import type { ThemeName } from '../../../db/model/theme.ts';
import { type Fit, fitOf } from './match.ts';
import type { Uses } from './uses.ts';

export type PaletteItem = { key: string; label: string } &
  /** `of`: what it acts upon, where the page is about something else. */
  (
    | { kind: 'command'; command: CommandId; of: string | null; also?: string | undefined }
    /** Not to be done here; `why` is what has to be opened first. */
    | { kind: 'elsewhere'; command: CommandId; why: string }
    | { kind: 'film'; film: FilmCompletion }
    | { kind: 'theme'; theme: ThemeName }
    | { kind: 'list'; listId: number }
    | { kind: 'saved'; saved: SavedSearch }
    | { kind: 'hit'; hit: SearchHit; query: string }
    | { kind: 'search'; query: string }
  );

export interface PaletteGroup {
  /** `places`: what is gone to or done; `found`: what the search finds; `search`: the way to all of it. */
  name: 'places' | 'found' | 'search';
  items: PaletteItem[];
}

export interface Offered {
  /** `also`: what else somebody may call it. */
  commands: readonly { id: CommandId; label: string; of: string | null; also?: string }[];
  /** Commands that nothing on screen answers to. */
  elsewhere: readonly { id: CommandId; label: string; also?: string; why: string }[];
  films: readonly FilmCompletion[];
  themes: readonly ThemeName[];
  lists: readonly { id: number; name: string }[];
  saved: readonly SavedSearch[];
  hits: readonly SearchHit[];
  /** The line that found them: as typed, or put right. */
  hitQuery: string;
}

const MOST_PLACES = 10;
const MOST_OF_A_KIND = 5;
const MOST_HITS = 8;
const MOST_ELSEWHERE = 3;
/** What can't be done here is shown for its own words, not for a guess at them. */
const LEAST_FIT_ELSEWHERE: Fit = 3;

function allPlaces({ commands, films, themes, lists, saved }: Offered): PaletteItem[] {
  return [
    ...saved.map((each) => ({ kind: 'saved' as const, key: `saved ${each.id}`, label: each.name, saved: each })),
    ...commands.map(({ id, label, of, also }) => ({
      ...{ kind: 'command' as const, key: `command ${id}`, label, of, also, command: id },
    })),
    ...films.map((film) => ({ kind: 'film' as const, key: `film ${film.id}`, label: film.title, film })),
    ...themes.map((theme) => ({ kind: 'theme' as const, key: `theme ${theme.id}`, label: theme.name, theme })),
    ...lists.map(({ id, name }) => ({ kind: 'list' as const, key: `list ${id}`, label: name, listId: id })),
  ];
}

/** By its own words a command is found before another that is only called so. */
function fitOfNames(label: string, also: string | undefined, typed: string): Fit {
  const own = fitOf(label, typed);
  const other = also === undefined ? 0 : fitOf(also, typed);
  return other > own && other > 3 ? 3 : own;
}

/** The page's own goes before what is offered there of something else: `Edit` on an entry is the entry. */
const isOwn = (item: PaletteItem): number => (item.kind === 'command' && item.of !== null ? 0 : 1);

/** The best fit first; of equals the page's own, what is used most, then the order of the table. */
function ranked(places: readonly PaletteItem[], typed: string, uses: Uses): PaletteItem[] {
  const fits = places.map((item) => ({
    item,
    fit: fitOfNames(item.label, item.kind === 'command' ? item.also : undefined, typed),
    uses: uses.get(item.key) ?? 0,
  }));
  // a film was found by its other titles and its directors as well
  const least = (item: PaletteItem, fit: Fit): Fit => (item.kind === 'film' && fit === 0 ? 1 : fit);
  const ofKind = new Map<string, number>();
  return fits
    .map((each) => ({ ...each, fit: least(each.item, each.fit) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((one, other) => other.fit - one.fit || isOwn(other.item) - isOwn(one.item) || other.uses - one.uses)
    .flatMap(({ item }) => {
      const count = (ofKind.get(item.kind) ?? 0) + 1;
      ofKind.set(item.kind, count);
      return count <= MOST_OF_A_KIND ? [item] : [];
    })
    .slice(0, MOST_PLACES);
}

/** The one act that starts everything, then saved searches, places, all other commands, and those of something else. */
function precedence(item: PaletteItem): number {
  if (item.kind !== 'command') return 1;
  if (item.of !== null) return 4;
  return item.command === 'film.log' ? 0 : item.command.startsWith('go.') ? 2 : 3;
}

/** Before anything is typed: what is used most, then what is near at hand. */
function beforeTyping(places: readonly PaletteItem[], uses: Uses): PaletteItem[] {
  return places
    .filter(({ kind, key }) => kind === 'command' || kind === 'saved' || uses.has(key))
    .toSorted(
      (one, other) => (uses.get(other.key) ?? 0) - (uses.get(one.key) ?? 0) || precedence(one) - precedence(other),
    )
    .slice(0, MOST_PLACES);
}

/** What was meant and can't be done here, with why: below all that can. */
function elsewhere({ elsewhere: all }: Offered, typed: string): PaletteItem[] {
  return all
    .map((each) => ({ ...each, fit: fitOfNames(each.label, each.also, typed) }))
    .filter(({ fit }) => fit >= LEAST_FIT_ELSEWHERE)
    .toSorted((one, other) => other.fit - one.fit)
    .slice(0, MOST_ELSEWHERE)
    .map(({ id, label, why }) => ({ kind: 'elsewhere', key: `command ${id}`, label, command: id, why }));
}

/** The place that a hit is itself: what stands above already is not found once more below. */
function placeOf(hit: SearchHit): string | null {
  if (hit.kind === 'film') return `film ${hit.film.id}`;
  if (hit.kind === 'theme') return `theme ${hit.theme.id}`;
  return hit.kind === 'list' ? `list ${hit.listId}` : null;
}

/** Signs alone, as a lone minus, look for nothing. */
const isSearch = (query: string): boolean => /[\p{L}\p{N}]/u.test(query);

export function paletteGroups(offered: Offered, typed: string, uses: Uses): PaletteGroup[] {
  const places = allPlaces(offered);
  const query = typed.trim();
  if (query === '') return [{ name: 'places', items: beforeTyping(places, uses) }];
  const above = ranked(places, query, uses);
  const keys = new Set<string | null>(above.map(({ key }) => key));
  const found = offered.hits
    .filter((hit) => !keys.has(placeOf(hit)))
    .slice(0, MOST_HITS)
    .map((hit): PaletteItem => ({
      kind: 'hit',
      key: `hit ${hit.id}`,
      label: hit.title.text,
      hit,
      query: offered.hitQuery,
    }));
  const groups: PaletteGroup[] = [
    { name: 'places', items: [...above, ...elsewhere(offered, query)] },
    { name: 'found', items: found },
    { name: 'search', items: isSearch(query) ? [{ kind: 'search', key: 'search', label: query, query }] : [] },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
