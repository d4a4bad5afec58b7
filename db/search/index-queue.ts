// Brings what is derived from texts (search index, its facts, its words, quotes) up to what the triggers queued. Asks nothing of it.

import type { ReadableDb, WritableDb } from '../handles.ts';
import { type DocumentKind, documentKinds } from '../model/search/answer.ts';
import { languageOfText } from '../model/search/text-language.ts';
import { indexedText } from '../model/search/tokens.ts';
import { gatherInSlices } from '../quote-gathering.ts';
import { many, one, run, sql } from '../sql.ts';
import { beginningsIn } from './beginnings.ts';
import { type Document, readDocuments } from './documents.ts';
import { factsOf } from './facts.ts';
import { kindNumber } from './kinds.ts';
import { finish, Pace, type Sliced } from './pace.ts';

/** Documents read at a time: some hundred kilobytes of text. */
const CHUNK = 100;

/** Whether texts changed since the derived tables were last brought up to them: inside a verb, or after a migration. */
export function hasQueued(db: ReadableDb): boolean {
  return one<{ isQueued: 0 | 1 }>(db, sql`SELECT EXISTS (SELECT 1 FROM search_queue) AS isQueued`).isQueued === 1;
}

export interface Indexed {
  title: string;
  about: string;
  text: string;
  facts: string;
  beginnings: string;
  words: Set<string>[];
  wordCount: number;
  language: string;
}

/** What the index is given of a document. */
export function indexed(kind: DocumentKind, document: Document): Indexed {
  const title = indexedText(document.title.split('\n'));
  const about = indexedText(document.about.split('\n'));
  const text = indexedText([document.text]);
  const { wordCount } = text;
  const language = languageOfText(document.text);
  return {
    ...{ title: title.tokens.join(' '), about: about.tokens.join(' '), text: text.tokens.join(' ') },
    ...{ words: [title.words, about.words, text.words], wordCount, language },
    facts: factsOf(kind, document, { wordCount, language }),
    beginnings: beginningsIn({ title: title.tokens, about: about.tokens, text: text.tokens }),
  };
}

/** Writes what filters ask of a document; one without an id gets the next. */
function putFacts(
  db: WritableDb,
  id: number | null,
  kind: DocumentKind,
  document: Document,
  { wordCount, language }: Pick<Indexed, 'wordCount' | 'language'>,
): number {
  const {
    rowId,
    filmId,
    entryId,
    notedOn,
    rating,
    isLiked,
    isRewatch,
    isUnfinished,
    hasSpoilers,
    writtenAt,
    medium,
    company,
  } = document;
  return run(
    db,
    sql`INSERT INTO document (id, kind, row_id, film_id, entry_id, noted_on, rating, is_liked, is_rewatch, is_unfinished,
        has_spoilers, medium, company, word_count, language, written_at)
      VALUES (${id}, ${kindNumber[kind]}, ${rowId}, ${filmId}, ${entryId}, ${notedOn}, ${rating}, ${isLiked},
        ${isRewatch}, ${isUnfinished}, ${hasSpoilers}, ${medium}, ${company}, ${wordCount}, ${language}, ${writtenAt})`,
  ).insertedId;
}

/**
 * Words remembered as met. A word is a piece of the text it was cut from, and remembering it keeps that text: without a
 * bound, the texts of a whole journal.
 */
const MOST_MET = 50_000;

/** Words that wait for the table of words: asked of it many at a time, those met lately not at all. */
export class Learning {
  readonly #met = new Set<string>();
  #fresh: string[] = [];

  meet(words: Iterable<string>): void {
    for (const word of words) {
      if (this.#met.has(word)) continue;
      this.#met.add(word);
      this.#fresh.push(word);
    }
  }

  /** Writes down those not known yet, where they are many or have to be there now. */
  learn(db: WritableDb, least = 1): void {
    if (this.#fresh.length < least) return;
    run(
      db,
      sql`INSERT INTO word (word) SELECT value FROM json_each(${JSON.stringify(this.#fresh)})
        WHERE TRUE ORDER BY value ON CONFLICT DO NOTHING`,
    );
    this.#fresh = [];
    if (this.#met.size > MOST_MET) this.#met.clear();
  }

  /** What was written down was taken back. */
  forget(): void {
    this.#met.clear();
    this.#fresh = [];
  }
}

/** A row that changed, with the document it has. */
export interface Queued {
  id: number | null;
  rowId: number;
}

/** Rows of a kind that are queued. Those written last come last, also in the index. */
export function queuedRows(db: ReadableDb, kind: DocumentKind): Queued[] {
  return many<Queued>(
    db,
    sql`SELECT document.id, search_queue.row_id AS rowId FROM search_queue
      LEFT JOIN document ON document.kind = search_queue.kind AND document.row_id = search_queue.row_id
      WHERE search_queue.kind = ${kindNumber[kind]} ORDER BY document.id IS NULL, document.id, search_queue.row_id`,
  );
}

/** Takes documents out of the index and away. */
export function removeDocuments(db: WritableDb, ids: readonly number[]): void {
  const old = sql.ids(ids);
  run(db, sql`DELETE FROM search_backlog WHERE document_id IN ${old}`);
  run(db, sql`DELETE FROM search_fts WHERE rowid IN ${old}`);
  run(db, sql`DELETE FROM search_beginning WHERE rowid IN ${old}`);
  run(db, sql`DELETE FROM document WHERE id IN ${old}`);
}

/** Writes the words of a document into the indexes; ids have to come in their order, or FTS5 writes a segment for each. */
export function putWords(db: WritableDb, id: number, made: Indexed, learning: Learning): void {
  const { title, about, text, facts, beginnings } = made;
  run(
    db,
    sql`INSERT INTO search_fts (rowid, title, about, text, facts) VALUES (${id}, ${title}, ${about}, ${text}, ${facts})`,
  );
  run(db, sql`INSERT INTO search_beginning (rowid, beginnings) VALUES (${id}, ${beginnings})`);
  for (const words of made.words) learning.meet(words);
}

function refreshChunk(db: WritableDb, kind: DocumentKind, chunk: readonly Queued[], learning: Learning): void {
  const oldIds = chunk.flatMap(({ id }) => id ?? []);
  // asked at all, FTS5 writes down what it holds in memory: new texts would end as a segment each chunk
  if (oldIds.length > 0) removeDocuments(db, oldIds);
  const rowIds = chunk.map(({ rowId }) => rowId);
  const documents = new Map(readDocuments(db, kind, rowIds).map((document) => [document.rowId, document]));
  // in the order of their ids: FTS5 writes a segment whenever an id is not larger than the one before
  for (const { id, rowId } of chunk) {
    const document = documents.get(rowId);
    if (!document) continue;
    const made = indexed(kind, document);
    putWords(db, putFacts(db, id, kind, document, made), made, learning);
  }
}

/** Rebuilds the documents and quotes of what changed since the last call, once each however often it changed. */
export function refreshSearchIndex(db: WritableDb): void {
  finish(refreshInSlices(db, CHUNK));
}

/** Words written down at a time. */
export const MANY_WORDS = 1_000;

/** Documents between two pauses of a long refresh: some milliseconds. */
const SMALL_CHUNK = 4;

/** The same with pauses, and how far it is. */
export function* refreshInSlices(db: WritableDb, chunkSize = SMALL_CHUNK): Sliced<void> {
  if (!hasQueued(db)) return;
  yield* gatherInSlices(db);
  const learning = new Learning();
  const kinds = documentKinds.map((kind) => ({ kind, queued: queuedRows(db, kind) }));
  const whole = kinds.reduce((sum, { queued }) => sum + queued.length, 0);
  const pace = new Pace();
  let done = 0;
  for (const { kind, queued } of kinds) {
    for (let from = 0; from < queued.length; from += chunkSize) {
      const chunk = queued.slice(from, from + chunkSize);
      refreshChunk(db, kind, chunk, learning);
      learning.learn(db, MANY_WORDS);
      done += chunk.length;
      if (!pace.isFull()) continue;
      yield { done, whole };
      pace.resumed();
    }
  }
  learning.learn(db);
  run(db, sql`DELETE FROM search_queue`);
}
