// How well a name fits what was typed in the palette, forgivingly. Pure; must never leave out a name that holds what was typed.

import { foldText } from '../../../db/model/fold.ts';

/** From the best down: begins so, words begin so, holds it, its first letters, one letter off. Zero: it does not fit. */
export type Fit = 0 | 1 | 2 | 3 | 4 | 5;

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** `nbv` for `Night Bus to Varna`: first letters of words in their order, some passed over. */
function isOfInitials(words: readonly string[], typed: string): boolean {
  let at = 0;
  for (const one of typed) {
    at = words.findIndex((word, index) => index >= at && word.startsWith(one)) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Whether two words differ by one letter added, left out or replaced, or by two changed round. */
export function isOneOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length !== long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/** Shorter words are a letter off by chance. */
const SHORTEST_FORGIVEN = 4;

/** A word, or its beginning, with at most one letter wrong. */
function isNearly(word: string, typed: string): boolean {
  if (word.startsWith(typed)) return true;
  if (typed.length < SHORTEST_FORGIVEN) return false;
  return [typed.length - 1, typed.length, typed.length + 1].some((length) => isOneOff(word.slice(0, length), typed));
}

/** Three letters stand in the order of some word by chance. */
const SHORTEST_SHORTENED = 4;

/** Letters left out: `rslnc` begins as `resilience` does and goes through it in its order. */
function isShortened(word: string, typed: string): boolean {
  if (word[0] !== typed[0]) return false;
  let at = 0;
  for (const letter of typed) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  // letters scattered over a long word are chance
  return at <= typed.length * 3;
}

export function fitOf(name: string, typed: string): Fit {
  const folded = foldText(name).trim();
  const wanted = foldText(typed).trim().replace(/\s+/gu, ' ');
  if (folded.startsWith(wanted)) return 5;
  const words = wordsOf(folded);
  const asked = wordsOf(wanted);
  const fits = (isFit: (word: string, each: string) => boolean): boolean =>
    asked.length > 0 && asked.every((each) => words.some((word) => isFit(word, each)));
  if (fits((word, each) => word.startsWith(each))) return 4;
  if (folded.includes(wanted)) return 3;
  if (asked.length === 1 && wanted.length > 1 && isOfInitials(words, wanted)) return 2;
  if (fits(isNearly)) return 1;
  return fits((word, each) => each.length >= SHORTEST_SHORTENED && isShortened(word, each)) ? 1 : 0;
}
