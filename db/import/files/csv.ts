// Reads CSV a row at a time, by its rules to the letter. A file that breaks them is refused with the line, never read half.

import { pipeline, Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { codeOf } from '../../fault.ts';
import type { Separator } from '../../model/column-mapping.ts';
import { JournalError } from '../../model/result.ts';
import { type ChosenFile, unsound } from './chosen-file.ts';
import { type Encoding, textOf } from './text.ts';

export interface CsvRow {
  cells: string[];
  /** Its first line, from 1. */
  line: number;
}

/** A review of a million characters fits in, in any script. */
export const LARGEST_RECORD = 8_000_000;
export const MOST_COLUMNS = 1000;

export interface CsvDialect {
  encoding: Encoding;
  separator: Separator;
}

const reasons: Record<string, string> = {
  CSV_INVALID_CLOSING_QUOTE: 'something follows a closing quote (a quote within a cell has to be doubled)',
  INVALID_OPENING_QUOTE: 'a quote within a cell that does not begin with one',
  CSV_INVALID_OPENING_QUOTE: 'a quote within a cell that does not begin with one',
  CSV_QUOTE_NOT_CLOSED: 'a quote that is never closed',
  CSV_MAX_RECORD_SIZE: 'a row of more than 8 MB',
};

function refusalOf(error: unknown, file: string, line: number): unknown {
  const code = codeOf(error);
  if (error instanceof JournalError || !/^(?:CSV_|INVALID_)/.test(code)) return error;
  // rows that were read ahead are gone with the error: the parser knows better than we do where it was
  const lines = (error as CsvError)['lines'];
  const near = Math.max(line, typeof lines === 'number' ? lines : line);
  return unsound(file, `line ${near}: ${reasons[code] ?? 'not CSV'}`, error);
}

const rules = (delimiter: Separator) => ({
  ...{ bom: true, relax_column_count: true, delimiter, max_record_size: LARGEST_RECORD },
  record_delimiter: ['\n', '\r\n'],
});

/** A row of an empty line is a row of one empty cell. Throws import-invalid with file, line and reason. */
export async function* csvRows(
  file: ChosenFile,
  { encoding, separator }: CsvDialect,
  onProgress?: (bytes: number) => void,
): AsyncGenerator<CsvRow> {
  const parser = parse({ ...rules(separator), info: true });
  // sound UTF-8 is what the parser reads by itself
  const pieces = encoding === 'utf-8' ? file.pieces() : textOf(file, encoding);
  const counted = async function* (): AsyncGenerator<Uint8Array | string> {
    for await (const piece of pieces) {
      onProgress?.(piece.length);
      yield piece;
    }
  };
  const source = Readable.from(counted());
  // whoever stops early, or an error on either side, ends both
  pipeline(source, parser, () => undefined);
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (record.length > MOST_COLUMNS) throw unsound(file.name, `line ${line}: more than 1,000 columns`);
      yield { cells: record, line };
      line = info.lines + 1;
    }
  } catch (error) {
    throw refusalOf(error, file.name, line);
  } finally {
    parser.destroy();
  }
}

/** An empty line, or a row of nothing but separators. */
export const isBlank = ({ cells }: CsvRow): boolean => cells.every((cell) => cell.trim() === '');

/** The rows of the beginning of a file, without the last, which may be cut. Null where it is not CSV. */
export function firstRows(text: string, isWhole: boolean, separator: Separator): string[][] | null {
  const rows: string[][] = [];
  const keep = (row: string[]): null => {
    rows.push(row);
    return null;
  };
  try {
    parseAtOnce(text, { ...rules(separator), on_record: keep });
    if (!isWhole) rows.pop();
  } catch (error) {
    // a quote that is open where the beginning was cut is none of the file's faults
    if (isWhole || codeOf(error) !== 'CSV_QUOTE_NOT_CLOSED') return null;
  }
  return rows;
}
