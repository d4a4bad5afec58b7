// Opens what a person chose: finds the sources in it, whatever its files are called. Must never read more than it needs to know them.

import { JournalError } from '../../model/result.ts';
import type { ImportSource, OpenedFiles, OwnExport, SkippedRecord, UnknownTable } from '../record.ts';
import { LARGEST_FILE } from '../read-file.ts';
import { type ChosenFile, wholeOf } from '../files/chosen-file.ts';
import { gatherFiles } from '../files/gather.ts';
import { DayOneJournal } from './day-one.ts';
import { FilmNotes } from './film-note.ts';
import { ImdbFiles } from './imdb.ts';
import { LetterboxdExport } from './letterboxd/letterboxd.ts';
import { guessMapping } from './mapping-guess.ts';
import { MappedTable } from './mapped-table.ts';
import { MovaryFiles } from './movary.ts';
import { MovieLensFile } from './movielens.ts';
import { type Content, recognise, type Recognised } from './recognise.ts';
import { filePlace, skipped, type TableFile } from './table.ts';
import { TraktExport } from './trakt.ts';

export interface OpenOptions {
  /** Series, episodes, games of an IMDb export as well. */
  withSeries?: boolean;
}

const SAMPLE_ROWS = 20;
const LONGEST_CELL = 500;

type Known<Kind extends Content['kind']> = Recognised & { content: Extract<Content, { kind: Kind }> };

const ofKind = <Kind extends Content['kind']>(files: readonly Recognised[], kind: Kind): Known<Kind>[] =>
  files.filter((file): file is Known<Kind> => file.content.kind === kind);

const table = ({ file, encoding, separator }: Recognised): TableFile => ({ file, dialect: { encoding, separator } });

const folderOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('/')));

/** Folders of one Letterboxd export below its own. */
const inExport = /(?:^|\/)(?:likes|lists|deleted|orphaned|deleted\/lists)$/i;

const isDeleted = (file: ChosenFile): boolean => /(?:^|\/)deleted\/(?:lists\/)?[^/]+$/i.test(file.name);

/** The parts of one export are those of one container, and of one folder in it where several exports may lie side by side. */
function groups<Part extends Recognised>(parts: readonly Part[], keyOf: (file: ChosenFile) => string): Part[][] {
  const found = new Map<string, Part[]>();
  for (const part of parts) {
    const key = `${part.file.container}\n${keyOf(part.file)}`;
    const group = found.get(key);
    if (group) group.push(part);
    else found.set(key, [part]);
  }
  return [...found.values()];
}

/** What was chosen: the ZIP or folder, or the first of several files. */
function nameOf(group: readonly Recognised[]): string {
  const file = group[0]?.file;
  return file === undefined ? '' : file.container.replace(/\/$/, '') || file.name;
}

const sameContainer = (): string => '';

function letterboxdSources(files: readonly Recognised[]): ImportSource[] {
  const base = (file: ChosenFile): string =>
    folderOf(file.name)
      .replace(inExport, '')
      .replace(/\/deleted$/i, '');
  return groups(ofKind(files, 'letterboxd'), base).map((group) => {
    const parts = group.map((part) => ({
      ...table(part),
      role: isDeleted(part.file) ? ('deleted' as const) : part.content.role,
    }));
    // the export's own files come before those it calls orphaned
    parts.sort(
      (one, other) =>
        Number(/(?:^|\/)orphaned\//i.test(one.file.name)) - Number(/(?:^|\/)orphaned\//i.test(other.file.name)),
    );
    return new LetterboxdExport(nameOf(group), parts);
  });
}

function otherSources(files: readonly Recognised[], options: OpenOptions): ImportSource[] {
  const imdb = groups(ofKind(files, 'imdb'), sameContainer).map((group) => {
    const title = (file: ChosenFile): string => file.name.replace(/^.*\//, '').replace(/\.csv$/i, '');
    const parts = group.map((part) => ({ ...table(part), role: part.content.role, title: title(part.file) }));
    return new ImdbFiles(nameOf(group), parts, options.withSeries === true);
  });
  const trakt = groups(ofKind(files, 'trakt'), sameContainer).map((group) => {
    const parts = group.map(({ file, encoding, content: { role } }) => {
      const isWatchlist = role === 'list' && /watchlist[^/]*$/i.test(file.name);
      return { file, encoding, role: isWatchlist ? ('watchlist' as const) : role };
    });
    return new TraktExport(nameOf(group), parts);
  });
  const movary = groups(ofKind(files, 'movary'), sameContainer).map(
    (group) =>
      new MovaryFiles(
        nameOf(group),
        group.map((part) => ({ ...table(part), role: part.content.role })),
      ),
  );
  const notes = groups(ofKind(files, 'note'), sameContainer).map(
    (group) =>
      new FilmNotes(
        nameOf(group),
        group.map(({ file, encoding, content: { rating } }) => ({ file, encoding, rating })),
      ),
  );
  return [
    ...[...imdb, ...trakt, ...movary],
    ...ofKind(files, 'movielens').map((part) => new MovieLensFile(part.file.name, table(part))),
    ...ofKind(files, 'day-one').map(({ file, encoding }) => new DayOneJournal(file.name, file, encoding)),
    ...notes,
  ];
}

function unknownTable(part: Known<'table'>): UnknownTable {
  const { columns, rows } = part.content;
  const sampleRows = rows.slice(0, SAMPLE_ROWS);
  return {
    name: part.file.name,
    size: part.file.size,
    separator: part.separator,
    columns,
    sampleRows: sampleRows.map((row) => row.map((cell) => cell.slice(0, LONGEST_CELL).toWellFormed())),
    guess: guessMapping(columns, rows),
    as: (mapping) => new MappedTable(part.file.name, table(part), mapping),
  };
}

/** The folder of a vault is the one above that of its notes: `Films/`, `Themes/`, `Lists/`. */
function vaultOf(file: ChosenFile): string {
  const folder = folderOf(file.name);
  return /(?:^|\/)(?:Films|Themes|Lists)$/.test(folder) ? folderOf(folder) : folder;
}

function ownVault(group: readonly Recognised[], all: readonly Recognised[]): OwnExport {
  const [first] = group;
  const folder = first === undefined ? '' : vaultOf(first.file);
  const isIn = ({ file }: Recognised): boolean =>
    file.container === first?.file.container && (folder === '' || file.name.startsWith(`${folder}/`));
  const files = all.filter(isIn).map(({ file }) => ({
    name: folder === '' ? file.name : file.name.slice(folder.length + 1),
    size: file.size,
    read: (limit: number) => wholeOf(file, limit),
  }));
  const path = first?.file.path ?? null;
  const below = (first?.file.name.length ?? 0) - folder.length;
  return {
    kind: 'markdown',
    name: nameOf(group),
    size: files.reduce((sum, file) => sum + file.size, 0),
    path: path === null || folder === '' ? path : path.slice(0, -below),
    read: () => Promise.reject(new JournalError('import-unknown', { detail: nameOf(group) })),
    files,
  };
}

function ownExports(files: readonly Recognised[]): OwnExport[] {
  const json = ofKind(files, 'own-json').map(({ file }): OwnExport => {
    const { name, size, path } = file;
    return { kind: 'json', name, size, path, read: () => wholeOf(file, LARGEST_FILE), files: [] };
  });
  const vaults = groups(ofKind(files, 'own-note'), vaultOf);
  return [...json, ...vaults.map((group) => ownVault(group, files))];
}

/** Files of nobody known beside an export of Trakt's are Trakt's: statistics, settings, what is hidden. */
function leftOver(files: readonly Recognised[], own: readonly OwnExport[]): SkippedRecord[] {
  const containers = ofKind(files, 'trakt').map(({ file }) => file.container);
  const traktContainers = new Set(containers.filter((container) => container !== ''));
  const vaults = new Set(own.flatMap((each) => (each.kind === 'markdown' ? [each.name] : [])));
  return ofKind(files, 'nothing').flatMap(({ file, content: { reason, detail } }) => {
    // a vault's posters and its README are told of by whoever reads the vault
    const isOfVault = /(?:^|\/)(?:README\.md|posters\/[^/]+|(?:Themes|Lists)\/[^/]+\.md|Watchlist\.md)$/.test(
      file.name,
    );
    if (isOfVault && vaults.has(file.container.replace(/\/$/, ''))) return [];
    const isTrakt = traktContainers.has(file.container) && /\.json$/i.test(file.name) && reason !== 'damaged';
    if (!isTrakt) return skipped(filePlace(file), reason, detail);
    return skipped(filePlace(file), /profile/i.test(file.name) ? 'profile' : 'nothing-to-keep');
  });
}

/** One sentence where there is nothing else to say: what is wrong with the one file, or that nothing is known. */
function refusal(skips: readonly SkippedRecord[]): JournalError {
  const [only] = skips;
  const detail = only === undefined ? undefined : [only.place.file, only.detail].filter(Boolean).join(': ');
  const isDamaged = skips.length > 0 && skips.every(({ reason }) => reason === 'damaged');
  const isTooLarge = skips.length > 0 && skips.every(({ reason }) => reason === 'too-large');
  if (isTooLarge) return new JournalError('import-too-large', detail === undefined ? {} : { detail });
  return new JournalError(isDamaged ? 'import-invalid' : 'import-unknown', detail === undefined ? {} : { detail });
}

/**
 * Files, folders and ZIPs in any mixture. Throws `JournalError`: file-unreadable, import-unknown where nothing can be
 * read, import-invalid where all of it is damaged, and what `openArchive` refuses. `close()` it in any case.
 */
export async function openSource(paths: readonly string[], options: OpenOptions = {}): Promise<OpenedFiles> {
  const gathered = await gatherFiles(paths);
  try {
    const files: Recognised[] = [];
    for (const file of gathered.files) files.push(await recognise(file));
    const own = ownExports(files);
    const opened = {
      sources: [...letterboxdSources(files), ...otherSources(files, options)],
      tables: ofKind(files, 'table').map(unknownTable),
      own,
      skipped: [...gathered.skipped, ...leftOver(files, own)],
    };
    if (opened.sources.length + opened.tables.length + opened.own.length === 0) throw refusal(opened.skipped);
    return { ...opened, close: () => gathered.close() };
  } catch (error) {
    await gathered.close();
    throw error;
  }
}
