// Brings what is derived from texts (search index, quotes) up to what the triggers noted in the queues. Asks nothing of it: searching is db/search.

import type { ReadableDb, WritableDb } from './handles.ts';
import { gatherQueued } from './quote-gathering.ts';
import { one, run, sql } from './sql.ts';

/** Whether texts changed since the derived tables were last brought up to them: inside a verb, or after a migration. */
export function hasQueued(db: ReadableDb): boolean {
  const queued = sql`SELECT EXISTS (SELECT 1 FROM search_queue) OR EXISTS (SELECT 1 FROM note_queue) AS isQueued`;
  return one<{ isQueued: 0 | 1 }>(db, queued).isQueued === 1;
}

/**
 * Rebuilds the documents and quotes of what changed since the last call, once each however often it changed, in the
 * order of their ids: FTS5 writes a segment whenever an id is not larger than the one before.
 */
export function refreshSearchIndex(db: WritableDb): void {
  if (!hasQueued(db)) return;
  gatherQueued(db);
  run(db, sql`DELETE FROM search_fts WHERE rowid IN (SELECT entry_id FROM search_queue)`);
  run(
    db,
    sql`INSERT INTO search_fts (rowid, title, theme, review)
      SELECT entry_id, title, theme, review FROM search_document
      WHERE entry_id IN (SELECT entry_id FROM search_queue) ORDER BY entry_id`,
  );
  run(db, sql`DELETE FROM note_fts WHERE rowid IN (SELECT note_id FROM note_queue)`);
  run(
    db,
    sql`INSERT INTO note_fts (rowid, title, source, text)
      SELECT note_id, title, source, text FROM note_document
      WHERE note_id IN (SELECT note_id FROM note_queue) ORDER BY note_id`,
  );
  run(db, sql`DELETE FROM search_queue`);
  run(db, sql`DELETE FROM note_queue`);
}
