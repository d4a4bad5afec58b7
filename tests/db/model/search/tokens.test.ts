// What the index is given of a text is what its tokens are, whichever way they are cut.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BREAK, compoundsOf, indexedText, tokensOf } from '../../../../db/model/search/tokens.ts';

/** As it would be were there no quick way for Latin text. */
function slowly(text: string): string[] {
  const tokens = tokensOf(text);
  const joined = new Set(compoundsOf(text, tokens).map((compound) => compound.joined.slice(0, 64)));
  return [...tokens.map((token) => token.text), ...[...joined].flatMap((each) => [BREAK, each])];
}

const pieces = fc.constantFrom(
  ...[
    ...[
      'run',
      'Über',
      'don',
      't',
      'mise',
      'en',
      'scène',
      '½',
      '8',
      '/',
      '10',
      '°',
      '©',
      '€',
      'ŀ',
      'Ĳ',
      'ŉ',
      'ı',
      'İ',
      'ß',
    ],
    ...[
      '’',
      '‘',
      '‚',
      "'",
      '`',
      '´',
      '′',
      '-',
      '‐',
      '‑',
      '–',
      '—',
      '―',
      '…',
      '•',
      ' ',
      '\n',
      '.',
      '!',
      '\u{ad}',
      '\u{301}',
    ],
    ...[
      '夕日',
      '走',
      '한',
      'สวัสดี',
      '𝒳',
      '🎞',
      '\u{f8ff}',
      '\u{e000}',
      'ﬁ',
      '＇',
      '－',
      'C++',
      '50%',
      '_',
      'x'.repeat(70),
      '²',
      'ª',
      'µ',
    ],
  ],
);
const anyText = fc.oneof(
  fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
  fc
    .array(
      fc.integer({ min: 0, max: 0x2200 }).map((unit) => String.fromCharCode(unit)),
      { maxLength: 20 },
    )
    .map((all) => all.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

test('the quick way cuts every text as the slow way does', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { tokens, words } = indexedText([text]);
      expect(tokens).toEqual(slowly(text));
      const ofWords = tokensOf(text).flatMap((token) => (token.kind === 'word' ? token.text : []));
      for (const word of ofWords) expect(words).toContain(word);
    }),
    { numRuns: 3000 },
  );
});

test('each unit that Latin text is made of, alone and between letters', () => {
  for (let unit = 0; unit < 0x2200; unit += 1) {
    const character = String.fromCharCode(unit);
    for (const text of [character, `a${character}b`, `1${character}2`, `${character}a`, `A${character}`])
      expect(indexedText([text]).tokens, `U+${unit.toString(16)} in ${JSON.stringify(text)}`).toEqual(slowly(text));
  }
});
