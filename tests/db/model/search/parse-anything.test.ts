import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../../../db/model/fold.ts';
import { parseSearchQuery } from '../../../../db/model/search/parse.ts';
import { isOneEditAway } from '../../../../db/model/search/filter-table.ts';
import {
  filterKeys,
  LONGEST_QUERY,
  MOST_LEAVES,
  nameKeys,
  searchFlags,
  searchHoldings,
  type SearchNode,
  type SearchQuery,
  searchScopes,
  type SearchTerm,
} from '../../../../db/model/search/query.ts';
import { oddQueries } from '../../../support/odd-queries.ts';
import { printQuery } from '../../../support/print-query.ts';

function leavesOf(node: SearchNode | null): (SearchTerm | 'filter')[] {
  if (node === null) return [];
  if (node.kind === 'filter') return ['filter'];
  if (node.kind === 'term') return [node.term];
  if (node.kind === 'near') return node.terms;
  return node.kind === 'not' ? leavesOf(node.node) : node.nodes.flatMap(leavesOf);
}

/** What doesn't hold of a query and must, or null. Plain code: `expect` is too slow for this many. */
function faultOf(typed: string, { root, problems }: SearchQuery): string | null {
  const line = typed.slice(0, LONGEST_QUERY);
  const leaves = leavesOf(root);
  if (leaves.length > MOST_LEAVES) return 'too many leaves';
  for (const leaf of leaves) {
    if (leaf === 'filter') continue;
    const { text, from, to } = leaf;
    if (text.trim() === '' || /\p{Cc}/u.test(text) || !text.isWellFormed()) return 'a word that is none';
    if (from < 0 || to > line.length || to <= from) return 'a word out of place';
    const there = line
      .slice(from, to)
      .toWellFormed()
      .replace(/\p{Cc}/gu, ' ');
    if (foldText(there) !== foldText(text)) return 'another word in its place';
  }
  for (const { from, to, possible } of problems) {
    if (from < 0 || to > line.length || to <= from) return 'a problem out of place';
    if (possible.includes(line.slice(from, to))) return 'a correction that changes nothing';
  }
  return null;
}

/** No group of one, none empty, no group in one of its own kind. */
function isTidy(node: SearchNode): boolean {
  if (node.kind === 'not') return node.node.kind !== 'not' && isTidy(node.node);
  if (node.kind === 'near') return node.terms.length > 1 && node.distance >= 1 && node.distance <= 50;
  if (node.kind !== 'and' && node.kind !== 'or') return true;
  return node.nodes.length > 1 && node.nodes.every((each) => each.kind !== node.kind && isTidy(each));
}

test('reads whatever is typed', { timeout: 120_000 }, () => {
  const seed = Number(process.env['ODD_SEED'] ?? Math.trunc(Math.random() * 0x8000_0000));
  console.info(`odd queries made from ODD_SEED=${seed}`);
  let read = 0;
  for (const typed of oddQueries(seed, 100_000)) {
    let fault: string | null;
    try {
      const query = parseSearchQuery(typed);
      fault = faultOf(typed, query) ?? (query.root === null || isTidy(query.root) ? null : 'an untidy tree');
    } catch (error) {
      fault = String(error);
    }
    if (fault !== null) expect.fail(`${fault}: ${JSON.stringify(typed.slice(0, 2000))} (ODD_SEED=${seed})`);
    read += 1;
  }
  expect(read).toBe(100_000);
});

const words = fc.constantFrom('grief', 'don’t', 'mise-en-scène', 'C++', '8/10', '走る', 'Mileを', 'or', 'near', 'x');
const place = { from: 0, to: 0, isPrefix: false };
const word = words.map((text): SearchTerm => ({ ...place, text, isPhrase: false }));
const phrase = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .map((all): SearchTerm => ({ ...place, text: all.join(' '), isPhrase: true }));
const ordered = <T extends number | string>(values: fc.Arbitrary<T>) =>
  fc
    .tuple(fc.option(values), fc.option(values))
    .filter(([from, to]) => from !== null || to !== null)
    .map(([from, to]) => (from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }));
const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([one, length]) => one.toISOString().slice(0, length));
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => text === text.trim() && text !== '');
const filter = fc.oneof(
  fc.record({ key: fc.constantFrom(...nameKeys), name }),
  ordered(fc.integer({ min: 1, max: 10 }).map((halves) => halves / 2)).map((range) => ({
    key: 'rating' as const,
    ...range,
  })),
  ordered(fc.integer({ min: 1000, max: 9999 })).map((range) => ({ key: 'year' as const, ...range })),
  ordered(fc.nat(100_000)).map((range) => ({ key: 'words' as const, ...range })),
  ordered(date).map((range) => ({ key: 'written' as const, ...range })),
  ordered(date).map((range) => ({ key: 'watched' as const, isUnknown: false, ...range })),
  fc.constantFrom(...searchFlags).map((flag) => ({ key: 'is' as const, flag })),
  fc.constantFrom(...searchHoldings).map((holding) => ({ key: 'has' as const, holding })),
  fc.constantFrom(...searchScopes).map((scope) => ({ key: 'in' as const, scope })),
  fc.constantFrom('ja', 'en', 'fr').map((language) => ({ key: 'lang' as const, language })),
);
const { tree } = fc.letrec<{ tree: SearchNode; leaf: SearchNode }>((tie) => ({
  leaf: fc.oneof(
    fc.oneof(word, phrase).map((term): SearchNode => ({ kind: 'term', term })),
    filter.map((one): SearchNode => ({ kind: 'filter', filter: one })),
    fc
      .tuple(fc.array(fc.oneof(word, phrase), { minLength: 2, maxLength: 4 }), fc.integer({ min: 1, max: 50 }))
      .map(([terms, distance]): SearchNode => ({ kind: 'near', terms, distance })),
  ),
  tree: fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    tie('leaf'),
    tie('tree').map((node): SearchNode => ({ kind: 'not', node })),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('tree'), { minLength: 2, maxLength: 4 }))
      .map(([kind, nodes]): SearchNode => ({ kind, nodes })),
  ),
}));

/** Where words stand differs from tree to tree; ranges of filters are not places. */
function withoutPlaces(node: SearchNode): SearchNode {
  const placeless = (term: SearchTerm): SearchTerm => ({ ...term, from: 0, to: 0 });
  if (node.kind === 'term') return { kind: 'term', term: placeless(node.term) };
  if (node.kind === 'near') return { ...node, terms: node.terms.map(placeless) };
  if (node.kind === 'not') return { kind: 'not', node: withoutPlaces(node.node) };
  return node.kind === 'filter' ? node : { ...node, nodes: node.nodes.map(withoutPlaces) };
}

test('a tree that is written out reads as the same tree', () => {
  const tidy = tree.filter(
    (node) => isTidy(node) && leavesOf(node).length <= MOST_LEAVES && printQuery(node).length < LONGEST_QUERY,
  );
  fc.assert(
    fc.property(tidy, (node) => {
      const typed = printQuery(node);
      const again = parseSearchQuery(typed);
      expect(again.problems).toEqual([]);
      expect(printQuery(again.root)).toBe(typed);
      expect(again.root && withoutPlaces(again.root)).toEqual(withoutPlaces(node));
    }),
    { numRuns: 2000 },
  );
});

test('a key with one letter wrong is one edit away, two of them are not', () => {
  expect(['theem', 'them', 'themee', 'thema', 'htheme'].filter((typed) => isOneEditAway(typed, 'theme'))).toHaveLength(
    5,
  );
  expect(['theme', 'thmee x', 'tehem', 'th', 'memes'].filter((typed) => isOneEditAway(typed, 'theme'))).toEqual([]);
  fc.assert(
    fc.property(fc.constantFrom(...filterKeys), fc.nat(), fc.constantFrom('a', 'z'), (key, at, letter) => {
      const cut = at % key.length;
      const [before, after] = [key.slice(0, cut), key.slice(cut)];
      const edits = [before + letter + after, before + after.slice(1), before + letter + after.slice(1)];
      for (const edit of edits) if (edit !== key) expect(isOneEditAway(edit, key)).toBe(true);
    }),
  );
});
