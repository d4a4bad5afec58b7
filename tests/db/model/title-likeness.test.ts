// Which titles are one, written a little differently, and which are not.

import { expect, test } from 'vitest';
import { likeness } from '../../../db/model/title-likeness.ts';

test.each([
  ['Paris, Texas', 'paris texas'],
  ['Amélie', 'AMELIE'],
  ['The Matrix', 'Matrix, The'],
  ['The Matrix', 'Matrix'],
  ['La Haine', 'Haine'],
  ['L’Avventura', "L'avventura"],
  ['Spider-Man', 'Spiderman'],
  ['Fanny & Alexander', 'Fanny and Alexander'],
  ['WALL·E', 'Wall-E'],
  ['Ｋｉｄｓ　Ｒｅｔｕｒｎ', 'Kids Return'],
  ['東京物語。', '東京物語'],
  ['The', 'the'],
])('%s and %s', (one, other) => {
  expect(likeness(one)).toBe(likeness(other));
  expect(likeness(one)).not.toBeNull();
});

test.each([
  ['Alien', 'Aliens'],
  ['Alien', 'Alien 3'],
  ['A Room in Lisbon', 'A Room in London'],
  ['Rocky II', 'Rocky III'],
  ['はは', 'ばば'],
  ['The', 'A'],
  ['To Die For', 'To Live For'],
])('not %s and %s', (one, other) => {
  expect(likeness(one)).not.toBe(likeness(other));
});

test('what has no letter is like nothing', () => {
  expect(likeness('…')).toBeNull();
  expect(likeness('?!')).toBeNull();
});
