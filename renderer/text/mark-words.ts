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

type Range = [number, number];

interface Word {
  node: HastText;
  from: number;
  to: number;
  folded: string;
  /** Words of one paragraph stand together, whatever is bold or a link in it. */
  block: HastElement;
}

const inline = new Set(['a', 'em', 'strong', 'del', 'code', 'sup', 'sub']);

function wordsIn(element: HastElement, block: HastElement): Word[] {
  return (element.children ?? []).flatMap((child): Word[] => {
    if (child.type !== 'text') {
      const within = child as HastElement;
      return wordsIn(within, inline.has(within.tagName ?? '') ? block : within);
    }
    const node = child as HastText;
    return [...node.value.matchAll(word)].map((found) => ({
      node,
      from: found.index,
      to: found.index + found[0].length,
      folded: fold(found[0]),
      block,
    }));
  });
}

/** Whether the words of a phrase stand one after the other from `at` on; the last may be longer than what was typed. */
function standsAt(words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((part, index) => {
    const found = words[at + index];
    if (found === undefined || found.block !== words[at]?.block) return false;
    return index === phrase.length - 1 ? found.folded.startsWith(part) : found.folded === part;
  });
}

/** [from, to) by text node, in order: whole words for terms of letters that are spaced, any place for ideographic ones. */
function rangesOf(tree: HastElement, terms: readonly string[]): Map<HastNode, Range[]> {
  const ranges = new Map<HastNode, Range[]>();
  const mark = (node: HastText, range: Range): void => void ranges.set(node, [...(ranges.get(node) ?? []), range]);
  const words = wordsIn(tree, tree);
  const phrases = terms.filter((term) => !ideograph.test(term)).map((term) => term.match(word) ?? []);
  for (const phrase of phrases.filter(({ length }) => length > 0)) {
    for (let at = 0; at < words.length; at++) {
      if (!standsAt(words, at, phrase)) continue;
      const found = words.slice(at, at + phrase.length);
      for (const node of new Set(found.map((each) => each.node))) {
        const here = found.filter((each) => each.node === node);
        mark(node, [here[0]?.from ?? 0, here.at(-1)?.to ?? 0]);
      }
    }
  }
  const ideographic = terms.filter((term) => ideograph.test(term));
  for (const node of textsIn(tree)) {
    for (const term of ideographic) {
      for (let at = node.value.indexOf(term); at >= 0; at = node.value.indexOf(term, at + term.length))
        mark(node, [at, at + term.length]);
    }
  }
  for (const found of ranges.values()) found.sort((a, b) => a[0] - b[0]);
  return ranges;
}

function textsIn(element: HastElement): HastText[] {
  return (element.children ?? []).flatMap((child): HastText[] =>
    child.type === 'text' ? [child as HastText] : textsIn(child as HastElement),
  );
}

function cut(text: string, ranges: readonly Range[]): HastNode[] {
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

function markIn(element: HastElement, ranges: Map<HastNode, Range[]>): void {
  element.children = element.children?.flatMap((child): HastNode[] => {
    const found = ranges.get(child);
    if (child.type === 'text') return found ? cut((child as HastText).value, found) : [child];
    markIn(child as HastElement, ranges);
    return [child];
  });
}

/** A rehype plugin: `terms` are words and phrases as a search answer gives them. */
export function rehypeMarkWords(terms: readonly string[]): (tree: HastElement) => void {
  const folded = terms.map(fold).filter((term) => term !== '');
  return (tree) => markIn(tree, rangesOf(tree, folded));
}
