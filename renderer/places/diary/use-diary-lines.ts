// The rows around what is in sight, by their place in the diary. Asks for a page before it is scrolled to.

import { useQueries } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { EntryLine } from '../../../db/model/entry.ts';
import { entryLines, pageAround, ROWS_A_PAGE } from '../../api/queries/diary.ts';

/** Rows fetched before and after those in sight. */
const AHEAD = 48;

export type DiaryLines = ReadonlyMap<number, EntryLine>;

function joined(results: UseQueryResult<EntryLine[]>[]): DiaryLines {
  return new Map(results.flatMap(({ data = [] }) => data).map((line) => [line.id, line]));
}

/** Lines by entry id, for the places from `from` up to `to` at least. */
export function useDiaryLines(ids: readonly number[], from: number, to: number): DiaryLines {
  const first = Math.max(0, Math.floor((from - AHEAD) / ROWS_A_PAGE));
  const last = Math.floor(Math.min(ids.length - 1, to + AHEAD) / ROWS_A_PAGE);
  const pages = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return useQueries({
    queries: pages.map((page) => entryLines(pageAround(ids, page * ROWS_A_PAGE))),
    combine: joined,
  });
}
