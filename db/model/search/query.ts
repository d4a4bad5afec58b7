// A search line, understood: words, phrases, filters and how they are joined. Pure types; parse.ts makes them, nothing here reads text.

import type { PartialDate } from '../partial-date.ts';

/** UTF-16 units of what was typed. */
export const LONGEST_QUERY = 1000;
/** Words, phrases and filters past this many are passed over; a query of everything ever typed must not hold up the journal. */
export const MOST_LEAVES = 32;
/** How deep parentheses may stand in parentheses. */
export const DEEPEST = 16;

/** A place in what was typed, [from, to) in UTF-16 units. */
export interface Place {
  from: number;
  to: number;
}

/** Words to be found: a word as typed (`don’t`, `mise-en-scène`, `C++`, `走る`, `Mileを`) or a quoted phrase. */
export interface SearchTerm extends Place {
  /** As typed, without the quotes and punctuation around it; never empty. */
  text: string;
  /** In quotes: these words as they stand here, in a row, no other forms of them. */
  isPhrase: boolean;
  /** Still being typed: longer words that begin so are found too. */
  isPrefix: boolean;
}

export const searchFlags = ['rewatch', 'liked', 'unfinished', 'reviewed', 'unrated', 'spoiler'] as const;
export type SearchFlag = (typeof searchFlags)[number];
export const searchHoldings = ['quote', 'poster'] as const;
export type SearchHolding = (typeof searchHoldings)[number];
export const searchScopes = ['reviews', 'reflections', 'quotes', 'clippings', 'titles'] as const;
export type SearchScope = (typeof searchScopes)[number];

/** What a filter names with words of the journal. */
export const nameKeys = [
  ...(['film', 'title', 'director', 'country', 'language', 'theme', 'tag', 'list', 'medium', 'company'] as const),
] as const;
export type NameKey = (typeof nameKeys)[number];

export const filterKeys = [
  ...nameKeys,
  ...(['rating', 'year', 'watched', 'written', 'words', 'is', 'has', 'in', 'lang'] as const),
] as const;
export type FilterKey = (typeof filterKeys)[number];

/** From and to, both included; null where open. */
export interface Range<T> {
  from: T | null;
  to: T | null;
}

/** One filter with one value. `theme:grief|water` is two of them, joined by `or`. */
export type SearchFilter =
  | { key: NameKey; name: string }
  /** In stars, halves included. */
  | ({ key: 'rating' } & Range<number>)
  | ({ key: 'year' | 'words' } & Range<number>)
  /** `watched:unknown` has neither end and says so. */
  | ({ key: 'watched'; isUnknown: boolean } & Range<PartialDate>)
  | ({ key: 'written' } & Range<PartialDate>)
  | { key: 'is'; flag: SearchFlag }
  | { key: 'has'; holding: SearchHolding }
  | { key: 'in'; scope: SearchScope }
  /** ISO 639-1, lower case. */
  | { key: 'lang'; language: string };

export type SearchNode =
  | { kind: 'term'; term: SearchTerm }
  /** At most `distance` words between the first and the last of them, in any order. */
  | { kind: 'near'; terms: SearchTerm[]; distance: number }
  | { kind: 'filter'; filter: SearchFilter }
  | { kind: 'not'; node: SearchNode }
  /** Two nodes or more. */
  | { kind: 'and' | 'or'; nodes: SearchNode[] };

/** A filter that says nothing, marked where it stands; it is passed over. */
export interface FilterProblem extends Place {
  /** The key as it should be, where that is known. */
  key: FilterKey | null;
  /** `unknown-key`: `theem:`; `wrong-value`: `rating:many`; `no-value`: `rating:` with nothing behind it. */
  code: 'unknown-key' | 'wrong-value' | 'no-value';
  /** What could stand there instead, as it would be typed: keys, or values of the key. Empty where it is any name. */
  possible: string[];
}

export interface SearchQuery {
  /** Null where nothing is looked for. */
  root: SearchNode | null;
  problems: FilterProblem[];
}
