-- Generated from the migrations by db/migrations/write-schema.ts: for reading, never run. Version 60.

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

CREATE TABLE draft (
  key TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE entry_tag (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  tag_id INTEGER NOT NULL REFERENCES tag (id),
  position INTEGER NOT NULL,
  UNIQUE (entry_id, tag_id)
) STRICT;

CREATE TABLE entry_theme (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  theme_id INTEGER NOT NULL REFERENCES theme (id),
  position INTEGER NOT NULL,
  UNIQUE (entry_id, theme_id)
) STRICT;

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
, notes TEXT NOT NULL DEFAULT '', poster_id INTEGER REFERENCES image (id), reading TEXT CHECK (reading <> '')) STRICT;

CREATE TABLE film_apart (
  id INTEGER PRIMARY KEY,
  film_id INTEGER NOT NULL REFERENCES film (id),
  other_id INTEGER NOT NULL REFERENCES film (id),
  UNIQUE (film_id, other_id),
  CHECK (film_id < other_id)
) STRICT;

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

CREATE TABLE image (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp')),
  width INTEGER NOT NULL CHECK (width BETWEEN 1 AND 1000),
  height INTEGER NOT NULL CHECK (height BETWEEN 1 AND 1000),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE import_change (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES import_run (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

CREATE TABLE import_mapping (
  header TEXT PRIMARY KEY,
  mapping TEXT NOT NULL,
  used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import_note (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES import_run (id),
  outcome TEXT NOT NULL,
  reason TEXT NOT NULL,
  kind TEXT NOT NULL,
  file TEXT NOT NULL,
  line INTEGER,
  item INTEGER,
  title TEXT,
  detail TEXT
) STRICT;

CREATE TABLE import_origin (
  id INTEGER PRIMARY KEY,
  -- the run that first knew it
  run_id INTEGER NOT NULL REFERENCES import_run (id),
  source TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('entry', 'rating', 'watched', 'like', 'watch', 'list', 'note')),
  key TEXT NOT NULL,
  -- of the entry, film or list; row ids are given again after a purge, uids never
  uid TEXT NOT NULL,
  -- the run made what it names; otherwise it was here already
  is_created INTEGER NOT NULL CHECK (is_created IN (0, 1)),
  -- JSON: the fields as the file had them; of texts their checksum
  base TEXT NOT NULL,
  -- what a text was made from, where it was not Markdown
  original TEXT,
  UNIQUE (source, kind, key)
) STRICT;

CREATE TABLE import_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  -- JSON: kinds and names of the files, counts, how conflicts were settled
  report TEXT NOT NULL,
  -- JSON: for films, themes and tags the largest ids there were before
  before TEXT NOT NULL,
  undone_at INTEGER,
  -- JSON: what undoing it left as it was
  undoing TEXT
) STRICT;

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

CREATE TABLE recent_search (
  query TEXT PRIMARY KEY,
  searched_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE search_backlog (
  document_id INTEGER PRIMARY KEY
) STRICT;

CREATE VIRTUAL TABLE search_beginning USING fts5 (
  beginnings,
  content = '', contentless_delete = 1,
  tokenize = "ascii",
  detail = none
);

CREATE TABLE 'search_beginning_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_beginning_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_beginning_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'search_beginning_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE VIRTUAL TABLE search_fts USING fts5 (
  title, about, text, facts,
  content = '', contentless_delete = 1,
  tokenize = "ascii"
);

CREATE TABLE search_queue (
  kind INTEGER NOT NULL,
  row_id INTEGER NOT NULL,
  PRIMARY KEY (kind, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sort_language (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  language TEXT NOT NULL,
  rules TEXT NOT NULL
) STRICT;

CREATE TABLE sort_queue (
  kind INTEGER NOT NULL,
  row_id INTEGER NOT NULL,
  PRIMARY KEY (kind, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sort_rank (
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
  row_id INTEGER NOT NULL,
  -- from the first to the last, with gaps between
  rank INTEGER NOT NULL,
  PRIMARY KEY (kind, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  name_folded TEXT NOT NULL UNIQUE
) STRICT;

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

CREATE TABLE undo_change (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL REFERENCES undo_step (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  UNIQUE (table_name, row_id, step_id)
) STRICT;

CREATE TABLE undo_recorder (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  step_id INTEGER
) STRICT;

CREATE TABLE undo_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action TEXT NOT NULL,
  film_title TEXT,
  entry_id INTEGER,
  merge_key TEXT,
  at INTEGER NOT NULL,
  is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1))
) STRICT;

CREATE TABLE watchlist_film (
  id INTEGER PRIMARY KEY,
  film_id INTEGER NOT NULL UNIQUE REFERENCES film (id),
  -- from 0, without gaps
  position INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  added_on TEXT NOT NULL CHECK (added_on GLOB '[0-9][0-9][0-9][0-9]*' AND length(added_on) IN (4, 7, 10)),
  added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE word (
  word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE INDEX clipping_by_film ON clipping (film_id, trashed_at);

CREATE INDEX clipping_by_trash ON clipping (trashed_at DESC, id DESC) WHERE trashed_at IS NOT NULL;

CREATE INDEX document_by_day ON document (noted_on DESC, id DESC);

CREATE INDEX document_by_entry ON document (entry_id) WHERE entry_id IS NOT NULL;

CREATE INDEX document_by_film ON document (film_id) WHERE film_id IS NOT NULL;

CREATE INDEX entry_by_company ON entry (company) WHERE trashed_at IS NULL AND company IS NOT NULL;

CREATE INDEX entry_by_diary ON entry (coalesce(watched_on, '') DESC, id DESC) WHERE trashed_at IS NULL;

CREATE INDEX entry_by_diary_reviewed ON entry (coalesce(watched_on, '') DESC, id DESC)
  WHERE trashed_at IS NULL AND review <> '';

CREATE INDEX entry_by_film ON entry (film_id, trashed_at);

CREATE INDEX entry_by_medium ON entry (medium) WHERE trashed_at IS NULL AND medium IS NOT NULL;

CREATE INDEX entry_by_place ON entry (place) WHERE trashed_at IS NULL AND place IS NOT NULL;

CREATE INDEX entry_by_trash ON entry (trashed_at DESC, id DESC) WHERE trashed_at IS NOT NULL;

CREATE INDEX entry_tag_by_tag ON entry_tag (tag_id, entry_id);

CREATE INDEX entry_theme_by_theme ON entry_theme (theme_id, entry_id);

CREATE INDEX film_apart_by_other ON film_apart (other_id);

CREATE INDEX film_by_completion ON film (completion_key);

CREATE INDEX film_by_title ON film (title_folded, year);

CREATE INDEX film_identifier_by_value ON film_identifier (source, value);

CREATE INDEX import_change_by_row ON import_change (table_name, row_id);

CREATE INDEX import_change_by_run ON import_change (run_id);

CREATE INDEX import_note_by_group ON import_note (run_id, outcome, reason, id);

CREATE INDEX import_origin_by_run ON import_origin (run_id);

CREATE INDEX import_origin_by_uid ON import_origin (uid, kind);

CREATE INDEX list_by_name ON list (name_folded, id) WHERE trashed_at IS NULL;

CREATE INDEX list_by_trash ON list (trashed_at DESC, id DESC) WHERE trashed_at IS NOT NULL;

CREATE INDEX list_film_by_film ON list_film (film_id);

CREATE INDEX list_film_by_position ON list_film (list_id, position);

CREATE INDEX quote_by_day ON quote (noted_on DESC, id DESC);

CREATE INDEX quote_by_entry ON quote (entry_id) WHERE entry_id IS NOT NULL;

CREATE INDEX quote_by_reflection ON quote (reflection_id) WHERE reflection_id IS NOT NULL;

CREATE INDEX recent_search_by_time ON recent_search (searched_at DESC);

CREATE INDEX reflection_by_film ON reflection (film_id, trashed_at);

CREATE INDEX reflection_by_trash ON reflection (trashed_at DESC, id DESC) WHERE trashed_at IS NOT NULL;

CREATE INDEX revision_by_entry ON revision (entry_id, written_at, id);

CREATE INDEX saved_search_by_position ON saved_search (position, id);

CREATE INDEX sort_rank_by_rank ON sort_rank (kind, rank);

CREATE INDEX undo_change_by_step ON undo_change (step_id);

CREATE INDEX watchlist_film_by_position ON watchlist_film (position);

CREATE TRIGGER search_clipping_delete AFTER DELETE ON clipping
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 3, OLD.id UNION ALL SELECT 0, OLD.film_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_clipping_film_update AFTER UPDATE OF film_id, trashed_at ON clipping
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 0, OLD.film_id UNION ALL SELECT 0, NEW.film_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_clipping_insert AFTER INSERT ON clipping
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 3, NEW.id UNION ALL SELECT 0, NEW.film_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_clipping_update AFTER UPDATE ON clipping
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 3, NEW.id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_delete AFTER DELETE ON entry
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 1, OLD.id UNION ALL SELECT 0, OLD.film_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_film_update AFTER UPDATE OF film_id, trashed_at ON entry
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 0, OLD.film_id UNION ALL SELECT 0, NEW.film_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_insert AFTER INSERT ON entry
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 1, NEW.id UNION ALL SELECT 0, NEW.film_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_tag_delete AFTER DELETE ON entry_tag
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 1, OLD.entry_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_tag_insert AFTER INSERT ON entry_tag
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 1, NEW.entry_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_tag_update AFTER UPDATE ON entry_tag
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 1, NEW.entry_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_theme_delete AFTER DELETE ON entry_theme
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 1, OLD.entry_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_theme_insert AFTER INSERT ON entry_theme
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 1, NEW.entry_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_theme_update AFTER UPDATE ON entry_theme
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 1, NEW.entry_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_update AFTER UPDATE ON entry
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 1, NEW.id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_film_credit_delete AFTER DELETE ON film_credit
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 0, OLD.film_id UNION ALL SELECT 1, id FROM (SELECT id FROM entry WHERE film_id = OLD.film_id) UNION ALL SELECT 2, id FROM (SELECT id FROM reflection WHERE film_id = OLD.film_id) UNION ALL SELECT 3, id FROM (SELECT id FROM clipping WHERE film_id = OLD.film_id)) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_film_credit_insert AFTER INSERT ON film_credit
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 0, NEW.film_id UNION ALL SELECT 1, id FROM (SELECT id FROM entry WHERE film_id = NEW.film_id) UNION ALL SELECT 2, id FROM (SELECT id FROM reflection WHERE film_id = NEW.film_id) UNION ALL SELECT 3, id FROM (SELECT id FROM clipping WHERE film_id = NEW.film_id)) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_film_credit_update AFTER UPDATE ON film_credit
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 0, NEW.film_id UNION ALL SELECT 1, id FROM (SELECT id FROM entry WHERE film_id = NEW.film_id) UNION ALL SELECT 2, id FROM (SELECT id FROM reflection WHERE film_id = NEW.film_id) UNION ALL SELECT 3, id FROM (SELECT id FROM clipping WHERE film_id = NEW.film_id)) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_film_delete AFTER DELETE ON film
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 0, OLD.id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_film_insert AFTER INSERT ON film
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 0, NEW.id UNION ALL SELECT 1, id FROM (SELECT id FROM entry WHERE film_id = NEW.id) UNION ALL SELECT 2, id FROM (SELECT id FROM reflection WHERE film_id = NEW.id) UNION ALL SELECT 3, id FROM (SELECT id FROM clipping WHERE film_id = NEW.id)) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_film_own_update AFTER UPDATE OF notes, is_liked ON film
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 0, NEW.id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_film_update AFTER UPDATE OF title, original_title, reading, year, poster_id ON film
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (
    SELECT 0, NEW.id
    UNION ALL SELECT 1, id FROM entry WHERE film_id = NEW.id
    UNION ALL SELECT 2, id FROM reflection WHERE film_id = NEW.id
    UNION ALL SELECT 3, id FROM clipping WHERE film_id = NEW.id
  ) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_list_delete AFTER DELETE ON list
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 6, OLD.id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_list_film_delete AFTER DELETE ON list_film
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 6, OLD.list_id UNION ALL SELECT 0, OLD.film_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_list_film_insert AFTER INSERT ON list_film
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 6, NEW.list_id UNION ALL SELECT 0, NEW.film_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_list_film_update AFTER UPDATE OF film_id, note, position ON list_film
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 6, NEW.list_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_list_insert AFTER INSERT ON list
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 6, NEW.id UNION ALL SELECT 0, id FROM (SELECT film_id AS id FROM list_film WHERE list_id = NEW.id)) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_list_trash_update AFTER UPDATE OF trashed_at ON list
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 6, NEW.id UNION ALL SELECT 0, id FROM (SELECT film_id AS id FROM list_film WHERE list_id = NEW.id)) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_list_update AFTER UPDATE OF name, description ON list
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 6, NEW.id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_reflection_delete AFTER DELETE ON reflection
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 2, OLD.id UNION ALL SELECT 0, OLD.film_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_reflection_film_update AFTER UPDATE OF film_id, trashed_at ON reflection
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 0, OLD.film_id UNION ALL SELECT 0, NEW.film_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_reflection_insert AFTER INSERT ON reflection
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 2, NEW.id UNION ALL SELECT 0, NEW.film_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_reflection_update AFTER UPDATE ON reflection
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 2, NEW.id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_tag_insert AFTER INSERT ON tag
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 1, id FROM (SELECT entry_id AS id FROM entry_tag WHERE tag_id = NEW.id)) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_tag_update AFTER UPDATE OF name ON tag
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 1, id FROM (SELECT entry_id AS id FROM entry_tag WHERE tag_id = NEW.id)) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_theme_delete AFTER DELETE ON theme
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 5, OLD.id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_theme_insert AFTER INSERT ON theme
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 5, NEW.id UNION ALL SELECT 1, id FROM (SELECT entry_id AS id FROM entry_theme WHERE theme_id = NEW.id)) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_theme_own_update AFTER UPDATE OF description ON theme
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 5, NEW.id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_theme_update AFTER UPDATE OF name ON theme
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 5, NEW.id UNION ALL SELECT 1, id FROM (SELECT entry_id AS id FROM entry_theme WHERE theme_id = NEW.id)) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_watchlist_film_delete AFTER DELETE ON watchlist_film
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 0, OLD.film_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_watchlist_film_insert AFTER INSERT ON watchlist_film
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 0, NEW.film_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_watchlist_film_update AFTER UPDATE ON watchlist_film
BEGIN
  INSERT INTO search_queue (kind, row_id)
  SELECT * FROM (SELECT 0, NEW.film_id) WHERE TRUE ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER sort_film_credit_delete AFTER DELETE ON film_credit
WHEN OLD.kind = 'language'
BEGIN
  INSERT INTO sort_queue (kind, row_id) VALUES (0, OLD.film_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER sort_film_credit_insert AFTER INSERT ON film_credit
WHEN NEW.kind = 'language'
BEGIN
  INSERT INTO sort_queue (kind, row_id) VALUES (0, NEW.film_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER sort_film_credit_update AFTER UPDATE ON film_credit
WHEN NEW.kind = 'language'
BEGIN
  INSERT INTO sort_queue (kind, row_id) VALUES (0, NEW.film_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER sort_film_delete AFTER DELETE ON film
BEGIN
  DELETE FROM sort_rank WHERE kind = 0 AND row_id = OLD.id;
  DELETE FROM sort_queue WHERE kind = 0 AND row_id = OLD.id;
END;

CREATE TRIGGER sort_film_insert AFTER INSERT ON film
BEGIN
  INSERT INTO sort_queue (kind, row_id) VALUES (0, NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER sort_film_update AFTER UPDATE OF title, original_title, reading, year ON film
BEGIN
  INSERT INTO sort_queue (kind, row_id) VALUES (0, NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER sort_list_delete AFTER DELETE ON list
BEGIN
  DELETE FROM sort_rank WHERE kind = 3 AND row_id = OLD.id;
  DELETE FROM sort_queue WHERE kind = 3 AND row_id = OLD.id;
END;

CREATE TRIGGER sort_list_insert AFTER INSERT ON list
BEGIN
  INSERT INTO sort_queue (kind, row_id) VALUES (3, NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER sort_list_update AFTER UPDATE OF name ON list
BEGIN
  INSERT INTO sort_queue (kind, row_id) VALUES (3, NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER sort_tag_delete AFTER DELETE ON tag
BEGIN
  DELETE FROM sort_rank WHERE kind = 2 AND row_id = OLD.id;
  DELETE FROM sort_queue WHERE kind = 2 AND row_id = OLD.id;
END;

CREATE TRIGGER sort_tag_insert AFTER INSERT ON tag
BEGIN
  INSERT INTO sort_queue (kind, row_id) VALUES (2, NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER sort_tag_update AFTER UPDATE OF name ON tag
BEGIN
  INSERT INTO sort_queue (kind, row_id) VALUES (2, NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER sort_theme_delete AFTER DELETE ON theme
BEGIN
  DELETE FROM sort_rank WHERE kind = 1 AND row_id = OLD.id;
  DELETE FROM sort_queue WHERE kind = 1 AND row_id = OLD.id;
END;

CREATE TRIGGER sort_theme_insert AFTER INSERT ON theme
BEGIN
  INSERT INTO sort_queue (kind, row_id) VALUES (1, NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER sort_theme_update AFTER UPDATE OF name ON theme
BEGIN
  INSERT INTO sort_queue (kind, row_id) VALUES (1, NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER undo_clipping_delete AFTER DELETE ON clipping
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'clipping', OLD.id,
    json_object('id', OLD.id, 'uid', OLD.uid, 'film_id', OLD.film_id, 'byline', OLD.byline, 'publication', OLD.publication, 'published_on', OLD.published_on, 'source', OLD.source, 'text', OLD.text, 'text_sha256', OLD.text_sha256, 'clipped_at', OLD.clipped_at, 'changed_at', OLD.changed_at, 'trashed_at', OLD.trashed_at),
    NULL
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_clipping_insert AFTER INSERT ON clipping
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'clipping', NEW.id,
    NULL,
    json_object('id', NEW.id, 'uid', NEW.uid, 'film_id', NEW.film_id, 'byline', NEW.byline, 'publication', NEW.publication, 'published_on', NEW.published_on, 'source', NEW.source, 'text', NEW.text, 'text_sha256', NEW.text_sha256, 'clipped_at', NEW.clipped_at, 'changed_at', NEW.changed_at, 'trashed_at', NEW.trashed_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_clipping_update AFTER UPDATE ON clipping
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'clipping', NEW.id,
    json_object('id', OLD.id, 'uid', OLD.uid, 'film_id', OLD.film_id, 'byline', OLD.byline, 'publication', OLD.publication, 'published_on', OLD.published_on, 'source', OLD.source, 'text', OLD.text, 'text_sha256', OLD.text_sha256, 'clipped_at', OLD.clipped_at, 'changed_at', OLD.changed_at, 'trashed_at', OLD.trashed_at),
    json_object('id', NEW.id, 'uid', NEW.uid, 'film_id', NEW.film_id, 'byline', NEW.byline, 'publication', NEW.publication, 'published_on', NEW.published_on, 'source', NEW.source, 'text', NEW.text, 'text_sha256', NEW.text_sha256, 'clipped_at', NEW.clipped_at, 'changed_at', NEW.changed_at, 'trashed_at', NEW.trashed_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_entry_delete AFTER DELETE ON entry
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'entry', OLD.id,
    json_object('id', OLD.id, 'uid', OLD.uid, 'film_id', OLD.film_id, 'watched_on', OLD.watched_on, 'rating', OLD.rating, 'is_liked', OLD.is_liked, 'is_rewatch', OLD.is_rewatch, 'is_unfinished', OLD.is_unfinished, 'has_spoilers', OLD.has_spoilers, 'medium', OLD.medium, 'place', OLD.place, 'company', OLD.company, 'review', OLD.review, 'review_sha256', OLD.review_sha256, 'logged_at', OLD.logged_at, 'changed_at', OLD.changed_at, 'trashed_at', OLD.trashed_at),
    NULL
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_entry_insert AFTER INSERT ON entry
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'entry', NEW.id,
    NULL,
    json_object('id', NEW.id, 'uid', NEW.uid, 'film_id', NEW.film_id, 'watched_on', NEW.watched_on, 'rating', NEW.rating, 'is_liked', NEW.is_liked, 'is_rewatch', NEW.is_rewatch, 'is_unfinished', NEW.is_unfinished, 'has_spoilers', NEW.has_spoilers, 'medium', NEW.medium, 'place', NEW.place, 'company', NEW.company, 'review', NEW.review, 'review_sha256', NEW.review_sha256, 'logged_at', NEW.logged_at, 'changed_at', NEW.changed_at, 'trashed_at', NEW.trashed_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_entry_tag_delete AFTER DELETE ON entry_tag
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'entry_tag', OLD.id,
    json_object('id', OLD.id, 'entry_id', OLD.entry_id, 'tag_id', OLD.tag_id, 'position', OLD.position),
    NULL
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_entry_tag_insert AFTER INSERT ON entry_tag
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'entry_tag', NEW.id,
    NULL,
    json_object('id', NEW.id, 'entry_id', NEW.entry_id, 'tag_id', NEW.tag_id, 'position', NEW.position)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_entry_tag_update AFTER UPDATE ON entry_tag
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'entry_tag', NEW.id,
    json_object('id', OLD.id, 'entry_id', OLD.entry_id, 'tag_id', OLD.tag_id, 'position', OLD.position),
    json_object('id', NEW.id, 'entry_id', NEW.entry_id, 'tag_id', NEW.tag_id, 'position', NEW.position)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_entry_theme_delete AFTER DELETE ON entry_theme
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'entry_theme', OLD.id,
    json_object('id', OLD.id, 'entry_id', OLD.entry_id, 'theme_id', OLD.theme_id, 'position', OLD.position),
    NULL
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_entry_theme_insert AFTER INSERT ON entry_theme
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'entry_theme', NEW.id,
    NULL,
    json_object('id', NEW.id, 'entry_id', NEW.entry_id, 'theme_id', NEW.theme_id, 'position', NEW.position)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_entry_theme_update AFTER UPDATE ON entry_theme
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'entry_theme', NEW.id,
    json_object('id', OLD.id, 'entry_id', OLD.entry_id, 'theme_id', OLD.theme_id, 'position', OLD.position),
    json_object('id', NEW.id, 'entry_id', NEW.entry_id, 'theme_id', NEW.theme_id, 'position', NEW.position)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_entry_update AFTER UPDATE ON entry
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'entry', NEW.id,
    json_object('id', OLD.id, 'uid', OLD.uid, 'film_id', OLD.film_id, 'watched_on', OLD.watched_on, 'rating', OLD.rating, 'is_liked', OLD.is_liked, 'is_rewatch', OLD.is_rewatch, 'is_unfinished', OLD.is_unfinished, 'has_spoilers', OLD.has_spoilers, 'medium', OLD.medium, 'place', OLD.place, 'company', OLD.company, 'review', OLD.review, 'review_sha256', OLD.review_sha256, 'logged_at', OLD.logged_at, 'changed_at', OLD.changed_at, 'trashed_at', OLD.trashed_at),
    json_object('id', NEW.id, 'uid', NEW.uid, 'film_id', NEW.film_id, 'watched_on', NEW.watched_on, 'rating', NEW.rating, 'is_liked', NEW.is_liked, 'is_rewatch', NEW.is_rewatch, 'is_unfinished', NEW.is_unfinished, 'has_spoilers', NEW.has_spoilers, 'medium', NEW.medium, 'place', NEW.place, 'company', NEW.company, 'review', NEW.review, 'review_sha256', NEW.review_sha256, 'logged_at', NEW.logged_at, 'changed_at', NEW.changed_at, 'trashed_at', NEW.trashed_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_film_apart_delete AFTER DELETE ON film_apart
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'film_apart', OLD.id,
    json_object('id', OLD.id, 'film_id', OLD.film_id, 'other_id', OLD.other_id),
    NULL
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_film_apart_insert AFTER INSERT ON film_apart
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'film_apart', NEW.id,
    NULL,
    json_object('id', NEW.id, 'film_id', NEW.film_id, 'other_id', NEW.other_id)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_film_apart_update AFTER UPDATE ON film_apart
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'film_apart', NEW.id,
    json_object('id', OLD.id, 'film_id', OLD.film_id, 'other_id', OLD.other_id),
    json_object('id', NEW.id, 'film_id', NEW.film_id, 'other_id', NEW.other_id)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_film_credit_delete AFTER DELETE ON film_credit
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'film_credit', OLD.id,
    json_object('id', OLD.id, 'film_id', OLD.film_id, 'kind', OLD.kind, 'position', OLD.position, 'name', OLD.name),
    NULL
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_film_credit_insert AFTER INSERT ON film_credit
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'film_credit', NEW.id,
    NULL,
    json_object('id', NEW.id, 'film_id', NEW.film_id, 'kind', NEW.kind, 'position', NEW.position, 'name', NEW.name)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_film_credit_update AFTER UPDATE ON film_credit
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'film_credit', NEW.id,
    json_object('id', OLD.id, 'film_id', OLD.film_id, 'kind', OLD.kind, 'position', OLD.position, 'name', OLD.name),
    json_object('id', NEW.id, 'film_id', NEW.film_id, 'kind', NEW.kind, 'position', NEW.position, 'name', NEW.name)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_film_delete AFTER DELETE ON film
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'film', OLD.id,
    json_object('id', OLD.id, 'uid', OLD.uid, 'title', OLD.title, 'original_title', OLD.original_title, 'year', OLD.year, 'runtime_minutes', OLD.runtime_minutes, 'is_liked', OLD.is_liked, 'title_folded', OLD.title_folded, 'completion_key', OLD.completion_key, 'created_at', OLD.created_at, 'changed_at', OLD.changed_at, 'notes', OLD.notes, 'poster_id', OLD.poster_id, 'reading', OLD.reading),
    NULL
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_film_identifier_delete AFTER DELETE ON film_identifier
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'film_identifier', OLD.id,
    json_object('id', OLD.id, 'film_id', OLD.film_id, 'source', OLD.source, 'value', OLD.value),
    NULL
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_film_identifier_insert AFTER INSERT ON film_identifier
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'film_identifier', NEW.id,
    NULL,
    json_object('id', NEW.id, 'film_id', NEW.film_id, 'source', NEW.source, 'value', NEW.value)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_film_identifier_update AFTER UPDATE ON film_identifier
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'film_identifier', NEW.id,
    json_object('id', OLD.id, 'film_id', OLD.film_id, 'source', OLD.source, 'value', OLD.value),
    json_object('id', NEW.id, 'film_id', NEW.film_id, 'source', NEW.source, 'value', NEW.value)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_film_insert AFTER INSERT ON film
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'film', NEW.id,
    NULL,
    json_object('id', NEW.id, 'uid', NEW.uid, 'title', NEW.title, 'original_title', NEW.original_title, 'year', NEW.year, 'runtime_minutes', NEW.runtime_minutes, 'is_liked', NEW.is_liked, 'title_folded', NEW.title_folded, 'completion_key', NEW.completion_key, 'created_at', NEW.created_at, 'changed_at', NEW.changed_at, 'notes', NEW.notes, 'poster_id', NEW.poster_id, 'reading', NEW.reading)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_film_update AFTER UPDATE ON film
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'film', NEW.id,
    json_object('id', OLD.id, 'uid', OLD.uid, 'title', OLD.title, 'original_title', OLD.original_title, 'year', OLD.year, 'runtime_minutes', OLD.runtime_minutes, 'is_liked', OLD.is_liked, 'title_folded', OLD.title_folded, 'completion_key', OLD.completion_key, 'created_at', OLD.created_at, 'changed_at', OLD.changed_at, 'notes', OLD.notes, 'poster_id', OLD.poster_id, 'reading', OLD.reading),
    json_object('id', NEW.id, 'uid', NEW.uid, 'title', NEW.title, 'original_title', NEW.original_title, 'year', NEW.year, 'runtime_minutes', NEW.runtime_minutes, 'is_liked', NEW.is_liked, 'title_folded', NEW.title_folded, 'completion_key', NEW.completion_key, 'created_at', NEW.created_at, 'changed_at', NEW.changed_at, 'notes', NEW.notes, 'poster_id', NEW.poster_id, 'reading', NEW.reading)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_list_delete AFTER DELETE ON list
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'list', OLD.id,
    json_object('id', OLD.id, 'uid', OLD.uid, 'name', OLD.name, 'name_folded', OLD.name_folded, 'description', OLD.description, 'is_ranked', OLD.is_ranked, 'created_at', OLD.created_at, 'changed_at', OLD.changed_at, 'trashed_at', OLD.trashed_at),
    NULL
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_list_film_delete AFTER DELETE ON list_film
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'list_film', OLD.id,
    json_object('id', OLD.id, 'list_id', OLD.list_id, 'film_id', OLD.film_id, 'position', OLD.position, 'note', OLD.note, 'added_at', OLD.added_at),
    NULL
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_list_film_insert AFTER INSERT ON list_film
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'list_film', NEW.id,
    NULL,
    json_object('id', NEW.id, 'list_id', NEW.list_id, 'film_id', NEW.film_id, 'position', NEW.position, 'note', NEW.note, 'added_at', NEW.added_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_list_film_update AFTER UPDATE ON list_film
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'list_film', NEW.id,
    json_object('id', OLD.id, 'list_id', OLD.list_id, 'film_id', OLD.film_id, 'position', OLD.position, 'note', OLD.note, 'added_at', OLD.added_at),
    json_object('id', NEW.id, 'list_id', NEW.list_id, 'film_id', NEW.film_id, 'position', NEW.position, 'note', NEW.note, 'added_at', NEW.added_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_list_insert AFTER INSERT ON list
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'list', NEW.id,
    NULL,
    json_object('id', NEW.id, 'uid', NEW.uid, 'name', NEW.name, 'name_folded', NEW.name_folded, 'description', NEW.description, 'is_ranked', NEW.is_ranked, 'created_at', NEW.created_at, 'changed_at', NEW.changed_at, 'trashed_at', NEW.trashed_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_list_update AFTER UPDATE ON list
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'list', NEW.id,
    json_object('id', OLD.id, 'uid', OLD.uid, 'name', OLD.name, 'name_folded', OLD.name_folded, 'description', OLD.description, 'is_ranked', OLD.is_ranked, 'created_at', OLD.created_at, 'changed_at', OLD.changed_at, 'trashed_at', OLD.trashed_at),
    json_object('id', NEW.id, 'uid', NEW.uid, 'name', NEW.name, 'name_folded', NEW.name_folded, 'description', NEW.description, 'is_ranked', NEW.is_ranked, 'created_at', NEW.created_at, 'changed_at', NEW.changed_at, 'trashed_at', NEW.trashed_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_reflection_delete AFTER DELETE ON reflection
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'reflection', OLD.id,
    json_object('id', OLD.id, 'uid', OLD.uid, 'film_id', OLD.film_id, 'reflected_on', OLD.reflected_on, 'has_spoilers', OLD.has_spoilers, 'text', OLD.text, 'text_sha256', OLD.text_sha256, 'written_at', OLD.written_at, 'changed_at', OLD.changed_at, 'trashed_at', OLD.trashed_at),
    NULL
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_reflection_insert AFTER INSERT ON reflection
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'reflection', NEW.id,
    NULL,
    json_object('id', NEW.id, 'uid', NEW.uid, 'film_id', NEW.film_id, 'reflected_on', NEW.reflected_on, 'has_spoilers', NEW.has_spoilers, 'text', NEW.text, 'text_sha256', NEW.text_sha256, 'written_at', NEW.written_at, 'changed_at', NEW.changed_at, 'trashed_at', NEW.trashed_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_reflection_update AFTER UPDATE ON reflection
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'reflection', NEW.id,
    json_object('id', OLD.id, 'uid', OLD.uid, 'film_id', OLD.film_id, 'reflected_on', OLD.reflected_on, 'has_spoilers', OLD.has_spoilers, 'text', OLD.text, 'text_sha256', OLD.text_sha256, 'written_at', OLD.written_at, 'changed_at', OLD.changed_at, 'trashed_at', OLD.trashed_at),
    json_object('id', NEW.id, 'uid', NEW.uid, 'film_id', NEW.film_id, 'reflected_on', NEW.reflected_on, 'has_spoilers', NEW.has_spoilers, 'text', NEW.text, 'text_sha256', NEW.text_sha256, 'written_at', NEW.written_at, 'changed_at', NEW.changed_at, 'trashed_at', NEW.trashed_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_revision_delete AFTER DELETE ON revision
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'revision', OLD.id,
    json_object('id', OLD.id, 'uid', OLD.uid, 'entry_id', OLD.entry_id, 'session', OLD.session, 'review', OLD.review, 'review_sha256', OLD.review_sha256, 'written_at', OLD.written_at),
    NULL
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_revision_insert AFTER INSERT ON revision
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'revision', NEW.id,
    NULL,
    json_object('id', NEW.id, 'uid', NEW.uid, 'entry_id', NEW.entry_id, 'session', NEW.session, 'review', NEW.review, 'review_sha256', NEW.review_sha256, 'written_at', NEW.written_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_revision_update AFTER UPDATE ON revision
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'revision', NEW.id,
    json_object('id', OLD.id, 'uid', OLD.uid, 'entry_id', OLD.entry_id, 'session', OLD.session, 'review', OLD.review, 'review_sha256', OLD.review_sha256, 'written_at', OLD.written_at),
    json_object('id', NEW.id, 'uid', NEW.uid, 'entry_id', NEW.entry_id, 'session', NEW.session, 'review', NEW.review, 'review_sha256', NEW.review_sha256, 'written_at', NEW.written_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_saved_search_delete AFTER DELETE ON saved_search
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'saved_search', OLD.id,
    json_object('id', OLD.id, 'uid', OLD.uid, 'name', OLD.name, 'query', OLD.query, 'sorting', OLD.sorting, 'position', OLD.position, 'created_at', OLD.created_at, 'changed_at', OLD.changed_at),
    NULL
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_saved_search_insert AFTER INSERT ON saved_search
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'saved_search', NEW.id,
    NULL,
    json_object('id', NEW.id, 'uid', NEW.uid, 'name', NEW.name, 'query', NEW.query, 'sorting', NEW.sorting, 'position', NEW.position, 'created_at', NEW.created_at, 'changed_at', NEW.changed_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_saved_search_update AFTER UPDATE ON saved_search
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'saved_search', NEW.id,
    json_object('id', OLD.id, 'uid', OLD.uid, 'name', OLD.name, 'query', OLD.query, 'sorting', OLD.sorting, 'position', OLD.position, 'created_at', OLD.created_at, 'changed_at', OLD.changed_at),
    json_object('id', NEW.id, 'uid', NEW.uid, 'name', NEW.name, 'query', NEW.query, 'sorting', NEW.sorting, 'position', NEW.position, 'created_at', NEW.created_at, 'changed_at', NEW.changed_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_tag_delete AFTER DELETE ON tag
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'tag', OLD.id,
    json_object('id', OLD.id, 'name', OLD.name, 'name_folded', OLD.name_folded),
    NULL
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_tag_insert AFTER INSERT ON tag
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'tag', NEW.id,
    NULL,
    json_object('id', NEW.id, 'name', NEW.name, 'name_folded', NEW.name_folded)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_tag_update AFTER UPDATE ON tag
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'tag', NEW.id,
    json_object('id', OLD.id, 'name', OLD.name, 'name_folded', OLD.name_folded),
    json_object('id', NEW.id, 'name', NEW.name, 'name_folded', NEW.name_folded)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_theme_delete AFTER DELETE ON theme
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'theme', OLD.id,
    json_object('id', OLD.id, 'uid', OLD.uid, 'name', OLD.name, 'name_folded', OLD.name_folded, 'description', OLD.description, 'hue', OLD.hue, 'parent_id', OLD.parent_id, 'created_at', OLD.created_at),
    NULL
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_theme_insert AFTER INSERT ON theme
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'theme', NEW.id,
    NULL,
    json_object('id', NEW.id, 'uid', NEW.uid, 'name', NEW.name, 'name_folded', NEW.name_folded, 'description', NEW.description, 'hue', NEW.hue, 'parent_id', NEW.parent_id, 'created_at', NEW.created_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_theme_update AFTER UPDATE ON theme
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'theme', NEW.id,
    json_object('id', OLD.id, 'uid', OLD.uid, 'name', OLD.name, 'name_folded', OLD.name_folded, 'description', OLD.description, 'hue', OLD.hue, 'parent_id', OLD.parent_id, 'created_at', OLD.created_at),
    json_object('id', NEW.id, 'uid', NEW.uid, 'name', NEW.name, 'name_folded', NEW.name_folded, 'description', NEW.description, 'hue', NEW.hue, 'parent_id', NEW.parent_id, 'created_at', NEW.created_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_watchlist_film_delete AFTER DELETE ON watchlist_film
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'watchlist_film', OLD.id,
    json_object('id', OLD.id, 'film_id', OLD.film_id, 'position', OLD.position, 'note', OLD.note, 'added_on', OLD.added_on, 'added_at', OLD.added_at),
    NULL
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_watchlist_film_insert AFTER INSERT ON watchlist_film
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'watchlist_film', NEW.id,
    NULL,
    json_object('id', NEW.id, 'film_id', NEW.film_id, 'position', NEW.position, 'note', NEW.note, 'added_on', NEW.added_on, 'added_at', NEW.added_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_watchlist_film_update AFTER UPDATE ON watchlist_film
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'watchlist_film', NEW.id,
    json_object('id', OLD.id, 'film_id', OLD.film_id, 'position', OLD.position, 'note', OLD.note, 'added_on', OLD.added_on, 'added_at', OLD.added_at),
    json_object('id', NEW.id, 'film_id', NEW.film_id, 'position', NEW.position, 'note', NEW.note, 'added_on', NEW.added_on, 'added_at', NEW.added_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;
