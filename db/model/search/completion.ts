// What is being typed at the caret of a search line, for a list of what it could become. Pure; knows no names of the journal.

import { exampleValues } from './filter-table.ts';
import { closingMark, endsWord, isOneOf, readableLine, type Token, tokensOf, valueDividers } from './lexer.ts';
import type { FilterKey, Place } from './query.ts';

/** What stands in `from..to`, quotes included, is replaced by what is chosen: `key:`, or the value as `writeFilterValue` gives it. */
export type Completion = Place &
  (
    | { kind: 'key'; typed: string }
    /** `typed` up to the caret, without quotes. */
    | { kind: 'value'; key: FilterKey; typed: string; isQuoted: boolean }
  );

/** What one looks for most, first. */
const keysByUse: readonly FilterKey[] = [
  ...(['theme', 'tag', 'rating', 'watched', 'year', 'director', 'film', 'is', 'in', 'list', 'has', 'company'] as const),
  ...(['medium', 'country', 'language', 'title', 'written', 'words', 'lang'] as const),
];

/** The filters whose names begin so, all of them for nothing typed; a whole name first. */
export function keyCompletions(typed: string): FilterKey[] {
  const begin = typed.toLowerCase();
  const found = keysByUse.filter((key) => key.startsWith(begin));
  return [...found.filter((key) => key === begin), ...found.filter((key) => key !== begin)];
}

/** All values of a filter that takes no names, or good examples of them; empty for filters that take names. */
export function fixedValues(key: FilterKey): string[] {
  return [...exampleValues[key]];
}

/** Where a quotation ends in which one is typing: behind its closing mark, or at the caret where the next mark opens another. */
function endOfQuotation(line: string, caret: number, opener: string): number {
  const closing = closingMark(opener);
  const rest = line.slice(caret);
  if (closing === opener) {
    const marks = rest.split(opener).length - 1;
    return marks % 2 === 1 ? caret + rest.indexOf(opener) + 1 : caret;
  }
  const next = [...rest].find((one) => one === opener || one === closing);
  return next === closing ? caret + rest.indexOf(closing) + 1 : caret;
}

function valueAt(line: string, caret: number, { key, values }: Extract<Token, { kind: 'filter' }>): Completion | null {
  const value = values.at(-1);
  if (value === undefined || value.isClosed || value.to !== caret) return null;
  const { text: typed, isQuoted } = value;
  if (isQuoted) {
    const from = value.from - 1;
    return { kind: 'value', key, from, to: endOfQuotation(line, caret, line[from] ?? ''), typed, isQuoted };
  }
  let to = caret;
  while (!endsWord(line[to]) && !isOneOf(valueDividers, line[to])) to += 1;
  return { kind: 'value', key, from: value.from, to, typed, isQuoted };
}

function keyAt(line: string, caret: number, { from, text: typed }: { from: number; text: string }): Completion | null {
  if (!/^[A-Za-z]+$/.test(typed) || keyCompletions(typed).length === 0) return null;
  const behind = /^[A-Za-z]*/.exec(line.slice(caret))?.[0].length ?? 0;
  const to = caret + behind;
  // in a word that has gone on otherwise one is not typing a filter
  if (isOneOf(':：', line[to])) return { kind: 'key', from, to: to + 1, typed };
  const isKey = endsWord(line[to]) && keyCompletions(line.slice(from, to)).length > 0;
  return isKey ? { kind: 'key', from, to, typed } : null;
}

/** What is being typed at the caret, or null where it is no filter. */
export function completionAt(typed: string, caret: number): Completion | null {
  const line = readableLine(typed);
  if (caret > line.length) return null;
  const token = tokensOf(line.slice(0, caret)).at(-1);
  if (token?.to !== caret) return null;
  if (token.kind === 'filter') return valueAt(line, caret, token);
  return token.kind === 'word' ? keyAt(line, caret, token) : null;
}
