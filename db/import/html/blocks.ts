// Puts words and tags together to paragraphs, quotes and lists, as a reader of the page would see them. Pure, and never deeper than it says.

import { blocks, CODE, marks } from './elements.ts';
import type { Run } from './runs.ts';
import { attributeOf, type Token } from './tokens.ts';

export type Block =
  { kind: 'paragraph'; runs: Run[]; level: number } | { kind: 'code'; text: string } | { kind: 'rule' } | Container;

export interface Container {
  kind: 'root' | 'quote' | 'list' | 'item';
  /** Of a numbered list, its first number. */
  start: number | null;
  children: Block[];
}

/** More marks at once mean nothing. */
const MOST_MARKS = 50;

/** Deeper quotes and lists are as this deep. */
const DEEPEST = 12;

/** Tags that people write again where they mean the closing one. */
const toggling = ['a', 'b', 'strong', 'i', 'em', 'blockquote'];

/** Those of them that are opened more often than they are closed: opened within themselves, they close. */
function toggledNames(tokens: readonly Token[]): Set<string> {
  const balance = new Map<string, number>();
  for (const token of tokens) {
    if (token.kind === 'text') continue;
    balance.set(token.name, (balance.get(token.name) ?? 0) + (token.kind === 'open' ? 1 : -1));
  }
  return new Set(toggling.filter((name) => (balance.get(name) ?? 0) > 0));
}

function safeAddress(href: string | null): string | null {
  if (href === null || !URL.canParse(href)) return null;
  return /^https?:$/.test(new URL(href).protocol) ? href : null;
}

interface OpenMark {
  name: string;
  mark: number;
  href: string | null;
}

export class BlockBuilder {
  readonly #root: Container = { kind: 'root', start: null, children: [] };
  readonly #containers: Container[] = [this.#root];
  #runs: Run[] = [];
  #level = 0;
  #isPreformatted = false;
  #marks: OpenMark[] = [];
  readonly #toggled: Set<string>;
  /** After `<br>` a line end of the source is the same line end. */
  #isAfterBreak = false;

  constructor(tokens: readonly Token[]) {
    this.#toggled = toggledNames(tokens);
    for (const token of tokens) {
      if (token.kind === 'text') this.#text(token.text);
      else if (token.kind === 'open') this.#open(token.name, token.attributes);
      else this.#close(token.name);
    }
    this.#flush();
  }

  get blocks(): readonly Block[] {
    return this.#root.children;
  }

  #text(text: string): void {
    const words = this.#isAfterBreak ? text.replace(/^[ \t]*\n/, '') : text;
    this.#isAfterBreak = false;
    if (words === '') return;
    let bits = 0;
    let href: string | null = null;
    for (const open of this.#marks) {
      bits |= open.mark;
      href = open.href ?? href;
    }
    this.#runs.push({ text: words, marks: bits, href });
  }

  #isOpen(name: string): boolean {
    return name === 'blockquote'
      ? this.#containers.some(({ kind }) => kind === 'quote')
      : this.#marks.some((open) => open.name === name);
  }

  #open(name: string, attributes: string): void {
    const isClosing = this.#toggled.has(name) && attributes.trim() === '' && this.#isOpen(name);
    if (isClosing) return this.#close(name);
    const mark = marks[name];
    if (mark !== undefined) this.#mark({ name, mark, href: null });
    else if (name === 'a') this.#mark({ name, mark: 0, href: safeAddress(attributeOf(attributes, 'href')) });
    else if (name === 'br') this.#break();
    else if (name === 'img') this.#image(attributes);
    else if (name === 'td' || name === 'th') this.#text(' ');
    else this.#openBlock(name, attributes);
  }

  #mark(mark: OpenMark): void {
    if (this.#marks.length < MOST_MARKS) this.#marks.push(mark);
  }

  #openBlock(name: string, attributes: string): void {
    if (blocks.has(name)) this.#flush();
    else if (name === 'blockquote') this.#enter({ kind: 'quote', start: null, children: [] });
    else if (name === 'ul') this.#enter({ kind: 'list', start: null, children: [] });
    else if (name === 'ol') {
      const start = Number(attributeOf(attributes, 'start') ?? 1);
      const isNumber = Number.isInteger(start) && start >= 0 && start < 1e9;
      this.#enter({ kind: 'list', start: isNumber ? start : 1, children: [] });
    } else if (name === 'li') {
      this.#leave('item', 'list');
      if (this.#containers.at(-1)?.kind !== 'list') this.#enter({ kind: 'list', start: null, children: [] });
      this.#enter({ kind: 'item', start: null, children: [] });
    } else if (/^h[1-6]$/.test(name)) {
      this.#flush();
      this.#level = Number(name[1]);
    } else if (name === 'hr') {
      this.#flush();
      this.#add({ kind: 'rule' });
    } else if (name === 'pre') {
      this.#flush();
      this.#isPreformatted = true;
    }
  }

  #close(name: string): void {
    const at = this.#marks.findLastIndex((open) => open.name === name);
    if (at >= 0) this.#marks.splice(at, 1);
    else if (name === 'br') this.#break();
    else if (blocks.has(name) || /^h[1-6]$/.test(name) || name === 'pre') this.#flush();
    else if (name === 'blockquote') this.#leave('quote', null);
    else if (name === 'ul' || name === 'ol') this.#leave('list', 'quote');
    else if (name === 'li') this.#leave('item', 'list');
  }

  #break(): void {
    this.#isAfterBreak = false;
    this.#text('\n');
    this.#isAfterBreak = true;
  }

  /** A picture is not kept; where it is, and what it is said to show, are. */
  #image(attributes: string): void {
    const source = safeAddress(attributeOf(attributes, 'src'));
    const words = attributeOf(attributes, 'alt') || (source ?? '');
    if (words !== '') this.#runs.push({ text: words, marks: 0, href: source });
  }

  #add(block: Block): void {
    const container = this.#containers.at(-1) ?? this.#root;
    if (container.kind !== 'list') container.children.push(block);
    // what stands between the items of a list is an item
    else container.children.push({ kind: 'item', start: null, children: [block] });
  }

  #enter(container: Container): void {
    this.#flush();
    if (this.#containers.length > DEEPEST) return;
    const parent = this.#containers.at(-1) ?? this.#root;
    if (container.kind === 'item') parent.children.push(container);
    else this.#add(container);
    this.#containers.push(container);
  }

  /** Leaves the innermost container of a kind, unless one of the other kind stands around us first. */
  #leave(kind: Container['kind'], barrier: Container['kind'] | null): void {
    this.#flush();
    const at = this.#containers.findLastIndex((container) => container.kind === kind || container.kind === barrier);
    if (at > 0 && this.#containers[at]?.kind === kind) this.#containers.length = at;
  }

  #flush(): void {
    const [runs, level] = [this.#runs, this.#level];
    this.#runs = [];
    this.#level = 0;
    this.#isAfterBreak = false;
    if (this.#isPreformatted) {
      this.#isPreformatted = false;
      const text = runs.map((run) => run.text).join('');
      if (text.trim() !== '') this.#add({ kind: 'code', text: text.replace(/^\n/, '').replace(/\s+$/, '') });
      return;
    }
    for (const paragraph of paragraphsOf(runs)) this.#add({ kind: 'paragraph', runs: paragraph, level });
  }
}

/** Spaces and tabs only: others are letters here. */
function withoutSpaces(text: string, atStart: boolean, atEnd: boolean): string {
  let [from, to] = [0, text.length];
  if (atStart) while (from < to && ' \t\n'.includes(text[from] ?? '')) from += 1;
  if (atEnd) while (to > from && ' \t\n'.includes(text[to - 1] ?? '')) to -= 1;
  return text.slice(from, to);
}

/** Spaces around line ends go. */
function withoutSpacesAtLineEnds(text: string): string {
  if (!text.includes('\n')) return text.replaceAll('\t', ' ');
  const lines = text.split('\n');
  return lines
    .map((line, index) => withoutSpaces(line, index > 0, index < lines.length - 1))
    .join('\n')
    .replaceAll('\t', ' ');
}

/** Blank lines part paragraphs. Code spans keep theirs. */
function paragraphsOf(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  let isAfterLineEnd = false;
  for (const run of runs) {
    if ((run.marks & CODE) !== 0) {
      paragraphs.at(-1)?.push(run);
      isAfterLineEnd = false;
      continue;
    }
    const text = withoutSpacesAtLineEnds(run.text);
    const bare = withoutSpaces(text, true, false);
    // a blank line may begin in one run and end in the next: `one<br></i><br>two`
    if (isAfterLineEnd && text.slice(0, text.length - bare.length).includes('\n')) paragraphs.push([]);
    text.split(/\n{2,}/).forEach((part, index) => {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ ...run, text: part });
    });
    if (bare !== '' || text.includes('\n')) isAfterLineEnd = /\n *$/.test(text.slice(-100));
  }
  return paragraphs.map(trimmed).filter((paragraph) => paragraph.length > 0);
}

const isSpace = (run: Run): boolean => withoutSpaces(run.text, true, false) === '';

function trimmed(runs: readonly Run[]): Run[] {
  const from = runs.findIndex((run) => !isSpace(run));
  if (from < 0) return [];
  const to = runs.findLastIndex((run) => !isSpace(run));
  const isAfterLineEnd = (index: number): boolean => /\n *$/.test(runs[index - 1]?.text.slice(-100) ?? '');
  return runs.slice(from, to + 1).map((run, at) => ({
    ...run,
    text: withoutSpaces(run.text, at === 0 || isAfterLineEnd(from + at), at === to - from),
  }));
}
