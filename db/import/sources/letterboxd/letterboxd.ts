// A Letterboxd export: its files, each in its turn. Must never bring back what was deleted there.

import type { ImportRecord, ImportSource, SkipReason } from '../../record.ts';
import { filmOf } from '../film-facts.ts';
import { type Progress, skipped, type TableFile, tableRows } from '../table.ts';
import { dayOf, ratingOf, Remarks } from '../values.ts';
import { filmAddress } from './addresses.ts';
import { letterboxdEntries } from './entries.ts';
import { letterboxdList } from './lists.ts';

export type LetterboxdRole =
  'diary' | 'reviews' | 'ratings' | 'watched' | 'likes' | 'watchlist' | 'list' | 'content' | 'profile' | 'deleted';

export interface LetterboxdFile extends TableFile {
  role: LetterboxdRole;
}

const filmColumns = new Set(['date', 'name', 'year', 'letterboxd uri', 'rating']);

type FilmRole = 'ratings' | 'watched' | 'likes' | 'watchlist';

async function* filmRows(table: TableFile, role: FilmRole, onProgress: Progress): AsyncGenerator<ImportRecord> {
  for await (const row of tableRows(table, filmColumns, onProgress)) {
    if (row.kind !== 'row') {
      yield row;
      continue;
    }
    const { cell, place } = row;
    const remarks = new Remarks();
    const identifiers = { letterboxd: filmAddress(cell('letterboxd uri')) };
    const film = filmOf({ title: cell('name'), year: cell('year'), identifiers }, remarks);
    const on = dayOf(cell('date'), remarks);
    const rating = role === 'ratings' ? ratingOf(cell('rating'), 5, remarks) : null;
    const shared = { place, remarks: remarks.list };
    if (film === null) yield skipped(place, 'no-title', cell('letterboxd uri'));
    else if (role === 'watchlist') yield { kind: 'watch', film, addedOn: on, note: '', ...shared };
    else if (role === 'likes') yield { kind: 'like', film, on, ...shared };
    else if (rating !== null) yield { kind: 'rating', film, rating, ratedOn: on, ...shared };
    // who rates a film has watched it, even where the rating is none
    else yield { kind: 'watched', film, on, ...shared };
  }
}

/** Any row, skipped; lists have several headers, of which the first is taken. */
async function* skippedRows(table: TableFile, reason: SkipReason, onProgress: Progress): AsyncGenerator<ImportRecord> {
  for await (const row of tableRows(table, new Set(), onProgress)) {
    if (row.kind === 'row') {
      const detail = row.cell('name') || row.cell('content') || row.cell('username');
      yield skipped(row.place, reason, detail);
    } else if (row.kind === 'skipped') yield { ...row, reason };
  }
}

export class LetterboxdExport implements ImportSource {
  readonly kind = 'letterboxd';
  readonly name: string;
  readonly size: number;
  readonly #files: readonly LetterboxdFile[];

  constructor(name: string, files: readonly LetterboxdFile[]) {
    this.name = name;
    this.size = files.reduce((sum, { file }) => sum + file.size, 0);
    this.#files = files;
  }

  #of(role: LetterboxdRole): readonly LetterboxdFile[] {
    return this.#files.filter((file) => file.role === role);
  }

  /** Entries, ratings, watched, likes, watchlist, lists; then what is not brought in. */
  async *read(onProgress?: (bytesRead: number) => void): AsyncGenerator<ImportRecord> {
    let bytes = 0;
    const progress = (more: number): void => onProgress?.((bytes += more));
    yield* letterboxdEntries(this.#of('diary'), this.#of('reviews'), progress);
    for (const role of ['ratings', 'watched', 'likes', 'watchlist'] as const)
      for (const table of this.#of(role)) yield* filmRows(table, role, progress);
    for (const table of this.#of('list')) yield* letterboxdList(table, progress);
    for (const table of this.#of('content')) yield* skippedRows(table, 'not-of-yours', progress);
    for (const table of this.#of('profile')) yield* skippedRows(table, 'profile', progress);
    for (const table of this.#of('deleted')) yield* skippedRows(table, 'deleted-on-site', progress);
  }
}
