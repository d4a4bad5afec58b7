// Cuts long work into slices, so that nothing else has to wait for it. Work is a generator that yields where it may be left off or given up.

import type { Progress } from '../model/progress.ts';

/** Milliseconds of work between two pauses. */
const SLICE = 4;
/** Rows between two looks at the clock. */
const ROWS = 32;

/**
 * Work that gives its result at the end, and pauses in between; where it can tell how far it is, it says so as it pauses.
 * Returned early, it lets go of what it holds.
 */
export type Sliced<T> = Generator<Progress | undefined, T>;

/** Tells when it is time to pause. */
export class Pace {
  #began = performance.now();
  #rows = 0;

  /** After each row: true when a slice is full. The one who asks then pauses, and says so by `resumed`. */
  isDue(): boolean {
    this.#rows += 1;
    return this.#rows % ROWS === 0 && this.isFull();
  }

  isFull(): boolean {
    return performance.now() - this.#began > SLICE;
  }

  resumed(): void {
    this.#began = performance.now();
  }
}

/** Does all of it at once: for the terminal, exports and tests. */
export function finish<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
