// How forgiving the palette is: what fits, what fits better, and what does not.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitOf, isOneOff } from '../../../../renderer/places/palette/match.ts';

describe('a name fits', () => {
  test.each([
    ['Night Bus to Varna', 'night', 5],
    ['Amélie', 'amelie', 5],
    ['走る人', '走る', 5],
    ['Night Bus to Varna', 'bus var', 4],
    ['Night Bus to Varna', 'varna night', 4],
    ['Survivor’s guilt', "survivor's", 5],
    ['走る人', 'る人', 3],
    ['Night Bus to Varna', 'nbv', 2],
    ['Films with a train in them', 'fwat', 2],
    ['Night Bus to Varna', 'nihgt bus', 1],
    ['Resilience', 'resiliance', 1],
    ['Resilience', 'rezil', 1],
  ])('%s for “%s”, at %i', (name, typed, fit) => expect(fitOf(name, typed)).toBe(fit));

  test.each([
    ['Night Bus to Varna', 'kestrel'],
    ['Grief', 'gri3f x'],
    ['Trash', 'tresh hold'],
    ['Diary', 'rd'],
    ['Silence', 'theme:silence rating:>=4'],
  ])('not %s for “%s”', (name, typed) => expect(fitOf(name, typed)).toBe(0));

  test('always where it holds what was typed', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(text, text, text, (before, typed, after) => {
        fc.pre(typed.trim() !== '' && typed === typed.trim() && !/\s/u.test(typed));
        expect(fitOf(`${before} ${typed} ${after}`, typed)).toBeGreaterThan(0);
      }),
    );
  });
});

test.each([
  ['track', 'trakc', true],
  ['track', 'trac', true],
  ['track', 'tracks', true],
  ['track', 'trick', true],
  ['track', 'truck!', false],
  ['', 'a', true],
  ['ab', 'cd', false],
])('%s and %s', (one, other, expected) => {
  expect(isOneOff(one, other)).toBe(expected);
  expect(isOneOff(other, one)).toBe(expected);
});

test('letters left out are forgiven in a word long enough to be meant', () => {
  expect(fitOf('Resilience', 'rslnc')).toBe(1);
  expect(fitOf('Survivor’s guilt', 'survvr glt')).toBe(0);
  expect(fitOf('Survivor’s guilt', 'srvr')).toBe(1);
  expect(fitOf('Resilience', 'slnc')).toBe(0);
  expect(fitOf('Diary', 'dry')).toBe(0);
});

test('the order of the words does not matter', () => {
  expect(fitOf('Night Bus to Varna', 'varna night')).toBe(4);
});
