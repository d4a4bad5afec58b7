import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import type { EntryHit, SearchAnswer } from '../../../db/model/search/answer.ts';
import { foldText } from '../../../db/model/fold.ts';
import { memoryJournal } from '../../support/journal.ts';
import { ask, log, logReview, ONE_MILE_REVIEW, oneMile } from '../../support/one-mile.ts';

const find = (journal: Journal, query: string, more: object = {}): SearchAnswer =>
  ask(journal, 'search.find', { query, ...more });
const entriesOf = ({ hits }: SearchAnswer): EntryHit[] => hits.flatMap((hit) => (hit.kind === 'entry' ? hit : []));
/** Films of the entries found. */
const titles = (journal: Journal, query: string, more: object = {}): string[] =>
  entriesOf(find(journal, query, more)).map((hit) => hit.entry.film.title);
const marked = (answer: SearchAnswer, index = 0): string[] => {
  const passage = entriesOf(answer)[index]?.passage;
  return passage ? passage.marks.map(([from, to]) => passage.text.slice(from, to)) : [];
};

/** *One Mile* and some others. */
function library(): Journal {
  const journal = memoryJournal();
  log(journal, oneMile());
  logReview(journal, 'The Empty Chair', 'A track of footprints in the snow, an empty house, and dusk at four.', {
    film: { title: 'The Empty Chair', year: 1994, directors: ['Ines Ribeiro'] },
    watchedOn: '2026-01',
    rating: 3,
    themes: ['absence'],
    isRewatch: true,
  });
  logReview(journal, 'Harbour', 'Nothing in it but water and waiting. She was kind.', {
    watchedOn: '2025-07-02',
    themes: ['water', 'grief'],
    tags: ['with-mum'],
    isLiked: true,
  });
  logReview(journal, 'Café Müller', '', { film: { title: 'Café Müller', year: 1978 }, rating: 5 });
  return journal;
}

describe('finds One Mile by', () => {
  test.each([
    ['a phrase', '"empty track at dusk"'],
    ['a phrase in curly quotes', '“empty track at dusk”'],
    ['a phrase that is not finished', '"empty track at du'],
    ['its words in any order', 'dusk track grief at empty '],
    ['a beginning', 'grief wakab'],
    ['another form of a word', 'breathe oiling strided'],
    ['title, theme and review together', 'mile resilience kitchen'],
    ['its original title', 'ワン・マイル'],
    ['one character', '夕'],
    ['a piece of Japanese', '夕日が沈む'],
    ['Japanese and English together', '走る dusk'],
    ['half-width katakana', 'ﾏｲﾙ'],
    ['an apostrophe', "don't outrun"],
    ['a curly apostrophe', 'don’t outrun'],
    ["a theme's apostrophe", 'survivor’s'],
  ])('%s: %s', (_, query) => {
    expect(titles(library(), query)).toEqual(['One Mile']);
  });

  test('the phrase, and not the words apart, with the place marked', () => {
    const answer = find(library(), '"empty track at dusk"');
    expect(answer).toMatchObject({ found: 1, isCounted: true, isExact: true, filmCount: 1 });
    expect(marked(answer)).toEqual(['empty track at dusk']);
    expect(answer.hits[0]?.passage?.paragraph).toBe(3);
    expect(answer.hits[0]?.passage?.text).toContain('a father who oils a bicycle nobody rides');
  });

  test('the first entries when the words stand apart, and both without quotes', () => {
    expect(titles(library(), 'empty track at dusk').toSorted()).toEqual(['One Mile', 'The Empty Chair']);
  });
});

describe('folds', () => {
  test.each([
    ['cafe muller', 'Café Müller'],
    ['CAFÉ', 'Café Müller'],
    ['cafe\u0301 mu\u0308ller', 'Café Müller'],
    ['ｃａｆｅ', 'Café Müller'],
  ])('%s', (query, title) => expect(titles(library(), query)).toEqual([title]));

  test('what was written decomposed is found composed', () => {
    const journal = memoryJournal();
    logReview(journal, 'Amélie'.normalize('NFD'), 'ガラス'.normalize('NFD'));
    expect(titles(journal, 'amélie')).toHaveLength(1);
    expect(titles(journal, 'ガラス')).toHaveLength(1);
    expect(titles(journal, 'カ')).toHaveLength(0);
  });
});

describe('a word still being typed', () => {
  test('finds at every letter what the whole word finds', () => {
    const journal = memoryJournal();
    const words = [
      'running',
      'relational',
      'happily',
      'flies',
      'generously',
      'carrying',
      'wasting',
      'agreed',
      'hopping',
    ];
    for (const word of words)
      logReview(journal, word.toUpperCase(), `Then ${word} along.`, {
        film: { title: `Film ${word.length}${word[0]}` },
      });
    for (const word of words) {
      for (let length = 2; length <= word.length; length += 1) {
        const answer = find(journal, word.slice(0, length));
        expect(
          entriesOf(answer).flatMap((_, index) => marked(answer, index)),
          word.slice(0, length),
        ).toContain(word);
      }
    }
  });

  test('is not cut to a stem that begins other words', () => {
    const journal = memoryJournal();
    logReview(journal, 'A', 'cold water wanted');
    logReview(journal, 'B', 'she was here');
    expect(titles(journal, 'was')).toEqual(['B']);
    expect(titles(journal, 'was ')).toEqual(['B']);
  });

  test('ends with a space', () => {
    expect(titles(library(), 'grie')).toHaveLength(2);
    expect(titles(library(), 'grie ')).toEqual([]);
  });
});

describe('negation', () => {
  test.each([
    ['grief -water', ['One Mile']],
    ['-grief', ['Café Müller', 'The Empty Chair']],
    ['empty -"empty track at dusk"', ['The Empty Chair']],
    ['empty -夕日', ['The Empty Chair']],
    ['-夕日 dusk', ['The Empty Chair']],
    ['-theme:grief', ['Café Müller', 'The Empty Chair']],
    ['-is:rewatch -theme:water', ['Café Müller', 'One Mile']],
    ['-rating:>=4', ['Harbour', 'The Empty Chair']],
  ])('%s', (query, expected) => expect(titles(library(), query).toSorted()).toEqual(expected));
});

describe('filters', () => {
  test.each([
    ['theme:grief', ['Harbour', 'One Mile']],
    ['THEME:Grief', ['Harbour', 'One Mile']],
    ['theme:gri', ['Harbour', 'One Mile']],
    ['theme:"survivor’s guilt"', ['One Mile']],
    ['theme:grief theme:water', ['Harbour']],
    ['theme:grief dusk', ['One Mile']],
    ['theme：grief rating：>=4', ['One Mile']],
    ['tag:with-mum', ['Harbour']],
    ['film:"one mile"', ['One Mile']],
    ['film:cafe', ['Café Müller']],
    ['film:マイル', ['One Mile']],
    ['rating:4.5', ['One Mile']],
    ['rating:>=4', ['Café Müller', 'One Mile']],
    ['rating:>4.5', ['Café Müller']],
    ['rating:<=3', ['The Empty Chair']],
    ['rating:3..4.5', ['One Mile', 'The Empty Chair']],
    ['is:unrated', ['Harbour']],
    ['year:2025', ['One Mile']],
    ['year:1970..1999', ['Café Müller', 'The Empty Chair']],
    ['year:>1978', ['One Mile', 'The Empty Chair']],
    ['watched:2026', ['One Mile', 'The Empty Chair']],
    ['watched:2026-03', ['One Mile']],
    ['watched:2025..2026', ['Harbour', 'One Mile', 'The Empty Chair']],
    ['watched:<2026', ['Harbour']],
    ['watched:>2026-01', ['One Mile']],
    ['watched:2025-07-02', ['Harbour']],
    ['watched:unknown', ['Café Müller']],
    ['is:rewatch', ['The Empty Chair']],
    ['is:liked', ['Harbour']],
    ['is:unfinished', []],
    ['-is:reviewed', ['Café Müller']],
    ['is:spoiler', []],
    ['theme:nothing', []],
  ])('%s', (query, expected) => expect(titles(library(), query).toSorted()).toEqual(expected));

  test('a review is one in any script, and as long as its words', () => {
    const journal = memoryJournal();
    logReview(journal, '走る人', '誰もいないトラックに夕日が沈む。彼女は走るのをやめた。');
    logReview(journal, 'Harbour', 'Water and waiting.');
    logReview(journal, 'Signs', '👍');
    logReview(journal, 'Nothing', '');
    expect(titles(journal, 'is:reviewed').toSorted()).toEqual(['Harbour', 'Signs', '走る人']);
    expect(titles(journal, '-is:reviewed')).toEqual(['Nothing']);
    expect(titles(journal, 'words:>10')).toEqual(['走る人']);
    expect(titles(journal, 'words:<30').toSorted()).toEqual(['Harbour', 'Nothing', 'Signs', '走る人']);
  });

  test('an entry is found once, however many of the themes it has that are meant', () => {
    const journal = memoryJournal();
    // more than the index is asked one by one
    for (let at = 0; at < 40; at += 1) logReview(journal, `F${at}`, 'Gone.', { themes: [`s${at}a`, `s${at}b`] });
    expect(find(journal, 'theme:s')).toMatchObject({ found: 40, isCounted: true });
    expect(titles(journal, 'theme:s')).toHaveLength(40);
    expect(ask(journal, 'search.count', { query: 'theme:s words:>0' })).toEqual({ found: 40 });
  });

  test('a year or month of which nobody knows more lies within a time that holds all of it', () => {
    const journal = memoryJournal();
    for (const watchedOn of ['2024', '2024-11', '2025', '2025-12', '2026', '2026-02', '2026-03-05'])
      logReview(journal, watchedOn, 'Seen.', { watchedOn });
    const within = ['2025', '2025-12', '2026-02'];
    expect(titles(journal, 'watched:2024-12..2026-02').toSorted()).toEqual(within);
    // asked of the documents, and not of the index
    expect(titles(journal, 'watched:>=2024-12 watched:<=2026-02').toSorted()).toEqual(within);
    expect(titles(journal, 'watched:2024-12..2026-02 OR words:>9').toSorted()).toEqual(within);
    expect(titles(journal, 'watched:2025-12-20..2026-02-28')).toEqual(['2026-02']);
    expect(titles(journal, 'watched:2024-11-20..2026-01-10').toSorted()).toEqual(['2025', '2025-12']);
    expect(titles(journal, 'watched:<=2024-11').toSorted()).toEqual(['2024-11']);
    for (const query of ['watched:<=2024-12', 'watched:2024-01..2024-12', 'watched:2024-01-01..2024-12-31'])
      expect(titles(journal, query).toSorted(), query).toEqual(['2024', '2024-11']);
    expect(titles(journal, 'watched:>=2026-02-01').toSorted()).toEqual(['2026-02', '2026-03-05']);
  });

  test('what is no filter is words; a wrong one is passed over', () => {
    const journal = library();
    const id = logReview(journal, 'Odd', 'She wrote rating: abc and body: x on the wall, theme of the day.');
    for (const query of ['rating:abc', 'body:x', 'year:18 -year:18 rating:abc']) {
      expect(() => find(journal, query)).not.toThrow();
    }
    expect(find(journal, 'rating:abc').found).toBe(0);
    expect(titles(journal, 'rating:abc wall')).toEqual(['Odd']);
    expect(entriesOf(find(journal, 'body:x'))[0]?.entry.id).toBe(id);
    expect(titles(journal, 'is:nonsense')).toEqual([]);
  });
});

describe('words with signs', () => {
  const texts = [
    ['cpp', 'He teaches C++ at night.'],
    ['see', 'Plan C, the third one.'],
    ['score', 'I would give it 8/10 today.'],
    ['dates', 'On 8 October, or 8 10 by the tram.'],
    ['half', 'Only 50% of it is true.'],
    ['fifty', 'She is 50 years old.'],
    ['scene', 'The mise-en-scène is severe.'],
    ['unsure', 'I don’t know.'],
    ['runner', 'A runner 🏃 on a wall.'],
    ['dash', 'an ice‑cold stare'],
  ] as const;
  test.each([
    ['C++', ['cpp']],
    ['c++ ', ['cpp']],
    ['8/10', ['score']],
    ['50%', ['half']],
    ['mise-en-scène', ['scene']],
    ['mise en scene', ['scene']],
    ['mise-en-sc', ['scene']],
    ["don't", ['unsure']],
    ['dont', ['unsure']],
    ['miseenscene', ['scene']],
    ['icecold', ['dash']],
    ['🏃', ['runner']],
    ['ice-cold', ['dash']],
    ['know?', ['unsure']],
    ['(severe)', ['scene']],
    ['film*ing', []],
  ])('%s', (query, expected) => {
    const journal = memoryJournal();
    for (const [title, review] of texts) logReview(journal, title, review);
    expect(titles(journal, query)).toEqual(expected);
  });
});

describe('a few letters', () => {
  function tracks(): Journal {
    const journal = memoryJournal();
    const { film } = log(journal, { film: { title: '夕日' }, review: 'On a track.\n\n> 走る人\n\n> no hurry' });
    logReview(journal, 'Dusk', 'The 夕日 is green.');
    ask(journal, 'reflection.write', { filmId: film.id, text: 'dusk again', reflectedOn: '2026-01' });
    ask(journal, 'theme.create', { name: 'Grief' });
    return journal;
  }
  const kinds = (query: string): string[] =>
    [...new Set(find(tracks(), query).hits.map(({ kind }) => kind))].toSorted();
  const texts = (query: string): string[] =>
    find(tracks(), query)
      .hits.map((hit) => `${hit.kind} ${hit.title.text}`)
      .toSorted();

  test('one of which is looked for finds quotes as any word does', () => {
    for (const query of ['走 OR hurry ', '走', 'hurry OR 走る ', 'hurry OR 雨'])
      expect(kinds(query)).toContain('quote');
  });

  test('beside a whole word leave the best match first', () => {
    const journal = library();
    logReview(journal, '走る人', 'A mile in the text.');
    logReview(journal, 'Later', 'A mile somewhere.');
    logReview(journal, 'Last', 'Nothing of the sort.');
    expect(titles(journal, 'mile')).toEqual(['One Mile', 'Later', '走る人']);
    for (const query of ['mile OR 走', 'mile OR x', 'x OR mile OR 走 OR kestrel', '(mile kitchen) OR 走'])
      expect(titles(journal, query)[0], query).toBe('One Mile');
    expect(titles(journal, 'in:reviews (nothing OR 走 OR x)')).toEqual(['Last', 'Harbour', 'One Mile']);
  });

  test('that must not be there are asked of texts, as any word is', () => {
    for (const query of ['-雨', '-rain ', '-雨 -rain ', '-(雨 OR rain)'])
      expect(kinds(query)).toEqual(['entry', 'reflection']);
    expect(texts('-夕')).toEqual([]);
  });

  test('are looked for where `in:` says, however they are joined', () => {
    const ofTitles = ['film Dusk', 'film 夕日'];
    expect(texts('in:titles (夕 OR dusk)')).toEqual(ofTitles);
    expect(texts('in:reviews (夕 OR snow)')).toEqual(['entry Dusk']);
    expect(texts('in:reviews -夕')).toEqual(['entry 夕日']);
    expect(texts('in:reviews -日 ')).toEqual(['entry 夕日']);
    expect(texts('in:reviews -dusk ')).toEqual(['entry Dusk', 'entry 夕日']);
    expect(texts('in:reviews|titles -夕')).toEqual(['entry 夕日', 'film Dusk', 'theme Grief']);
    expect(texts('(in:titles dusk) OR (in:reviews green)')).toEqual(['entry Dusk', 'film Dusk']);
    expect(texts('(in:titles green) OR (in:reviews dusk)')).toEqual([]);
  });
});

describe('hostile queries never fail and slip nothing through', () => {
  const hostile = [
    ...[
      '"',
      'AND',
      'OR',
      'NOT',
      "don't",
      'mise-en-scène',
      'C++',
      '8/10',
      '50%',
      'NEAR(',
      '(((',
      ')))',
      'x:y',
      '*',
      '',
      ' ',
    ],
    ...[
      'film ???',
      'body:x',
      'review:dusk',
      '{title body}: x',
      '^x',
      'film*ing',
      '-',
      '--',
      '-"',
      '""',
      '"""',
      "'",
      ':',
      '-:',
    ],
    ...[
      'theme:',
      'theme:"',
      'rating:',
      'rating:1e999',
      'rating:NaN',
      'watched:0000',
      'watched:9999-99',
      'year:>9999',
      '..',
    ],
    ...[
      '\0',
      'a\0b',
      '"\0',
      '\ud800',
      '\udc00x',
      '\u202e',
      '\ufeff',
      '%',
      '_',
      '\\',
      '[',
      "'; DROP TABLE entry; --",
      '?',
      '🏃‍♀️',
    ],
    ...[
      'a'.repeat(1000),
      'a '.repeat(500),
      '"a '.repeat(333),
      '('.repeat(1000),
      '-a '.repeat(333),
      'a\u0301'.repeat(400),
    ],
    ...['日'.repeat(900), 'ﷺ'.repeat(1000), '"'.repeat(1000), '\u0301', 'ß', 'İ', 'ﬁ', '½'],
  ];

  test.each(hostile.map((text) => [text]))('%.30j', (text) => {
    const own = library();
    for (const query of [
      text,
      `dusk ${text}`,
      `${text} dusk`,
      `dusk ${text} grief`,
      `"${text}"`,
      `-${text}`,
      `theme:${text}`,
    ]) {
      for (const order of ['relevance', 'newest', 'oldest', 'rating'] as const) {
        expect(() => find(own, query.slice(0, 1000), { order })).not.toThrow();
      }
    }
  });

  test('no column and no operator but our own', () => {
    expect(titles(library(), 'text:mile')).toEqual([]);
    expect(titles(library(), '^one')).toEqual(['One Mile']);
    expect(titles(library(), 'grief NOT water ')).toEqual(['One Mile']);
    expect(titles(library(), '{title review}: dusk')).toEqual([]);
  });

  test('anything at all', { timeout: 60_000 }, () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.constantFrom('', ' ', ':', '"'), (parts, between) => {
        const answer = find(library(), parts.join(between).slice(0, 1000));
        expect(entriesOf(answer).length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 60 },
    );
  });

  test('past the limit it is refused with its sentence', () => {
    expect(() => find(library(), 'a'.repeat(1001))).toThrow('query-too-long');
  });
});

test('Japanese is found exactly where it stands, whatever its length', () => {
  const alphabet = [...'走夕日誰もいトラックガカ。ー', 'a', ' '];
  const words = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 0, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 8 }),
      fc.string({ unit: fc.constantFrom(...alphabet.slice(0, 12)), minLength: 1, maxLength: 3 }),
      (reviews, query) => {
        const journal = memoryJournal();
        const ids = reviews.map((review, index) => logReview(journal, `F${index}`, review));
        const expected = ids.filter((_, index) => foldText(reviews[index] ?? '').includes(foldText(query)));
        const found = entriesOf(find(journal, `"${query}"`)).map((hit) => hit.entry.id);
        expect(found.toSorted()).toEqual(expected.toSorted());
      },
    ),
    { numRuns: 60 },
  );
});

test('marks stand on what was looked for', () => {
  const words = [
    'grief',
    'Grief',
    'running',
    'ran',
    'runs',
    'café',
    'cafe\u0301',
    'STRASSE',
    'straße',
    'İstanbul',
    '走る',
    'ガラス',
    'ｶﾞﾗｽ',
    '🏃',
    '👩‍👩‍👧',
    'don’t',
    '*grief*',
    '**run**',
    'x',
  ];
  const queries = ['grief', 'run', 'cafe', 'straße', 'istanbul', '走', 'ガラス', '🏃', "don't"];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 60 }),
      fc.constantFrom(...queries),
      (parts, query) => {
        const journal = memoryJournal();
        logReview(journal, 'Film', parts.join(' '));
        const answer = find(journal, `${query} `);
        const forms: Record<string, RegExp> = { grief: /^grief$/, run: /^runs?(ning)?$/ };
        for (const text of marked(answer))
          expect(foldText(text)).toMatch(forms[query] ?? new RegExp(`^${foldText(query)}$`));
        const isThere = parts.some((part) => foldText(part.replaceAll('*', '')).match(forms[query] ?? foldText(query)));
        expect(answer.found).toBe(isThere ? 1 : 0);
        if (isThere) expect(marked(answer).length).toBeGreaterThan(0);
        expect(answer.hits[0]?.passage?.text.length ?? 0).toBeLessThanOrEqual(244);
      },
    ),
    { numRuns: 80 },
  );
});

describe('spoilers', () => {
  test('an entry that has them shows no passage', () => {
    const journal = memoryJournal();
    log(journal, oneMile({ hasSpoilers: true }));
    expect(entriesOf(find(journal, 'dusk'))).toMatchObject([{ passage: null, isHidden: true, hasMore: false }]);
  });

  test('a hidden span is found and never shown', () => {
    const answer = find(library(), 'school ');
    expect(answer.found).toBe(1);
    expect(answer.hits[0]?.passage).toBeNull();
    const beside = find(library(), 'stops pass ');
    expect(beside.hits[0]?.passage?.text).toContain('She stops before the line — … — and stands');
    expect(JSON.stringify(beside)).not.toContain('school');
  });
});

describe('order and counts', () => {
  test('what stands in a title comes first, then themes', () => {
    const journal = memoryJournal();
    logReview(journal, 'Third', 'all about silence');
    logReview(journal, 'Second', 'x', { themes: ['silence'] });
    logReview(journal, 'Silence', 'x');
    expect(titles(journal, 'silence')).toEqual(['Silence', 'Second', 'Third']);
  });

  test('by date and by rating, unknown ones last', () => {
    const journal = library();
    const query = '-theme:nothing';
    expect(titles(journal, query, { order: 'newest' })).toEqual([
      'One Mile',
      'The Empty Chair',
      'Harbour',
      'Café Müller',
    ]);
    expect(titles(journal, query, { order: 'oldest' })).toEqual([
      'Harbour',
      'The Empty Chair',
      'One Mile',
      'Café Müller',
    ]);
    expect(titles(journal, query, { order: 'rating' })).toEqual([
      'Café Müller',
      'One Mile',
      'The Empty Chair',
      'Harbour',
    ]);
    expect(titles(journal, 'grief', { order: 'oldest' })).toEqual(['Harbour', 'One Mile']);
  });

  test('counts films, and the limit does not change the count', () => {
    const journal = library();
    log(journal, oneMile({ watchedOn: '2026-05-01', isRewatch: true }));
    expect(find(journal, 'dusk grief', { limit: 1 })).toMatchObject({ found: 2, filmCount: 1, isExact: true });
  });

  test('what is in the trash is not found', () => {
    const journal = library();
    const id = entriesOf(find(journal, 'mile'))[0]?.entry.id ?? 0;
    ask(journal, 'entry.trash', { id });
    expect(titles(journal, 'mile')).toEqual([]);
    expect(titles(journal, '夕日')).toEqual([]);
    expect(titles(journal, 'rating:4.5')).toEqual([]);
  });

  test('themes that matched are named', () => {
    const [hit] = entriesOf(find(library(), 'guilt silen'));
    const names = hit?.entry.themes.filter((theme) => hit.themeIds.includes(theme.id)).map((theme) => theme.name);
    expect(names).toEqual(["survivor's guilt", 'silence']);
    expect(find(library(), 'one ').hits[0]?.title).toEqual({ text: 'One Mile', marks: [[0, 3]] });
  });

  test('nothing asked, nothing found', () => {
    expect(find(library(), '  ')).toEqual({
      hits: [],
      found: 0,
      isExact: true,
      filmCount: 0,
      corrections: [],
      isCounted: true,
    });
  });
});

test('the review of One Mile holds what these tests look for', () => {
  expect(ONE_MILE_REVIEW).toContain('empty track at dusk');
});

test('a quote that is found by who said it shows where', () => {
  const journal = memoryJournal();
  logReview(journal, 'Lanes', '> A track is empty until somebody remembers it.\n> — the coach');
  const [hit] = find(journal, 'coach in:quotes').hits;
  expect(hit).toMatchObject({ kind: 'quote', cite: { text: 'the coach', marks: [expect.anything()] } });
  const [other] = find(journal, 'remembers in:quotes').hits;
  expect(other).toMatchObject({ kind: 'quote', cite: { text: 'the coach', marks: [] } });
});

test('kana of the two kinds are different letters, of the two widths the same', () => {
  const journal = memoryJournal();
  logReview(journal, 'A', 'カナで書いた。');
  logReview(journal, 'B', 'かなで書いた。');
  expect(titles(journal, 'カナ')).toEqual(['A']);
  expect(titles(journal, 'かな')).toEqual(['B']);
  expect(titles(journal, 'ｶﾅ')).toEqual(['A']);
});
