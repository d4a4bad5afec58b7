// The entry: one thing logged about a film, a viewing and/or a review.

import { z } from 'zod';
import type { ClippingDetail } from './clipping.ts';
import { filmDraft, type FilmDetail, type FilmLine } from './film.ts';
import type { ListOfFilm, WatchOfFilm } from './list.ts';
import { type PartialDate, watchedOn } from './partial-date.ts';
import { rating, type Rating } from './rating.ts';
import type { ReflectionDetail } from './reflection.ts';
import { names, optionalLine, review } from './text.ts';
import type { ThemeName } from './theme.ts';

const id = z.int().positive();

/** What a person says of an entry: logged, changed, exported and imported alike. */
export const entryFields = {
  watchedOn,
  rating: rating.nullable(),
  isLiked: z.boolean(),
  isRewatch: z.boolean(),
  /** Not finished: the person stopped watching. */
  isUnfinished: z.boolean(),
  hasSpoilers: z.boolean(),
  /** How: cinema, disc, stream, ... in the person's words. */
  medium: optionalLine,
  place: optionalLine,
  /** With whom. */
  company: optionalLine,
  themes: names,
  tags: names,
  review,
};

/** An entry as it is logged: a film already known or a new one; everything else may be missing. */
export const entryDraft = z.strictObject({
  film: z.union([
    z.strictObject({ id }),
    // another film of a title and year the journal has already, if the person says so
    z.strictObject({ ...filmDraft.shape, isDistinct: z.boolean().default(false) }),
  ]),
  watchedOn: entryFields.watchedOn.default(null),
  rating: entryFields.rating.default(null),
  isLiked: entryFields.isLiked.default(false),
  isRewatch: entryFields.isRewatch.default(false),
  isUnfinished: entryFields.isUnfinished.default(false),
  hasSpoilers: entryFields.hasSpoilers.default(false),
  medium: entryFields.medium.default(null),
  place: entryFields.place.default(null),
  company: entryFields.company.default(null),
  themes: entryFields.themes.default([]),
  tags: entryFields.tags.default([]),
  review: entryFields.review.default(''),
  /** Logged from the dialog: its draft goes in the same transaction, so that no crash leaves a logged film as a draft. */
  isFromDraft: z.boolean().default(false),
});
export type EntryDraft = z.input<typeof entryDraft>;
export type NewEntry = z.output<typeof entryDraft>;

/** Any of an entry's fields, changed. Changes that share a `session` (one sitting at one page) are undone together. */
export const entryChange = z.strictObject({
  id,
  session: z.string().min(1).max(64).optional(),
  ...z.object(entryFields).partial().shape,
});
export type EntryChange = z.input<typeof entryChange>;

/** One row of the diary, of search results, of the trash. */
export interface EntryLine {
  id: number;
  film: FilmLine;
  watchedOn: PartialDate | null;
  rating: Rating | null;
  isLiked: boolean;
  isRewatch: boolean;
  isUnfinished: boolean;
  hasSpoilers: boolean;
  themes: ThemeName[];
  /** The review's beginning as plain text, at most 240 characters, empty where there is no review; null where spoilers hide it. */
  excerpt: string | null;
  hasReview: boolean;
}

/** Another entry of the same film, to step to. */
export interface SiblingEntry {
  id: number;
  watchedOn: PartialDate | null;
  rating: Rating | null;
}

export interface EntryDetail {
  id: number;
  uid: string;
  film: FilmDetail;
  watchedOn: PartialDate | null;
  rating: Rating | null;
  isLiked: boolean;
  isRewatch: boolean;
  isUnfinished: boolean;
  hasSpoilers: boolean;
  medium: string | null;
  place: string | null;
  company: string | null;
  themes: ThemeName[];
  tags: string[];
  review: string;
  /** Every entry of the film that is not in the trash, this one included, earliest first (unknown dates by when they were logged). */
  siblings: SiblingEntry[];
  /** Epoch milliseconds. */
  loggedAt: number;
  changedAt: number;
  trashedAt: number | null;
}

/** A film with all it was to a person. */
export interface FilmDossier {
  film: FilmDetail;
  /** Every entry that is not in the trash, earliest first, unknown dates by when they were logged. */
  entries: EntryDetail[];
  /** Earliest first. */
  reflections: ReflectionDetail[];
  /** By the day they appeared, unknown ones first. */
  clippings: ClippingDetail[];
  /** Those it stands on, by name. */
  lists: ListOfFilm[];
  /** Null where it is not on the watchlist. */
  watch: WatchOfFilm | null;
  /** Other films of the same title and year that nobody said are others. */
  lookalikes: FilmLine[];
}
