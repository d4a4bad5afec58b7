// Taking out and bringing in: what an export covers, and the shape of our own JSON, version 1.

import { z } from 'zod';
import { diaryFilter } from './diary.ts';
import { entryFields } from './entry.ts';
import { filmDraft } from './film.ts';
import { LONGEST_QUERY } from './search.ts';
import { name, review } from './text.ts';

export const exportScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everything') }),
  z.strictObject({ kind: z.literal('diary'), filter: diaryFilter }),
  z.strictObject({ kind: z.literal('search'), query: z.string().max(LONGEST_QUERY) }),
  z.strictObject({ kind: z.literal('entry'), id: z.int().positive() }),
]);
export type ExportScope = z.input<typeof exportScope>;

export const exportFormat = z.enum(['json', 'markdown']);
export type ExportFormat = z.output<typeof exportFormat>;

/** `to` is a path here; a page passes a token for one. JSON: a file. Markdown: a folder that is new or empty. */
export const exportRequest = z.strictObject({ format: exportFormat, scope: exportScope, to: z.string().min(1) });
export type ExportRequest = z.input<typeof exportRequest>;

export interface ExportReport {
  /** Name of the file or folder written, without its path. */
  name: string;
  filmCount: number;
  entryCount: number;
  fileCount: number;
}

export const importRequest = z.strictObject({ from: z.string().min(1) });

export interface ImportReport {
  filmCount: number;
  entryCount: number;
  themeCount: number;
  /** Entries of the file that were in the journal already and were left as they are. */
  alreadyHereCount: number;
}

export const EXPORT_FORMAT = 'afterimage-journal';
export const EXPORT_VERSION = 1;

const instant = z.int().nonnegative();
const uid = z.string().min(1).max(64);

/** One film of an export with all its entries. Uids, not row ids, hold it together. */
export const exportedFilm = z.strictObject({
  uid,
  ...filmDraft.shape,
  createdAt: instant,
  changedAt: instant,
  entries: z.array(
    z.strictObject({
      uid,
      ...entryFields,
      loggedAt: instant,
      changedAt: instant,
      trashedAt: instant.nullable(),
    }),
  ),
});
export type ExportedFilm = z.output<typeof exportedFilm>;

export const exportedTheme = z.strictObject({
  uid,
  name,
  description: review,
  hue: z.int().min(0).max(359),
  /** Name of the parent theme. */
  parent: name.nullable(),
  createdAt: instant,
});
export type ExportedTheme = z.output<typeof exportedTheme>;

export const exportedJournal = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  version: z.int().positive(),
  themes: z.array(exportedTheme),
  films: z.array(exportedFilm),
});
export type ExportedJournal = z.output<typeof exportedJournal>;
