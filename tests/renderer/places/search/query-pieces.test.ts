// The line as it is drawn: every character of it, filters apart, wrong ones marked.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearchQuery } from '../../../../db/model/search/parse.ts';
import { piecesOf } from '../../../../renderer/places/search/query-pieces.ts';

const drawn = (typed: string): string[] =>
  piecesOf(typed, parseSearchQuery(typed).problems)
    .filter(({ look }) => look !== 'plain')
    .map(({ text, look }) => `${look} ${text}`);

test.each([
  ['words', 'empty track', []],
  ['a filter', 'theme:grief track', ['filter theme:grief']],
  ['one in quotes', 'track theme:"the sea" dusk', ['filter theme:"the sea"']],
  ['one that says nothing', 'rating:many theme:grief', ['wrong rating:many', 'filter theme:grief']],
  ['one by a wrong name', 'theem:grief', ['wrong theem:grief']],
])('%s', (_, typed, expected) => {
  expect(drawn(typed)).toEqual(expected);
});

test('loses no character, whatever is typed', () => {
  const bit = fc.constantFrom(
    'theme:',
    'rating:',
    'x',
    '"',
    ' ',
    '-',
    '(',
    ')',
    'is:liked',
    'theem:a',
    '夕',
    '\0',
    '😀',
    '|',
  );
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 14 }), (bits) => {
      const typed = bits.join('');
      const pieces = piecesOf(typed, parseSearchQuery(typed).problems);
      expect(pieces.map(({ text }) => text).join('')).toBe(typed);
      expect(pieces.every(({ from, text }) => typed.startsWith(text, from) && text !== '')).toBe(true);
    }),
    { numRuns: 500 },
  );
});
