// The fourth schema: what was imported when, where each row came from, and what an import found before it changed it.
// Append-only: once released, a migration is never edited; the next one changes what it made.

/** One statement list, run in one transaction with its `user_version`. */
export const version = 40;

export const statements = `
-- never recorded for undo, never exported; ids are not used again
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

-- what a source calls a thing of ours, and what it said of it last
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
CREATE INDEX import_origin_by_uid ON import_origin (uid, kind);
CREATE INDEX import_origin_by_run ON import_origin (run_id);

-- rows that a run changed, as undo_change has them
CREATE TABLE import_change (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES import_run (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX import_change_by_run ON import_change (run_id);
CREATE INDEX import_change_by_row ON import_change (table_name, row_id);

-- what the report says of single rows
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
CREATE INDEX import_note_by_group ON import_note (run_id, outcome, reason, id);

-- what the columns of a CSV mean, by the SHA-256 of its header
CREATE TABLE import_mapping (
  header TEXT PRIMARY KEY,
  mapping TEXT NOT NULL,
  used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX film_identifier_by_value ON film_identifier (source, value);
`;
