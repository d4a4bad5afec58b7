// The trash: its list, emptying it, and what goes by itself after 30 days.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkJournal } from '../../db/check.ts';
import { editEntry, getEntry, restoreEntry, trashEntry } from '../../db/entry.ts';
import { closeJournal } from '../../db/open.ts';
import { many, sql } from '../../db/sql.ts';
import { emptyTrash, listTrash, trashSql } from '../../db/trash.ts';
import { getUndoState, undo } from '../../db/undo.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { expectIndexFits, planOf } from '../support/dump.ts';
import { fileJournal, memoryJournal, NOON, temporaryFolder } from '../support/journal.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('the trash', () => {
  it('lists what was deleted last first', () => {
    let now = NOON;
    const journal = memoryJournal(() => now);
    for (const title of ['a', 'b', 'c']) log(journal, { film: { title } });
    for (const id of [2, 1]) {
      now += 1;
      trashEntry(journal, id);
    }
    expect(listTrash(journal.db)).toMatchObject([
      { id: 1, trashedAt: NOON + 2, film: { title: 'a' } },
      { id: 2, trashedAt: NOON + 1, film: { title: 'b' } },
    ]);
    expect(planOf(journal, trashSql('entry'))).toEqual([
      'SEARCH entry USING COVERING INDEX entry_by_trash (trashed_at>?)',
    ]);
  });

  it('is emptied for good: entries, films without others, tags, and the steps that would need them', () => {
    const journal = memoryJournal();
    const apart = log(journal, { film: { title: 'Apart' } });
    const gone = log(journal, ONE_MILE);
    const kept = log(journal, { film: { title: 'Kept' }, themes: ['grief'], tags: ['with-mum'] });
    const rewatch = log(journal, { film: { id: kept.film.id }, tags: ['late'] });
    editEntry(journal, { id: kept.id, tags: [] });
    trashEntry(journal, gone.id);
    trashEntry(journal, rewatch.id);
    expect(emptyTrash(journal)).toEqual({ itemCount: 2 });
    expect(emptyTrash(journal)).toEqual({ itemCount: 0 });
    expect(listTrash(journal.db)).toEqual([]);
    expect(() => getEntry(journal.db, gone.id)).toThrow();
    expect(many(journal.db, sql`SELECT title FROM film`)).toEqual([{ title: 'Apart' }, { title: 'Kept' }]);
    expect(many(journal.db, sql`SELECT name FROM tag`)).toEqual([]);
    // the edit would bring back a tag that is gone, and what is before it is only reached through it
    expect(getUndoState(journal.db)).toMatchObject({ undo: { entryId: apart.id }, redo: null });
    expect(undo(journal).entryId).toBe(apart.id);
    expectIndexFits(journal);
    expect(checkJournal(journal)).toMatchObject({ isClean: true, entryCount: 1, filmCount: 1 });
  });

  it('leaves the way open to what was restored', () => {
    const journal = memoryJournal();
    const { id } = log(journal, ONE_MILE);
    trashEntry(journal, id);
    restoreEntry(journal, id);
    expect(emptyTrash(journal)).toEqual({ itemCount: 0 });
    expect(undo(journal).action).toBe('restore-entry');
  });

  it('loses on opening what has been in it for more than 30 days', () => {
    const path = join(temporaryFolder(), 'Journal.afterimage');
    let now = NOON - 31 * DAY;
    const first = fileJournal(path, () => now);
    for (const title of ['old', 'young', 'kept']) log(first, { film: { title } });
    trashEntry(first, 1);
    now += 2 * DAY;
    trashEntry(first, 2);
    closeJournal(first);
    const second = fileJournal(path);
    expect(listTrash(second.db)).toMatchObject([{ kind: 'entry', film: { title: 'young' } }]);
    expect(checkJournal(second)).toMatchObject({ isClean: true, entryCount: 2, filmCount: 2 });
  });
});
