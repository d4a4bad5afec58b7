// The marks between parts of a line that the program puts together itself.

import type { I18n } from '@lingui/core';
import { isolated } from '../../electron/contract/isolated.ts';

/** `, ` or `、` */
export function commaOf(i18n: I18n): string {
  return i18n.locale === 'ja' ? '、' : ', ';
}

/** `. ` or `。` */
export function stopOf(i18n: I18n): string {
  return i18n.locale === 'ja' ? '。' : '. ';
}

/** Names or facts in a row, without those that say nothing: `A, B`, `A、B`. */
export function joined(i18n: I18n, parts: readonly (string | number | false | null | undefined)[]): string {
  return parts
    .filter((part) => part !== null && part !== undefined && part !== false && part !== '')
    .map((part) => isolated(String(part)))
    .join(commaOf(i18n));
}

/** Between two words of one sentence: none where a script has none. */
export function gapOf(i18n: I18n): string {
  return i18n.locale === 'ja' ? '' : ' ';
}

/** As a line of its own begins: `Four stars or more`. */
export function capitalised(words: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase() + words.slice(first.length);
}
