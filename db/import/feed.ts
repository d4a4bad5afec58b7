// Lets work in slices wait for what comes later: a promise, or a stream of records read ahead a little. Must never hold more than a little.

import type { Progress } from '../model/progress.ts';
import { Pace, type Sliced } from '../search/pace.ts';

/** Records read ahead: enough that the disk is not waited for, few enough to be no burden. */
const MOST_AHEAD = 64;

/** Reads a stream ahead of the one who works on it. */
class Feed<T> {
  readonly #ahead: T[] = [];
  readonly #stream: AsyncGenerator<T>;
  #makeRoom: (() => void) | null = null;
  #isStopped = false;
  #ended: { error: unknown } | null = null;

  constructor(stream: AsyncGenerator<T>) {
    this.#stream = stream;
    void this.#read();
  }

  async #read(): Promise<void> {
    let error: unknown = null;
    try {
      for await (const each of this.#stream) {
        if (this.#isStopped) break;
        this.#ahead.push(each);
        if (this.#ahead.length >= MOST_AHEAD) await new Promise<void>((resolve) => (this.#makeRoom = resolve));
      }
    } catch (cause) {
      error = cause ?? new Error('a stream failed without a reason');
    }
    this.#ended = { error };
  }

  /** What has come, and room for more. */
  take(): T[] {
    const taken = this.#ahead.splice(0);
    this.#makeRoom?.();
    this.#makeRoom = null;
    return taken;
  }

  /** Whether everything was taken. Throws what stopped the stream. */
  isOver(): boolean {
    if (this.#ended === null || this.#ahead.length > 0) return false;
    if (this.#ended.error !== null) throw this.#ended.error;
    return true;
  }

  stop(): void {
    this.#isStopped = true;
    this.take();
  }
}

/** Visits each of a stream, pausing where a slice of time is full and saying how far it is. Given up, it lets go of the stream. */
export function* eachOf<T>(
  stream: AsyncGenerator<T>,
  visit: (each: T) => Sliced<void>,
  progress: () => Progress,
): Sliced<void> {
  const feed = new Feed(stream);
  const pace = new Pace();
  try {
    while (!feed.isOver()) {
      for (const each of feed.take()) {
        yield* visit(each);
        if (!pace.isFull()) continue;
        yield progress();
        pace.resumed();
      }
      yield progress();
      pace.resumed();
    }
  } finally {
    feed.stop();
  }
}

/** The first of a stream; then it is let go of. */
export async function* firstOf<T>(stream: AsyncGenerator<T>, most: number): AsyncGenerator<T> {
  let count = 0;
  for await (const each of stream) {
    yield each;
    count += 1;
    if (count >= most) return;
  }
}

/** How far a part of the work is, as a part of the whole: the whole is always a thousand. */
export function* asPart<T>(work: Sliced<T>, from: number, to: number): Sliced<T> {
  try {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      const { done, whole } = step.value ?? { done: 0, whole: 0 };
      const part = whole === 0 ? 0 : Math.min(1, done / whole);
      yield step.value && { done: Math.round(1000 * (from + (to - from) * part)), whole: 1000 };
    }
  } finally {
    work.return(undefined as never);
  }
}
