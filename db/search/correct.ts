// "Did you mean": where nothing is found, words and names of filters one edit away that the journal holds. Only reads.

import type { ReadableDb } from '../handles.ts';
import { foldText } from '../model/fold.ts';
import type { Correction } from '../model/search/answer.ts';
import { wordsOneEditAway } from '../model/search/edit-distance.ts';
import { isOneEditAway } from '../model/search/filter-table.ts';
import { readableLine, tokensOf } from '../model/search/lexer.ts';
import { parseSearchQuery } from '../model/search/parse.ts';
import { type FilterKey, type NameKey, nameKeys, type SearchNode, type SearchTerm } from '../model/search/query.ts';
import { writeFilterValue } from '../model/search/write-filter.ts';
import { many, one, sql } from '../sql.ts';
import { foldedName, namesMeant, namesOf } from './names.ts';
import type { Sliced } from './pace.ts';
import { type Plan, planOf } from './plan.ts';
import { select } from './select.ts';

/** Shorter words are one edit away from too many others. */
const SHORTEST = 3;
/** Nobody mistypes one letter of a longer one and means a word. */
const LONGEST = 32;
const MOST_CORRECTIONS = 3;
/** Words put right in one query; with more of them wrong nobody can say what was meant. */
const MOST_WORDS = 3;
/** Documents with a word are counted to here, to tell a usual word from a rare one. */
const COUNTED = 1_000;

function wantedTerms(node: SearchNode | null): SearchTerm[] {
  if (node === null || node.kind === 'not' || node.kind === 'filter') return [];
  if (node.kind === 'term') return [node.term];
  return node.kind === 'near' ? node.terms : node.nodes.flatMap(wantedTerms);
}

interface Misspelt {
  /** In the query. */
  from: number;
  to: number;
  /** What could stand there, the likeliest first. */
  near: () => string[];
}

const words = /[\p{L}\p{M}\p{N}]+/gu;

/** Words of a query that stand nowhere in the journal. */
function misspeltWords(db: ReadableDb, query: string, terms: readonly SearchTerm[]): Misspelt[] {
  const found = terms.flatMap(({ from, to }) =>
    [...query.slice(from, to).matchAll(words)].map(({ 0: word, index }) => ({
      word: foldText(word),
      from: from + index,
      to: from + index + word.length,
    })),
  );
  return found
    .filter(({ word }) => isWorthIt(word) && !isKnown(db, word))
    .map(({ word, from, to }) => ({ from, to, near: () => nearWords(db, word) }));
}

const isWorthIt = (word: string): boolean => word.length >= SHORTEST && word.length <= LONGEST;
const isNameKey = (key: FilterKey): key is NameKey => nameKeys.some((each) => each === key);

/** Names that filters ask for and nothing in the journal has. */
function misspeltNames(db: ReadableDb, query: string): Misspelt[] {
  const tokens = tokensOf(readableLine(query));
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1]?.kind;
    if (token.kind !== 'filter' || before === 'minus' || before === 'not') return [];
    const { key, values } = token;
    if (!isNameKey(key)) return [];
    return values
      .filter(
        ({ text, isQuoted }) => !isQuoted && isWorthIt(foldedName(text)) && namesMeant(db, key, text).length === 0,
      )
      .map(({ text, from, to }) => ({ from, to, near: () => nearNames(db, key, foldedName(text)) }));
  });
}

/** Names one edit away, or with a word in them that is. */
function nearNames(db: ReadableDb, key: NameKey, typed: string): string[] {
  const names = namesOf(db, key);
  const whole = names.filter(({ folded }) => isOneEditAway(folded, typed));
  const partly = names.filter(({ folded }) => folded.split(' ').some((word) => isOneEditAway(word, typed)));
  return [...new Set([...whole, ...partly].map(({ name }) => writeFilterValue(name)))];
}

function isKnown(db: ReadableDb, word: string): boolean {
  return (
    one<{ isThere: 0 | 1 }>(db, sql`SELECT EXISTS (SELECT 1 FROM word WHERE word = ${word}) AS isThere`).isThere === 1
  );
}

function documentsWith(db: ReadableDb, word: string): number {
  return one<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM
      (SELECT 1 FROM search_fts WHERE search_fts MATCH ${`"${word}"`} LIMIT ${COUNTED})`,
  ).count;
}

/** Words of the journal one edit away, the most used first. */
function nearWords(db: ReadableDb, word: string): string[] {
  const near = many<{ word: string }>(
    db,
    sql`SELECT word FROM json_each(${JSON.stringify(wordsOneEditAway(word))}) AS near CROSS JOIN word ON word.word = near.value`,
  );
  const counted = near.map((each) => ({ word: each.word, count: documentsWith(db, each.word) }));
  return counted
    .filter(({ count }) => count > 0)
    .toSorted((before, after) => after.count - before.count)
    .map((each) => each.word);
}

/** Queries that would find something, the likeliest first; none where no word is misspelt. */
export function* correct(db: ReadableDb, query: string, root: SearchNode | null): Sliced<Correction[]> {
  const misspelt = [...misspeltWords(db, query, wantedTerms(root)), ...misspeltNames(db, query)].toSorted(
    (earlier, later) => earlier.from - later.from,
  );
  if (misspelt.length === 0 || misspelt.length > MOST_WORDS) return [];
  const choices: string[][] = [];
  for (const { near } of misspelt) {
    choices.push(near());
    yield;
  }
  const corrections: Correction[] = [];
  for (let at = 0; at < MOST_CORRECTIONS; at += 1) {
    // one after the other for the first word, the likeliest for those behind it
    const chosen = choices.map((each, index) => each[index === 0 ? at : 0]);
    if (chosen.includes(undefined)) break;
    const put = chosen.flatMap((word) => word ?? []);
    const corrected = misspelt.reduceRight(
      (line, { from, to }, index) => line.slice(0, from) + (put[index] ?? '') + line.slice(to),
      query,
    );
    const plan: Plan | null = planOf(db, parseSearchQuery(corrected).root);
    const { found } = yield* select(db, plan, 'newest', 'newest', 1);
    if (found > 0) corrections.push({ query: corrected, words: put });
  }
  return corrections;
}
