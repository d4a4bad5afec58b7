// Where the word of each theme stands on the map: beside its disc, on no other word and on no disc. Pure; the least used give way.

import type { PlacedTheme } from './map-layout.ts';

export interface MapLabel {
  /** One line, or two of a long name; three where two are too short. */
  lines: string[];
  /** Top left corner, in CSS pixels of the map. */
  x: number;
  y: number;
  width: number;
  height: number;
  align: 'start' | 'center' | 'end';
}

export type Measure = (words: string) => number;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const LINE = 19;
const LONGEST = 128;
const AIR = 4;
const GAP = 3;

const isCjk = (letter: string): boolean => /[⺀-鿿가-힯＀-￯]/u.test(letter);

const isKana = (word: string): boolean => /^[\p{Script=Hiragana}ー]+$/u.test(word);
const closes = (word: string): boolean => /^[\p{Pe}\p{Pf}\p{Po}ー々]/u.test(word);
const opens = (word: string): boolean => /[\p{Ps}\p{Pi}]$/u.test(word);

const cutters = new Map<string, Intl.Segmenter>();
const segments = (name: string, granularity: 'word' | 'grapheme'): string[] => {
  const cutter = cutters.get(granularity) ?? new Intl.Segmenter('ja', { granularity });
  cutters.set(granularity, cutter);
  return [...cutter.segment(name)].map(({ segment }) => segment);
};

/** Behind which pieces a line may end: behind a space, and between two that need none, but before no mark that closes. */
function endsOf(pieces: readonly string[], mayBegin: (piece: string) => boolean): number[] {
  const found: number[] = [];
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    at += piece.length;
    const next = pieces[index + 1];
    if (next === undefined || closes(next) || opens(piece)) continue;
    if (piece.endsWith(' ') || (isCjk(piece.at(-1) ?? '') && isCjk(next) && mayBegin(next))) found.push(at);
  }
  return found;
}

/** Where a name may be broken, the best first: between phrases, between words, between letters. */
function breaks(name: string): number[][] {
  const words = segments(name, 'word');
  return [
    // a particle or an ending stays with what it belongs to
    endsOf(words, (word) => !isKana(word)),
    endsOf(words, () => true),
    endsOf(segments(name, 'grapheme'), () => true),
  ];
}

/** All ways of ending `count` lines at these places. */
function divisions(name: string, ends: readonly number[], count: 2 | 3): string[][] {
  const pairs = ends.map((at) => [name.slice(0, at).trimEnd(), name.slice(at)]);
  if (count === 2) return pairs;
  return ends.flatMap((first) =>
    ends
      .filter((second) => second > first)
      .map((second) => [name.slice(0, first).trimEnd(), name.slice(first, second).trimEnd(), name.slice(second)]),
  );
}

/** Cut to the longest there is room for, with the mark that says so. */
function cut(words: string, measure: Measure): string {
  if (measure(words) <= LONGEST) return words;
  const letters = [...words];
  while (letters.length > 1 && measure(`${letters.join('').trimEnd()}…`) > LONGEST) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** In one line, or in the two that differ least in length, between phrases where that can be; in three before a word is cut. */
export function linesOf(name: string, measure: Measure): string[] {
  const whole = measure(name);
  if (whole <= LONGEST) return [name];
  const widest = (lines: readonly string[]): number => Math.max(...lines.map(measure));
  const best = (all: string[][]): string[] | undefined =>
    all.map((lines) => ({ lines, width: widest(lines) })).toSorted((one, other) => one.width - other.width)[0]?.lines;
  let nearest: string[] | undefined;
  for (const ends of breaks(name)) {
    for (const count of [2, 3] as const) {
      // longer than so many lines are: there are too many ways to try for nothing
      if (nearest !== undefined && whole > count * LONGEST) continue;
      const lines = best(divisions(name, ends, count));
      if (lines && widest(lines) <= LONGEST) return lines;
      nearest ??= lines;
    }
  }
  return (nearest ?? [name]).map((line) => cut(line, measure));
}

function meets(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** A disc is as good as the square around it, a little smaller: its corners are empty. */
function boxOf({ x, y, radius }: PlacedTheme): Box {
  const half = radius * 0.9;
  return { x: x - half, y: y - half, width: half * 2, height: half * 2 };
}

function candidates(
  { x, y, radius }: PlacedTheme,
  width: number,
  height: number,
): Pick<MapLabel, 'x' | 'y' | 'align'>[] {
  const [left, middle, right] = [x - radius - GAP - width, x - width / 2, x + radius + GAP];
  const [above, level, below] = [y - radius - GAP - height, y - height / 2, y + radius + GAP];
  const [towardsLeft, towardsRight] = [x + radius * 0.7 - width, x - radius * 0.7];
  return [
    { x: middle, y: below, align: 'center' },
    { x: right, y: level, align: 'start' },
    { x: left, y: level, align: 'end' },
    { x: middle, y: above, align: 'center' },
    { x: towardsRight, y: below, align: 'start' },
    { x: towardsLeft, y: below, align: 'end' },
    { x: towardsRight, y: above, align: 'start' },
    { x: towardsLeft, y: above, align: 'end' },
  ];
}

/** Where it would stand if nothing else were there: for a word that is shown only while it is asked for. */
export function labelBelow(theme: PlacedTheme, measure: Measure, mapWidth: number): MapLabel {
  const lines = linesOf(theme.name, measure);
  const width = Math.ceil(Math.max(...lines.map(measure))) + 2 * AIR;
  const x = Math.max(0, Math.min(mapWidth - width, theme.x - width / 2));
  return { lines, x, y: theme.y + theme.radius + GAP, width, height: lines.length * LINE, align: 'center' };
}

/** By id of the theme; those for whom there is no room are not there. The most used choose first. */
export function placeLabels(
  themes: readonly PlacedTheme[],
  map: { width: number; height: number },
  measure: Measure,
): Map<number, MapLabel> {
  const labels = new Map<number, MapLabel>();
  const taken: Box[] = themes.map(boxOf);
  for (const theme of themes.toSorted((one, other) => other.entryCount - one.entryCount || one.id - other.id)) {
    const lines = linesOf(theme.name, measure);
    const [width, height] = [Math.ceil(Math.max(...lines.map(measure))) + 2 * AIR, lines.length * LINE];
    const free = candidates(theme, width, height)
      .map((at) => ({ ...at, x: Math.round(at.x), y: Math.round(at.y), lines, width, height }))
      .find(
        (box) =>
          box.x >= 0 &&
          box.y >= 0 &&
          box.x + width <= map.width &&
          box.y + height <= map.height &&
          !taken.some((other) => meets(box, other)),
      );
    if (!free) continue;
    labels.set(theme.id, free);
    taken.push(free);
  }
  return labels;
}
