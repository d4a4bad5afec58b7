// Films in order: by title as the journal has them, by director as the language's collator says, kana in the order of the fifty sounds.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FilmTile } from '../../../../db/model/film.ts';
import { arrange } from '../../../../renderer/places/films/films-order.ts';

const tile = (director: string, id: number): FilmTile =>
  ({ id, title: `${id}`, directors: [director] }) as unknown as FilmTile;
const directors = (of: readonly string[], locale: string): string[] =>
  arrange(of.map(tile), 'director', true, locale).flatMap((each) => each.directors);

test('titles stand as the journal has them, and the other way round', () => {
  // how the journal orders them: tests/db/sorting
  const tiles = ['a', 'c', 'b'].map(tile);
  expect(arrange(tiles, 'title', true).map(({ id }) => id)).toEqual([0, 1, 2]);
  expect(arrange(tiles, 'title', false).map(({ id }) => id)).toEqual([2, 1, 0]);
});

test('equals stand as the journal has them, either way', () => {
  const tiles = ['b', 'a', 'b', 'a'].map(tile);
  expect(arrange(tiles, 'director', true).map(({ id }) => id)).toEqual([1, 3, 0, 2]);
  expect(arrange(tiles, 'director', false).map(({ id }) => id)).toEqual([0, 2, 1, 3]);
});

test('Japanese names stand in the order of the fifty sounds, hiragana and katakana alike', () => {
  expect(directors(['ワン・マイル', 'さくら', 'アキラ', 'いきる', 'カルメン', '東京', 'Akira'], 'ja')).toEqual([
    ...['Akira', 'アキラ', 'いきる', 'カルメン', 'さくら', 'ワン・マイル', '東京'],
  ]);
});

test.each(['en', 'ja'])('in %s the order is the collator’s', (locale) => {
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('あめ', 'アメ', '雨', 'Ame', 'ame 2', 'ame 10'),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (some) => {
      const ordered = directors(some, locale);
      for (const [index, each] of ordered.slice(1).entries()) {
        expect(collator.compare(ordered[index] ?? '', each)).toBeLessThanOrEqual(0);
      }
    }),
  );
});
