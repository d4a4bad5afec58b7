// A review in the little HTML that Letterboxd takes: a, b, i, em, strong, blockquote, br. Pure; what it has no form for is written plainly.

import { reviewTree } from './review-tree.ts';

export interface SiteReview {
  html: string;
  /** Something in it has no form there. */
  isSimplified: boolean;
  hasHiddenWords: boolean;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => escapes[one] ?? one);
/** A line break is a line break, here as in the reading view. */
const flowing = (text: string): string => escaped(text.replace(/[^\S\r\n]*\r?\n[^\S\r\n]*/g, '\n'));

const isAddress = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** What is looked at of a node of mdast, or of a spoiler's. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
  ordered?: boolean | null;
  start?: number | null;
  checked?: boolean | null;
  url?: string;
  alt?: string | null;
  label?: string | null;
  identifier?: string;
}

const nameOf = ({ label, identifier }: Node): string => escaped(label ?? identifier ?? '');

class SiteWriter {
  isSimplified = false;
  hasHiddenWords = false;

  blocks(nodes: readonly Node[] = []): string {
    return nodes
      .map((node) => this.#block(node))
      .filter((html) => html !== '')
      .join('\n\n');
  }

  #block(node: Node): string {
    switch (node.type) {
      case 'paragraph':
        return this.#inner(node);
      case 'blockquote':
        return `<blockquote>${this.blocks(node.children)}</blockquote>`;
      case 'heading':
        return this.#plainly(`<b>${this.#inner(node)}</b>`);
      case 'list':
        return this.#plainly(this.#list(node.children ?? [], node.ordered ? (node.start ?? 1) : null));
      case 'table':
        return this.#plainly(this.#table(node.children ?? []));
      case 'code':
        return this.#plainly(escaped(node.value ?? ''));
      case 'thematicBreak':
        return '* * *';
      case 'footnoteDefinition':
        return this.#plainly(`[${nameOf(node)}] ${this.blocks(node.children)}`);
      case 'spoiler':
        this.hasHiddenWords = true;
        return this.blocks(node.children);
      case 'definition':
        return '';
      default:
        return this.#inline(node);
    }
  }

  #list(items: readonly Node[], start: number | null): string {
    return items
      .map((item, at) => {
        const mark = start === null ? '•' : `${start + at}.`;
        const box = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
        return `${mark} ${box}${this.blocks(item.children).replaceAll('\n\n', '\n')}`;
      })
      .join('\n');
  }

  #table(rows: readonly Node[]): string {
    return rows.map((row) => (row.children ?? []).map((cell) => this.#inner(cell)).join(' | ')).join('\n');
  }

  #inner({ children = [] }: Node): string {
    return children.map((child) => this.#inline(child)).join('');
  }

  #link(node: Node): string {
    const { url = '' } = node;
    return isAddress(url) ? `<a href="${escaped(url)}">${this.#inner(node)}</a>` : this.#inner(node);
  }

  #inline(node: Node): string {
    switch (node.type) {
      case 'text':
      case 'html':
        return flowing(node.value ?? '');
      case 'emphasis':
        return `<em>${this.#inner(node)}</em>`;
      case 'strong':
        return `<strong>${this.#inner(node)}</strong>`;
      case 'break':
        return '<br>';
      case 'link':
        return this.#link(node);
      case 'image':
        return this.#plainly(escaped(node.alt ?? ''));
      case 'inlineCode':
        return this.#plainly(flowing(node.value ?? ''));
      case 'footnoteReference':
        return this.#plainly(`[${nameOf(node)}]`);
      case 'spoilerControl':
        return '';
      case 'spoiler':
        this.hasHiddenWords = true;
        return this.#inner(node);
      case 'delete':
        return this.#plainly(this.#inner(node));
      default:
        return this.#plainly(this.#inner(node));
    }
  }

  #plainly(html: string): string {
    this.isSimplified = true;
    return html;
  }
}

export function siteReview(markdown: string): SiteReview {
  const writer = new SiteWriter();
  const html = writer.blocks(reviewTree(markdown).children);
  return { html, isSimplified: writer.isSimplified, hasHiddenWords: writer.hasHiddenWords };
}
