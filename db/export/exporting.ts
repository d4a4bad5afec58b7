// What every format is made from, and what it tells when it is written. Types only.

import type { ReadableDb } from '../handles.ts';
import type { Course } from './course.ts';
import type { Noticing } from './noticing.ts';
import type { ExportWords } from './page/words.ts';
import type { Choice, Scope } from './scope.ts';

/** What a format is made from. */
export interface Exporting {
  readonly db: ReadableDb;
  readonly scope: Scope;
  readonly choice: Choice;
  readonly course: Course;
  readonly noticing: Noticing;
  /** In which pages and books are written. */
  readonly words: ExportWords;
  /** Where it goes. */
  readonly to: string;
}

export interface ExportCounts {
  filmCount: number;
  entryCount: number;
  fileCount: number;
}
