// The third schema: one search index over everything that is written, what filters ask of it, the words in it, and searches that are kept.
// Append-only: once released, a migration is never edited; the next one changes what it made.

import { undoTriggers } from './undo-triggers.ts';

/** One statement list, run in one transaction with its `user_version`. */
export const version = 30;

const oldTriggers = [
  ...['entry_insert', 'entry_update', 'entry_delete', 'film_insert', 'film_update'],
  ...['film_credit_insert', 'film_credit_update', 'film_credit_delete', 'theme_insert', 'theme_update'],
  ...['tag_insert', 'tag_update'],
  ...['entry_theme', 'entry_tag'].flatMap((table) => [`${table}_insert`, `${table}_update`, `${table}_delete`]),
].map((name) => `search_${name}`);
const oldNoteTriggers = [
  ...['reflection_insert', 'reflection_update', 'reflection_delete'],
  ...['clipping_insert', 'clipping_update', 'clipping_delete', 'film_insert', 'film_update'],
].map((name) => `note_${name}`);

const goodbye = `
${[...oldTriggers, ...oldNoteTriggers, 'quote_entry_update'].map((name) => `DROP TRIGGER ${name};`).join('\n')}
DROP VIEW search_document;
DROP VIEW note_document;
DROP TABLE search_fts;
DROP TABLE note_fts;
DROP TABLE search_queue;
DROP TABLE note_queue;
`;

const index = `
-- what can be found, and all that filters ask of it: a row of few bytes, so that a common word's hits are joined without
-- touching a text. Kinds: 0 film, 1 entry, 2 reflection, 3 clipping, 4 quote, 5 theme, 6 list; row_id is the noun's own id
CREATE TABLE document (
  -- the rowid in search_fts; what was first written later has the larger one
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 6),
  row_id INTEGER NOT NULL,
  film_id INTEGER,
  -- of an entry and of its quotes
  entry_id INTEGER,
  -- watched, reflected, published; empty for unknown
  noted_on TEXT NOT NULL,
  rating INTEGER,
  is_liked INTEGER NOT NULL,
  is_rewatch INTEGER NOT NULL,
  is_unfinished INTEGER NOT NULL,
  has_spoilers INTEGER NOT NULL,
  medium TEXT,
  company TEXT,
  word_count INTEGER NOT NULL,
  -- of the text, ISO 639-1; empty where it can't be told
  language TEXT NOT NULL,
  -- epoch milliseconds
  written_at INTEGER NOT NULL,
  UNIQUE (kind, row_id)
) STRICT;
CREATE INDEX document_by_film ON document (film_id) WHERE film_id IS NOT NULL;
CREATE INDEX document_by_entry ON document (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX document_by_day ON document (noted_on DESC, id DESC);

-- holds tokens of our own making, a space between them (see db/model/search/tokens.ts)
-- and what filters ask of a document as words of their own, so that a word and a filter are one question (db/search/facts.ts)
CREATE VIRTUAL TABLE search_fts USING fts5 (
  title, about, text, facts,
  content = '', contentless_delete = 1,
  tokenize = "ascii"
);

-- how the words of each document begin, one to four letters long, without places: a prefix index of FTS5 takes four times as
-- much and is gone through word by word where a beginning is short (db/search/beginnings.ts)
CREATE VIRTUAL TABLE search_beginning USING fts5 (
  beginnings,
  content = '', contentless_delete = 1,
  tokenize = "ascii",
  detail = none
);

-- saves and imports leave merging to the journal's upkeep (db/upkeep.ts), up to 64 parts of one size
INSERT INTO search_fts (search_fts, rank) VALUES ('automerge', 0), ('crisismerge', 64);
INSERT INTO search_beginning (search_beginning, rank) VALUES ('automerge', 0), ('crisismerge', 64);

-- every word that ever stood in the index: other forms of a word, and the nearest of a misspelt one. Words stay when the
-- last text with them goes
CREATE TABLE word (
  word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- rows whose document changed in the running transaction, by kind; empty outside of one
CREATE TABLE search_queue (
  kind INTEGER NOT NULL,
  row_id INTEGER NOT NULL,
  PRIMARY KEY (kind, row_id)
) STRICT, WITHOUT ROWID;
`;

const kept = `
CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  query TEXT NOT NULL CHECK (query <> ''),
  sorting TEXT NOT NULL CHECK (sorting IN ('relevance', 'newest', 'oldest', 'rating')),
  -- in the sidebar, from 0, without gaps
  position INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX saved_search_by_position ON saved_search (position, id);

-- the last searches used; never recorded for undo, never exported
CREATE TABLE recent_search (
  query TEXT PRIMARY KEY,
  searched_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX recent_search_by_time ON recent_search (searched_at DESC);
`;

const recorded: Readonly<Record<string, readonly string[]>> = {
  saved_search: ['id', 'uid', 'name', 'query', 'sorting', 'position', 'created_at', 'changed_at'],
};

const kinds = { film: 0, entry: 1, reflection: 2, clipping: 3, theme: 5, list: 6 } as const;
type Kind = keyof typeof kinds;

/** `SELECT kind, id …` of the documents a changed row has a part in. */
type Documents = string;

const itself = (kind: Kind, id: string): Documents => `SELECT ${kinds[kind]}, ${id}`;
const those = (kind: Kind, ids: string): Documents => `SELECT ${kinds[kind]}, id FROM (${ids})`;

/** A trigger that queues documents. */
function queues(name: string, event: string, ...documents: Documents[]): string {
  return `
CREATE TRIGGER search_${name} AFTER ${event}
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (${documents.join(' UNION ALL ')}) WHERE TRUE ON CONFLICT DO NOTHING;
END;
`;
}

/** The same for every way a row of a table can change. */
function queuesAll(table: string, documents: (row: 'NEW' | 'OLD') => Documents[]): string {
  return [
    queues(`${table}_insert`, `INSERT ON ${table}`, ...documents('NEW')),
    queues(`${table}_update`, `UPDATE ON ${table}`, ...documents('NEW')),
    queues(`${table}_delete`, `DELETE ON ${table}`, ...documents('OLD')),
  ].join('');
}

const allOfFilm = (id: string): Documents[] => [
  itself('film', id),
  those('entry', `SELECT id FROM entry WHERE film_id = ${id}`),
  those('reflection', `SELECT id FROM reflection WHERE film_id = ${id}`),
  those('clipping', `SELECT id FROM clipping WHERE film_id = ${id}`),
];
const entriesOf = (noun: 'theme' | 'tag', id: string): Documents =>
  those('entry', `SELECT entry_id AS id FROM entry_${noun} WHERE ${noun}_id = ${id}`);
const filmsOfList = (id: string): Documents =>
  those('film', `SELECT film_id AS id FROM list_film WHERE list_id = ${id}`);

// a film, theme or tag is made before entries name it; but undo takes it away and puts it back under its entries. A film
// is found while something of it is there, so what comes and goes with it queues it too
const queueing = [
  queues('film_insert', 'INSERT ON film', ...allOfFilm('NEW.id')),
  queues('film_update', 'UPDATE OF title, original_title, year, poster_id ON film', ...allOfFilm('NEW.id')),
  queues('film_own_update', 'UPDATE OF notes, is_liked ON film', itself('film', 'NEW.id')),
  queues('film_delete', 'DELETE ON film', itself('film', 'OLD.id')),
  queuesAll('film_credit', (row) => allOfFilm(`${row}.film_id`)),
  ...(['entry', 'reflection', 'clipping'] as const).map((noun) =>
    [
      queues(`${noun}_insert`, `INSERT ON ${noun}`, itself(noun, 'NEW.id'), itself('film', 'NEW.film_id')),
      queues(`${noun}_update`, `UPDATE ON ${noun}`, itself(noun, 'NEW.id')),
      queues(
        `${noun}_film_update`,
        `UPDATE OF film_id, trashed_at ON ${noun}`,
        itself('film', 'OLD.film_id'),
        itself('film', 'NEW.film_id'),
      ),
      queues(`${noun}_delete`, `DELETE ON ${noun}`, itself(noun, 'OLD.id'), itself('film', 'OLD.film_id')),
    ].join(''),
  ),
  queuesAll('entry_theme', (row) => [itself('entry', `${row}.entry_id`)]),
  queuesAll('entry_tag', (row) => [itself('entry', `${row}.entry_id`)]),
  queues('theme_insert', 'INSERT ON theme', itself('theme', 'NEW.id'), entriesOf('theme', 'NEW.id')),
  queues('theme_update', 'UPDATE OF name ON theme', itself('theme', 'NEW.id'), entriesOf('theme', 'NEW.id')),
  queues('theme_own_update', 'UPDATE OF description ON theme', itself('theme', 'NEW.id')),
  queues('theme_delete', 'DELETE ON theme', itself('theme', 'OLD.id')),
  queues('tag_insert', 'INSERT ON tag', entriesOf('tag', 'NEW.id')),
  queues('tag_update', 'UPDATE OF name ON tag', entriesOf('tag', 'NEW.id')),
  queues('list_insert', 'INSERT ON list', itself('list', 'NEW.id'), filmsOfList('NEW.id')),
  queues('list_update', 'UPDATE OF name, description ON list', itself('list', 'NEW.id')),
  queues('list_trash_update', 'UPDATE OF trashed_at ON list', itself('list', 'NEW.id'), filmsOfList('NEW.id')),
  queues('list_delete', 'DELETE ON list', itself('list', 'OLD.id')),
  queues('list_film_insert', 'INSERT ON list_film', itself('list', 'NEW.list_id'), itself('film', 'NEW.film_id')),
  queues('list_film_update', 'UPDATE OF film_id, note, position ON list_film', itself('list', 'NEW.list_id')),
  queues('list_film_delete', 'DELETE ON list_film', itself('list', 'OLD.list_id'), itself('film', 'OLD.film_id')),
  queuesAll('watchlist_film', (row) => [itself('film', `${row}.film_id`)]),
].join('');

/** What is there already goes into the index when the journal opens. */
const everything = `
INSERT INTO search_queue (kind, row_id)
SELECT 0, id FROM film UNION ALL SELECT 1, id FROM entry UNION ALL SELECT 2, id FROM reflection
UNION ALL SELECT 3, id FROM clipping UNION ALL SELECT 5, id FROM theme UNION ALL SELECT 6, id FROM list;
`;

export const statements = [
  goodbye,
  index,
  kept,
  queueing,
  everything,
  ...Object.entries(recorded).map(([table, columns]) => undoTriggers(table, columns)),
].join('');
