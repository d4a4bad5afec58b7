// What changed by thousands is in every list at once; the indexes of words learn it afterwards (learn.ts). Knows what they have yet to learn.
// Must never let a search find a document whose words are not known yet.

import type { ReadableDb, WritableDb } from '../handles.ts';
import { type DocumentKind, documentKinds } from '../model/search/answer.ts';
import { gatherInSlices } from '../quote-gathering.ts';
import { one, run, sql, type Sql } from '../sql.ts';
import { documentFacts } from './documents.ts';
import { type Queued, queuedRows, refreshInSlices, removeDocuments } from './index-queue.ts';
import { kindNumber } from './kinds.ts';
import type { Sliced } from './pace.ts';

/** So many documents are learned within the change itself: less than half a second. */
const AT_ONCE = 300;
/** Documents put off between two pauses. */
const CHUNK = 200;

/** How many documents the indexes of words have yet to learn. */
export function countBacklog(db: ReadableDb): number {
  return one<{ count: number }>(db, sql`SELECT count(*) AS count FROM search_backlog`).count;
}

export function hasBacklog(db: ReadableDb): boolean {
  return one<{ has: 0 | 1 }>(db, sql`SELECT EXISTS (SELECT 1 FROM search_backlog) AS has`).has === 1;
}

/** On `document`: what a search may find. */
export const isLearned: Sql = sql`document.id NOT IN (SELECT document_id FROM search_backlog)`;

function putOffChunk(db: WritableDb, kind: DocumentKind, chunk: readonly Queued[]): void {
  const oldIds = chunk.flatMap(({ id }) => id ?? []);
  if (oldIds.length > 0) removeDocuments(db, oldIds);
  const rowIds = sql.ids(chunk.map(({ rowId }) => rowId));
  run(
    db,
    sql`INSERT INTO document (kind, row_id, film_id, entry_id, noted_on, rating, is_liked, is_rewatch, is_unfinished,
        has_spoilers, medium, company, word_count, language, written_at)
      SELECT ${kindNumber[kind]}, rowId, filmId, entryId, notedOn, rating, isLiked, isRewatch, isUnfinished,
        hasSpoilers, medium, company, 0, '', writtenAt
      FROM (${documentFacts(kind, rowIds)}) ORDER BY rowId`,
  );
  run(
    db,
    sql`INSERT INTO search_backlog (document_id)
      SELECT id FROM document WHERE kind = ${kindNumber[kind]} AND row_id IN ${rowIds}`,
  );
}

/** Brings what is derived from texts up to what changed; where that is thousands of texts, the words of most wait their turn. */
export function* refreshOrPutOff(db: WritableDb): Sliced<void> {
  const { count } = one<{ count: number }>(db, sql`SELECT count(*) AS count FROM search_queue`);
  if (count <= AT_ONCE) {
    yield* refreshInSlices(db);
    return;
  }
  yield* gatherInSlices(db);
  const kinds = documentKinds.map((kind) => ({ kind, queued: queuedRows(db, kind) }));
  const whole = kinds.reduce((sum, { queued }) => sum + queued.length, 0);
  let done = 0;
  for (const { kind, queued } of kinds) {
    for (let from = 0; from < queued.length; from += CHUNK) {
      const chunk = queued.slice(from, from + CHUNK);
      putOffChunk(db, kind, chunk);
      done += chunk.length;
      yield { done, whole };
    }
  }
  run(db, sql`DELETE FROM search_queue`);
}
