// Words of a review and the minutes it takes, whatever its scripts; counted line by line it is the same.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LengthCounter, textLength } from '../../../renderer/text/word-count.ts';

describe('words', () => {
  test.each([
    ['', 0],
    ['   \n\n ', 0],
    ['One mile.', 2],
    ['You don’t outrun it; you let it set the pace.', 10],
    ['— … !', 0],
    ['8/10, seen twice', 4],
    ['naïve cafe\u0301', 2],
    ['one\r\ntwo\rthree\nfour', 4],
  ])('%j has %i', (text, words) => {
    expect(textLength(text).words).toBe(words);
  });

  test('Japanese counts without spaces between its words', () => {
    const { words } = textLength('誰もいないトラックに夕日が沈む。');
    expect(words).toBeGreaterThan(4);
    expect(textLength('誰もいないトラックに夕日が沈む。 She stops.').words).toBe(words + 2);
  });
});

describe('minutes', () => {
  test.each([
    ['', 0],
    ['word '.repeat(230), 1],
    ['word '.repeat(920), 4],
    ['走'.repeat(500), 1],
    ['トラックに夕日が沈む'.repeat(200), 4],
    [`${'word '.repeat(230)}${'走'.repeat(500)}`, 2],
  ])('%#', (text, minutes) => {
    expect(textLength(text).minutes).toBeCloseTo(minutes, 5);
  });
});

test('a counter that remembers lines counts as one that does not', () => {
  const line = fc.constantFrom('', 'One mile.', '誰もいない track', 'again and again', '  ');
  const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      const counter = new LengthCounter();
      for (const each of texts) expect(counter.count(each)).toEqual(textLength(each));
    }),
  );
});
