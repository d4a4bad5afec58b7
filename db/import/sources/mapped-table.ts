// A CSV of nobody known, read as a person said its columns are. Must never do more than the mapping says.

import type { ColumnMapping, MappedField } from '../../model/column-mapping.ts';
import { csvRows, isBlank } from '../files/csv.ts';
import type { EntryFacts, EntryRecord, FilmFacts, ImportRecord, ImportSource, RecordPlace } from '../record.ts';
import { filmOf } from './film-facts.ts';
import { remarksOnFile, skipped, type TableFile } from './table.ts';
import {
  dayOf,
  flagOf,
  instantOf,
  markdownOf,
  optionalLineOf,
  ratingOf,
  Remarks,
  splitNames,
  textOf,
} from './values.ts';
import { writtenDate } from './written-date.ts';

/** Spreadsheets would run what begins so; exports put a `'` before it, which is taken off again. */
const withoutDefusing = (cell: string): string => (/^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

const entryFields = [
  ...(['watchedOn', 'rating', 'isLiked', 'isRewatch', 'isUnfinished', 'hasSpoilers', 'medium', 'place'] as const),
  ...(['company', 'themes', 'tags', 'review'] as const),
];

class MappedRow {
  readonly remarks = new Remarks();
  readonly #cells: readonly string[];
  readonly #mapping: ColumnMapping;

  constructor(cells: readonly string[], mapping: ColumnMapping) {
    this.#cells = cells;
    this.#mapping = mapping;
  }

  all(field: MappedField): string[] {
    return this.#cells
      .filter((cell, index) => this.#mapping.fields[index] === field && cell.trim() !== '')
      .map(withoutDefusing);
  }

  /** The first column of that meaning that holds anything. */
  cell(field: MappedField): string {
    return this.all(field)[0] ?? '';
  }

  names(field: MappedField): string[] {
    const cells = this.all(field);
    return splitNames(
      cells.join(cells.some((cell) => cell.includes(';')) ? ';' : ','),
      this.remarks,
      /[;|]/.test(cells.join('')) ? /[;|]/ : ',',
    );
  }

  day(field: MappedField): string | null {
    const written = this.cell(field);
    const instant = this.instant(field);
    if (instant !== null) return instant.on;
    const date = writtenDate(written, this.#mapping.dateOrder);
    const remarks = new Remarks();
    const day = dayOf(date, remarks);
    if (day === null && written !== '') this.remarks.add('bad-date', written);
    return day;
  }

  /** Where the cell says the instant, the day is the local one. */
  instant(field: MappedField): { at: number; on: string } | null {
    return instantOf(this.cell(field).trim(), new Remarks());
  }

  flag(field: MappedField): boolean {
    return flagOf(this.cell(field), this.remarks) ?? false;
  }

  film(): FilmFacts | null {
    const title = this.cell('title');
    return filmOf(
      {
        title,
        originalTitle: this.cell('originalTitle'),
        reading: this.cell('reading'),
        year: this.cell('year').replace(/\.0$/, ''),
        directors: this.names('directors'),
        countries: this.names('countries'),
        languages: this.names('languages'),
        runtimeMinutes: this.cell('runtimeMinutes').replace(/\s*min(?:utes?|s)?\.?$/i, ''),
        genres: this.names('genres'),
        identifiers: {
          ...{ imdb: this.cell('imdb'), tmdb: this.cell('tmdb'), trakt: this.cell('trakt') },
          letterboxd: this.cell('letterboxd'),
        },
      },
      this.remarks,
    );
  }

  facts(): { fields: EntryFacts; original: string | null } {
    const { ratingScale, reviewFormat } = this.#mapping;
    const text = this.cell('review');
    // plain text is HTML without tags once its three signs are references
    const html = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    const { review, original } =
      reviewFormat === 'markdown'
        ? { review: textOf(text, this.remarks), original: null }
        : markdownOf(reviewFormat === 'html' ? text : html, this.remarks);
    const fields = {
      watchedOn: this.day('watchedOn'),
      rating: ratingOf(this.cell('rating'), ratingScale, this.remarks),
      isLiked: this.flag('isLiked'),
      isRewatch: this.flag('isRewatch'),
      isUnfinished: this.flag('isUnfinished'),
      hasSpoilers: this.flag('hasSpoilers'),
      medium: optionalLineOf(this.cell('medium'), this.remarks),
      place: optionalLineOf(this.cell('place'), this.remarks),
      company: optionalLineOf(this.cell('company'), this.remarks),
      themes: this.names('themes'),
      tags: this.names('tags'),
      review,
    };
    const isAsWritten = reviewFormat !== 'html' && review === text;
    return { fields, original: original === null || isAsWritten ? null : text };
  }

  record(place: RecordPlace): ImportRecord {
    const film = this.film();
    if (film === null) return skipped(place, 'no-title', this.#cells.find((cell) => cell.trim() !== '') ?? '');
    if (this.#mapping.rows === 'watchlist') {
      const [addedOn, note] = [this.day('loggedOn'), textOf(this.cell('review'), this.remarks)];
      return { kind: 'watch', place, film, addedOn, note, remarks: this.remarks.list };
    }
    const { fields, original } = this.facts();
    const told: EntryRecord['told'] = entryFields.filter((field) => this.#mapping.fields.includes(field));
    const shared = {
      loggedOn: this.day('loggedOn'),
      loggedAt: this.instant('loggedOn')?.at ?? null,
      original,
      remarks: this.remarks.list,
    };
    return { kind: 'entry', place, film, key: this.cell('key').trim().slice(0, 500) || null, fields, told, ...shared };
  }
}

export class MappedTable implements ImportSource {
  readonly kind = 'csv';
  readonly name: string;
  readonly size: number;
  readonly #table: TableFile;
  readonly #mapping: ColumnMapping;

  constructor(name: string, table: TableFile, mapping: ColumnMapping) {
    this.name = name;
    this.size = table.file.size;
    this.#table = table;
    this.#mapping = mapping;
  }

  async *read(onProgress?: (bytesRead: number) => void): AsyncGenerator<ImportRecord> {
    yield* remarksOnFile(this.#table);
    const { file, dialect } = this.#table;
    let bytes = 0;
    let isHeader = true;
    const keys = new Set<string>();
    for await (const row of csvRows(file, dialect, (more) => onProgress?.((bytes += more)))) {
      if (isBlank(row)) continue;
      if (isHeader) {
        isHeader = false;
        continue;
      }
      const place = { file: file.name, line: row.line, item: null };
      if (row.cells.slice(this.#mapping.fields.length).some((cell) => cell.trim() !== '')) {
        yield skipped(place, 'unreadable-row', row.cells[0] ?? '');
        continue;
      }
      const record = new MappedRow(row.cells, this.#mapping).record(place);
      if (record.kind === 'entry' && record.key !== null) {
        if (keys.has(record.key)) {
          yield { ...record, key: null, remarks: [...record.remarks, { code: 'key-twice', detail: null }] };
          continue;
        }
        keys.add(record.key);
      }
      yield record;
    }
  }
}
