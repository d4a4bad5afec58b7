// The words of a block of a review, in the tree that HTML is made from. Changes nothing.

export interface HastNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
}

/** All letters within, marks left out. */
export function blockText(node: HastNode): string {
  return node.value ?? (node.children ?? []).map(blockText).join('');
}
