// Ratings in words: each of the ten, said with its stars and beside them.

import { i18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';
import { RATINGS } from '../../../db/model/rating.ts';
import { sayRating, sayRatingBare } from '../../../renderer/i18n/ratings.ts';
import { activateLanguage } from '../../../renderer/i18n/setup.ts';

beforeAll(() => activateLanguage());

test('each has words of its own', () => {
  expect(RATINGS.map((rating) => sayRating(i18n, rating))).toEqual([
    'half a star',
    'one star',
    'one and a half stars',
    'two stars',
    'two and a half stars',
    'three stars',
    'three and a half stars',
    'four stars',
    'four and a half stars',
    'five stars',
  ]);
  expect(RATINGS.map((rating) => sayRatingBare(i18n, rating))).toEqual([
    'a half',
    'one',
    'one and a half',
    'two',
    'two and a half',
    'three',
    'three and a half',
    'four',
    'four and a half',
    'five',
  ]);
});

test('none is not rated', () => {
  expect(sayRating(i18n, null)).toBe('not rated');
});
