// Keeps the counts of saved searches right while the journal changes. Must never count more often than a writer can bear.

import { useEffect } from 'react';
import { contract } from '../../../electron/contract/requests.ts';
import { onEvent } from '../../api/client.ts';
import { SAVED_COUNTS } from '../../api/queries/saved-search.ts';
import { queryClient } from '../../api/query-client.ts';

/** Milliseconds between two counts while somebody writes: an autosave every second must not set off a count each. */
export const COUNT_PAUSE = 2_500;

const ofCounts = { queryKey: [SAVED_COUNTS] } as const;

/** Counts anew, some time after whatever was searched has changed. Once, where the counts are shown. */
export function useRecounting(): void {
  useEffect(() => {
    let timer: number | undefined;
    const recount = (): void => {
      timer = undefined;
      // the last count is still going on: it may have begun before the change
      if (queryClient.isFetching(ofCounts) > 0) wait();
      else void queryClient.invalidateQueries(ofCounts);
    };
    const wait = (): void => {
      timer ??= window.setTimeout(recount, COUNT_PAUSE);
    };
    const stop = onEvent('journal.changed', ({ tables }) => {
      if (contract['search.count'].tables.some((table) => tables.includes(table))) wait();
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, []);
}
