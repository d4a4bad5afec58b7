// The trash: what was deleted, and the only place where an entry is really removed.

import { listEntryLines } from './entry-lines.ts';
import type { Journal, ReadableDb, WritableDb } from './handles.ts';
import { write } from './handles.ts';
import { TRASH_DAYS, type TrashLine } from './model/entry.ts';
import { many, one, run, sql } from './sql.ts';
import { dropUnusedTags } from './tag.ts';
import { forgetStepsAbout } from './undo-recorder.ts';

const DAY = 24 * 60 * 60 * 1000;

export const trashListSql = sql`SELECT id, trashed_at AS trashedAt FROM entry
  WHERE trashed_at IS NOT NULL ORDER BY trashed_at DESC, id DESC`;

/** What is in the trash, what was deleted last first. */
export function listTrash(db: ReadableDb): TrashLine[] {
  const rows = many<{ id: number; trashedAt: number }>(db, trashListSql);
  const times = new Map(rows.map((row) => [row.id, row.trashedAt]));
  const lines = listEntryLines(
    db,
    rows.map((row) => row.id),
  );
  return lines.map((line) => ({ ...line, trashedAt: times.get(line.id) ?? 0 }));
}

/** Removes everything in the trash for good; how many entries that were. */
export function emptyTrash(journal: Journal): { entryCount: number } {
  return write(journal, null, (db) => ({ entryCount: purge(db, Number.MAX_SAFE_INTEGER) }));
}

/** Removes what has been in the trash for more than 30 days; how many entries that were. */
export function purgeOldTrash(journal: Journal): number {
  const before = journal.clock.now() - TRASH_DAYS * DAY;
  const { count } = one<{ count: number }>(
    journal.db,
    sql`SELECT count(*) AS count FROM entry WHERE trashed_at IS NOT NULL AND trashed_at < ${before}`,
  );
  return count === 0 ? 0 : write(journal, null, (db) => purge(db, before));
}

/** Entries trashed before an instant go, with films and tags nothing else has, and the undo steps that would need them. */
function purge(db: WritableDb, before: number): number {
  const rows = many<{ id: number; filmId: number }>(
    db,
    sql`SELECT id, film_id AS filmId FROM entry WHERE trashed_at IS NOT NULL AND trashed_at < ${before}`,
  );
  if (rows.length === 0) return 0;
  const ids = sql.ids(rows.map((row) => row.id));
  const filmIds = sql.ids(rows.map((row) => row.filmId));
  forgetStepsAbout(db, () => {
    const tags = many<{ tagId: number }>(
      db,
      sql`SELECT DISTINCT tag_id AS tagId FROM entry_tag WHERE entry_id IN ${ids}`,
    );
    run(db, sql`DELETE FROM entry_theme WHERE entry_id IN ${ids}`);
    run(db, sql`DELETE FROM entry_tag WHERE entry_id IN ${ids}`);
    run(db, sql`DELETE FROM entry WHERE id IN ${ids}`);
    dropUnusedTags(
      db,
      tags.map((row) => row.tagId),
    );
    const unseen = sql`SELECT id FROM film WHERE id IN ${filmIds}
      AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.film_id = film.id)`;
    run(db, sql`DELETE FROM film_credit WHERE film_id IN (${unseen})`);
    run(db, sql`DELETE FROM film_identifier WHERE film_id IN (${unseen})`);
    run(db, sql`DELETE FROM film WHERE id IN (${unseen})`);
  });
  return rows.length;
}
