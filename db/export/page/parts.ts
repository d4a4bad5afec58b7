// Pieces that pages and books have in common: stars, dates, what is said of an entry and of a film. Pure.

import { dateInWords } from '../../model/date-words.ts';
import type { ExportedClipping, ExportedEntry, ExportedFilm } from '../../model/exchange.ts';
import { type Html, markup } from './markup.ts';
import { languageMark } from './review.ts';

export const dateText = (date: string | null): string => (date === null ? 'Date unknown' : dateInWords(date));

/** Words where a font has no stars, and for those who listen. */
export function stars(rating: number | null): Html | null {
  if (rating === null) return null;
  const drawn = '★'.repeat(Math.floor(rating)) + (rating % 1 === 0 ? '' : '½');
  return markup`<span class="stars" role="img" aria-label="${rating} of 5 stars">${drawn}</span>`;
}

/** A title in its language, so that its letters have the right shapes. */
export const titleText = (title: string): Html => markup`<span${languageMark(title)}>${title}</span>`;

export const yearText = (year: number | null): Html | null =>
  year === null ? null : markup` <span class="year">${year}</span>`;

/** How it was seen, in words: `Rewatch, cinema, the Lumière, with Mum`. */
export function circumstances(entry: ExportedEntry): string {
  return [
    ...(entry.isRewatch ? ['Rewatch'] : []),
    ...(entry.isUnfinished ? ['Not finished'] : []),
    ...(entry.isLiked ? ['Liked'] : []),
    ...(entry.medium === null ? [] : [entry.medium]),
    ...(entry.place === null ? [] : [entry.place]),
    ...(entry.company === null ? [] : [`with ${entry.company}`]),
  ].join(', ');
}

type FilmFacts = Pick<ExportedFilm, 'directors' | 'countries' | 'languages' | 'runtimeMinutes' | 'genres'>;

/** Label and value, those that are known. */
export function filmFacts(film: FilmFacts): [label: string, value: string][] {
  const facts: [string, string][] = [
    ['Directed by', film.directors.join(', ')],
    ['From', film.countries.join(', ')],
    ['In', film.languages.join(', ')],
    ['Running time', film.runtimeMinutes === null ? '' : `${film.runtimeMinutes} minutes`],
    ['Genre', film.genres.join(', ')],
  ];
  return facts.filter(([, value]) => value !== '');
}

/** Who wrote it, where and when; empty where nothing is known. */
export function clippingCredit({ byline, publication, publishedOn }: ExportedClipping): string {
  return [byline, publication, publishedOn === null ? null : dateInWords(publishedOn)]
    .filter((part) => part !== null)
    .join(', ');
}

export const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
