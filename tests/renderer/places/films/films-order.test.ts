// Films in the order of a language: what stands in the list is what its collator says, kana in the order of the fifty sounds.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FilmTile } from '../../../../db/model/film.ts';
import { arrange } from '../../../../renderer/places/films/films-order.ts';

const tile = (title: string, id: number): FilmTile => ({ id, title, year: null, directors: [] }) as unknown as FilmTile;
const titles = (of: readonly string[], locale: string): string[] =>
  arrange(of.map(tile), 'title', true, locale).map(({ title }) => title);

test('Japanese titles stand in the order of the fifty sounds, hiragana and katakana alike', () => {
  expect(titles(['ワン・マイル', 'さくら', 'アキラ', 'いきる', 'カルメン', '東京', 'Akira'], 'ja')).toEqual([
    ...['Akira', 'アキラ', 'いきる', 'カルメン', 'さくら', 'ワン・マイル', '東京'],
  ]);
});

test.each(['en', 'ja'])('in %s the order is the collator’s', (locale) => {
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const title = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('あめ', 'アメ', '雨', 'Ame', 'ame 2', 'ame 10'),
  );
  fc.assert(
    fc.property(fc.array(title, { maxLength: 12 }), (some) => {
      const ordered = titles(some, locale);
      for (const [index, each] of ordered.slice(1).entries()) {
        expect(collator.compare(ordered[index] ?? '', each)).toBeLessThanOrEqual(0);
      }
    }),
  );
});
