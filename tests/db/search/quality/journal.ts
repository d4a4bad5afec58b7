// The journal that search is judged by, made by hand: invented films, people and words. Data only; queries.ts says what must be found in it.

import type { Rating } from '../../../../db/model/rating.ts';
import { englishEntries } from './journal-english.ts';
import { otherEntries } from './journal-other.ts';
import { qualityFilms } from './journal-films.ts';
import { qualityClippings, qualityLists, qualityReflections, qualityThemes } from './journal-notes.ts';

/** The handle is what queries call it by; no two things of the journal share one. */
interface Handled {
  handle: string;
}

export interface QualityFilm extends Handled {
  title: string;
  originalTitle?: string;
  year: number;
  directors: string[];
  countries: string[];
  languages: string[];
  genres?: string[];
  /** To oneself. */
  notes?: string;
  /** On the watchlist with this note. */
  watchNote?: string;
  hasPoster?: boolean;
}

/** Its first blockquote is a document of its own under `<handle>/quote`. */
export interface QualityEntry extends Handled {
  /** A film's handle. */
  film: string;
  review: string;
  watchedOn?: string;
  rating?: Rating;
  themes?: string[];
  tags?: string[];
  medium?: string;
  place?: string;
  company?: string;
  isLiked?: boolean;
  isRewatch?: boolean;
  isUnfinished?: boolean;
  hasSpoilers?: boolean;
}

export interface QualityReflection extends Handled {
  film: string;
  reflectedOn: string;
  text: string;
}

export interface QualityClipping extends Handled {
  film: string;
  byline?: string;
  publication?: string;
  source?: string;
  text: string;
}

export interface QualityTheme extends Handled {
  name: string;
  description: string;
}

export interface QualityList extends Handled {
  name: string;
  description: string;
  films: { film: string; note: string }[];
}

export interface QualityJournal {
  films: QualityFilm[];
  /** Logged in this order. */
  entries: QualityEntry[];
  reflections: QualityReflection[];
  clippings: QualityClipping[];
  themes: QualityTheme[];
  lists: QualityList[];
}

export const qualityJournal: QualityJournal = {
  films: qualityFilms,
  entries: [...englishEntries, ...otherEntries],
  reflections: qualityReflections,
  clippings: qualityClippings,
  themes: qualityThemes,
  lists: qualityLists,
};
