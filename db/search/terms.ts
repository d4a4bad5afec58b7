// Turns the terms of a search into what the index understands and what is left to compare by hand. Pure. Must never put an unquoted word into MATCH.

import type { SearchTerm } from '../model/search-query.ts';
import { foldText, hasTellingSigns, isWordless, wordPattern } from '../model/fold.ts';
import { bytesOf, stemOf } from './porter.ts';

/** A word as the index may hold it: `isPrefix` for every word that begins so. */
export interface Word {
  folded: string;
  isPrefix: boolean;
}

/** One term, understood. Words and piece both have to be there when both are given. */
export interface Matcher {
  /** As typed, folded: the piece of text it stands for. */
  folded: string;
  isNegated: boolean;
  /** Words in a row; the last one in any of its forms. Empty when the index can't know the term. */
  head: string[];
  last: Word[];
  /** As typed, where the index may hold another spelling than the folded one (`ﬁ`, full width). */
  spelling: string | null;
  /** To be found as it is written, folded; null when the words say it all. */
  piece: string | null;
}

export function foldedWords(text: string): string[] {
  return [...text.matchAll(wordPattern)].map((match) => foldText(match[0]));
}

const suffixes = [
  ...['s', 'es', 'ies', 'ied', 'ed', 'eed', 'ing', 'ings', 'ly', 'er', 'ers', 'ness', 'ment', 'ments', 'ion', 'ions'],
  ...['ation', 'ations', 'ational', 'tional', 'able', 'ible', 'ably', 'ibly', 'ance', 'ence', 'ful', 'fulness', 'ive'],
  ...[
    'iveness',
    'ous',
    'ously',
    'ousness',
    'al',
    'ally',
    'ality',
    'ity',
    'ize',
    'ized',
    'izing',
    'ization',
    'ism',
    'ate',
  ],
  ...['ated', 'ating', 'ator', 'y', 'e', 'ical', 'ically', 'icate', 'alize', 'ant', 'ent', 'ently', 'bility'],
];
const lettersAndDigits = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/**
 * The words that begin with what was typed, for an index that holds stems only: `runni*` finds nothing, since "running"
 * is kept as "run", and `was*` is cut to `wa*`, which finds "water". So: the word itself, a prefix only where stemming
 * leaves it alone, and the words that a usual ending would make of it.
 */
function prefixForms(folded: string): Word[] {
  const forms = new Map<string, Word>();
  const add = (word: string, isPrefix: boolean): void => {
    forms.set(`${isPrefix}${word}`, { folded: word, isPrefix });
  };
  const isKept = stemOf(folded) === bytesOf(folded);
  if (isKept) add(folded, true);
  else {
    add(folded, false);
    for (const letter of lettersAndDigits) {
      const longer = folded + letter;
      add(longer, stemOf(longer) === bytesOf(longer));
    }
  }
  const stems = new Set<string>([stemOf(folded)]);
  for (const suffix of suffixes) {
    for (let shared = 0; shared < suffix.length; shared += 1) {
      if (!folded.endsWith(suffix.slice(0, shared))) continue;
      const completed = folded + suffix.slice(shared);
      const stem = stemOf(completed);
      if ((isKept && stem.startsWith(stemOf(folded))) || stems.has(stem)) continue;
      stems.add(stem);
      add(completed, false);
    }
  }
  return [...forms.values()];
}

function matcherOf(term: SearchTerm): Matcher {
  const folded = foldText(term.text).replace(/\s+/g, ' ').trim();
  const spelling = term.text.normalize('NFC') === term.text.normalize('NFKC') ? null : term.text;
  const base = { folded, isNegated: term.isNegated, spelling };
  if (isWordless(term.text)) return { ...base, head: [], last: [], piece: folded };
  const words = foldedWords(term.text);
  const last = words.pop() ?? '';
  const hasSigns = hasTellingSigns(term.text);
  // "don’t" is finished: a t* would find "don them"
  const isPrefix = term.isPrefix && !hasSigns && (words.length === 0 || last.length > 1);
  return {
    ...base,
    head: words,
    last: isPrefix ? prefixForms(last) : [{ folded: last, isPrefix: false }],
    piece: hasSigns ? folded : null,
  };
}

/** A term of accents alone is nothing to look for: every text holds it. */
export function matchersOf(terms: readonly SearchTerm[]): Matcher[] {
  return terms.map(matcherOf).filter((matcher) => matcher.folded !== '');
}

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

/** The term as FTS5 reads it, every word in quotes; null when the index can't know it. */
export function matchText(matcher: Matcher): string | null {
  if (matcher.last.length === 0) return null;
  const head = matcher.head.map((word) => `${word} `).join('');
  const forms = matcher.last.map((word) => quoted(head + word.folded) + (word.isPrefix ? ' *' : ''));
  if (matcher.spelling !== null) forms.push(quoted(matcher.spelling));
  return forms.length === 1 ? (forms[0] ?? null) : `(${forms.join(' OR ')})`;
}
