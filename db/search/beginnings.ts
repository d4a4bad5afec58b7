// How words begin, as the index of beginnings holds it: what is typed of a word is found by its first letters. Pure.

import { LONGEST_BEGINNING } from '../model/search/matcher.ts';

export type BeginningColumn = 'title' | 'about' | 'text';

/** Before the beginnings of each column, which the index can't tell apart. Private use: no text holds them (see tokens.ts). */
const signs: Readonly<Record<BeginningColumn, string>> = { title: '\u{f8fd}', about: '\u{f8fe}', text: '' };

/** One unit is one character. */
const plain = /^[\0-\ud7ff]*$/;

const columns = ['title', 'about', 'text'] as const satisfies readonly BeginningColumn[];

/** All beginnings of the tokens that the index of words is given. */
export function beginningsIn(tokens: Readonly<Record<BeginningColumn, readonly string[]>>): string {
  const beginnings = new Set<string>();
  for (const column of columns) {
    const sign = signs[column];
    for (const word of tokens[column]) {
      const characters = plain.test(word) ? word : Array.from(word);
      // the longest first: where it is there, so are the others
      for (let length = Math.min(characters.length, LONGEST_BEGINNING); length > 0; length -= 1) {
        const first = characters.slice(0, length);
        const beginning = sign + (typeof first === 'string' ? first : first.join(''));
        if (beginnings.has(beginning)) break;
        beginnings.add(beginning);
      }
    }
  }
  return [...beginnings].join(' ');
}

/** The documents with a word that begins so in one of these columns, as FTS5 reads it. */
export function beginningText(beginning: string, among: readonly BeginningColumn[] = columns): string {
  const all = among.map((column) => `"${(signs[column] + beginning).replaceAll('"', '""')}"`);
  return all.length === 1 ? (all[0] ?? '') : `(${all.join(' OR ')})`;
}
