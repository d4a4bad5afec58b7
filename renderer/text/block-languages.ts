// Says of each block of a review which language it is in, where it differs from what stands around it: letters get their right shapes,
// lines their right breaks, and each language its own kind of emphasis. Changes no words.

import { blockText, type HastNode } from '../../db/model/markdown/block-text.ts';

const blocks = new Set(['p', 'li', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th']);

/**
 * `ja` where kana stand among the first characters; empty, which is "not known", where there are letters and none is Han:
 * in a Japanese window it must not pass for Japanese. Undefined where it can't be told: then it is as what stands around it.
 */
export function languageOf(text: string): 'ja' | '' | undefined {
  const beginning = text.slice(0, 400);
  if (/[\u3040-\u30ff]/u.test(beginning)) return 'ja';
  return /\p{L}/u.test(beginning) && !/\p{Script=Han}/u.test(beginning) ? '' : undefined;
}

/** A rehype plugin. `around`: the language of the whole. */
export function rehypeBlockLanguages(around: string | undefined): (tree: HastNode) => void {
  const visit = (node: HastNode, outer: string | undefined): void => {
    let inner = outer;
    if (blocks.has(node.tagName ?? '')) {
      inner = languageOf(blockText(node)) ?? outer;
      if (inner !== outer && inner !== undefined) node.properties = { ...node.properties, lang: inner };
    }
    for (const child of node.children ?? []) visit(child, inner);
  };
  return (tree) => visit(tree, around);
}
