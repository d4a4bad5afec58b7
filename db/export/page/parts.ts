// Pieces that pages and books have in common: stars, dates, what is said of an entry and of a film. Pure.

import type { ExportedClipping, ExportedEntry, ExportedFilm } from '../../model/exchange.ts';
import { type Html, markup } from './markup.ts';
import { languageMark } from './review.ts';
import type { ExportWords } from './words.ts';

/** Words where a font has no stars, and for those who listen. */
export function stars(words: ExportWords, rating: number | null): Html | null {
  if (rating === null) return null;
  const drawn = '★'.repeat(Math.floor(rating)) + (rating % 1 === 0 ? '' : '½');
  return markup`<span class="stars" role="img" aria-label="${words.stars(rating)}">${drawn}</span>`;
}

/** A title in its language, so that its letters have the right shapes. */
export const titleText = (words: ExportWords, title: string): Html =>
  markup`<span${languageMark(words, title)}>${title}</span>`;

export const yearText = (year: number | null): Html | null =>
  year === null ? null : markup` <span class="year">${year}</span>`;

/** How it was seen, in words: `Rewatch, cinema, the Lumière, with Mum`. */
export function circumstances(words: ExportWords, entry: ExportedEntry): string {
  return [
    ...(entry.isRewatch ? [words.rewatch] : []),
    ...(entry.isUnfinished ? [words.unfinished] : []),
    ...(entry.isLiked ? [words.liked] : []),
    ...(entry.medium === null ? [] : [entry.medium]),
    ...(entry.place === null ? [] : [entry.place]),
    ...(entry.company === null ? [] : [words.with(entry.company)]),
  ].join(words.comma);
}

type FilmFacts = Pick<ExportedFilm, 'directors' | 'countries' | 'languages' | 'runtimeMinutes' | 'genres'>;

/** Label and value, those that are known. */
export function filmFacts(words: ExportWords, film: FilmFacts): [label: string, value: string][] {
  const facts: [string, string][] = [
    [words.directedBy, film.directors.join(words.comma)],
    [words.from, film.countries.join(words.comma)],
    [words.in, film.languages.join(words.comma)],
    [words.runningTime, film.runtimeMinutes === null ? '' : words.minutes(film.runtimeMinutes)],
    [words.genre, film.genres.join(words.comma)],
  ];
  return facts.filter(([, value]) => value !== '');
}

/** Who wrote it, where and when; empty where nothing is known. */
export function clippingCredit(words: ExportWords, { byline, publication, publishedOn }: ExportedClipping): string {
  return [byline, publication, publishedOn === null ? null : words.date(publishedOn)]
    .filter((part) => part !== null)
    .join(words.comma);
}
