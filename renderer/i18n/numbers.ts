// Numbers within sentences: words up to twelve, as a well-set book has them.

import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';

/** `one`, `twelve`, `1,284`. */
export function sayNumber(i18n: I18n, number: number): string {
  if (number < 1 || number > 12) return i18n.number(number);
  return i18n._(
    msg`${plural(number, {
      1: 'one',
      2: 'two',
      3: 'three',
      4: 'four',
      5: 'five',
      6: 'six',
      7: 'seven',
      8: 'eight',
      9: 'nine',
      10: 'ten',
      11: 'eleven',
      12: 'twelve',
      other: '#',
    })}`,
  );
}

/** As a sentence begins: `Two`. */
export function sayNumberFirst(i18n: I18n, number: number): string {
  const word = sayNumber(i18n, number);
  return word.charAt(0).toLocaleUpperCase(i18n.locale) + word.slice(1);
}
