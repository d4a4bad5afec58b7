// The first schema: films, entries, themes, tags, drafts, the search index and the undo record.
// Append-only: once released, a migration is never edited; the next one changes what it made.

/** One statement list, run in one transaction with its `user_version`. */
export const version = 10;

export const statements = `
CREATE TABLE film (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL CHECK (title <> ''),
  original_title TEXT,
  year INTEGER CHECK (year BETWEEN 1874 AND 2100),
  runtime_minutes INTEGER CHECK (runtime_minutes BETWEEN 1 AND 10000),
  is_liked INTEGER NOT NULL DEFAULT 0 CHECK (is_liked IN (0, 1)),
  -- title under which two spellings are one, for completion and sorting
  title_folded TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX film_by_title ON film (title_folded, year);

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
CREATE INDEX entry_by_film ON entry (film_id);
CREATE INDEX entry_by_trash ON entry (trashed_at DESC) WHERE trashed_at IS NOT NULL;

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
