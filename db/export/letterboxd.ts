// Writes files that Letterboxd imports: at most 1 MB each, never cut inside an entry. What the site merges or drops is noticed, not hidden.

import { stringify } from 'csv-stringify/sync';
import { foldText } from '../model/fold.ts';
import type { FilmDetail } from '../model/film.ts';
import { precisionOf } from '../model/partial-date.ts';
import type { Sliced } from '../search/pace.ts';
import { entriesAsSeen, type EntryKey, type FilmEntry, noticeWhatIsBeside, readFilmEntry } from './entries.ts';
import type { ExportCounts, Exporting } from './exporting.ts';
import { siteReview } from './letterboxd-review.ts';
import { readWatchlist } from './list-rows.ts';
import type { Noticing } from './noticing.ts';
import { type AddFile, writeWholeFolder } from './whole-file.ts';
import { getFilm } from '../film.ts';
import type { ReadableDb } from '../handles.ts';
import { many, sql } from '../sql.ts';

/** Bytes of a file, the site's megabyte read as the smaller one. */
export const LARGEST_SITE_FILE = 1_000_000;

const filmColumns = ['LetterboxdURI', 'tmdbID', 'imdbID', 'Title', 'Year', 'Directors'] as const;
const columns = [...filmColumns, 'Rating', 'WatchedDate', 'Rewatch', 'Tags', 'Review'] as const;

type Cell = string | number | null;

const lineOf = (cells: readonly Cell[]): string =>
  stringify([cells], { record_delimiter: '\n', quoted_match: /[\r\n]/ });

/** Only an address of a film: ids of other kinds would be taken for films they are not. */
function addressOf({ identifiers }: FilmDetail): string | null {
  const address = identifiers['letterboxd'] ?? '';
  return /^https:\/\/(?:letterboxd\.com\/film\/|boxd\.it\/)[\w-]+\/?$/.test(address) ? address : null;
}

const matching = (text: string | undefined, shape: RegExp): string | null =>
  text !== undefined && shape.test(text) ? text : null;

function filmCells(film: FilmDetail): Cell[] {
  const { imdb, tmdb } = film.identifiers;
  return [
    addressOf(film),
    matching(tmdb, /^\d+$/),
    matching(imdb, /^tt\d+$/),
    film.title,
    film.year,
    film.directors.join(', '),
  ];
}

/** Entries the site would take for one: a film of that title and year, and the day. */
class SeenDays {
  readonly #days = new Set<string>();

  isTaken({ film, entry }: FilmEntry): boolean {
    const key = `${foldText(film.title)}\n${film.year ?? ''}\n${entry.watchedOn ?? ''}`;
    return this.#days.size === this.#days.add(key).size;
  }
}

const isWholeDay = (date: string | null): date is string => date !== null && precisionOf(date) === 'day';

function noticeEntry({ film, entry }: FilmEntry, noticing: Noticing): void {
  const { title } = film;
  if (entry.watchedOn !== null && !isWholeDay(entry.watchedOn)) noticing.add('letterboxd-partial-date', { title });
  if (entry.tags.length > 0 && !isWholeDay(entry.watchedOn)) noticing.add('letterboxd-undated-tags', { title });
  noticing.add('letterboxd-tag-comma', { title, count: entry.tags.filter((tag) => tag.includes(',')).length });
  const { isLiked, isUnfinished, themes, medium, place, company } = entry;
  if (isLiked || isUnfinished || themes.length > 0 || medium !== null || place !== null || company !== null) {
    noticing.add('letterboxd-no-column', { title });
  }
}

function rowOf({ film, entry }: FilmEntry, noticing: Noticing): string {
  const { title } = film;
  const { html, isSimplified, hasHiddenWords } = siteReview(entry.review);
  if (hasHiddenWords || (entry.hasSpoilers && html !== '')) noticing.add('letterboxd-spoilers', { title });
  if (isSimplified) noticing.add('letterboxd-simplified', { title });
  const isDated = isWholeDay(entry.watchedOn);
  const tags = isDated ? entry.tags.map((tag) => tag.replace(/\s*,\s*/g, ' ')).join(', ') : null;
  const cells = (review: string): Cell[] => [
    ...filmCells(film),
    entry.rating,
    isDated ? entry.watchedOn : null,
    entry.isRewatch ? 'true' : 'false',
    tags,
    review,
  ];
  const row = lineOf(cells(html));
  if (Buffer.byteLength(row) + Buffer.byteLength(lineOf(columns)) <= LARGEST_SITE_FILE) return row;
  noticing.add('letterboxd-review-too-long', { title });
  return lineOf(cells(''));
}

/** Gathers rows into files that are not too large. */
class SiteFiles {
  fileCount = 0;
  readonly #addFile: AddFile;
  readonly #name: string;
  readonly #heading: string;
  #rows: string[] = [];
  #bytes = 0;

  constructor(addFile: AddFile, name: string, headings: readonly string[]) {
    this.#addFile = addFile;
    this.#name = name;
    this.#heading = lineOf(headings);
  }

  add(row: string): void {
    const bytes = Buffer.byteLength(row);
    if (this.#bytes + bytes + Buffer.byteLength(this.#heading) > LARGEST_SITE_FILE) this.finish();
    this.#rows.push(row);
    this.#bytes += bytes;
  }

  finish(): void {
    if (this.#rows.length === 0) return;
    this.fileCount += 1;
    this.#addFile(`${this.#name}-${this.fileCount}.csv`, this.#heading + this.#rows.join(''));
    this.#rows = [];
    this.#bytes = 0;
  }
}

function* addEntries({ db, course, noticing }: Exporting, keys: readonly EntryKey[], files: SiteFiles): Sliced<void> {
  const days = new SeenDays();
  for (const key of keys) {
    const both = readFilmEntry(db, key);
    noticeEntry(both, noticing);
    if (isWholeDay(both.entry.watchedOn) && days.isTaken(both)) {
      noticing.add('letterboxd-same-day', { title: both.film.title });
    }
    files.add(rowOf(both, noticing));
    yield* course.step();
  }
  files.finish();
}

function addWatchlist(db: ReadableDb, files: SiteFiles): void {
  const ids = new Map(
    many<{ id: number; uid: string }>(
      db,
      sql`SELECT film.id, uid FROM film JOIN watchlist_film ON film_id = film.id`,
    ).map(({ id, uid }) => [uid, id]),
  );
  for (const { film } of readWatchlist(db)) files.add(lineOf(filmCells(getFilm(db, ids.get(film) ?? 0))));
  files.finish();
}

export function* writeForLetterboxd(exporting: Exporting): Sliced<ExportCounts> {
  const { db, choice, course, noticing, to } = exporting;
  const keys = entriesAsSeen(db, choice);
  course.begin(keys.length);
  noticeWhatIsBeside(db, choice, noticing);
  return yield* writeWholeFolder(to, function* (addFile) {
    const diary = new SiteFiles(addFile, 'letterboxd-diary', columns);
    yield* addEntries(exporting, keys, diary);
    const watchlist = new SiteFiles(addFile, 'letterboxd-watchlist', filmColumns);
    if (choice.isWhole) addWatchlist(db, watchlist);
    const filmCount = new Set(keys.map(({ filmId }) => filmId)).size;
    return { filmCount, entryCount: keys.length, fileCount: diary.fileCount + watchlist.fileCount };
  });
}
