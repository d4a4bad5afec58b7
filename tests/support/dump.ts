// Writes down all a journal holds, to be compared to the letter, and tells whether its search index fits it.

import { expect } from 'vitest';
import type { Journal } from '../../db/handles.ts';

const nouns = [
  ...['film', 'film_credit', 'film_identifier', 'film_apart', 'entry', 'theme', 'entry_theme', 'tag', 'entry_tag'],
  ...['revision', 'reflection', 'clipping', 'list', 'list_film', 'watchlist_film'],
];

/** Every row of every noun, ids and times included. */
export function dump(journal: Journal): string {
  return nouns
    .flatMap((table) => [`-- ${table}`, ...journal.db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()])
    .map((row) => JSON.stringify(row))
    .join('\n');
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
}

/** The lines of EXPLAIN QUERY PLAN. */
export function planOf(journal: Journal, query: { text: string; values: readonly unknown[] }): string[] {
  return journal.db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query.text}`)
    .all(...query.values)
    .map((row) => row.detail);
}
