// Finds the terms of a search in a text, as ranges to be marked. Must agree with what the index found. Pure.

import { foldText, isPlainAscii } from '../fold.ts';
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
  /** No term is longer than what stands between two spaces. */
  readonly #isOfWords: boolean;

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
    this.#isOfWords = matchers.every(({ rows }) => rows.every(({ texts }) => texts.length === 1));
  }

  /** Every place where a term stands, by place; places of different terms may overlap. */
  find(text: string): Found[] {
    if (this.termCount === 0) return [];
    const found: Found[] = [];
    if (this.#isOfWords) for (const [from, to] of this.#pieces(text)) this.#findIn(text.slice(from, to), from, found);
    else this.#findIn(text, 0, found);
    return found.toSorted((one, other) => one.from - other.from || one.to - other.to || one.term - other.term);
  }

  /** What stands between two spaces and could hold a term: most of a text need not be cut into words. */
  *#pieces(text: string): Generator<Range> {
    if (!isPlainAscii(text)) {
      for (const { 0: piece, index } of text.matchAll(/\S+/g))
        if (this.couldHold(piece)) yield [index, index + piece.length];
      return;
    }
    const folded = foldText(text);
    const starts = new Set<number>();
    for (const needle of this.#needles) {
      let at = folded.indexOf(needle);
      // a sign’s needle is empty, and is there even at the end
      while (at >= 0 && at < folded.length) {
        starts.add(wordStart(folded, at));
        at = folded.indexOf(needle, wordEnd(folded, at));
      }
    }
    for (const { 0: piece, index } of folded.matchAll(/\S*['-]\S*/g)) if (this.couldHold(piece)) starts.add(index);
    for (const start of starts) yield [start, wordEnd(folded, start)];
  }

  #findIn(text: string, offset: number, found: Found[]): void {
    const tokens = tokensOf(text);
    const add = (from: number, to: number, term: number): void => {
      found.push({ from: offset + from, to: offset + to, term });
    };
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      for (const { row, term } of this.#rows.get(token.text) ?? []) {
        const range = rangeAt(tokens, at, row);
        if (range) add(range[0], range[1], term);
      }
      for (const { row, term } of this.#beginnings) {
        if (!token.text.startsWith(row.texts[0] ?? '')) continue;
        add(token.from, row.isCharacter ? token.firstTo : token.to, term);
      }
      const term = token.kind === 'word' ? this.#termOf(token.text) : undefined;
      if (term !== undefined) add(token.from, token.to, term);
    }
    for (const { joined, from, to } of compoundsOf(text, tokens)) {
      const ofRows = [...(this.#rows.get(joined) ?? []).filter(({ row }) => row.texts.length === 1)];
      const begun = this.#beginnings.filter(({ row }) => joined.startsWith(row.texts[0] ?? ''));
      for (const { term } of [...ofRows, ...begun]) add(from, to, term);
      const term = this.#termOf(joined);
      if (term !== undefined) add(from, to, term);
    }
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

const space = /\s/;

/** Where the piece between two spaces begins that holds this place. */
function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !space.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

/** Where it ends; past this place even where that is a space. */
function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && !space.test(text[end] ?? '')) end += 1;
  return end;
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
