// Answers a search: the documents found, each with the passage that shows why. Reads only; the ids come from select.ts.

import type { z } from 'zod';
import type { ReadableDb } from '../handles.ts';
import type { PlacedPassage, SearchAnswer, searchRequest } from '../model/search/answer.ts';
import { parseSearchQuery } from '../model/search/parse.ts';
import { correct } from './correct.ts';
import { describeHits, passagesOfDocument } from './hits.ts';
import type { Sliced } from './pace.ts';
import { planOf, planOfLine } from './plan.ts';
import { select, selectAll } from './select.ts';

/** Never fails, whatever the query holds. */
export function* find(db: ReadableDb, request: z.output<typeof searchRequest>): Sliced<SearchAnswer> {
  const { root } = parseSearchQuery(request.query);
  const plan = planOf(db, root);
  // how common each word is was looked up: the first page of hits is a piece by itself
  yield;
  const { ids, ...counts } = yield* select(db, plan, request.order, request.reach, request.limit);
  const hits = yield* describeHits(db, ids, root);
  const corrections = plan !== null && counts.found === 0 ? yield* correct(db, request.query, root) : [];
  return { hits, ...counts, corrections };
}

/** Passages shown of one text at most. */
const MOST_PASSAGES = 50;

/** Every passage of a document that holds what is looked for, in the order of the text. */
export function listPassages(db: ReadableDb, id: number, query: string): PlacedPassage[] {
  return passagesOfDocument(db, id, parseSearchQuery(query).root, MOST_PASSAGES);
}

/** How many documents a search finds. */
export function* countFound(db: ReadableDb, query: string): Sliced<{ found: number }> {
  return { found: (yield* selectAll(db, planOfLine(db, query))).length };
}
