// Writes down all a journal holds, to be compared to the letter, and tells whether its search index fits it.

import { expect } from 'vitest';
import { appendJson } from '../../db/export/json.ts';
import { choose } from '../../db/export/scope.ts';
import type { Journal } from '../../db/handles.ts';
import { gatherQuotes } from '../../db/model/quote.ts';

const nouns = [
  ...['film', 'film_credit', 'film_identifier', 'film_apart', 'entry', 'theme', 'entry_theme', 'tag', 'entry_tag'],
  ...['revision', 'reflection', 'clipping', 'list', 'list_film', 'watchlist_film'],
];

/** Every row of every noun, ids and times included, and the JSON export of them all. */
export function dump(journal: Journal): string {
  const rows = nouns
    .flatMap((table) => [`-- ${table}`, ...journal.db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()])
    .map((row) => JSON.stringify(row))
    .join('\n');
  return `${rows}\n${exportedText(journal)}`;
}

function exportedText({ db }: Journal): string {
  let text = '';
  appendJson(db, choose(db, { kind: 'everything' }), (piece) => {
    text += piece;
  });
  return text;
}

/** Every word of the index with its place, from an index as it is and from one made afresh of the same entries. */
function words(journal: Journal): { kept: unknown[]; fresh: unknown[] } {
  const { db } = journal;
  db.exec(`
    CREATE VIRTUAL TABLE temp.fresh USING fts5 (
      title, theme, review, content = '', contentless_delete = 1, tokenize = "porter unicode61 remove_diacritics 2"
    );
    INSERT INTO temp.fresh (rowid, title, theme, review) SELECT * FROM search_document ORDER BY entry_id;
    CREATE VIRTUAL TABLE temp.fresh_words USING fts5vocab (temp, fresh, instance);
    CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab (main, search_fts, instance);
  `);
  try {
    const all = (table: string): unknown[] =>
      db.prepare(`SELECT term, doc, col, offset FROM temp.${table} ORDER BY term, doc, col, offset`).all();
    return { kept: all('kept_words'), fresh: all('fresh_words') };
  } finally {
    db.exec('DROP TABLE temp.kept_words; DROP TABLE temp.fresh_words; DROP TABLE temp.fresh;');
  }
}

export function expectIndexFits(journal: Journal): void {
  journal.db.exec(`INSERT INTO search_fts (search_fts) VALUES ('integrity-check')`);
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
