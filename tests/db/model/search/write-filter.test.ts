import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSearchQuery } from '../../../../db/model/search/parse.ts';
import { nameKeys } from '../../../../db/model/search/query.ts';
import { hasFilter, withFilter, withoutFilter, writeFilter } from '../../../../db/model/search/write-filter.ts';
import { oddQueries } from '../../../support/odd-queries.ts';
import { sketch } from '../../../support/print-query.ts';

describe('a filter written out', () => {
  test.each([
    ['grief', 'theme:grief'],
    ['悲しみ', 'theme:悲しみ'],
    ['don’t', 'theme:don’t'],
    ['父　子', 'theme:"父　子"'],
    ['survivor’s guilt', 'theme:"survivor’s guilt"'],
    ['say "hi"', 'theme:“say "hi"”'],
    ['“so” and "so"', 'theme:"“so” and ""so"""'],
    ['(un)done', 'theme:"(un)done"'],
    ['a|b', 'theme:"a|b"'],
    ['-x', 'theme:"-x"'],
    ['well,', 'theme:"well,"'],
    ['「走る」', 'theme:"「走る」"'],
  ])('%s', (name, expected) => expect(writeFilter('theme', name)).toBe(expected));

  test('reads as its value, whatever that holds', () => {
    const sign = fc.constantFrom(
      '"',
      '“',
      '”',
      '„',
      '«',
      '»',
      '″',
      '「',
      '」',
      '|',
      '-',
      '(',
      ')',
      ':',
      ',',
      ' ',
      'a',
      '走',
      '’',
      '＂',
    );
    const name = fc
      .array(fc.oneof({ weight: 3, arbitrary: sign }, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 })), {
        maxLength: 30,
      })
      .map((parts) => parts.join('').trim())
      .filter((text) => text !== '' && !/\p{Cc}/u.test(text));
    fc.assert(
      fc.property(
        fc.constantFrom(...nameKeys),
        name,
        fc.constantFrom('', ' x', ' "x"', ')', '|y'),
        (key, value, after) => {
          const { root, problems } = parseSearchQuery(`${writeFilter(key, value)}${after}`);
          expect(problems).toEqual([]);
          const first = root?.kind === 'and' || root?.kind === 'or' ? root.nodes[0] : root;
          expect(first).toEqual({ kind: 'filter', filter: { key, name: value } });
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('adding', () => {
  test.each([
    ['', 'theme:grief '],
    ['dusk', 'dusk theme:grief '],
    ['dusk THEME:“Grief”', 'dusk THEME:“Grief”'],
    ['-theme:grief', '-theme:grief theme:grief '],
    ['theme:grief|water', 'theme:grief|water theme:grief '],
    ['a OR b', '(a OR b) theme:grief '],
    ['(a OR b', '(a OR b) theme:grief '],
    ['a) OR b', '(a  OR b) theme:grief '],
    ['a NOT', '(a NOT) theme:grief '],
    ['"empty tra', '"empty tra" theme:grief '],
    ['“empty tra', '“empty tra” theme:grief '],
    ['tag:"with mu', 'tag:"with mu" theme:grief '],
    ['「走る', '「走る」 theme:grief '],
    ['near(a b', 'near(a b) theme:grief '],
    ['tag:', 'tag: theme:grief '],
  ])('%s', (typed, expected) => expect(withFilter(typed, 'theme:grief')).toBe(expected));
});

describe('taking out', () => {
  test.each([
    ['theme:grief', ''],
    ['dusk theme:Grief x', 'dusk x'],
    ['dusk theme:"grief" theme：grief', 'dusk'],
    ['(theme:grief) dusk', 'dusk'],
    ['(x theme:grief)', '(x)'],
    ['theme:grief OR dusk', 'theme:grief OR dusk'],
    ['(theme:grief OR a) theme:grief', '(theme:grief OR a)'],
    ['-theme:grief', '-theme:grief'],
    ['-(theme:grief x)', '-(theme:grief x)'],
    ['theme:grief|water', 'theme:grief|water'],
    ['"theme:grief"', '"theme:grief"'],
  ])('%s', (typed, expected) => expect(withoutFilter(typed, 'theme:grief')).toBe(expected));

  test('with a minus, with a choice, with a range', () => {
    expect(withoutFilter('a -theme:grief NOT theme:grief b theme:grief', '-theme:grief')).toBe('a b theme:grief');
    expect(withoutFilter('a theme:grief|water', 'theme:grief|water')).toBe('a');
    expect(withoutFilter('rating:>3½ a', 'rating:>=4')).toBe('a');
  });
});

test('is there when added and gone when taken out, whatever is typed', () => {
  for (const typed of oddQueries(4, 3000)) {
    if (typed.length > 500) continue;
    const before = parseSearchQuery(typed);
    const added = withFilter(typed, 'theme:"odd one"');
    // a line that is full takes no more
    if (sketch(before.root).split(' ').length > 20) continue;
    expect(hasFilter(added, 'theme:“Odd one”'), typed).toBe(true);
    const again = parseSearchQuery(withoutFilter(added, 'theme:“Odd one”')).root;
    expect(sketch(again).replaceAll('*', ''), typed).toBe(sketch(before.root).replaceAll('*', ''));
  }
});
