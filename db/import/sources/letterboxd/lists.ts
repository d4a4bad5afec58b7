// A list of a Letterboxd export: what it is called, then its films in order. Must never be read by the line.

import { isBlank, csvRows } from '../../files/csv.ts';
import { tooLarge, unsound } from '../../files/chosen-file.ts';
import type { ImportRecord, ListedFilm, ListRecord, RecordPlace, SkippedRecord } from '../../record.ts';
import { filmOf } from '../film-facts.ts';
import { columnName, filePlace, type Progress, remarksOnFile, skipped, type TableFile } from '../table.ts';
import { dayOf, lineOf, markdownOf, Remarks, splitNames } from '../values.ts';
import { filmAddress } from './addresses.ts';

const MOST_FILMS = 100_000;

/** Cells by the names of a header that stands in the middle of the file. */
const reader = (header: readonly string[]) => (cells: readonly string[], name: string) =>
  cells[header.findIndex((column) => columnName(column) === name)] ?? '';

type Cell = (name: string) => string;

function listOf(cell: Cell, place: RecordPlace, films: ListedFilm[]): ListRecord {
  const remarks = new Remarks();
  const tags = splitNames(cell('tags'), remarks);
  const text = markdownOf(cell('description'), remarks).review;
  const lines = [...(text === '' ? [] : [text]), ...(tags.length === 0 ? [] : [`Tags: ${tags.join(', ')}`])];
  return {
    kind: 'list',
    place,
    key: cell('url').trim() || null,
    name: lineOf(cell('name'), remarks),
    description: lines.join('\n\n'),
    isRanked: null,
    createdOn: dayOf(cell('date'), remarks),
    films,
    remarks: remarks.list,
  };
}

function listedFilm(cell: Cell, place: RecordPlace): ListedFilm | SkippedRecord {
  const remarks = new Remarks();
  const identifiers = { letterboxd: filmAddress(cell('url')) };
  const film = filmOf({ title: cell('name'), year: cell('year'), identifiers }, remarks);
  if (film === null) return skipped(place, 'no-title', cell('url'));
  return { film, note: markdownOf(cell('description'), remarks).review, place, remarks: remarks.list };
}

/** The first line says which version it is, or is empty; a list without films is a list. */
export async function* letterboxdList(table: TableFile, onProgress: Progress): AsyncGenerator<ImportRecord> {
  yield* remarksOnFile(table);
  const { file, dialect } = table;
  let about: ReturnType<typeof reader> | null = null;
  let item: ReturnType<typeof reader> | null = null;
  let list: ListRecord | null = null;
  const after: SkippedRecord[] = [];
  for await (const row of csvRows(file, dialect, onProgress)) {
    const { cells, line } = row;
    const place = { file: file.name, line, item: null };
    if (isBlank(row) || (about === null && /^letterboxd list export/i.test(cells[0] ?? ''))) continue;
    if (about === null) about = reader(cells);
    else if (list === null) list = listOf(about.bind(null, cells), place, []);
    else if (item === null) item = reader(cells);
    else {
      const listed = listedFilm(item.bind(null, cells), place);
      if ('kind' in listed) after.push(listed);
      else list.films.push(listed);
      if (list.films.length > MOST_FILMS) throw tooLarge(file.name);
    }
  }
  if (about === null) throw unsound(file.name, 'not a list');
  if (list === null) yield skipped(filePlace(file), 'empty-file');
  else yield list;
  yield* after;
}
