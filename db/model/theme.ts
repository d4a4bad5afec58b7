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

const HUES = 24;
const APART = 360 / HUES;

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
