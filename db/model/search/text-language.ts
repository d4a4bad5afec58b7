// Tells the language a text is written in. Pure.

import { franc } from 'franc-min';
import { couldHoldUnspaced } from '../fold.ts';
import { isUnspacedCharacter } from './tokens.ts';

/** Shorter texts could be in any language with the same letters. */
const SHORTEST = 60;
/** Enough to tell; franc reads no more than twice as much. */
const LONGEST = 1_000;

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
  const found = franc(sample, { minLength: SHORTEST });
  return found === 'und' ? '' : (Intl.getCanonicalLocales(found)[0] ?? '').slice(0, 3);
}
