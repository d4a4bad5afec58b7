// The first schema: films, entries, themes, tags, drafts, the search index and the undo record.
// Append-only: once released, a migration is never edited; the next one changes what it made.

import { undoTriggers } from './undo-triggers.ts';

/** One statement list, run in one transaction with its `user_version`. */
export const version = 10;

const nouns = `
CREATE TABLE film (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL CHECK (title <> ''),
  original_title TEXT,
  year INTEGER CHECK (year BETWEEN 1874 AND 2100),
  runtime_minutes INTEGER CHECK (runtime_minutes BETWEEN 1 AND 10000),
  is_liked INTEGER NOT NULL DEFAULT 0 CHECK (is_liked IN (0, 1)),
  -- title under which two spellings are one
  title_folded TEXT NOT NULL,
  -- title and original title without case and accents, each after a line break: what a typed beginning is looked for in
  completion_key TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX film_by_title ON film (title_folded, year);
CREATE INDEX film_by_completion ON film (completion_key);

-- the people and words of a film that come in lists, in the order given
CREATE TABLE film_credit (
  id INTEGER PRIMARY KEY,
  film_id INTEGER NOT NULL REFERENCES film (id),
  kind TEXT NOT NULL CHECK (kind IN ('director', 'country', 'language', 'genre')),
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (film_id, kind, position)
) STRICT;

CREATE TABLE film_identifier (
  id INTEGER PRIMARY KEY,
  film_id INTEGER NOT NULL REFERENCES film (id),
  source TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (film_id, source)
) STRICT;

CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  film_id INTEGER NOT NULL REFERENCES film (id),
  watched_on TEXT CHECK (watched_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(watched_on) IN (4, 7, 10)),
  -- in half stars
  rating INTEGER CHECK (rating BETWEEN 1 AND 10),
  is_liked INTEGER NOT NULL DEFAULT 0 CHECK (is_liked IN (0, 1)),
  is_rewatch INTEGER NOT NULL DEFAULT 0 CHECK (is_rewatch IN (0, 1)),
  is_unfinished INTEGER NOT NULL DEFAULT 0 CHECK (is_unfinished IN (0, 1)),
  has_spoilers INTEGER NOT NULL DEFAULT 0 CHECK (has_spoilers IN (0, 1)),
  medium TEXT,
  place TEXT,
  company TEXT,
  review TEXT NOT NULL DEFAULT '',
  -- sha-256 of the review: a bit flipped on disk is found even where SQLite can't see it
  review_sha256 TEXT NOT NULL,
  logged_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  trashed_at INTEGER
) STRICT;
-- unknown dates come last; ids break ties so that pages never overlap
CREATE INDEX entry_by_diary ON entry (coalesce(watched_on, '') DESC, id DESC) WHERE trashed_at IS NULL;
-- the same for the filter "with a review", and to count them without reading a review
CREATE INDEX entry_by_diary_reviewed ON entry (coalesce(watched_on, '') DESC, id DESC)
  WHERE trashed_at IS NULL AND review <> '';
CREATE INDEX entry_by_film ON entry (film_id, trashed_at);
CREATE INDEX entry_by_trash ON entry (trashed_at DESC, id DESC) WHERE trashed_at IS NOT NULL;

CREATE TABLE theme (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  name_folded TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL DEFAULT '',
  hue INTEGER NOT NULL CHECK (hue BETWEEN 0 AND 359),
  parent_id INTEGER REFERENCES theme (id),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE entry_theme (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  theme_id INTEGER NOT NULL REFERENCES theme (id),
  position INTEGER NOT NULL,
  UNIQUE (entry_id, theme_id)
) STRICT;
CREATE INDEX entry_theme_by_theme ON entry_theme (theme_id, entry_id);

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  name_folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE entry_tag (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  position INTEGER NOT NULL,
  UNIQUE (entry_id, tag_id)
) STRICT;
CREATE INDEX entry_tag_by_tag ON entry_tag (tag_id, entry_id);

CREATE TABLE draft (
  key TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

const undo = `
CREATE TABLE undo_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action TEXT NOT NULL,
  film_title TEXT,
  entry_id INTEGER,
  merge_key TEXT,
  at INTEGER NOT NULL,
  is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1))
) STRICT;

-- the net change of one row within a step, as JSON of all its columns; before is NULL for a row made, after for one removed
CREATE TABLE undo_change (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL REFERENCES undo_step (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  UNIQUE (table_name, row_id, step_id)
) STRICT;
CREATE INDEX undo_change_by_step ON undo_change (step_id);

-- one row: the step that changes are recorded under, NULL while nothing is recorded
CREATE TABLE undo_recorder (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  step_id INTEGER
) STRICT;
INSERT INTO undo_recorder (id, step_id) VALUES (1, NULL);
`;

const recorded: Readonly<Record<string, readonly string[]>> = {
  film: [
    ...['id', 'uid', 'title', 'original_title', 'year', 'runtime_minutes', 'is_liked', 'title_folded'],
    ...['completion_key', 'created_at', 'changed_at'],
  ],
  film_credit: ['id', 'film_id', 'kind', 'position', 'name'],
  film_identifier: ['id', 'film_id', 'source', 'value'],
  entry: [
    ...['id', 'uid', 'film_id', 'watched_on', 'rating', 'is_liked', 'is_rewatch', 'is_unfinished', 'has_spoilers'],
    ...['medium', 'place', 'company', 'review', 'review_sha256', 'logged_at', 'changed_at', 'trashed_at'],
  ],
  theme: ['id', 'uid', 'name', 'name_folded', 'description', 'hue', 'parent_id', 'created_at'],
  entry_theme: ['id', 'entry_id', 'theme_id', 'position'],
  tag: ['id', 'name', 'name_folded'],
  entry_tag: ['id', 'entry_id', 'tag_id', 'position'],
};

const search = `
-- what the index holds of an entry; entries in the trash are not in it
CREATE VIEW search_document (entry_id, title, theme, review) AS
SELECT
  entry.id,
  film.title
    || coalesce(char(10) || film.original_title, '')
    || coalesce(char(10) || (
      SELECT group_concat(name, char(10) ORDER BY position) FROM film_credit
      WHERE film_credit.film_id = film.id AND kind = 'director'
    ), ''),
  coalesce((
    SELECT group_concat(name, char(10)) FROM (
      SELECT theme.name FROM entry_theme JOIN theme ON theme.id = entry_theme.theme_id
      WHERE entry_theme.entry_id = entry.id
      UNION ALL
      SELECT tag.name FROM entry_tag JOIN tag ON tag.id = entry_tag.tag_id
      WHERE entry_tag.entry_id = entry.id
    )
  ), ''),
  entry.review
FROM entry JOIN film ON film.id = entry.film_id
WHERE entry.trashed_at IS NULL;

CREATE VIRTUAL TABLE search_fts USING fts5 (
  title, theme, review,
  content = '', contentless_delete = 1,
  tokenize = "porter unicode61 remove_diacritics 2",
  prefix = '2'
);

-- entries whose document changed in the running transaction; empty outside of one
CREATE TABLE search_queue (
  entry_id INTEGER PRIMARY KEY
) STRICT;
`;

/** A trigger that queues the entries a changed row has a part in. */
function queues(name: string, event: string, entries: string): string {
  return `
CREATE TRIGGER search_${name} AFTER ${event}
BEGIN
  INSERT INTO search_queue (entry_id) ${entries} ON CONFLICT DO NOTHING;
END;
`;
}

const ofFilm = (id: string): string => `SELECT id FROM entry WHERE film_id = ${id}`;

// a film, theme or tag is made before entries name it; but undo takes it away and puts it back under its entries
const queueing = [
  queues('entry_insert', 'INSERT ON entry', 'VALUES (NEW.id)'),
  queues('entry_update', 'UPDATE OF film_id, review, trashed_at ON entry', 'VALUES (NEW.id)'),
  queues('entry_delete', 'DELETE ON entry', 'VALUES (OLD.id)'),
  queues('film_insert', 'INSERT ON film', ofFilm('NEW.id')),
  queues('film_update', 'UPDATE OF title, original_title ON film', ofFilm('NEW.id')),
  queues('film_credit_insert', 'INSERT ON film_credit', ofFilm('NEW.film_id')),
  queues('film_credit_update', 'UPDATE ON film_credit', ofFilm('NEW.film_id')),
  queues('film_credit_delete', 'DELETE ON film_credit', ofFilm('OLD.film_id')),
  queues('theme_insert', 'INSERT ON theme', 'SELECT entry_id FROM entry_theme WHERE theme_id = NEW.id'),
  queues('theme_update', 'UPDATE OF name ON theme', 'SELECT entry_id FROM entry_theme WHERE theme_id = NEW.id'),
  queues('tag_insert', 'INSERT ON tag', 'SELECT entry_id FROM entry_tag WHERE tag_id = NEW.id'),
  queues('tag_update', 'UPDATE OF name ON tag', 'SELECT entry_id FROM entry_tag WHERE tag_id = NEW.id'),
  ...['entry_theme', 'entry_tag'].flatMap((table) => [
    queues(`${table}_insert`, `INSERT ON ${table}`, 'VALUES (NEW.entry_id)'),
    queues(`${table}_update`, `UPDATE ON ${table}`, 'VALUES (NEW.entry_id)'),
    queues(`${table}_delete`, `DELETE ON ${table}`, 'VALUES (OLD.entry_id)'),
  ]),
].join('');

export const statements = [
  nouns,
  undo,
  search,
  queueing,
  ...Object.entries(recorded).map(([table, columns]) => undoTriggers(table, columns)),
].join('');
