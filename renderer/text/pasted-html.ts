// Reads HTML from the clipboard into a tree of what it says: no scripts, no styles, no wrappers of word processors. Runs nothing, loads nothing.

import { fromParse5 } from 'hast-util-from-parse5';
import { defaultTreeAdapter, parseFragment } from 'parse5';
import type { HastNode } from '../../db/model/markdown/block-text.ts';

/** More is no prose; it is pasted as plain text. */
const LONGEST = 3_000_000;
const DEEPEST = 200;

class TooDeep extends Error {}

function parse(html: string): HastNode {
  let depth = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1;
      if (depth > DEEPEST) throw new TooDeep();
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  return fromParse5(parseFragment(html, { treeAdapter, scriptingEnabled: false }));
}

const junk = new Set([
  ...[
    'script',
    'style',
    'head',
    'meta',
    'link',
    'title',
    'base',
    'noscript',
    'template',
    'iframe',
    'frame',
    'object',
    'embed',
  ],
  ...[
    'svg',
    'math',
    'canvas',
    'audio',
    'video',
    'map',
    'form',
    'button',
    'select',
    'textarea',
    'dialog',
    'progress',
    'meter',
  ],
]);

function styleOf({ properties }: HastNode): string {
  const style = properties?.['style'];
  return typeof style === 'string' ? style.toLowerCase().replace(/\s+/g, '') : '';
}

function classesOf({ properties }: HastNode): string[] {
  const classes = properties?.['className'];
  return Array.isArray(classes) ? classes.map(String) : [];
}

/** What a page or a word processor carries but nobody reads: numbers drawn by Word, links to edit, notes of an encyclopedia. */
const junkClasses = ['mw-editsection', 'reference', 'Apple-interchange-newline', 'sr-only', 'visually-hidden'];

function isJunk(node: HastNode): boolean {
  if (node.type === 'comment' || node.type === 'doctype') return true;
  if (node.type !== 'element') return false;
  const { tagName = '', properties = {} } = node;
  const style = styleOf(node);
  return (
    junk.has(tagName) ||
    'hidden' in properties ||
    /display:none|visibility:hidden|mso-hide:all|mso-list:ignore/.test(style) ||
    classesOf(node).some((name) => junkClasses.includes(name)) ||
    (tagName === 'input' && properties['type'] !== 'checkbox')
  );
}

/** The address a link leads to, past the page that only counts who leaves. */
function addressOf(href: unknown): string | null {
  if (typeof href !== 'string' || !URL.canParse(href)) return null;
  const url = new URL(href);
  if (url.hostname === 'www.google.com' && url.pathname === '/url') return addressOf(url.searchParams.get('q'));
  return url.protocol === 'http:' || url.protocol === 'https:' ? href : null;
}

const isBold = (style: string): boolean => /font-weight:(bold|[6-9]00)/.test(style);
const isPlain = (style: string): boolean => /font-weight:(normal|[1-5]00)/.test(style);

/** Elements that say by a style what they should say by their name; null where an element says nothing. */
function saidBy(node: HastNode): string[] | null {
  const { tagName = '' } = node;
  const style = styleOf(node);
  if (tagName === 'b' || tagName === 'strong') return isPlain(style) ? null : ['strong'];
  if (tagName === 'i' || tagName === 'em' || tagName === 'cite') return /font-style:normal/.test(style) ? null : ['em'];
  if (tagName !== 'span' && tagName !== 'font') return [tagName];
  const said = [
    ...(isBold(style) ? ['strong'] : []),
    ...(/font-style:italic/.test(style) ? ['em'] : []),
    ...(/text-decoration[^;]*:[^;]*line-through/.test(style) ? ['del'] : []),
  ];
  return said.length === 0 ? null : said;
}

const textOf = (node: HastNode): string => node.value ?? (node.children ?? []).map(textOf).join('');

function cleanText(value: string, node: HastNode): string {
  const isSpacing = classesOf(node).includes('Apple-converted-space') || styleOf(node).includes('mso-spacerun:yes');
  const bare = value.replace(/[\u200b\ufeff]/g, '');
  return isSpacing ? bare.replace(/\u00a0/g, ' ') : bare;
}

const empties = new Set(['p', 'strong', 'em', 'del', 'a', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote']);
const wholes = new Set(['br', 'hr', 'input']);

function holdsNothing(node: HastNode): boolean {
  if (node.type === 'text') return (node.value ?? '').replace(/\u00a0/g, ' ').trim() === '';
  return !wholes.has(node.tagName ?? '') && (node.children ?? []).every(holdsNothing);
}

/** Pictures are not kept; one that stands for a sign is that sign. */
function signOf({ properties }: HastNode): HastNode[] {
  const alternative = properties?.['alt'];
  return typeof alternative === 'string' && alternative !== '' && [...alternative].length <= 3
    ? [{ type: 'text', value: alternative }]
    : [];
}

const inHeading = /^h[1-6]$/;

function cleaned(node: HastNode, parent: HastNode, isHeading: boolean): HastNode[] {
  if (isJunk(node)) return [];
  if (node.type === 'text') return [{ type: 'text', value: cleanText(node.value ?? '', parent) }];
  const { tagName = '', properties = {} } = node;
  if (tagName === 'img') return signOf(node);
  const isHeadingHere = isHeading || inHeading.test(tagName);
  const children = joined((node.children ?? []).flatMap((child) => cleaned(child, node, isHeadingHere)));
  if (tagName === 'a') {
    const href = addressOf(properties['href']);
    return href === null ? children : kept({ type: 'element', tagName, properties: { href }, children });
  }
  const said = saidBy(node);
  // a heading is strong by itself
  const names = said?.filter((name) => !(isHeadingHere && name === 'strong')) ?? [];
  const unwrapped =
    names.length === 0 || /:|^(?:u|mark|ins|small|big|abbr|time|center|body|html)$/.test(names[0] ?? '');
  if (unwrapped) return children;
  const attributes = keptProperties(node);
  return names.reduceRight<HastNode[]>((inner, name) => marked(name, attributes, inner), children);
}

const marks = new Set(['strong', 'em', 'del']);

/** Spaces at the ends of a mark stand outside of it: within they would unmake it. */
function marked(tagName: string, properties: Record<string, unknown>, children: HastNode[]): HastNode[] {
  const node = { type: 'element', tagName, properties, children };
  if (!marks.has(tagName) || holdsNothing(node)) return kept(node);
  return [...cutSpace(children, 0, /^\s+/), node, ...cutSpace(children, -1, /\s+$/)];
}

/** Takes the space off the first or last words, however deep in marks they are, and gives it. */
function cutSpace(nodes: readonly HastNode[], at: 0 | -1, space: RegExp): HastNode[] {
  const node = nodes.at(at);
  if (node?.type === 'element' && marks.has(node.tagName ?? '')) return cutSpace(node.children ?? [], at, space);
  const cut = node?.type === 'text' ? space.exec(node.value ?? '')?.[0] : undefined;
  if (node === undefined || cut === undefined) return [];
  node.value = (node.value ?? '').replace(space, '');
  return [{ type: 'text', value: cut }];
}

/** Runs of one mark that were cut in pieces, as word processors cut them, are one run. */
function joined(nodes: readonly HastNode[]): HastNode[] {
  const result: HastNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last && marks.has(node.tagName ?? '') && last.tagName === node.tagName)
      last.children = joined([...(last.children ?? []), ...(node.children ?? [])]);
    else result.push(node);
  }
  return result;
}

function kept(node: HastNode): HastNode[] {
  if (!empties.has(node.tagName ?? '') || !holdsNothing(node)) return [node];
  // an empty bold space is still a space between words
  return node.tagName === 'p' || textOf(node) === '' ? [] : [{ type: 'text', value: ' ' }];
}

function keptProperties({ tagName, properties = {} }: HastNode): Record<string, unknown> {
  const names: Record<string, string[]> = {
    ol: ['start'],
    input: ['type', 'checked'],
    td: ['align', 'colSpan'],
    th: ['align', 'colSpan'],
    code: ['className'],
  };
  const wanted = names[tagName ?? ''] ?? [];
  return Object.fromEntries(Object.entries(properties).filter(([name]) => wanted.includes(name)));
}

const listLevel = /mso-list:l\d+level(\d)/;

/** Word writes lists as paragraphs; the level and the sign stand in its own styles. */
function withWordLists(nodes: readonly HastNode[]): HastNode[] {
  const result: HastNode[] = [];
  let lists: HastNode[] = [];
  for (const node of nodes) {
    const level = Number(listLevel.exec(styleOf(node))?.[1] ?? 0);
    if (level === 0) {
      if (!holdsNothing(node)) lists = [];
      result.push(node);
      continue;
    }
    const sign = textOf(node).trim();
    lists = lists.slice(0, level);
    while (lists.length < level) {
      const list = {
        type: 'element',
        tagName: /^[\da-z]{1,3}[.)]/i.test(sign) ? 'ol' : 'ul',
        properties: {},
        children: [],
      };
      (lists.at(-1)?.children?.at(-1)?.children ?? result).push(list);
      lists.push(list);
    }
    lists.at(-1)?.children?.push({ type: 'element', tagName: 'li', properties: {}, children: node.children ?? [] });
  }
  return result;
}

function joinWordLists(node: HastNode): void {
  const children = node.children ?? [];
  if (children.some((child) => listLevel.test(styleOf(child)))) node.children = withWordLists(children);
  for (const child of children) joinWordLists(child);
}

/** What the page or document says, or null where that is better read as plain text: too large, too deep, or without any form. */
export function readPastedHtml(html: string): HastNode | null {
  if (html.length > LONGEST) return null;
  try {
    const tree = parse(html);
    joinWordLists(tree);
    const children = (tree.children ?? []).flatMap((child) => cleaned(child, tree, false));
    return hasForm(children) ? { type: 'root', children } : null;
  } catch (error) {
    // a tree can grow deeper than the elements that were open at once
    if (error instanceof TooDeep || error instanceof RangeError) return null;
    throw error;
  }
}

const formless = new Set(['div', 'br', 'section', 'article', 'main', 'header', 'footer', 'nav', 'aside']);

/** Whether anything is more than lines: those are best as they are in plain text. */
function hasForm(nodes: readonly HastNode[]): boolean {
  return nodes.some(
    (node) => node.type === 'element' && (!formless.has(node.tagName ?? '') || hasForm(node.children ?? [])),
  );
}
