// Writes the journal as our own JSON: lossless, and the same to the byte for the same journal. Nothing of this moment stands in it.

import type { ReadableDb } from '../handles.ts';
import { EXPORT_FORMAT, EXPORT_VERSION } from '../model/exchange.ts';
import { exportSchema } from '../model/export-schema.ts';
import type { Sliced } from '../search/pace.ts';
import type { Course } from './course.ts';
import { readApart, readLists, readSavedSearches, readWatchlist } from './list-rows.ts';
import { readFilm, readThemes } from './rows.ts';
import type { ExportCounts, Exporting } from './exporting.ts';
import type { Choice } from './scope.ts';
import { type Append, writeWholeFile } from './whole-file.ts';

/** One item of a list, indented as it would be in the whole document: line breaks inside strings are escaped, so none is hit. */
function itemText(item: unknown): string {
  return JSON.stringify(item, null, 2).replaceAll('\n', '\n    ');
}

/** `pausing` comes after each item. */
function* appendList(
  append: Append,
  name: string,
  items: Iterable<unknown>,
  pausing?: () => Sliced<void>,
): Sliced<void> {
  let isEmpty = true;
  append(`,\n  "${name}": [`);
  for (const item of items) {
    append(`${isEmpty ? '' : ','}\n    ${itemText(item)}`);
    isEmpty = false;
    if (pausing) yield* pausing();
  }
  append(isEmpty ? ']' : '\n  ]');
}

function* readFilms(db: ReadableDb, { films }: Choice): Generator<unknown, void> {
  for (const film of films) yield readFilm(db, film);
}

/** Film by film, so that memory stays flat whatever the journal holds. */
export function* appendJson(db: ReadableDb, choice: Choice, append: Append, course: Course): Sliced<void> {
  const { themeIds, listIds, isWhole } = choice;
  append(`{\n  "format": "${EXPORT_FORMAT}",\n  "version": ${EXPORT_VERSION}`);
  yield* appendList(append, 'themes', readThemes(db, themeIds));
  yield* appendList(append, 'films', readFilms(db, choice), () => course.step());
  yield* appendList(append, 'apart', isWhole ? readApart(db) : []);
  yield* appendList(append, 'lists', readLists(db, listIds));
  yield* appendList(append, 'watchlist', isWhole ? readWatchlist(db) : []);
  yield* appendList(append, 'savedSearches', isWhole ? readSavedSearches(db) : []);
  append(`,\n  "schema": ${JSON.stringify(exportSchema(), null, 2).replaceAll('\n', '\n  ')}\n}\n`);
}

export function* writeJson({ db, choice, course, to }: Exporting): Sliced<ExportCounts> {
  yield* writeWholeFile(to, (append) => appendJson(db, choice, append, course));
  return { filmCount: choice.films.length, entryCount: choice.entryCount, fileCount: 1 };
}
