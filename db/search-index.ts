// Brings the search index up to what the triggers noted in `search_queue`. Asks nothing of the index: searching is db/search.

import type { WritableDb } from './handles.ts';
import { one, run, sql } from './sql.ts';

/**
 * Rebuilds the documents of the entries that changed since the last call, once each however often they changed, in the
 * order of their ids: FTS5 writes a segment whenever an id is not larger than the one before.
 */
export function refreshSearchIndex(db: WritableDb): void {
  if (one<{ isEmpty: number }>(db, sql`SELECT NOT EXISTS (SELECT 1 FROM search_queue) AS isEmpty`).isEmpty) return;
  run(db, sql`DELETE FROM search_fts WHERE rowid IN (SELECT entry_id FROM search_queue)`);
  run(
    db,
    sql`INSERT INTO search_fts (rowid, title, theme, review)
      SELECT entry_id, title, theme, review FROM search_document
      WHERE entry_id IN (SELECT entry_id FROM search_queue) ORDER BY entry_id`,
  );
  run(db, sql`DELETE FROM search_queue`);
}
