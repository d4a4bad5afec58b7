// Tells the language a text is written in. Pure.

import { franc } from 'franc-min';
import { couldHoldUnspaced } from '../fold.ts';
import { isUnspacedCharacter } from './tokens.ts';

/** Shorter texts could be in any language with the same letters. */
const SHORTEST = 60;
/** Enough to tell; franc reads no more than twice as much. */
const LONGEST = 1_000;

// words that every English text is full of and no other language has so many of
const english = new Set(
  'the and of to is that it was with for his her not but this she he they you are have which as what who there when'.split(
    ' ',
  ),
);
/** Of so many words, at the beginning of a text, so many are enough: three in four texts need not be looked at further. */
const LOOKED_AT = 60;
const ENOUGH = 0.2;

function isPlainlyEnglish(sample: string): boolean {
  const words =
    sample
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.slice(0, LOOKED_AT) ?? [];
  return words.length >= 12 && words.filter((word) => english.has(word)).length >= words.length * ENOUGH;
}

/** ISO 639-1, lower case; empty where it can't be told. */
export function languageOfText(text: string): string {
  const sample = text.slice(0, LONGEST);
  const unspaced = couldHoldUnspaced(sample) ? Array.from(sample).filter(isUnspacedCharacter) : [];
  if (unspaced.length * 3 > sample.length) {
    const script = unspaced.join('');
    if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(script)) return 'ja';
    if (/\p{Script=Hangul}/u.test(script)) return 'ko';
    if (/\p{Script=Han}/u.test(script)) return 'zh';
  }
  if (isPlainlyEnglish(sample)) return 'en';
  const found = franc(sample, { minLength: SHORTEST });
  return found === 'und' ? '' : (Intl.getCanonicalLocales(found)[0] ?? '').slice(0, 3);
}
