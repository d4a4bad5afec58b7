// What two texts share and what they do not, in pieces to be read one after the other. Pure: without what came they are the one text, without what went the other.

import { diffArrays, diffWordsWithSpace } from 'diff';

export interface TextPiece {
  value: string;
  change: 'kept' | 'came' | 'went';
  /** A paragraph of its own. */
  isWhole?: true;
}

/** Of the words of two paragraphs, how many they must share to be two states of one. */
const OF_ONE = 0.5;
/** Longer than this a text is not cut by word: the page must not stand still. */
const PATIENCE_MILLISECONDS = 400;

/** Each with the empty lines behind it. */
const paragraphsOf = (text: string): string[] => text.match(/[^]*?\n{2,}|[^]+$/gu) ?? [];

let cutter: Intl.Segmenter | null = null;

/** How often each word stands in it; of a script without spaces, each word all the same. */
function wordsOf(text: string): Map<string, number> {
  cutter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const words = new Map<string, number>();
  for (const { segment, isWordLike } of cutter.segment(text.toLowerCase())) {
    if (isWordLike) words.set(segment, (words.get(segment) ?? 0) + 1);
  }
  return words;
}

const countOf = (words: ReadonlyMap<string, number>): number =>
  [...words.values()].reduce((sum, each) => sum + each, 0);

/** From 0 to 1, after Dice. */
function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const all = countOf(one) + countOf(other);
  if (all === 0) return 1;
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  return (2 * shared) / all;
}

/** By word, where that is done in time. */
function piecesOfOne(before: string, after: string, until: number): TextPiece[] {
  const timeout = Math.max(1, until - performance.now());
  const changes = diffWordsWithSpace(before, after, { timeout });
  if (!changes) return wholes([before], [after]);
  return changes.map(({ value, added, removed }) => ({ value, change: added ? 'came' : removed ? 'went' : 'kept' }));
}

function wholes(went: readonly string[], came: readonly string[]): TextPiece[] {
  return [
    ...went.map((value) => ({ value, change: 'went' as const, isWhole: true as const })),
    ...came.map((value) => ({ value, change: 'came' as const, isWhole: true as const })),
  ];
}

/** Paragraphs that went beside those that came in their place: each with the first that is like it, the others whole. */
function piecesOfRun(went: readonly string[], came: readonly string[], until: number): TextPiece[] {
  const cameWords = came.map(wordsOf);
  const pieces: TextPiece[] = [];
  let at = 0;
  let waiting: string[] = [];
  for (const paragraph of went) {
    const words = wordsOf(paragraph);
    const like = cameWords.findIndex((other, index) => index >= at && likeness(words, other) >= OF_ONE);
    if (like < 0) {
      waiting.push(paragraph);
      continue;
    }
    pieces.push(...wholes(waiting, came.slice(at, like)), ...piecesOfOne(paragraph, came[like] ?? '', until));
    waiting = [];
    at = like + 1;
  }
  return [...pieces, ...wholes(waiting, came.slice(at))];
}

/**
 * By word within paragraphs that are two states of one, by paragraph elsewhere: of two reviews that have little in
 * common each is read in its own words, and not as a salad of both.
 */
export function textPieces(before: string, after: string): TextPiece[] {
  const until = performance.now() + PATIENCE_MILLISECONDS;
  const runs = diffArrays(paragraphsOf(before), paragraphsOf(after));
  const pieces: TextPiece[] = [];
  for (const [index, { value, added, removed }] of runs.entries()) {
    const next = runs[index + 1];
    if (removed) pieces.push(...piecesOfRun(value, next?.added ? next.value : [], until));
    else if (!added) pieces.push({ value: value.join(''), change: 'kept' });
    else if (!runs[index - 1]?.removed) pieces.push(...wholes([], value));
  }
  return pieces;
}
