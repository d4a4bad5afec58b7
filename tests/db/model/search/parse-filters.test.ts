import { describe, expect, test } from 'vitest';
import { parseSearchQuery } from '../../../../db/model/search/parse.ts';
import type { SearchNode } from '../../../../db/model/search/query.ts';
import { sketch } from '../../../support/print-query.ts';

const root = (typed: string) => parseSearchQuery(typed).root;
const filter = (typed: string) => {
  const { root: node, problems } = parseSearchQuery(typed);
  expect(problems).toEqual([]);
  return node?.kind === 'filter' ? node.filter : node;
};
const not = (node: SearchNode) => ({ kind: 'not', node });

describe('values', () => {
  const range = (key: string, from: unknown, to: unknown) => ({ key, from, to });
  const watched = (from: unknown, to: unknown) => ({ key: 'watched', isUnknown: false, from, to });
  test.each([
    ['rating:4', range('rating', 4, 4)],
    ['rating:=4', range('rating', 4, 4)],
    ['rating:4,5', range('rating', 4.5, 4.5)],
    ['rating:4½', range('rating', 4.5, 4.5)],
    ['rating:½', range('rating', 0.5, 0.5)],
    ['rating:3½..4½', range('rating', 3.5, 4.5)],
    ['rating:４．５', range('rating', 4.5, 4.5)],
    ['rating:>=4', range('rating', 4, null)],
    ['rating:≥4', range('rating', 4, null)],
    ['rating:>4', range('rating', 4.5, null)],
    ['rating:<4', range('rating', null, 3.5)],
    ['rating:<=4.5', range('rating', null, 4.5)],
    ['rating:≤4.5', range('rating', null, 4.5)],
    ['rating:4..5', range('rating', 4, 5)],
    ['rating:5..4', range('rating', 4, 5)],
    ['rating:4..', range('rating', 4, null)],
    ['rating:..2', range('rating', null, 2)],
    ['rating:none', { key: 'is', flag: 'unrated' }],
    ['year:1999', range('year', 1999, 1999)],
    ['year:1990..1999', range('year', 1990, 1999)],
    ['year:>1999', range('year', 2000, null)],
    ['words:>800', range('words', 801, null)],
    ['words:<=0', range('words', null, 0)],
    ['words:300..800', range('words', 300, 800)],
    ['watched:2026-03', watched('2026-03', '2026-03')],
    ['watched:2025..2026', watched('2025', '2026')],
    ['watched:2026..2025-12', watched('2025-12', '2026')],
    ['watched:2026-03..2026', watched('2026-03', '2026')],
    ['watched:>2026-12', watched('2027-01', null)],
    ['watched:<2026-01', watched(null, '2025-12')],
    ['watched:<2026-03-01', watched(null, '2026-02-28')],
    ['watched:<2026', watched(null, '2025')],
    ['watched:Unknown', { key: 'watched', isUnknown: true, from: null, to: null }],
    ['written:>2026-01', range('written', '2026-02', null)],
    ['written:2026-02-28', range('written', '2026-02-28', '2026-02-28')],
    ['is:Rewatch', { key: 'is', flag: 'rewatch' }],
    ['is:"spoiler"', { key: 'is', flag: 'spoiler' }],
    ['has:quote', { key: 'has', holding: 'quote' }],
    ['in:reflections', { key: 'in', scope: 'reflections' }],
    ['lang:ja', { key: 'lang', language: 'ja' }],
    ['lang:Japanese', { key: 'lang', language: 'ja' }],
    ['lang:日本語', { key: 'lang', language: 'ja' }],
    ['lang:iw', { key: 'lang', language: 'he' }],
    ['theme:grief', { key: 'theme', name: 'grief' }],
    ['theme:grief, ', { key: 'theme', name: 'grief' }],
    ['theme：悲しみ', { key: 'theme', name: '悲しみ' }],
    ['theme:「父と子」', { key: 'theme', name: '父と子' }],
    ['theme:"survivor’s guilt"', { key: 'theme', name: 'survivor’s guilt' }],
    ['theme:" survivor’s guilt', { key: 'theme', name: 'survivor’s guilt' }],
    ['tag:"say ""hi"""', { key: 'tag', name: 'say "hi"' }],
    ['tag:“say "hi"”', { key: 'tag', name: 'say "hi"' }],
    ['tag:"say “hi”"', { key: 'tag', name: 'say “hi”' }],
    ['director:“Asoka Wakabayashi”', { key: 'director', name: 'Asoka Wakabayashi' }],
    ['FILM:“One Mile”', { key: 'film', name: 'One Mile' }],
    ['title:x', { key: 'title', name: 'x' }],
    ['country:Japan', { key: 'country', name: 'Japan' }],
    ['language:Japanese', { key: 'language', name: 'Japanese' }],
    ['list:winter', { key: 'list', name: 'winter' }],
    ['medium:cinema', { key: 'medium', name: 'cinema' }],
    ['company:mum', { key: 'company', name: 'mum' }],
    ['-theme:grief', not({ kind: 'filter', filter: { key: 'theme', name: 'grief' } })],
    ['-rating:<3', not({ kind: 'filter', filter: { key: 'rating', from: null, to: 2.5 } })],
  ])('%s', (typed, expected) => expect(filter(typed)).toEqual(expected));
});

describe('among words and operators', () => {
  test.each([
    ['theme:grief|"empty track"|water x ', '(theme:"grief" | theme:"empty track" | theme:"water") x'],
    ['-in:reviews|quotes', '-(in:reviews | in:quotes)'],
    ['theme:grief| x ', 'theme:"grief" x'],
    ['theme:a|b OR c ', 'theme:"a" | theme:"b" | c'],
    ['(theme:grief) x ', 'theme:"grief" x'],
    ['theme:foo"bar"', 'theme:"foo" "bar"'],
    ['tag:"a"b ', 'tag:"a" b'],
    ['NOT is:liked', '-is:liked'],
    ['"theme:grief"', '"theme:grief"'],
    ['a:theme:b ', 'a:theme:b'],
  ])('%s', (typed, expected) => expect(sketch(root(typed))).toBe(expected));
});

describe('problems', () => {
  const flags = ['rewatch', 'liked', 'unfinished', 'reviewed', 'unrated', 'spoiler'].map((flag) => `is:${flag}`);
  const ratings = ['rating:4', 'rating:>=4', 'rating:3..4', 'rating:none'];
  test.each([
    ['x rating:many y ', 'x y', { from: 2, to: 13, key: 'rating', code: 'wrong-value', possible: ratings }],
    ['-(rating:many)', '', { from: 2, to: 13, key: 'rating', code: 'wrong-value', possible: ratings }],
    ['-is:x', '', { from: 1, to: 5, key: 'is', code: 'wrong-value', possible: flags }],
    ['is:"x y" z ', 'z', { from: 0, to: 8, key: 'is', code: 'wrong-value', possible: flags }],
    ['is:', '', { from: 0, to: 3, key: 'is', code: 'no-value', possible: flags }],
    ['theme: grief ', 'grief', { from: 0, to: 6, key: 'theme', code: 'no-value', possible: [] }],
    ['theme:"" ', '', { from: 0, to: 8, key: 'theme', code: 'no-value', possible: [] }],
    ['theme:(x)', 'x', { from: 0, to: 6, key: 'theme', code: 'no-value', possible: [] }],
    ['rating:4|many ', 'rating:4..4', { from: 0, to: 13, key: 'rating', code: 'wrong-value', possible: ratings }],
    [
      'in:quote',
      '',
      { from: 0, to: 8, key: 'in', code: 'wrong-value', possible: expect.arrayContaining(['in:titles']) },
    ],
    ['theem:grief ', 'theem:grief', { from: 0, to: 11, key: 'theme', code: 'unknown-key', possible: ['theme:grief'] }],
    [
      'x -theem:“the sea” y ',
      'x -theem "the sea" y',
      { from: 3, to: 18, key: 'theme', code: 'unknown-key', possible: ['theme:“the sea”'] },
    ],
    [
      'directed:Asoka ',
      'directed:Asoka',
      { from: 0, to: 14, key: 'director', code: 'unknown-key', possible: ['director:Asoka'] },
    ],
    ['dir:Asoka ', 'dir:Asoka', { from: 0, to: 9, key: 'director', code: 'unknown-key', possible: ['director:Asoka'] }],
    ['stars:>=4 ', 'stars:>=4', { from: 0, to: 9, key: 'rating', code: 'unknown-key', possible: ['rating:>=4'] }],
    ['si:liked ', 'si:liked', { from: 0, to: 8, key: 'is', code: 'unknown-key', possible: ['is:liked'] }],
  ])('%s', (typed, words, problem) => {
    const query = parseSearchQuery(typed);
    expect(sketch(query.root)).toBe(words);
    expect(query.problems).toEqual([problem]);
  });

  test('what is meant by a wrong value comes first', () => {
    expect(parseSearchQuery('is:likd').problems[0]?.possible[0]).toBe('is:liked');
    expect(parseSearchQuery('in:Quote').problems[0]?.possible[0]).toBe('in:quotes');
  });

  test.each([
    ...['rating:..', 'rating:6', 'rating:0', 'rating:>5', 'rating:<0.5', 'rating:4.3', 'rating:4..x', 'rating:1e3'],
    ...[
      'year:99',
      'year:1999-05',
      'words:-1',
      'words:<0',
      'words:x',
      'watched:2026-02-30',
      'watched:0000',
      'watched:0099',
    ],
    ...['watched:>9999', 'watched:today', 'written:unknown', 'lang:xx', 'lang:Klingonish', 'has:cat', 'is:liked!'],
  ])('%s has a wrong value', (typed) => {
    const { root: node, problems } = parseSearchQuery(typed);
    expect(node).toBeNull();
    expect(problems).toMatchObject([{ code: 'wrong-value', from: 0, to: typed.length }]);
  });

  test.each([
    ...[
      'genre:drama',
      'Mission:Impossible',
      '8:30',
      'http://x.example',
      'file://x',
      'theem: grief',
      'word:hello',
      'it:is',
      'constructor:x',
    ],
  ])('%s is only words', (typed) => {
    const { root: node, problems } = parseSearchQuery(typed);
    expect(node).not.toBeNull();
    expect(problems).toEqual([]);
  });

  test('each correction is a filter without a problem', () => {
    const wrong = ['rating', 'year', 'watched', 'written', 'words', 'is', 'has', 'in', 'lang'].map((key) => `${key}:?`);
    for (const { possible } of parseSearchQuery(wrong.join(' ')).problems) {
      expect(possible).not.toEqual([]);
      for (const typed of possible) filter(typed);
    }
  });
});
