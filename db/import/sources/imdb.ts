// What IMDb gives as CSV, in four eras: ratings, the watchlist, lists. Must never go by the order of columns, nor keep the site's own numbers.

import { tooLarge } from '../files/chosen-file.ts';
import { csvRows } from '../files/csv.ts';
import type { FilmFacts, ImportRecord, ImportSource, ListedFilm, ListRecord } from '../record.ts';
import { filmOf } from './film-facts.ts';
import { filePlace, type Progress, skipped, type TableFile, type TableRow, tableRows } from './table.ts';
import { dayOf, lineOf, ratingOf, Remarks, splitNames, textOf } from './values.ts';

export type ImdbRole = 'ratings' | 'watchlist' | 'list' | 'addresses';

export interface ImdbFile extends TableFile {
  role: ImdbRole;
  /** Of a list: what it is called, which only the name of its file says. */
  title: string;
}

/** Names that meant the same in one of the eras. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  rating: ['your rating', 'you rated'],
  rated: ['date rated', 'date added', 'created'],
  added: ['created', 'date added'],
  type: ['title type'],
  runtime: ['runtime (mins)'],
};

const known = new Set([
  ...['position', 'const', 'created', 'modified', 'description', 'title', 'original title', 'url', 'directors', 'year'],
  ...['genres', 'imdb rating', 'num votes', 'num. votes', 'release date', 'release date (month/day/year)'],
  ...Object.values(synonyms).flat(),
]);

const MOST_FILMS = 100_000;

/** Small letters, without spaces: `tvMovie` and `TV Movie` are one. Types nobody knows are films. */
const series = new Set([
  ...['tvseries', 'tvminiseries', 'miniseries', 'mini-series', 'tvepisode', 'episode', 'videogame', 'podcastseries'],
  ...['podcastepisode', 'musicvideo', 'tvpilot'],
]);

const isFilm = (type: string): boolean => !series.has(type.toLowerCase().replace(/\s+/g, ''));

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Sat Mar  4 00:00:00 2017`, as the first era wrote dates, or a date. */
function imdbDay(text: string, remarks: Remarks): string | null {
  const [, month = '', day = '', year = ''] =
    /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+[\d:]+\s+(\d{4})$/i.exec(text.trim()) ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  return dayOf(number === 0 ? text : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`, remarks);
}

class Item {
  readonly remarks = new Remarks();
  readonly row: TableRow;

  constructor(row: TableRow) {
    this.row = row;
  }

  cell(name: string): string {
    const names = synonyms[name] ?? [name];
    return this.row.cell(names.find((each) => this.row.has(each)) ?? name);
  }

  get film(): FilmFacts | null {
    return filmOf(
      {
        title: this.cell('title'),
        originalTitle: this.cell('original title'),
        year: this.cell('year'),
        directors: splitNames(this.cell('directors'), this.remarks),
        runtimeMinutes: this.cell('runtime'),
        genres: splitNames(this.cell('genres'), this.remarks),
        identifiers: { imdb: this.cell('const') },
      },
      this.remarks,
    );
  }
}

function* ratingOfItem(item: Item, film: FilmFacts): Generator<ImportRecord> {
  const remarks = new Remarks();
  const rating = ratingOf(item.cell('rating'), 10, remarks);
  const ratedOn = imdbDay(item.cell('rated'), remarks);
  const shared = { place: item.row.place, film, remarks: [...item.remarks.list, ...remarks.list] };
  if (rating !== null) yield { kind: 'rating', rating, ratedOn, ...shared };
  else if (remarks.list.length > 0) yield { kind: 'watched', on: ratedOn, ...shared };
}

/** Lines of addresses: films without a title, which no journal can hold. */
async function* addressRows({ file, dialect }: TableFile, onProgress: Progress): AsyncGenerator<ImportRecord> {
  for await (const { cells, line } of csvRows(file, dialect, onProgress)) {
    const id = /\btt\d{7,10}\b/.exec(cells[0] ?? '')?.[0];
    if (id !== undefined) yield skipped({ file: file.name, line, item: null }, 'no-title', id);
  }
}

export class ImdbFiles implements ImportSource {
  readonly kind = 'imdb';
  readonly name: string;
  readonly size: number;
  readonly #files: readonly ImdbFile[];
  readonly #withSeries: boolean;

  constructor(name: string, files: readonly ImdbFile[], withSeries: boolean) {
    this.name = name;
    this.size = files.reduce((sum, { file }) => sum + file.size, 0);
    this.#files = files;
    this.#withSeries = withSeries;
  }

  /** Films, or why a row is none. */
  async *#items(
    table: ImdbFile,
    onProgress: Progress,
  ): AsyncGenerator<ImportRecord | { kind: 'film'; item: Item; film: FilmFacts }> {
    for await (const row of tableRows(table, known, onProgress)) {
      if (row.kind !== 'row') {
        yield row;
        continue;
      }
      const item = new Item(row);
      const type = item.cell('type').trim();
      if (!this.#withSeries && !isFilm(type)) {
        yield skipped(row.place, 'not-a-film', `${type}: ${row.cell('title')}`);
        continue;
      }
      const { film } = item;
      if (film === null) yield skipped(row.place, 'no-title', row.cell('const'));
      else yield { kind: 'film', item, film };
    }
  }

  async *#ratings(table: ImdbFile, onProgress: Progress): AsyncGenerator<ImportRecord> {
    for await (const found of this.#items(table, onProgress)) {
      if (found.kind !== 'film') yield found;
      else {
        const [record] = ratingOfItem(found.item, found.film);
        const { remarks, row } = found.item;
        yield record ?? { kind: 'watched', place: row.place, film: found.film, on: null, remarks: remarks.list };
      }
    }
  }

  async *#watchlist(table: ImdbFile, onProgress: Progress): AsyncGenerator<ImportRecord> {
    for await (const found of this.#items(table, onProgress)) {
      if (found.kind !== 'film') {
        yield found;
        continue;
      }
      const { item, film } = found;
      const addedOn = imdbDay(item.cell('added'), item.remarks);
      const note = textOf(item.cell('description'), item.remarks);
      yield { kind: 'watch', place: item.row.place, film, addedOn, note, remarks: item.remarks.list };
      yield* ratingOfItem(item, film);
    }
  }

  async *#list(table: ImdbFile, onProgress: Progress): AsyncGenerator<ImportRecord> {
    const after: ImportRecord[] = [];
    const films: ListedFilm[] = [];
    for await (const found of this.#items(table, onProgress)) {
      if (found.kind !== 'film') {
        after.push(found);
        continue;
      }
      const { item, film } = found;
      const note = textOf(item.cell('description'), item.remarks);
      films.push({ film, note, place: item.row.place, remarks: item.remarks.list });
      after.push(...ratingOfItem(item, film));
      if (films.length > MOST_FILMS) throw tooLarge(table.file.name);
    }
    const remarks = new Remarks();
    const about = { description: '', isRanked: null, createdOn: null, key: null } as const;
    const name = lineOf(table.title, remarks);
    const list: ListRecord = {
      kind: 'list',
      place: filePlace(table.file),
      name,
      ...about,
      films,
      remarks: remarks.list,
    };
    yield list;
    yield* after;
  }

  async *read(onProgress?: (bytesRead: number) => void): AsyncGenerator<ImportRecord> {
    let bytes = 0;
    const progress = (more: number): void => onProgress?.((bytes += more));
    for (const table of this.#files) {
      if (table.role === 'ratings') yield* this.#ratings(table, progress);
      else if (table.role === 'watchlist') yield* this.#watchlist(table, progress);
      else if (table.role === 'list') yield* this.#list(table, progress);
      else yield* addressRows(table, progress);
    }
  }
}
