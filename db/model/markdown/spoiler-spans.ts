// Where `||a spoiler||` stands in a text. Pairs the marks exactly as the excerpts of the journal do, so that nothing is hidden in one place and told in another.

export const SPOILER_MARK = '||';

/** [from, to) in UTF-16 units, both marks included. */
export interface SpoilerSpan {
  from: number;
  to: number;
}

/** Every pair of marks in order, also one with nothing between. */
export function spoilerPairs(text: string): SpoilerSpan[] {
  const pairs: SpoilerSpan[] = [];
  let at = 0;
  for (;;) {
    const from = text.indexOf(SPOILER_MARK, at);
    const closing = from < 0 ? -1 : text.indexOf(SPOILER_MARK, from + SPOILER_MARK.length);
    if (closing < 0) return pairs;
    at = closing + SPOILER_MARK.length;
    pairs.push({ from, to: at });
  }
}

/** The pairs that hide something. */
export function spoilerSpans(text: string): SpoilerSpan[] {
  const { length } = SPOILER_MARK;
  return spoilerPairs(text).filter(({ from, to }) => text.slice(from + length, to - length).trim() !== '');
}

/** Whether a place in the text is one of the marks themselves. */
export function isInMark({ from, to }: SpoilerSpan, at: number): boolean {
  return (at >= from && at < from + SPOILER_MARK.length) || (at >= to - SPOILER_MARK.length && at < to);
}
