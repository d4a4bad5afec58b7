// Taking out: what an export may cover, the formats there are, and what it says when it is done.

import { z } from 'zod';
import { diaryFilter } from './diary.ts';
import type { NoticeKind } from './export-notice.ts';
import { LONGEST_QUERY } from './search/query.ts';

const id = z.int().positive();

export const exportScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everything') }),
  z.strictObject({ kind: z.literal('diary'), filter: diaryFilter }),
  z.strictObject({ kind: z.literal('search'), query: z.string().max(LONGEST_QUERY) }),
  z.strictObject({ kind: z.literal('list'), id }),
  z.strictObject({ kind: z.literal('theme'), id }),
  z.strictObject({ kind: z.literal('film'), id }),
  /** Year watched; `unknown` for entries without a date. */
  z.strictObject({ kind: z.literal('year'), year: z.union([z.int().min(0).max(9999), z.literal('unknown')]) }),
  z.strictObject({ kind: z.literal('entry'), id }),
]);
export type ExportScope = z.input<typeof exportScope>;

export const exportFormat = z.enum(['json', 'markdown', 'csv', 'letterboxd', 'html', 'epub', 'pdf']);
export type ExportFormat = z.output<typeof exportFormat>;

/** What is written: a file (what stood there is replaced) or a folder (new or empty), and the ending of a file. */
export const formatPlaces: Record<ExportFormat, { kind: 'file'; ending: string } | { kind: 'folder' }> = {
  json: { kind: 'file', ending: 'json' },
  markdown: { kind: 'folder' },
  csv: { kind: 'file', ending: 'csv' },
  letterboxd: { kind: 'folder' },
  html: { kind: 'folder' },
  epub: { kind: 'file', ending: 'epub' },
  // a verb writes the page that a window prints: a folder, which is not where the file goes
  pdf: { kind: 'file', ending: 'pdf' },
};

/** The language of what an export says of itself. */
export const exportLanguage = z.enum(['en', 'ja']);
export type ExportLanguage = z.output<typeof exportLanguage>;

/** `to` is a path here; a page passes a token for one. */
export const exportRequest = z.strictObject({
  format: exportFormat,
  scope: exportScope,
  to: z.string().min(1),
  /**
   * Of pages and books: their headings, dates and order; where nothing is said, the one that the journal's lists are in
   * the order of. What the formats for programs say is always the same.
   */
  language: exportLanguage.optional(),
});
export type ExportRequest = z.input<typeof exportRequest>;

/** Something that a format has no place for, and how often that was so; `titles` are of the first films concerned. */
export interface ExportNotice {
  kind: NoticeKind;
  count: number;
  titles: string[];
}

export interface ExportReport {
  /** Name of the file or folder written, without its path. */
  name: string;
  filmCount: number;
  entryCount: number;
  fileCount: number;
  /** What was left out or is written in another way, in the order of the sentences. */
  notices: ExportNotice[];
}
