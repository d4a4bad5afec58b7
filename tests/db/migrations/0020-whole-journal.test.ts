// From version 10 to 20, with rows in place: nothing changes, quotes are gathered, and what could be undone still can.

import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkJournal } from '../../../db/check.ts';
import { getFilm } from '../../../db/film.ts';
import { migrate } from '../../../db/migrations/migrate.ts';
import { many, sql } from '../../../db/sql.ts';
import { redo, undo } from '../../../db/undo.ts';
import { fileJournal, temporaryFolder } from '../../support/journal.ts';

const SHA = 'b3a8e0e1f9ab1bfe3a36f231f676f78bb30a519d2b21e6c530c0eee8ebb4a5d0';

/** A journal as version 10 left it: one entry with a blockquote, and the renaming of its film to be undone. */
function journalOfVersion10(): string {
  const path = join(temporaryFolder(), 'Journal.afterimage');
  const db = new Database(path);
  migrate(db, 10);
  db.exec(`
    INSERT INTO film (uid, title, title_folded, completion_key, created_at, changed_at)
      VALUES ('f', 'One Mil', 'one mil', char(10) || 'one mil', 1, 1);
    INSERT INTO entry (uid, film_id, watched_on, review, review_sha256, logged_at, changed_at)
      VALUES ('e', 1, '2026-03-14', 'He says:' || char(10, 10) || '> Again.' || char(10) || '> — the coach', '${SHA}', 1, 1);
    INSERT INTO undo_step (id, action, film_title, at, is_undone) VALUES (1, 'edit-film', 'One Mile', 2, 0);
    UPDATE undo_recorder SET step_id = 1;
    UPDATE film SET title = 'One Mile', title_folded = 'one mile', completion_key = char(10) || 'one mile';
    UPDATE undo_recorder SET step_id = NULL;
    INSERT INTO search_fts (rowid, title, theme, review) SELECT * FROM search_document;
    DELETE FROM search_queue;
  `);
  db.close();
  return path;
}

describe('the second schema', () => {
  it('gathers the quotes of reviews that are there', () => {
    const journal = fileJournal(journalOfVersion10());
    expect(many(journal.db, sql`SELECT entry_id, position, text, cite, is_hidden, noted_on FROM quote`)).toEqual([
      { entry_id: 1, position: 0, text: 'Again.', cite: 'the coach', is_hidden: 0, noted_on: '2026-03-14' },
    ]);
    expect(checkJournal(journal).findings.filter((finding) => !finding.includes('its review'))).toEqual([]);
  });

  it('keeps what could be undone and redone', () => {
    const journal = fileJournal(journalOfVersion10());
    undo(journal);
    expect(getFilm(journal.db, 1).title).toBe('One Mil');
    redo(journal);
    expect(getFilm(journal.db, 1).title).toBe('One Mile');
  });
});
