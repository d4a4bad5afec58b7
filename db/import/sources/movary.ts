// What Movary gives as CSV: history, ratings, watchlist.

import type { ImportRecord, ImportSource } from '../record.ts';
import { filmOf } from './film-facts.ts';
import { type Progress, skipped, type TableFile, type TableRow, tableRows } from './table.ts';
import { dayOf, optionalLineOf, ratingOf, Remarks, textOf } from './values.ts';

export type MovaryRole = 'history' | 'ratings' | 'watchlist';

export interface MovaryFile extends TableFile {
  role: MovaryRole;
}

const known = new Set([
  ...['title', 'year', 'tmdbid', 'imdbid', 'watchedat', 'comment', 'location', 'userrating', 'addedat'],
]);

function movaryRecord({ cell, has, place }: TableRow, role: MovaryRole): ImportRecord {
  const remarks = new Remarks();
  const identifiers = { tmdb: cell('tmdbid'), imdb: cell('imdbid') };
  const film = filmOf({ title: cell('title'), year: cell('year'), identifiers }, remarks);
  if (film === null) return skipped(place, 'no-title', cell('tmdbid'));
  const shared = { place, film, remarks: remarks.list };
  if (role === 'watchlist')
    return { kind: 'watch', addedOn: dayOf(cell('addedat').slice(0, 10), remarks), note: '', ...shared };
  if (role === 'ratings') {
    const rating = ratingOf(cell('userrating'), 10, remarks);
    return rating === null
      ? { kind: 'watched', on: null, ...shared }
      : { kind: 'rating', rating, ratedOn: null, ...shared };
  }
  return {
    kind: 'entry',
    key: null,
    fields: {
      ...{ rating: null, isLiked: false, isRewatch: false, isUnfinished: false, hasSpoilers: false, medium: null },
      ...{ company: null, themes: [], tags: [] },
      watchedOn: dayOf(cell('watchedat').slice(0, 10), remarks),
      place: optionalLineOf(cell('location'), remarks),
      review: textOf(cell('comment'), remarks),
    },
    told: [
      'watchedOn',
      ...(has('comment') ? (['review'] as const) : []),
      ...(has('location') ? (['place'] as const) : []),
    ],
    ...{ loggedOn: null, loggedAt: null, original: null },
    ...shared,
  };
}

export class MovaryFiles implements ImportSource {
  readonly kind = 'movary';
  readonly name: string;
  readonly size: number;
  readonly #files: readonly MovaryFile[];

  constructor(name: string, files: readonly MovaryFile[]) {
    this.name = name;
    this.size = files.reduce((sum, { file }) => sum + file.size, 0);
    this.#files = files;
  }

  async *read(onProgress?: (bytesRead: number) => void): AsyncGenerator<ImportRecord> {
    let bytes = 0;
    const progress: Progress = (more) => onProgress?.((bytes += more));
    for (const role of ['history', 'ratings', 'watchlist'] as const) {
      for (const table of this.#files.filter((file) => file.role === role)) {
        for await (const row of tableRows(table, known, progress))
          yield row.kind === 'row' ? movaryRecord(row, role) : row;
      }
    }
  }
}
