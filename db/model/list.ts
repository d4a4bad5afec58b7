// Lists: ordered films with a note each, ranked or not. The watchlist: films to see.

import { z } from 'zod';
import { filmDraft, type FilmLine } from './film.ts';
import { givenDate, type PartialDate } from './partial-date.ts';
import type { Rating } from './rating.ts';
import { description, listNote, name } from './text.ts';
import type { Hue } from './theme.ts';

const id = z.int().positive();
const session = z.string().min(1).max(64).optional();
/** Where a film goes, from 0; past the end is the end. */
const place = z.int().min(0).max(1_000_000);

/** What a person says of a list itself. */
export const listFields = {
  name,
  description,
  /** Its order means better or worse. */
  isRanked: z.boolean(),
};

export const listDraft = z.strictObject({
  name,
  description: description.default(''),
  isRanked: z.boolean().default(false),
});
export type ListDraft = z.input<typeof listDraft>;
export type NewList = z.output<typeof listDraft>;

/** Any of a list's fields, changed. Changes that share a `session` are undone together. */
export const listChange = z.strictObject({ id, session, ...z.object(listFields).partial().shape });
export type ListChange = z.input<typeof listChange>;

/** A film known already, or a new one. */
const film = z.union([z.strictObject({ id }), filmDraft]);
export type FilmToAdd = z.output<typeof film>;

/** Without a place it comes to the end. */
export const listAddition = z.strictObject({ id, film, note: listNote.default(''), to: place.optional() });
export type ListAddition = z.input<typeof listAddition>;

export const listRemoval = z.strictObject({ id, filmId: id });
export const listMove = z.strictObject({ id, filmId: id, to: place });
export const listNoteChange = z.strictObject({ id, filmId: id, note: listNote, session });

export const watchlistAddition = z.strictObject({
  film,
  note: listNote.default(''),
  /** Today where none is given. */
  addedOn: givenDate.nullable().default(null),
});
export type WatchlistAddition = z.input<typeof watchlistAddition>;
export type NewWatch = z.output<typeof watchlistAddition>;

export const watchlistRemoval = z.strictObject({ filmId: id });
export const watchlistMove = z.strictObject({ filmId: id, to: place });
export const watchlistNoteChange = z.strictObject({ filmId: id, note: listNote, session });

/** A film as a row of a list: what is noted of it there, and what it was to the person so far. */
export interface ListedFilm extends FilmLine {
  note: string;
  /** Entries that are not in the trash. */
  entryCount: number;
  /** Of the newest rated entry. */
  lastRating: Rating | null;
  /** Of the first theme of its newest entry. */
  hue: Hue | null;
}

/** A film to see. */
export interface WatchlistFilm extends ListedFilm {
  addedOn: PartialDate;
}

/** A list in the index of lists. */
export interface ListLine {
  id: number;
  name: string;
  description: string;
  isRanked: boolean;
  filmCount: number;
  /** Its first films, five at most. */
  films: (FilmLine & { hue: Hue | null })[];
}

export interface ListDetail {
  id: number;
  uid: string;
  name: string;
  description: string;
  isRanked: boolean;
  films: ListedFilm[];
  /** Epoch milliseconds. */
  createdAt: number;
  changedAt: number;
  trashedAt: number | null;
}

/** A list that holds a film, on the film's page. */
export interface ListOfFilm {
  id: number;
  name: string;
  isRanked: boolean;
  /** From 1. */
  rank: number;
  note: string;
}

export interface WatchOfFilm {
  addedOn: PartialDate;
  note: string;
}
