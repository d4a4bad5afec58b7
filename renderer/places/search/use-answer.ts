// What a search shows while one types: the best of the newest at once, then the best of all in its place. Never an empty page in between.

import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import type { SearchAnswer, SearchOrder } from '../../../db/model/search/answer.ts';
import { searchAnswer } from '../../api/queries/search.ts';
import { queryClient } from '../../api/query-client.ts';

/** How many hits are shown at first, and as one goes on; there is no more after the last. */
export const LIMITS = [25, 75, 200, 500] as const;
/** No hit is lower, in points; the first ones end above the window's foot with a few to spare. */
const LEAST_HEIGHT = 110;
const FEWEST = 8;

/** While one types only what fills the window is described: the rest follows with the exact order. */
const atOnce = (): number => Math.min(LIMITS[0], Math.max(FEWEST, Math.ceil(window.innerHeight / LEAST_HEIGHT)));
export type Limit = (typeof LIMITS)[number];

export interface Shown {
  query: string;
  order: SearchOrder;
  answer: SearchAnswer;
}

export interface ShownAnswer {
  /** The last answer there was; null before the first, and where nothing is looked for. */
  shown: Shown | null;
  /** It is still that of what was typed before. */
  isOlder: boolean;
}

/** Asks what will be asked as soon as this line is drawn: the journal looks for it while the page draws the letter. */
export function askAhead(query: string, order: SearchOrder): void {
  if (query.trim() !== '') void queryClient.prefetchQuery(searchAnswer(query, order, 'newest', atOnce()));
}

/** `limit` is only for a list that goes on: the first answer is always the short one. */
export function useAnswer(query: string, order: SearchOrder, limit: Limit): ShownAnswer {
  const isAsked = query.trim() !== '';
  const [kept, setKept] = useState<Shown | null>(null);
  const newest = useQuery({ ...searchAnswer(query, order, 'newest', atOnce()), enabled: isAsked });
  const first = newest.data;
  const isCut = first !== undefined && (!first.isExact || first.found > first.hits.length);
  const isAllAsked = isCut || (first !== undefined && limit > LIMITS[0]);
  const all = useQuery({ ...searchAnswer(query, order, 'all', limit), enabled: isAsked && isAllAsked }).data;
  // so many rows are drawn while nobody types: a key that comes meanwhile goes before
  const exact = useDeferredValue(useMemo(() => all && { query, order, answer: all }, [query, order, all]));

  const isKept = kept !== null && kept.query === query && kept.order === order;
  // a list that has grown or was put in its exact order does not go back to how it began
  const isOfThis = exact?.query === query && exact.order === order;
  const answer = (isOfThis ? exact.answer : undefined) ?? (isKept && isAllAsked ? kept.answer : newest.data);
  let shown = kept;
  if (!isAsked) shown = null;
  else if (answer && !(isKept && kept.answer === answer)) shown = { query, order, answer };
  if (shown !== kept) setKept(shown);
  return { shown, isOlder: isAsked && shown !== null && (shown.query !== query || shown.order !== order) };
}
