// What was used is counted by id, and what somebody else wrote there does no harm.

import { expect, test } from 'vitest';
import { countUse, readUses } from '../../../../renderer/places/palette/uses.ts';

test('is counted, and read again', () => {
  for (const key of ['film 1', 'film 1', 'theme 2']) countUse(key);
  expect([...readUses()]).toEqual([
    ['film 1', 2],
    ['theme 2', 1],
  ]);
});

test.each(['', 'no json', '[1]', 'null', '{"a":"b"}'])('%j is nothing', (text) => {
  window.localStorage.setItem('palette-uses', text);
  for (const [, count] of readUses()) expect(Number.isSafeInteger(count)).toBe(true);
});
