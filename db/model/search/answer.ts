// What is asked of a search and what comes back: hits of every kind in one list, each with the words that were found. Pure.

import { z } from 'zod';
import type { EntryLine } from '../entry.ts';
import type { FilmLine } from '../film.ts';
import type { PartialDate } from '../partial-date.ts';
import type { Problem } from '../problem.ts';
import type { ThemeName } from '../theme.ts';
import { type FilterKey, LONGEST_QUERY } from './query.ts';

const query = z.string().max(LONGEST_QUERY, { error: 'query-too-long' satisfies Problem });
export const searchLine = query;

export const searchOrder = z.enum(['relevance', 'newest', 'oldest', 'rating']);
export type SearchOrder = z.output<typeof searchOrder>;

/** `newest`: the best among the 5,000 hits written last, at once. `all`: the best of all, when it is ready. */
export const searchReach = z.enum(['newest', 'all']);
export type SearchReach = z.output<typeof searchReach>;

export const searchRequest = z.strictObject({
  /** As typed. Whatever it holds, FTS syntax included, it never fails; only its length is limited. */
  query,
  order: searchOrder.default('relevance'),
  reach: searchReach.default('all'),
  limit: z.int().min(1).max(500).default(50),
});
export type SearchRequest = z.input<typeof searchRequest>;

/** Plain text with the found words as ranges into it: no markers and no HTML come out of the database. */
export interface Passage {
  text: string;
  /** [from, to) in UTF-16 units, in order, not overlapping. */
  marks: [from: number, to: number][];
}

/** A passage of a text, and where it stands. */
export interface PlacedPassage extends Passage {
  /** 1-based, counting every paragraph of the text that holds something. */
  paragraph: number;
}

export const documentKinds = ['film', 'entry', 'reflection', 'clipping', 'quote', 'theme', 'list'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A name that was found beside title and text: a tag, a director, who it was seen with. */
export interface FoundName {
  what: 'director' | 'country' | 'language' | 'genre' | 'tag' | 'medium' | 'place' | 'company' | 'source';
  name: Passage;
}

/** What every hit has. */
interface HitBase {
  /** Of the document in the index: tells hits apart, and names one in `search.passages`. */
  id: number;
  /** The film's title, or the name of a theme or list, with its marks. */
  title: Passage;
  /** The passage of the text that fits best; null where only names matched, or where spoilers hide it. */
  passage: PlacedPassage | null;
  /** More passages of this text hold what was looked for. */
  hasMore: boolean;
  /** Its text was found but tells what happens. */
  isHidden: boolean;
  /** Other names that were found. */
  names: FoundName[];
}

export interface EntryHit extends HitBase {
  kind: 'entry';
  entry: EntryLine;
  /** Ids of the entry's themes that matched. */
  themeIds: number[];
}
export interface FilmHit extends HitBase {
  kind: 'film';
  film: FilmLine;
  entryCount: number;
}
/** One's own afterthought. */
export interface ReflectionHit extends HitBase {
  kind: 'reflection';
  film: FilmLine;
  reflectionId: number;
  reflectedOn: PartialDate;
}
/** What somebody else wrote. */
export interface ClippingHit extends HitBase {
  kind: 'clipping';
  film: FilmLine;
  clippingId: number;
  byline: string | null;
  publication: string | null;
  publishedOn: PartialDate | null;
}
export interface QuoteHit extends HitBase {
  kind: 'quote';
  film: FilmLine;
  /** The text it stands in: one of the two. */
  entryId: number | null;
  reflectionId: number | null;
  /** Who said it, with what was looked for marked. */
  cite: Passage | null;
}
export interface ThemeHit extends HitBase {
  kind: 'theme';
  theme: ThemeName;
  entryCount: number;
}
export interface ListHit extends HitBase {
  kind: 'list';
  listId: number;
  filmCount: number;
}
export type SearchHit = EntryHit | FilmHit | ReflectionHit | ClippingHit | QuoteHit | ThemeHit | ListHit;

/** The query with words put right, and what it would find. */
export interface Correction {
  /** The whole line, to be asked instead. */
  query: string;
  /** The words that were put in place of others. */
  words: string[];
}

export interface SearchAnswer {
  hits: SearchHit[];
  /** Documents found; exact where `isCounted`, else at least so many. */
  found: number;
  isCounted: boolean;
  /** Films among them; counted as far as `found`. */
  filmCount: number;
  /** The order holds over all hits, not only among the newest. */
  isExact: boolean;
  /** Only where nothing was found: the nearest that would be. */
  corrections: Correction[];
}

export const passagesRequest = z.strictObject({ query, id: z.int().positive() });

export const facetsRequest = z.strictObject({ query });
/** How often one value of a filter stands among what was found. */
export interface FacetValue {
  /** As it would be typed: `theme:grief`, `rating:4.5`, `watched:2026`. */
  filter: string;
  /** The value alone: a name, stars, a year, a flag. */
  value: string;
  count: number;
}
export interface Facet {
  key: FilterKey;
  /** Most frequent first; ratings and years in their own order. */
  values: FacetValue[];
}
export interface FacetAnswer {
  /** Every document found. */
  found: number;
  /** How many of each kind. */
  kinds: Record<DocumentKind, number>;
  facets: Facet[];
}

export const countRequest = z.strictObject({ query });

export const completeRequest = z.strictObject({ query, caret: z.int().min(0).max(LONGEST_QUERY) });
export interface CompletionOption {
  /** What takes the place of [from, to): `theme:` or `theme:"survivor’s guilt" `. */
  insert: string;
  /** What is offered: the key or the value. */
  label: string;
  /** Entries (or films) that have it; null where nobody counts. */
  count: number | null;
}
export interface SearchCompletion {
  key: FilterKey | null;
  from: number;
  to: number;
  options: CompletionOption[];
}

/** An entry that reads like another one, and what they have in common. */
export interface RelatedEntry {
  entry: EntryLine;
  /** Rare words both use, as this entry writes them, rarest first. */
  words: string[];
  themes: ThemeName[];
}

/** Hits of one film together, in the place of the first; what has no film stands alone. */
export interface HitGroup {
  film: FilmLine | null;
  hits: SearchHit[];
}

export function filmOf(hit: SearchHit): FilmLine | null {
  if (hit.kind === 'theme' || hit.kind === 'list') return null;
  return hit.kind === 'entry' ? hit.entry.film : hit.film;
}

/** Keeps the order of hits and brings those of a film together under the best of them. */
export function groupByFilm(hits: readonly SearchHit[]): HitGroup[] {
  const groups: HitGroup[] = [];
  const ofFilm = new Map<number, HitGroup>();
  for (const hit of hits) {
    const film = filmOf(hit);
    const group = film && ofFilm.get(film.id);
    if (group) group.hits.push(hit);
    else {
      const begun: HitGroup = { film, hits: [hit] };
      groups.push(begun);
      if (film) ofFilm.set(film.id, begun);
    }
  }
  return groups;
}
