// Marks found words in the rendered review: text nodes are cut, nothing else is touched.

import { foldText, foldWithOffsets, hasTellingSigns, isWordless, wordPattern } from '../../db/model/fold.ts';

export interface HastText {
  /** `raw` is HTML as it was typed, which is shown as text. */
  type: 'text' | 'raw';
  value: string;
}
export interface HastElement {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
}
export type HastNode = HastText | HastElement;

/** [from, to) in UTF-16 units. */
type Range = [from: number, to: number];

/** The texts of one paragraph, whatever is bold or a link in it. */
interface Block {
  text: string;
  pieces: { node: HastText; at: number }[];
}

const inline = new Set(['a', 'em', 'strong', 'del', 'code', 'br', 'input']);
/** Stand within a paragraph without belonging to its sentence: the numbers of footnotes. */
const aside = new Set(['sup', 'sub']);

function isText(node: HastNode): node is HastText {
  return node.type === 'text' || node.type === 'raw';
}

function blocksOf(tree: HastElement): Block[] {
  const blocks: Block[] = [];
  let block: Block = { text: '', pieces: [] };
  const begin = (next: Block = { text: '', pieces: [] }): void => {
    if (!blocks.includes(block)) blocks.push(block);
    block = next;
  };
  const walk = (element: HastElement): void => {
    for (const child of element.children ?? []) {
      if (isText(child)) {
        block.pieces.push({ node: child, at: block.text.length });
        block.text += child.value;
      } else if (inline.has(child.tagName ?? '')) {
        walk(child);
      } else {
        const around = block;
        begin();
        walk(child);
        begin(aside.has(child.tagName ?? '') ? around : undefined);
      }
    }
  };
  walk(tree);
  begin();
  return blocks.filter(({ text }) => text !== '');
}

/** Where the words of a phrase stand one after the other; the last may be longer than what was typed. */
function phraseRanges(text: string, phrase: readonly string[]): Range[] {
  const words = [...text.matchAll(wordPattern)];
  const folded = words.map((word) => foldText(word[0]));
  const last = phrase.length - 1;
  return words.flatMap((first, at): Range[] => {
    const stands = phrase.every((part, index) => {
      const word = folded[at + index] ?? '';
      return index === last ? word.startsWith(part) : word === part;
    });
    const end = words[at + last];
    return stands && end ? [[first.index, end.index + end[0].length]] : [];
  });
}

/** Where a piece of text stands, within words too. */
function pieceRanges(text: string, piece: string): Range[] {
  const folded = foldWithOffsets(text);
  const ranges: Range[] = [];
  for (let at = folded.text.indexOf(piece); at >= 0; at = folded.text.indexOf(piece, at + piece.length))
    ranges.push([folded.starts[at] ?? 0, folded.ends[at + piece.length - 1] ?? text.length]);
  return ranges;
}

/** In order, not overlapping. */
function merged(ranges: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const [from, to] of ranges.toSorted((one, other) => one[0] - other[0])) {
    const last = all.at(-1);
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

function rangesOf(tree: HastElement, terms: readonly string[]): Map<HastNode, Range[]> {
  const ranges = new Map<HastNode, Range[]>();
  for (const { text, pieces } of blocksOf(tree)) {
    const found = terms.flatMap((term) =>
      isWordless(term) || hasTellingSigns(term)
        ? pieceRanges(text, term)
        : phraseRanges(text, (term.match(wordPattern) ?? []).map(foldText)),
    );
    for (const [from, to] of merged(found)) {
      for (const { node, at } of pieces) {
        const here: Range = [Math.max(0, from - at), Math.min(node.value.length, to - at)];
        if (here[0] < here[1]) ranges.set(node, [...(ranges.get(node) ?? []), here]);
      }
    }
  }
  return ranges;
}

function cut(text: string, ranges: readonly Range[]): HastNode[] {
  const nodes: HastNode[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from > at) nodes.push({ type: 'text', value: text.slice(at, from) });
    nodes.push({
      type: 'element',
      tagName: 'mark',
      properties: {},
      children: [{ type: 'text', value: text.slice(from, to) }],
    });
    at = to;
  }
  if (at < text.length) nodes.push({ type: 'text', value: text.slice(at) });
  return nodes;
}

function markIn(element: HastElement, ranges: Map<HastNode, Range[]>): void {
  element.children = element.children?.flatMap((child): HastNode[] => {
    if (!isText(child)) markIn(child, ranges);
    const found = ranges.get(child);
    return isText(child) && found ? cut(child.value, found) : [child];
  });
}

/** A rehype plugin: `terms` are words and phrases as a search answer gives them, folded. */
export function rehypeMarkWords(terms: readonly string[]): (tree: HastElement) => void {
  // an address may bring them too, so they are folded once more: that changes nothing where they are
  const folded = terms.map((term) => foldText(term).trim()).filter((term) => term !== '');
  return (tree) => markIn(tree, rangesOf(tree, folded));
}
