// Which words a film stands under.

import { expect, test } from 'vitest';
import { sortNameOf } from '../../../db/model/sort-name.ts';

const under = (title: string, languages: string[] = [], originalTitle: string | null = null): string =>
  sortNameOf({ title, originalTitle, reading: null, languages });

test.each([
  // nobody says of which language: English articles
  ['The Salt Ferry', [], 'Salt Ferry'],
  ['A Winter', [], 'Winter'],
  ['An Hour', [], 'Hour'],
  ['Die Fähre', [], 'Die Fähre'],
  ['La La Land', ['English'], 'La La Land'],
  // articles of the film's own languages, however they are written
  ['Les Pluies', ['French'], 'Pluies'],
  ['Les Pluies', ['fr'], 'Pluies'],
  ['L’Heure bleue', ['Français'], 'Heure bleue'],
  ["L'Ora", ['イタリア語'], 'Ora'],
  ['Das Wehr', ['Deutsch'], 'Wehr'],
  ['Los Ríos', ['es-MX'], 'Ríos'],
  ['Die Hard Way', ['English'], 'Die Hard Way'],
  ['A nos amours', ['French'], 'A nos amours'],
  ['The Weir', ['German'], 'Weir'],
  // whole titles
  ['A', [], 'A'],
  ['The …', [], 'The …'],
  ['A. B.', [], 'A. B.'],
  ['Theatre', [], 'Theatre'],
  ['Les', ['French'], 'Les'],
  ['東京', ['Japanese'], '東京'],
])('%s in %j under %s', (title, languages, expected) => {
  expect(under(title, languages)).toBe(expected);
});

test('a title beside an original one is a translation: English articles', () => {
  expect(under('The Rains', ['French'], 'Les Pluies')).toBe('Rains');
  expect(under('Les Pluies', ['French'], 'Les Pluies')).toBe('Pluies');
});

test('a reading goes before everything', () => {
  const reading = 'かもめのかえるまち';
  expect(sortNameOf({ title: 'The 鴎', originalTitle: null, reading, languages: [] })).toBe(reading);
});
