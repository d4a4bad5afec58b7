// Finding in a review as it is read. Marks by the browser's own highlights: the elements of the page stay as they are, and what is hidden is not found.

import { findPlaces, stepped } from './find-places.ts';
import type { Found, TextFinder } from './text-finder.ts';

/** Names that reading.module.css knows. */
const FOUND = 'found-in-text';
const HERE = 'found-here';

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, blockquote, pre, td, th, section, div';

interface Block {
  text: string;
  pieces: { node: Text; at: number }[];
}

/** The words of each paragraph in one piece, whatever is bold or a link in it. Controls are not of the text. */
function blocksOf(root: HTMLElement): Block[] {
  const blocks: Block[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let around: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || parent.closest('button, [hidden], a[data-footnote-backref]')) continue;
    const block = parent.closest(BLOCKS);
    const last = blocks.at(-1);
    if (last && block === around) {
      last.pieces.push({ node, at: last.text.length });
      last.text += node.data;
    } else {
      blocks.push({ text: node.data, pieces: [{ node, at: 0 }] });
      around = block;
    }
  }
  return blocks;
}

function rangeOf({ pieces }: Block, from: number, to: number): Range {
  const range = document.createRange();
  for (const { node, at } of pieces) {
    if (from >= at && from < at + node.length) range.setStart(node, from - at);
    if (to > at && to <= at + node.length) range.setEnd(node, to - at);
  }
  return range;
}

export class ReadingFinder implements TextFinder {
  readonly #rootOf: () => HTMLElement | null;
  readonly #before: Element | null;
  #ranges: Range[] = [];
  #index = 0;
  #query = '';

  /** The text may be set anew while one looks in it. */
  constructor(rootOf: () => HTMLElement | null) {
    this.#rootOf = rootOf;
    this.#before = document.activeElement;
  }

  look(query: string): Found {
    this.#query = query;
    this.#mark();
    const top = this.#scroller()?.getBoundingClientRect().top ?? 0;
    this.#index = Math.max(
      0,
      this.#ranges.findIndex((range) => range.getBoundingClientRect().bottom > top),
    );
    return this.#show();
  }

  step(by: 1 | -1): Found {
    this.#index = stepped(this.#index, by, this.#ranges.length);
    return this.#show();
  }

  leave(): void {
    CSS.highlights.delete(FOUND);
    CSS.highlights.delete(HERE);
    // one reads on from there; a selection would be left as one more mark
    const range = this.#ranges[this.#index];
    if (range) document.getSelection()?.collapse(range.startContainer, range.startOffset);
    if (this.#before instanceof HTMLElement && this.#before.isConnected) this.#before.focus({ preventScroll: true });
  }

  selected(): string {
    const selection = document.getSelection();
    const text = selection && this.#rootOf()?.contains(selection.anchorNode) ? selection.toString() : '';
    return text.length <= 100 && !/[\r\n]/.test(text) ? text : '';
  }

  /** Hidden words that were asked for are searched too, and those hidden again no more. */
  onChange(listener: (found: Found) => void): () => void {
    const observer = new MutationObserver(() => {
      if (this.#query === '') return;
      this.#mark();
      this.#index = Math.min(this.#index, Math.max(0, this.#ranges.length - 1));
      this.#highlight();
      listener(this.#found());
    });
    const root = this.#rootOf();
    if (root) observer.observe(root, { childList: true, subtree: true });
    return () => observer.disconnect();
  }

  #mark(): void {
    const root = this.#rootOf();
    const blocks = root ? blocksOf(root) : [];
    this.#ranges = blocks.flatMap((block) =>
      findPlaces(block.text, this.#query).map(({ from, to }) => rangeOf(block, from, to)),
    );
  }

  #highlight(): void {
    const here = this.#ranges[this.#index];
    CSS.highlights.set(FOUND, new Highlight(...this.#ranges));
    CSS.highlights.set(HERE, new Highlight(...(here ? [here] : [])));
  }

  #show(): Found {
    this.#highlight();
    const here = this.#ranges[this.#index];
    here?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    const box = here?.getBoundingClientRect();
    const scroller = this.#scroller();
    // a long paragraph may be in sight without the line that was found
    if (box && scroller)
      scroller.scrollBy({ top: box.top - scroller.getBoundingClientRect().top - scroller.clientHeight / 2 });
    return this.#found();
  }

  #scroller(): HTMLElement | null {
    return this.#rootOf()?.closest('article')?.parentElement ?? null;
  }

  #found(): Found {
    return { count: this.#ranges.length, index: this.#index };
  }
}
