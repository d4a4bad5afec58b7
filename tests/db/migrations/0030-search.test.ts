// From version 20 to 30, with rows in place: nothing changes, everything written is found, and what could be undone still can.

import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkJournal } from '../../../db/check.ts';
import { getFilm } from '../../../db/film.ts';
import { migrate } from '../../../db/migrations/migrate.ts';
import { redo, undo } from '../../../db/undo.ts';
import { expectIndexFits } from '../../support/dump.ts';
import { fileJournal, temporaryFolder } from '../../support/journal.ts';
import { ask } from '../../support/one-mile.ts';

const SHA = 'b3a8e0e1f9ab1bfe3a36f231f676f78bb30a519d2b21e6c530c0eee8ebb4a5d0';

/** A journal as version 20 left it: a film with an entry, a reflection, a clipping, a list and a quote; its renaming can be undone. */
function journalOfVersion20(): string {
  const path = join(temporaryFolder(), 'Journal.afterimage');
  const db = new Database(path);
  migrate(db, 20);
  db.exec(`
    INSERT INTO film (uid, title, title_folded, completion_key, created_at, changed_at)
      VALUES ('f', 'One Mil', 'one mil', char(10) || 'one mil', 1, 1);
    INSERT INTO entry (uid, film_id, watched_on, review, review_sha256, logged_at, changed_at)
      VALUES ('e', 1, '2026-03-14', 'The empty track:' || char(10, 10) || '> Again.', '${SHA}', 1, 1);
    INSERT INTO quote (entry_id, position, text, is_hidden, noted_on) VALUES (1, 0, 'Again.', 0, '2026-03-14');
    INSERT INTO reflection (uid, film_id, reflected_on, text, text_sha256, written_at, changed_at)
      VALUES ('r', 1, '2026-11-01', '二度目の冬', '${SHA}', 1, 1);
    INSERT INTO clipping (uid, film_id, byline, text, text_sha256, clipped_at, changed_at)
      VALUES ('c', 1, 'R. Ökada', 'A border film.', '${SHA}', 1, 1);
    INSERT INTO list (uid, name, name_folded, created_at, changed_at) VALUES ('l', 'Running', 'running', 1, 1);
    INSERT INTO list_film (list_id, film_id, position, note, added_at) VALUES (1, 1, 0, 'the last mile', 1);
    INSERT INTO undo_step (id, action, film_title, at, is_undone) VALUES (1, 'edit-film', 'One Mile', 2, 0);
    UPDATE undo_recorder SET step_id = 1;
    UPDATE film SET title = 'One Mile', title_folded = 'one mile', completion_key = char(10) || 'one mile';
    UPDATE undo_recorder SET step_id = NULL;
    INSERT INTO search_fts (rowid, title, theme, review) SELECT * FROM search_document;
    INSERT INTO note_fts (rowid, title, source, text) SELECT * FROM note_document;
    DELETE FROM search_queue;
    DELETE FROM note_queue;
  `);
  db.close();
  return path;
}

describe('the third schema', () => {
  it('finds everything that was there', () => {
    const journal = fileJournal(journalOfVersion20());
    const kinds = (query: string): string[] => ask(journal, 'search.find', { query }).hits.map(({ kind }) => kind);
    expect(kinds('"empty track"')).toEqual(['entry']);
    expect(kinds('冬')).toEqual(['reflection']);
    expect(kinds('okada')).toEqual(['clipping']);
    expect(kinds('"last mile"')).toEqual(['list']);
    expect(kinds('again in:quotes')).toEqual(['quote']);
    expect(kinds('in:titles mile')).toEqual(['film']);
    expectIndexFits(journal);
    expect(checkJournal(journal).findings.filter((finding) => !finding.includes('is not what was written'))).toEqual(
      [],
    );
  });

  it('keeps what could be undone and redone', () => {
    const journal = fileJournal(journalOfVersion20());
    undo(journal);
    expect(getFilm(journal.db, 1).title).toBe('One Mil');
    redo(journal);
    expect(getFilm(journal.db, 1).title).toBe('One Mile');
    expectIndexFits(journal);
  });
});
