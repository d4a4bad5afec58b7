// Marks found words in the rendered review: text nodes are cut, nothing else is touched.

interface HastText {
  type: 'text';
  value: string;
}
interface HastElement {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
}
type HastNode = HastText | HastElement;

const word = /[\p{L}\p{N}\p{M}]+/gu;
const ideograph = /[\u2e80-\u9fff\uac00-\ud7af]/u;

/** Folded as the search folds: composed, case and accents away. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** [from, to) of what a term marks in a text: whole words that begin with a Latin term, any place of an ideographic one. */
function rangesIn(text: string, terms: readonly string[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const found of text.matchAll(word)) {
    const folded = fold(found[0]);
    if (terms.some((term) => !ideograph.test(term) && folded.startsWith(term))) {
      ranges.push([found.index, found.index + found[0].length]);
    }
  }
  for (const term of terms.filter((each) => ideograph.test(each))) {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length))
      ranges.push([at, at + term.length]);
  }
  return ranges.toSorted((a, b) => a[0] - b[0]);
}

function cut(text: string, ranges: readonly [number, number][]): HastNode[] {
  const nodes: HastNode[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from < at) continue;
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

function markIn(node: HastElement, terms: readonly string[]): void {
  node.children = node.children?.flatMap((child): HastNode[] => {
    if (child.type === 'text') {
      const { value } = child as HastText;
      return cut(value, rangesIn(value, terms));
    }
    markIn(child, terms);
    return [child];
  });
}

/** A rehype plugin: `terms` are words as a search answer gives them. */
export function rehypeMarkWords(terms: readonly string[]): (tree: HastElement) => void {
  const folded = terms.map(fold).filter((term) => term !== '');
  return (tree) => markIn(tree, folded);
}
