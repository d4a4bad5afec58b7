// Tags: anything about a viewing (in-theatres, with-mum). What a film is about is a theme.

import { z } from 'zod';
import { name } from './text.ts';

const id = z.int().positive();

export interface TagName {
  id: number;
  name: string;
}

export interface TagLine extends TagName {
  /** Entries that are not in the trash. */
  entryCount: number;
}

export const tagChange = z.strictObject({ id, name });

/** `id` goes, all it had goes to `into`. */
export const tagMerge = z.strictObject({ id, into: id });
