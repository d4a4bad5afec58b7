// The clipping: what somebody else wrote about a film. Never counted, searched or shown as one's own words.

import { z } from 'zod';
import type { FilmLine } from './film.ts';
import { givenDate, type PartialDate } from './partial-date.ts';
import { optionalLine, review } from './text.ts';

const id = z.int().positive();

/** What a clipping holds beside whom it is by. */
export const clippingFields = {
  /** Who wrote it. */
  byline: optionalLine,
  publication: optionalLine,
  /** When it appeared. */
  publishedOn: givenDate.nullable(),
  /** Where it was found: an address, a page, a library. */
  source: optionalLine,
  /** Markdown. */
  text: review,
};

export const clippingDraft = z.strictObject({
  filmId: id,
  byline: clippingFields.byline.default(null),
  publication: clippingFields.publication.default(null),
  publishedOn: clippingFields.publishedOn.default(null),
  source: clippingFields.source.default(null),
  text: clippingFields.text.default(''),
});
export type ClippingDraft = z.input<typeof clippingDraft>;
export type NewClipping = z.output<typeof clippingDraft>;

/** Any of its fields, changed. Changes that share a `session` (one sitting at one page) are undone together. */
export const clippingChange = z.strictObject({
  id,
  session: z.string().min(1).max(64).optional(),
  ...z.object(clippingFields).partial().shape,
});
export type ClippingChange = z.input<typeof clippingChange>;

export interface ClippingDetail {
  id: number;
  uid: string;
  film: FilmLine;
  byline: string | null;
  publication: string | null;
  publishedOn: PartialDate | null;
  source: string | null;
  text: string;
  /** Epoch milliseconds. */
  clippedAt: number;
  changedAt: number;
  trashedAt: number | null;
}
