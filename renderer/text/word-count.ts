// Words of a review and the minutes it takes to read. Words as the language cuts them, so that Japanese counts too.

import { couldHoldUnspaced } from '../../db/model/fold.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * Words a minute of an adult who reads prose silently in a first language: 238 for English non-fiction in Brysbaert's review of 190 studies
 * ("How many words do we read per minute?", Journal of Memory and Language 109, 2019), a little less over languages.
 */
const WORDS_A_MINUTE = 230;
/**
 * Characters a minute where words have no spaces between them. The International Reading Speed Texts give 357 for Japanese read aloud
 * (Trauzettel-Klosinski and Dietz, IOVS 53, 2012); reading silently is faster by a third to a half.
 */
const CHARACTERS_A_MINUTE = 500;

const unspacedCharacters =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

export interface TextLength {
  words: number;
  /** To read it, not rounded. */
  minutes: number;
}

function lengthOfLine(line: string): TextLength {
  const isUnspaced = couldHoldUnspaced(line);
  let words = 0;
  let spaced = 0;
  for (const { isWordLike, segment } of segmenter.segment(line)) {
    if (!isWordLike) continue;
    words += 1;
    if (!isUnspaced || segment.search(unspacedCharacters) < 0) spaced += 1;
  }
  const characters = isUnspaced ? (line.match(unspacedCharacters)?.length ?? 0) : 0;
  return { words, minutes: spaced / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE };
}

/** Remembers the lines it last counted, so that one changed line of many costs one line. */
export class LengthCounter {
  #known = new Map<string, TextLength>();

  count(text: string): TextLength {
    const known = new Map<string, TextLength>();
    const total = { words: 0, minutes: 0 };
    for (const line of text.split(/\r\n?|\n/)) {
      if (line === '') continue;
      const length = this.#known.get(line) ?? known.get(line) ?? lengthOfLine(line);
      known.set(line, length);
      total.words += length.words;
      total.minutes += length.minutes;
    }
    this.#known = known;
    return total;
  }
}

export function textLength(text: string): TextLength {
  return new LengthCounter().count(text);
}
