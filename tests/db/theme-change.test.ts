// Making, editing and merging themes: what is refused, what is carried over, what undo brings back.

import { describe, expect, it } from 'vitest';
import { getEntry } from '../../db/entry.ts';
import { createTheme, editTheme, mergeThemes } from '../../db/theme-change.ts';
import { getTheme } from '../../db/theme-page.ts';
import { listThemes } from '../../db/theme.ts';
import { redo, undo } from '../../db/undo.ts';
import { finish } from '../../db/search/pace.ts';
import { selectEntries } from '../../db/search/select.ts';
import { log } from '../support/drafts.ts';
import { dump, expectIndexFits } from '../support/dump.ts';
import { memoryJournal } from '../support/journal.ts';

const refusal = (field: string, problem: string): unknown =>
  expect.objectContaining({ code: 'invalid', field, problem });
const find = (journal: ReturnType<typeof memoryJournal>, query: string): number =>
  finish(selectEntries(journal.db, query)).length;

describe('a new theme', () => {
  it('is there before any entry has it, and is taken back', () => {
    const journal = memoryJournal();
    const made = createTheme(journal, { name: 'Tide' });
    expect(getTheme(journal.db, made.id)).toMatchObject({ name: 'Tide', entryCount: 0, entries: [], passages: [] });
    expect(undo(journal)).toMatchObject({ action: 'create-theme', filmTitle: 'Tide' });
    expect(listThemes(journal.db)).toEqual([]);
  });

  it('needs a name that no other has, however it is written', () => {
    const journal = memoryJournal();
    createTheme(journal, { name: 'Tide' });
    expect(() => createTheme(journal, { name: 'TIDE' })).toThrow(refusal('name', 'theme-exists'));
  });
});

describe('editing a theme', () => {
  it('renames it on every entry and in the index', () => {
    const journal = memoryJournal();
    const { themes } = log(journal, { film: { title: 'a' }, themes: ['grief'] });
    const id = themes[0]?.id ?? 0;
    editTheme(journal, { id, name: 'Sorrow' });
    expect([find(journal, 'grief'), find(journal, 'sorrow')]).toEqual([0, 1]);
    expectIndexFits(journal);
    undo(journal);
    expect([find(journal, 'grief'), find(journal, 'sorrow')]).toEqual([1, 0]);
    expectIndexFits(journal);
  });

  it('refuses the name of another theme, and takes another spelling of its own', () => {
    const journal = memoryJournal();
    const { id } = createTheme(journal, { name: 'grief' });
    createTheme(journal, { name: 'water' });
    expect(() => editTheme(journal, { id, name: 'Water' })).toThrow(refusal('name', 'theme-exists'));
    expect(editTheme(journal, { id, name: 'Grief' }).name).toBe('Grief');
  });

  it('keeps a description to the letter and takes one sitting back at once', () => {
    const journal = memoryJournal();
    const { id } = createTheme(journal, { name: 'grief' });
    for (const description of ['W', 'What', 'What is left.\r\n '])
      editTheme(journal, { id, session: 's', description });
    expect(getTheme(journal.db, id).description).toBe('What is left.\r\n ');
    undo(journal);
    expect(getTheme(journal.db, id).description).toBe('');
  });

  it('never puts a theme under itself', () => {
    const journal = memoryJournal();
    const [top, middle, low] = ['a', 'b', 'c'].map((name) => createTheme(journal, { name }).id) as [
      number,
      number,
      number,
    ];
    editTheme(journal, { id: middle, parentId: top });
    editTheme(journal, { id: low, parentId: middle });
    for (const parentId of [top, middle, low]) {
      expect(() => editTheme(journal, { id: top, parentId })).toThrow(refusal('parentId', 'theme-loop'));
    }
    expect(() => editTheme(journal, { id: top, parentId: 99 })).toThrow('not-found');
    expect(getTheme(journal.db, middle)).toMatchObject({ parent: { name: 'a' }, children: [{ name: 'c' }] });
  });
});

describe('merging two themes', () => {
  it('gives every entry the other once, where the first of them stood', () => {
    const journal = memoryJournal();
    const themesOf = (id: number): string[] => getEntry(journal.db, id).themes.map(({ name }) => name);
    const one = log(journal, { film: { title: 'a' }, themes: ['x', 'sorrow', 'y'] });
    const two = log(journal, { film: { title: 'b' }, themes: ['sorrow', 'x', 'grief'] });
    const three = log(journal, { film: { title: 'c' }, themes: ['grief', 'sorrow', 'y'] });
    const [sorrow, grief] = ['sorrow', 'grief'].map((name) => two.themes.find((theme) => theme.name === name)?.id ?? 0);
    const before = dump(journal);
    const step = mergeThemes(journal, { id: sorrow ?? 0, into: grief ?? 0 });
    expect(step).toMatchObject({ action: 'merge-theme', filmTitle: 'sorrow' });
    expect([one, two, three].map(({ id }) => themesOf(id))).toEqual([
      ['x', 'grief', 'y'],
      ['grief', 'x'],
      ['grief', 'y'],
    ]);
    expect([find(journal, 'sorrow'), find(journal, 'grief')]).toEqual([0, 3]);
    expectIndexFits(journal);
    const after = dump(journal);
    undo(journal);
    expect(dump(journal)).toBe(before);
    expectIndexFits(journal);
    redo(journal);
    expect(dump(journal)).toBe(after);
  });

  it('loses no description, and leaves no theme under itself', () => {
    const journal = memoryJournal();
    const [top, goes, middle, stays] = ['top', 'goes', 'middle', 'stays'].map(
      (name) => createTheme(journal, { name }).id,
    ) as [number, number, number, number];
    editTheme(journal, { id: goes, parentId: top, description: 'Second.' });
    editTheme(journal, { id: middle, parentId: goes });
    editTheme(journal, { id: stays, parentId: middle, description: 'First.' });
    mergeThemes(journal, { id: goes, into: stays });
    expect(getTheme(journal.db, stays)).toMatchObject({
      ...{ description: 'First.\n\nSecond.', parent: { name: 'top' }, children: [{ name: 'middle' }] },
    });
    expect(() => getTheme(journal.db, goes)).toThrow('not-found');
  });

  it('is refused with itself and with what is not there', () => {
    const journal = memoryJournal();
    const { id } = createTheme(journal, { name: 'grief' });
    expect(() => mergeThemes(journal, { id, into: id })).toThrow(refusal('into', 'merge-itself'));
    expect(() => mergeThemes(journal, { id, into: 9 })).toThrow('not-found');
    expect(() => mergeThemes(journal, { id: 9, into: id })).toThrow('not-found');
  });
});
