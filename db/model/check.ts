// What a check found, and what can be put in the place of a text that changed on the disk.

import { z } from 'zod';
import { exportedText } from './text.ts';

/** Tables whose rows hold a text with its checksum. */
export const checkedTables = ['entry', 'revision', 'reflection', 'clipping'] as const;
export type CheckedTable = (typeof checkedTables)[number];

/** A text that is not what was written, by what a person knows it as. Shown, never logged. */
export interface ChangedText {
  table: CheckedTable;
  id: number;
  /** Null where that can't be read either. */
  filmTitle: string | null;
  /** The day it is of; of a revision that of its entry. */
  on: string | null;
  /** The row can't be read at all: only a salvage or a backup helps. */
  isUnreadable: boolean;
}

export interface CheckReport {
  isClean: boolean;
  /** What was found, a line each, in English; holds ids but nothing the user wrote. */
  findings: string[];
  entryCount: number;
  filmCount: number;
  /** The first of the texts that are not what was written. */
  changed: ChangedText[];
  /** Pages, references or images of the file itself are damaged. */
  isFileDamaged: boolean;
  /** The search index does not fit what is written; it can be made anew. */
  isIndexDamaged: boolean;
}

export const textKey = z.strictObject({ table: z.enum(checkedTables), id: z.int().positive() });
export type TextKey = z.output<typeof textKey>;

/** A text taken in the place of what is there, or what is there kept as it is now. */
export const textMending = z.strictObject({ table: z.enum(checkedTables), id: z.int().positive(), text: exportedText });
export type TextMending = z.output<typeof textMending>;

export interface GoodCopy {
  text: string;
  from: 'revision' | 'backup';
  /** Epoch milliseconds: when the revision was written, or the backup made. */
  at: number;
  /** To the letter what was written last; otherwise an earlier state of it. */
  isSame: boolean;
}

export interface TextCopies {
  /** What is there now; null where it can't be read. */
  present: string | null;
  /** The newest good one. */
  copy: GoodCopy | null;
}
