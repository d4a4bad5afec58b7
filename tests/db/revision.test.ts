// Revisions: one for each sitting that changed a review, and the way back to one of them.

import { describe, expect, it } from 'vitest';
import { editEntry, getEntry } from '../../db/entry.ts';
import { getRevision, listRevisions, restoreRevision, revisionListSql } from '../../db/revision.ts';
import { undo, redo } from '../../db/undo.ts';
import { log } from '../support/drafts.ts';
import { planOf } from '../support/dump.ts';
import { memoryJournal, NOON } from '../support/journal.ts';

function writer() {
  let now = NOON;
  const journal = memoryJournal(() => (now += 1000));
  const { id } = log(journal, { film: { title: 'One Mile' }, review: 'first' });
  const texts = (): string[] => listRevisions(journal.db, id).map((line) => getRevision(journal.db, line.id).review);
  return { journal, id, texts };
}

describe('a sitting', () => {
  it('leaves what was there before it, once, however often it saved', () => {
    const { journal, id, texts } = writer();
    for (const review of ['f', 'second', 'second and more']) editEntry(journal, { id, session: 'morning', review });
    expect(texts()).toEqual(['first']);
    editEntry(journal, { id, session: 'evening', review: 'third' });
    expect(texts()).toEqual(['second and more', 'first']);
  });

  it('leaves nothing where the review was empty or stayed as it was', () => {
    const { journal, id, texts } = writer();
    editEntry(journal, { id, session: 'a', rating: 3, review: 'first' });
    expect(texts()).toEqual([]);
    const empty = log(journal, { film: { title: 'Harbour' } });
    editEntry(journal, { id: empty.id, session: 'b', review: 'begun' });
    expect(listRevisions(journal.db, empty.id)).toEqual([]);
  });

  it('goes with what it changed when that is undone, and comes again', () => {
    const { journal, id, texts } = writer();
    editEntry(journal, { id, session: 'a', review: 'second' });
    undo(journal);
    expect(texts()).toEqual([]);
    redo(journal);
    expect(texts()).toEqual(['first']);
  });
});

describe('going back', () => {
  it('puts the text in its place, keeps the one it replaced, and can be undone', () => {
    const { journal, id, texts } = writer();
    editEntry(journal, { id, session: 'a', review: 'second' });
    const [first] = listRevisions(journal.db, id);
    expect(restoreRevision(journal, first?.id ?? 0)).toMatchObject({ action: 'restore-revision', entryId: id });
    expect(getEntry(journal.db, id).review).toBe('first');
    expect(texts()).toEqual(['second', 'first']);
    undo(journal);
    expect(getEntry(journal.db, id).review).toBe('second');
    expect(texts()).toEqual(['first']);
  });

  it('to the text that is there already changes nothing', () => {
    const { journal, id } = writer();
    editEntry(journal, { id, session: 'a', review: 'second' });
    editEntry(journal, { id, session: 'b', review: 'first' });
    const oldest = listRevisions(journal.db, id).at(-1);
    expect(restoreRevision(journal, oldest?.id ?? 0)).toBeNull();
  });

  it('refuses one that is not there', () => {
    const { journal } = writer();
    expect(() => restoreRevision(journal, 9)).toThrow('not-found');
    expect(() => getRevision(journal.db, 9)).toThrow('not-found');
  });
});

it('the list of versions runs along its index', () => {
  const { journal } = writer();
  expect(planOf(journal, revisionListSql(1))).toEqual(['SEARCH revision USING INDEX revision_by_entry (entry_id=?)']);
});
