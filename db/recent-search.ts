// The searches used last: noted, listed, cleared. They stay out of undo and out of every export.

import { type Journal, type ReadableDb, write } from './handles.ts';
import { type RecentSearch, MOST_RECENT } from './model/search/saved-search.ts';
import { many, one, run, sql } from './sql.ts';

/** For the test of its plan. */
export const recentSearchesSql = sql`SELECT query FROM recent_search ORDER BY searched_at DESC LIMIT ${MOST_RECENT}`;

/** The last thirty, newest first, each line once. */
export function listRecentSearches(db: ReadableDb): RecentSearch[] {
  return many<RecentSearch>(db, recentSearchesSql);
}

/** Puts a line before all others; the oldest past the thirtieth is forgotten. */
export function noteRecentSearch(journal: Journal, { query }: RecentSearch): null {
  return write(journal, null, (db) => {
    // two within one millisecond, or a clock put back, must not change who came last
    const { last } = one<{ last: number }>(db, sql`SELECT coalesce(max(searched_at), 0) AS last FROM recent_search`);
    const at = Math.max(journal.clock.now(), last + 1);
    run(
      db,
      sql`INSERT INTO recent_search (query, searched_at) VALUES (${query}, ${at})
        ON CONFLICT (query) DO UPDATE SET searched_at = excluded.searched_at`,
    );
    run(
      db,
      sql`DELETE FROM recent_search WHERE query IN
        (SELECT query FROM recent_search ORDER BY searched_at DESC LIMIT -1 OFFSET ${MOST_RECENT})`,
    );
    return null;
  });
}

/** Forgets one line, or every one where none is named. */
export function clearRecentSearches(journal: Journal, { query }: { query?: string | undefined }): null {
  return write(journal, null, (db) => {
    const meant = query === undefined ? sql`TRUE` : sql`query = ${query}`;
    run(db, sql`DELETE FROM recent_search WHERE ${meant}`);
    return null;
  });
}
