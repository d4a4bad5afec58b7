import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_TERMS, parseSearchQuery } from '../../../db/model/search-query.ts';

const terms = (typed: string) =>
  parseSearchQuery(typed).terms.map((term) => (term.isNegated ? `-${term.text}` : term.text));
const filters = (typed: string) => parseSearchQuery(typed).filters;

describe('words and phrases', () => {
  test.each([
    ['empty track', ['empty', 'track']],
    ['"empty track" dusk', ['empty track', 'dusk']],
    ['“empty track”dusk', ['empty track', 'dusk']],
    ['say"hi there"', ['say', 'hi there']],
    ['-film -"two words"', ['-film', '-two words']],
    ['don’t (stop)… now!', ['don’t', 'stop', 'now']],
    ['C++ 50% #1 8/10', ['C++', '50%', '#1', '8/10']],
    ['- -- * …', ['- -- * …']],
    ['film ??? *', ['film']],
    ['body:x theme:', ['body:x', 'theme']],
    ['rating:high year:18 is:odd watched:soon', ['rating:high', 'year:18', 'is:odd', 'watched:soon']],
    ['走る　夕日', ['走る', '夕日']],
    ['「走る」。', ['走る']],
    ['', []],
    [' ', []],
  ])('%s', (typed, expected) => expect(terms(typed)).toEqual(expected));

  test('the last word may be longer, unless a space, a quote or a full stop ends it', () => {
    const isPrefix = (typed: string) => parseSearchQuery(typed).terms.at(-1)?.isPrefix;
    expect(['gri', 'a gri', '"a gri', 'don’t gri'].map(isPrefix)).toEqual([true, true, true, true]);
    expect(['gri ', '"a gri"', 'gri.', 'gri?', '-gri', 'gri　'].map(isPrefix)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(parseSearchQuery('gri theme:x').terms[0]?.isPrefix).toBe(false);
  });

  test('limits', () => {
    expect(terms('a b '.repeat(100))).toHaveLength(MOST_TERMS);
    expect(filters('is:liked '.repeat(100))).toHaveLength(MOST_TERMS);
    expect(terms('x'.repeat(5_000_000))[0]).toHaveLength(1000);
  });
});

describe('filters', () => {
  const range = (kind: string, from: unknown, to: unknown, isNegated = false) => [{ kind, from, to, isNegated }];
  test.each([
    ['rating:4', range('rating', 4, 4)],
    ['rating:4,5', range('rating', 4.5, 4.5)],
    ['rating:>=4', range('rating', 4, null)],
    ['rating:≥4', range('rating', 4, null)],
    ['rating:>4', range('rating', 4.5, null)],
    ['rating:<4', range('rating', null, 3.5)],
    ['rating:<=4.5', range('rating', null, 4.5)],
    ['rating:4..5', range('rating', 4, 5)],
    ['rating:4..', range('rating', 4, null)],
    ['-rating:..2', range('rating', null, 2, true)],
    ['year:1990..1999', range('year', 1990, 1999)],
    ['year:>1999', range('year', 2000, null)],
    ['watched:2026-03', range('watched', '2026-03', '2026-03')],
    ['watched:>2026-12', range('watched', '2027-01', null)],
    ['watched:<2026-03-01', range('watched', null, '2026-02-28')],
    ['watched:<2026', range('watched', null, '2025')],
    ['watched:unknown', [{ kind: 'undated', isNegated: false }]],
    ['theme:grief', [{ kind: 'theme', name: 'grief', isNegated: false }]],
    ['-tag:"with mum"', [{ kind: 'tag', name: 'with mum', isNegated: true }]],
    ['FILM:“One Mile”', [{ kind: 'film', name: 'One Mile', isNegated: false }]],
    ['is:Rewatch', [{ kind: 'is', flag: 'rewatch', isNegated: false }]],
  ])('%s', (typed, expected) => expect(parseSearchQuery(typed)).toEqual({ terms: [], filters: expected }));

  test.each([
    'rating:..',
    'rating:6',
    'rating:4..x',
    'rating:1e3',
    'year:99',
    'watched:2026-02-30',
    'watched:0000',
    'is:',
    'theme:""',
  ])('%s is not one', (typed) => expect(filters(typed)).toEqual([]));
});

test('never throws, keeps within its limits', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.constantFrom(
      '"',
      '-',
      ':',
      'theme:',
      'rating:',
      'year:',
      'watched:',
      'is:',
      '..',
      '>=',
      '9999',
      '0001',
      '2026-01-01',
      ' ',
      '\0',
      '\ud800',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
      const query = parseSearchQuery(parts.join(''));
      expect(query.terms.length).toBeLessThanOrEqual(MOST_TERMS);
      for (const term of query.terms) {
        expect(term.text).not.toBe('');
        expect(term.text).not.toMatch(/\p{Cc}/u);
        expect(term.text.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
