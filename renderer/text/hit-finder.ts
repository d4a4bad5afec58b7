// Walks the words a search found in a text that is read: they are elements already, `mark`. Must never open what a spoiler hides.

import { stepped } from './find-places.ts';
import type { LookedFor } from './looked-for.ts';
import type { Found } from './text-finder.ts';

/** A name that reading.module.css knows. */
const HERE = 'found-here';

/** The elements of one place: what is bold in it cuts it. */
type Hit = [HTMLElement, ...HTMLElement[]];

const bare = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export class HitFinder {
  readonly #root: HTMLElement;
  #hits: Hit[] = [];
  /** -1 before one has gone to any. */
  #index = -1;
  #isAtPlace = false;
  /** While something else is looked for in the same text. */
  #isAside = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#collect();
  }

  /** Tells when there are hits, and when there are others: the text comes late, hidden words are shown and hidden again. */
  onChange(listener: () => void): () => void {
    let isOver = false;
    const tell = (): void => {
      if (isOver) return;
      this.#collect();
      listener();
    };
    const observer = new MutationObserver(tell);
    observer.observe(this.#root, { childList: true, subtree: true });
    queueMicrotask(tell);
    return () => {
      isOver = true;
      observer.disconnect();
    };
  }

  /** Goes to the place the text was opened for, once. */
  goToPlace(place: LookedFor): Found {
    if (!this.#isAtPlace && this.#hits.length > 0) {
      this.#isAtPlace = true;
      this.#index = this.#indexOf(place);
      this.#show();
    }
    return this.#found();
  }

  step(by: 1 | -1): Found {
    const from = this.#index < 0 && by < 0 ? 0 : this.#index;
    this.#index = stepped(from, by, this.#hits.length);
    this.#show();
    return this.#found();
  }

  leave(): void {
    CSS.highlights.delete(HERE);
  }

  /** Gives the mark of where one is to another finder, and takes it again. The page stays where it is. */
  stepAside(isAside: boolean): void {
    this.#isAside = isAside;
    if (isAside) this.leave();
    else this.#highlight();
  }

  #collect(): void {
    const here = this.#hits[this.#index]?.[0];
    const hits = new Map<string, Hit>();
    const texts = new Map<Element | null, string>();
    for (const mark of this.#root.querySelectorAll<HTMLElement>('mark[data-hit]')) {
      const text = mark.closest('[data-review]');
      if (!texts.has(text)) texts.set(text, String(texts.size));
      const key = `${texts.get(text) ?? ''} ${mark.dataset['hit'] ?? ''}`;
      const hit = hits.get(key);
      if (hit) hit.push(mark);
      else hits.set(key, [mark]);
    }
    this.#hits = [...hits.values()];
    if (here) this.#index = this.#hits.findIndex(([first]) => first === here);
  }

  /** -1 where the place is not of the text's own words: then nothing is gone to. */
  #indexOf({ paragraph, quote }: LookedFor): number {
    if (quote !== undefined) {
      const isIn = ([mark]: Hit): boolean => bare(mark.closest('blockquote')?.textContent ?? '').includes(bare(quote));
      return this.#hits.findIndex(isIn);
    }
    if (paragraph === undefined) return -1;
    const at = this.#hits.findIndex(([mark]) => mark.dataset['paragraph'] === String(paragraph));
    return Math.max(0, at);
  }

  #show(): void {
    if (this.#isAside) return;
    this.#highlight();
    this.#hits[this.#index]?.[0].scrollIntoView({ block: 'center' });
  }

  #highlight(): void {
    const hit = this.#hits[this.#index];
    const ranges = (hit ?? []).map((mark) => {
      const range = document.createRange();
      range.selectNodeContents(mark);
      return range;
    });
    CSS.highlights.set(HERE, new Highlight(...ranges));
  }

  #found(): Found {
    return { count: this.#hits.length, index: this.#index };
  }
}
