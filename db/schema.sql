-- Generated from the migrations by db/migrations/write-schema.ts: for reading, never run. Version 10.

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

CREATE VIRTUAL TABLE search_fts USING fts5 (
  title, theme, review,
  content = '', contentless_delete = 1,
  tokenize = "porter unicode61 remove_diacritics 2",
  prefix = '2'
);

CREATE TABLE search_queue (
  entry_id INTEGER PRIMARY KEY
) STRICT;

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

CREATE INDEX entry_by_diary ON entry (coalesce(watched_on, '') DESC, id DESC) WHERE trashed_at IS NULL;

CREATE INDEX entry_by_diary_reviewed ON entry (coalesce(watched_on, '') DESC, id DESC)
  WHERE trashed_at IS NULL AND review <> '';

CREATE INDEX entry_by_film ON entry (film_id, trashed_at);

CREATE INDEX entry_by_trash ON entry (trashed_at DESC, id DESC) WHERE trashed_at IS NOT NULL;

CREATE INDEX entry_tag_by_tag ON entry_tag (tag_id, entry_id);

CREATE INDEX entry_theme_by_theme ON entry_theme (theme_id, entry_id);

CREATE INDEX film_by_completion ON film (completion_key);

CREATE INDEX film_by_title ON film (title_folded, year);

CREATE INDEX undo_change_by_step ON undo_change (step_id);

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

CREATE TRIGGER search_entry_delete AFTER DELETE ON entry
BEGIN
  INSERT INTO search_queue (entry_id) VALUES (OLD.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_insert AFTER INSERT ON entry
BEGIN
  INSERT INTO search_queue (entry_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_tag_delete AFTER DELETE ON entry_tag
BEGIN
  INSERT INTO search_queue (entry_id) VALUES (OLD.entry_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_tag_insert AFTER INSERT ON entry_tag
BEGIN
  INSERT INTO search_queue (entry_id) VALUES (NEW.entry_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_tag_update AFTER UPDATE ON entry_tag
BEGIN
  INSERT INTO search_queue (entry_id) VALUES (NEW.entry_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_theme_delete AFTER DELETE ON entry_theme
BEGIN
  INSERT INTO search_queue (entry_id) VALUES (OLD.entry_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_theme_insert AFTER INSERT ON entry_theme
BEGIN
  INSERT INTO search_queue (entry_id) VALUES (NEW.entry_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_theme_update AFTER UPDATE ON entry_theme
BEGIN
  INSERT INTO search_queue (entry_id) VALUES (NEW.entry_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_entry_update AFTER UPDATE OF film_id, review, trashed_at ON entry
BEGIN
  INSERT INTO search_queue (entry_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_film_credit_delete AFTER DELETE ON film_credit
BEGIN
  INSERT INTO search_queue (entry_id) SELECT id FROM entry WHERE film_id = OLD.film_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_film_credit_insert AFTER INSERT ON film_credit
BEGIN
  INSERT INTO search_queue (entry_id) SELECT id FROM entry WHERE film_id = NEW.film_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_film_credit_update AFTER UPDATE ON film_credit
BEGIN
  INSERT INTO search_queue (entry_id) SELECT id FROM entry WHERE film_id = NEW.film_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_film_insert AFTER INSERT ON film
BEGIN
  INSERT INTO search_queue (entry_id) SELECT id FROM entry WHERE film_id = NEW.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_film_update AFTER UPDATE OF title, original_title ON film
BEGIN
  INSERT INTO search_queue (entry_id) SELECT id FROM entry WHERE film_id = NEW.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_tag_insert AFTER INSERT ON tag
BEGIN
  INSERT INTO search_queue (entry_id) SELECT entry_id FROM entry_tag WHERE tag_id = NEW.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_tag_update AFTER UPDATE OF name ON tag
BEGIN
  INSERT INTO search_queue (entry_id) SELECT entry_id FROM entry_tag WHERE tag_id = NEW.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_theme_insert AFTER INSERT ON theme
BEGIN
  INSERT INTO search_queue (entry_id) SELECT entry_id FROM entry_theme WHERE theme_id = NEW.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_theme_update AFTER UPDATE OF name ON theme
BEGIN
  INSERT INTO search_queue (entry_id) SELECT entry_id FROM entry_theme WHERE theme_id = NEW.id ON CONFLICT DO NOTHING;
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
    json_object('id', OLD.id, 'uid', OLD.uid, 'title', OLD.title, 'original_title', OLD.original_title, 'year', OLD.year, 'runtime_minutes', OLD.runtime_minutes, 'is_liked', OLD.is_liked, 'title_folded', OLD.title_folded, 'completion_key', OLD.completion_key, 'created_at', OLD.created_at, 'changed_at', OLD.changed_at),
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
    json_object('id', NEW.id, 'uid', NEW.uid, 'title', NEW.title, 'original_title', NEW.original_title, 'year', NEW.year, 'runtime_minutes', NEW.runtime_minutes, 'is_liked', NEW.is_liked, 'title_folded', NEW.title_folded, 'completion_key', NEW.completion_key, 'created_at', NEW.created_at, 'changed_at', NEW.changed_at)
  FROM undo_recorder WHERE TRUE
  ON CONFLICT (table_name, row_id, step_id) DO UPDATE SET after = excluded.after;
END;

CREATE TRIGGER undo_film_update AFTER UPDATE ON film
WHEN (SELECT step_id FROM undo_recorder) IS NOT NULL
BEGIN
  INSERT INTO undo_change (step_id, table_name, row_id, before, after)
  SELECT step_id, 'film', NEW.id,
    json_object('id', OLD.id, 'uid', OLD.uid, 'title', OLD.title, 'original_title', OLD.original_title, 'year', OLD.year, 'runtime_minutes', OLD.runtime_minutes, 'is_liked', OLD.is_liked, 'title_folded', OLD.title_folded, 'completion_key', OLD.completion_key, 'created_at', OLD.created_at, 'changed_at', OLD.changed_at),
    json_object('id', NEW.id, 'uid', NEW.uid, 'title', NEW.title, 'original_title', NEW.original_title, 'year', NEW.year, 'runtime_minutes', NEW.runtime_minutes, 'is_liked', NEW.is_liked, 'title_folded', NEW.title_folded, 'completion_key', NEW.completion_key, 'created_at', NEW.created_at, 'changed_at', NEW.changed_at)
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
