// Bringing in, as everybody sees it: what was chosen, what a run would do or did, which questions it asks. Pure; must never hold behaviour.

import { z } from 'zod';
import { columnMapping, type ColumnMapping, type Separator } from './column-mapping.ts';
import type { EntryLine } from './entry.ts';

export const sourceKinds = [
  ...(['letterboxd', 'imdb', 'trakt', 'movary', 'movielens', 'day-one', 'markdown', 'csv'] as const),
  /** Exports of our own. */
  ...(['afterimage-json', 'afterimage-notes'] as const),
] as const;
export type ImportedKind = (typeof sourceKinds)[number];

/** What a row of a file is about. `row` where that can't be told. */
export const countedKinds = [
  ...(['film', 'entry', 'review', 'rating', 'watched', 'like', 'watch', 'list', 'list-film', 'note'] as const),
  ...(['theme', 'tag', 'reflection', 'clipping', 'saved-search', 'row'] as const),
] as const;
export type CountedKind = (typeof countedKinds)[number];

/** How a row ends. `merged`: it is here already. `kept`: here it says something else, and that stays. */
export const outcomes = ['created', 'updated', 'merged', 'kept', 'skipped'] as const;
export type Outcome = (typeof outcomes)[number];
export type OutcomeCounts = Record<Outcome, number>;
export type ImportCounts = Partial<Record<CountedKind, OutcomeCounts>>;

/** What both the file and the person changed since the last import. Asked once for each kind. */
export const conflictKinds = [
  ...(['watchedOn', 'rating', 'isLiked', 'isRewatch', 'isUnfinished', 'hasSpoilers'] as const),
  ...(['medium', 'place', 'company', 'themes', 'tags', 'review', 'list', 'watch'] as const),
] as const;
export const conflictKind = z.enum(conflictKinds);
export type ConflictKind = z.output<typeof conflictKind>;

export interface ConflictLine {
  kind: ConflictKind;
  count: number;
  /** The first ones, three at most: what stands here and what the file says, cut. */
  examples: { title: string; mine: string; theirs: string }[];
}

/** How a film of a file is nearly one that is here: a title written a little differently, or another year. Asked once for each. */
export const likenesses = ['title', 'year'] as const;
export const filmLikeness = z.enum(likenesses);
export type FilmLikeness = z.output<typeof filmLikeness>;

export interface LikenessLine {
  kind: FilmLikeness;
  /** Films, each once. */
  count: number;
  /** The first ones, three at most, with their years. */
  examples: { mine: string; theirs: string }[];
}

export type SameOrOther = 'same' | 'other';

/** The answer where nobody gave one. */
export const usualLikeness: Readonly<Record<FilmLikeness, SameOrOther>> = { title: 'same', year: 'other' };

/** Why a single row is told. Beside these: what the reader of the file says (`SkipReason`, `RemarkCode`). */
export const ourReasons = [
  ...([
    'same-here',
    're-created',
    'has-entry',
    'already-liked',
    'already-to-watch',
    'same-list',
    'twice-in-list',
  ] as const),
  ...(['changed-there', 'taken-from-file', 'film-corrected'] as const),
  ...([
    'changed-here',
    'rating-differs',
    'unliked-here',
    'taken-off-here',
    'film-changed-here',
    'differs-here',
  ] as const),
  ...(['in-trash', 'purged-here', 'no-film', 'no-mapping', 'film-ambiguous', 'film-alike', 'gone-from-list'] as const),
] as const;
export type OurReason = (typeof ourReasons)[number];

/** A row of a file that is worth a line of the report. */
export interface ReportRow {
  id: number;
  /** `remark`: it was kept, and something in it was not. */
  outcome: Outcome | 'remark';
  reason: string;
  kind: CountedKind;
  file: string;
  line: number | null;
  item: number | null;
  /** Of the film or list it is about. */
  title: string | null;
  detail: string | null;
}

export interface ReportGroup {
  outcome: ReportRow['outcome'];
  reason: string;
  count: number;
}

export interface ImportedFile {
  kind: ImportedKind;
  name: string;
}

/** What undoing an import did. */
export interface ImportUndoing {
  /** Rows taken out or put back. */
  undoneCount: number;
  /** Titles of what was changed since and stays, the first hundred. */
  stayed: string[];
  stayedCount: number;
}

export interface ImportReport {
  /** Null for a preview. */
  id: number | null;
  /** Epoch milliseconds. */
  at: number;
  undoneAt: number | null;
  undoing: ImportUndoing | null;
  files: ImportedFile[];
  counts: ImportCounts;
  conflicts: ConflictLine[];
  likenesses: LikenessLine[];
  groups: ReportGroup[];
  /** The first rows of each group. */
  rows: ReportRow[];
}

export interface ImportPreview extends ImportReport {
  /** The first entries as the diary will show them. */
  first: EntryLine[];
}

export interface ImportLine {
  id: number;
  at: number;
  undoneAt: number | null;
  files: ImportedFile[];
  counts: ImportCounts;
}

const id = z.int().positive();
/** Paths here; a page passes a token for each. */
const from = z.array(z.string().min(1).max(4096)).min(1).max(1000);

/** Whose word counts where both changed: mine unless said otherwise. */
const settled = z.enum(['mine', 'theirs']);
export const importChoices = z.strictObject({
  conflicts: z.partialRecord(conflictKind, settled).default({}),
  likenesses: z.partialRecord(filmLikeness, z.enum(['same', 'other'])).default({}),
  /** Pages of a diary that name no film: left out, or each an entry of a film of its title. */
  notes: z.enum(['skip', 'films']).default('skip'),
  /** Series, episodes and games of an IMDb export: left out, or films like any. */
  series: z.enum(['skip', 'films']).default('skip'),
  /** For CSVs of nobody known, by their name; a table without one is left out. */
  mappings: z.record(z.string().max(4096), columnMapping).default({}),
});
export type ImportChoices = z.output<typeof importChoices>;

export const importOpening = z.strictObject({ from });
export const importRequest = z.strictObject({
  from,
  choices: importChoices.default({ conflicts: {}, likenesses: {}, notes: 'skip', series: 'skip', mappings: {} }),
  /** Tries only so many rows of each file: what a mapping makes of them. Nothing is ever brought in so. */
  most: z.int().positive().optional(),
});
export type ImportRequest = z.output<typeof importRequest>;
export type ImportRequestInput = z.input<typeof importRequest>;
export const importRowsQuery = z.strictObject({
  id,
  outcome: z.string().max(40),
  reason: z.string().max(40),
  after: z.int().nonnegative().default(0),
  limit: z.int().min(1).max(1000).default(200),
});
export type ImportRowsQuery = z.input<typeof importRowsQuery>;

/** A CSV of nobody known: a person says what its columns are. */
export interface TableFound {
  name: string;
  separator: Separator;
  columns: string[];
  sampleRows: string[][];
  /** What a person said of this header before, else what it suggests. */
  mapping: ColumnMapping;
  isRemembered: boolean;
}

/** What was chosen, and recognised as what. */
export interface ImportOpened {
  files: ImportedFile[];
  tables: TableFound[];
  /** What nothing can be made of. */
  skipped: { file: string; reason: string; detail: string | null }[];
}
