// Says what a file is by what it holds. Names are asked only where the same content can be two things: what was watched, what is to be.

import { EXPORT_FORMAT } from '../../model/exchange.ts';
import type { Separator } from '../../model/column-mapping.ts';
import { LARGEST_MEMBER } from '../files/archive.ts';
import { beginningOf, type ChosenFile } from '../files/chosen-file.ts';
import { firstRows, MOST_COLUMNS } from '../files/csv.ts';
import { firstItem } from '../files/json-items.ts';
import { beginningAsText, type Encoding, lookAtText } from '../files/text.ts';
import type { SkipReason } from '../record.ts';
import { bareRating, isFilmNote, isOwnNote } from './film-note.ts';
import { hasFrontMatter, readNote } from './front-matter.ts';
import type { ImdbRole } from './imdb.ts';
import type { LetterboxdRole } from './letterboxd/letterboxd.ts';
import type { MovaryRole } from './movary.ts';
import { columnName } from './table.ts';
import { type TraktRole, traktRole } from './trakt.ts';

export type Content =
  | { kind: 'letterboxd'; role: LetterboxdRole }
  | { kind: 'imdb'; role: ImdbRole }
  | { kind: 'movary'; role: MovaryRole }
  | { kind: 'movielens' }
  | { kind: 'trakt'; role: TraktRole }
  | { kind: 'day-one' }
  | { kind: 'own-json' }
  | { kind: 'own-note' }
  | { kind: 'note'; rating: number | null }
  | { kind: 'table'; columns: string[]; rows: string[][] }
  | { kind: 'nothing'; reason: SkipReason; detail: string | null };

export interface Recognised {
  file: ChosenFile;
  encoding: Encoding;
  separator: Separator;
  content: Content;
}

const BEGINNING_BYTES = 64 * 1024;
const FEWEST_COLUMNS = 2;

const nothing = (reason: SkipReason, detail: string | null = null): Content => ({ kind: 'nothing', reason, detail });

/** Of the file itself, in small letters, without its ending. */
const baseName = (file: ChosenFile): string =>
  file.name
    .replace(/^.*\//, '')
    .replace(/\.\w{1,8}$/, '')
    .toLowerCase();

/** The same four columns stand in three files. */
function filmsRole(file: ChosenFile): LetterboxdRole | null {
  const base = baseName(file);
  if (/(?:^|\/)likes\/[^/]+$/i.test(file.name) || /^(?:films|likes)(?: ?\(\d+\))?$/.test(base)) return 'likes';
  return base.startsWith('watchlist') ? 'watchlist' : base.startsWith('watched') ? 'watched' : null;
}

function letterboxdRole(file: ChosenFile, rows: readonly string[][]): LetterboxdRole | null {
  const header = (rows[0] ?? []).map(columnName);
  const has = (...wanted: string[]): boolean => wanted.every((name) => header.includes(name));
  const below = (rows.find((row) => columnName(row[0] ?? '') === 'date') ?? []).map(columnName);
  const isList =
    ['name', 'tags', 'url', 'description'].every((name) => below.includes(name)) &&
    (header[0]?.startsWith('letterboxd list export') === true ||
      header.every((name) => name === '') ||
      has('tags', 'url'));
  if (isList) return 'list';
  if (has('date', 'letterboxd uri', 'name', 'watched date')) return has('review') ? 'reviews' : 'diary';
  if (has('date', 'letterboxd uri', 'name', 'review')) return 'reviews';
  if (has('date', 'letterboxd uri', 'name', 'rating')) return 'ratings';
  if (has('date', 'letterboxd uri', 'name')) return filmsRole(file);
  if (has('date joined', 'username')) return 'profile';
  const isContent = has('date', 'content') && header.every((name) => ['date', 'content', 'comment'].includes(name));
  return isContent ? 'content' : null;
}

function imdbRole(file: ChosenFile, rows: readonly string[][]): ImdbRole | null {
  const header = (rows[0] ?? []).map(columnName);
  if (
    rows.length > 0 &&
    rows.every(
      (row) =>
        row.length === 1 &&
        /^(?:url|https?:\/\/(?:www\.|m\.)?imdb\.com\/title\/tt\d+\/?.*)?$/i.test(row[0]?.trim() ?? ''),
    )
  )
    return rows.some((row) => (row[0] ?? '').includes('imdb.com')) ? 'addresses' : null;
  if (!header.includes('const') || !header.includes('title')) return null;
  const base = baseName(file);
  if (!header.includes('position')) return 'ratings';
  if (base.includes('watchlist')) return 'watchlist';
  return base.includes('rating') && header.includes('you rated') ? 'ratings' : 'list';
}

function movaryRole(header: readonly string[]): MovaryRole | null {
  const names = new Set(header.map(columnName));
  if (!['title', 'year', 'tmdbid', 'imdbid'].every((name) => names.has(name))) return null;
  if (names.has('watchedat')) return 'history';
  return names.has('userrating') ? 'ratings' : names.has('addedat') ? 'watchlist' : null;
}

/** A header names its columns; data does not: dates, numbers and addresses are no names. */
function isHeader(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    filled.length >= FEWEST_COLUMNS &&
    !filled.some((cell) => /^[\d.,:/\- ]+$|^https?:\/\//.test(cell) || cell.length > 200)
  );
}

interface Csv {
  separator: Separator;
  rows: string[][];
}

/** The separator that makes most columns of the first row; null where the text is no CSV with any. */
function readCsv(text: string, isWhole: boolean): Csv | null {
  let best: Csv | null = null;
  for (const separator of [',', ';', '\t'] as const) {
    const rows = firstRows(text, isWhole, separator);
    if (rows === null || rows.length === 0) continue;
    const width = (csv: Csv): number => Math.max(0, ...csv.rows.slice(0, 3).map((row) => row.length));
    if (best === null || width({ separator, rows }) > width(best)) best = { separator, rows };
  }
  return best;
}

function csvContent(file: ChosenFile, { rows }: Csv): Content {
  const [header = []] = rows;
  const letterboxd = letterboxdRole(file, rows);
  if (letterboxd !== null) return { kind: 'letterboxd', role: letterboxd };
  const imdb = imdbRole(file, rows);
  if (imdb !== null) return { kind: 'imdb', role: imdb };
  const movary = movaryRole(header);
  if (movary !== null) return { kind: 'movary', role: movary };
  const names = new Set(header.map(columnName));
  if (names.has('movie_id') && names.has('imdb_id') && names.has('title')) return { kind: 'movielens' };
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const [columns = [], ...below] = filled;
  if (columns.length > MOST_COLUMNS) return nothing('damaged', 'more than 1,000 columns');
  if (rows.every((row) => row.length < FEWEST_COLUMNS)) return nothing('unknown-file');
  if (!isHeader(columns)) return nothing('unknown-file', 'no header');
  // prose has commas as well, but not as many in each line
  const isEven = below.filter((row) => row.length === columns.length).length >= below.length * 0.8;
  if (!isEven) return nothing('unknown-file', 'rows of different lengths');
  return { kind: 'table', columns: columns.map((name) => name.trim()), rows: below };
}

function jsonContent(text: string): Content {
  if (text.trimStart().startsWith('[')) {
    if (/^\s*\[\s*\]\s*$/.test(text)) return nothing('empty-file');
    const role = traktRole(firstItem(text, null));
    return role === null ? nothing('unknown-file', 'JSON') : { kind: 'trakt', role };
  }
  if (text.slice(0, 300).includes(`"${EXPORT_FORMAT}"`)) return { kind: 'own-json' };
  const isDayOne = /"metadata"\s*:/.test(text) && /"entries"\s*:\s*\[/.test(text);
  return isDayOne ? { kind: 'day-one' } : nothing('unknown-file', 'JSON');
}

function noteContent(text: string): Content {
  const note = readNote(text);
  if (note === null) return { kind: 'note', rating: null };
  if (isOwnNote(note)) return { kind: 'own-note' };
  return isFilmNote(note) ? { kind: 'note', rating: bareRating(note) } : nothing('not-a-film', 'Markdown');
}

/** Why a text that is no CSV is none, in a few words; null where it does not even look like one. */
function problemOfCsv(text: string): string | null {
  if (!text.includes('\n') && /\r[^\n]/.test(text)) return 'line ends of old Macs (CR only)';
  if (/\\"/.test(text) && text.includes(',')) return 'quotes escaped by backslashes';
  return text.split('\n', 1)[0]?.includes(',') ? 'quotes that are not as CSV has them' : null;
}

function contentOf(file: ChosenFile, text: string, isWhole: boolean): { content: Content; separator: Separator } {
  const separator: Separator = ',';
  if (hasFrontMatter(text)) return { content: noteContent(text.replaceAll('\r\n', '\n')), separator };
  if (/^\s*[[{]/.test(text)) return { content: jsonContent(text), separator };
  if (/[\u0001-\u0008\u000e-\u001a]/.test(text)) return { content: nothing('unknown-file'), separator };
  if (!text.includes('\n') && /\r[^\n]/.test(text))
    return { content: nothing('damaged', problemOfCsv(text)), separator };
  const csv = readCsv(text, isWhole);
  if (csv !== null) return { content: csvContent(file, csv), separator: csv.separator };
  const problem = problemOfCsv(text);
  return { content: problem === null ? nothing('unknown-file') : nothing('damaged', problem), separator };
}

/** Looks at all bytes of the file for its encoding, and at the words of its beginning. */
export async function recognise(file: ChosenFile): Promise<Recognised> {
  const given = { file, encoding: 'utf-8' as Encoding, separator: ',' as Separator };
  if (file.size > LARGEST_MEMBER) return { ...given, content: nothing('too-large') };
  const beginning = await beginningOf(file, BEGINNING_BYTES);
  const isText =
    !beginning.includes(0) ||
    beginning.every((byte) => byte === 0) ||
    /^(?:\xff\xfe|\xfe\xff)/.test(beginning.toString('latin1', 0, 2));
  if (!isText && !/^[\x20-\x7e\s]/.test(beginning.toString('latin1', 0, 1)))
    return { ...given, content: nothing('unknown-file') };
  const kind = await lookAtText(file, beginning);
  if (kind.isEmpty) return { ...given, content: nothing('empty-file') };
  if (kind.isNulFilled) return { ...given, content: nothing('damaged', 'NUL') };
  const text = beginningAsText(beginning, kind.encoding).replace(/^\uFEFF/, '');
  const found = contentOf(file, text, file.size <= BEGINNING_BYTES);
  const isKnown = found.content.kind !== 'nothing';
  if (isKnown && kind.problem !== null) return { ...given, content: nothing('damaged', kind.problem) };
  return { file, encoding: kind.encoding, ...found };
}
