// Teaches the indexes of words what was put off, piece by piece between saves. Must never leave a document half learned.

import { type Journal, type ReadableDb, type WritableDb, writeInSlices } from '../handles.ts';
import { documentKinds } from '../model/search/answer.ts';
import { many, run, sql } from '../sql.ts';
import { countBacklog } from './backlog.ts';
import { readDocuments } from './documents.ts';
import { indexed, Learning, MANY_WORDS, putWords } from './index-queue.ts';
import { kindNumber } from './kinds.ts';
import { Pace, type Sliced } from './pace.ts';

/** Documents learned between two looks at the clock: some milliseconds. */
const CHUNK = 4;
/** How long a piece goes on, in milliseconds, when nobody waits: each costs a sync. */
const PIECE = 400;

interface Waiting {
  id: number;
  kind: number;
  rowId: number;
}

function nextOf(db: ReadableDb): Waiting[] {
  return many<Waiting>(
    db,
    sql`SELECT document.id, document.kind, document.row_id AS rowId
      FROM search_backlog CROSS JOIN document ON document.id = search_backlog.document_id
      ORDER BY search_backlog.document_id LIMIT ${CHUNK}`,
  );
}

function learnNext(db: WritableDb, next: readonly Waiting[], learning: Learning): void {
  for (const kind of documentKinds) {
    const ofKind = next.filter((each) => each.kind === kindNumber[kind]);
    if (ofKind.length === 0) continue;
    const rowIds = ofKind.map(({ rowId }) => rowId);
    const documents = new Map(readDocuments(db, kind, rowIds).map((document) => [document.rowId, document]));
    for (const { id, rowId } of ofKind) {
      const document = documents.get(rowId);
      if (!document) continue;
      const made = indexed(kind, document);
      run(db, sql`UPDATE document SET word_count = ${made.wordCount}, language = ${made.language} WHERE id = ${id}`);
      putWords(db, id, made, learning);
    }
  }
  learning.learn(db, MANY_WORDS);
  run(db, sql`DELETE FROM search_backlog WHERE document_id IN ${sql.ids(next.map(({ id }) => id))}`);
}

/**
 * Learns for a while, or until somebody waits to write, as one transaction; gives how many are left. `learning` may go
 * from piece to piece. Throws what `write` throws; then the whole piece is still to be learned.
 */
export function* learnPiece(journal: Journal, learning: Learning, isAwaited = (): boolean => false): Sliced<number> {
  let isKept = false;
  try {
    const left = yield* writeInSlices(journal, (db) => learnForAWhile(db, learning, isAwaited));
    isKept = true;
    return left;
  } finally {
    if (!isKept) learning.forget();
  }
}

function* learnForAWhile(
  db: WritableDb,
  learning: Learning,
  isAwaited: () => boolean,
): Sliced<{ value: number; isTrial: boolean }> {
  const until = performance.now() + PIECE;
  const pace = new Pace();
  for (let next = nextOf(db); next.length > 0; next = nextOf(db)) {
    learnNext(db, next, learning);
    if (isAwaited() || performance.now() > until) break;
    if (!pace.isFull()) continue;
    yield;
    pace.resumed();
  }
  learning.learn(db);
  return { value: countBacklog(db), isTrial: false };
}

/** Learns all of it: for whoever does nothing else meanwhile. */
export function* learnAll(journal: Journal): Sliced<void> {
  const learning = new Learning();
  const whole = countBacklog(journal.db);
  for (let left = whole; left > 0;) {
    left = yield* learnPiece(journal, learning);
    yield { done: whole - left, whole };
  }
}
