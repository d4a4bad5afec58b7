// Many entries at once: which are meant, what is to change, and what they have in common.

import { z } from 'zod';
import { diaryFilter } from './diary.ts';
import { entryFields } from './entry.ts';
import type { Problem } from './problem.ts';
import type { ThemeName } from './theme.ts';
import type { UndoStep } from './undo.ts';

const id = z.int().positive();

export const MOST_ENTRIES = 100_000;
/** Themes or tags an entry can have. */
export const MOST_NAMES = 100;

/** Entries by name, or all that a filter of the diary shows. */
export const entrySelection = z.union([
  z.strictObject({
    ids: z
      .array(id)
      .min(1)
      .max(MOST_ENTRIES, { error: 'too-many-entries' satisfies Problem }),
  }),
  z.strictObject({ filter: diaryFilter }),
]);
export type EntrySelection = z.input<typeof entrySelection>;
export type Selected = z.output<typeof entrySelection>;

/** What changes in each of them; what is not named stays as it is. */
export const entriesChange = z.strictObject({
  entries: entrySelection,
  addThemes: entryFields.themes.optional(),
  removeThemes: entryFields.themes.optional(),
  addTags: entryFields.tags.optional(),
  removeTags: entryFields.tags.optional(),
  // a line that is not named must not be read as an empty one
  ...z.object({ medium: entryFields.medium, place: entryFields.place, company: entryFields.company }).partial().shape,
  isRewatch: entryFields.isRewatch.optional(),
  isLiked: entryFields.isLiked.optional(),
  isUnfinished: entryFields.isUnfinished.optional(),
});
export type EntriesChange = z.input<typeof entriesChange>;
export type ManyChange = z.output<typeof entriesChange>;

export interface BatchReport {
  /** How many entries changed. */
  entryCount: number;
  /** What takes it back; null where nothing changed. */
  step: UndoStep | null;
}

interface Counted {
  entryCount: number;
}

/** What selected entries have, counted. */
export interface SelectionSummary extends Counted {
  themes: (ThemeName & Counted)[];
  tags: ({ name: string } & Counted)[];
  /** The line all of them have, null where it differs. */
  medium: string | null;
  place: string | null;
  company: string | null;
  /** How many have one at all. */
  withMedium: number;
  withPlace: number;
  withCompany: number;
  rewatchCount: number;
  likedCount: number;
  unfinishedCount: number;
}

/** Lines of an entry that come back: offered while one is typed. */
export const wordField = z.enum(['medium', 'place', 'company']);
export type WordField = z.output<typeof wordField>;

export interface KnownWord {
  word: string;
  entryCount: number;
}
