// How far an export is: counts what is done, and pauses where a slice of time is full. Knows nothing of what is written.

import { Pace, type Sliced } from '../search/pace.ts';

/** One for each export. `whole` may grow while what there is to do is found out. */
export class Course {
  readonly #pace = new Pace();
  #done = 0;
  #whole: number;

  constructor(whole: number) {
    this.#whole = whole;
  }

  grow(more: number): void {
    this.#whole += more;
  }

  /** After each film, list or page. */
  *step(): Sliced<void> {
    this.#done += 1;
    if (!this.#pace.isFull()) return;
    yield { done: Math.min(this.#done, this.#whole), whole: this.#whole };
    this.#pace.resumed();
  }
}
