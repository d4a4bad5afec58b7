// Who may write when: while one request writes in pieces, others that write wait for its end, in their order. Knows no journal.

interface Waiting {
  key: string;
  begin: () => void;
}

export class Turns {
  #holder: string | null = null;
  #waiting: Waiting[] = [];

  /** Whether somebody other than `key` is in the middle of writing: what is read meanwhile is what was there before. */
  isHeldByOther(key: string): boolean {
    return this.#holder !== null && this.#holder !== key;
  }

  /** Whether somebody wants to write and has to wait. */
  isAwaited(): boolean {
    return this.#waiting.length > 0;
  }

  /** Begins a request that writes, at once or when it is its turn; one that `holds` keeps all others waiting until it `ended`. */
  take(key: string, holds: boolean, begin: () => void): void {
    if (this.#holder !== null) {
      this.#waiting.push({ key, begin: () => this.take(key, holds, begin) });
      return;
    }
    if (holds) this.#holder = key;
    begin();
  }

  /** A request is done or was given up, begun or not. */
  ended(isMeant: (key: string) => boolean): void {
    this.#waiting = this.#waiting.filter(({ key }) => !isMeant(key));
    if (this.#holder === null || !isMeant(this.#holder)) return;
    this.#holder = null;
    const waiting = this.#waiting;
    this.#waiting = [];
    // one of them may hold the others up again
    for (const { begin } of waiting) begin();
  }
}
