// A review of any length with everything in it that a review holds: invented words in a fixed order, so that runs compare.

const paragraphs = [
  (n: number): string => `## Lap number ${n}`,
  (n: number): string =>
    `On the empty track at dusk he *stumbles*, and the camera stays where it is, as a friend would.[^${n}] I thought of the winter I walked to the same bus stop for a month without taking the bus; there is no word for what that was, there is only **this lap**, and the one after it.`,
  (): string => '> A mile is short enough to begin.\n> — the coach, at the gate',
  (n: number): string =>
    `What I had forgotten is how little is said in the car, and how [much of it](https://example.org/car/${n}) is said by the wipers. ||She was never on the train||, and nobody looks at the seat behind them until the last shot, when *everybody* does, and the film has the grace to look away a breath before anyone would have to.`,
  (): string => '- the wipers\n- the *other* coat\n  - worn once\n- the gate, twice',
  (): string => '1. He runs too fast.\n2. He walks the rest.',
  (n: number): string =>
    `Survivor’s guilt is usually filmed as memory: a flash, a face, a hand let go. Here it is filmed as pace, in \`cut ${n}\`, as if there were still somebody to catch.\n\n[^${n}]: It rained for ${n} of the days.`,
];

/** At least so many words, as spaces count them. */
export function longReview(words: number): string {
  let text = '';
  let count = 0;
  for (let n = 0; count < words; n += 1) {
    const paragraph = paragraphs[n % paragraphs.length]?.(Math.floor(n / paragraphs.length) + 1) ?? '';
    text += `${paragraph}\n\n`;
    count += paragraph.split(/\s+/).length;
  }
  return text;
}
