// Chooses the passage of a review that shows best why it was found. Pure. Must never show what a spoiler mark hides.

import type { Passage, PlacedPassage } from '../model/search/answer.ts';
import { type Found, type Marker, marksOf } from '../model/search/marks.ts';
import { cutAfter, cutBefore, type Paragraph, plainParagraphs } from './plain-text.ts';

export const LONGEST_PASSAGE = 240;
/** Shown before the first mark where a sentence is too long to be shown whole. */
const LEAD = 80;
/** Marks looked at in one text; a word that stands there more often is shown well by the first ones. */
const MOST_MARKS = 1000;
/** With every term shown by some window, a text is read on for so many marks: further on it seldom gets better. */
const ENOUGH_MARKS = 6;

/** A term more is worth more than any number of marks. */
const TERM = 1000;

interface Window {
  paragraph: Paragraph;
  from: number;
  to: number;
  found: Found[];
  /** More terms, then more marks. */
  score: number;
}

const sentenceEnd = /[.!?…]+["'”’»)\]]*\s+|[。！？]+[」』）”’]*\s*/gu;

/** Where each sentence begins, and the end of the text. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(sentenceEnd)) {
    const at = end.index + end[0].length;
    if (at < text.length) starts.push(at);
  }
  return [...starts, text.length];
}

/** What a window shows is worth more where it isn't shown elsewhere. */
function scoreOf(found: readonly Found[], shownTerms: ReadonlySet<number>): number {
  let score = Math.min(found.length, TERM / 2 - 1);
  for (const term of new Set(found.map((one) => one.term))) score += shownTerms.has(term) ? TERM / 2 : TERM;
  return score;
}

function windowFrom(
  paragraph: Paragraph,
  bounds: number[],
  found: readonly Found[],
  first: number,
  shownTerms: ReadonlySet<number>,
): Window {
  const { text } = paragraph;
  const { from: anchor, to: anchorEnd } = found[first] as Found;
  const sentence = bounds.findLastIndex((start) => start <= anchor && start < text.length);
  let from = bounds[sentence] ?? 0;
  let next = sentence + 1;
  while (next + 1 < bounds.length && (bounds[next + 1] ?? 0) - from <= LONGEST_PASSAGE) next += 1;
  let to = bounds[next] ?? text.length;
  if (to - from > LONGEST_PASSAGE) {
    // an ellipsis on either side is part of the length
    if (anchorEnd - from > LONGEST_PASSAGE - 2) from = Math.min(cutAfter(text, Math.max(from, anchor - LEAD)), anchor);
    to = Math.min(to, cutBefore(text, from + LONGEST_PASSAGE - 2));
  }
  const inside: Found[] = [];
  for (let index = first; index < found.length && (found[index] as Found).from < to; index += 1) {
    const one = found[index] as Found;
    if (one.to <= to) inside.push(one);
  }
  // a phrase longer than any passage is marked as far as it is shown
  if (inside.length === 0) inside.push({ ...(found[first] as Found), to });
  return { paragraph, from, to, found: inside, score: scoreOf(inside, shownTerms) };
}

function shown({ paragraph, from, to, found }: Window): Passage {
  const slice = paragraph.text.slice(from, to);
  const text = slice.trimEnd();
  const lead = from > 0 && !sentenceStarts(paragraph.text).includes(from) ? '…' : '';
  const isCut = to < paragraph.text.length && !sentenceStarts(paragraph.text).includes(to);
  const marks = marksOf(found).map(([start, end]): [number, number] => {
    const at = lead.length - from;
    return [start + at, Math.min(end + at, lead.length + text.length)];
  });
  return { text: lead + text + (isCut ? '…' : ''), marks };
}

/** Passages of a text that hold a term (those of `shownTerms` stand in its title already), the best first, no two of which overlap; each at most some 240 UTF-16 units. */
export function passagesOf(
  markdown: string,
  marker: Marker,
  most: number,
  shownTerms: ReadonlySet<number> = new Set(),
): PlacedPassage[] {
  if (marker.termCount === 0) return [];
  const windows: Window[] = [];
  let budget = MOST_MARKS;
  for (const paragraph of plainParagraphs(markdown, (each) => marker.couldHold(each))) {
    const found = marker.find(paragraph.text).slice(0, budget);
    if (found.length === 0) continue;
    budget -= found.length;
    const bounds = sentenceStarts(paragraph.text);
    for (let first = 0; first < found.length; first += 1)
      windows.push(windowFrom(paragraph, bounds, found, first, shownTerms));
    const isShown = windows.some(({ score }) => score >= (marker.termCount - shownTerms.size / 2) * TERM);
    if (budget <= 0 || (isShown && MOST_MARKS - budget >= ENOUGH_MARKS * most)) break;
  }
  const chosen: Window[] = [];
  // sorting keeps the order of equals: the first of the text is the better one
  for (const window of windows.toSorted((one, other) => other.score - one.score)) {
    if (chosen.length === most) break;
    const { paragraph, from, to } = window;
    const overlaps = chosen.some((other) => other.paragraph === paragraph && other.from < to && from < other.to);
    if (!overlaps) chosen.push(window);
  }
  return chosen.map((window) => ({ ...shown(window), paragraph: window.paragraph.number }));
}

/** The best passage of a text, or null where no term stands in what may be shown. */
export function bestPassage(markdown: string, marker: Marker): PlacedPassage | null {
  return passagesOf(markdown, marker, 1)[0] ?? null;
}
