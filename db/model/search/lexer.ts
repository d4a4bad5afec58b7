// Cuts a search line into words, phrases, filters and signs, each with its place. Must never throw, and never lose where something stood.

import { isFilterKey } from './filter-table.ts';
import { LONGEST_QUERY, type FilterKey, type Place } from './query.ts';

/** Quotation marks by family: what one of them opens, one of the same family closes. */
const families = [
  { opens: '"＂″', closes: '"＂″' },
  { opens: '“”„‟', closes: '“”„‟' },
  { opens: '«»', closes: '«»' },
  { opens: '「', closes: '」' },
  { opens: '『', closes: '』' },
];
export const openers = families.map((family) => family.opens).join('');
/** What closes where nothing of the same family does: keyboards turn one mark of a pair and not the other. */
const anyLatin = '"＂″“”„‟«»';
const pairs: Record<string, string> = { '“': '”', '‟': '”', '„': '“', '«': '»', '»': '«', '「': '」', '『': '』' };
const opensGroup = '(（';
const closesGroup = ')）';
export const valueDividers = '|｜';
/** Passed over behind the value of a filter, where one types filters as one writes a list. */
export const listMarks = ',;、，；';

export interface FilterValue extends Place {
  /** As meant: without the quotes, doubled marks single. */
  text: string;
  isQuoted: boolean;
  /** A closing quote was typed. */
  isClosed: boolean;
}

/** Places are of the text without its quotes; `end` is behind the closing quote. */
export type Token = Place &
  (
    | { kind: 'open' | 'close' | 'minus' | 'or' | 'and' | 'not' }
    | { kind: 'word'; text: string }
    | { kind: 'phrase'; text: string; start: number; end: number; isClosed: boolean }
    | { kind: 'filter'; key: FilterKey; values: FilterValue[] }
  );

/** The mark that closes what this one opens, as one would type it. */
export const closingMark = (opener: string): string => pairs[opener] ?? opener;
export const isSpace = (one: string | undefined): boolean => one !== undefined && /\s/.test(one);
export const isOneOf = (signs: string, one: string | undefined): boolean =>
  one !== undefined && one !== '' && signs.includes(one);
/** True behind the last unit of a word. */
export const endsWord = (one: string | undefined): boolean =>
  one === undefined || isSpace(one) || isOneOf(openers + opensGroup + closesGroup, one);

const operators: Record<string, 'or' | 'and' | 'not'> = { OR: 'or', AND: 'and', NOT: 'not' };

/** The line as it is read, unit for unit as long as what was typed up to where it is cut. */
export function readableLine(typed: string): string {
  // FTS5 reads a query to its first NUL; other control characters are nothing one looks for
  const line = typed.slice(0, LONGEST_QUERY + 1).toWellFormed();
  const isPairCut = line.length > LONGEST_QUERY && /[\udc00-\udfff]/.test(line[LONGEST_QUERY] ?? '');
  return line.slice(0, LONGEST_QUERY - (isPairCut ? 1 : 0)).replace(/\p{Cc}/gu, ' ');
}

const closersOf = (opener: string | undefined): string =>
  families.find((family) => isOneOf(family.opens, opener))?.closes ?? '';
/** False where a quotation that opens so was closed by a mark of another family, for want of a better one. */
export const isClosedInKind = (opener: string | undefined, mark: string | undefined): boolean =>
  isOneOf(closersOf(opener), mark);

/** Where a quotation ends, from its first unit on; the length of the line where it does not. */
function findClosing(line: string, from: number, closers: string, hasDoubled: boolean): number {
  let at = from;
  while (at < line.length) {
    if (!isOneOf(closers, line[at])) at += 1;
    else if (hasDoubled && line[at + 1] === line[at]) at += 2;
    else return at;
  }
  return line.length;
}

/** Reads the quotation that opens at `start`. In a filter's value a doubled mark is the mark itself. */
function readQuoted(line: string, start: number, hasDoubled: boolean): FilterValue & { end: number } {
  const from = start + 1;
  const closers = closersOf(line[start]);
  let read = closers;
  let to = findClosing(line, from, closers, hasDoubled);
  if (to === line.length && isOneOf(anyLatin, line[start])) {
    read = anyLatin;
    to = findClosing(line, from, anyLatin, hasDoubled);
  }
  const isClosed = to < line.length;
  const inside = line.slice(from, to);
  const text = hasDoubled ? inside.replace(new RegExp(`([${read}])\\1`, 'gu'), '$1') : inside;
  return { text, from, to, isQuoted: true, isClosed, end: isClosed ? to + 1 : to };
}

function readValue(line: string, start: number): FilterValue & { end: number } {
  if (isOneOf(openers, line[start])) return readQuoted(line, start, true);
  let to = start;
  while (!endsWord(line[to]) && !isOneOf(valueDividers, line[to])) to += 1;
  while (to > start && isOneOf(listMarks, line[to - 1])) to -= 1;
  return { text: line.slice(start, to), from: start, to, isQuoted: false, isClosed: false, end: to };
}

/** Reads the values behind a filter's colon, one or more with `|` between them. */
function readFilter(line: string, from: number, colon: number, key: FilterKey): Token {
  const values: FilterValue[] = [];
  let at = colon;
  do {
    const { end, ...value } = readValue(line, at + 1);
    values.push(value);
    at = end;
  } while (isOneOf(valueDividers, line[at]));
  return { kind: 'filter', key, from, to: at, values };
}

function readWord(line: string, from: number): Token {
  let to = from;
  while (!endsWord(line[to])) to += 1;
  const text = line.slice(from, to);
  const [, key] = /^([A-Za-z]+)[:：]/.exec(text) ?? [];
  const known = key?.toLowerCase();
  if (key !== undefined && isFilterKey(known)) return readFilter(line, from, from + key.length, known);
  if (/^[|｜]+$/.test(text)) return { kind: 'or', from, to };
  const operator = Object.hasOwn(operators, text) ? operators[text] : undefined;
  return operator === undefined ? { kind: 'word', text, from, to } : { kind: operator, from, to };
}

/** A minus says no only at the beginning of something: not in `mise-en-scène`, nor alone. */
function isMinus(line: string, at: number): boolean {
  const before = line[at - 1];
  const isAtBeginning = before === undefined || isSpace(before) || isOneOf(opensGroup, before);
  const after = line[at + 1];
  const isBeforeSomething = after !== undefined && !isSpace(after) && !isOneOf(closesGroup, after);
  return isOneOf('-−－', line[at]) && isAtBeginning && isBeforeSomething;
}

/** `line` as `readableLine` gives it. */
export function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    const sign = line[at];
    if (isSpace(sign)) {
      at += 1;
      continue;
    }
    const one = { from: at, to: at + 1 };
    let token: Token;
    if (isMinus(line, at)) token = { kind: 'minus', ...one };
    else if (isOneOf(opensGroup, sign)) token = { kind: 'open', ...one };
    else if (isOneOf(closesGroup, sign)) token = { kind: 'close', ...one };
    else if (isOneOf(openers, sign)) {
      const { text, from, to, isClosed, end } = readQuoted(line, at, false);
      token = { kind: 'phrase', text, from, to, isClosed, start: at, end };
    } else token = readWord(line, at);
    tokens.push(token);
    at = token.kind === 'phrase' ? token.end : token.to;
  }
  return tokens;
}
