// What stands at the beginning of a line: how deep in quotes and lists it is, and the marks that say so. Collects; draws nothing.

import type { Text } from '@codemirror/state';

export interface Prefix {
  kind: 'quote' | 'bullet' | 'number' | 'task';
  /** The mark itself; spaces before it are left to the line. */
  from: number;
  to: number;
}

export interface LineMarkup {
  from: number;
  to: number;
  /** Of quotes and of lists that the line is in. */
  quotes: number;
  lists: number;
  prefixes: Prefix[];
  /** Classes of what the whole line is: a heading, a note. */
  looks: Set<string>;
}

/** The deepest that is set in further; beyond it lines stay where they are. */
export const DEEPEST = 5;

export class LinesOfMarkup {
  readonly #doc: Text;
  readonly #from: number;
  readonly #to: number;
  readonly #lines = new Map<number, LineMarkup>();

  /** Only what lies within [from, to] is kept. */
  constructor(doc: Text, from: number, to: number) {
    this.#doc = doc;
    this.#from = from;
    this.#to = to;
  }

  at(position: number): LineMarkup {
    const { from, to } = this.#doc.lineAt(position);
    const known = this.#lines.get(from);
    if (known) return known;
    const line: LineMarkup = { from, to, quotes: 0, lists: 0, prefixes: [], looks: new Set() };
    this.#lines.set(from, line);
    return line;
  }

  /** The lines of a node that are in sight. */
  *within(from: number, to: number): Generator<LineMarkup> {
    const last = Math.min(to, this.#to);
    for (let at = Math.max(from, this.#from); at <= last;) {
      const line = this.at(at);
      yield line;
      at = line.to + 1;
    }
  }

  all(): LineMarkup[] {
    return [...this.#lines.values()].toSorted((one, other) => one.from - other.from);
  }
}
