// HTML of reviews and notes as Markdown that means the same. Pure and fast: an export holds tens of thousands of them. What can run is never kept.

import { type Block, BlockBuilder, type Container } from './html/blocks.ts';
import { longestTicks, writeRuns } from './html/runs.ts';
import { tokensOf } from './html/tokens.ts';

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? `${first}${line}` : line === '' ? '' : `${rest}${line}`))
    .join('\n');
}

function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(2, longestTicks(text)) + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** Lists that follow each other have other bullets, or they would be one. */
function writeList(list: Container, isSecond: boolean): string {
  const items = list.children.flatMap((item, index) => {
    const bullet = list.start === null ? (isSecond ? '* ' : '- ') : `${list.start + index}${isSecond ? ')' : '.'} `;
    const text = 'children' in item ? writeBlocks(item.children) : '';
    // two signs of empty items would be a rule
    return text === '' ? [] : indented(text, bullet, ' '.repeat(bullet.length)).trimEnd();
  });
  return items.join(items.some((item) => item.includes('\n\n')) ? '\n\n' : '\n');
}

function writeParagraph({ runs, level }: Extract<Block, { kind: 'paragraph' }>): string {
  if (level === 0) return writeRuns(runs);
  const line = writeRuns(runs.map((run) => ({ ...run, text: run.text.replace(/\n/g, ' ') })));
  return `${'#'.repeat(level)} ${line.replace(/(#+)$/, '\\$1')}`;
}

function writeBlock(block: Block, isSecond: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return writeParagraph(block);
    case 'code':
      return fenced(block.text);
    case 'rule':
      return '---';
    case 'list':
      return writeList(block, isSecond);
    case 'quote': {
      const text = writeBlocks(block.children);
      return text === ''
        ? ''
        : text
            .split('\n')
            .map((line) => (line === '' ? '>' : `> ${line}`))
            .join('\n');
    }
    case 'root':
    case 'item':
      return writeBlocks(block.children);
  }
}

function writeBlocks(blocks: readonly Block[]): string {
  const written: string[] = [];
  let isSecond = false;
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    const isAfterLike =
      block.kind === 'list' && before?.kind === 'list' && (block.start === null) === (before.start === null);
    isSecond = isAfterLike && !isSecond;
    const text = writeBlock(block, isSecond);
    if (text !== '') written.push(text);
  }
  return written.join('\n\n');
}

/**
 * A fragment as it stands in an export, where line ends of the source are line breaks. `<i>Title<i>` and
 * `<blockquote>…<blockquote>` mean the closing tag; references are decoded once; links other than http(s) become their
 * words. Plain text comes out as text that Markdown reads as the same.
 */
export function htmlToMarkdown(html: string): string {
  const tokens = tokensOf(html.replace(/\r\n?/g, '\n'));
  return writeBlocks(new BlockBuilder(tokens).blocks);
}
