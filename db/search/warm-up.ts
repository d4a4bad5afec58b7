// Searches once for nothing, so that the first search of a person need not: its code is compiled, its statements are prepared, the
// upper pages of the index are read. Only reads; what it finds is looked at by nobody.

import type { ReadableDb } from '../handles.ts';
import { searchRequest } from '../model/search/answer.ts';
import { find } from './find.ts';
import type { Sliced } from './pace.ts';

/** A letter, a word that most texts have, a character: they go different ways. */
const QUERIES = ['a', 'the', '日'];
const LIMIT = 12;

export function* warmUp(db: ReadableDb): Sliced<void> {
  try {
    for (const query of QUERIES) yield* find(db, searchRequest.parse({ query, reach: 'newest', limit: LIMIT }));
  } catch {
    // whoever searches is told
  }
}
