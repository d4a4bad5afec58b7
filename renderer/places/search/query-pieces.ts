// A search line cut into what is drawn under it: words, filters, and filters that say nothing. Pure; loses no character of the line.

import { readableLine, tokensOf } from '../../../db/model/search/lexer.ts';
import type { FilterProblem } from '../../../db/model/search/query.ts';

export interface Piece {
  text: string;
  from: number;
  look: 'plain' | 'filter' | 'wrong';
}

/** `problems` are those to be shown, in the order of the line. */
export function piecesOf(typed: string, problems: readonly FilterProblem[]): Piece[] {
  const filters = tokensOf(readableLine(typed)).filter(({ kind }) => kind === 'filter');
  const marked = [
    ...problems.map(({ from, to }) => ({ from, to, look: 'wrong' as const })),
    ...filters
      .filter((filter) => !problems.some(({ from, to }) => filter.from < to && from < filter.to))
      .map(({ from, to }) => ({ from, to, look: 'filter' as const })),
  ].toSorted((one, other) => one.from - other.from);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, look } of marked) {
    if (from > at) pieces.push({ text: typed.slice(at, from), from: at, look: 'plain' });
    pieces.push({ text: typed.slice(from, to), from, look });
    at = to;
  }
  if (at < typed.length) pieces.push({ text: typed.slice(at), from: at, look: 'plain' });
  return pieces;
}
