// A review as a piece of a page, by the rules of the reading view: HTML in it is text, images are links, spoilers wait. Pure.

import type { Element, ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { rehypeDirections } from '../../model/markdown/directions.ts';
import { rehypeFootnotes } from '../../model/markdown/footnotes.ts';
import { rehypeHeadingLevels } from '../../model/markdown/heading-levels.ts';
import { reviewTree } from '../review-tree.ts';
import { type Html, markup, written } from './markup.ts';
import type { ExportWords } from './words.ts';

export interface ReviewManner {
  /** Names what is pointed to: unlike every other on the page. Letters, digits and hyphens, a letter first. */
  prefix: string;
  /** What the page says in it. */
  words: ExportWords;
  /** Hidden until asked for, without a script; or open, where nothing can be asked. */
  spoilers: 'hidden' | 'open';
  /** The level of the headings around it, 1 for the page's own. */
  under: number;
}

const pageMaker = ({ backToNote }: ExportWords) =>
  unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: '',
      footnoteBackContent: '↩\ufe0e',
      footnoteBackLabel: (index: number) => backToNote(index + 1),
    })
    .freeze();
/** Made once for each language. */
const pageMakers = new Map<ExportWords, ReturnType<typeof pageMaker>>();

function toPage(words: ExportWords): ReturnType<typeof pageMaker> {
  const known = pageMakers.get(words) ?? pageMaker(words);
  pageMakers.set(words, known);
  return known;
}

const markDirections = rehypeDirections();
const levelHeadings = rehypeHeadingLevels({ heading1: 'heading1', heading2: 'heading2' });

const isAddress = (url: unknown): url is string =>
  typeof url === 'string' && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

const text = (value: string): ElementContent => ({ type: 'text', value });
const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  ...{ type: 'element', tagName, properties, children },
});

/** Rewrites a tree of one review. */
class Rewriting {
  readonly #manner: ReviewManner;
  /** What is pointed to, by the name it had: a person may have named a note anything. */
  readonly #names = new Map<string, string>();
  #lastSpoiler = 0;
  /** The spoiler that all around is in. */
  #span: unknown = undefined;

  constructor(manner: ReviewManner) {
    this.#manner = manner;
  }

  children(nodes: readonly Nodes[]): ElementContent[] {
    return joined(nodes).flatMap((node) => this.#node(node));
  }

  #node(node: Nodes): ElementContent[] {
    if (node.type === 'raw') return [text(node.value)];
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    if (node.properties['dataSpan'] !== undefined) return this.#spoiler(node);
    if (node.tagName === 'img')
      return this.#link(node.properties['src'], [text(`${node.properties['alt'] || node.properties['src']}`)]);
    if (node.tagName === 'input') return [text(node.properties['checked'] ? '☑' : '☐')];
    const children = this.children(node.children);
    // whatever else points into the page was written by hand, and points to nothing
    if (
      node.tagName === 'a' &&
      !('dataFootnoteRef' in node.properties) &&
      !('dataFootnoteBackref' in node.properties)
    ) {
      return this.#link(node.properties['href'], children);
    }
    return [element(this.#tag(node.tagName), this.#properties(node), children)];
  }

  #link(href: unknown, children: ElementContent[]): ElementContent[] {
    return isAddress(href) ? [element('a', { href, rel: ['noreferrer', 'noopener'] }, children)] : children;
  }

  /** One heading deeper for each that stands around. */
  #tag(tagName: string): string {
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    return level === undefined ? tagName : `h${Math.min(6, Number(level) + this.#manner.under - 1)}`;
  }

  #name(name: string): string {
    const known = this.#names.get(name) ?? `${this.#manner.prefix}-${this.#names.size + 1}`;
    this.#names.set(name, known);
    return known;
  }

  /** Only those that mean something here. */
  #properties({ properties }: Element): Element['properties'] {
    const kept: Element['properties'] = {};
    const { id, href, align, start, className, dir } = properties;
    if (typeof id === 'string') kept['id'] = this.#name(id);
    if (typeof href === 'string') kept['href'] = `#${this.#name(href.slice(1))}`;
    if (typeof align === 'string') kept['className'] = [`align-${align}`];
    if (typeof start === 'number') kept['start'] = start;
    if (dir === 'rtl' || dir === 'ltr') kept['dir'] = dir;
    const look = Array.isArray(className)
      ? className.find((each) => each === 'heading1' || each === 'heading2')
      : undefined;
    if (look !== undefined) kept['className'] = [look];
    if ('dataFootnotes' in properties) kept['className'] = ['notes'];
    if ('dataFootnoteRef' in properties) kept['className'] = ['noteref'];
    if ('dataFootnoteBackref' in properties) {
      kept['className'] = ['backref'];
      kept['ariaLabel'] = `${properties['ariaLabel']}`;
    }
    return kept;
  }

  /** The control is made with the words it shows: no script joins one with pieces elsewhere. */
  #spoiler(node: Element): ElementContent[] {
    if (node.tagName === 'button') return [];
    const span = node.properties['dataSpan'];
    const outer = this.#span;
    this.#span = span;
    const children = this.children(node.children);
    this.#span = outer;
    if (span === outer) return children;
    const isWhole = node.tagName === 'div';
    if (this.#manner.spoilers === 'open') return [element(isWhole ? 'div' : 'span', { className: ['told'] }, children)];
    return isWhole ? [blockSpoiler(this.#manner.words, children)] : [this.#inlineSpoiler(children)];
  }

  #inlineSpoiler(children: ElementContent[]): Element {
    this.#lastSpoiler += 1;
    const id = `${this.#manner.prefix}-spoiler-${this.#lastSpoiler}`;
    const label = element('label', {}, [text(this.#manner.words.aSpoiler)]);
    // the types of hast want a list here, and write it as one
    Object.assign(label.properties, { htmlFor: id });
    const control = element('input', { type: 'checkbox' }, []);
    Object.assign(control.properties, { id });
    return element('span', { className: ['spoiler'] }, [
      control,
      label,
      element('span', { className: ['told'] }, children),
    ]);
  }
}

const blockSpoiler = (words: ExportWords, children: ElementContent[]): Element =>
  element('details', { className: ['spoiler'] }, [element('summary', {}, [text(words.showSpoilers)]), ...children]);

const spanOf = (node: Nodes | undefined): unknown =>
  node?.type === 'element' ? node.properties['dataSpan'] : undefined;

const isControl = (node: Nodes): boolean => node.type === 'element' && node.tagName === 'button';

const blocks = new Set([
  ...['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'hr', 'section', 'div'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);
const isBlock = (node: Nodes | undefined): boolean => node?.type === 'element' && blocks.has(node.tagName);

/** A line break that no person wrote: line breaks are shown. */
const isBetweenBlocks = (node: Nodes, before: Nodes | undefined, after: Nodes | undefined): boolean =>
  node.type === 'text' && node.value === '\n' && (isBlock(before) || isBlock(after));

/** Pieces of one spoiler that follow each other become one; its control goes. */
function joined(nodes: readonly Nodes[]): Nodes[] {
  const all: Nodes[] = [];
  for (const [at, node] of nodes.entries()) {
    if (isControl(node) || isBetweenBlocks(node, nodes[at - 1], nodes[at + 1])) continue;
    const last = all.at(-1);
    const isSame = spanOf(node) !== undefined && spanOf(node) === spanOf(last);
    if (isSame && node.type === 'element' && last?.type === 'element' && last.tagName === node.tagName) {
      all[all.length - 1] = { ...last, children: [...last.children, ...node.children] };
    } else all.push(node);
  }
  return all;
}

/** An empty paragraph is left where nothing but the control of a spoiler stood. */
const isEmptyParagraph = (node: ElementContent): boolean =>
  node.type === 'element' && node.tagName === 'p' && node.children.length === 0;

/** Japanese where kana stand among the first characters, as in the reading view. */
export function languageOf(words: string): 'ja' | null {
  return /[\u3040-\u30ff]/u.test(words.slice(0, 400)) ? 'ja' : null;
}

const japaneseSigns = /[\u3040-\u30ff\u3400-\u9fff]/u;

/** Both ways of saying it: one for HTML, one for XML. On a Japanese page, what no Japanese sign stands in is of no known language. */
export function languageMark({ language }: ExportWords, said: string): Html | null {
  if (language === 'ja') return japaneseSigns.test(said) ? null : markup` lang="" xml:lang=""`;
  return languageOf(said) === null ? null : markup` lang="ja" xml:lang="ja"`;
}

export function reviewHtml(markdown: string, manner: ReviewManner): Html {
  const { words } = manner;
  const tree = toPage(words).runSync(reviewTree(markdown));
  rehypeFootnotes(words.notes)(tree);
  levelHeadings(tree);
  markDirections(tree);
  const parts = tree.children.map((node) => (node.type === 'raw' ? element('p', {}, [text(node.value)]) : node));
  const children = new Rewriting(manner).children(parts).filter((node) => !isEmptyParagraph(node));
  const out = toHtml(
    { type: 'root', children },
    { closeSelfClosing: true, characterReferences: { useNamedReferences: false } },
  );
  return markup`<div class="review"${languageMark(words, markdown)}>${written(out)}</div>`;
}
