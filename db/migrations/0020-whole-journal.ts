// The second schema: posters, notes, revisions, reflections, clippings, quotes, lists and the watchlist.
// Append-only: once released, a migration is never edited; the next one changes what it made.

import { undoTriggers } from './undo-triggers.ts';

/** One statement list, run in one transaction with its `user_version`. */
export const version = 20;

const nouns = `
-- the pixels of a poster, once whoever shows them; never recorded for undo, which refers to them
CREATE TABLE image (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp')),
  width INTEGER NOT NULL CHECK (width BETWEEN 1 AND 1000),
  height INTEGER NOT NULL CHECK (height BETWEEN 1 AND 1000),
  bytes BLOB NOT NULL
) STRICT;

ALTER TABLE film ADD COLUMN notes TEXT NOT NULL DEFAULT '';
ALTER TABLE film ADD COLUMN poster_id INTEGER REFERENCES image (id);

-- two films that look the same and are not, because the person said so
CREATE TABLE film_apart (
  id INTEGER PRIMARY KEY,
  film_id INTEGER NOT NULL REFERENCES film (id),
  other_id INTEGER NOT NULL REFERENCES film (id),
  UNIQUE (film_id, other_id),
  CHECK (film_id < other_id)
) STRICT;
CREATE INDEX film_apart_by_other ON film_apart (other_id);

-- a review as it stood before a sitting changed it
CREATE TABLE revision (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  -- the sitting that ended it; NULL for one that came from an import
  session TEXT,
  review TEXT NOT NULL,
  review_sha256 TEXT NOT NULL,
  -- when this text was last written on
  written_at INTEGER NOT NULL
) STRICT;
CREATE INDEX revision_by_entry ON revision (entry_id, written_at, id);

CREATE TABLE reflection (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  film_id INTEGER NOT NULL REFERENCES film (id),
  reflected_on TEXT NOT NULL CHECK (
    reflected_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(reflected_on) IN (4, 7, 10)
  ),
  has_spoilers INTEGER NOT NULL DEFAULT 0 CHECK (has_spoilers IN (0, 1)),
  text TEXT NOT NULL DEFAULT '',
  text_sha256 TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  trashed_at INTEGER
) STRICT;
CREATE INDEX reflection_by_film ON reflection (film_id, trashed_at);
CREATE INDEX reflection_by_trash ON reflection (trashed_at DESC, id DESC) WHERE trashed_at IS NOT NULL;

CREATE TABLE clipping (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  film_id INTEGER NOT NULL REFERENCES film (id),
  byline TEXT,
  publication TEXT,
  published_on TEXT CHECK (published_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(published_on) IN (4, 7, 10)),
  -- where it was found: an address or words
  source TEXT,
  text TEXT NOT NULL DEFAULT '',
  text_sha256 TEXT NOT NULL,
  clipped_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  trashed_at INTEGER
) STRICT;
CREATE INDEX clipping_by_film ON clipping (film_id, trashed_at);
CREATE INDEX clipping_by_trash ON clipping (trashed_at DESC, id DESC) WHERE trashed_at IS NOT NULL;

CREATE TABLE list (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  name_folded TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  is_ranked INTEGER NOT NULL DEFAULT 0 CHECK (is_ranked IN (0, 1)),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  trashed_at INTEGER
) STRICT;
CREATE INDEX list_by_name ON list (name_folded, id) WHERE trashed_at IS NULL;
CREATE INDEX list_by_trash ON list (trashed_at DESC, id DESC) WHERE trashed_at IS NOT NULL;

CREATE TABLE list_film (
  id INTEGER PRIMARY KEY,
  list_id INTEGER NOT NULL REFERENCES list (id),
  film_id INTEGER NOT NULL REFERENCES film (id),
  -- from 0, without gaps
  position INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  added_at INTEGER NOT NULL,
  UNIQUE (list_id, film_id)
) STRICT;
CREATE INDEX list_film_by_position ON list_film (list_id, position);
CREATE INDEX list_film_by_film ON list_film (film_id);

CREATE TABLE watchlist_film (
  id INTEGER PRIMARY KEY,
  film_id INTEGER NOT NULL UNIQUE REFERENCES film (id),
  -- from 0, without gaps
  position INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  added_on TEXT NOT NULL CHECK (added_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(added_on) IN (4, 7, 10)),
  added_at INTEGER NOT NULL
) STRICT;
CREATE INDEX watchlist_film_by_position ON watchlist_film (position);

-- filters of the diary
CREATE INDEX entry_by_medium ON entry (medium) WHERE trashed_at IS NULL AND medium IS NOT NULL;
CREATE INDEX entry_by_place ON entry (place) WHERE trashed_at IS NULL AND place IS NOT NULL;
CREATE INDEX entry_by_company ON entry (company) WHERE trashed_at IS NULL AND company IS NOT NULL;
`;

/** Undo keeps its record: what it holds of films gets the new columns as every film now has them. */
const record = `
DROP TRIGGER undo_film_insert;
DROP TRIGGER undo_film_update;
DROP TRIGGER undo_film_delete;
UPDATE undo_change SET
  before = json_insert(before, '$.notes', '', '$.poster_id', NULL),
  after = json_insert(after, '$.notes', '', '$.poster_id', NULL)
WHERE table_name = 'film';
`;

const recorded: Readonly<Record<string, readonly string[]>> = {
  film: [
    ...['id', 'uid', 'title', 'original_title', 'year', 'runtime_minutes', 'is_liked', 'title_folded'],
    ...['completion_key', 'created_at', 'changed_at', 'notes', 'poster_id'],
  ],
  film_apart: ['id', 'film_id', 'other_id'],
  revision: ['id', 'uid', 'entry_id', 'session', 'review', 'review_sha256', 'written_at'],
  reflection: [
    ...['id', 'uid', 'film_id', 'reflected_on', 'has_spoilers', 'text', 'text_sha256', 'written_at', 'changed_at'],
    'trashed_at',
  ],
  clipping: [
    ...['id', 'uid', 'film_id', 'byline', 'publication', 'published_on', 'source', 'text', 'text_sha256'],
    ...['clipped_at', 'changed_at', 'trashed_at'],
  ],
  list: [...['id', 'uid', 'name', 'name_folded', 'description', 'is_ranked', 'created_at', 'changed_at', 'trashed_at']],
  list_film: ['id', 'list_id', 'film_id', 'position', 'note', 'added_at'],
  watchlist_film: ['id', 'film_id', 'position', 'note', 'added_on', 'added_at'],
};

const gathered = `
-- blockquotes of the reviews and reflections that are not in the trash; made anew whenever one of them changes
CREATE TABLE quote (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER,
  reflection_id INTEGER,
  -- where it stands among the quotes of its text, from 0
  position INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  cite TEXT,
  -- stands where its writer said that something is told
  is_hidden INTEGER NOT NULL CHECK (is_hidden IN (0, 1)),
  -- the day of its text, empty for unknown
  noted_on TEXT NOT NULL,
  CHECK ((entry_id IS NULL) <> (reflection_id IS NULL))
) STRICT;
CREATE INDEX quote_by_day ON quote (noted_on DESC, id DESC);
CREATE INDEX quote_by_entry ON quote (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX quote_by_reflection ON quote (reflection_id) WHERE reflection_id IS NOT NULL;

-- what the index of notes holds: reflections under twice their id, clippings under twice their id and one
CREATE VIEW note_document (note_id, title, source, text) AS
SELECT reflection.id * 2, film.title || coalesce(char(10) || film.original_title, ''), '', reflection.text
FROM reflection JOIN film ON film.id = reflection.film_id
WHERE reflection.trashed_at IS NULL
UNION ALL
SELECT clipping.id * 2 + 1, film.title || coalesce(char(10) || film.original_title, ''),
  coalesce(clipping.byline, '') || char(10) || coalesce(clipping.publication, '')
    || char(10) || coalesce(clipping.source, ''),
  clipping.text
FROM clipping JOIN film ON film.id = clipping.film_id
WHERE clipping.trashed_at IS NULL;

CREATE VIRTUAL TABLE note_fts USING fts5 (
  title, source, text,
  content = '', contentless_delete = 1,
  tokenize = "porter unicode61 remove_diacritics 2",
  prefix = '2'
);

-- notes whose document changed in the running transaction; empty outside of one
CREATE TABLE note_queue (
  note_id INTEGER PRIMARY KEY
) STRICT;

CREATE TRIGGER quote_entry_update AFTER UPDATE OF watched_on, has_spoilers ON entry
BEGIN
  INSERT INTO search_queue (entry_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;

-- the quotes of what is there already are gathered when the journal opens
INSERT INTO search_queue (entry_id)
SELECT id FROM entry WHERE trashed_at IS NULL AND instr(review, '>') > 0 ORDER BY id;
`;

/** A trigger that queues the notes a changed row has a part in. */
function queues(name: string, event: string, notes: string): string {
  return `
CREATE TRIGGER note_${name} AFTER ${event}
BEGIN
  INSERT INTO note_queue (note_id) ${notes} ON CONFLICT DO NOTHING;
END;
`;
}

const ofFilm =
  'SELECT id * 2 FROM reflection WHERE film_id = NEW.id UNION ALL SELECT id * 2 + 1 FROM clipping WHERE film_id = NEW.id';

const queueing = [
  queues('reflection_insert', 'INSERT ON reflection', 'VALUES (NEW.id * 2)'),
  queues(
    'reflection_update',
    'UPDATE OF film_id, text, reflected_on, has_spoilers, trashed_at ON reflection',
    'VALUES (NEW.id * 2)',
  ),
  queues('reflection_delete', 'DELETE ON reflection', 'VALUES (OLD.id * 2)'),
  queues('clipping_insert', 'INSERT ON clipping', 'VALUES (NEW.id * 2 + 1)'),
  queues(
    'clipping_update',
    'UPDATE OF film_id, text, byline, publication, source, trashed_at ON clipping',
    'VALUES (NEW.id * 2 + 1)',
  ),
  queues('clipping_delete', 'DELETE ON clipping', 'VALUES (OLD.id * 2 + 1)'),
  // undo takes a film away and puts it back under its notes
  queues('film_insert', 'INSERT ON film', ofFilm),
  queues('film_update', 'UPDATE OF title, original_title ON film', ofFilm),
].join('');

export const statements = [
  nouns,
  record,
  gathered,
  queueing,
  ...Object.entries(recorded).map(([table, columns]) => undoTriggers(table, columns)),
].join('');
