// Markdown notes on films, as people keep them in a vault: front matter, then the review. What our own export writes is read elsewhere.

import { LONGEST_REVIEW } from '../../model/text.ts';
import { type ChosenFile, wholeOf } from '../files/chosen-file.ts';
import { type Encoding, textOf as textsOf } from '../files/text.ts';
import type { EntryRecord, FilmFacts, ImportRecord, ImportSource, RecordPlace } from '../record.ts';
import { filmOf } from './film-facts.ts';
import { type Note, readNote, wordAt, wordsAt } from './front-matter.ts';
import { filePlace, skipped } from './table.ts';
import { dayOf, namesOf, numberOf, ratingOf, Remarks, textOf } from './values.ts';

export interface NoteFile {
  file: ChosenFile;
  encoding: Encoding;
  /** As the note has it, where it is a bare number. */
  rating: number | null;
}

const LARGEST_NOTE = 4 * LONGEST_REVIEW;

const ratingKeys = ['personalrating', 'myrating', 'rating', 'stars', 'score'];
const dateKeys = ['watched', 'datewatched', 'watchedon', 'watcheddate', 'lastwatched', 'dates'];
const ofFilms = new Set([...ratingKeys, ...dateKeys, 'director', 'directors', 'imdb', 'imdbid', 'tmdb', 'tmdbid']);

const ownPageKeys = new Set(['name', 'uid', 'parent', 'ranked']);

const known = new Set([
  ...ofFilms,
  ...['title', 'originaltitle', 'year', 'genre', 'genres', 'country', 'countries', 'language', 'languages'],
  ...[
    'runtime',
    'duration',
    'tags',
    'tag',
    'rewatch',
    'liked',
    'favorite',
    'favourite',
    'type',
    'aliases',
    'cssclasses',
  ],
]);

/** A note or page of our own export: of a film, a theme or a list. */
export const isOwnNote = ({ values }: Note): boolean =>
  ['title', 'directors', 'countries', 'languages', 'genres', 'ids', 'liked'].every((key) => values.has(key)) ||
  (values.has('name') && values.has('uid') && [...values.keys()].every((key) => ownPageKeys.has(key)));

export const isFilmNote = ({ values }: Note): boolean => [...values.keys()].some((key) => ofFilms.has(key));

/** What the note's rating is, where it is a bare number: `8`, not `8/10`. */
export const bareRating = (note: Note): number | null => numberOf(wordAt(note, ...ratingKeys));

/** `Title (Year).md` */
function namedBy(file: ChosenFile): { title: string; year: string } {
  const base = file.name.replace(/^.*\//, '').replace(/\.(?:md|markdown|txt)$/i, '');
  const [, title = base, year = ''] = /^(.*\S)\s*\((\d{4})\)$/.exec(base) ?? [];
  return { title, year };
}

function filmOfNote(note: Note, file: ChosenFile, remarks: Remarks): FilmFacts | null {
  const name = namedBy(file);
  return filmOf(
    {
      title: wordAt(note, 'title') || name.title,
      originalTitle: wordAt(note, 'originaltitle'),
      reading: wordAt(note, 'reading'),
      year: wordAt(note, 'year') || name.year,
      directors: wordsAt(note, ['directors', 'director'], true),
      genres: wordsAt(note, ['genres', 'genre'], true),
      countries: wordsAt(note, ['countries', 'country'], true),
      languages: wordsAt(note, ['languages', 'language'], true),
      runtimeMinutes: wordAt(note, 'runtime', 'duration').replace(/\s*min(?:utes?|s)?\.?$/i, ''),
      identifiers: { imdb: wordAt(note, 'imdb', 'imdbid'), tmdb: wordAt(note, 'tmdb', 'tmdbid') },
    },
    remarks,
  );
}

/** `4/5`, `8/10`, stars, or a bare number out of what the whole vault is judged to be out of. */
function ratingOfNote(note: Note, best: number, remarks: Remarks): number | null {
  const written = wordAt(note, ...ratingKeys);
  const [, value, outOf] = /^([\d.,]+)\s*\/\s*(5|10|100)$/.exec(written) ?? [];
  if (value !== undefined) return ratingOf(value, Number(outOf), remarks);
  const stars = /^(★{0,5})(½?)☆*$/.exec(written);
  if (stars && written !== '') return ratingOf(String((stars[1] ?? '').length + (stars[2] ? 0.5 : 0)), 5, remarks);
  if (best === 10 && written !== '') remarks.add('rating-out-of-ten');
  return ratingOf(written, best, remarks);
}

/** Each day once, earliest first. */
function daysOf(note: Note, remarks: Remarks): string[] {
  const words = dateKeys.flatMap((key) =>
    typeof note.values.get(key) === 'boolean' ? [] : wordsAt(note, [key], true),
  );
  const days = words.map((word) => dayOf(word.replace(/[T ]\d{2}:\d{2}.*$/, ''), remarks));
  return [...new Set(days)].filter((day) => day !== null).toSorted();
}

const isTrue = (note: Note, ...keys: string[]): boolean => keys.some((key) => note.values.get(key) === true);

/** Rating and review are of the last viewing: a note holds one of each. */
function* entriesOf(
  note: Note,
  film: FilmFacts,
  best: number,
  file: ChosenFile,
  remarks: Remarks,
): Generator<EntryRecord> {
  const rating = ratingOfNote(note, best, remarks);
  const review = textOf(note.body.replace(/^\s*\n/, '').trimEnd(), remarks);
  const tags = namesOf(
    wordsAt(note, ['tags', 'tag'], true).map((tag) => tag.replace(/^#/, '')),
    remarks,
  );
  const days = daysOf(note, remarks);
  const dates = days.length === 0 ? [null] : days;
  for (const [index, watchedOn] of dates.entries()) {
    const isLast = index === dates.length - 1;
    const place: RecordPlace = { file: file.name, line: null, item: dates.length > 1 ? index : null };
    yield {
      ...{ kind: 'entry', place, film, key: null },
      fields: {
        ...{ watchedOn, isUnfinished: false, hasSpoilers: false, medium: null, place: null, company: null, themes: [] },
        rating: isLast ? rating : null,
        isLiked: isLast && isTrue(note, 'liked', 'favorite', 'favourite'),
        isRewatch: isLast && isTrue(note, 'rewatch'),
        tags: isLast ? tags : [],
        review: isLast ? review : '',
      },
      told: isLast ? ['watchedOn', 'rating', 'tags', 'review'] : ['watchedOn'],
      ...{ loggedOn: null, loggedAt: null, original: null, remarks: isLast ? remarks.list : [] },
    };
  }
}

function* recordsOf(text: string, file: ChosenFile, best: number): Generator<ImportRecord> {
  const note = readNote(text);
  if (note === null) {
    yield skipped(filePlace(file), 'unreadable-row', 'YAML');
    return;
  }
  const remarks = new Remarks();
  const film = filmOfNote(note, file, remarks);
  for (const [key, value] of note.values) {
    const isNothing = value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (!known.has(key) && !isNothing) remarks.add('not-kept', key);
  }
  if (film === null) yield skipped(filePlace(file), 'no-title');
  else if (note.values.get('watched') === false && note.body.trim() === '') {
    yield { kind: 'watch', place: filePlace(file), film, addedOn: null, note: '', remarks: remarks.list };
  } else yield* entriesOf(note, film, best, file, remarks);
}

export class FilmNotes implements ImportSource {
  readonly kind = 'markdown';
  readonly name: string;
  readonly size: number;
  readonly #files: readonly NoteFile[];
  /** One note above five, and all of them are out of ten: people keep to one scale. */
  readonly #best: number;

  constructor(name: string, files: readonly NoteFile[]) {
    this.name = name;
    this.size = files.reduce((sum, { file }) => sum + file.size, 0);
    this.#files = files;
    const ratings = files.map(({ rating }) => rating ?? 0);
    this.#best = ratings.some((rating) => rating > 10) ? 100 : ratings.some((rating) => rating > 5) ? 10 : 5;
  }

  async *read(onProgress?: (bytesRead: number) => void): AsyncGenerator<ImportRecord> {
    let bytes = 0;
    for (const { file, encoding } of this.#files) {
      const whole = await wholeOf(file, LARGEST_NOTE);
      let text = '';
      for await (const piece of textsOf({ ...file, pieces: () => once(whole) }, encoding)) text += piece;
      onProgress?.((bytes += whole.length));
      yield* recordsOf(text, file, this.#best);
    }
  }
}

/** As a file gives its pieces. */
// oxlint-disable-next-line typescript/require-await -- what is there already is not waited for
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
