// The cache of what was read from the journal. Nothing grows stale by time, only by tables that changed.

import { QueryClient, queryOptions } from '@tanstack/react-query';
import {
  contract,
  isRequestName,
  type RequestInput,
  type RequestName,
  type Table,
} from '../../electron/contract/requests.ts';
import { onEvent, request } from './client.ts';

// networkMode: there is no network to wait for; the default would pause every query where navigator.onLine is false
const always = { networkMode: 'always', retry: false } as const;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { ...always, staleTime: Infinity, gcTime: 10 * 60_000, refetchOnWindowFocus: false },
    mutations: always,
  },
});

/** A read as a query; its key is the request itself. */
export function journalQuery<N extends RequestName>(name: N, input: RequestInput<N>) {
  return queryOptions({ queryKey: [name, input] as const, queryFn: () => request(name, input) });
}

function dependsOn(name: unknown, tables: readonly Table[]): boolean {
  return isRequestName(name) && contract[name].tables.some((table) => tables.includes(table));
}

/** Refetches what is on screen, and forgets what is not, whenever a table it was read from changed. */
export function followChanges(): () => void {
  const stopChanged = onEvent('journal.changed', ({ tables }) => {
    void queryClient.invalidateQueries({ predicate: (query) => dependsOn(query.queryKey[0], tables) });
  });
  const stopStatus = onEvent('journal.status', (status) => {
    if (status.state === 'open') void queryClient.invalidateQueries();
  });
  return () => {
    stopChanged();
    stopStatus();
  };
}
