// A CSV with a header as rows whose cells are asked for by name. Must never go by the order of columns.

import { type CsvDialect, csvRows, isBlank } from '../files/csv.ts';
import type { ChosenFile } from '../files/chosen-file.ts';
import type { RecordPlace, RemarkRecord, SkippedRecord } from '../record.ts';
import { shortened } from './values.ts';

export interface TableFile {
  file: ChosenFile;
  dialect: CsvDialect;
}

export interface TableRow {
  kind: 'row';
  /** `''` for a column that is not there. */
  cell: (column: string) => string;
  has: (column: string) => boolean;
  place: RecordPlace;
}

export type Progress = ((bytes: number) => void) | undefined;

export const columnName = (text: string): string => text.trim().toLowerCase();

export function skipped(
  place: RecordPlace,
  reason: SkippedRecord['reason'],
  detail: string | null = null,
): SkippedRecord {
  return { kind: 'skipped', place, reason, detail: detail === null || detail === '' ? null : shortened(detail) };
}

export const filePlace = (file: ChosenFile): RecordPlace => ({ file: file.name, line: null, item: null });

const MOST_NULS = 16;

function isDamaged(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.includes('\0') && cell.split('\0').length > MOST_NULS);
}

/** What is said of the file before its first row. */
export function* remarksOnFile({ file, dialect }: TableFile): Generator<RemarkRecord> {
  if (dialect.encoding !== 'iso-8859-1') return;
  yield { kind: 'remark', place: filePlace(file), remark: { code: 'read-as-latin-1', detail: null } };
}

/**
 * Rows below the header. A row with more cells than columns has been torn: it is skipped. Columns that are not among
 * the known ones (in small letters) and hold something are remarked on once.
 */
export async function* tableRows(
  table: TableFile,
  known: ReadonlySet<string>,
  onProgress: Progress,
): AsyncGenerator<TableRow | SkippedRecord | RemarkRecord> {
  yield* remarksOnFile(table);
  const { file } = table;
  let columns: Map<string, number> | null = null;
  let strange: [string, number][] = [];
  const told = new Set<string>();
  for await (const row of csvRows(file, table.dialect, onProgress)) {
    const { cells, line } = row;
    if (isBlank(row)) continue;
    if (columns === null) {
      columns = new Map(cells.map((name, index) => [columnName(name), index]));
      strange = [...columns].filter(([name]) => name !== '' && !known.has(name));
      continue;
    }
    const place = { file: file.name, line, item: null };
    if (isDamaged(cells)) {
      yield skipped(place, 'damaged', 'NUL');
      continue;
    }
    if (cells.slice(columns.size).some((cell) => cell.trim() !== '')) {
      yield skipped(place, 'unreadable-row', cells[1] ?? cells[0] ?? '');
      continue;
    }
    for (const [name, index] of strange) if ((cells[index] ?? '').trim() !== '') told.add(name);
    const places: ReadonlyMap<string, number> = columns;
    const cell = (column: string): string => cells[places.get(column) ?? -1] ?? '';
    yield { kind: 'row', cell, has: (column) => places.has(column), place };
  }
  for (const name of told) {
    yield { kind: 'remark', place: filePlace(file), remark: { code: 'not-kept', detail: shortened(name) } };
  }
}
