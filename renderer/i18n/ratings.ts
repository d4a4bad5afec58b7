// Ratings and small numbers in words.

import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Rating } from '../../db/model/rating.ts';

const stars: Record<string, MessageDescriptor> = {
  '0.5': msg`half a star`,
  '1': msg`one star`,
  '1.5': msg`one and a half stars`,
  '2': msg`two stars`,
  '2.5': msg`two and a half stars`,
  '3': msg`three stars`,
  '3.5': msg`three and a half stars`,
  '4': msg`four stars`,
  '4.5': msg`four and a half stars`,
  '5': msg`five stars`,
};

const bare: Record<string, MessageDescriptor> = {
  '0.5': msg`a half`,
  '1': msg`one`,
  '1.5': msg`one and a half`,
  '2': msg`two`,
  '2.5': msg`two and a half`,
  '3': msg`three`,
  '3.5': msg`three and a half`,
  '4': msg`four`,
  '4.5': msg`four and a half`,
  '5': msg`five`,
};

/** `four and a half stars`, `not rated`. */
export function sayRating(i18n: I18n, rating: Rating | null): string {
  const words = rating === null ? undefined : stars[String(rating)];
  return i18n._(words ?? msg`not rated`);
}

/** `four and a half`: beside stars that can be seen. */
export function sayRatingBare(i18n: I18n, rating: Rating): string {
  return i18n._(bare[String(rating)] ?? msg`not rated`);
}
