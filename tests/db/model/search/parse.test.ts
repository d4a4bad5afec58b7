import { describe, expect, test } from 'vitest';
import { parseSearchQuery } from '../../../../db/model/search/parse.ts';
import { LONGEST_QUERY, MOST_LEAVES, type SearchNode, type SearchTerm } from '../../../../db/model/search/query.ts';
import { sketch } from '../../../support/print-query.ts';

const read = (typed: string) => sketch(parseSearchQuery(typed).root);

function termsOf(node: SearchNode | null): SearchTerm[] {
  if (node === null || node.kind === 'filter') return [];
  if (node.kind === 'term') return [node.term];
  if (node.kind === 'near') return node.terms;
  return node.kind === 'not' ? termsOf(node.node) : node.nodes.flatMap(termsOf);
}

describe('words and phrases', () => {
  test.each([
    ['empty track ', 'empty track'],
    ['"empty track" dusk ', '"empty track" dusk'],
    ['“empty track”dusk ', '"empty track" dusk'],
    ['say"hi there"', 'say "hi there"'],
    ['„leere Bahn“ «piste vide» ”tom bana”', '"leere Bahn" "piste vide" "tom bana"'],
    ['“mixed" marks ', '"mixed" marks'],
    ['-film -"two words"', '-film -"two words"'],
    ['−film －x', '-film -x'],
    ['mise-en-scène - x ', 'mise-en-scène x'],
    ['don’t stop… now!', 'don’t stop now'],
    ['C++ 50% #1 8/10 ', 'C++ 50% #1 8/10'],
    ['film ??? * ', 'film'],
    ['body:x ', 'body:x'],
    ['Mission:Impossible 8:30 http://x.example/ ', 'Mission:Impossible 8:30 http://x.example'],
    ['走る　夕日 ', '走る 夕日'],
    ['「走る」。', '"走る"'],
    ['私は「走る」と『夕日 ', '私は "走る" と "夕日"'],
    ['Mileを ', 'Mileを'],
    ['👍🏽 ', '👍🏽'],
    ['', ''],
    [' ', ''],
    ['- -- * … () "" ""', ''],
    ['\u0301 ', ''],
    ['a\0b\u0007c ', 'a b c'],
    ['x\ud800 ', 'x\ufffd'],
  ])('%s', (typed, expected) => expect(read(typed)).toBe(expected));

  test.each(['gri', 'a gri', '"a gri', 'don’t gri', '(gri', 'a OR gri', 'near(a gri', 'Mileを', '「走る'])(
    'the last word of %s may be longer',
    (typed) => expect(termsOf(parseSearchQuery(typed).root).at(-1)?.isPrefix).toBe(true),
  );

  test.each([
    'gri ',
    '"a gri"',
    'gri.',
    'gri?',
    '-gri',
    'gri　',
    '(gri)',
    '-(a gri',
    'gri is:liked',
    '「走る」',
    'gri OR',
    '"gri ',
  ])('the last word of %s is whole', (typed) =>
    expect(termsOf(parseSearchQuery(typed).root).map((term) => term.isPrefix)).not.toContain(true),
  );
});

describe('operators', () => {
  test.each([
    ['a OR b c OR d ', 'a | (b c) | d'],
    ['a | b ', 'a | b'],
    ['"a"|"b"', '"a" | "b"'],
    ['a|b ', 'a|b'],
    ['a or b and not c ', 'a or b and not c'],
    ['a AND b ', 'a b'],
    ['AND OR a OR OR b OR ', 'a | b'],
    ['a NOT b ', 'a -b'],
    ['NOT (a OR b) c ', '-(a | b) c'],
    ['NOT -a --b -NOT c ', 'a -b c'],
    ['NOT ', ''],
    ['a NOT ', 'a'],
    ['(a OR b) c ', '(a | b) c'],
    ['（a OR b）c ', '(a | b) c'],
    ['(a b) (c) ', 'a b c'],
    ['-(a b ', '-(a b)'],
    ['a) b( ', 'a b'],
    ['a ) OR ( b ', 'a | b'],
    ['mother(s) ', 'mother s'],
    ['() a -() ', 'a'],
    ['OR. ', 'OR'],
    // a colour of skin alone and what the index keeps for itself are nothing that could be found
    ['a OR 🏽 ', 'a'],
    ['-\u{f8fd} a ', 'a'],
    ['"\u{f8ff}" ', ''],
  ])('%s', (typed, expected) => expect(read(typed)).toBe(expected));

  test.each([
    ['near(a b, 5)', 'near(a b 5)'],
    ['NEAR(a b)', 'near(a b 10)'],
    ['near(a "b c" d,3)', 'near(a "b c" d 3)'],
    ['near(a, b , 5 )', 'near(a b 5)'],
    ['near（夕日 走る、７）', 'near(夕日 走る 7)'],
    ['near(a b, 0) near(a b, 99)', 'near(a b 1) near(a b 50)'],
    ['-near(a b)', '-near(a b 10)'],
    ['near(a b', 'near(a b* 10)'],
    ['near(a b, 5', 'near(a b 5)'],
    ['near(a b, "5, 7")', 'near(a b "5, 7" 10)'],
    ['near(a)', 'near a'],
    ['near(a, 5)', 'near a 5'],
    ['near() x ', 'near x'],
    ['near (a b)', 'near a b'],
    ['near(a OR b)', 'near (a | b)'],
    ['near(a -b)', 'near a -b'],
    ['near(a is:liked)', 'near a is:liked'],
    ['near(a (b c))', 'near a b c'],
    ['near ', 'near'],
  ])('%s', (typed, expected) => expect(read(typed)).toBe(expected));
});

test('says where each word stands', () => {
  const typed = ' “empty track”, (dusk… near(a "b"!, 5) 「走る」x\0y';
  expect(termsOf(parseSearchQuery(typed).root).map(({ text, from, to }) => [text, from, to])).toEqual([
    ['empty track', 2, 13],
    ['dusk', 17, 21],
    ['a', 28, 29],
    ['b', 31, 32],
    ['走る', 40, 42],
    ['x', 43, 44],
    ['y', 45, 46],
  ]);
});

test('passes over what is too much', () => {
  expect(termsOf(parseSearchQuery('a b '.repeat(100)).root)).toHaveLength(MOST_LEAVES);
  expect(termsOf(parseSearchQuery('is:liked '.repeat(31) + 'near(a b c)').root)).toHaveLength(1);
  expect(read('x'.repeat(5_000_000))).toHaveLength(LONGEST_QUERY + 1);
  expect(read('👍'.repeat(LONGEST_QUERY)).isWellFormed()).toBe(true);
  expect(read(`x${'👍'.repeat(LONGEST_QUERY)}`)).not.toContain('\ufffd');
  expect(read(`${'('.repeat(16)}a${')'.repeat(16)} b `)).toBe('a b');
  expect(read(`${'('.repeat(17)}a (c) ${')'.repeat(17)} b `)).toBe('b');
});
