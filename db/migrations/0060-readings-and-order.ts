// The sixth schema: how a film's title is read, and the order in which a language sorts names: see db/sorting/ranks.ts.
// Append-only: once released, a migration is never edited; the next one changes what it made.

import { undoTriggers } from './undo-triggers.ts';

/** One statement list, run in one transaction with its `user_version`. */
export const version = 60;

const reading = `
-- how the title is said, in kana: NULL where its letters say it
ALTER TABLE film ADD COLUMN reading TEXT CHECK (reading <> '');

DROP TRIGGER undo_film_insert;
DROP TRIGGER undo_film_update;
DROP TRIGGER undo_film_delete;
UPDATE undo_change SET
  before = json_insert(before, '$.reading', NULL),
  after = json_insert(after, '$.reading', NULL)
WHERE table_name = 'film';
UPDATE import_change SET
  before = json_insert(before, '$.reading', NULL),
  after = json_insert(after, '$.reading', NULL)
WHERE table_name = 'film';

DROP TRIGGER search_film_update;
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
`;

const order = `
-- whose order the ranks are: a language, and the version of the rules they were made by; empty where they are of several
CREATE TABLE sort_language (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  language TEXT NOT NULL,
  rules TEXT NOT NULL
) STRICT;
INSERT INTO sort_language (id, language, rules) VALUES (1, 'en', '');

-- where each name stands among those of its kind: 0 film, 1 theme, 2 tag, 3 list. Made from the rows themselves, never recorded for undo
CREATE TABLE sort_rank (
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
  row_id INTEGER NOT NULL,
  -- from the first to the last, with gaps between
  rank INTEGER NOT NULL,
  PRIMARY KEY (kind, row_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sort_rank_by_rank ON sort_rank (kind, rank);

-- names that changed in the running transaction; empty outside of one
CREATE TABLE sort_queue (
  kind INTEGER NOT NULL,
  row_id INTEGER NOT NULL,
  PRIMARY KEY (kind, row_id)
) STRICT, WITHOUT ROWID;

-- what is there already gets its place when the journal opens
INSERT INTO sort_queue (kind, row_id)
SELECT 0, id FROM film UNION ALL SELECT 1, id FROM theme UNION ALL SELECT 2, id FROM tag UNION ALL SELECT 3, id FROM list;
`;

/** A trigger that queues the name of a row. */
function queues(name: string, event: string, kind: number, id: string, when = ''): string {
  return `
CREATE TRIGGER sort_${name} AFTER ${event}${when}
BEGIN
  INSERT INTO sort_queue (kind, row_id) VALUES (${kind}, ${id}) ON CONFLICT DO NOTHING;
END;
`;
}

/** A name that is gone has no place. */
function leaves(table: string, kind: number): string {
  return `
CREATE TRIGGER sort_${table}_delete AFTER DELETE ON ${table}
BEGIN
  DELETE FROM sort_rank WHERE kind = ${kind} AND row_id = OLD.id;
  DELETE FROM sort_queue WHERE kind = ${kind} AND row_id = OLD.id;
END;
`;
}

const nouns = [
  ['film', 0, 'title, original_title, reading, year'],
  ['theme', 1, 'name'],
  ['tag', 2, 'name'],
  ['list', 3, 'name'],
] as const;

const ofLanguage = (row: 'NEW' | 'OLD'): string => `\nWHEN ${row}.kind = 'language'`;

const queueing = [
  ...nouns.map(([table, kind, columns]) =>
    [
      queues(`${table}_insert`, `INSERT ON ${table}`, kind, 'NEW.id'),
      queues(`${table}_update`, `UPDATE OF ${columns} ON ${table}`, kind, 'NEW.id'),
      leaves(table, kind),
    ].join(''),
  ),
  // which articles a title may begin with depends on the film's languages
  queues('film_credit_insert', 'INSERT ON film_credit', 0, 'NEW.film_id', ofLanguage('NEW')),
  queues('film_credit_update', 'UPDATE ON film_credit', 0, 'NEW.film_id', ofLanguage('NEW')),
  queues('film_credit_delete', 'DELETE ON film_credit', 0, 'OLD.film_id', ofLanguage('OLD')),
].join('');

export const statements = [
  reading,
  order,
  queueing,
  undoTriggers('film', [
    ...['id', 'uid', 'title', 'original_title', 'year', 'runtime_minutes', 'is_liked', 'title_folded'],
    ...['completion_key', 'created_at', 'changed_at', 'notes', 'poster_id', 'reading'],
  ]),
].join('');
