// Where writing begins when one was reading, and reading when one was writing: at the same line, which stays at its height. Knows no editor; asks the page only for places.

/** Where the caret begins, as the editor counts: a line break is one unit. */
export interface WritingStart {
  /** Null: at the end. */
  caret: number | null;
  /** Null: comfortably. */
  kept: KeptLine | null;
}

/** A place of the text, and how far below the top of the column its line is to stand, in CSS pixels. */
export interface KeptLine {
  at: number;
  y: number;
}

/** The bar that stays above every text, and as much below: no line one is at stands nearer to the edge, in CSS pixels. */
export const CLEAR = 80;

/** Enough words to tell one line from another. */
const LONGEST_WORDS = 40;
const FEWEST_SIGNS = 4;

interface Point {
  node: Node;
  offset: number;
}

function occurrences(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** The place in the source of words that are read, near a share of the whole; the beginning of its line where markup cuts them all. */
export function placeInSource(source: string, words: string, share: number): number {
  const guess = Math.min(source.length, Math.round(source.length * share));
  const leading = words.length - words.trimStart().length;
  const sought = words.trim().slice(0, LONGEST_WORDS);
  for (const length of [sought.length, 20, 10]) {
    const piece = sought.slice(0, length).trimEnd();
    if (piece.length < FEWEST_SIGNS) break;
    const places = occurrences(source, piece);
    const nearest = places.toSorted((one, other) => Math.abs(one - guess) - Math.abs(other - guess))[0];
    if (nearest !== undefined) return leading > 0 && source[nearest - 1] === ' ' ? nearest - 1 : nearest;
  }
  return source.lastIndexOf('\n', guess - 1) + 1;
}

function sourcePlaceOf(review: HTMLElement, { node, offset }: Point, source: string): number {
  const before = document.createRange();
  before.setStart(review, 0);
  before.setEnd(node, offset);
  const total = review.textContent.length;
  const words = node instanceof Text ? node.data.slice(offset) : (node.textContent ?? '');
  return placeInSource(source, words, total === 0 ? 1 : before.toString().length / total);
}

function topOf({ node, offset }: Point): number {
  const range = document.createRange();
  range.setStart(node, offset);
  if (node instanceof Text && offset < node.length) range.setEnd(node, offset + 1);
  return range.getBoundingClientRect().top;
}

/** Of the words found that one is at: a name that reading.module.css knows. */
const HERE = 'found-here';

function foundPoint(): Point | null {
  const [range] = [...(CSS.highlights.get(HERE) ?? [])] as Range[];
  if (!range) return null;
  const { startContainer: node, startOffset: offset } = range;
  return node instanceof Text ? { node, offset } : node.firstChild && { node: node.firstChild, offset: 0 };
}

/** What was found, or where one clicked, if that is still to be seen. */
function chosenPoint(review: HTMLElement, isInSight: (point: Point) => boolean): Point | null {
  const { anchorNode: node, anchorOffset: offset } = document.getSelection() ?? { anchorNode: null, anchorOffset: 0 };
  const points = [foundPoint(), node && { node, offset }];
  return (
    points.find((each) => each && each.node instanceof Text && review.contains(each.node) && isInSight(each)) ?? null
  );
}

function pointAt(review: HTMLElement, y: number): Point | null {
  const found = document.caretPositionFromPoint(review.getBoundingClientRect().left + 2, y);
  if (!(found?.offsetNode instanceof Text) || !review.contains(found.offsetNode)) return null;
  return { node: found.offsetNode, offset: found.offset };
}

/**
 * At what was found or chosen in the text; else, where its top has gone out of sight, at the line a third down the column, or at the
 * end of a text whose end is to be seen. Null where reading has not begun.
 */
export function writingStart(review: HTMLElement, column: HTMLElement, text: string): WritingStart | null {
  const source = text.replace(/\r\n?/g, '\n');
  const box = review.getBoundingClientRect();
  const top = column.getBoundingClientRect().top;
  const bottom = top + column.clientHeight;
  const isInSight = (point: Point): boolean => {
    const y = topOf(point);
    return y >= top + CLEAR && y <= bottom - CLEAR;
  };
  const chosen = chosenPoint(review, isInSight);
  if (!chosen && box.top >= top + CLEAR) return null;
  const point = chosen ?? pointAt(review, top + column.clientHeight / 3);
  if (!point) return null;
  const at = sourcePlaceOf(review, point, source);
  const isEndInSight = box.bottom <= bottom - CLEAR;
  return { caret: !chosen && isEndInSight ? null : at, kept: { at, y: topOf(point) - top } };
}

/** The first words of a line of the source that are read as they are written; empty where there are none. */
export function plainWordsAt(source: string, at: number): string {
  const line = source.slice(at, at + 2 * LONGEST_WORDS).split('\n')[0] ?? '';
  const bare = line.replace(/^[^\p{L}\p{N}]+/u, '');
  return (bare.split(/[*_`~|[\]<>\\!]/u)[0] ?? '').slice(0, LONGEST_WORDS).trimEnd();
}

function rangeOfWords(review: HTMLElement, words: string, share: number): Range | null {
  const text = review.textContent;
  const guess = text.length * share;
  const [nearest] = occurrences(text, words).toSorted((one, other) => Math.abs(one - guess) - Math.abs(other - guess));
  if (nearest === undefined) return null;
  const walker = document.createTreeWalker(review, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (nearest < before + length) {
      const range = document.createRange();
      range.setStart(node, nearest - before);
      range.setEnd(node, Math.min(length, nearest - before + 1));
      return range;
    }
    before += length;
  }
  return null;
}

/** Scrolls a text that is read again so that the line one wrote at stands where it stood. */
export function readOnAt(review: HTMLElement, column: HTMLElement, text: string, { at, y }: KeptLine): void {
  const source = text.replace(/\r\n?/g, '\n');
  const words = plainWordsAt(source, at);
  const range = words.length < FEWEST_SIGNS ? null : rangeOfWords(review, words, at / Math.max(1, source.length));
  if (range) column.scrollBy({ top: range.getBoundingClientRect().top - column.getBoundingClientRect().top - y });
}
