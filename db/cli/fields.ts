// The options that say something of a film or an entry, and what they become in a request.

import type { EntryChange } from '../model/entry.ts';
import type { FilmChange } from '../model/film.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Arguments, Options } from './arguments.ts';
import { dateOf, reviewOf, stars, wholeNumber } from './values.ts';

const filmOptions = {
  title: 'text',
  'original-title': 'text',
  reading: 'text',
  year: 'text',
  runtime: 'text',
  director: 'texts',
  country: 'texts',
  language: 'texts',
  genre: 'texts',
} as const satisfies Options;

const entryOptions = {
  'watched-on': 'text',
  rating: 'text',
  theme: 'texts',
  tag: 'texts',
  medium: 'text',
  place: 'text',
  company: 'text',
  'review-file': 'text',
  rewatch: 'flag',
  liked: 'flag',
  unfinished: 'flag',
  spoilers: 'flag',
} as const satisfies Options;

export const entryAndFilmOptions: Options = { ...filmOptions, ...entryOptions };

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what was not given: `undefined` is not a value. */
function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}

/** `--director ""` takes all directors off. */
function list(args: Arguments, option: string): string[] | undefined {
  const values = args.texts(option);
  return values?.length === 1 && values[0] === '' ? [] : values && [...values];
}

export function filmFields(args: Arguments): Given<Omit<FilmChange, 'id'>> {
  return given({
    title: args.text('title'),
    originalTitle: args.text('original-title'),
    reading: args.text('reading'),
    year: args.text('year') === '' ? null : wholeNumber(args, 'year', 'year-range'),
    directors: list(args, 'director'),
    countries: list(args, 'country'),
    languages: list(args, 'language'),
    runtimeMinutes: args.text('runtime') === '' ? null : wholeNumber(args, 'runtime', 'runtime-range'),
    genres: list(args, 'genre'),
  });
}

export function entryFields(args: Arguments, today: PartialDate): Given<Omit<EntryChange, 'id' | 'session'>> {
  return given({
    watchedOn: dateOf(args, 'watched-on', today),
    rating: stars(args, 'rating'),
    isLiked: args.flag('liked'),
    isRewatch: args.flag('rewatch'),
    isUnfinished: args.flag('unfinished'),
    hasSpoilers: args.flag('spoilers'),
    medium: args.text('medium'),
    place: args.text('place'),
    company: args.text('company'),
    themes: list(args, 'theme'),
    tags: list(args, 'tag'),
    review: reviewOf(args, 'review-file'),
  });
}
