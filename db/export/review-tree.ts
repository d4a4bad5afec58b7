// A review as a tree, parsed by the rules of the reading view: GitHub's Markdown, no HTML, spoilers taken out into nodes of their own.

import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type MdastNode, remarkSpoilers } from '../model/markdown/remark-spoilers.ts';

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });
const hideSpoilers = remarkSpoilers();

/** What `||hides||` stands in nodes `spoiler`, each after a node `spoilerControl` or another piece of the same. */
export function reviewTree(text: string): Root {
  const tree = parser.parse(text);
  hideSpoilers(tree as MdastNode, { toString: () => text });
  return tree;
}
