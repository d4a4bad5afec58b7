// Themes (what a film is about) and tags (anything about the viewing).

import type { Rating } from './rating.ts';
import { foldName } from './text.ts';

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
}

export interface TagLine {
  id: number;
  name: string;
  entryCount: number;
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

/** The hue a theme gets from its name until someone chooses another: one of 24, so that neighbours can be told apart. */
export function hueOf(name: string): Hue {
  return (stableHash(name) % 24) * 15;
}
