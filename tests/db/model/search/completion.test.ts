import { describe, expect, test } from 'vitest';
import { completionAt, fixedValues, keyCompletions } from '../../../../db/model/search/completion.ts';
import { parseSearchQuery } from '../../../../db/model/search/parse.ts';
import { filterKeys } from '../../../../db/model/search/query.ts';
import { oddQueries } from '../../../support/odd-queries.ts';

/** The caret is where `^` stands. */
const at = (typed: string) => completionAt(typed.replace('^', ''), typed.indexOf('^'));

describe('a key', () => {
  test.each([
    ['th^', 'th', 0, 2],
    ['x -TH^', 'TH', 3, 5],
    ['(th^', 'th', 1, 3],
    ['x OR th^ y', 'th', 5, 7],
    ['th^e', 'th', 0, 3],
    ['th^eem:grief', 'th', 0, 6],
    ['"a b" i^', 'i', 6, 7],
  ])('%s', (typed, word, from, to) => expect(at(typed)).toEqual({ kind: 'key', typed: word, from, to }));

  test.each(['^', 'th ^', 'x^', 'th^ere', 'th^-x', '"th^', 'thé^', '走る^', 'a-th^', '"th"^', 'OR^'])(
    '%s is none',
    (typed) => expect(at(typed)).toBeNull(),
  );
});

describe('a value', () => {
  test.each([
    ['theme:^', 'theme', '', 6, 6, false],
    ['-theme:gr^', 'theme', 'gr', 7, 9, false],
    ['theme:gr^ief x', 'theme', 'gr', 6, 11, false],
    ['theme:a|b^|c', 'theme', 'b', 8, 9, false],
    ['theme:a|^', 'theme', '', 8, 8, false],
    ['(rating:>^)', 'rating', '>', 8, 9, false],
    ['theme:"survivor’s g^', 'theme', 'survivor’s g', 6, 19, true],
    ['theme:"^', 'theme', '', 6, 7, true],
    ['theme:"sur^vivor’s guilt" x', 'theme', 'sur', 6, 24, true],
    ['theme:"sur^ "a phrase"', 'theme', 'sur', 6, 10, true],
    ['theme:“sur^ “a phrase”', 'theme', 'sur', 6, 10, true],
    ['theme:“sur^vivor” x', 'theme', 'sur', 6, 16, true],
    ['theme:「父^', 'theme', '父', 6, 8, true],
    ['LANG：ja^', 'lang', 'ja', 5, 7, false],
  ])('%s', (typed, key, value, from, to, isQuoted) =>
    expect(at(typed)).toEqual({ kind: 'value', key, typed: value, from, to, isQuoted }),
  );

  test.each(['theme:a ^', 'theme:"a"^', 'theem:a^', '"theme:a^', 'theme:a,^'])('%s is none', (typed) =>
    expect(at(typed)).toBeNull(),
  );
});

test('the keys that begin so, a whole one first', () => {
  expect(keyCompletions('t')).toEqual(['theme', 'tag', 'title']);
  expect(keyCompletions('LANG')).toEqual(['lang', 'language']);
  expect(keyCompletions('').toSorted()).toEqual(filterKeys.toSorted());
  expect(keyCompletions('x')).toEqual([]);
});

test('every value offered is one', () => {
  for (const key of filterKeys) {
    for (const value of fixedValues(key)) {
      const { root, problems } = parseSearchQuery(`${key}:${value}`);
      expect(problems).toEqual([]);
      expect(root?.kind).toBe('filter');
    }
  }
  expect(fixedValues('theme')).toEqual([]);
  expect(fixedValues('has')).toEqual(['quote', 'poster']);
});

test('stays inside of whatever is typed', () => {
  for (const typed of oddQueries(5, 3000)) {
    for (const caret of [0, 1, 3, 8, typed.length]) {
      const found = completionAt(typed, caret);
      if (found === null) continue;
      expect(found.from).toBeLessThanOrEqual(caret);
      expect(found.to).toBeGreaterThanOrEqual(caret);
      expect(found.to).toBeLessThanOrEqual(typed.length);
    }
  }
});
