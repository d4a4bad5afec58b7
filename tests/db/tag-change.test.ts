// Tags renamed, merged, removed and turned into themes; a theme deleted; the map of themes. All of it taken back again.

import { describe, expect, test } from 'vitest';
import type { Journal } from '../../db/handles.ts';
import { mapPairsSql, mapThemesSql } from '../../db/theme-map.ts';
import { dump, expectIndexFits, planOf } from '../support/dump.ts';
import { memoryJournal } from '../support/journal.ts';
import { ask, logReview } from '../support/one-mile.ts';

function tagged() {
  const journal = memoryJournal();
  const id = logReview(journal, 'One Mile', 'x', { tags: ['with-mum', 'late'], themes: ['grief', 'running'] });
  logReview(journal, 'Harbour', 'x', { tags: ['Mum'], themes: ['grief', 'water', 'running'] });
  const tagId = (name: string): number => ask(journal, 'tag.list', {}).find((tag) => tag.name === name)?.id ?? 0;
  const themeId = (name: string): number => ask(journal, 'theme.list', {}).find((each) => each.name === name)?.id ?? 0;
  return { journal, id, tagId, themeId };
}

/** Runs a change, then takes it back and does it again: all three states are right. */
function thereAndBack(journal: Journal, change: () => void, isChanged: () => void): void {
  const before = dump(journal);
  change();
  const after = dump(journal);
  isChanged();
  expectIndexFits(journal);
  ask(journal, 'undo.undo', {});
  expect(dump(journal)).toBe(before);
  ask(journal, 'undo.redo', {});
  expect(dump(journal)).toBe(after);
  expect(ask(journal, 'journal.check', {}).findings).toEqual([]);
}

describe('a tag', () => {
  test('is renamed, and found by its new name', () => {
    const { journal, id, tagId } = tagged();
    thereAndBack(
      journal,
      () => ask(journal, 'tag.edit', { id: tagId('late'), name: 'late show' }),
      () => {
        expect(ask(journal, 'entry.get', { id }).tags).toEqual(['with-mum', 'late show']);
        expect(ask(journal, 'search.find', { query: 'tag:"late show"' }).found).toBe(1);
      },
    );
  });

  test('is merged into another, on an entry that had both once', () => {
    const { journal, id, tagId } = tagged();
    ask(journal, 'entry.edit', { id, tags: ['with-mum', 'late', 'Mum'] });
    thereAndBack(
      journal,
      () => ask(journal, 'tag.merge', { id: tagId('with-mum'), into: tagId('Mum') }),
      () => {
        expect(ask(journal, 'entry.get', { id }).tags).toEqual(['late', 'Mum']);
        expect(ask(journal, 'tag.list', {})).toMatchObject([{ name: 'late' }, { name: 'Mum', entryCount: 2 }]);
      },
    );
  });

  test('is taken off every entry', () => {
    const { journal, id, tagId } = tagged();
    thereAndBack(
      journal,
      () => ask(journal, 'tag.delete', { id: tagId('late') }),
      () => expect(ask(journal, 'entry.get', { id }).tags).toEqual(['with-mum']),
    );
  });

  test('becomes a theme, the last of each entry’s, a new one or the one of its name', () => {
    const { journal, id, tagId } = tagged();
    thereAndBack(
      journal,
      () => ask(journal, 'tag.toTheme', { id: tagId('late') }),
      () => {
        const entry = ask(journal, 'entry.get', { id });
        expect(entry.tags).toEqual(['with-mum']);
        expect(entry.themes.map(({ name }) => name)).toEqual(['grief', 'running', 'late']);
      },
    );
    ask(journal, 'entry.edit', { id, tags: ['Grief'] });
    ask(journal, 'tag.toTheme', { id: tagId('Grief') });
    expect(ask(journal, 'entry.get', { id }).themes.map(({ name }) => name)).toEqual(['grief', 'running', 'late']);
  });

  test('is refused a name that is taken, itself, and what is not there', () => {
    const { journal, tagId } = tagged();
    const before = dump(journal);
    expect(() => ask(journal, 'tag.edit', { id: tagId('late'), name: 'MUM' })).toThrow('tag-exists');
    expect(() => ask(journal, 'tag.edit', { id: tagId('late'), name: ' ' })).toThrow('name-empty');
    expect(() => ask(journal, 'tag.merge', { id: tagId('late'), into: tagId('late') })).toThrow('merge-itself');
    for (const name of ['tag.delete', 'tag.toTheme', 'theme.delete'] as const) {
      expect(() => ask(journal, name, { id: 99 })).toThrow('not-found');
    }
    expect(() => ask(journal, 'tag.merge', { id: tagId('late'), into: 99 })).toThrow('not-found');
    expect(dump(journal)).toBe(before);
  });
});

test('a theme is deleted; what stood under it stands where it stood', () => {
  const { journal, id, themeId } = tagged();
  ask(journal, 'theme.edit', { id: themeId('running'), parentId: themeId('grief') });
  ask(journal, 'theme.edit', { id: themeId('grief'), parentId: themeId('water'), description: 'kept' });
  thereAndBack(
    journal,
    () => ask(journal, 'theme.delete', { id: themeId('grief') }),
    () => {
      expect(ask(journal, 'entry.get', { id }).themes.map(({ name }) => name)).toEqual(['running']);
      expect(ask(journal, 'theme.get', { id: themeId('running') }).parent?.name).toBe('water');
    },
  );
});

describe('the map of themes', () => {
  test('counts what occurs together, the trash left out', () => {
    const { journal, id, themeId } = tagged();
    const [grief, running, water] = ['grief', 'running', 'water'].map(themeId) as [number, number, number];
    expect(ask(journal, 'theme.map', {})).toMatchObject({
      themes: [
        { name: 'grief', entryCount: 2 },
        { name: 'running', entryCount: 2 },
        { name: 'water', entryCount: 1 },
      ],
      pairs: [
        { oneId: grief, otherId: running, entryCount: 2 },
        { oneId: grief, otherId: water, entryCount: 1 },
        { oneId: running, otherId: water, entryCount: 1 },
      ],
    });
    ask(journal, 'entry.trash', { id });
    expect(ask(journal, 'theme.map', {}).pairs[0]).toMatchObject({ entryCount: 1 });
  });

  test('is read along the indexes of themes', () => {
    const { journal } = tagged();
    for (const query of [mapThemesSql, mapPairsSql([1, 2])]) {
      const plan = planOf(journal, query).join('\n');
      expect(plan).toMatch(/entry USING INTEGER PRIMARY KEY/);
      expect(plan).toMatch(/entry_theme_by_theme/);
    }
  });
});
