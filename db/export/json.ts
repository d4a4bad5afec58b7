// Writes the journal as our own JSON: lossless, and the same to the byte for the same journal. Nothing of this moment stands in it.

import type { ReadableDb } from '../handles.ts';
import { EXPORT_FORMAT, EXPORT_VERSION } from '../model/exchange.ts';
import { readApart, readLists, readSavedSearches, readWatchlist } from './list-rows.ts';
import { readFilm, readThemes } from './rows.ts';
import type { Choice } from './scope.ts';
import type { Append } from './whole-file.ts';

/** One item of a list, indented as it would be in the whole document: line breaks inside strings are escaped, so none is hit. */
function itemText(item: unknown): string {
  return JSON.stringify(item, null, 2).replaceAll('\n', '\n    ');
}

function appendList(append: Append, name: string, items: Iterable<unknown>): void {
  let isEmpty = true;
  append(`,\n  "${name}": [`);
  for (const item of items) {
    append(`${isEmpty ? '' : ','}\n    ${itemText(item)}`);
    isEmpty = false;
  }
  append(isEmpty ? ']' : '\n  ]');
}

/** Film by film, so that memory stays flat whatever the journal holds. */
export function appendJson(db: ReadableDb, { films, themeIds, hasLists }: Choice, append: Append): void {
  append(`{\n  "format": "${EXPORT_FORMAT}",\n  "version": ${EXPORT_VERSION}`);
  appendList(append, 'themes', readThemes(db, themeIds));
  appendList(
    append,
    'films',
    (function* () {
      for (const film of films) yield readFilm(db, film);
    })(),
  );
  appendList(append, 'apart', hasLists ? readApart(db) : []);
  appendList(append, 'lists', hasLists ? readLists(db) : []);
  appendList(append, 'watchlist', hasLists ? readWatchlist(db) : []);
  appendList(append, 'savedSearches', hasLists ? readSavedSearches(db) : []);
  append('\n}\n');
}
