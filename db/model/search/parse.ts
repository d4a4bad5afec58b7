// The search line's grammar: what is typed becomes a tree of words, phrases and filters. Pure. Must never throw: what is not understood is words.

import { exampleValues, isOneEditAway, keysNear } from './filter-table.ts';
import { filterOf } from './filter-values.ts';
import { isSpace, readableLine, type Token, tokensOf } from './lexer.ts';
import {
  DEEPEST,
  type FilterKey,
  type FilterProblem,
  MOST_LEAVES,
  type Place,
  type SearchNode,
  type SearchQuery,
  type SearchTerm,
} from './query.ts';
import { tokensOf as tokensOfText } from './tokens.ts';

/** How near is near, where `near(a b)` doesn't say. */
export const NEAR_BY_DEFAULT = 10;
export const FURTHEST_NEAR = 50;

/** Kept at the edges of a word: letters, digits, and the signs that tell one word from another (`C++`, `50%`, `#1`, emoji). */
const telling = String.raw`\p{L}\p{N}\p{M}\p{Co}\p{So}\p{Sc}\p{Emoji_Modifier}+#%&@°`;
const edgesBefore = new RegExp(`^[^${telling}]+`, 'u');
const edgesAfter = new RegExp(`[^${telling}]+$`, 'u');
const endsSentence = /[.,;:!?…)\]}。、！？]$/u;

type WordToken = Extract<Token, { kind: 'word' | 'phrase' }>;

/** Drops closing parentheses that close nothing. */
function balanced(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter((token) => {
    if (token.kind === 'open') depth += 1;
    else if (token.kind === 'close') {
      if (depth === 0) return false;
      depth -= 1;
    }
    return true;
  });
}

function joined(kind: 'and' | 'or', nodes: SearchNode[]): SearchNode | null {
  const flat = nodes.flatMap((node) => (node.kind === kind ? node.nodes : [node]));
  return flat.length > 1 ? { kind, nodes: flat } : (flat[0] ?? null);
}

function negated(node: SearchNode | null): SearchNode | null {
  return node?.kind === 'not' ? node.node : node && { kind: 'not', node };
}

/** Recursive descent: `or` over `and` over what may be negated. */
class Parser {
  readonly #line: string;
  readonly #tokens: Token[];
  readonly problems: FilterProblem[] = [];
  #at = 0;
  #leaves = 0;

  constructor(line: string) {
    this.#line = line;
    this.#tokens = balanced(tokensOf(line));
  }

  parseOr(depth: number, isNegated: boolean): SearchNode | null {
    const nodes: SearchNode[] = [];
    let node = this.#parseAnd(depth, isNegated);
    if (node !== null) nodes.push(node);
    while (this.#tokens[this.#at]?.kind === 'or') {
      this.#at += 1;
      node = this.#parseAnd(depth, isNegated);
      if (node !== null) nodes.push(node);
    }
    return joined('or', nodes);
  }

  #parseAnd(depth: number, isNegated: boolean): SearchNode | null {
    const nodes: SearchNode[] = [];
    for (let token = this.#tokens[this.#at]; token !== undefined; token = this.#tokens[this.#at]) {
      if (token.kind === 'or' || token.kind === 'close') break;
      const node = this.#parseOne(depth, isNegated);
      if (node !== null) nodes.push(node);
    }
    return joined('and', nodes);
  }

  /** One word, phrase, filter or group with the minuses before it. */
  #parseOne(depth: number, isWithinNot: boolean): SearchNode | null {
    let isNegated = false;
    for (;;) {
      const token = this.#tokens[this.#at];
      // a NOT with nothing behind it says nothing
      if (token === undefined || token.kind === 'or' || token.kind === 'close') return null;
      this.#at += 1;
      if (token.kind === 'minus' || token.kind === 'not') isNegated = !isNegated;
      else if (token.kind !== 'and') {
        const node = this.#parseBare(token, depth, isNegated || isWithinNot);
        return isNegated ? negated(node) : node;
      }
    }
  }

  #parseBare(token: Token, depth: number, isNegated: boolean): SearchNode | null {
    if (token.kind === 'open') return this.#parseGroup(depth, isNegated);
    if (token.kind === 'filter') return this.#filterNode(token);
    if (token.kind !== 'word' && token.kind !== 'phrase') return null;
    if (token.kind === 'word') {
      const near = this.#parseNear(token, isNegated);
      if (near !== undefined) return near;
      this.#markUnknownKey(token);
    }
    const term = this.#termOf(token, isNegated);
    return term !== null && this.#isRoom() ? { kind: 'term', term } : null;
  }

  /** Behind the opening parenthesis. */
  #parseGroup(depth: number, isNegated: boolean): SearchNode | null {
    if (depth >= DEEPEST) {
      this.#at = this.#endOfGroup();
      this.#at += 1;
      return null;
    }
    const node = this.parseOr(depth + 1, isNegated);
    // the end of the line closes too
    if (this.#tokens[this.#at]?.kind === 'close') this.#at += 1;
    return node;
  }

  /** Where the group closes that is open here, as an index of the tokens. */
  #endOfGroup(): number {
    let depth = 1;
    let at = this.#at;
    while (at < this.#tokens.length) {
      const kind = this.#tokens[at]?.kind;
      if (kind === 'open') depth += 1;
      if (kind === 'close') depth -= 1;
      if (depth === 0) return at;
      at += 1;
    }
    return at;
  }

  /** `near(a b, 5)`, whose name was just read; undefined where it is only a word. */
  #parseNear(name: Token & { text: string }, isNegated: boolean): SearchNode | null | undefined {
    const open = this.#tokens[this.#at];
    if (name.text.toLowerCase() !== 'near' || open?.kind !== 'open' || open.from !== name.to) return undefined;
    this.#at += 1;
    const end = this.#endOfGroup();
    const inside = this.#tokens.slice(this.#at, end);
    const words = inside.filter((token): token is WordToken => token.kind === 'word' || token.kind === 'phrase');
    const { distance, commaAt } = this.#distanceIn(words, open.to, this.#tokens[end]?.from ?? this.#line.length);
    const terms = words
      .filter((word) => word.from < commaAt)
      .map((word) => this.#termOf(word, isNegated, commaAt))
      .filter((term) => term !== null);
    if (words.length < inside.length || terms.length < 2) {
      this.#at -= 1;
      return undefined;
    }
    this.#at = end + 1;
    const kept = terms.filter(() => this.#isRoom());
    const [first] = kept;
    if (kept.length > 1) return { kind: 'near', terms: kept, distance };
    return first === undefined ? null : { kind: 'term', term: first };
  }

  /** The number behind the last comma of a `near()`, and where that comma stands. */
  #distanceIn(words: readonly WordToken[], from: number, to: number): { distance: number; commaAt: number } {
    const match = /[,，、]\s*(\p{Nd}{1,4})\s*$/u.exec(this.#line.slice(from, to));
    const commaAt = match === null ? Infinity : from + match.index;
    const isQuoted = words.some((word) => word.kind === 'phrase' && word.end > commaAt);
    const asked = Number(match?.[1]?.normalize('NFKC'));
    if (match === null || isQuoted || Number.isNaN(asked)) return { distance: NEAR_BY_DEFAULT, commaAt: Infinity };
    return { distance: Math.min(Math.max(asked, 1), FURTHEST_NEAR), commaAt };
  }

  /** Null where there is nothing but punctuation. What stands from `cutAt` on is not of the word. */
  #termOf(token: WordToken, isNegated: boolean, cutAt = Infinity): SearchTerm | null {
    const to = Math.min(token.to, cutAt);
    const written = this.#line.slice(token.from, to);
    const before = edgesBefore.exec(written)?.[0].length ?? 0;
    const text = written.slice(before).replace(edgesAfter, '');
    // a mark that hangs on nothing folds away, and some signs are nothing to the index
    if (tokensOfText(text).length === 0) return null;
    const end = token.kind === 'phrase' ? token.end : to;
    const isClosed = token.kind === 'phrase' && token.isClosed;
    const isLast = end === this.#line.length && !isClosed && !isSpace(this.#line.at(-1));
    const from = token.from + before;
    const isPrefix = isLast && !isNegated && !endsSentence.test(written);
    return { text, isPhrase: token.kind === 'phrase', isPrefix, from, to: from + text.length };
  }

  /** One node of room for a word or filter; past the most of them it is passed over. */
  #isRoom(): boolean {
    this.#leaves += 1;
    return this.#leaves <= MOST_LEAVES;
  }

  #filterNode(token: Extract<Token, { kind: 'filter' }>): SearchNode | null {
    const { key, values, from, to } = token;
    const given = values.filter((value) => value.text.trim() !== '');
    const nodes: SearchNode[] = [];
    let wrong: string | null = null;
    for (const value of given) {
      const filter = filterOf(key, value.text);
      if (filter === null) wrong ??= value.text;
      else if (this.#isRoom()) nodes.push({ kind: 'filter', filter });
    }
    if (wrong !== null) this.#mark({ from, to }, key, 'wrong-value', possibleFilters(key, wrong));
    else if (given.length === 0) this.#mark({ from, to }, key, 'no-value', possibleFilters(key, ''));
    return joined('or', nodes);
  }

  /** `theem:grief` is looked for as words, and marked where a filter must have been meant. */
  #markUnknownKey(word: Token & { text: string }): void {
    const [, typedKey, glued = ''] = /^([A-Za-z]+)[:：](.*)$/su.exec(word.text) ?? [];
    if (typedKey === undefined) return;
    const next = this.#tokens[this.#at];
    const phrase = glued === '' && next?.kind === 'phrase' && next.start === word.to ? next : null;
    const value = phrase?.text ?? glued;
    const typedValue = phrase === null ? glued : this.#line.slice(phrase.start, phrase.end);
    // an address is not a filter, nor is `then: this`
    if (value.trim() === '' || value.startsWith('//')) return;
    const meant = keysNear(typedKey.toLowerCase()).filter((key) => filterOf(key, value) !== null);
    const [first] = meant;
    const possible = meant.map((key) => `${key}:${typedValue}`);
    if (first !== undefined)
      this.#mark({ from: word.from, to: phrase?.end ?? word.to }, first, 'unknown-key', possible);
  }

  #mark({ from, to }: Place, key: FilterKey, code: FilterProblem['code'], possible: string[]): void {
    if (this.problems.length < MOST_LEAVES) this.problems.push({ from, to, key, code, possible });
  }
}

/** As they would be typed, what may have been meant by a wrong value first. */
function possibleFilters(key: FilterKey, wrong: string): string[] {
  const values = exampleValues[key];
  const isMeant = (value: string): boolean => isOneEditAway(value, wrong.toLowerCase());
  const sorted = [...values.filter(isMeant), ...values.filter((value) => !isMeant(value))];
  return sorted.map((value) => `${key}:${value}`);
}

/** Reads a search line, whatever it holds. Places are in what was typed. */
export function parseSearchQuery(typed: string): SearchQuery {
  const parser = new Parser(readableLine(typed));
  const root = parser.parseOr(0, false);
  return { root, problems: parser.problems };
}
