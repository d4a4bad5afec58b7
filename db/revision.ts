// Revisions: what a review was before each sitting that changed it. Must never lose the text it replaces.

import { randomUUID } from 'node:crypto';
import { checksumOf } from './checksum.ts';
import { getFilm } from './film.ts';
import { type Journal, type ReadableDb, write, type WritableDb } from './handles.ts';
import { JournalError } from './model/result.ts';
import type { RevisionLine, RevisionText } from './model/revision.ts';
import type { UndoStep } from './model/undo.ts';
import { beginningOf } from './search/plain-text.ts';
import { many, maybe, one, run, sql, type Sql } from './sql.ts';
import { newestStep } from './undo.ts';

const EXCERPT_LENGTH = 120;
/** Characters of a text that an excerpt is made from. */
const OPENING_LENGTH = 3_000;

interface Written {
  id: number;
  review: string;
  /** Epoch milliseconds. */
  changedAt: number;
}

export interface RevisionStamp {
  uid: string;
  session: string | null;
  /** Epoch milliseconds. */
  writtenAt: number;
}

/** Adds a revision's row. */
export function insertRevision(db: WritableDb, entryId: number, review: string, stamp: RevisionStamp): void {
  run(
    db,
    sql`INSERT INTO revision (uid, entry_id, session, review, review_sha256, written_at)
      VALUES (${stamp.uid}, ${entryId}, ${stamp.session}, ${review}, ${checksumOf(review)}, ${stamp.writtenAt})`,
  );
}

/**
 * Keeps a review that is about to be replaced, once a sitting; without a sitting, each time. An empty review and the
 * text of the newest revision are not kept again.
 */
export function keepRevision(db: WritableDb, entry: Written, session: string | null): void {
  if (entry.review === '') return;
  const newest = maybe<{ session: string | null; review: string }>(
    db,
    sql`SELECT session, review FROM revision WHERE entry_id = ${entry.id} ORDER BY written_at DESC, id DESC LIMIT 1`,
  );
  if (newest !== null && (newest.review === entry.review || (session !== null && newest.session === session))) return;
  insertRevision(db, entry.id, entry.review, { uid: randomUUID(), session, writtenAt: entry.changedAt });
}

/** For the test of its plan. */
export function revisionListSql(entryId: number): Sql {
  return sql`SELECT id, written_at AS writtenAt, substr(review, 1, ${OPENING_LENGTH}) AS opening, length(review) AS length
    FROM revision WHERE entry_id = ${entryId} ORDER BY written_at DESC, id DESC`;
}

/** The earlier versions of an entry's review, newest first. */
export function listRevisions(db: ReadableDb, entryId: number): RevisionLine[] {
  const rows = many<Omit<RevisionLine, 'excerpt'> & { opening: string }>(db, revisionListSql(entryId));
  return rows.map(({ opening, ...line }) => ({ ...line, excerpt: beginningOf(opening, EXCERPT_LENGTH) }));
}

/** One earlier version with its text. Throws not-found. */
export function getRevision(db: ReadableDb, id: number): RevisionText {
  const row = maybe<Omit<RevisionText, 'excerpt'>>(
    db,
    sql`SELECT id, entry_id AS entryId, written_at AS writtenAt, length(review) AS length, review
      FROM revision WHERE id = ${id}`,
  );
  if (row === null) throw new JournalError('not-found');
  return { ...row, excerpt: beginningOf(row.review, EXCERPT_LENGTH) };
}

/** Puts an earlier version in the review's place and keeps the one it replaces; the step that takes it back. Throws not-found. */
export function restoreRevision(journal: Journal, id: number): UndoStep | null {
  const session = randomUUID();
  const isChanged = write(journal, 'restore-revision', (db, note) => {
    const { entryId, review } = getRevision(db, id);
    const entry = one<Written & { filmId: number }>(
      db,
      sql`SELECT id, film_id AS filmId, review, changed_at AS changedAt FROM entry WHERE id = ${entryId}`,
    );
    note.filmTitle = getFilm(db, entry.filmId).title;
    note.entryId = entryId;
    if (entry.review === review) return false;
    keepRevision(db, entry, session);
    run(
      db,
      sql`UPDATE entry SET review = ${review}, review_sha256 = ${checksumOf(review)},
        changed_at = ${journal.clock.now()} WHERE id = ${entryId}`,
    );
    return true;
  });
  return isChanged ? newestStep(journal.db) : null;
}
