// Makes the notes at a review's end our own: a section with a name of its own instead of a heading, and nothing that points to that heading.

interface HastNode {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
}

/** A rehype plugin; `label` names the section to those who hear it. */
export function rehypeFootnotes(label: string): (tree: HastNode) => void {
  const visit = (node: HastNode): void => {
    const { properties } = node;
    if (properties && 'dataFootnoteRef' in properties) delete properties['ariaDescribedBy'];
    if (properties && 'dataFootnotes' in properties) {
      node.properties = { dataFootnotes: true, ariaLabel: label };
      node.children = node.children?.filter(({ tagName }) => tagName === 'ol');
    }
    for (const child of node.children ?? []) visit(child);
  };
  return visit;
}
