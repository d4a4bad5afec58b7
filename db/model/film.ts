// The film: what a person knows of it. A film no database knows is as good as any other.

import { z } from 'zod';
import { EARLIEST_FILM_YEAR, LATEST_FILM_YEAR } from './film-years.ts';
import type { Problem } from './problem.ts';
import type { Rating } from './rating.ts';
import type { PartialDate } from './partial-date.ts';
import { name, names, notes, optionalLine, title } from './text.ts';
import type { Hue } from './theme.ts';

const yearProblem = { error: 'year-range' satisfies Problem };
export const filmYear = z
  .int(yearProblem)
  .min(EARLIEST_FILM_YEAR, yearProblem)
  .max(LATEST_FILM_YEAR, yearProblem)
  .nullable();

const runtimeProblem = { error: 'runtime-range' satisfies Problem };
const runtimeMinutes = z.int(runtimeProblem).min(1, runtimeProblem).max(10_000, runtimeProblem).nullable();

/** How a source of ids is named: `imdb`, `tmdb`, `letterboxd`, or any other. */
export const identifierSource = /^[a-z][a-z0-9-]{0,30}$/;

/** Ids elsewhere: `{ imdb: 'tt…', tmdb: '…' }`. */
const identifiers = z.record(z.string().regex(identifierSource), name, {
  error: 'identifier-source' satisfies Problem,
});

const filmFields = {
  title,
  originalTitle: optionalLine,
  /** How the title is said, in kana; it sorts by it and is found by it. */
  reading: optionalLine,
  year: filmYear,
  directors: names,
  countries: names,
  languages: names,
  runtimeMinutes,
  genres: names,
  identifiers,
  isLiked: z.boolean(),
};

/** A film as it is first named; only the title is needed. */
export const filmDraft = z.strictObject({
  ...filmFields,
  originalTitle: filmFields.originalTitle.default(null),
  reading: filmFields.reading.default(null),
  year: filmFields.year.default(null),
  directors: filmFields.directors.default([]),
  countries: filmFields.countries.default([]),
  languages: filmFields.languages.default([]),
  runtimeMinutes: filmFields.runtimeMinutes.default(null),
  genres: filmFields.genres.default([]),
  identifiers: filmFields.identifiers.default({}),
  isLiked: filmFields.isLiked.default(false),
});
export type FilmDraft = z.input<typeof filmDraft>;
export type NewFilm = z.output<typeof filmDraft>;

const id = z.int().positive();

/** Any of a film's fields, changed. Changes that share a `session` (one sitting at one page) are undone together. */
export const filmChange = z.strictObject({
  id,
  session: z.string().min(1).max(64).optional(),
  notes: notes.optional(),
  ...z.object(filmFields).partial().shape,
});
export type FilmChange = z.input<typeof filmChange>;

/** `id` goes, all it had goes to `into`. */
export const filmMerge = z.strictObject({ id, into: id });
export type FilmMerge = z.input<typeof filmMerge>;

const ids = z.array(id).max(10_000).default([]);

/** What is chosen of a film becomes another film, of the same title and year unless they are given. */
export const filmSplit = z.strictObject({
  id,
  entryIds: ids,
  reflectionIds: ids,
  clippingIds: ids,
  title: title.optional(),
  year: filmYear.optional(),
});
export type FilmSplit = z.input<typeof filmSplit>;

/** Two films that look the same and are not. */
export const filmPair = z.strictObject({ id, otherId: id });
export type FilmPair = z.input<typeof filmPair>;

/** What a row about an entry says of its film. */
export interface FilmLine {
  id: number;
  title: string;
  originalTitle: string | null;
  year: number | null;
  directors: string[];
  /** The poster's SHA-256, by which it is asked for; null for a film whose poster is drawn. */
  poster: string | null;
}

export interface FilmDetail extends FilmLine {
  uid: string;
  reading: string | null;
  /** Of the poster's image, in pixels. */
  posterSize: { width: number; height: number } | null;
  /** Notes to oneself, in plain text. */
  notes: string;
  countries: string[];
  languages: string[];
  runtimeMinutes: number | null;
  genres: string[];
  identifiers: Record<string, string>;
  isLiked: boolean;
}

/** What of a person's hangs on a film, to be said before it goes elsewhere. */
export interface FilmHoldings {
  /** Entries that are not in the trash. */
  entryCount: number;
  reflectionCount: number;
  clippingCount: number;
  /** Lists that are not in the trash. */
  listCount: number;
  isOnWatchlist: boolean;
  hasNotes: boolean;
  /** Entries, reflections and clippings in the trash, which go along. */
  trashedCount: number;
}

/** Every name that films of the journal are credited with, to complete what is typed. */
export interface CreditNames {
  directors: string[];
  countries: string[];
  languages: string[];
  genres: string[];
}

/** A film already in the journal, offered while a title is being typed. */
export interface FilmCompletion extends FilmLine {
  reading: string | null;
  /** Entries of this film that are not in the trash. */
  timesSeen: number;
  lastRating: Rating | null;
}

/** The key of the last film of the page before. */
export const filmKey = z.strictObject({ rank: z.int(), id: z.int().positive() });
export type FilmKey = z.output<typeof filmKey>;

export const filmListQuery = z.strictObject({
  after: filmKey.nullable().default(null),
  limit: z.int().min(1).max(1000).default(200),
});

/** A film in the grid of films. */
export interface FilmTile extends FilmLine {
  reading: string | null;
  /** Of the first theme of its newest entry; null where it has none. */
  hue: Hue | null;
  /** Entries that are not in the trash. */
  entryCount: number;
  /** Of the newest rated entry. */
  lastRating: Rating | null;
  /** Of the newest entry with a known date. */
  lastWatchedOn: PartialDate | null;
  /** When it came into the journal, epoch milliseconds. */
  addedAt: number;
}

export interface FilmTilePage {
  tiles: FilmTile[];
  /** What `after` should be for the next page; null when this was the last. */
  next: FilmKey | null;
}

export const filmCompletionQuery = z.strictObject({
  typed: z.string().max(500),
  limit: z.int().min(1).max(20).default(6),
});
