// The reflection: a dated afterthought on a film, without a new viewing.

import { z } from 'zod';
import type { FilmLine } from './film.ts';
import { givenDate, type PartialDate } from './partial-date.ts';
import { review } from './text.ts';

const id = z.int().positive();

/** What a person says of a reflection. */
export const reflectionFields = {
  reflectedOn: givenDate,
  /** Tells what happens. */
  hasSpoilers: z.boolean(),
  /** Markdown, as a review is. */
  text: review,
};

/** A reflection as it is begun: of today, where no day is given. */
export const reflectionDraft = z.strictObject({
  filmId: id,
  reflectedOn: reflectionFields.reflectedOn.nullable().default(null),
  hasSpoilers: reflectionFields.hasSpoilers.default(false),
  text: reflectionFields.text.default(''),
});
export type ReflectionDraft = z.input<typeof reflectionDraft>;
export type NewReflection = z.output<typeof reflectionDraft>;

/** Any of its fields, changed. Changes that share a `session` (one sitting at one page) are undone together. */
export const reflectionChange = z.strictObject({
  id,
  session: z.string().min(1).max(64).optional(),
  ...z.object(reflectionFields).partial().shape,
});
export type ReflectionChange = z.input<typeof reflectionChange>;

export interface ReflectionDetail {
  id: number;
  uid: string;
  film: FilmLine;
  reflectedOn: PartialDate;
  hasSpoilers: boolean;
  text: string;
  /** Epoch milliseconds. */
  writtenAt: number;
  changedAt: number;
  trashedAt: number | null;
}
