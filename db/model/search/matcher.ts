// What a term of a search stands for in tokens, and whether a word of a text is one of its forms. Pure.

import type { SearchNode, SearchTerm } from './query.ts';
import { stemOf } from './porter.ts';
import { compoundsOf, type Token, tokensOf } from './tokens.ts';

/** Tokens that have to stand one after the other. */
export interface TokenRow {
  texts: string[];
  /** What begins like the last one fits as well. */
  isPrefix: boolean;
  /** The last one is a single character of a text without spaces: only that much of what fits is marked. */
  isCharacter: boolean;
}

/** One term, understood. Any of its rows fits, and any word with one of its stems. */
export interface Matcher {
  rows: TokenRow[];
  /** Empty where only what was typed counts: phrases, numbers, other scripts. */
  stems: string[];
}

/** A longer beginning is begun by so few words that the index of words is quick enough. */
export const LONGEST_BEGINNING = 4;

/** The beginning of one word, or one character of a text without spaces: asked of the index of beginnings. */
export function isShort({ texts, isPrefix }: TokenRow): boolean {
  return isPrefix && texts.length === 1 && Array.from(texts[0] ?? '').length <= LONGEST_BEGINNING;
}

/** In English words only do endings come and go. */
const inflected = /^[a-z]{3,}$/;

function rowOf(tokens: readonly Token[], isOpen: boolean): TokenRow {
  const texts = tokens.map(({ text }) => text);
  const last = tokens.at(-1);
  const before = tokens.at(-2);
  if (last?.kind === 'pair') {
    // the last character of a run: in a text anything may follow it
    const isOfRun = before?.kind === 'pair' && before.to === last.to;
    if (isOfRun) return { texts: texts.slice(0, -1), isPrefix: false, isCharacter: false };
    return { texts, isPrefix: true, isCharacter: true };
  }
  // "don’t" is finished: a t* would find "don them"
  const isLong = tokens.length === 1 || (last?.text.length ?? 0) > 1;
  return { texts, isPrefix: isOpen && last?.kind === 'word' && isLong, isCharacter: false };
}

/** The tokens with every compound in them written as one word. */
function joinedTokens(term: string, tokens: readonly Token[]): Token[] | null {
  const compounds = compoundsOf(term, tokens);
  if (compounds.length === 0) return null;
  return tokens.flatMap((token): Token[] => {
    const compound = compounds.find(({ from, to }) => token.from >= from && token.to <= to);
    if (!compound) return [token];
    return token.from === compound.from ? [{ ...token, text: compound.joined, to: compound.to }] : [];
  });
}

/** Null where nothing of the term is anything to the index. */
export function matcherOf(term: SearchTerm): Matcher | null {
  const tokens = tokensOf(term.text);
  if (tokens.length === 0) return null;
  const joined = joinedTokens(term.text, tokens);
  const rows = [rowOf(tokens, term.isPrefix)];
  if (joined) rows.push(rowOf(joined, term.isPrefix));
  if (term.isPhrase) return { rows, stems: [] };
  const single = rows.flatMap(({ texts }) => (texts.length === 1 ? texts : []));
  return { rows, stems: single.filter((word) => inflected.test(word)).map(stemOf) };
}

/** A term among those that are to be near each other: as it is written, and finished while it is short. */
export function nearRow(term: SearchTerm): TokenRow | null {
  const row = matcherOf({ ...term, isPhrase: true })?.rows[0];
  return row ? { ...row, isPrefix: row.isPrefix && (row.isCharacter || !isShort(row)) } : null;
}

/** Every term that is looked for: what is to be marked. Those behind a `not` are not. */
export function wantedMatchers(node: SearchNode | null): Matcher[] {
  if (node === null) return [];
  switch (node.kind) {
    case 'term':
      return [matcherOf(node.term)].filter((matcher) => matcher !== null);
    case 'near':
      return node.terms.flatMap((term) => {
        const row = nearRow(term);
        return row ? [{ rows: [row], stems: [] }] : [];
      });
    case 'and':
    case 'or':
      return node.nodes.flatMap(wantedMatchers);
    case 'not':
    case 'filter':
      return [];
  }
}
