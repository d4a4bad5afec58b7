// Drafts: what was typed into a dialog and not yet logged. Kept on disk, out of undo and out of exports.

import { z } from 'zod';

/** Fields as typed, not yet checked: a draft must be able to hold what would be refused. */
export const logDraft = z.strictObject({
  title: z.string().max(5_000),
  filmId: z.int().positive().nullable(),
  /** Another film than the one of this name in the journal. */
  isDistinct: z.boolean().default(false),
  year: z.string().max(100),
  directors: z.array(z.string().max(500)).max(200),
  watchedOn: z.string().max(100),
  rating: z.number().nullable(),
  themes: z.array(z.string().max(500)).max(200),
  isRewatch: z.boolean(),
  isLiked: z.boolean(),
  isUnfinished: z.boolean(),
  medium: z.string().max(5_000).default(''),
  place: z.string().max(5_000),
  company: z.string().max(5_000),
});
export type LogDraft = z.output<typeof logDraft>;
