// Writes filters into a search line and takes them out again, as buttons beside an answer do. Must never change what else the line looks for.

import { foldText } from '../fold.ts';
import {
  closingMark,
  isClosedInKind,
  endsWord,
  isOneOf,
  listMarks,
  openers,
  readableLine,
  type Token,
  tokensOf,
  valueDividers,
} from './lexer.ts';
import { parseSearchQuery } from './parse.ts';
import type { FilterKey, Place, SearchNode } from './query.ts';

const straight = /["＂″]/;
const curly = /[“”„‟]/;

/** A value as it stands behind the colon: in quotes where it could be read otherwise. */
export function writeFilterValue(value: string): string {
  const signs = openers + valueDividers;
  const isPlain = [...value].every((one) => !endsWord(one) && !isOneOf(signs, one));
  if (isPlain && value !== '' && !/^[-−－]/.test(value) && !isOneOf(listMarks, value.at(-1))) return value;
  if (!straight.test(value)) return `"${value}"`;
  if (!curly.test(value)) return `“${value}”`;
  return `"${value.replace(/["＂″]/g, '$&$&')}"`;
}

/** `theme:grief`, `director:"Asoka Wakabayashi"`: reads as this value, whatever a name of one line holds. */
export function writeFilter(key: FilterKey, value: string): string {
  return `${key}:${writeFilterValue(value)}`;
}

/** The same text for two nodes that look for the same, wherever they stand. */
function signatureOf(node: SearchNode): string {
  return JSON.stringify(node, (key, value: unknown) => {
    if (key === 'name' && typeof value === 'string') return foldText(value);
    if (typeof value !== 'object' || value === null || !('isPhrase' in value)) return value;
    return { ...value, from: 0, to: 0, isPrefix: false };
  });
}

function partsOf(typed: string): SearchNode[] {
  const { root } = parseSearchQuery(typed);
  if (root === null) return [];
  return root.kind === 'and' ? root.nodes : [root];
}

/** All that must hold of what is found. */
const conditionsOf = (typed: string): string[] => partsOf(typed).map(signatureOf);

/** Whether all that is found passes this filter because the line says so. `filterText` as `writeFilter` writes it, also with a minus. */
export function hasFilter(typed: string, filterText: string): boolean {
  const [wanted] = conditionsOf(filterText);
  return wanted !== undefined && conditionsOf(typed).includes(wanted);
}

/** The same for many filters of one line, which is read once. */
export function filtersIn(typed: string): (filterText: string) => boolean {
  const filters = partsOf(typed).filter(({ kind }) => kind !== 'term' && kind !== 'near');
  // of a line of words no filter needs to be read
  if (filters.length === 0) return () => false;
  const held = new Set(filters.map(signatureOf));
  return (filterText) => {
    const [wanted] = conditionsOf(filterText);
    return wanted !== undefined && held.has(wanted);
  };
}

interface Edit extends Place {
  text: string;
}

/** Gives each quotation a mark of its own kind at its end: what comes behind could hold one. */
function quotationEdits(line: string, tokens: readonly Token[]): Edit[] {
  const quotations = tokens.flatMap((token): readonly Place[] => {
    if (token.kind === 'phrase') return [token];
    return token.kind === 'filter' ? token.values.filter((value) => value.isQuoted) : [];
  });
  const loose = quotations.filter(({ from, to }) => !isClosedInKind(line[from - 1], line[to]));
  return loose.map(({ from, to }) => {
    const mark = closingMark(line[from - 1] ?? '');
    return { from: to, to: to + 1, text: line[to + 1] === mark ? `${mark} ` : mark };
  });
}

/** The line as one condition among others: all closed that was left open, and in parentheses where it is a choice. */
function wholeLine(typed: string): string {
  const line = readableLine(typed);
  const tokens = tokensOf(line);
  const edits = quotationEdits(line, tokens);
  let depth = 0;
  let isChoice = false;
  let last: Token['kind'] | null = null;
  for (const { kind, from, to } of tokens) {
    if (kind === 'close' && depth === 0) {
      // a minus behind it is none, and must not become one
      edits.push({ from, to, text: /[-−－]/.test(line[to] ?? '') ? ' ,' : ' ' });
      continue;
    }
    if (kind === 'or' && depth === 0) isChoice = true;
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    if (kind !== 'and') last = kind;
  }
  let whole = line;
  for (const { from, to, text } of edits.toSorted((one, other) => other.from - one.from)) {
    whole = whole.slice(0, from) + text + whole.slice(to);
  }
  whole = whole.trim() + ')'.repeat(depth);
  // a NOT at the end would deny what comes next
  return isChoice || last === 'not' ? `(${whole})` : whole;
}

/** The line so that all that is found passes the filter too. The same line where it says so already. */
export function withFilter(typed: string, filterText: string): string {
  if (hasFilter(typed, filterText)) return typed;
  return `${wholeLine(typed)} ${filterText} `.trimStart();
}

/** The line without what stands in [from, to), nor the parentheses that would stand there empty. */
function cutOut(typed: string, from: number, to: number): string {
  let before = typed.slice(0, from).trimEnd();
  let after = typed.slice(to).trimStart();
  while (/[(（]$/.test(before) && /^[)）]/.test(after)) {
    before = before.slice(0, -1).trimEnd();
    after = after.slice(1).trimStart();
  }
  const isApart = before !== '' && after !== '' && !/[(（]$/.test(before) && !/^[)）]/.test(after);
  return before + (isApart ? ' ' : '') + after;
}

/** The line without its first filter that can go without changing the rest; null where there is none. */
function withoutOne(typed: string, wanted: string): string | null {
  const tokens = tokensOf(readableLine(typed));
  const rest = conditionsOf(typed).filter((condition) => condition !== wanted);
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'filter') continue;
    let from = token.from;
    for (let at = index - 1; tokens[at]?.kind === 'minus' || tokens[at]?.kind === 'not'; at -= 1) {
      from = tokens[at]?.from ?? from;
    }
    if (conditionsOf(typed.slice(from, token.to))[0] !== wanted) continue;
    const cut = cutOut(typed, from, token.to);
    const left = conditionsOf(cut).filter((condition) => condition !== wanted);
    if (left.join('\n') === rest.join('\n')) return cut;
  }
  return null;
}

/** The line without this filter, however often it stands there; within a choice (`theme:grief OR dusk`) it stays. */
export function withoutFilter(typed: string, filterText: string): string {
  const [wanted] = conditionsOf(filterText);
  if (wanted === undefined) return typed;
  let left = typed;
  for (let next = withoutOne(left, wanted); next !== null; next = withoutOne(left, wanted)) left = next;
  return left;
}
