// Marks found words in the rendered review: text nodes are cut, nothing else is touched.

import { type Marker, marksOf } from '../../db/model/search/marks.ts';

interface Positioned {
  position?: { start: { line: number } } | undefined;
}
export interface HastText extends Positioned {
  /** `raw` is HTML as it was typed, which is shown as text. */
  type: 'text' | 'raw';
  value: string;
}
export interface HastElement extends Positioned {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
}
export type HastNode = HastText | HastElement;

/** The texts of one paragraph, whatever is bold or a link in it. */
interface Block {
  text: string;
  pieces: { node: HastText; at: number }[];
  /** Of the source, from 1; 0 where it is not known. */
  line: number;
}

const inline = new Set(['a', 'em', 'strong', 'del', 'code', 'br', 'input']);
/** Stand within a paragraph without belonging to its sentence: the numbers of footnotes. */
const aside = new Set(['sup', 'sub']);

function isText(node: HastNode): node is HastText {
  return node.type === 'text' || node.type === 'raw';
}

function blocksOf(tree: HastElement): Block[] {
  const blocks: Block[] = [];
  const newBlock = (): Block => ({ text: '', pieces: [], line: 0 });
  let block = newBlock();
  const begin = (next = newBlock()): void => {
    if (!blocks.includes(block)) blocks.push(block);
    block = next;
  };
  const walk = (element: HastElement): void => {
    for (const child of element.children ?? []) {
      if (isText(child)) {
        block.pieces.push({ node: child, at: block.text.length });
        block.text += child.value;
        block.line ||= child.position?.start.line ?? element.position?.start.line ?? 0;
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

/** Between two words that stand next to each other. */
const NEXT_TO = /^[^\p{L}\p{N}]*$/u;

/** Numbers a place that was found, and says where it stands. */
interface Mark {
  from: number;
  to: number;
  /** The same for all the pieces of one place: bold words may cut it, and words found side by side are one. */
  hit: number;
  /** As the source counts its paragraphs; undefined where nobody knows. */
  paragraph: number | undefined;
}

function marksOfTree(tree: HastElement, marker: Marker, paragraphs: readonly number[]): Map<HastNode, Mark[]> {
  const marks = new Map<HastNode, Mark[]>();
  let hit = 0;
  for (const { text, pieces, line } of blocksOf(tree)) {
    let last: number | null = null;
    for (const [from, to] of marksOf(marker.find(text))) {
      if (last === null || !NEXT_TO.test(text.slice(last, from))) hit += 1;
      last = to;
      for (const { node, at } of pieces) {
        const here = { from: Math.max(0, from - at), to: Math.min(node.value.length, to - at) };
        if (here.from >= here.to) continue;
        marks.set(node, [...(marks.get(node) ?? []), { ...here, hit, paragraph: paragraphs[line] }]);
      }
    }
  }
  return marks;
}

function cut(text: string, marks: readonly Mark[]): HastNode[] {
  const nodes: HastNode[] = [];
  let at = 0;
  for (const { from, to, hit, paragraph } of marks) {
    if (from > at) nodes.push({ type: 'text', value: text.slice(at, from) });
    nodes.push({
      type: 'element',
      tagName: 'mark',
      properties: { dataHit: hit, dataParagraph: paragraph },
      children: [{ type: 'text', value: text.slice(from, to) }],
    });
    at = to;
  }
  if (at < text.length) nodes.push({ type: 'text', value: text.slice(at) });
  return nodes;
}

function markIn(element: HastElement, marks: Map<HastNode, Mark[]>): void {
  element.children = element.children?.flatMap((child): HastNode[] => {
    if (!isText(child)) markIn(child, marks);
    const found = marks.get(child);
    return isText(child) && found ? cut(child.value, found) : [child];
  });
}

/** A rehype plugin. `paragraphs` has the number of the paragraph of each line of the source, lines from 1. */
export function rehypeMarkWords(marker: Marker, paragraphs: readonly number[] = []): (tree: HastElement) => void {
  return (tree) => markIn(tree, marksOfTree(tree, marker, paragraphs));
}
