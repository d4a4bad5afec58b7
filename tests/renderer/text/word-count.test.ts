// Words of a review and the minutes it takes.

import { describe, expect, test } from 'vitest';
import { countWords, readingMinutes } from '../../../renderer/text/word-count.ts';

describe('words', () => {
  test.each([
    ['', 0],
    ['   \n\n ', 0],
    ['One mile.', 2],
    ['You don’t outrun it; you let it set the pace.', 10],
    ['— … !', 0],
    ['8/10, seen twice', 4],
    ['naïve cafe\u0301', 2],
  ])('%j has %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  test('Japanese counts without spaces between its words', () => {
    expect(countWords('誰もいないトラックに夕日が沈む。')).toBeGreaterThan(4);
    expect(countWords('彼女は走るのをやめた。 She stops.')).toBe(countWords('彼女は走るのをやめた。') + 2);
  });
});

describe('minutes to read', () => {
  test.each([
    [0, 1],
    [150, 1],
    [238, 1],
    [400, 2],
    [2_380, 10],
  ])('%i words take %i', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});
