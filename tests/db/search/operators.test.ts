// Every operator of the search language against a plain scan of the texts: what the index finds is what stands there, no more and no less.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import { writeFilter } from '../../../db/model/search/write-filter.ts';
import { memoryJournal } from '../../support/journal.ts';
import { ask, log } from '../../support/one-mile.ts';

/** Words with the forms that count as one; all others stand for themselves. */
const families = [['run', 'runs', 'running'], ['grief', 'griefs'], ['dusk'], ['water'], ['café'], ['x2']] as const;
const unspaced = ['走る', '夕日', 'トラック', '誰も', '日'];
const separators = [' ', ', ', '. ', ' — ', '\n\n', '”, “'];
const themes = ['grief', 'water', 'fathers and sons'];

interface Entry {
  /** Words and separators in turn. */
  parts: string[];
  rating: number | null;
  isLiked: boolean;
  watchedOn: string | null;
  themes: string[];
}

type Query =
  | { kind: 'word'; word: string }
  | { kind: 'beginning'; text: string }
  | { kind: 'phrase'; words: string[] }
  | { kind: 'near'; one: string; other: string; distance: number }
  | { kind: 'piece'; text: string }
  | { kind: 'rating'; from: number }
  | { kind: 'liked' }
  | { kind: 'watched'; year: string }
  | { kind: 'theme'; name: string }
  | { kind: 'not'; query: Query }
  | { kind: 'and' | 'or'; queries: Query[] };

const allWords = families.flat();
const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (entry: Entry): string[] =>
  entry.parts
    .join('')
    .split(/[ ,.—\n”“]+/u)
    .filter((word) => word !== '')
    .map(fold);
const familyOf = (word: string): readonly string[] =>
  families.map((family) => family.map(fold)).find((family) => family.includes(fold(word))) ?? [fold(word)];

/** The plain scan. */
function holds(entry: Entry, query: Query): boolean {
  const words = wordsOf(entry);
  switch (query.kind) {
    case 'word':
      return words.some((word) => familyOf(query.word).includes(word)) || namesHold(entry, familyOf(query.word));
    case 'beginning':
      return [...words, ...entry.themes.join(' ').split(' ')].some((word) => word.startsWith(fold(query.text)));
    case 'phrase': {
      const phrase = query.words.map(fold);
      return (
        words.some((_, at) => phrase.every((word, index) => words[at + index] === word)) ||
        entry.themes.some((name) => ` ${name} `.includes(` ${phrase.join(' ')} `))
      );
    }
    case 'near': {
      // of text without spaces every character counts as a word
      const ofText = words.flatMap((word) => (unspaced.includes(word) ? Array.from(word) : word));
      // names stand one word apart from each other
      const ofNames = entry.themes.flatMap((name) => [...name.split(' '), '']);
      const [one, other] = [fold(query.one), fold(query.other)];
      return [ofText, ofNames].some((all) =>
        all.some((word, at) =>
          all.some((two, index) => word === one && two === other && Math.abs(index - at) - 1 <= query.distance),
        ),
      );
    }
    case 'piece':
      return entry.parts.join('').includes(query.text);
    case 'rating':
      return entry.rating !== null && entry.rating >= query.from;
    case 'liked':
      return entry.isLiked;
    case 'watched':
      return entry.watchedOn?.startsWith(query.year) ?? false;
    case 'theme':
      return entry.themes.includes(query.name);
    case 'not':
      return !holds(entry, query.query);
    case 'and':
      return query.queries.every((each) => holds(entry, each));
    case 'or':
      return query.queries.some((each) => holds(entry, each));
  }
}

const namesHold = (entry: Entry, words: readonly string[]): boolean =>
  entry.themes.some((name) => name.split(' ').some((word) => words.includes(word)));

/** What stands in parentheses behind a minus. */
const grouped: readonly Query['kind'][] = ['and', 'or', 'not', 'near'];

/** As a person would type it; nothing is left open but a beginning at the very end. */
function typed(query: Query): string {
  switch (query.kind) {
    case 'word':
      return query.word;
    case 'beginning':
      return query.text;
    case 'phrase':
      return `"${query.words.join(' ')}"`;
    case 'near':
      return `near(${query.one} ${query.other}, ${query.distance})`;
    case 'piece':
      return query.text;
    case 'rating':
      return `rating:>=${query.from}`;
    case 'liked':
      return 'is:liked';
    case 'watched':
      return `watched:${query.year}`;
    case 'theme':
      return writeFilter('theme', query.name);
    case 'not':
      return grouped.includes(query.query.kind) ? `-(${typed(query.query)})` : `-${typed(query.query)}`;
    case 'and':
      return query.queries.map((each) => (each.kind === 'or' ? `(${typed(each)})` : typed(each))).join(' ');
    case 'or':
      return query.queries.map((each) => (each.kind === 'and' ? `(${typed(each)})` : typed(each))).join(' OR ');
  }
}

const word = fc.constantFrom(...allWords);
const leaf: fc.Arbitrary<Query> = fc.oneof(
  { weight: 4, arbitrary: word.map((each): Query => ({ kind: 'word', word: each })) },
  fc.array(word, { minLength: 2, maxLength: 3 }).map((words): Query => ({ kind: 'phrase', words })),
  fc
    .uniqueArray(word, { minLength: 2, maxLength: 2 })
    .chain(([one = '', other = '']) =>
      fc.integer({ min: 1, max: 4 }).map((distance): Query => ({ kind: 'near', one, other, distance })),
    ),
  {
    weight: 2,
    arbitrary: fc.constantFrom(...unspaced, '走', 'る', '夕', 'ラッ').map((text): Query => ({ kind: 'piece', text })),
  },
  fc.constantFrom(1, 3, 4.5).map((from): Query => ({ kind: 'rating', from })),
  fc.constant<Query>({ kind: 'liked' }),
  fc.constantFrom('2025', '2026').map((year): Query => ({ kind: 'watched', year })),
  fc.constantFrom(...themes).map((name): Query => ({ kind: 'theme', name })),
);
const { query: tree } = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    leaf.map((query): Query => ({ kind: 'not', query })),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('query'), { minLength: 2, maxLength: 3 }))
      .map(([kind, queries]): Query => ({ kind, queries })),
    tie('query').map((query): Query => ({ kind: 'not', query })),
  ),
}));

const entry: fc.Arbitrary<Entry> = fc.record({
  parts: fc
    .array(
      fc.tuple(fc.oneof({ weight: 3, arbitrary: word }, fc.constantFrom(...unspaced)), fc.constantFrom(...separators)),
      { maxLength: 8 },
    )
    .map((pairs) => pairs.flat()),
  rating: fc.constantFrom(null, 0.5, 3, 4.5, 5),
  isLiked: fc.boolean(),
  watchedOn: fc.constantFrom(null, '2025', '2025-07', '2026-03-14'),
  themes: fc.subarray(themes),
});

function journalOf(entries: readonly Entry[]): { journal: Journal; ids: number[] } {
  const journal = memoryJournal();
  const ids = entries.map(
    ({ parts, ...rest }, index) => log(journal, { film: { title: `Q${index}q` }, ...rest, review: parts.join('') }).id,
  );
  return { journal, ids };
}

function found(journal: Journal, query: string): number[] {
  return ask(journal, 'search.find', { query, limit: 500 })
    .hits.flatMap((hit) => (hit.kind === 'entry' ? hit.entry.id : []))
    .toSorted((one, other) => one - other);
}

test('what the index finds is what a plain scan of the texts finds', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), tree, (entries, query) => {
      const { journal, ids } = journalOf(entries);
      const expected = ids.filter((_, index) => holds(entries[index] as Entry, query));
      expect(found(journal, `${typed(query)} `), typed(query)).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});

test('an open last word is the beginning of words', { timeout: 120_000 }, () => {
  const beginning = word.chain((each) =>
    fc.integer({ min: 1, max: each.length }).map((length) => each.slice(0, length)),
  );
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), beginning, (entries, text) => {
      const { journal, ids } = journalOf(entries);
      const asBeginning = (each: Entry): boolean => holds(each, { kind: 'beginning', text });
      const asWord = (each: Entry): boolean => text.length > 2 && holds(each, { kind: 'word', word: text });
      const expected = ids.filter(
        (_, index) => asBeginning(entries[index] as Entry) || asWord(entries[index] as Entry),
      );
      expect(found(journal, text), text).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});
