// Trakt's own export and dumps of its API: histories, ratings, lists, comments. Instants there are UTC; a diary's day is the local one.

import { jsonItems } from '../files/json-items.ts';
import type { ChosenFile } from '../files/chosen-file.ts';
import { tooLarge } from '../files/chosen-file.ts';
import type { Encoding } from '../files/text.ts';
import type {
  EntryFacts,
  EntryRecord,
  FilmFacts,
  ImportRecord,
  ImportSource,
  ListedFilm,
  RecordPlace,
} from '../record.ts';
import { filmOf } from './film-facts.ts';
import { filePlace, type Progress, skipped } from './table.ts';
import { at, objectOf, stringAt, wordAt } from './values-of-json.ts';
import { instantOf, lineOf, ratingOf, Remarks, textOf } from './values.ts';

export type TraktRole = 'history' | 'comments' | 'ratings' | 'watched' | 'watchlist' | 'list' | 'other';

export interface TraktFile {
  file: ChosenFile;
  encoding: Encoding;
  role: TraktRole;
}

const MOST_FILMS = 100_000;

/** What an item is, by its keys; null where it is nothing of theirs. */
export function traktRole(item: unknown): TraktRole | null {
  if (objectOf(item) === null) return null;
  const isOfSomething = ['movie', 'episode', 'show', 'season', 'person'].some(
    (key) => objectOf(at(item, key)) !== null,
  );
  if (!isOfSomething) return null;
  if (typeof at(item, 'watched_at') === 'string') return 'history';
  if (objectOf(at(item, 'comment')) !== null) return 'comments';
  if (at(item, 'rated_at') !== undefined) return 'ratings';
  if (at(item, 'listed_at') !== undefined) return 'list';
  return at(item, 'last_watched_at') === undefined && at(item, 'plays') === undefined ? null : 'watched';
}

interface Found {
  value: unknown;
  film: FilmFacts;
  place: RecordPlace;
  remarks: Remarks;
}

function filmAt(movie: unknown, remarks: Remarks): FilmFacts | null {
  const ids = at(movie, 'ids');
  const identifiers = { imdb: wordAt(ids, 'imdb'), tmdb: wordAt(ids, 'tmdb'), trakt: wordAt(ids, 'trakt') };
  return filmOf({ title: stringAt(movie, 'title'), year: wordAt(movie, 'year'), identifiers }, remarks);
}

function readItem(value: unknown, place: RecordPlace): Found | ImportRecord {
  const type = wordAt(value, 'type');
  const movie = at(value, 'movie');
  if (objectOf(value) === null) return skipped(place, 'unreadable-row');
  if (objectOf(movie) === null) {
    const name = stringAt(at(value, 'show') ?? at(value, 'episode') ?? at(value, 'person'), 'title');
    return type === 'movie'
      ? skipped(place, 'no-title')
      : skipped(place, 'not-a-film', [type, name].filter(Boolean).join(': '));
  }
  const remarks = new Remarks();
  const film = filmAt(movie, remarks);
  return film === null ? skipped(place, 'no-title', wordAt(at(movie, 'ids'), 'slug')) : { value, film, place, remarks };
}

const nothing: EntryFacts = {
  ...{ watchedOn: null, rating: null, isLiked: false, isRewatch: false, isUnfinished: false, hasSpoilers: false },
  ...{ medium: null, place: null, company: null, themes: [], tags: [], review: '' },
};

function play({ value, film, place, remarks }: Found): EntryRecord {
  const watched = instantOf(at(value, 'watched_at'), remarks);
  return {
    ...{ kind: 'entry', place, film, key: wordAt(value, 'id') || null },
    fields: { ...nothing, watchedOn: watched?.on ?? null },
    ...{ told: ['watchedOn'], loggedOn: watched?.on ?? null, loggedAt: watched?.at ?? null, original: null },
    remarks: remarks.list,
  };
}

/** Their own sign for what is hidden, in ours. */
const withSpoilers = (text: string): string => text.replace(/\[\/?spoiler\]/gi, '||');

function comment({ value, film, place, remarks }: Found): ImportRecord {
  const said = at(value, 'comment');
  if (Number(wordAt(said, 'parent_id') || 0) !== 0) return skipped(place, 'not-of-yours', film.title);
  const written = instantOf(at(said, 'created_at'), remarks);
  const id = wordAt(said, 'id');
  const text = textOf(stringAt(said, 'comment'), remarks);
  const stars = ratingOf(wordAt(at(said, 'user_stats') ?? at(said, 'user_rating'), 'rating'), 10, remarks);
  return {
    ...{ kind: 'entry', place, film, key: id === '' ? null : `comment-${id}` },
    fields: { ...nothing, rating: stars, hasSpoilers: at(said, 'spoiler') === true, review: withSpoilers(text) },
    ...{ told: ['hasSpoilers', 'review'], loggedOn: written?.on ?? null, loggedAt: written?.at ?? null },
    original: withSpoilers(text) === text ? null : text,
    remarks: remarks.list,
  };
}

function rating({ value, film, place, remarks }: Found): ImportRecord {
  const rated = instantOf(at(value, 'rated_at'), remarks);
  const stars = ratingOf(wordAt(value, 'rating'), 10, remarks);
  const shared = { place, film, remarks: remarks.list };
  return stars === null
    ? { kind: 'watched', on: rated?.on ?? null, ...shared }
    : { kind: 'rating', rating: stars, ratedOn: rated?.on ?? null, ...shared };
}

function lastWatched({ value, film, place, remarks }: Found, inHistory: ReadonlySet<string>): ImportRecord {
  if (inHistory.has(film.identifiers['trakt'] ?? '')) return { kind: 'merged', place };
  const plays = Number(wordAt(value, 'plays'));
  if (plays > 1) remarks.add('not-kept', `plays: ${plays}`);
  const on = instantOf(at(value, 'last_watched_at'), remarks)?.on ?? null;
  return { kind: 'watched', place, film, on, remarks: remarks.list };
}

function watch({ value, film, place, remarks }: Found): ImportRecord {
  const addedOn = instantOf(at(value, 'listed_at'), remarks)?.on ?? null;
  return {
    kind: 'watch',
    place,
    film,
    addedOn,
    note: textOf(stringAt(value, 'notes'), remarks),
    remarks: remarks.list,
  };
}

const order: readonly TraktRole[] = ['history', 'comments', 'ratings', 'watched', 'watchlist', 'list', 'other'];

export class TraktExport implements ImportSource {
  readonly kind = 'trakt';
  readonly name: string;
  readonly size: number;
  readonly #files: readonly TraktFile[];

  constructor(name: string, files: readonly TraktFile[]) {
    this.name = name;
    this.size = files.reduce((sum, { file }) => sum + file.size, 0);
    this.#files = files;
  }

  async *#items({ file, encoding }: TraktFile, onProgress: Progress): AsyncGenerator<Found | ImportRecord> {
    for await (const { value, item } of jsonItems(file, encoding, null, onProgress))
      yield readItem(value, { file: file.name, line: null, item });
  }

  async *#list(table: TraktFile, onProgress: Progress): AsyncGenerator<ImportRecord> {
    const films: ListedFilm[] = [];
    const after: ImportRecord[] = [];
    for await (const found of this.#items(table, onProgress)) {
      if (!('film' in found) || 'kind' in found) {
        after.push(found);
        continue;
      }
      const note = textOf(stringAt(found.value, 'notes'), found.remarks);
      films.push({ film: found.film, note, place: found.place, remarks: found.remarks.list });
      if (films.length > MOST_FILMS) throw tooLarge(table.file.name);
    }
    const base = table.file.name.replace(/^.*\//, '').replace(/\.json$/i, '');
    const remarks = new Remarks();
    const name = lineOf(base.replace(/^lists?[-_]/i, '').replace(/[-_]+/g, ' '), remarks);
    const about = { key: null, description: '', isRanked: null, createdOn: null } as const;
    if (films.length > 0)
      yield { kind: 'list', place: filePlace(table.file), name, ...about, films, remarks: remarks.list };
    yield* after;
  }

  /** Entries, ratings, watched, the watchlist, lists; then files that hold nothing for a journal. */
  async *read(onProgress?: (bytesRead: number) => void): AsyncGenerator<ImportRecord> {
    let bytes = 0;
    const progress = (more: number): void => onProgress?.((bytes += more));
    const inHistory = new Set<string>();
    const files = this.#files.toSorted((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
    for (const table of files) {
      if (table.role === 'other') yield skipped(filePlace(table.file), 'nothing-to-keep');
      else if (table.role === 'list') yield* this.#list(table, progress);
      else {
        for await (const found of this.#items(table, progress)) {
          if ('kind' in found) yield found;
          else yield recordOf(table.role, found, inHistory);
        }
      }
    }
  }
}

function recordOf(role: TraktRole, found: Found, inHistory: Set<string>): ImportRecord {
  switch (role) {
    case 'history':
      if (found.film.identifiers['trakt'] !== undefined) inHistory.add(found.film.identifiers['trakt']);
      return play(found);
    case 'comments':
      return comment(found);
    case 'ratings':
      return rating(found);
    case 'watched':
      return lastWatched(found, inHistory);
    case 'watchlist':
    case 'list':
    case 'other':
      return watch(found);
  }
}
