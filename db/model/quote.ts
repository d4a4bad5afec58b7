// Quotes: the blockquotes of a review or reflection, gathered by themselves. Pure. Must never change a word of what is quoted.

import { z } from 'zod';
import type { FilmLine } from './film.ts';
import type { PartialDate } from './partial-date.ts';

/** The key of the last quote of the page before: the day of its text (empty for unknown) and its id. */
export const quoteKey = z.strictObject({ notedOn: z.string().max(10), id: z.int().positive() });
export type QuoteKey = z.output<typeof quoteKey>;

export const quoteListQuery = z.strictObject({
  after: quoteKey.nullable().default(null),
  limit: z.int().min(1).max(500).default(100),
});

export const quotePick = z.strictObject({ but: z.int().positive().nullable().default(null) });

/** A quote with the film and the text it was written down in. */
export interface QuoteLine {
  id: number;
  film: FilmLine;
  /** The entry whose review holds it; null for one in a reflection. */
  entryId: number | null;
  reflectionId: number | null;
  /** Markdown. */
  text: string;
  cite: string | null;
  /** Told only to who asks: its writer said that something is told there. */
  isHidden: boolean;
  /** The day watched or reflected on. */
  notedOn: PartialDate | null;
}

export interface QuotePage {
  quotes: QuoteLine[];
  /** Of all pages together. */
  quoteCount: number;
  next: QuoteKey | null;
}

export interface GatheredQuote {
  /** Markdown without the quote's own markers and without its cite line; never empty. */
  text: string;
  /** Who or where, without the dash before it. */
  cite: string | null;
  /** Stands in or around a ||hidden|| span, at least partly. */
  isHidden: boolean;
}

const SPOILER_MARK = '||';
const opening = /^ {0,3}>/;
const marker = /^ {0,3}> ?/;
const fence = /^ {0,3}(?:> ?)*(`{3,}|~{3,})/;
/** A line that says who: an em dash, en dash, horizontal bar or two hyphens before a name. */
const citeLine = /^(?:[—–―]|--)\s*(\S.*)$/u;
/** Starts something of its own, so it can't run on from a quote's paragraph. */
const otherBlock = /^ {0,3}(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|`{3,}|~{3,}|(?:-\s*){3,}$|(?:\*\s*){3,}$|(?:_\s*){3,}$)/;

interface Line {
  text: string;
  /** Offset of its first character in the whole text. */
  start: number;
}

function linesOf(markdown: string): Line[] {
  const lines: Line[] = [];
  for (const match of markdown.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    lines.push({ text: match[1] ?? '', start: match.index });
    if (match.index + match[0].length >= markdown.length) break;
  }
  return lines;
}

/** The spans between || and ||, markers included, as offsets. */
function hiddenSpans(markdown: string): [from: number, to: number][] {
  const spans: [number, number][] = [];
  for (let from = 0; ;) {
    const begins = markdown.indexOf(SPOILER_MARK, from);
    const ends = begins < 0 ? -1 : markdown.indexOf(SPOILER_MARK, begins + SPOILER_MARK.length);
    if (ends < 0) return spans;
    from = ends + SPOILER_MARK.length;
    spans.push([begins, from]);
  }
}

/** The lines of one quote from `first` on: each with its marker, and those that run on from its paragraph without one. */
function quoteLines(lines: readonly Line[], first: number): Line[] {
  let isInParagraph = false;
  let last = first;
  for (; last < lines.length; last += 1) {
    const { text } = lines[last] ?? { text: '' };
    if (opening.test(text)) isInParagraph = text.replace(/^[ >]+/, '').trim() !== '';
    else if (!isInParagraph || text.trim() === '' || otherBlock.test(text)) break;
  }
  return lines.slice(first, last);
}

function quoteOf(lines: readonly Line[], isHidden: boolean): GatheredQuote | null {
  const texts = lines.map(({ text }) => text.replace(marker, '').trimEnd());
  while (texts.at(-1) === '') texts.pop();
  const cite = texts.length > 1 ? citeLine.exec(texts.at(-1) ?? '')?.[1] : undefined;
  if (cite !== undefined) texts.pop();
  const text = texts.join('\n').trim();
  return text === '' ? null : { text, cite: cite?.trim() ?? null, isHidden };
}

/** Every blockquote in the order it stands; code fences hold none. */
export function gatherQuotes(markdown: string): GatheredQuote[] {
  if (!markdown.includes('>')) return [];
  const lines = linesOf(markdown);
  const hidden = hiddenSpans(markdown);
  const quotes: GatheredQuote[] = [];
  let openFence: string | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    const mark = fence.exec(text)?.[1];
    if (openFence !== null) {
      if (mark !== undefined && mark.startsWith(openFence)) openFence = null;
    } else if (opening.test(text)) {
      const quoted = quoteLines(lines, at);
      at += quoted.length - 1;
      const from = quoted[0]?.start ?? 0;
      const last = quoted.at(-1);
      const to = last ? last.start + last.text.length : from;
      const quote = quoteOf(
        quoted,
        hidden.some(([begins, ends]) => begins < to && ends > from),
      );
      if (quote) quotes.push(quote);
    } else if (mark !== undefined) openFence = mark;
  }
  return quotes;
}
