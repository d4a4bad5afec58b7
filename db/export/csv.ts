// One table of entries for spreadsheets. Must never write a cell that a spreadsheet would run as a formula.

import { stringify } from 'csv-stringify/sync';
import type { Sliced } from '../search/pace.ts';
import { entriesAsSeen, type FilmEntry, noticeWhatIsBeside, readFilmEntry } from './entries.ts';
import type { ExportCounts, Exporting } from './exporting.ts';
import { writeWholeFile } from './whole-file.ts';

/** Excel takes a file for UTF-8 by this alone; everything else passes over it. */
const BYTE_ORDER_MARK = '\ufeff';

type Cell = string | number | null;

const names = (all: readonly string[]): string => all.join(', ');
const yes = (is: boolean): string => (is ? 'yes' : '');

const columns: readonly [heading: string, cell: (both: FilmEntry) => Cell][] = [
  ['Date', ({ entry }) => entry.watchedOn],
  ['Title', ({ film }) => film.title],
  ['Original title', ({ film }) => film.originalTitle],
  ['Reading', ({ film }) => film.reading],
  ['Year', ({ film }) => film.year],
  ['Directors', ({ film }) => names(film.directors)],
  ['Rating', ({ entry }) => entry.rating],
  ['Liked', ({ entry }) => yes(entry.isLiked)],
  ['Rewatch', ({ entry }) => yes(entry.isRewatch)],
  ['Not finished', ({ entry }) => yes(entry.isUnfinished)],
  ['Medium', ({ entry }) => entry.medium],
  ['Place', ({ entry }) => entry.place],
  ['With', ({ entry }) => entry.company],
  ['Themes', ({ entry }) => names(entry.themes)],
  ['Tags', ({ entry }) => names(entry.tags)],
  ['Review', ({ entry }) => entry.review],
  ['Has spoilers', ({ entry }) => yes(entry.hasSpoilers)],
  ['Countries', ({ film }) => names(film.countries)],
  ['Languages', ({ film }) => names(film.languages)],
  ['Minutes', ({ film }) => film.runtimeMinutes],
  ['Genres', ({ film }) => names(film.genres)],
  ['Film liked', ({ film }) => yes(film.isLiked)],
  ['IMDb', ({ film }) => film.identifiers['imdb'] ?? null],
  ['TMDB', ({ film }) => film.identifiers['tmdb'] ?? null],
  ['Logged', ({ entry }) => new Date(entry.loggedAt).toISOString()],
  ['Entry', ({ entry }) => entry.uid],
];

/** RFC 4180. The library knows the signs that begin a formula, full-width ones too, and puts an apostrophe before them. */
function lineOf(cells: readonly Cell[]): string {
  return stringify([cells], { record_delimiter: '\r\n', escape_formulas: true, quoted_match: /[\r\n]/ });
}

export function* writeTable({ db, choice, course, noticing, to }: Exporting): Sliced<ExportCounts> {
  const keys = entriesAsSeen(db, choice);
  course.begin(keys.length);
  noticeWhatIsBeside(db, choice, noticing);
  yield* writeWholeFile(to, function* (append) {
    append(BYTE_ORDER_MARK + lineOf(columns.map(([heading]) => heading)));
    for (const key of keys) {
      const both = readFilmEntry(db, key);
      append(lineOf(columns.map(([, cell]) => cell(both))));
      yield* course.step();
    }
  });
  return { filmCount: new Set(keys.map(({ filmId }) => filmId)).size, entryCount: keys.length, fileCount: 1 };
}
