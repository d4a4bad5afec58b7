// What two reviews share and do not: nothing is lost, states of one paragraph are cut by word, and what has little in common stands whole.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TextPiece, textPieces } from '../../../../renderer/places/film/text-pieces.ts';

const without = (pieces: readonly TextPiece[], change: TextPiece['change']): string =>
  pieces
    .filter((piece) => piece.change !== change)
    .map(({ value }) => value)
    .join('');

const told = (before: string, after: string): string[] =>
  textPieces(before, after).map(({ value, change }) => `${{ kept: '=', came: '+', went: '-' }[change]}${value.trim()}`);

test('a paragraph that was written on is told by word, and those around it stay', () => {
  expect(
    told(
      'It rained.\n\nThe ferry is late again.\n\nI went home.',
      'It rained.\n\nThe ferry is early again.\n\nI went home.',
    ),
  ).toEqual(['=It rained.', '=The ferry is', '-late', '+early', '=again.', '=I went home.']);
});

test('two reviews with little in common are two texts, each in its own words', () => {
  const before = 'It begins with a sound: shoes on cinder, one pair.\n\nI went home on foot.';
  const after = 'Mum asked to see the one you walked home from. She said nothing until the bowl.';
  expect(told(before, after)).toEqual([
    '-It begins with a sound: shoes on cinder, one pair.',
    '-I went home on foot.',
    '+Mum asked to see the one you walked home from. She said nothing until the bowl.',
  ]);
});

test('a paragraph that came stands before the one it was written before', () => {
  expect(told('The sea was grey that day.', 'A new beginning, then.\n\nThe sea was green that day.')).toEqual([
    '+A new beginning, then.',
    '=The sea was',
    '-grey',
    '+green',
    '=that day.',
  ]);
});

test('Japanese is told apart by its words, though it has no spaces', () => {
  expect(told('彼は一人で走る。', '彼は二人で走る。').length).toBeGreaterThan(1);
  expect(told('彼は一人で走る。', '雨が降りはじめても、誰も傘をささない。')).toEqual([
    '-彼は一人で走る。',
    '+雨が降りはじめても、誰も傘をささない。',
  ]);
});

const text = fc
  .array(fc.constantFrom('The ', 'ferry ', 'is ', 'late.', '\n', '\n\n', '走る', '。', '  ', '||x||'), {
    maxLength: 24,
  })
  .map((parts) => parts.join(''));

test('without what came it is the one text, without what went the other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = textPieces(before, after);
      expect(without(pieces, 'came')).toBe(before);
      expect(without(pieces, 'went')).toBe(after);
    }),
  );
});
