// The marks between parts of a line that the program puts together itself.

import type { I18n } from '@lingui/core';

/** `, ` or `、` */
export function commaOf(i18n: I18n): string {
  return i18n.locale === 'ja' ? '、' : ', ';
}

/** `. ` or `。` */
export function stopOf(i18n: I18n): string {
  return i18n.locale === 'ja' ? '。' : '. ';
}
