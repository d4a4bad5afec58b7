// The diary's queries: its outline at once, its rows by a screen or two around what is in sight.

import { queryOptions } from '@tanstack/react-query';
import type { DiaryFilter } from '../../../db/model/diary.ts';
import type { EntryLine } from '../../../db/model/entry.ts';
import type { EntrySelection, WordField } from '../../../db/model/entry-batch.ts';
import type { PartialDate } from '../../../db/model/partial-date.ts';
import { request } from '../client.ts';
import { journalQuery } from '../query-client.ts';

export const ROWS_A_PAGE = 60;

export const diaryOutline = (filter: DiaryFilter) => journalQuery('diary.outline', { filter });
/** `most`: how many lines of it are read. */
export const onThisDay = (day: PartialDate, most?: number) =>
  journalQuery('diary.onThisDay', { day, ...(most && { most }) });
export const selectionSummary = (entries: EntrySelection) => journalQuery('entry.selection', { entries });
export const knownWords = (field: WordField) => journalQuery('entry.words', { field });

/** The lines read last, by entry: when one entry goes or comes, the pages after it hold others, but the same lines. */
const read = new Map<number, EntryLine>();

function readBefore(ids: readonly number[]): EntryLine[] | undefined {
  const lines = ids.flatMap((id) => read.get(id) ?? []);
  return lines.length === ids.length ? lines : undefined;
}

export const entryLines = (ids: number[]) =>
  queryOptions({
    queryKey: ['entry.lines', { ids }] as const,
    queryFn: async () => {
      const lines = await request('entry.lines', { ids });
      for (const line of lines) read.set(line.id, line);
      return lines;
    },
    placeholderData: () => readBefore(ids),
  });

/** The page of the diary's ids that a place in it is on. */
export function pageAround(ids: readonly number[], at: number): number[] {
  const first = Math.floor(at / ROWS_A_PAGE) * ROWS_A_PAGE;
  return ids.slice(first, first + ROWS_A_PAGE);
}
