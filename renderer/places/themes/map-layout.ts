// Where each theme stands on the map: those that occur together attract each other, all of them keep apart. Pure, and the same each time.

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { ThemeCount, ThemeMap } from '../../../db/model/theme.ts';

export interface PlacedTheme extends ThemeCount {
  /** Centre of its disc, in CSS pixels. */
  x: number;
  y: number;
  radius: number;
}

export interface PlacedPair {
  one: PlacedTheme;
  other: PlacedTheme;
  entryCount: number;
}

export interface MapLayout {
  themes: PlacedTheme[];
  pairs: PlacedPair[];
  height: number;
}

const STEPS = 320;
/** Between a disc and the edge: room for its word. */
const MARGIN = { x: 72, top: 24, bottom: 44 };
const SMALLEST = 4;
const LARGEST = 22;
const LETTER = 6.6;
const MOST_SPREAD = 1.9;
const MOST_HEIGHT = 1_400;
/** In square pixels, with the air around it. */
const ROOM_OF_WORD = 13_000;

/** Area grows with use. */
function radiusOf(entryCount: number, most: number, width: number): number {
  // smaller in a narrow window, where words need the room
  const largest = Math.round(LARGEST * Math.min(1, 0.4 + width / 1_600));
  return SMALLEST + (largest - SMALLEST) * Math.sqrt(entryCount / Math.max(1, most));
}

interface Body extends PlacedTheme {
  index?: number;
  vx?: number;
  vy?: number;
}

/** The forces of d3 step by step from a fixed start: no time and no chance in it. */
export function layOutMap({ themes, pairs }: ThemeMap, width: number): MapLayout {
  const wide = Math.min(680, width * 0.66, 260 + themes.length * 20);
  // in a narrow window words would lie on one another: it grows downwards instead
  const narrow = Math.min(MOST_HEIGHT, (themes.length * ROOM_OF_WORD) / width);
  const height = Math.round(Math.max(340, wide, narrow));
  const most = Math.max(1, ...themes.map(({ entryCount }) => entryCount));
  const bodies: Body[] = themes.map((theme, index) => {
    // a sunflower: most used in the middle
    const angle = index * 2.399963;
    const distance = 26 * Math.sqrt(index);
    const at = { x: width / 2 + Math.cos(angle) * distance, y: height / 2 + Math.sin(angle) * distance };
    return { ...theme, ...at, radius: radiusOf(theme.entryCount, most, width) };
  });
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const strongest = Math.max(1, ...pairs.map(({ entryCount }) => entryCount));
  const links = pairs.flatMap(({ oneId, otherId, entryCount }) => {
    const [one, other] = [byId.get(oneId), byId.get(otherId)];
    return one && other ? [{ source: one, target: other, entryCount }] : [];
  });
  forceSimulation(bodies)
    .force(
      'together',
      forceLink<Body, (typeof links)[number]>(links)
        .distance(({ entryCount }) => 150 - 70 * (entryCount / strongest))
        .strength(({ entryCount }) => 0.08 + 0.4 * (entryCount / strongest)),
    )
    .force('apart', forceManyBody<Body>().strength(-190).distanceMax(420))
    .force('room', forceCollide<Body>((body) => Math.max(body.radius + 22, roomOf(body.name))).iterations(3))
    .force('x', forceX<Body>(width / 2).strength(0.05))
    .force('y', forceY<Body>(height / 2 - 8).strength(0.11))
    .stop()
    .tick(STEPS);
  spread(bodies, 'x', [MARGIN.x, width - MARGIN.x]);
  spread(bodies, 'y', [MARGIN.top + LARGEST, height - MARGIN.bottom - LARGEST]);
  const placed = links.map(({ source, target, entryCount }) => ({ one: source, other: target, entryCount }));
  return { themes: bodies, pairs: placed, height };
}

/** Moves the bodies apart, or together, until they fill the room from edge to edge along one axis; few of them stay near. */
function spread(bodies: readonly Body[], axis: 'x' | 'y', [from, to]: readonly [number, number]): void {
  const places = bodies.map((body) => body[axis]);
  const [least, most] = [Math.min(...places), Math.max(...places)];
  const scale = Math.min(MOST_SPREAD, (to - from) / Math.max(1, most - least));
  for (const body of bodies) body[axis] = Math.round((from + to) / 2 + (body[axis] - (least + most) / 2) * scale);
}

/** Half of what a word takes, up to where it is cut. */
function roomOf(name: string): number {
  const width = [...name].reduce((sum, letter) => sum + (/[\u2e80-\u9fff\uac00-\ud7af]/u.test(letter) ? 2 : 1), 0);
  return Math.min(64, (width * LETTER) / 2 + 4);
}

/** The nearest theme in a direction, or null: what lies ahead counts more than what lies to the side. */
export function neighbourOf(
  themes: readonly PlacedTheme[],
  from: PlacedTheme,
  [stepX, stepY]: readonly [number, number],
): PlacedTheme | null {
  let best: { theme: PlacedTheme; cost: number } | null = null;
  for (const theme of themes) {
    const [byX, byY] = [theme.x - from.x, theme.y - from.y];
    const ahead = byX * stepX + byY * stepY;
    const aside = Math.abs(byX * stepY) + Math.abs(byY * stepX);
    if (theme === from || ahead <= 0) continue;
    const cost = ahead + aside * 2;
    if (best === null || cost < best.cost) best = { theme, cost };
  }
  return best?.theme ?? null;
}
