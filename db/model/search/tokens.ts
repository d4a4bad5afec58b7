// Cuts text into what the index holds: words, pairs of characters where a script has no spaces, signs that mean something. Pure.
// Index, query and marks all go through here, so that what is found is what is marked.

import { foldText, foldWithOffsets } from '../fold.ts';

export type TokenKind = 'word' | 'pair' | 'sign';

/** One token of a text. */
export interface Token {
  kind: TokenKind;
  /** Folded, as the index holds it. */
  text: string;
  /** Where it stands in the original, UTF-16 units, [from, to). */
  from: number;
  to: number;
  /** Where its first character ends: what a mark covers when only that was looked for. */
  firstTo: number;
}

/** A word written with hyphens or apostrophes, and the one word it would be without them. */
export interface Compound {
  joined: string;
  from: number;
  to: number;
}

/** Never typed and never found: keeps a phrase from reaching over from one name or text into the next. To `near` it is a word. */
export const BREAK = '\u{f8ff}';
/** The break, and what the index marks words of its own by: in a text they are nothing. */
const reserved = /[\u{f8fc}-\u{f8ff}]/gu;

// scripts written without spaces, Korean whose particles cling to the word, and the punctuation that stands inside such text
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}々〆ー゛゜\u3001-\u3003\u3008-\u3011\u3014-\u301f\u30fb`;
const unspacedCharacter = new RegExp(`[${unspaced}]`, 'u');
const letters = String.raw`\p{L}\p{N}\p{M}\p{Co}`;
/** Signs that a word means something by (`C++`, `50%`, `8/10`, an emoji). */
const signs = String.raw`[+#%&@°\p{So}\p{Sc}]|(?<=\p{N})\/(?=\p{N})`;
const pattern = new RegExp(`(?<run>[${unspaced}]+)|(?<word>[[${letters}]--[${unspaced}]]+)|(?<sign>${signs})`, 'gv');
const joint = /^['-]$/;
/** A longer word is cut for the index, as nobody types it whole. */
const LONGEST_WORD = 64;

/** Signs become characters of private use: to the index they are letters, and no text holds them. */
function signToken(sign: string): string {
  return String.fromCodePoint(0xf0000 + ((sign.codePointAt(0) ?? 0) & 0xffff));
}

/** Whether a text holds characters of a script without spaces. */
export function isUnspacedCharacter(character: string): boolean {
  return unspacedCharacter.test(character);
}

/** The characters of a text that has been folded, each with its place. */
function charactersOf(run: string, at: number): { text: string; at: number; end: number }[] {
  let from = at;
  return Array.from(run, (text) => {
    const character = { text, at: from, end: from + text.length };
    from = character.end;
    return character;
  });
}

/**
 * The tokens of a text in order. A run of n characters without spaces gives n tokens: its n - 1 pairs of neighbours, and
 * its last character alone, so that every piece of it is a row of tokens and every character begins one.
 */
export function tokensOf(original: string): Token[] {
  const { text, startOf, endOf } = foldWithOffsets(original.replace(reserved, ' '));
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole] = match;
    const at = match.index;
    const { run, word } = match.groups ?? {};
    if (run !== undefined) {
      const characters = charactersOf(run, at);
      characters.forEach((one, index) => {
        const next = characters[index + 1];
        tokens.push({
          kind: 'pair',
          text: one.text + (next?.text ?? ''),
          from: startOf(one.at),
          to: endOf((next ?? one).end - 1),
          firstTo: endOf(one.end - 1),
        });
      });
      continue;
    }
    const end = endOf(at + whole.length - 1);
    const isWord = word !== undefined;
    tokens.push({
      kind: isWord ? 'word' : 'sign',
      text: isWord ? whole.slice(0, LONGEST_WORD) : signToken(whole),
      from: startOf(at),
      to: end,
      firstTo: end,
    });
  }
  return tokens;
}

/** Words of these tokens that hyphens or apostrophes join: `don’t`, `mise-en-scène`. */
export function compoundsOf(original: string, tokens: readonly Token[]): Compound[] {
  const compounds: Compound[] = [];
  let parts: Token[] = [];
  const close = (): void => {
    const [first] = parts;
    const last = parts.at(-1);
    if (first && last && parts.length > 1) {
      compounds.push({ joined: parts.map(({ text }) => text).join(''), from: first.from, to: last.to });
    }
    parts = [];
  };
  for (const token of tokens) {
    const last = parts.at(-1);
    const isJoined =
      token.kind === 'word' &&
      last !== undefined &&
      token.from === last.to + 1 &&
      joint.test(foldJoint(original.charAt(last.to)));
    if (!isJoined) close();
    if (token.kind === 'word') parts.push(token);
  }
  close();
  return compounds;
}

function foldJoint(character: string): string {
  if ('‘’‛ʼ`´′＇'.includes(character)) return "'";
  return '‐‑‒–−－'.includes(character) ? '-' : character;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** How many words a text has that somebody wrote: as a language cuts them where no spaces do, and signs alone are one. */
function countWords(original: string, tokens: readonly Token[]): number {
  let count = 0;
  if (tokens.some(({ kind }) => kind === 'pair')) {
    for (const { isWordLike } of segmenter.segment(original)) if (isWordLike) count += 1;
  } else count = tokens.filter(({ kind }) => kind === 'word').length;
  return count === 0 && original.trim() !== '' ? 1 : count;
}

/** Latin text as it is mostly written: no script without spaces, no mark of its own, no sign that folds to a hyphen or an apostrophe and is none. */
const plainLatin =
  /^[\0-\xff\u0100-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017f\u2010-\u2015\u2018-\u201f\u2022\u2026\u2032]*$/;
/** What folds to a hyphen or an apostrophe and joins no words. */
const noJoints = /[\u2014\u2015\u201a]/g;

interface Cut {
  tokens: string[];
  /** Those of them that are words. */
  words: string[];
  compounds: string[];
  wordCount: number;
}

const LETTER = 1;
const SIGN = 2;
const JOINT = 3;
const SLASH = 4;
/** What each unit is that plain Latin text folds to; 0 for what only stands between. */
const unitKinds = Uint8Array.from({ length: 0x2200 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (character === '/') return SLASH;
  if (joint.test(character)) return JOINT;
  const [match] = character.matchAll(pattern);
  if (match === undefined) return 0;
  return match.groups?.['word'] === undefined ? SIGN : LETTER;
});
const isDivision = (text: string, at: number): boolean => /^\p{N}\/\p{N}$/u.test(text.slice(at - 1, at + 2));

/** What is cut of plain Latin text, some times faster than by pattern: it asks nowhere where a token stood. */
function cutPlain(original: string): Cut {
  const text = foldText(original.replace(noJoints, ' '));
  const [tokens, words, compounds]: [string[], string[], string[]] = [[], [], []];
  let joined = '';
  for (let at = 0; at < text.length; at += 1) {
    const kind = unitKinds[text.charCodeAt(at)];
    if (kind === SIGN || (kind === SLASH && isDivision(text, at))) tokens.push(signToken(text.charAt(at)));
    if (kind !== LETTER) continue;
    const from = at;
    while (unitKinds[text.charCodeAt(at + 1)] === LETTER) at += 1;
    const word = text.slice(from, Math.min(at + 1, from + LONGEST_WORD));
    tokens.push(word);
    words.push(word);
    const isJoined = unitKinds[text.charCodeAt(at + 1)] === JOINT && unitKinds[text.charCodeAt(at + 2)] === LETTER;
    if (isJoined || joined !== '') joined += word;
    if (isJoined || joined === '') continue;
    compounds.push(joined);
    joined = '';
  }
  const wordCount = words.length === 0 && original.trim() !== '' ? 1 : words.length;
  return { tokens, words, compounds, wordCount };
}

function cut(original: string): Cut {
  if (plainLatin.test(original)) return cutPlain(original);
  const tokens = tokensOf(original);
  return {
    tokens: tokens.map(({ text }) => text),
    words: tokens.flatMap(({ kind, text }) => (kind === 'word' ? text : [])),
    compounds: compoundsOf(original, tokens).map(({ joined }) => joined),
    wordCount: countWords(original, tokens),
  };
}

/** What the index is given of some texts: their tokens, then the compounds as one word each. Nothing reaches over a break. */
export function indexedText(texts: readonly string[]): { tokens: string[]; words: Set<string>; wordCount: number } {
  const written: string[] = [];
  const words = new Set<string>();
  const joined = new Set<string>();
  let wordCount = 0;
  for (const original of texts) {
    if (original === '') continue;
    if (written.length > 0) written.push(BREAK);
    const found = cut(original);
    for (const token of found.tokens) written.push(token);
    for (const word of found.words) words.add(word);
    for (const compound of found.compounds) joined.add(compound.slice(0, LONGEST_WORD));
    wordCount += found.wordCount;
  }
  for (const each of joined) {
    written.push(BREAK, each);
    words.add(each);
  }
  return { tokens: written, words, wordCount };
}
