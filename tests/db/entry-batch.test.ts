// Many entries at once: each field, each refusal, one step of undo, and never the trash.

import { describe, expect, it } from 'vitest';
import { getEntry, trashEntry } from '../../db/entry.ts';
import { knownWordsSql } from '../../db/entry-batch.ts';
import type { Journal } from '../../db/handles.ts';
import { MOST_ENTRIES } from '../../db/model/entry-batch.ts';
import { NO_FILTER } from '../../db/model/diary.ts';
import { answer } from '../../db/answer.ts';
import { getUndoState, redo, undo } from '../../db/undo.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { dump, expectIndexFits, planOf } from '../support/dump.ts';
import { memoryJournal } from '../support/journal.ts';
import { ask } from '../support/one-mile.ts';

function three(): Journal {
  const journal = memoryJournal();
  log(journal, ONE_MILE);
  log(journal, { film: { title: 'b' }, watchedOn: '2025', rating: 3, themes: ['grief'], medium: 'disc' });
  log(journal, { film: { title: 'c' }, tags: ['with-mum'], company: 'Mum', medium: 'cinema' });
  return journal;
}

const themesOf = (journal: Journal, id: number): string[] => getEntry(journal.db, id).themes.map(({ name }) => name);

describe('editing many entries', () => {
  it('adds themes and tags behind those there are, and makes the new ones once', () => {
    const journal = three();
    const report = ask(journal, 'entry.editMany', {
      entries: { ids: [1, 2, 3] },
      addThemes: ['Grief', 'winter'],
      addTags: ['with-mum'],
    });
    expect(report).toMatchObject({ entryCount: 3, step: { action: 'edit-entries', entryCount: 3, entryId: null } });
    expect(themesOf(journal, 1)).toEqual(['grief', 'survivor’s guilt', 'resilience', 'winter']);
    expect(themesOf(journal, 2)).toEqual(['grief', 'winter']);
    expect(themesOf(journal, 3)).toEqual(['grief', 'winter']);
    expect(getEntry(journal.db, 2).tags).toEqual(['with-mum']);
    expectIndexFits(journal);
  });

  it('takes themes and tags from those that have them; a tag nobody has any more is gone', () => {
    const journal = three();
    const change = { removeThemes: ['GRIEF', 'never heard of'], removeTags: ['with-mum'] };
    const report = ask(journal, 'entry.editMany', { entries: { ids: [1, 2, 3] }, ...change });
    expect(report.entryCount).toBe(3);
    expect(themesOf(journal, 1)).toEqual(['survivor’s guilt', 'resilience']);
    expect(themesOf(journal, 2)).toEqual([]);
    expect(ask(journal, 'tag.list', {}).map(({ name }) => name)).toEqual(['in-theatres']);
  });

  it('sets and clears lines and marks, and counts only what changed', () => {
    const journal = three();
    const edit = { medium: 'disc', place: ' the Lumière ', company: '', isRewatch: true, isUnfinished: false };
    expect(ask(journal, 'entry.editMany', { entries: { ids: [1, 2, 3, 3] }, ...edit }).entryCount).toBe(3);
    for (const id of [1, 2, 3]) {
      expect(getEntry(journal.db, id)).toMatchObject({ medium: 'disc', place: 'the Lumière', company: null });
      expect(getEntry(journal.db, id)).toMatchObject({ isRewatch: true, isUnfinished: false });
    }
    expect(getEntry(journal.db, 1)).toMatchObject({ isLiked: true, rating: 4.5, review: ONE_MILE.review });
    expect(ask(journal, 'entry.editMany', { entries: { ids: [1] }, isLiked: true })).toEqual({
      ...{ entryCount: 0, step: null },
    });
  });

  it('is one step, undone and redone to the letter', () => {
    const journal = three();
    const before = dump(journal);
    const change = { addThemes: ['winter'], removeTags: ['with-mum'], medium: 'disc', isLiked: true };
    ask(journal, 'entry.editMany', { entries: { filter: NO_FILTER }, ...change });
    const after = dump(journal);
    expect(undo(journal)).toMatchObject({ action: 'edit-entries', entryCount: 3, filmTitle: null });
    expect(dump(journal)).toBe(before);
    expectIndexFits(journal);
    redo(journal);
    expect(dump(journal)).toBe(after);
    expectIndexFits(journal);
  });

  it('means by a filter what the diary shows under it', () => {
    const journal = three();
    const filter = { ...NO_FILTER, medium: 'disc' };
    expect(ask(journal, 'entry.editMany', { entries: { filter }, isLiked: true }).entryCount).toBe(1);
    expect(getEntry(journal.db, 2).isLiked).toBe(true);
    expect(ask(journal, 'entry.editMany', { entries: { filter: { ...filter, year: 1999 } }, isLiked: true })).toEqual({
      ...{ entryCount: 0, step: null },
    });
  });

  it('never touches the trash', () => {
    const journal = three();
    trashEntry(journal, 2);
    const inTrash = getEntry(journal.db, 2);
    expect(ask(journal, 'entry.editMany', { entries: { ids: [1, 2] }, addThemes: ['x'] }).entryCount).toBe(1);
    expect(ask(journal, 'entry.editMany', { entries: { filter: NO_FILTER }, medium: 'x' }).entryCount).toBe(2);
    expect(getEntry(journal.db, 2)).toEqual(inTrash);
  });

  it.each([
    [{ entries: { ids: [1, 99] }, isLiked: true }, { code: 'not-found' }],
    [{ entries: { ids: [] }, isLiked: true }, { code: 'invalid' }],
    [{ entries: { ids: [2] }, isLiked: true }, { code: 'not-found' }],
    [
      { entries: { ids: [1] }, addThemes: [''] },
      { code: 'invalid', field: 'addThemes.0', problem: 'name-empty' },
    ],
    [
      { entries: { ids: [1] }, medium: 'x'.repeat(501) },
      { code: 'invalid', problem: 'line-too-long' },
    ],
    [
      { entries: { ids: [1] }, rating: 5 },
      { code: 'invalid', field: 'rating' },
    ],
  ])('%j is refused, and nothing has changed', (input, error) => {
    const journal = three();
    trashEntry(journal, 2);
    const before = dump(journal);
    expect(answer(journal, 'entry.editMany', input)).toMatchObject({ ok: false, error });
    expect(dump(journal)).toBe(before);
    expect(getUndoState(journal.db).undo?.action).toBe('trash-entry');
  });

  it('refuses too many entries, and a hundred and first theme', () => {
    const journal = three();
    const ids = Array.from({ length: MOST_ENTRIES + 1 }, (_, index) => index + 1);
    expect(answer(journal, 'entry.trashMany', { entries: { ids } })).toMatchObject({ ok: false });
    const names = Array.from({ length: 99 }, (_, index) => `theme ${index}`);
    const before = dump(journal);
    expect(answer(journal, 'entry.editMany', { entries: { ids: [1, 2] }, addThemes: names })).toEqual({
      ok: false,
      error: { code: 'invalid', field: 'addThemes', problem: 'too-many' },
    });
    expect(dump(journal)).toBe(before);
  });
});

describe('moving many entries to the trash', () => {
  it('is one step, and leaves what is there already', () => {
    const journal = three();
    trashEntry(journal, 2);
    const before = dump(journal);
    const report = ask(journal, 'entry.trashMany', { entries: { ids: [1, 2, 3] } });
    expect(report).toMatchObject({ entryCount: 2, step: { action: 'trash-entries', entryCount: 2 } });
    expect(ask(journal, 'diary.outline', {}).entryCount).toBe(0);
    expectIndexFits(journal);
    undo(journal);
    expect(dump(journal)).toBe(before);
  });

  it('refuses what is not there or in the trash as a whole', () => {
    const journal = three();
    trashEntry(journal, 2);
    for (const ids of [[1, 99], [2]]) {
      expect(answer(journal, 'entry.trashMany', { entries: { ids } })).toEqual({
        ...{ ok: false, error: { code: 'not-found' } },
      });
    }
    expect(ask(journal, 'diary.outline', {}).entryCount).toBe(2);
  });
});

describe('what selected entries have in common', () => {
  it('is counted, and said where all have it', () => {
    const journal = three();
    expect(ask(journal, 'entry.selection', { entries: { ids: [1, 2, 3] } })).toMatchObject({
      ...{ entryCount: 3, medium: null, withMedium: 2, company: null, withCompany: 1, place: null, withPlace: 0 },
      ...{ likedCount: 1, rewatchCount: 0, unfinishedCount: 0 },
      tags: [
        { name: 'with-mum', entryCount: 2 },
        { name: 'in-theatres', entryCount: 1 },
      ],
    });
    const { themes } = ask(journal, 'entry.selection', { entries: { ids: [1, 2, 3] } });
    expect(themes[0]).toMatchObject({ name: 'grief', entryCount: 2 });
    expect(ask(journal, 'entry.selection', { entries: { ids: [2] } })).toMatchObject({ medium: 'disc', withMedium: 1 });
    expect(ask(journal, 'entry.selection', { entries: { filter: { ...NO_FILTER, year: 1999 } } }).entryCount).toBe(0);
  });
});

describe('words of earlier entries', () => {
  it('come the most used first, without the trash', () => {
    const journal = three();
    log(journal, { film: { title: 'd' }, medium: 'disc' });
    trashEntry(journal, log(journal, { film: { title: 'e' }, medium: 'a plane' }).id);
    expect(ask(journal, 'entry.words', { field: 'medium' })).toEqual([
      { word: 'disc', entryCount: 2 },
      { word: 'cinema', entryCount: 1 },
    ]);
    expect(ask(journal, 'entry.words', { field: 'place' })).toEqual([]);
    expect(answer(journal, 'entry.words', { field: 'review' })).toMatchObject({ ok: false });
  });

  it.each(['medium', 'place', 'company'] as const)('of %s are counted along their index', (field) => {
    const [first] = planOf(memoryJournal(), knownWordsSql(field));
    expect(first).toMatch(new RegExp(`^(SCAN|SEARCH) entry USING (COVERING )?INDEX entry_by_${field}\\b`));
  });
});
