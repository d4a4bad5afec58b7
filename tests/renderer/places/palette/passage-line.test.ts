// Passages in rows of one line: what was found is in sight, and marked where it stands.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Passage } from '../../../../db/model/search/answer.ts';
import { passageLine } from '../../../../renderer/places/palette/passage-line.ts';

const found = (text: string, word: string): Passage => {
  const from = text.indexOf(word);
  return { text, marks: [[from, from + word.length]] };
};
const marked = ({ text, marks }: Passage): string[] => marks.map(([from, to]) => text.slice(from, to));

test.each([
  [
    'near the beginning as it is',
    'A track is empty until somebody runs',
    'empty',
    'A track is empty until somebody runs',
  ],
  [
    'far in from a word shortly before',
    'She told me once, on the stairs of the house by the water, that a track is empty until somebody remembers.',
    'remembers',
    '… is empty until somebody remembers.',
  ],
  [
    'of Japanese',
    '誰もいないトラックを見ていると、彼女がまだそこを走っているような気がして、夕日が沈むまで動けなかった。',
    '夕日',
    '… 走っているような気がして、夕日が沈むまで動けなかった。',
  ],
])('%s', (_, text, word, line) => {
  const passage = passageLine(found(text, word));
  expect(passage.text).toBe(line);
  expect(marked(passage)).toEqual([word]);
});

test('marks stay on their words, and the first of them is near', () => {
  const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(words, fc.nat(), (all, at) => {
      const before = all.slice(0, at % all.length).join(' ');
      const word = all[at % all.length] ?? '';
      const from = before === '' ? 0 : before.length + 1;
      const passage: Passage = { text: all.join(' '), marks: [[from, from + word.length]] };
      const line = passageLine(passage);
      expect(marked(line)).toEqual(marked(passage));
      expect(line.marks[0]?.[0]).toBeLessThanOrEqual(56);
    }),
  );
});
