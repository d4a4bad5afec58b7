// Takes the source's own line breaks between blocks out of what is shown: in a review a line break is a line break, but not that of a list's layout.

interface HastNode {
  type: string;
  tagName?: string;
  value?: string;
  children?: HastNode[];
}

const ofBlocks = new Set(['li', 'ul', 'ol', 'blockquote', 'section']);

/** A rehype plugin. */
export function rehypeSourceLines(): (tree: HastNode) => void {
  const visit = (node: HastNode): void => {
    if (ofBlocks.has(node.tagName ?? ''))
      node.children = node.children?.filter(({ type, value = '' }) => type !== 'text' || !/^\s*\n\s*$/.test(value));
    for (const child of node.children ?? []) visit(child);
  };
  return visit;
}
