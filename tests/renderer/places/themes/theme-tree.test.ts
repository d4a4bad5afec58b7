// The index of themes: its order, and who stands under whom.

import { expect, test } from 'vitest';
import type { ThemeLine } from '../../../../db/model/theme.ts';
import { idsWithin, themeTree } from '../../../../renderer/places/themes/theme-tree.ts';

const line = (id: number, name: string, entryCount: number, parentId: number | null = null): ThemeLine => ({
  ...{ id, name, entryCount, parentId, hue: 0, filmCount: entryCount, meanRating: null, lastWatchedOn: null },
});
const themes = [line(1, 'grief', 2), line(2, 'water', 5), line(3, 'mourning', 9, 1), line(4, 'sea', 1, 2)];

test('those used most come first, each followed by its own', () => {
  const placed = themeTree([...themes, line(5, 'tide', 3, 4)], 'use');
  expect(placed.map(({ theme, depth }) => `${depth} ${theme.name}`)).toEqual([
    ...['0 water', '1 sea', '2 tide', '0 grief', '1 mourning'],
  ]);
});

test('or by name', () => {
  expect(themeTree(themes, 'name').map(({ theme }) => theme.name)).toEqual(['grief', 'mourning', 'water', 'sea']);
});

test('knows all that stand under one', () => {
  expect([...idsWithin([...themes, line(5, 'tide', 3, 4)], 2)]).toEqual([2, 4, 5]);
});
