// What a row says of its film, put together. Pure. A film without a title is none.

import type { FilmFacts } from '../record.ts';
import { lineOf, namesOf, optionalLineOf, type Remarks, yearOf } from './values.ts';

export interface GivenFilm {
  title: string;
  originalTitle?: string;
  reading?: string;
  year?: string;
  directors?: readonly string[];
  countries?: readonly string[];
  languages?: readonly string[];
  runtimeMinutes?: string;
  genres?: readonly string[];
  identifiers?: Readonly<Record<string, string | null>>;
}

/** Forms of identifiers that are known; others are kept as they are. */
const forms: Readonly<Record<string, RegExp>> = {
  imdb: /^tt\d{7,10}$/,
  tmdb: /^[1-9]\d{0,9}$/,
  trakt: /^[1-9]\d{0,9}$/,
  movielens: /^[1-9]\d{0,9}$/,
  letterboxd: /^https:\/\/(?:boxd\.it\/\w+|letterboxd\.com\/film\/[\w-]+\/)$/,
};

export function identifiersOf(
  given: Readonly<Record<string, string | null>>,
  remarks: Remarks,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [source, value] of Object.entries(given)) {
    const id = value?.trim() ?? '';
    if (id === '') continue;
    if (id.length <= 100 && (forms[source]?.test(id) ?? true)) kept[source] = id;
    else remarks.add('bad-identifier', id);
  }
  return kept;
}

function runtimeOf(text: string, remarks: Remarks): number | null {
  const written = text.trim();
  if (written === '') return null;
  const minutes = /^\d{1,5}$/.test(written) ? Number(written) : 0;
  if (minutes >= 1 && minutes <= 10_000) return minutes;
  remarks.add('bad-number', written);
  return null;
}

/** Null where there is no title. */
export function filmOf(given: GivenFilm, remarks: Remarks): FilmFacts | null {
  const title = lineOf(given.title, remarks);
  if (title === '') return null;
  const original = optionalLineOf(given.originalTitle ?? '', remarks);
  const reading = optionalLineOf(given.reading ?? '', remarks);
  return {
    title,
    // an original title that is the title says nothing
    originalTitle: original === title ? null : original,
    ...(reading === null ? {} : { reading }),
    year: yearOf(given.year ?? '', remarks),
    directors: namesOf(given.directors ?? [], remarks),
    countries: namesOf(given.countries ?? [], remarks),
    languages: namesOf(given.languages ?? [], remarks),
    runtimeMinutes: runtimeOf(given.runtimeMinutes ?? '', remarks),
    genres: namesOf(given.genres ?? [], remarks),
    identifiers: identifiersOf(given.identifiers ?? {}, remarks),
  };
}
