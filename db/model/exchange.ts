// The shape of our own JSON, version 5. Earlier versions lacked what has a default here.

import { z } from 'zod';
import { clippingFields } from './clipping.ts';
import { entryFields } from './entry.ts';
import { filmDraft } from './film.ts';
import { listFields } from './list.ts';
import { LARGEST_POSTER } from './poster.ts';
import { reflectionFields } from './reflection.ts';
import { savedSearchFields } from './search/saved-search.ts';
import { exportedNames, exportedText, name, review } from './text.ts';
import { givenDate } from './partial-date.ts';

export const EXPORT_FORMAT = 'afterimage-journal';
export const EXPORT_VERSION = 5;

const instant = z.int().nonnegative();
const uid = z.string().min(1).max(64);

const trashedAt = instant.nullable();

/** An earlier state of a review. */
export const exportedRevision = z.strictObject({ uid, review, writtenAt: instant });

export const exportedEntry = z.strictObject({
  uid,
  ...entryFields,
  themes: exportedNames,
  tags: exportedNames,
  loggedAt: instant,
  changedAt: instant,
  trashedAt,
  revisions: z.array(exportedRevision).default([]),
});
export type ExportedEntry = z.output<typeof exportedEntry>;

export const exportedReflection = z.strictObject({
  uid,
  ...reflectionFields,
  writtenAt: instant,
  changedAt: instant,
  trashedAt,
});
export type ExportedReflection = z.output<typeof exportedReflection>;

export const exportedClipping = z.strictObject({
  uid,
  ...clippingFields,
  clippedAt: instant,
  changedAt: instant,
  trashedAt,
});
export type ExportedClipping = z.output<typeof exportedClipping>;

/** The bytes of a JPEG, PNG or WebP file in base64. What they are is looked at when they are stored. */
const posterText = z
  .string()
  .max(Math.ceil(LARGEST_POSTER / 3) * 4)
  .regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);

/** One film of an export with all that belongs to it. Uids, not row ids, hold it together. */
export const exportedFilm = z.strictObject({
  uid,
  ...filmDraft.shape,
  notes: exportedText.default(''),
  poster: posterText.nullable().default(null),
  createdAt: instant,
  changedAt: instant,
  entries: z.array(exportedEntry),
  reflections: z.array(exportedReflection).default([]),
  clippings: z.array(exportedClipping).default([]),
});
export type ExportedFilm = z.output<typeof exportedFilm>;

export const exportedTheme = z.strictObject({
  uid,
  name,
  description: exportedText,
  hue: z.int().min(0).max(359),
  /** Name of the parent theme. */
  parent: name.nullable(),
  createdAt: instant,
});
export type ExportedTheme = z.output<typeof exportedTheme>;

/** A list with its films in order; `film` is a film's uid. */
export const exportedList = z.strictObject({
  uid,
  ...listFields,
  createdAt: instant,
  changedAt: instant,
  trashedAt,
  films: z.array(z.strictObject({ film: uid, note: exportedText, addedAt: instant })),
});
export type ExportedList = z.output<typeof exportedList>;

export const exportedWatch = z.strictObject({ film: uid, note: exportedText, addedOn: givenDate, addedAt: instant });
export type ExportedWatch = z.output<typeof exportedWatch>;

export const exportedSavedSearch = z.strictObject({
  uid,
  ...savedSearchFields,
  createdAt: instant,
  changedAt: instant,
});
export type ExportedSavedSearch = z.output<typeof exportedSavedSearch>;

/** Uids of two films that look the same and are not. */
export const exportedPair = z.tuple([uid, uid]);

export const exportedJournal = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  version: z.int().positive(),
  themes: z.array(exportedTheme),
  films: z.array(exportedFilm),
  /** Pairs that the person said are two films. */
  apart: z.array(exportedPair).default([]),
  lists: z.array(exportedList).default([]),
  /** In its order. */
  watchlist: z.array(exportedWatch).default([]),
  /** In the sidebar's order. */
  savedSearches: z.array(exportedSavedSearch).default([]),
  /** The JSON Schema of all this; whoever reads it here has it already. */
  schema: z.record(z.string(), z.unknown()).optional(),
});
export type ExportedJournal = z.output<typeof exportedJournal>;
