// Puts the journal's lists in the order of another language. Must never change a name.

import { type Journal, writeInSlices } from '../handles.ts';
import type { Sliced } from '../search/pace.ts';
import { isSortedFor, rankEverything } from './ranks.ts';

/** False where they are in that order already, and nothing was written. */
export function* sortAs(journal: Journal, language: string): Sliced<boolean> {
  if (isSortedFor(journal.db, language)) return false;
  return yield* writeInSlices(journal, function* (db) {
    yield* rankEverything(db, language);
    return { value: true, isTrial: false };
  });
}
