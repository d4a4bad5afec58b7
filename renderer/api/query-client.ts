// The cache of what was read from the journal. Nothing grows stale by time, only by tables that changed.

import { notifyManager, type Query, QueryClient, queryOptions } from '@tanstack/react-query';
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

// its usual timer lets a frame pass between an answer and the page that shows it
notifyManager.setScheduler(queueMicrotask);

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

function dependsOn(name: unknown, tables: ReadonlySet<Table>): boolean {
  return isRequestName(name) && contract[name].tables.some((table) => tables.has(table));
}

/** A read that takes longer, in milliseconds, is not taken again at every key of somebody who writes. */
const QUICK = 25;
/** How long a slow read waits for what else may change: in times its own length, and at most so many milliseconds. */
const REST = 4;
const LONGEST_REST = 1_000;

/** How long each read took the last time, in milliseconds. */
function watchReads(): { tookOf: (query: Query) => number; stop: () => void } {
  const began = new WeakMap<Query, number>();
  const took = new WeakMap<Query, number>();
  const stop = queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return;
    const { query, action } = event;
    if (action.type === 'fetch') began.set(query, performance.now());
    if (action.type === 'success') took.set(query, performance.now() - (began.get(query) ?? performance.now()));
  });
  return { tookOf: (query) => took.get(query) ?? 0, stop };
}

/**
 * Refetches what is on screen, and forgets what is not, whenever a table it was read from changed: at once what is read
 * quickly; what is read slowly (counts over a journal of many years) once for all that changes in a moment.
 */
export function followChanges(): () => void {
  const { tookOf, stop: stopWatching } = watchReads();
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const readSlowOnes = (): void => {
    waiting = null;
    void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.isInvalidated });
  };
  const stopChanged = onEvent('journal.changed', ({ tables: touched }) => {
    const tables = new Set(touched);
    const concerned = (query: Query): boolean => dependsOn(query.queryKey[0], tables);
    const isSlow = (query: Query): boolean => concerned(query) && tookOf(query) > QUICK;
    void queryClient.invalidateQueries({ predicate: (query) => concerned(query) && !isSlow(query) });
    void queryClient.invalidateQueries({ predicate: isSlow, refetchType: 'none' });
    const longest = Math.max(0, ...queryClient.getQueryCache().findAll({ predicate: isSlow }).map(tookOf));
    if (longest > 0) waiting ??= setTimeout(readSlowOnes, Math.min(LONGEST_REST, longest * REST));
  });
  const stopStatus = onEvent('journal.status', (status) => {
    if (status.state === 'open') void queryClient.invalidateQueries();
  });
  return () => {
    if (waiting !== null) clearTimeout(waiting);
    stopWatching();
    stopChanged();
    stopStatus();
  };
}
