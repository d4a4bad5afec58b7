// Which place of the source one was reading: found by its words, nearest to where they stand.

import { expect, test } from 'vitest';
import { placeInSource, plainWordsAt } from '../../../renderer/text/writing-start.ts';

const source = 'The track is empty.\n\nShe runs. The *track* is empty again.\n\n> The track is empty\n\nAnd so on.';

test.each([
  ['the first of several', 'track is empty. ', 0.05, source.indexOf('track')],
  ['the last of several', 'The track is empty', 0.8, source.indexOf('> The') + 2],
  [
    'words cut by markup by their beginning',
    ' is empty again and more that is not there',
    0.5,
    source.indexOf(' is empty again'),
  ],
  ['nothing of it by its share, at the beginning of the line', '☂', 0.98, source.indexOf('And so on')],
  ['an end', '', 1, source.indexOf('And so on')],
])('%s', (_, words, share, at) => {
  expect(placeInSource(source, words, share)).toBe(at);
});

test.each([
  ['a quotation', '> The track is empty', 'The track is empty'],
  ['words before markup', 'She *runs* on', 'She'],
  ['a picture of bars alone', '||', ''],
  ['no more than the line', 'one\ntwo', 'one'],
])('%s is found again by its plain words', (_, line, words) => {
  expect(plainWordsAt(line, 0)).toBe(words);
});
