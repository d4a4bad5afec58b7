// Entries of a Letterboxd export: the union of its diary and its reviews. Must never make two of one entry, nor one of two.

import { createHash } from 'node:crypto';
import type { EntryRecord, ImportRecord, RecordPlace, SkippedRecord } from '../../record.ts';
import { type Progress, skipped, type TableFile, type TableRow, tableRows } from '../table.ts';
import { dayOf, markdownOf, ratingOf, Remarks, splitNames } from '../values.ts';
import { filmOf } from '../film-facts.ts';
import { filmOfEntry } from './addresses.ts';

const columns = ['date', 'name', 'year', 'letterboxd uri', 'rating', 'rewatch', 'tags', 'watched date'] as const;
const known: ReadonlySet<string> = new Set([...columns, 'review']);

/** An entry without its review, as it stands in both files. */
interface Cells {
  values: readonly string[];
  /** The 2017 variant had no such column. */
  hasRewatch: boolean;
  place: RecordPlace;
}

const of = ({ values }: Cells, column: (typeof columns)[number]): string => values[columns.indexOf(column)] ?? '';

const cellsOf = (row: TableRow): Cells => ({
  values: columns.map((column) => row.cell(column)),
  hasRewatch: row.has('rewatch'),
  place: row.place,
});

const said = ({ values }: Cells): string => values.join('\u001F');

function differences(one: Cells, other: Cells): string[] {
  const compared = columns.filter((column) => column !== 'rewatch' || (one.hasRewatch && other.hasRewatch));
  return compared.filter((column) => of(one, column).trim() !== of(other, column).trim());
}

function entryOf(cells: Cells, html: string | null, remarks: Remarks, isKeyed: boolean): EntryRecord | SkippedRecord {
  const uri = of(cells, 'letterboxd uri').trim();
  const identifiers = { letterboxd: filmOfEntry(uri) };
  const film = filmOf({ title: of(cells, 'name'), year: of(cells, 'year'), identifiers }, remarks);
  if (film === null) return skipped(cells.place, 'no-title', uri);
  const { review, original } = markdownOf(html ?? '', remarks);
  return {
    kind: 'entry',
    place: cells.place,
    film,
    key: uri === '' || !isKeyed ? null : uri,
    fields: {
      watchedOn: dayOf(of(cells, 'watched date'), remarks),
      rating: ratingOf(of(cells, 'rating'), 5, remarks),
      ...{ isLiked: false, isUnfinished: false, hasSpoilers: false, medium: null, place: null, company: null },
      isRewatch: /^yes$/i.test(of(cells, 'rewatch').trim()),
      themes: [],
      tags: splitNames(of(cells, 'tags'), remarks),
      review,
    },
    told: fieldsTold(cells, html !== null),
    loggedOn: dayOf(of(cells, 'date'), remarks),
    loggedAt: null,
    original,
    remarks: remarks.list,
  };
}

/** The diary alone says nothing of reviews: an entry without one there may have one. */
const fieldsTold = ({ hasRewatch }: Cells, withReviews: boolean): EntryRecord['told'] => [
  ...(['watchedOn', 'rating', 'tags'] as const),
  ...(hasRewatch ? (['isRewatch'] as const) : []),
  ...(withReviews ? (['review'] as const) : []),
];

interface Held {
  cells: Cells;
  isKeyed: boolean;
  /** Fingerprint of the review it was told with; null as long as it was not. */
  toldWith: string | null;
}

/** Reviews are not held; two of one fingerprint are one. */
const fingerprint = (text: string): string => createHash('sha256').update(text).digest('base64');

/** How often each key was met in one file: the second of two equal rows is the second of two entries. */
class Counter {
  readonly #counts = new Map<string, number>();

  next(key: string): number {
    const count = this.#counts.get(key) ?? 0;
    this.#counts.set(key, count + 1);
    return count;
  }
}

/** Rows of the diary, small as they are, held by entry URI; by all they say where that is blank, which is no key. */
class HeldRows {
  readonly #byKey = new Map<string, Held[]>();
  readonly list: Held[] = [];

  static keyOf(cells: Cells): string {
    return of(cells, 'letterboxd uri').trim() || `\0${said(cells)}`;
  }

  find(key: string): readonly Held[] {
    return this.#byKey.get(key) ?? [];
  }

  add(key: string, held: Held): Held {
    const others = this.#byKey.get(key);
    if (others) others.push(held);
    else this.#byKey.set(key, [held]);
    this.list.push(held);
    return held;
  }
}

const isBlankKey = (key: string): boolean => key.startsWith('\0');

async function* holdDiary(table: TableFile, held: HeldRows, onProgress: Progress): AsyncGenerator<ImportRecord> {
  const counter = new Counter();
  for await (const row of tableRows(table, known, onProgress)) {
    if (row.kind !== 'row') {
      yield row;
      continue;
    }
    const cells = cellsOf(row);
    const key = HeldRows.keyOf(cells);
    const count = counter.next(key);
    const others = held.find(key);
    const isSame = isBlankKey(key)
      ? others[count] !== undefined
      : others.some((other) => differences(other.cells, cells).length === 0);
    if (isSame) yield { kind: 'merged', place: cells.place };
    else held.add(key, { cells, isKeyed: others.length === 0, toldWith: null });
  }
}

function* tellReview(row: TableRow, held: HeldRows, count: number): Generator<ImportRecord> {
  const cells = cellsOf(row);
  const html = row.cell('review');
  const key = HeldRows.keyOf(cells);
  const others = held.find(key);
  const same = others.find((other) => differences(other.cells, cells).length === 0);
  const match = isBlankKey(key) ? others[count] : (same ?? others[0]);
  const remarks = new Remarks();
  const print = fingerprint(html);
  if (match === undefined) {
    held.add(key, { cells, isKeyed: true, toldWith: print });
    yield entryOf(cells, html, remarks, true);
    return;
  }
  if (match.toldWith !== null) {
    if (match.toldWith === print && differences(match.cells, cells).length === 0) {
      yield { kind: 'merged', place: cells.place };
      return;
    }
    if (!isBlankKey(key)) remarks.add('key-twice');
    yield entryOf(cells, html, remarks, false);
    return;
  }
  match.toldWith = print;
  const differing = differences(match.cells, cells);
  if (differing.length > 0) remarks.add('rows-differ', differing.join(', '));
  yield { kind: 'merged', place: match.cells.place };
  // what the diary leaves blank, the review may know
  const values = match.cells.values.map((value, index) => (value.trim() === '' ? (cells.values[index] ?? '') : value));
  const hasRewatch = match.cells.hasRewatch || cells.hasRewatch;
  yield entryOf({ values, hasRewatch, place: cells.place }, html, remarks, match.isKeyed);
}

/**
 * Diaries are read first and held, a few hundred bytes a row; reviews are told as they come, then what is in a diary only.
 * Orphans have a blank URI: they are held against each other by all that their rows say.
 */
export async function* letterboxdEntries(
  diaries: readonly TableFile[],
  reviews: readonly TableFile[],
  onProgress: Progress,
): AsyncGenerator<ImportRecord> {
  const held = new HeldRows();
  for (const diary of diaries) yield* holdDiary(diary, held, onProgress);
  for (const table of reviews) {
    const counter = new Counter();
    for await (const row of tableRows(table, known, onProgress)) {
      if (row.kind === 'row') yield* tellReview(row, held, counter.next(HeldRows.keyOf(cellsOf(row))));
      else yield row;
    }
  }
  for (const { cells, isKeyed, toldWith } of held.list) {
    if (toldWith !== null) continue;
    const remarks = new Remarks();
    if (!isKeyed && of(cells, 'letterboxd uri').trim() !== '') remarks.add('key-twice');
    yield entryOf(cells, reviews.length > 0 ? '' : null, remarks, isKeyed);
  }
}
