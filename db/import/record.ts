// What a file from elsewhere says, row by row, before anything is known of the journal. Types only: must never hold behaviour.

import type { ColumnMapping, Separator } from '../model/column-mapping.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Rating } from '../model/rating.ts';

export type SourceKind = 'letterboxd' | 'imdb' | 'trakt' | 'movary' | 'movielens' | 'day-one' | 'markdown' | 'csv';

/** Where something stands in what was chosen. */
export interface RecordPlace {
  /** With its folders, from what was chosen on: `diary.csv`, `export.zip/lists/noir.csv`. Never a path of the disk. */
  file: string;
  /** Of the row's first line, from 1; null where the file has no lines to speak of. */
  line: number | null;
  /** Which one of a JSON list, or of several that one row or note holds, from 0; null elsewhere. */
  item: number | null;
}

/** What a row says of its film. Every value would pass the gate of `db/model/film.ts`; what would not is told as a remark. */
export interface FilmFacts {
  /** As the file has it, trimmed; compare it composed (NFC). Never empty. */
  title: string;
  originalTitle: string | null;
  /** How the title is said, in kana; only our own files and those that say so have it. */
  reading?: string;
  year: number | null;
  directors: string[];
  countries: string[];
  languages: string[];
  runtimeMinutes: number | null;
  genres: string[];
  /**
   * `imdb` (`tt…`), `tmdb` and `movielens` (digits), `trakt` (digits), `letterboxd` (the film's address,
   * `https://boxd.it/…` or `https://letterboxd.com/film/…/`, never that of an entry).
   */
  identifiers: Record<string, string>;
}

/** What in a row that was kept could not be kept, or had to be read in another way. */
export type RemarkCode =
  | 'bad-date'
  | 'bad-rating'
  | 'bad-year'
  | 'bad-number'
  | 'bad-flag'
  | 'bad-identifier'
  | 'bad-name'
  /** Longer than an entry can hold; the rest of the row is kept. */
  | 'text-too-long'
  /** NUL, lone surrogates: replaced by U+FFFD. */
  | 'characters-replaced'
  /** A line break or a tab in what has one line: a space instead. */
  | 'line-joined'
  /** Another row of this export has the same key and says something else: kept without the key. */
  | 'key-twice'
  /** Two files of one export say different things of one entry: that of the diary was kept. `detail` names the fields. */
  | 'rows-differ'
  /** The rating was read as one out of ten, because it, or another of its file, is above 5. */
  | 'rating-out-of-ten'
  /** Between two half stars: the nearer one was taken. */
  | 'rating-rounded'
  /** Of the file as a whole: it is not UTF-8 and was read as ISO-8859-1. */
  | 'read-as-latin-1'
  /** A column or key that is not known, and held something. `detail` is its name. */
  | 'not-kept';

export interface Remark {
  code: RemarkCode;
  /** What was written there, cut at 100 characters. Of the person's own: shown, stored with the report, never logged. */
  detail: string | null;
}

/** Why a row is not a record. */
export type SkipReason =
  | 'deleted-on-site'
  /** A series, an episode, a game. `detail` is what it is. */
  | 'not-a-film'
  | 'no-title'
  /** A comment or a like under what others wrote. */
  | 'not-of-yours'
  | 'profile'
  /** Of other people, statistics, settings: a known file that holds nothing for a journal. */
  | 'nothing-to-keep'
  | 'unknown-file'
  /** Filled with NUL bytes, cut short, not what it says it is. `detail` says what. */
  | 'damaged'
  | 'empty-file'
  /** More than 512 MB. */
  | 'too-large'
  /** A row or item without the shape its file has. */
  | 'unreadable-row'
  | 'empty-row'
  /** Only the last date of each film, though the history in full is there as well. */
  | 'told-in-full-elsewhere';

export interface EntryFacts {
  watchedOn: PartialDate | null;
  rating: Rating | null;
  isLiked: boolean;
  isRewatch: boolean;
  isUnfinished: boolean;
  hasSpoilers: boolean;
  medium: string | null;
  place: string | null;
  company: string | null;
  themes: string[];
  tags: string[];
  /** Markdown, `''` for none. */
  review: string;
}

interface Placed {
  place: RecordPlace;
  remarks: Remark[];
}

export interface EntryRecord extends Placed {
  kind: 'entry';
  film: FilmFacts;
  /** What the source knows the entry by, stable from export to export; null where it has none. Unique within one source. */
  key: string | null;
  fields: EntryFacts;
  /**
   * Fields that the source has a place for, filled or not. What is not among them says nothing: an export without a
   * Rewatch column does not say "not a rewatch".
   */
  told: readonly (keyof EntryFacts)[];
  loggedOn: PartialDate | null;
  /** Epoch milliseconds, where the source knows the instant. */
  loggedAt: number | null;
  /** The fragment the review was made from (HTML), where it was not Markdown; null where the review is as it was. */
  original: string | null;
}

/** A rating that is not said to be of one viewing. */
export interface RatingRecord extends Placed {
  kind: 'rating';
  film: FilmFacts;
  rating: Rating;
  ratedOn: PartialDate | null;
}

/** Known to have been watched, nothing more. */
export interface WatchedRecord extends Placed {
  kind: 'watched';
  film: FilmFacts;
  /** When the site noted it, or the last time of several: not a date for the diary. */
  on: PartialDate | null;
}

export interface LikeRecord extends Placed {
  kind: 'like';
  film: FilmFacts;
  on: PartialDate | null;
}

/** To be watched. */
export interface WatchRecord extends Placed {
  kind: 'watch';
  film: FilmFacts;
  addedOn: PartialDate | null;
  /** Plain text. */
  note: string;
}

export interface ListedFilm extends Placed {
  film: FilmFacts;
  /** Plain text or Markdown, kept to the letter. */
  note: string;
}

export interface ListRecord extends Placed {
  kind: 'list';
  key: string | null;
  name: string;
  /** Markdown. The list's tags stand in its last line: `Tags: noir, harbour`. */
  description: string;
  /** Null where the source does not say. */
  isRanked: boolean | null;
  createdOn: PartialDate | null;
  /** In order. Rows that are no films are records of their own (`skipped`) after the list. */
  films: ListedFilm[];
}

/** Something written that names no film: a page of a diary. */
export interface NoteRecord extends Placed {
  kind: 'note';
  key: string | null;
  /** Its first heading or line; `''` where there is none. Whether it names a film is for a person to say. */
  title: string;
  /** Markdown, whole: with the line the title was taken from. */
  text: string;
  tags: string[];
  writtenOn: PartialDate | null;
  writtenAt: number | null;
  isLiked: boolean;
}

/** A row that says what another row, told already or still to be told, says as well. */
export interface MergedRecord {
  kind: 'merged';
  place: RecordPlace;
}

/** A row that becomes nothing. */
export interface SkippedRecord {
  kind: 'skipped';
  place: RecordPlace;
  reason: SkipReason;
  /** Shown beside the reason: the row's title, the file's kind. Never logged. */
  detail: string | null;
}

/** A remark on a file as a whole. */
export interface RemarkRecord {
  kind: 'remark';
  place: RecordPlace;
  remark: Remark;
}

/** Every row of every file is one record. Nothing is invented, nothing left out in silence. */
export type ImportRecord =
  | EntryRecord
  | RatingRecord
  | WatchedRecord
  | LikeRecord
  | WatchRecord
  | ListRecord
  | NoteRecord
  | MergedRecord
  | SkippedRecord
  | RemarkRecord;

export interface ImportSource {
  kind: SourceKind;
  /** Of the file or folder chosen, without its path. */
  name: string;
  /** Bytes that will be read, to show how far it is. */
  size: number;
  /**
   * Reads all of it, once and in order, a row at a time; may be called again for a second run. Throws `JournalError`
   * (`import-invalid` and its kin, with the place as detail) where a file can't be read to its end.
   */
  read(onProgress?: (bytesRead: number) => void): AsyncGenerator<ImportRecord>;
  /** The same in a thread of its own, where it is large enough for that. */
  readAside?(onProgress?: (bytesRead: number) => void): AsyncGenerator<ImportRecord>;
}

/** A CSV of nobody known: a person says what its columns are. */
export interface UnknownTable {
  name: string;
  size: number;
  separator: Separator;
  /** Its header, trimmed. */
  columns: string[];
  /** The first rows, at most 20, cells cut at 500 characters. */
  sampleRows: string[][];
  /** What the names of the columns and the first rows suggest. */
  guess: ColumnMapping;
  /** The same file read with that mapping: for a preview, take the first records and stop. */
  as(mapping: ColumnMapping): ImportSource;
}

/** A file of a vault of our own, by its name seen from the vault's folder: `Films/One Mile (2025).md`. */
export interface OwnFile {
  name: string;
  size: number;
  /** The file, whole; throws import-too-large above `limit` bytes. */
  read(limit: number): Promise<Uint8Array>;
}

/** An export of our own, for the readers of our own JSON and of our own notes. */
export interface OwnExport {
  kind: 'json' | 'markdown';
  name: string;
  size: number;
  /** The file or folder; null where it is a member of a ZIP. */
  path: string | null;
  /** The file, whole, within the bounds of `read-file.ts`; of a vault: refused. */
  read(): Promise<Uint8Array>;
  /** Of a vault, all its files: notes on films, pages of themes and lists, posters. Empty for JSON. */
  files: readonly OwnFile[];
}

/** What was found in what a person chose. Nothing of it has been read but the beginnings. */
export interface OpenedFiles {
  sources: ImportSource[];
  tables: UnknownTable[];
  own: OwnExport[];
  /** Files that nothing could be made of, each with its reason. */
  skipped: SkippedRecord[];
  /** Lets go of the files; no source can be read afterwards. */
  close(): Promise<void>;
}
