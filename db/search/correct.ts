// "Did you mean": where nothing is found, words one edit away that the journal holds. Only reads.

import type { ReadableDb } from '../handles.ts';
import { foldText } from '../model/fold.ts';
import type { Correction } from '../model/search/answer.ts';
import { wordsOneEditAway } from '../model/search/edit-distance.ts';
import { parseSearchQuery } from '../model/search/parse.ts';
import type { SearchNode, SearchTerm } from '../model/search/query.ts';
import { many, one, sql } from '../sql.ts';
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
  word: string;
  /** In the query. */
  from: number;
  to: number;
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
  return found.filter(({ word }) => word.length >= SHORTEST && word.length <= LONGEST && !isKnown(db, word));
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
  const misspelt = misspeltWords(db, query, wantedTerms(root));
  if (misspelt.length === 0 || misspelt.length > MOST_WORDS) return [];
  const choices: string[][] = [];
  for (const { word } of misspelt) {
    choices.push(nearWords(db, word));
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
