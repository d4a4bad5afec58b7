// Drafts: what was typed into a dialog and not yet logged. Never part of undo, of search or of an export.

import type { Journal, ReadableDb } from './handles.ts';
import { write } from './handles.ts';
import { logDraft, type LogDraft } from './model/draft.ts';
import { maybe, run, sql } from './sql.ts';

export type DraftKey = 'log';

/** Null where there is none, or one that this version can't read. */
export function getDraft(db: ReadableDb, key: DraftKey): LogDraft | null {
  const row = maybe<{ body: string }>(db, sql`SELECT body FROM draft WHERE key = ${key}`);
  if (row === null) return null;
  const parsed = logDraft.safeParse(JSON.parse(row.body));
  return parsed.success ? parsed.data : null;
}

export function putDraft(journal: Journal, key: DraftKey, draft: LogDraft): null {
  return write(journal, null, (db) => {
    run(
      db,
      sql`INSERT INTO draft (key, body, changed_at)
        VALUES (${key}, ${JSON.stringify(draft)}, ${journal.clock.now()})
        ON CONFLICT (key) DO UPDATE SET body = excluded.body, changed_at = excluded.changed_at`,
    );
    return null;
  });
}

export function dropDraft(journal: Journal, key: DraftKey): null {
  return write(journal, null, (db) => {
    run(db, sql`DELETE FROM draft WHERE key = ${key}`);
    return null;
  });
}
