// Finds the terms of a search in a text, as ranges to be marked. Must agree with what the index found. Pure.

import { foldText } from '../fold.ts';
import type { Matcher, TokenRow } from './matcher.ts';
import { beginningsOfStem, stemOf } from './porter.ts';
import { compoundsOf, type Token, tokensOf } from './tokens.ts';

export interface Found {
  /** UTF-16 units, [from, to). */
  from: number;
  to: number;
  /** Which of the terms. */
  term: number;
}

type Range = [from: number, to: number];

interface Known {
  row: TokenRow;
  term: number;
}

/** Looks for the terms of one search in many texts. */
export class Marker {
  /** By their first token, where that has to be there as it is. */
  readonly #rows = new Map<string, Known[]>();
  /** Rows of one token that fits what begins like it. */
  readonly #beginnings: Known[] = [];
  readonly #stems = new Map<string, number>();
  /** How words with one of the stems begin: few words are worth stemming. */
  readonly #stemBeginnings: string[];
  /** Without one of these no term can stand in a text. */
  readonly #needles: string[];

  /** How many terms are looked for. */
  readonly termCount: number;

  constructor(matchers: readonly Matcher[]) {
    this.termCount = matchers.length;
    matchers.forEach(({ rows, stems }, term) => {
      for (const row of rows) {
        const [first = ''] = row.texts;
        if (row.isPrefix && row.texts.length === 1) this.#beginnings.push({ row, term });
        else this.#rows.set(first, [...(this.#rows.get(first) ?? []), { row, term }]);
      }
      for (const stem of stems) this.#stems.set(stem, term);
    });
    this.#stemBeginnings = [...this.#stems.keys()].flatMap(beginningsOfStem);
    const firsts = matchers.flatMap(({ rows }) => rows.map(({ texts }) => texts[0] ?? ''));
    this.#needles = [...new Set([...firsts.map(needleOf), ...this.#stemBeginnings])];
  }

  /** Every place where a term stands, by place; places of different terms may overlap. */
  find(text: string): Found[] {
    if (this.termCount === 0) return [];
    const found: Found[] = [];
    const tokens = tokensOf(text);
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      for (const { row, term } of this.#rows.get(token.text) ?? []) {
        const range = rangeAt(tokens, at, row);
        if (range) found.push({ from: range[0], to: range[1], term });
      }
      for (const { row, term } of this.#beginnings) {
        if (!token.text.startsWith(row.texts[0] ?? '')) continue;
        found.push({ from: token.from, to: row.isCharacter ? token.firstTo : token.to, term });
      }
      const term = token.kind === 'word' ? this.#termOf(token.text) : undefined;
      if (term !== undefined) found.push({ from: token.from, to: token.to, term });
    }
    for (const { joined, from, to } of compoundsOf(text, tokens)) {
      const ofRows = [...(this.#rows.get(joined) ?? []).filter(({ row }) => row.texts.length === 1)];
      const begun = this.#beginnings.filter(({ row }) => joined.startsWith(row.texts[0] ?? ''));
      for (const { term } of [...ofRows, ...begun]) found.push({ from, to, term });
      const term = this.#termOf(joined);
      if (term !== undefined) found.push({ from, to, term });
    }
    return found.toSorted((one, other) => one.from - other.from || one.to - other.to || one.term - other.term);
  }

  /** Quick, and never wrongly false: most paragraphs need not be looked at more closely. */
  couldHold(text: string): boolean {
    const folded = foldText(text);
    if (this.#needles.some((needle) => folded.includes(needle))) return true;
    if (!/['-]/.test(folded)) return false;
    const joined = folded.replace(/['-]/g, '');
    return this.#needles.some((needle) => joined.includes(needle));
  }

  #termOf(word: string): number | undefined {
    if (!this.#stemBeginnings.some((beginning) => word.startsWith(beginning))) return undefined;
    return this.#stems.get(stemOf(word));
  }
}

/** What a text has to hold for a token to stand in it; signs have tokens that no text holds. */
function needleOf(token: string): string {
  return /\p{Co}/u.test(token) ? '' : token;
}

/** The place of a row of tokens that begins here, or null. */
function rangeAt(tokens: readonly Token[], at: number, row: TokenRow): Range | null {
  const last = row.texts.length - 1;
  for (let index = 1; index <= last; index += 1) {
    const text = tokens[at + index]?.text ?? '';
    const wanted = row.texts[index] ?? '';
    if (index === last && row.isPrefix ? !text.startsWith(wanted) : text !== wanted) return null;
  }
  const first = tokens[at] as Token;
  const end = tokens[at + last];
  return end ? [first.from, row.isCharacter ? end.firstTo : end.to] : null;
}

/** Ranges to mark: in order, not overlapping. */
export function marksOf(found: readonly Found[]): Range[] {
  const marks: Range[] = [];
  for (const { from, to } of found) {
    const last = marks.at(-1);
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
    else marks.push([from, to]);
  }
  return marks;
}
