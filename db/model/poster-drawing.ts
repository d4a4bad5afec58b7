// What is drawn on the poster of a film that has none: one of eight scenes in a 100 x 150 box, from a hash of title and year. Pure.

import { stableHash } from './theme.ts';

export const tones = ['dusk', 'deep', 'night', 'pale'] as const;
export type Tone = (typeof tones)[number];

/** `ground` and `far` are areas of the picture, `glow` a large light behind them, `light` what is lit, `line` thin strokes. */
export type MarkKind = 'ground' | 'far' | 'glow' | 'light' | 'line';

export interface Mark {
  kind: MarkKind;
  /** A path. */
  d: string;
}

export interface Drawing {
  tone: Tone;
  marks: Mark[];
}

/** Nothing that is drawn reaches higher: above it stands the title, however many lines it takes. */
export const HIGHEST_MARK = 75;

/** A whole number from `from` to `to`, the next one of a film's own row of numbers. */
type Dice = (from: number, to: number) => number;

/** Mulberry32, public domain, by Tommy Ettinger: a film's numbers are the same each time. */
function diceOf(seed: number): Dice {
  let state = seed;
  return (from, to) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return from + (((mixed ^ (mixed >>> 14)) >>> 0) % (to - from + 1));
  };
}

const below = (y: number): string => `M0 ${y}H100V150H0Z`;
const disc = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`;
const lines = (all: readonly string[]): Mark[] => all.map((d) => ({ kind: 'line', d }));
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** A sun half down, and the lanes of a track. */
function track(dice: Dice): Mark[] {
  const horizon = dice(96, 108);
  const isLeft = dice(0, 1) === 0;
  const step = dice(4, 7);
  const lanes = range(5).map((lane) => {
    const [from, to] = isLeft ? [-2, 102] : [102, -2];
    const y = horizon + 8 + lane * step;
    return `M${from} ${152 + lane * 5}Q${isLeft ? 24 + lane * 9 : 76 - lane * 9} ${y} ${to} ${y - 2}`;
  });
  return [
    { kind: 'light', d: disc(dice(20, 80), horizon, dice(9, 14)) },
    { kind: 'ground', d: below(horizon) },
    ...lines(lanes),
  ];
}

/** A small moon, and what the water makes of it. */
function moon(dice: Dice): Mark[] {
  const [x, radius] = [dice(20, 56), dice(6, 9)];
  const horizon = dice(108, 116);
  const ripples = range(4).map((ripple) => {
    const half = 4 + ripple * dice(2, 4);
    return `M${x - half} ${horizon + 7 + ripple * 6}h${2 * half}`;
  });
  return [
    { kind: 'light', d: disc(x, HIGHEST_MARK + radius + dice(3, 9), radius) },
    { kind: 'ground', d: below(horizon) },
    ...lines(ripples),
  ];
}

/** Something large comes up. */
function rising(dice: Dice): Mark[] {
  const radius = dice(30, 46);
  const horizon = dice(112, 122);
  const top = dice(HIGHEST_MARK + 3, HIGHEST_MARK + 12);
  return [
    { kind: 'glow', d: disc(dice(24, 76), top + radius, radius) },
    { kind: 'ground', d: below(horizon) },
    ...lines(range(dice(1, 3)).map((line) => `M0 ${horizon + 7 + line * 7}H100`)),
  ];
}

/** One hill behind the other. */
function hills(dice: Dice): Mark[] {
  const hill = (left: number, crest: number, right: number): string =>
    `M0 ${left}C${dice(20, 36)} ${crest} ${dice(60, 80)} ${crest + dice(-4, 10)} 100 ${right}V150H0Z`;
  return [
    { kind: 'light', d: disc(dice(24, 76), HIGHEST_MARK + dice(11, 16), dice(6, 9)) },
    { kind: 'far', d: hill(dice(100, 112), dice(88, 96), dice(98, 112)) },
    { kind: 'ground', d: hill(dice(112, 128), dice(102, 122), dice(112, 124)) },
  ];
}

/** A lit door, and the light that falls out of it. */
function door(dice: Dice): Mark[] {
  const floor = dice(112, 120);
  const [x, width, height] = [dice(18, 66), dice(10, 15), dice(24, 33)];
  const lean = dice(-26, 20);
  return [
    { kind: 'ground', d: below(floor) },
    { kind: 'far', d: `M${x} ${floor}h${width}L${x + width + lean + 12} 150H${x + lean - 4}Z` },
    { kind: 'light', d: `M${x} ${floor - height}h${width}v${height}h${-width}Z` },
  ];
}

/** Lanes that run together. */
function road(dice: Dice): Mark[] {
  const horizon = dice(84, 98);
  const meeting = dice(18, 82);
  const feet = range(6).map((lane) => meeting + (lane - 2.5) * dice(26, 34));
  return [
    { kind: 'ground', d: below(horizon) },
    { kind: 'far', d: `M${meeting} ${horizon}L${(feet[2] ?? 0) - 6} 150H${(feet[3] ?? 0) + 6}Z` },
    ...lines(feet.map((foot) => `M${meeting} ${horizon}L${foot} 152`)),
  ];
}

/** Houses, or trees, or people in a row; one has its light on. */
function row(dice: Dice): Mark[] {
  const count = dice(5, 8);
  const width = 100 / count;
  const lit = dice(0, count - 1);
  const tops = range(count).map(() => dice(88, 122));
  const skyline = tops.map((top, place) => `${place === 0 ? `M0 150V${top}` : `V${top}`}H${(place + 1) * width}`);
  const side = width * 0.3;
  const x = lit * width + (width - side) / 2;
  return [
    { kind: 'ground', d: `${skyline.join('')}V150Z` },
    { kind: 'light', d: `M${x} ${(tops[lit] ?? 0) + 5}h${side}v${side * 1.4}h${-side}Z` },
  ];
}

/** Rings from a corner, as a stone leaves them. */
function rings(dice: Dice): Mark[] {
  const [x, y] = [dice(0, 1) === 0 ? dice(6, 24) : dice(66, 84), dice(118, 128)];
  const step = dice(7, 10);
  const circles = range(4).map((ring) => {
    const radius = 8 + (ring + 1) * step;
    return disc(x, y, Math.min(radius, y - HIGHEST_MARK));
  });
  return [
    { kind: 'ground', d: below(dice(100, 110)) },
    ...lines(circles),
    { kind: 'light', d: disc(x, y, dice(3, 5)) },
  ];
}

const scenes = [track, moon, rising, hills, door, road, row, rings];

/** The same film has the same drawing each time. */
export function drawPoster(film: { title: string; year: number | null }): Drawing {
  const dice = diceOf(stableHash(`${film.title} ${film.year ?? ''}`));
  const scene = scenes[dice(0, scenes.length - 1)] ?? track;
  // most are dusk, some deep, few night or pale: a wall has a rhythm, and none is loud
  const tone = (['dusk', 'dusk', 'dusk', 'deep', 'deep', 'night', 'pale'] as const)[dice(0, 6)] ?? 'dusk';
  return { tone, marks: scene(dice) };
}

/** How large a title may be set so that it fits: long ones shrink, wide scripts sooner. */
export function titleSize(title: string): 'short' | 'medium' | 'long' | 'longest' {
  const width = [...title].reduce(
    (sum, letter) => sum + (/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/u.test(letter) ? 2 : 1),
    0,
  );
  const longestWord = Math.max(...title.split(/[\s-]+/u).map((word) => word.length));
  if (width <= 14 && longestWord <= 10) return 'short';
  if (width <= 30 && longestWord <= 13) return 'medium';
  return width <= 60 ? 'long' : 'longest';
}
