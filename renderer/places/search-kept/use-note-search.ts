// Notes a search as used: it stood for a while with results, Enter was pressed, or a result of it was opened. Must never hold up the page.

import { useCallback, useEffect } from 'react';
import { request } from '../../api/client.ts';
import { isOnlyLooking } from '../../api/looking.ts';

/** Milliseconds after which a search that found something counts as used. */
export const STANDS = 3_000;

let last = '';

/** For Enter and for opening a result. What was noted last is first already. */
export function noteSearch(query: string): void {
  const line = query.trim();
  if (line === '' || line === last || isOnlyLooking()) return;
  last = line;
  // a search that can't be noted is no trouble to anybody
  request('recentSearch.note', { query: line }).catch(() => {
    last = '';
  });
}

/** `found` is how much the line on screen finds; null while that is not known. Gives what notes it at once. */
export function useNoteSearch(query: string, found: number | null): () => void {
  const finds = found !== null && found > 0;
  useEffect(() => {
    if (!finds || query.trim() === '') return;
    const timer = window.setTimeout(() => noteSearch(query), STANDS);
    return () => window.clearTimeout(timer);
  }, [query, finds]);
  return useCallback(() => noteSearch(query), [query]);
}
