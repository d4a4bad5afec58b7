// Ratings that MovieLens gives as CSV. Its titles end in their year and have their article last.

import type { ImportRecord, ImportSource } from '../record.ts';
import { filmOf } from './film-facts.ts';
import { skipped, type TableFile, type TableRow, tableRows } from './table.ts';
import { ratingOf, Remarks } from './values.ts';

const known = new Set(['movie_id', 'imdb_id', 'tmdb_id', 'rating', 'average_rating', 'title']);

/** In the languages MovieLens does so with; `L'` and its like have no space after them. */
const articleLast =
  /^(.+), (the|a|an|le|la|les|l'|l’|un|une|des|el|los|las|il|lo|gli|i|der|die|das|ein|eine|den|det|de|het|os|as|o)$/i;

function articleFirst(title: string): string {
  const [, rest = '', article = ''] = articleLast.exec(title) ?? [];
  if (article === '') return title;
  return /['’]$/.test(article) ? `${article}${rest}` : `${article} ${rest}`;
}

export interface MovieLensTitle {
  title: string;
  year: string;
  originalTitle: string;
  /** Another name in brackets that is not its original one. */
  alias: string | null;
}

/** `City of Lost Children, The (Cité des enfants perdus, La) (1995)` */
export function movieLensTitle(text: string): MovieLensTitle {
  const [, named = text, year = ''] = /^(.*?)\s*\((\d{4})\)$/.exec(text.trim()) ?? [];
  const [, title = named, inBrackets = ''] = /^(.+?)\s*\(([^()]+)\)$/.exec(named.trim()) ?? [];
  const isAlias = /^a\.?k\.?a\.?\s/i.test(inBrackets);
  return {
    title: articleFirst(title.trim()),
    year,
    originalTitle: isAlias ? '' : articleFirst(inBrackets.trim()),
    alias: isAlias ? inBrackets : null,
  };
}

function movieLensRecord({ cell, place }: TableRow): ImportRecord {
  const remarks = new Remarks();
  const { title, year, originalTitle, alias } = movieLensTitle(cell('title'));
  const imdb = cell('imdb_id').trim();
  const film = filmOf(
    {
      ...{ title, year, originalTitle },
      identifiers: {
        imdb: /^\d{1,10}$/.test(imdb) ? `tt${imdb.padStart(7, '0')}` : imdb,
        tmdb: cell('tmdb_id'),
        movielens: cell('movie_id'),
      },
    },
    remarks,
  );
  if (film === null) return skipped(place, 'no-title', cell('movie_id'));
  if (alias !== null) remarks.add('not-kept', alias);
  const rating = ratingOf(cell('rating'), 5, remarks);
  const shared = { place, film, remarks: remarks.list };
  return rating === null
    ? { kind: 'watched', on: null, ...shared }
    : { kind: 'rating', rating, ratedOn: null, ...shared };
}

export class MovieLensFile implements ImportSource {
  readonly kind = 'movielens';
  readonly name: string;
  readonly size: number;
  readonly #table: TableFile;

  constructor(name: string, table: TableFile) {
    this.name = name;
    this.size = table.file.size;
    this.#table = table;
  }

  async *read(onProgress?: (bytesRead: number) => void): AsyncGenerator<ImportRecord> {
    let bytes = 0;
    for await (const row of tableRows(this.#table, known, (more) => onProgress?.((bytes += more))))
      yield row.kind === 'row' ? movieLensRecord(row) : row;
  }
}
