// The headings of a review, under the page's own first heading: the highest level written becomes the second, the others follow without a gap.

interface HastNode {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
}

const heading = /^h[1-6]$/;

function headingsIn(node: HastNode): HastNode[] {
  const own = node.tagName !== undefined && heading.test(node.tagName) ? [node] : [];
  return [...own, ...(node.children ?? []).flatMap(headingsIn)];
}

/** A rehype plugin; `looks` are the classes of the first two levels as written, so that a heading looks the size it was meant. */
export function rehypeHeadingLevels(looks: { heading1: string; heading2: string }): (tree: HastNode) => void {
  return (tree) => {
    const headings = headingsIn(tree);
    const written = [...new Set(headings.map(({ tagName }) => Number(tagName?.slice(1))))].toSorted();
    for (const node of headings) {
      const level = Number(node.tagName?.slice(1));
      const look = level === 1 ? looks.heading1 : level === 2 ? looks.heading2 : undefined;
      if (look !== undefined) node.properties = { ...node.properties, className: [look] };
      node.tagName = `h${Math.min(6, written.indexOf(level) + 2)}`;
    }
  };
}
