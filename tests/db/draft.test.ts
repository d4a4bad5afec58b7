// Drafts: kept as typed, out of undo.

import { describe, expect, it } from 'vitest';
import { dropDraft, getDraft, putDraft } from '../../db/draft.ts';
import { write } from '../../db/handles.ts';
import type { LogDraft } from '../../db/model/draft.ts';
import { closeJournal } from '../../db/open.ts';
import { run, sql } from '../../db/sql.ts';
import { getUndoState } from '../../db/undo.ts';
import { fileJournal } from '../support/journal.ts';

const draft: LogDraft = {
  ...{
    title: '',
    isDistinct: false,
    medium: '',
    filmId: null,
    year: '18',
    directors: ['A '],
    watchedOn: '31 February',
    rating: 5.5,
    themes: [''],
  },
  ...{ isRewatch: true, isLiked: false, isUnfinished: false, place: '<b>', company: '' },
};

describe('a draft', () => {
  it('holds what would be refused, across restarts, until it is dropped', () => {
    const first = fileJournal();
    expect(getDraft(first.db, 'log')).toBeNull();
    putDraft(first, 'log', { ...draft, title: 'One' });
    putDraft(first, 'log', draft);
    closeJournal(first);
    const second = fileJournal(first.path);
    expect(getDraft(second.db, 'log')).toEqual(draft);
    expect(getUndoState(second.db)).toEqual({ undo: null, redo: null });
    dropDraft(second, 'log');
    expect(getDraft(second.db, 'log')).toBeNull();
  });

  it('of another version is as good as none', () => {
    const journal = fileJournal();
    write(journal, null, (db) =>
      run(db, sql`INSERT INTO draft (key, body, changed_at) VALUES ('log', '{"fromTheFuture": 1}', 0)`),
    );
    expect(getDraft(journal.db, 'log')).toBeNull();
  });
});
