// Turns the words of a search into what FTS5 reads. Must never put an unquoted word into MATCH.

import type { ReadableDb } from '../handles.ts';
import { isShort, type Matcher, matcherOf, nearRow, type TokenRow } from '../model/search/matcher.ts';
import { beginningsOfStem, stemOf } from '../model/search/porter.ts';
import type { SearchNode, SearchTerm } from '../model/search/query.ts';
import { many, one, sql } from '../sql.ts';

/** `typed`: words as they stand there. `begun`: an open last word is the beginning of others. `any`: other forms as well. */
export type Forms = 'typed' | 'begun' | 'any';

/** What stands in so many documents is a word, and not the beginning of one: all that begins like `the` is most of a journal. */
const COMMON = 5_000;

function isCommon(db: ReadableDb, word: string): boolean {
  const { count } = one<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM (SELECT 1 FROM search_fts WHERE search_fts MATCH ${quoted([word])} LIMIT ${COMMON})`,
  );
  return count === COMMON;
}

const quoted = (texts: readonly string[]): string => `"${texts.join(' ').replaceAll('"', '""')}"`;
const anyOf = (parts: readonly string[]): string | null => {
  const [first, ...rest] = new Set(parts);
  if (first === undefined) return null;
  return rest.length === 0 ? first : `(${[first, ...rest].join(' OR ')})`;
};

function rowTexts(db: ReadableDb, row: TokenRow, forms: Forms): string[] {
  const { texts, isPrefix, isCharacter } = row;
  // what begins with one letter or character alone is asked of the index of beginnings
  const isBegun = isPrefix && (forms !== 'typed' || (isCharacter && texts.length > 1));
  return [isBegun && !isFinished(db, row) ? `${quoted(texts)} *` : quoted(texts)];
}

/** A word that is common enough by itself: that others begin like it is not what is meant. */
function isFinished(db: ReadableDb, { texts, isCharacter }: TokenRow): boolean {
  const [word = ''] = texts;
  return texts.length === 1 && !isCharacter && word.length > 1 && isCommon(db, word);
}

/** One term of which there are only the first letters, or one character of a text without spaces. */
export interface Short {
  /** Folded. */
  beginning: string;
  /** As a word of its own, as FTS5 reads it; null for a character, which is a beginning like any. */
  typed: string | null;
  stems: readonly string[];
}

const shorts = new WeakMap<SearchNode, Short | null>();

/** Null for every other part of a query. */
export function shortOf(db: ReadableDb, node: SearchNode): Short | null {
  const known = shorts.get(node);
  if (known !== undefined) return known;
  const matcher = node.kind === 'term' ? matcherOf(node.term) : null;
  const row = matcher?.rows.length === 1 ? matcher.rows[0] : undefined;
  let short: Short | null = null;
  if (matcher && row && isShort(row) && !isFinished(db, row)) {
    const [beginning = ''] = row.texts;
    short = { beginning, typed: row.isCharacter ? null : quoted([beginning]), stems: matcher.stems };
  }
  shorts.set(node, short);
  return short;
}

/** Other forms of a short word that do not begin like it, as FTS5 reads them; null where there are none. */
export function otherForms(db: ReadableDb, { beginning, stems }: Short): string | null {
  const words = stems.flatMap((stem) => formsOf(db, stem)).filter((word) => !word.startsWith(beginning));
  return anyOf(words.map((word) => quoted([word])));
}

/** Words of the journal that are forms of one another. */
export function formsOf(db: ReadableDb, stem: string): string[] {
  const words = beginningsOfStem(stem).flatMap((beginning) =>
    many<{ word: string }>(db, sql`SELECT word FROM word WHERE word >= ${beginning} AND word < ${`${beginning}~`}`),
  );
  return words.map(({ word }) => word).filter((word) => stemOf(word) === stem);
}

/** One term as FTS5 reads it; null where the index can't be asked. */
export function matcherText(db: ReadableDb, matcher: Matcher, forms: Forms): string | null {
  const texts = matcher.rows.flatMap((row) => rowTexts(db, row, forms));
  if (forms !== 'any') return anyOf(texts);
  // what begins like an open word is found with it
  const beginnings = texts.filter((text) => text.endsWith(' *')).map((text) => text.slice(1, -3));
  const others = matcher.stems.flatMap((stem) => formsOf(db, stem));
  texts.push(
    ...others.filter((word) => !beginnings.some((begun) => word.startsWith(begun))).map((word) => quoted([word])),
  );
  return anyOf(texts);
}

/** The terms as they are written: FTS5 takes no alternatives within a group. */
function nearText(terms: readonly SearchTerm[], distance: number): string | null {
  const rows = terms.flatMap((term) => nearRow(term) ?? []);
  if (rows.length === 0) return null;
  const phrases = rows.map(({ texts, isPrefix }) => quoted(texts) + (isPrefix ? ' *' : ''));
  return `NEAR(${phrases.join(' ')}, ${distance})`;
}

/** Whether a part of a query is about words alone, however short they are. */
export function isOfWords(node: SearchNode): boolean {
  switch (node.kind) {
    case 'term':
    case 'near':
      return true;
    case 'filter':
      return false;
    case 'not':
      return isOfWords(node.node);
    case 'and':
    case 'or': {
      const isAllWords = node.nodes.every(isOfWords);
      return isAllWords && (node.kind === 'and' || node.nodes.every((each) => !isNegative(each)));
    }
  }
}

function holdsShorts(db: ReadableDb, node: SearchNode): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.nodes.some((each) => holdsShorts(db, each));
  if (node.kind === 'not') return holdsShorts(db, node.node);
  return shortOf(db, node) !== null;
}

/** Whether the index of words answers a part of a query by itself. */
export function isWords(db: ReadableDb, node: SearchNode): boolean {
  return isOfWords(node) && !holdsShorts(db, node);
}

/** Whether it only says what must not be there: FTS5 can't be asked that alone. */
export function isNegative(node: SearchNode): boolean {
  if (node.kind === 'not') return true;
  return node.kind === 'and' && node.nodes.every(isNegative);
}

/**
 * Words as FTS5 reads them, every token in quotes; null where nothing is left to be asked. Of what must not be there
 * every form counts. For a node that `isWords` and not `isNegative`.
 */
export function matchText(db: ReadableDb, node: SearchNode, forms: Forms): string | null {
  switch (node.kind) {
    case 'term': {
      const matcher = matcherOf(node.term);
      return matcher && matcherText(db, matcher, forms);
    }
    case 'near':
      return nearText(node.terms, node.distance);
    case 'not':
    case 'filter':
      return null;
    case 'or':
      return anyOf(node.nodes.flatMap((each) => matchText(db, each, forms) ?? []));
    case 'and': {
      const wanted = node.nodes.filter((each) => !isNegative(each)).flatMap((each) => matchText(db, each, forms) ?? []);
      const unwanted = node.nodes.filter(isNegative).flatMap((each) => unwantedTexts(db, each));
      if (wanted.length === 0) return null;
      const all = wanted.length === 1 ? (wanted[0] ?? '') : `(${wanted.join(' AND ')})`;
      return unwanted.length === 0 ? all : `(${all} NOT (${unwanted.join(' OR ')}))`;
    }
  }
}

/** What must not be there, in any of its forms. For a node that `isNegative`. */
export function unwantedTexts(db: ReadableDb, node: SearchNode): string[] {
  if (node.kind === 'not') return [matchText(db, node.node, 'any')].filter((text) => text !== null);
  return node.kind === 'and' ? node.nodes.flatMap((each) => unwantedTexts(db, each)) : [];
}
