// Themes: what a film is about.

import { z } from 'zod';
import type { FilmLine } from './film.ts';
import type { PartialDate } from './partial-date.ts';
import type { Rating } from './rating.ts';
import type { Passage } from './search/answer.ts';
import { description, foldName, name as themeName } from './text.ts';

/** A theme's hue in degrees of oklch; every theme has one of its own from the day it is made. */
export type Hue = number;

export interface ThemeName {
  id: number;
  name: string;
  hue: Hue;
}

export interface ThemeLine extends ThemeName {
  entryCount: number;
  filmCount: number;
  /** Mean of the ratings of its entries, in stars; null where none is rated. */
  meanRating: Rating | null;
  /** Partial date of the newest entry that has one. */
  lastWatchedOn: string | null;
  /** The theme it stands under. */
  parentId: number | null;
}

/** A theme beside another: under it, or on the same entries. */
export interface ThemeCount extends ThemeName {
  entryCount: number;
}

/** One mark on a theme's time line. */
export interface ThemeEntry {
  id: number;
  filmTitle: string;
  watchedOn: PartialDate | null;
  rating: Rating | null;
}

export interface ThemeFilm extends FilmLine {
  /** Entries of the film that have the theme. */
  entryCount: number;
  lastRating: Rating | null;
}

/** Where a review names a theme; never out of spoilers. */
export interface ThemePassage {
  entryId: number;
  filmTitle: string;
  watchedOn: PartialDate | null;
  passage: Passage;
  /** False for an entry that names the theme without having it. */
  hasTheme: boolean;
}

/** The page of a theme. The trash is left out of all of it. */
export interface ThemeDetail extends ThemeName {
  description: string;
  parent: ThemeName | null;
  children: ThemeCount[];
  entryCount: number;
  filmCount: number;
  meanRating: Rating | null;
  /** Earliest first, unknown dates at the end; the newest 400 where there are more. */
  entries: ThemeEntry[];
  /** Newest first, 24 at most. */
  films: ThemeFilm[];
  /** Entries with the theme before others, then newest first; 8 at most. */
  passages: ThemePassage[];
  /** Themes on the same entries, most often first; 16 at most. */
  company: ThemeCount[];
}

/** Two themes that share entries. */
export interface ThemePair {
  oneId: number;
  otherId: number;
  /** Entries that have both. */
  entryCount: number;
}

/** Themes by use, and which of them occur together, most often first. */
export interface ThemeMap {
  themes: ThemeCount[];
  pairs: ThemePair[];
}

/** FNV-1a over the folded text: small, stable, spread well enough for hues and drawn posters. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function stableHash(text: string): number {
  let hash = 0x811c9dc5;
  for (const unit of foldName(text)) {
    hash ^= unit.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash >>> 0;
}

const HUES = 24;
const APART = 360 / HUES;

/** Every hue a theme can have, in degrees. */
export const hues: readonly Hue[] = Array.from({ length: HUES }, (_, step) => step * APART);

const id = z.int().positive();

export const themeDraft = z.strictObject({ name: themeName });

/** Any of a theme's fields, changed. Changes that share a `session` are undone together. */
export const themeChange = z.strictObject({
  id,
  session: z.string().min(1).max(64).optional(),
  name: themeName.optional(),
  description: description.optional(),
  hue: z.literal(hues).optional(),
  parentId: id.nullable().optional(),
});
export type ThemeChange = z.input<typeof themeChange>;

/** `id` goes, all it had goes to `into`. */
export const themeMerge = z.strictObject({ id, into: id });
export type ThemeMerge = z.input<typeof themeMerge>;

/** The hue that belongs to a text: one of 24, so that neighbours can be told apart. */
export function hueOf(text: string): Hue {
  return (stableHash(text) % HUES) * APART;
}

/** The hue a new theme gets: its name's own, or where another theme has that one, the next that none has, far from it on the wheel. */
export function freeHue(name: string, taken: ReadonlySet<Hue>): Hue {
  const own = hueOf(name);
  // seven steps of 15 degrees: coprime with 24, so that every hue comes once
  for (let step = 0; step < HUES; step += 1) {
    const hue = (own + step * 7 * APART) % 360;
    if (!taken.has(hue)) return hue;
  }
  return own;
}
