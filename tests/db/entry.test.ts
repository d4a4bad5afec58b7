// Logging, reading, editing, trashing and restoring entries.

import { describe, expect, it } from 'vitest';
import { editEntry, getEntry, restoreEntry, trashEntry } from '../../db/entry.ts';
import { listEntryLines } from '../../db/entry-lines.ts';
import { entryChange } from '../../db/model/entry.ts';
import { getUndoState } from '../../db/undo.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { expectIndexFits } from '../support/dump.ts';
import { memoryJournal, NOON } from '../support/journal.ts';

const code = (value: string): unknown => expect.objectContaining({ name: 'JournalError', code: value });

describe('logging', () => {
  it('keeps all that was said', () => {
    const journal = memoryJournal();
    const entry = log(journal, ONE_MILE);
    expect(entry).toMatchObject({
      film: { title: 'One Mile', year: 2023, directors: ['Asoka Wakabayashi'], countries: ['Japan'], isLiked: false },
      ...{ watchedOn: '2026-03-14', rating: 4.5, isLiked: true, isRewatch: false, isUnfinished: false },
      ...{ hasSpoilers: false, medium: null, place: null, company: null, tags: ['in-theatres', 'with-mum'] },
      ...{ review: ONE_MILE.review, loggedAt: NOON, changedAt: NOON, trashedAt: null },
      siblings: [{ id: 1, watchedOn: '2026-03-14', rating: 4.5 }],
    });
    expect(entry.themes.map((theme) => theme.name)).toEqual(['grief', 'survivor’s guilt', 'resilience']);
    expect(getEntry(journal.db, entry.id)).toEqual(entry);
    expectIndexFits(journal);
  });

  it.each([
    '\u202Eright to left\u202C mixed with \u05E9\u05DC\u05D5\u05DD',
    '<script>alert(1)</script><img src=x onerror="require(\'child_process\')">',
    'line\r\nends\rof\nevery kind\t\n\n',
    'nai\u0308ve and naïve, 👩‍👩‍👧, Z̴̡a̶l̷g̸o̵',
    '  leading and trailing  ',
    '{"json": "\\u0000"} \\ " \'',
  ])('keeps a review to the letter: %j', (review) => {
    const journal = memoryJournal();
    const { id } = log(journal, { film: { title: 'x' }, review });
    expect(getEntry(journal.db, id).review).toBe(review);
  });

  it('gives entries of one film to each other, earliest first', () => {
    const journal = memoryJournal();
    const film = { title: 'One Mile' };
    const dates = ['2026-03', null, '2019', '2026-03-14', '2026-11-22'];
    for (const watchedOn of dates) log(journal, { film, watchedOn });
    const siblings = getEntry(journal.db, 1).siblings.map((sibling) => sibling.watchedOn);
    // logged on 2026-11-22, so that is when the one without a date is taken to be
    expect(siblings).toEqual(['2019', '2026-03', '2026-03-14', null, '2026-11-22']);
  });

  it('refuses a date to come, by the local day', () => {
    const journal = memoryJournal();
    for (const watchedOn of ['2026-11-23', '2026-12', '2027']) {
      expect(() => log(journal, { film: { title: 'x' }, watchedOn })).toThrow(
        expect.objectContaining({ code: 'invalid', field: 'watchedOn', problem: 'date-future' }),
      );
    }
    for (const watchedOn of ['2026-11-22', '2026-11', '2026']) log(journal, { film: { title: 'x' }, watchedOn });
    expect(() => editEntry(journal, { id: 1, watchedOn: '2026-11-23' })).toThrow(code('invalid'));
  });

  it('refuses a film that is not there, and adds nothing', () => {
    const journal = memoryJournal();
    expect(() => log(journal, { film: { id: 7 }, themes: ['grief'] })).toThrow(code('not-found'));
    expect(getUndoState(journal.db)).toEqual({ undo: null, redo: null });
  });
});

describe('editing', () => {
  it('changes what is named and nothing else', () => {
    const journal = memoryJournal();
    const before = log(journal, ONE_MILE);
    const after = editEntry(
      journal,
      entryChange.parse({ id: before.id, rating: null, review: 'Shorter.', place: 'Home' }),
    );
    expect(after).toEqual({
      ...before,
      rating: null,
      review: 'Shorter.',
      place: 'Home',
      siblings: [{ ...before.siblings[0], rating: null }],
    });
    expectIndexFits(journal);
  });

  it('leaves alone what is not named, or named without a value', () => {
    const journal = memoryJournal();
    const before = log(journal, { ...ONE_MILE, medium: 'Disc', place: 'Home', company: 'Mum' });
    const change = entryChange.parse({ id: before.id, isRewatch: true, medium: undefined, rating: undefined });
    expect(editEntry(journal, change)).toEqual({ ...before, isRewatch: true });
    const cleared = editEntry(journal, entryChange.parse({ id: before.id, place: '', watchedOn: null }));
    expect(cleared).toMatchObject({ place: null, watchedOn: null, medium: 'Disc', company: 'Mum' });
  });

  it('keeps the order of themes and tags, and knows them by any spelling', () => {
    const journal = memoryJournal();
    const { id } = log(journal, ONE_MILE);
    const after = editEntry(journal, {
      id,
      themes: ['Resilience', 'water', 'GRIEF'],
      tags: ['With-Mum', 'in-theatres'],
    });
    expect(after.themes.map((theme) => theme.name)).toEqual(['resilience', 'water', 'grief']);
    expect(after.tags).toEqual(['with-mum', 'in-theatres']);
    expectIndexFits(journal);
  });

  it('makes no step of a change that changes nothing', () => {
    let now = NOON;
    const journal = memoryJournal(() => now);
    const before = log(journal, ONE_MILE);
    now += 1000;
    expect(
      editEntry(journal, { id: before.id, review: before.review, themes: ['grief', 'Survivor’s guilt', 'resilience'] }),
    ).toEqual(before);
    expect(getUndoState(journal.db).undo?.action).toBe('log-entry');
    expect(editEntry(journal, { id: before.id, rating: 5 }).changedAt).toBe(now);
  });

  it('refuses an entry that is not there', () => {
    expect(() => editEntry(memoryJournal(), { id: 1, rating: 3 })).toThrow(code('not-found'));
  });
});

describe('trash', () => {
  it('takes an entry out of sight and gives it back whole', () => {
    const journal = memoryJournal();
    const before = log(journal, ONE_MILE);
    expect(trashEntry(journal, before.id)).toMatchObject({
      action: 'trash-entry',
      filmTitle: 'One Mile',
      entryId: before.id,
    });
    expect(getEntry(journal.db, before.id)).toMatchObject({ trashedAt: NOON, siblings: [] });
    expectIndexFits(journal);
    expect(() => trashEntry(journal, before.id)).toThrow(code('not-found'));
    expect(restoreEntry(journal, before.id)).toEqual(before);
    expect(restoreEntry(journal, before.id)).toEqual(before);
    expectIndexFits(journal);
    expect(() => restoreEntry(journal, 99)).toThrow(code('not-found'));
  });
});

describe('lines', () => {
  it('begin with the review as plain text', () => {
    const journal = memoryJournal();
    const { id } = log(journal, ONE_MILE);
    expect(listEntryLines(journal.db, [99, id])).toMatchObject([
      { id, hasReview: true, excerpt: 'She runs the empty track at dusk. Nobody is there to count the laps.' },
    ]);
  });

  it('are at most 240 characters and never show what is hidden', () => {
    const journal = memoryJournal();
    const hidden = log(journal, { film: { title: 'a' }, review: `Begins. ||he ${'dies '.repeat(2_000)}|| ends` });
    const all = log(journal, { film: { title: 'b' }, review: 'He dies.', hasSpoilers: true });
    const long = log(journal, { film: { title: 'c' }, review: 'word '.repeat(500) });
    const none = log(journal, { film: { title: 'd' } });
    const lines = listEntryLines(journal.db, [hidden.id, all.id, long.id, none.id]);
    expect(lines.map((line) => line.hasReview)).toEqual([true, true, true, false]);
    expect(lines[0]?.excerpt).toMatch(/^Begins\. …/);
    expect(lines[0]?.excerpt).not.toContain('dies');
    expect(lines[1]?.excerpt).toBeNull();
    expect(lines[2]?.excerpt?.length).toBeLessThanOrEqual(240);
    expect(lines[3]?.excerpt).toBe('');
  });
});
