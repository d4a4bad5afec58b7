// Searching: what a person may type, and what comes back. Pure: the grammar is here, the SQL is in db/search.

import { z } from 'zod';
import type { EntryLine } from './entry.ts';
import type { FilmLine } from './film.ts';
import type { PartialDate } from './partial-date.ts';
import type { Problem } from './problem.ts';

export const LONGEST_QUERY = 1000;

export const searchOrder = z.enum(['relevance', 'newest', 'oldest', 'rating']);
export type SearchOrder = z.output<typeof searchOrder>;

export const searchRequest = z.strictObject({
  /** As typed. Whatever it holds, FTS syntax included, it never fails; only its length is limited. */
  query: z.string().max(LONGEST_QUERY, { error: 'query-too-long' satisfies Problem }),
  order: searchOrder.default('relevance'),
  limit: z.int().min(1).max(500).default(50),
});
export type SearchRequest = z.input<typeof searchRequest>;

/** Plain text with the found words as ranges into it: no markers and no HTML come out of the database. */
export interface Passage {
  text: string;
  /** [from, to) in UTF-16 units, in order, not overlapping. */
  marks: [from: number, to: number][];
}

export interface SearchHit {
  entry: EntryLine;
  /** The film's title with its marks. */
  title: Passage;
  /** The passage of the review that fits best; null where only title or themes matched, or where spoilers hide it. */
  passage: Passage | null;
  /** 1-based paragraph of the review the passage stands in. */
  paragraph: number | null;
  /** Ids of the entry's themes that matched. */
  matchedThemeIds: number[];
}

export interface SearchAnswer {
  hits: SearchHit[];
  /** Entries found; exact up to 1,000. */
  found: number;
  isExact: boolean;
  filmCount: number;
  /** Words looked for, folded, to mark in a review that is opened from here. */
  terms: string[];
}

export const noteRequest = z.strictObject({
  query: searchRequest.shape.query,
  limit: z.int().min(1).max(500).default(50),
});

/** A reflection or clipping that was found. */
export interface NoteHit {
  kind: 'reflection' | 'clipping';
  id: number;
  film: FilmLine;
  /** The day reflected on, or the day it appeared. */
  on: PartialDate | null;
  byline: string | null;
  publication: string | null;
  /** Null where only its film, byline or publication matched, or where spoilers hide it. */
  passage: Passage | null;
}

/** Best match first, one's own words and those of others apart. */
export interface NoteAnswer {
  reflections: NoteHit[];
  clippings: NoteHit[];
}
