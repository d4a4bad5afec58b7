// The search line's grammar: what is typed becomes words, phrases and filters. Pure. Must never throw: what is not a filter is words.

import { daysBefore, partialDate, type PartialDate, partsOf, precisionOf } from './partial-date.ts';
import { LONGEST_QUERY } from './search.ts';

export const MOST_TERMS = 16;

/** Words of an entry to be found: a word as typed (`don’t`, `mise-en-scène`, `C++`) or a quoted phrase. */
export interface SearchTerm {
  /** As typed, without the punctuation around it; never empty. */
  text: string;
  isPhrase: boolean;
  isNegated: boolean;
  /** Still being typed: longer words that begin so are found too. */
  isPrefix: boolean;
}

export const searchFlags = ['rewatch', 'liked', 'unfinished', 'reviewed', 'unrated', 'spoiler'] as const;
export type SearchFlag = (typeof searchFlags)[number];

/** From and to, both included; null where open. */
interface Range<T> {
  from: T | null;
  to: T | null;
}

export type SearchFilter = { isNegated: boolean } & (
  | { kind: 'theme' | 'tag' | 'film'; name: string }
  | ({ kind: 'rating' } & Range<number>)
  | ({ kind: 'year' } & Range<number>)
  | ({ kind: 'watched' } & Range<PartialDate>)
  | { kind: 'undated' }
  | { kind: 'is'; flag: SearchFlag }
);

export interface SearchQuery {
  terms: SearchTerm[];
  filters: SearchFilter[];
}

const quotes = '"“”„‟«»＂″';
const isQuote = (one: string): boolean => one !== '' && quotes.includes(one);
const isSpace = (one: string): boolean => /\s/.test(one);
/** Kept at the edges of a word: letters, digits, and the signs that tell one word from another (`C++`, `50%`, `#1`, emoji). */
const telling = String.raw`\p{L}\p{N}\p{M}\p{So}\p{Sc}+#%&@°`;
const edgesBefore = new RegExp(`^[^${telling}]+`, 'u');
const edgesAfter = new RegExp(`[^${telling}]+$`, 'u');
const endsSentence = /[.,;:!?…)\]}。、！？]$/u;

interface Piece {
  isNegated: boolean;
  /** The filter's name, lower case; empty for words. */
  key: string;
  text: string;
  isQuoted: boolean;
  /** A closing quote was typed. */
  isClosed: boolean;
}

/** Cuts what was typed at spaces and quotes. */
function* pieces(typed: string): Generator<Piece> {
  let at = 0;
  const readQuoted = (): { text: string; isClosed: boolean } => {
    const from = (at += 1);
    while (at < typed.length && !isQuote(typed[at] ?? '')) at += 1;
    const text = typed.slice(from, at);
    const isClosed = at < typed.length;
    at += 1;
    return { text, isClosed };
  };
  while (at < typed.length) {
    if (isSpace(typed[at] ?? '')) {
      at += 1;
      continue;
    }
    const next = typed[at + 1] ?? '';
    const isNegated = '-−'.includes(typed[at] ?? '') && next !== '' && !isSpace(next);
    if (isNegated) at += 1;
    const from = at;
    while (at < typed.length && !isSpace(typed[at] ?? '') && !isQuote(typed[at] ?? '')) at += 1;
    const word = typed.slice(from, at);
    const [, key = '', rest = ''] = /^([A-Za-z]+)[:：](.*)$/s.exec(word) ?? [];
    const isQuoted = isQuote(typed[at] ?? '') && (word === '' || (key !== '' && rest === ''));
    if (isQuoted) yield { isNegated, key: key.toLowerCase(), ...readQuoted(), isQuoted };
    else if (key === '') yield { isNegated, key, text: word, isQuoted, isClosed: false };
    else yield { isNegated, key: key.toLowerCase(), text: rest, isQuoted, isClosed: false };
  }
}

function shifted(date: PartialDate, by: 1 | -1): PartialDate {
  const parts = partsOf(date);
  if (parts === null || precisionOf(date) === 'day') return daysBefore(date, -by);
  if (parts.month === undefined) return partialDate({ year: parts.year + by });
  const months = parts.year * 12 + parts.month - 1 + by;
  return partialDate({ year: Math.floor(months / 12), month: (months % 12) + 1 });
}

/** `4`, `4..5`, `4..`, `..5`, `>4`, `>=4`, `<4`, `<=4`; null when it is none of them. `step` gives the value next to one. */
function rangeOf<T>(
  text: string,
  read: (part: string) => T | null,
  step: (value: T, by: 1 | -1) => T,
): Range<T> | null {
  const dots = text.indexOf('..');
  if (dots >= 0) {
    const [before, after] = [text.slice(0, dots), text.slice(dots + 2)];
    const [from, to] = [before === '' ? null : read(before), after === '' ? null : read(after)];
    const isRead = (before === '' || from !== null) && (after === '' || to !== null) && before + after !== '';
    return isRead ? { from, to } : null;
  }
  const [, sign = '', rest = ''] = /^([<>]=?|[≤≥=])?(.*)$/s.exec(text) ?? [];
  const value = read(rest);
  if (value === null) return null;
  if (sign === '>') return { from: step(value, 1), to: null };
  if (sign === '<') return { from: null, to: step(value, -1) };
  if (sign === '>=' || sign === '≥') return { from: value, to: null };
  return sign === '<=' || sign === '≤' ? { from: null, to: value } : { from: value, to: value };
}

function readStars(text: string): number | null {
  return /^[0-5](?:[.,]\d)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** The next half star up or down. */
function stepStars(stars: number, by: 1 | -1): number {
  return by === 1 ? Math.floor(stars * 2 + 1) / 2 : Math.ceil(stars * 2 - 1) / 2;
}

function filterOf({ key, text, isNegated }: Piece): SearchFilter | null {
  const value = text.trim();
  if (value === '') return null;
  const ranged = <T>(range: Range<T> | null) => range && { isNegated, ...range };
  switch (key) {
    case 'theme':
    case 'tag':
    case 'film':
      return { kind: key, name: value, isNegated };
    case 'rating': {
      const range = ranged(rangeOf(value, readStars, stepStars));
      return range && { kind: key, ...range };
    }
    case 'year': {
      const readYear = (part: string): number | null => (/^\d{4}$/.test(part) ? Number(part) : null);
      const range = ranged(rangeOf(value, readYear, (year, by) => year + by));
      return range && { kind: key, ...range };
    }
    case 'watched': {
      if (value.toLowerCase() === 'unknown') return { kind: 'undated', isNegated };
      const readDate = (part: string): PartialDate | null =>
        partsOf(part) && Number(part.slice(0, 4)) > 0 ? part : null;
      const range = ranged(rangeOf(value, readDate, shifted));
      return range && { kind: key, ...range };
    }
    case 'is': {
      const flag = searchFlags.find((each) => each === value.toLowerCase());
      return flag === undefined ? null : { kind: 'is', flag, isNegated };
    }
    default:
      return null;
  }
}

function termOf(piece: Piece, isLast: boolean): SearchTerm {
  const { isQuoted, isClosed, isNegated } = piece;
  const written = piece.key === '' ? piece.text : `${piece.key}:${piece.text}`;
  const bare = written.replace(edgesBefore, '').replace(edgesAfter, '');
  const isPrefix = isLast && !isClosed && !isNegated && !endsSentence.test(written);
  return { text: bare, isPhrase: isQuoted, isNegated, isPrefix };
}

/** Reads a search line. A query of nothing but punctuation looks for that punctuation; elsewhere it is passed over. */
export function parseSearchQuery(typed: string): SearchQuery {
  // FTS5 reads a query to its first NUL; other control characters are nothing one looks for
  const line = typed
    .slice(0, LONGEST_QUERY)
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ');
  const all = [...pieces(line)];
  const query: SearchQuery = { terms: [], filters: [] };
  const isOpen = !isSpace(line.slice(-1));
  all.forEach((piece, index) => {
    const filter = filterOf(piece);
    if (filter !== null) {
      if (query.filters.length < MOST_TERMS) query.filters.push(filter);
      return;
    }
    const term = termOf(piece, isOpen && index === all.length - 1);
    if (term.text !== '' && query.terms.length < MOST_TERMS) query.terms.push(term);
  });
  const literal = line.trim();
  if (literal !== '' && query.terms.length === 0 && query.filters.length === 0) {
    query.terms.push({ text: literal, isPhrase: true, isNegated: false, isPrefix: false });
  }
  return query;
}
