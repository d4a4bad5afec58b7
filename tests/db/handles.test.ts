// write(): one transaction per verb, all or nothing, failures by name.

import { describe, expect, it } from 'vitest';
import { getEntry } from '../../db/entry.ts';
import { write } from '../../db/handles.ts';
import { run, sql } from '../../db/sql.ts';
import { getUndoState } from '../../db/undo.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { dump, expectIndexFits } from '../support/dump.ts';
import { fileJournal, memoryJournal } from '../support/journal.ts';

describe('write', () => {
  it('changes nothing when the verb throws half way', () => {
    const journal = memoryJournal();
    const { id } = log(journal, ONE_MILE);
    const before = dump(journal);
    const state = getUndoState(journal.db);
    expect(() =>
      write(journal, 'edit-entry', (db) => {
        run(db, sql`UPDATE entry SET review = 'half' WHERE id = ${id}`);
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(dump(journal)).toBe(before);
    expect(getUndoState(journal.db)).toEqual(state);
    expectIndexFits(journal);
  });

  it('refuses to be nested', () => {
    const journal = memoryJournal();
    expect(() => write(journal, null, () => write(journal, null, () => 1))).toThrow('one transaction');
  });

  it('refuses a verb that would go on after its transaction', () => {
    const journal = memoryJournal();
    expect(() => write(journal, null, () => Promise.resolve(1))).toThrow(TypeError);
  });

  it('names a full database', () => {
    const journal = memoryJournal();
    const pages = Number(journal.db.pragma('page_count', { simple: true }));
    journal.db.pragma(`max_page_count = ${pages + 2}`);
    expect(() => log(journal, { film: { title: 'Long' }, review: 'word '.repeat(50_000) })).toThrow(
      expect.objectContaining({ name: 'JournalError', code: 'disk-full' }),
    );
    expect(() => getEntry(journal.db, 1)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('names a journal that another program keeps from being written to', () => {
    const journal = fileJournal();
    const other = fileJournal(journal.path);
    journal.db.pragma('busy_timeout = 20');
    other.db.exec('BEGIN IMMEDIATE');
    expect(() => log(journal, ONE_MILE)).toThrow(expect.objectContaining({ code: 'not-writable' }));
    other.db.exec('ROLLBACK');
    expect(log(journal, ONE_MILE).film.title).toBe('One Mile');
  });

  it('names a journal that became read-only', () => {
    const journal = memoryJournal();
    journal.db.pragma('query_only = 1');
    expect(() => log(journal, ONE_MILE)).toThrow(expect.objectContaining({ code: 'not-writable' }));
  });
});
