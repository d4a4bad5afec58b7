// Words with their marks (emphasis, links) as a line of Markdown that reads as the same words. Pure.

import { CODE, DELETED, EMPHASIS, STRONG } from './elements.ts';
import { escapedWords, lookAround, type Surroundings } from './escape.ts';

export interface Run {
  text: string;
  /** Bits of `elements.ts`. */
  marks: number;
  /** A link's address. */
  href: string | null;
}

const space = /\s/;
const sign = /[\p{P}\p{S}]/u;

const joins = (one: Run, other: Run): boolean => one.marks === other.marks && one.href === other.href;

/** Runs beside each other that are marked alike are one; empty ones are none. */
function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.text === '') continue;
    if (last && joins(last, run)) last.text += run.text;
    else result.push({ ...run });
  }
  return result;
}

const order = [STRONG, EMPHASIS, DELETED];

const bits = (list: readonly number[]): number => list.reduce((all, mark) => all | mark, 0);

/** Those of the open marks, outermost first, that need not be closed for these marks. */
function keptOpen(open: readonly number[], wanted: number): readonly number[] {
  const kept = open.findIndex((mark) => (mark & wanted) === 0);
  return kept < 0 ? open : open.slice(0, kept);
}

function openAfter(open: readonly number[], wanted: number): readonly number[] {
  const kept = keptOpen(open, wanted);
  if (bits(kept) === (wanted & ~CODE)) return kept;
  return [...kept, ...order.filter((mark) => (wanted & mark) !== 0 && !kept.includes(mark))];
}

/** Spaces at the edge of a mark stand outside of it, or Markdown would not see the mark. */
function spacesOutside(runs: readonly Run[]): Run[] {
  const cut = runs.flatMap((run): Run | Run[] => {
    const words = run.text.trim();
    if ((run.marks === 0 && run.href === null) || words.length === run.text.length) return run;
    const before = run.text.slice(0, run.text.length - run.text.trimStart().length);
    const after = run.text.slice(before.length + words.length);
    return [
      { ...run, text: before },
      { ...run, text: words },
      { ...run, text: after },
    ].filter(({ text }) => text !== '');
  });
  let open: readonly number[] = [];
  return merged(
    cut.map((run, index) => {
      const [before, after] = [cut[index - 1], cut[index + 1]];
      // a link begins and ends with every mark closed
      if (run.href !== before?.href) open = [];
      if (run.text.trim() !== '') {
        open = openAfter(open, run.marks);
        return run;
      }
      const isInside = before !== undefined && run.href === before.href && run.href === after?.href;
      // what ends before a space does not go on behind it
      open = isInside ? keptOpen(open, (after?.marks ?? 0) & run.marks) : [];
      return { text: run.text, marks: bits(open), href: isInside ? run.href : null };
    }),
  );
}

/** Whole characters: a sign may be two units. */
const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0);
const lastOf = (text: string): string => (/^[\uDC00-\uDFFF]$/.test(text.slice(-1)) ? text.slice(-2) : text.slice(-1));

const signsAtStart = (text: string): string => /^[\p{P}\p{S}]+/u.exec(text)?.[0] ?? '';

function signsAtEnd(text: string): string {
  let length = 0;
  for (let last = lastOf(text); last !== '' && sign.test(last);) {
    length += last.length;
    last = lastOf(text.slice(-length - 2, text.length - length));
  }
  return text.slice(text.length - length);
}

/** Readers of Markdown look at units: a sign of two is no sign to them. */
const isWordLike = (one: string): boolean => one !== '' && !space.test(one) && !(one.length === 1 && sign.test(one));

/** The marks that are written with asterisks. */
const LEANING = STRONG | EMPHASIS;
const isMixed = (marks: number): boolean => (marks & DELETED) !== 0 && (marks & LEANING) !== 0;

/**
 * Between a letter and a mark no sign may stand on the mark's side (`a**"b"**` is no mark): the sign goes outside. Where
 * one mark would end and another begin within a word, the second is left out. The words stay in either case.
 */
function settleEdges(before: Run, after: Run, open: readonly number[]): boolean {
  if (before.href !== after.href) return false;
  const kept = bits(keptOpen(open, after.marks));
  const closesAndOpens = kept !== bits(open) && (after.marks & ~CODE & ~kept) !== 0;
  if (closesAndOpens && !space.test(lastOf(before.text)) && !space.test(firstOf(after.text))) {
    after.marks &= kept | CODE;
    return true;
  }
  const shared = before.marks & after.marks;
  // `~~a*b*~~c` is no mark either: of two signs side by side at a letter, readers take the outer one for none
  const ended = before.marks & ~kept;
  if (isMixed(ended) && isWordLike(firstOf(after.text))) {
    before.marks &= ~(ended & LEANING);
    return true;
  }
  const begun = after.marks & ~shared;
  if (isMixed(begun) && isWordLike(lastOf(before.text))) {
    after.marks &= ~(begun & LEANING);
    return true;
  }
  if (after.marks !== shared && before.marks === shared && isWordLike(lastOf(before.text))) {
    const moved = signsAtStart(after.text);
    before.text += moved;
    after.text = after.text.slice(moved.length);
    return moved !== '';
  }
  if (before.marks !== shared && after.text !== '' && isWordLike(firstOf(after.text))) {
    const moved = signsAtEnd(before.text);
    after.text = moved + after.text;
    before.text = before.text.slice(0, before.text.length - moved.length);
    return moved !== '';
  }
  return false;
}

/** Whether anything moved. */
function settle(runs: readonly Run[]): boolean {
  let hasMoved = false;
  let open: readonly number[] = [];
  for (const [index, run] of runs.entries()) {
    open = openAfter(run.href === runs[index - 1]?.href ? open : [], run.marks);
    const next = runs[index + 1];
    if (next && settleEdges(run, next, open)) hasMoved = true;
  }
  return hasMoved;
}

/** Until nothing moves any more; each round moves words outward only, and few rounds are ever needed. */
function prepared(runs: readonly Run[]): Run[] {
  let current = merged(runs);
  if (current.every(({ marks, href }) => marks === 0 && href === null)) return current;
  for (let round = 0; round < 5; round += 1) {
    current = spacesOutside(current);
    if (!settle(current)) break;
    current = merged(current);
  }
  return spacesOutside(current);
}

const signs = new Map([
  [STRONG, '**'],
  [EMPHASIS, '*'],
  [DELETED, '~~'],
]);

/** Length of the longest run of backticks. */
export function longestTicks(text: string): number {
  let longest = 0;
  for (const [ticks] of text.matchAll(/`+/g)) longest = Math.max(longest, ticks.length);
  return longest;
}

function codeSpan(text: string): string {
  const words = text
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
  const fence = '`'.repeat(longestTicks(words) + 1);
  const pad = words.startsWith('`') || words.endsWith('`') || /^ .* $/.test(words) ? ' ' : '';
  return `${fence}${pad}${words}${pad}${fence}`;
}

const address = (href: string): string =>
  /[()\s<>]/.test(href) ? `<${href.replace(/[\s<>]/g, encodeURIComponent)}>` : href;

/** Writes runs one after the other, opening and closing what begins and ends between them. */
class RunWriter {
  #out = '';
  #open: readonly number[] = [];
  #href: string | null = null;
  #isAfterLineEnd = false;

  write(run: Run, around: Surroundings): void {
    if (run.href !== this.#href) {
      this.#closeTo([]);
      this.#changeLink(run.href);
    }
    this.#closeTo(keptOpen(this.#open, run.marks));
    const open = openAfter(this.#open, run.marks);
    for (const mark of open.slice(this.#open.length)) this.#mark(mark);
    this.#open = open;
    this.#out += (run.marks & CODE) === 0 ? escapedWords(run.text, this.#isAtLineStart, around) : codeSpan(run.text);
    this.#isAfterLineEnd = run.text.endsWith('\n');
  }

  get #isAtLineStart(): boolean {
    return this.#out === '' || this.#isAfterLineEnd;
  }

  #mark(mark: number): void {
    this.#out += signs.get(mark) ?? '';
    this.#isAfterLineEnd = false;
  }

  #closeTo(kept: readonly number[]): void {
    for (const mark of this.#open.slice(kept.length).toReversed()) this.#mark(mark);
    this.#open = kept;
  }

  #changeLink(href: string | null): void {
    if (href !== this.#href) this.#isAfterLineEnd = false;
    if (this.#href !== null) this.#out += `](${address(this.#href)})`;
    if (href !== null) this.#out += '[';
    this.#href = href;
  }

  end(): string {
    this.#closeTo([]);
    this.#changeLink(null);
    return this.#out;
  }
}

/** One paragraph, without blank lines in it. */
export function writeRuns(given: readonly Run[]): string {
  const runs = prepared(given);
  const paragraph = lookAround(runs.length === 1 ? (runs[0]?.text ?? '') : runs.map(({ text }) => text).join(''));
  const writer = new RunWriter();
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    const isBeforeLink = next !== undefined && next.href !== null && next.href !== run.href;
    const isJoined = next !== undefined && !space.test(firstOf(next.text));
    writer.write(run, { ...paragraph, isInLink: run.href !== null, isBeforeLink, isJoined });
  }
  return writer.end();
}
