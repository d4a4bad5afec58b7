// Cuts long work into slices, so that nothing else has to wait for it. Work is a generator that yields where it may be left off or given up.

import { setImmediate } from 'node:timers/promises';
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

/** A pause that goes on until something is there. Given to those who let time pass; `whole` is 0 where nothing is to be told. */
export interface Waiting extends Progress {
  until: Promise<unknown>;
}

/** What a pause waits for; null for one that only lets others do something. */
export function waitedFor(pause: Progress | undefined): Promise<unknown> | null {
  return pause !== undefined && 'until' in pause ? (pause as Waiting).until : null;
}

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

/** Pauses until the promise is settled. Somebody has to let time pass between the pauses. */
export function* waitFor<T>(promise: Promise<T>): Sliced<T> {
  const settled: { read: (() => T) | null } = { read: null };
  promise.then(
    (value) => (settled.read = () => value),
    (error: unknown) =>
      (settled.read = () => {
        throw error;
      }),
  );
  while (settled.read === null) yield;
  return settled.read();
}

/** Does all of it at once: for the terminal, exports and tests. Not for work that waits. */
export function finish<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does all of it while time passes: for work that waits for something. */
export async function finishLater<T>(work: Sliced<T>, onProgress?: (progress: Progress) => void): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (step.value) onProgress?.({ done: step.value.done, whole: step.value.whole });
    await (waitedFor(step.value)?.catch(() => null) ?? setImmediate());
  }
}
