// Lists: ordered films with a note each. The watchlist: films to see.

import { z } from 'zod';
import { description, name } from './text.ts';

/** What a person says of a list itself. */
export const listFields = {
  name,
  description,
  /** Its order means better or worse. */
  isRanked: z.boolean(),
};
