// Reads a review's Markdown as plain text, paragraph by paragraph: markers go, words stay. Must never show what stands between || and ||.

import { isUnspaced } from '../model/fold.ts';

export interface Paragraph {
  /** On one line, trimmed; never empty. */
  text: string;
  /** 1-based, counting every paragraph of the review that holds something. */
  number: number;
}

export const SPOILER_MARK = '||';

/** The text with every ||hidden|| span reduced to an ellipsis; line breaks stay, so that paragraphs keep their numbers. */
export function withoutSpoilers(markdown: string): string {
  let shown = '';
  let from = 0;
  for (;;) {
    const opening = markdown.indexOf(SPOILER_MARK, from);
    const closing = opening < 0 ? -1 : markdown.indexOf(SPOILER_MARK, opening + SPOILER_MARK.length);
    if (closing < 0) return shown + markdown.slice(from);
    const hidden = markdown.slice(opening, closing).replace(/[^\n]/g, '');
    shown += `${markdown.slice(from, opening)}…${hidden}`;
    from = closing + SPOILER_MARK.length;
  }
}

// every repetition is bounded or excludes its own beginning: no text makes these slow
const links = /!?\[([^[\]\n]{0,2000})\](?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)|\[[^[\]\n]{0,200}\])/g;
/** Where a footnote is called, and what its own line begins with. */
const footnotes = /\[\^[^\]\s]{1,200}\]:?/g;
const autolinks = /<((?:https?|mailto):[^<>\s]{1,2000})>/g;
const punctuation = /[!-/:-@[-`{-~]/;
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const space = /\s/;

/** Whether a run of `*`, `_`, `~` or backticks is a marker, judged by the characters beside it. */
function isMarker(mark: string, length: number, before: string, after: string): boolean {
  const outerLeft = before === '' || space.test(before);
  const outerRight = after === '' || space.test(after);
  if (mark === '`') return true;
  if (mark === '~') return length === 2;
  if (outerLeft && outerRight) return false;
  const isInside = wordCharacter.test(before) && wordCharacter.test(after);
  return mark === '*' ? !(/\d/.test(before) && /\d/.test(after)) : !isInside;
}

function withoutEmphasis(text: string): string {
  if (!/[\\*_~`]/.test(text)) return text;
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at] ?? '';
    if (one === '\\' && punctuation.test(text[at + 1] ?? '')) {
      at += 1;
      out += text[at] ?? '';
    } else if ('*_~`'.includes(one)) {
      let end = at + 1;
      while (text[end] === one) end += 1;
      if (!isMarker(one, end - at, text[at - 1] ?? '', text[end] ?? '')) out += text.slice(at, end);
      at = end - 1;
    } else {
      out += one;
    }
  }
  return out;
}

/** One line without what marks it as quote, heading, list item, rule or fence. Numbers of ordered lists stay: they may be words. */
function withoutLineMarkers(line: string): string {
  const bare = line.replace(/^[\s>]+/, '');
  const solid = bare.replace(/\s/g, '');
  if (/^(?:-{3,}|\*{3,}|_{3,}|={3,}|`{3,}.*|~{3,}.*)$/.test(solid)) return '';
  return bare
    .replace(/^#{1,6}(?:\s+|$)/, '')
    .replace(/^[-*+]\s+(?:\[[ xX]\]\s+)?/, '')
    .trim();
}

/** Lines run on: with a space, or without one between characters of a script that has none. */
function runOn(lines: string[]): string {
  let text = '';
  for (const line of lines) {
    if (line === '') continue;
    const touches = text !== '' && isUnspaced(text.slice(-1)) && isUnspaced(line.slice(0, 1));
    text += text === '' || touches ? line : ` ${line}`;
  }
  return text;
}

function plainParagraph(lines: string[]): string {
  const text = runOn(lines.map(withoutLineMarkers));
  const words = text.replace(footnotes, '').replace(links, '$1').replace(autolinks, '$1');
  return withoutEmphasis(words).replace(/\s+/g, ' ').trim();
}

/**
 * The paragraphs of a text as they may be shown to anyone who has not opened it. `isWanted` is asked with the Markdown of
 * each first: those it does not want are counted and left out.
 */
export function plainParagraphs(markdown: string, isWanted?: (markdown: string) => boolean): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let lines: string[] = [];
  let count = 0;
  const close = (): void => {
    if (lines.length === 0) return;
    count += 1;
    const text = !isWanted || isWanted(lines.join('\n')) ? plainParagraph(lines) : '';
    if (text !== '') paragraphs.push({ text, number: count });
    lines = [];
  };
  for (const line of withoutSpoilers(markdown.replace(/\r\n?/g, '\n')).split('\n')) {
    if (/^[\s>]*$/.test(line)) close();
    else lines.push(line);
  }
  close();
  return paragraphs;
}

const headings = /^[ \t>]*#{1,6}(?:[ \t].*)?$/gm;

const onOneLine = (markdown: string): string =>
  plainParagraphs(markdown)
    .map(({ text }) => text)
    .join(' ');

/**
 * The review's beginning as plain text: whole words, at most `longest` UTF-16 units, with an ellipsis where it was cut. On
 * one line a heading would run into the sentence below it: it is only told where nothing else is.
 */
export function beginningOf(markdown: string, longest = 240): string {
  // spoilers are looked for in the whole text: one may open before the cut and close after it
  const shown = withoutSpoilers(markdown.replace(/\r\n?/g, '\n'));
  const opening = shown.slice(0, longest * 20);
  const text = onOneLine(opening.replace(headings, '')) || onOneLine(opening);
  return text.length <= longest ? text : `${text.slice(0, cutBefore(text, longest - 1)).trimEnd()}…`;
}

/** The last place at or before `limit` where a text may be cut: at a space if one is near, never inside a character. */
export function cutBefore(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  for (let at = limit; at > limit - 30 && at > 0; at -= 1) if (space.test(text[at] ?? '')) return at;
  return isInsideCharacter(text, limit) ? limit - 1 : limit;
}

/** The first place at or after `limit` where a text may begin again. */
export function cutAfter(text: string, limit: number): number {
  for (let at = Math.max(limit, 0); at < limit + 30 && at < text.length; at += 1) {
    if (at === 0 || space.test(text[at - 1] ?? '')) return at;
  }
  return isInsideCharacter(text, limit) ? limit + 1 : Math.max(limit, 0);
}

function isInsideCharacter(text: string, at: number): boolean {
  return at > 0 && /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '');
}
