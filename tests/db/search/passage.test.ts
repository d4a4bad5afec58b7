import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Marker } from '../../../db/model/search/marks.ts';
import { wantedMatchers } from '../../../db/model/search/matcher.ts';
import { parseSearchQuery } from '../../../db/model/search/parse.ts';
import { bestPassage, sentenceStarts } from '../../../db/search/passage.ts';

const passageOf = (review: string, query: string) =>
  bestPassage(review, new Marker(wantedMatchers(parseSearchQuery(query).root)));

test('sentences end at full stops of both kinds, with what closes them', () => {
  const text = 'One. “Two!” Three… 四。「五！」六';
  const starts = sentenceStarts(text);
  expect(starts.slice(0, -1).map((from, index) => text.slice(from, starts[index + 1]))).toEqual([
    ...['One. ', '“Two!” ', 'Three… ', '四。', '「五！」', '六'],
  ]);
});

test('the sentence where most of the words stand wins', () => {
  const review = 'A track. Another track.\n\nDusk came. The track was empty at dusk, and she ran.\n\nEmpty.';
  expect(passageOf(review, 'empty track dusk ')).toEqual({
    text: 'Dusk came. The track was empty at dusk, and she ran.', marks: [[0, 4], [15, 20], [25, 30], [34, 38]], paragraph: 2,
  }); // prettier-ignore
});

test('a sentence without end is cut at words, with an ellipsis on either side', () => {
  const answer = passageOf(`${'before '.repeat(100)}dusk ${'after '.repeat(100)}`, 'dusk');
  expect(answer?.text).toMatch(/^…before .* dusk after .*after…$/);
  expect(answer?.text.length).toBeLessThanOrEqual(240);
});

test('whatever stands around, the marks hold the word and the text is whole', () => {
  const filler = fc.oneof(
    fc.constantFrom(
      '. ',
      '。',
      ' ',
      '\n\n',
      '\n> ',
      '**',
      '_',
      '||',
      '🏃',
      'e\u0301',
      '走る',
      'word ',
      'x'.repeat(300),
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(filler, { maxLength: 60 }), fc.array(filler, { maxLength: 60 }), (before, after) => {
      const answer = passageOf(`${before.join('')} grief ${after.join('')}`, 'grief ');
      if (answer === null) return;
      const { text, marks } = answer;
      expect(text.length).toBeLessThanOrEqual(240);
      expect(marks.length).toBeGreaterThan(0);
      let end = 0;
      for (const [from, to] of marks) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(text.slice(from, to)).toBe('grief');
        end = to;
      }
    }),
    { numRuns: 1000 },
  );
});
