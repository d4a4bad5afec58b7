// HTML from the clipboard as Markdown that means the same. In a chunk of its own: most people paste plain text.

import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import { readPastedHtml } from './pasted-html.ts';

/** A line break is a line break in a review; a heading and a cell have but one line. */
const lineBreak: Handle = (_node, _parent, state) =>
  state.stack.some((name) => name === 'headingAtx' || name === 'tableCell') ? ' ' : '\n';

/**
 * Takes back the escapes that are only needed where something follows that does not: `snake\_case`, `R\&B`, `\[sic]`, `2 \* 3`, `https\://`. `after` is
 * the character that follows this text.
 */
function withoutNeedlessEscapes(text: string, after: string): string {
  return `${text}${after}`
    .replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_')
    .replace(/\\&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/gi, '&')
    .replace(/\\\[(?!\^|[ xX]\])([^[\]\\\n]{1,200})\](?![([:])/g, '[$1]')
    .replace(/(?<=\S[ \t])\\\*(?=\s)/g, '*')
    .replace(/(?<!~)\\~(?![\\~])/g, '~')
    .replace(/(?<=[ps])\\:(?=\/)/g, ':')
    .replace(/(?<=[Ww]{3})\\\./g, '.')
    .replace(/\\@/g, '@')
    .slice(0, after === '' ? undefined : -after.length);
}

const text: Handle = (node: { value: string }, _parent, state, info) =>
  withoutNeedlessEscapes(state.safe(node.value, info), info.after.slice(0, 1));

/** An address keeps its ampersands but where one could be read as a reference. */
const link: Handle = (node, parent, state, info) => {
  const written = defaultHandlers.link(node, parent, state, info);
  const address = written.lastIndexOf('](');
  return address < 0 ? written : written.slice(0, address) + withoutNeedlessEscapes(written.slice(address), '');
};

const looks: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  strong: '*',
  rule: '-',
  ruleRepetition: 3,
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  handlers: { break: lineBreak, link, text },
  // what was said openly is not to be hidden
  unsafe: [
    { character: '|', after: '\\|', inConstruct: 'phrasing' },
    { character: '|', before: '\\|', inConstruct: 'phrasing' },
  ],
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

/** Null where the plain text of the clipboard says it as well. */
export function htmlToMarkdown(html: string): string | null {
  const tree = readPastedHtml(html);
  if (tree === null) return null;
  try {
    const markdown = toMarkdown(toMdast(tree as Parameters<typeof toMdast>[0]), looks);
    return markdown.replace(/\n+$/, '').replace(/^\n+/, '');
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
