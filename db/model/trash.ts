// The trash: what was deleted waits thirty days, whatever it is.

import type { FilmLine } from './film.ts';
import type { PartialDate } from './partial-date.ts';
import type { Hue } from './theme.ts';

export const TRASH_DAYS = 30;

interface Trashed {
  id: number;
  /** Epoch milliseconds. */
  trashedAt: number;
}

/** Something of a film: an entry with its day watched, a reflection with its day, a clipping with the day it appeared. */
export interface TrashedFilmPart extends Trashed {
  kind: 'entry' | 'reflection' | 'clipping';
  film: FilmLine;
  on: PartialDate | null;
  /** Its beginning as plain text, empty where it has none; null where spoilers hide it. */
  excerpt: string | null;
  /** Of an entry's first theme. */
  hue: Hue | null;
}

export interface TrashedList extends Trashed {
  kind: 'list';
  name: string;
  filmCount: number;
}

/** A row of the trash. */
export type TrashLine = TrashedFilmPart | TrashedList;
