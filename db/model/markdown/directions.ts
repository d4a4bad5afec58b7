// Which way a piece of a review runs: as its first letter does, whatever stands around it. Changes no words.

import { blockText, type HastNode } from './block-text.ts';

export type Direction = 'ltr' | 'rtl';

const fromTheRight =
  /[\p{Script=Hebr}\p{Script=Arab}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Samr}\p{Script=Mand}\p{Script=Adlm}\p{Script=Rohg}]/u;

/** Undefined where no letter stands: then it is as what stands around it. */
export function directionOf(text: string): Direction | undefined {
  const first = /\p{L}/u.exec(text)?.[0];
  if (first === undefined) return undefined;
  return fromTheRight.test(first) ? 'rtl' : 'ltr';
}

const blocks = new Set([
  ...['p', 'ul', 'ol', 'li', 'blockquote', 'table', 'th', 'td'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

function mark(node: HastNode, around: Direction): void {
  const own = blocks.has(node.tagName ?? '') ? directionOf(blockText(node)) : undefined;
  if (own !== undefined && own !== around) node.properties = { ...node.properties, dir: own };
  for (const child of node.children ?? []) mark(child, own ?? around);
}

/** A rehype plugin: says it only where it differs from what stands around. */
export function rehypeDirections(): (tree: HastNode) => void {
  return (tree) => mark(tree, 'ltr');
}
