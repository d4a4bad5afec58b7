// Words of a review and the minutes it takes to read. Words as the language cuts them, so that Japanese counts too.

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** Words a minute of a careful reader of prose in a first language (Brysbaert 2019 gives 238 for fiction and non-fiction). */
const WORDS_A_MINUTE = 238;

export function countWords(text: string): number {
  let words = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words += 1;
  return words;
}

/** Whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
