// Names that are written from the right, within sentences that are not.

import { expect, test } from 'vitest';
import { isolated, isolatedValues } from '../../electron/contract/isolated.ts';

const NIGHT = 'ليل طويل';

test.each([
  ['One Mile', 'One Mile'],
  ['東京物語', '東京物語'],
  ['Σολάρις 3', 'Σολάρις 3'],
  [NIGHT, `\u2068${NIGHT}\u2069`],
  ['פסק דין (2012)', '\u2068פסק דין (2012)\u2069'],
  [`\u2068${NIGHT}\u2069`, `\u2068${NIGHT}\u2069`],
])('%s', (text, expected) => {
  expect(isolated(text)).toBe(expected);
});

test('of values only texts are touched', () => {
  expect(isolatedValues({ title: NIGHT, count: 3, none: undefined })).toEqual({
    title: `\u2068${NIGHT}\u2069`,
    count: 3,
    none: undefined,
  });
  expect(isolatedValues(undefined)).toBeUndefined();
});
