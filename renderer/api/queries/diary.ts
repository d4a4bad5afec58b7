// The diary's queries: its outline at once, its rows by page.

import { infiniteQueryOptions } from '@tanstack/react-query';
import type { DiaryFilter, DiaryKey } from '../../../db/model/diary.ts';
import { request } from '../client.ts';
import { journalQuery } from '../query-client.ts';

const ROWS_A_PAGE = 100;

export const diaryOutline = (filter: DiaryFilter) => journalQuery('diary.outline', { filter });

export const diaryRows = (filter: DiaryFilter) =>
  infiniteQueryOptions({
    queryKey: ['diary.list', { filter }] as const,
    queryFn: ({ pageParam }) => request('diary.list', { filter, after: pageParam, limit: ROWS_A_PAGE }),
    initialPageParam: null as DiaryKey | null,
    getNextPageParam: (page) => page.next,
  });
