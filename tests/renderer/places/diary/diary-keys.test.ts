// The keys of the diary in each of its views.

import { expect, test } from 'vitest';
import { walkOf } from '../../../../renderer/places/diary/diary-keys.ts';

test.each([
  ['ArrowDown', 'list', { by: 1, isByRow: false }],
  ['ArrowDown', 'cards', { by: 1, isByRow: true }],
  ['ArrowRight', 'list', undefined],
  ['ArrowRight', 'cards', { by: 1, isByRow: false }],
  ['ArrowRight', 'calendar', { by: -1, isByRow: false }],
  ['End', 'cards', { by: 20_000, isByRow: false }],
  ['Home', 'calendar', { by: -20_000, isByRow: false }],
  ['a', 'list', undefined],
  ['toString', 'list', undefined],
] as const)('%s in the %s', (key, view, walk) => {
  expect(walkOf(key, view, 20_000)).toEqual(walk);
});
