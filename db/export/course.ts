// How far an export is: counts what is done, and pauses where a slice of time is full. Knows nothing of what is written.

import { Pace, type Sliced } from '../search/pace.ts';

/** One for each export. */
export class Course {
  readonly #pace = new Pace();
  #done = 0;
  #whole = 0;

  /** How much there is to do, in whatever is stepped by. */
  begin(whole: number): void {
    this.#whole = whole;
  }

  /** After each film, list or page. */
  *step(): Sliced<void> {
    this.#done += 1;
    yield* this.pause();
  }

  /** Within one of them, where that may be long by itself. */
  *pause(): Sliced<void> {
    if (!this.#pace.isFull()) return;
    yield { done: Math.min(this.#done, this.#whole), whole: this.#whole };
    this.#pace.resumed();
  }
}
