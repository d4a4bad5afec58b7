// Search answers; the last one stays on screen while the next is on its way.

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SearchOrder } from '../../../db/model/search/answer.ts';
import { journalQuery } from '../query-client.ts';

export const searchAnswer = (query: string, order: SearchOrder) =>
  queryOptions({ ...journalQuery('search.find', { query, order, limit: 100 }), placeholderData: keepPreviousData });

/** Reflections and clippings that hold what was typed. */
export const noteAnswer = (query: string) =>
  queryOptions({ ...journalQuery('search.notes', { query }), placeholderData: keepPreviousData });
