// Writes down all a journal holds, to be compared to the letter, and tells whether its search index fits it.

import { expect } from 'vitest';
import { Course } from '../../db/export/course.ts';
import { appendJson } from '../../db/export/json.ts';
import { choose } from '../../db/export/scope.ts';
import type { Journal } from '../../db/handles.ts';
import { gatherQuotes } from '../../db/model/quote.ts';
import { type DocumentKind, documentKinds } from '../../db/model/search/answer.ts';
import { type Document, readDocuments } from '../../db/search/documents.ts';
import { indexed } from '../../db/search/index-queue.ts';
import { finish } from '../../db/search/pace.ts';
import { kindNumber } from '../../db/search/kinds.ts';

const nouns = [
  ...['film', 'film_credit', 'film_identifier', 'film_apart', 'entry', 'theme', 'entry_theme', 'tag', 'entry_tag'],
  ...['revision', 'reflection', 'clipping', 'list', 'list_film', 'watchlist_film', 'saved_search'],
];

/** Every row of every noun, ids and times included, and the JSON export of them all. */
export function dump(journal: Journal): string {
  const rows = nouns
    .flatMap((table) => [`-- ${table}`, ...journal.db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()])
    .map((row) => JSON.stringify(row))
    .join('\n');
  return `${rows}\n${exportedText(journal)}`;
}

export function exportedText({ db }: Journal): string {
  let text = '';
  const choice = finish(choose(db, { kind: 'everything' }));
  finish(appendJson(db, choice, (piece) => (text += String(piece)), new Course()));
  return text;
}

/** What every noun that is there gives the index, and what filters ask of it, read afresh. */
function documents({ db }: Journal): { kind: DocumentKind; document: Document }[] {
  return documentKinds.flatMap((kind) => {
    // each kind is called as its table
    const ids = db.prepare<[], { id: number }>(`SELECT id FROM ${kind}`).all();
    const rowIds = ids.map(({ id }) => id);
    return readDocuments(db, kind, rowIds).map((document) => ({ kind, document }));
  });
}

/** Every word of the index with its place, from an index as it is and from one made afresh of the same documents. */
function words(journal: Journal): { kept: unknown[]; fresh: unknown[] } {
  const { db } = journal;
  db.exec(`
    CREATE VIRTUAL TABLE temp.fresh USING fts5 (
      title, about, text, facts, content = '', contentless_delete = 1, tokenize = "ascii"
    );
    CREATE VIRTUAL TABLE temp.fresh_beginning USING fts5 (
      beginnings, content = '', contentless_delete = 1, tokenize = "ascii", detail = none
    );
    CREATE VIRTUAL TABLE temp.fresh_words USING fts5vocab (temp, fresh, instance);
    CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab (main, search_fts, instance);
    CREATE VIRTUAL TABLE temp.fresh_beginnings USING fts5vocab (temp, fresh_beginning, instance);
    CREATE VIRTUAL TABLE temp.kept_beginnings USING fts5vocab (main, search_beginning, instance);
  `);
  try {
    const idOf = db.prepare<[number, number], number>('SELECT id FROM document WHERE kind = ? AND row_id = ?').pluck();
    const insert = db.prepare('INSERT INTO temp.fresh (rowid, title, about, text, facts) VALUES (?, ?, ?, ?, ?)');
    const begin = db.prepare('INSERT INTO temp.fresh_beginning (rowid, beginnings) VALUES (?, ?)');
    for (const { kind, document } of documents(journal)) {
      const { title, about, text, facts, beginnings } = indexed(kind, document);
      const id = idOf.get(kindNumber[kind], document.rowId);
      insert.run(id, title, about, text, facts);
      begin.run(id, beginnings);
    }
    const all = (table: string): unknown[] =>
      db.prepare(`SELECT term, doc, col, offset FROM temp.${table} ORDER BY term, doc, col, offset`).all();
    const begun = (table: string): unknown[] =>
      db.prepare(`SELECT DISTINCT term, doc FROM temp.${table} ORDER BY term, doc`).all();
    return {
      kept: [...all('kept_words'), ...begun('kept_beginnings')],
      fresh: [...all('fresh_words'), ...begun('fresh_beginnings')],
    };
  } finally {
    for (const table of [
      'kept_words',
      'fresh_words',
      'kept_beginnings',
      'fresh_beginnings',
      'fresh',
      'fresh_beginning',
    ])
      db.exec(`DROP TABLE temp.${table}`);
  }
}

/** What filters ask of each document, in the order of kinds and rows. */
function expectFactsFit(journal: Journal): void {
  const kept = journal.db
    .prepare(
      `SELECT kind, row_id, film_id, entry_id, noted_on, rating, is_liked, is_rewatch, is_unfinished, has_spoilers, medium,
        company, written_at FROM document ORDER BY kind, row_id`,
    )
    .raw()
    .all();
  const fresh = documents(journal).map(({ kind, document: each }) => [
    ...[kindNumber[kind], each.rowId, each.filmId, each.entryId, each.notedOn, each.rating, each.isLiked],
    ...[each.isRewatch, each.isUnfinished, each.hasSpoilers, each.medium, each.company, each.writtenAt],
  ]);
  expect(kept).toEqual(fresh);
}

export function expectIndexFits(journal: Journal): void {
  journal.db.exec(`INSERT INTO search_fts (search_fts) VALUES ('integrity-check')`);
  journal.db.exec(`INSERT INTO search_beginning (search_beginning) VALUES ('integrity-check')`);
  expectFactsFit(journal);
  const { kept, fresh } = words(journal);
  expect(kept).toEqual(fresh);
  expectQuotesFit(journal);
}

/** The quotes kept are those that gathering from every text would give. */
function expectQuotesFit({ db }: Journal): void {
  const texts = db
    .prepare<[], { owner: string; text: string }>(
      `SELECT 'entry ' || id AS owner, review AS text FROM entry WHERE trashed_at IS NULL
        UNION ALL SELECT 'reflection ' || id, text FROM reflection WHERE trashed_at IS NULL`,
    )
    .all();
  const gathered = texts.flatMap(({ owner, text }) => gatherQuotes(text).map((quote) => `${owner}: ${quote.text}`));
  const kept = db
    .prepare<[], { line: string }>(
      `SELECT coalesce('entry ' || entry_id, 'reflection ' || reflection_id) || ': ' || text AS line FROM quote`,
    )
    .all();
  expect(kept.map(({ line }) => line).toSorted()).toEqual(gathered.toSorted());
}

/** The lines of EXPLAIN QUERY PLAN. */
export function planOf(journal: Journal, query: { text: string; values: readonly unknown[] }): string[] {
  return journal.db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query.text}`)
    .all(...query.values)
    .map((row) => row.detail);
}
