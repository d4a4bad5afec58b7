// Reads the items of one JSON list one at a time, however long the list. Must never hold more than one item, nor go deeper than one can be.

import { type ChosenFile, unsound } from './chosen-file.ts';
import { type Encoding, textOf } from './text.ts';

export interface JsonItem {
  value: unknown;
  /** From 0. */
  item: number;
}

const LONGEST_ITEM = 8_000_000;
const DEEPEST = 32;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
const LIST = 0x5b;

class Refused extends Error {}

/** Cuts a text that comes in pieces into the texts of the list's items. */
class ItemCutter {
  readonly #listKey: string | null;
  #depth = 0;
  /** Depth within the list; -1 before it begins and after its end. */
  #listDepth = -1;
  #isInString = false;
  #isEscaped = false;
  /** What stands since the last comma of the list, or the string that is open on the way to it. */
  #kept = '';
  #lastString = '';
  #hasEnded = false;

  constructor(listKey: string | null) {
    this.#listKey = listKey;
  }

  /** The items that end in this piece. */
  *push(text: string): Generator<string> {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.#isInString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (code === BACKSLASH) this.#isEscaped = true;
        else if (code === QUOTE) {
          this.#isInString = false;
          if (this.#listDepth < 0) this.#lastString = this.#kept + text.slice(from, at);
        }
      } else if (code === QUOTE) {
        this.#isInString = true;
        if (this.#listDepth < 0) [this.#kept, from] = ['', at + 1];
      } else if (OPENING.has(code)) {
        if (this.#open(code)) [this.#kept, from] = ['', at + 1];
      } else if (CLOSING.has(code) || code === COMMA) {
        if (this.#depth === this.#listDepth) {
          const item = this.#kept + text.slice(from, at);
          [this.#kept, from] = ['', at + 1];
          if (code === COMMA || item.trim() !== '') yield item;
        }
        if (code !== COMMA) this.#close();
      }
    }
    this.#keep(text.slice(from));
  }

  #keep(rest: string): void {
    if (this.#listDepth < 0 && !this.#isInString) return;
    this.#kept += rest;
    if (this.#kept.length > LONGEST_ITEM) throw new Refused('an item of more than 8 MB');
  }

  /** Whether the list begins here. */
  #open(code: number): boolean {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Refused('nested too deeply');
    const isIt =
      code === LIST &&
      !this.#hasEnded &&
      this.#listDepth < 0 &&
      (this.#listKey === null ? this.#depth === 1 : this.#depth === 2 && this.#lastString === this.#listKey);
    if (isIt) this.#listDepth = this.#depth;
    return isIt;
  }

  #close(): void {
    if (this.#depth === this.#listDepth) [this.#listDepth, this.#hasEnded] = [-1, true];
    this.#depth -= 1;
  }

  get isWhole(): boolean {
    return this.#hasEnded && this.#depth === 0 && !this.#isInString;
  }
}

function parsed(file: string, text: string, item: number): JsonItem {
  try {
    return { value: JSON.parse(text) as unknown, item };
  } catch (cause) {
    throw unsound(file, `item ${item + 1} is not JSON`, cause);
  }
}

/** Items of the list that the file is, or that stands under a key of the object that it is. Throws import-invalid. */
export async function* jsonItems(
  file: ChosenFile,
  encoding: Encoding,
  listKey: string | null,
  onProgress?: (bytes: number) => void,
): AsyncGenerator<JsonItem> {
  const cutter = new ItemCutter(listKey);
  let item = 0;
  try {
    for await (const text of textOf(file, encoding)) {
      for (const cut of cutter.push(text)) {
        yield parsed(file.name, cut, item);
        item += 1;
      }
      onProgress?.(text.length);
    }
  } catch (error) {
    throw error instanceof Refused ? unsound(file.name, error.message) : error;
  }
  if (!cutter.isWhole) throw unsound(file.name, 'cut short');
}

/** The first item in the beginning of a file; null where the list is empty, or what stands there is none. */
export function firstItem(beginning: string, listKey: string | null): unknown {
  try {
    const [first] = new ItemCutter(listKey).push(beginning);
    return first === undefined ? null : (JSON.parse(first) as unknown);
  } catch {
    return null;
  }
}
