// Does sliced work piece by piece between everything else that comes in, the newest first. What is given up stops at its next pause.

import type { Progress } from '../model/progress.ts';
import { type Sliced, waitedFor } from './pace.ts';

interface Task {
  key: string;
  step: () => boolean;
  stop: () => void;
  /** From its beginning once more. */
  restart: () => void;
  isSteady: boolean;
  isUrgent: boolean;
  /** False until its first piece is done, where that was deferred. */
  isBegun: boolean;
  /** It has nothing to do until what it waits for is there. */
  isWaiting: boolean;
}

export interface Manner {
  /** Done when there is nothing else to do. */
  isPatient?: boolean;
  /** Begun in its turn, in the order asked: of many that come at once the urgent is not kept waiting by the others' first pieces. */
  isDeferred?: boolean;
  /** Done before all that is not, whatever comes in meanwhile. */
  isUrgent?: boolean;
  /** Told at each pause that says how far the work is. */
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Goes on where it is when everything else begins anew: it holds on to one moment, or has written already. */
  isSteady?: boolean;
}

/** One for each thread: what is started last is done first, as it is what somebody waits for. */
export class SlicedWork {
  readonly #tasks: Task[] = [];
  readonly #later: (turn: () => void) => void;
  readonly #together: number;
  #isWaiting = false;

  /**
   * `later` runs a turn after what has come in meanwhile: `setImmediate`. Small pieces of urgent work are done `together`
   * for so many milliseconds: where both processors are busy, each turn between them is a wait.
   */
  constructor(later: (turn: () => void) => void, together = 0) {
    this.#later = later;
    this.#together = together;
  }

  /** Begins at once unless it is deferred: work that never pauses is done when this returns. */
  start<T>(key: string, make: () => Sliced<T>, done: (value: T) => void, manner: Manner = {}): void {
    let work = make();
    const task: Task = {
      key,
      step: () => {
        const step = work.next();
        if (step.done) done(step.value);
        else {
          if (step.value && step.value.whole > 0)
            manner.onProgress?.({ done: step.value.done, whole: step.value.whole });
          this.#putAside(task, waitedFor(step.value));
        }
        return step.done === true;
      },
      stop: () => void work.return(undefined as never),
      restart: () => {
        work = make();
      },
      isSteady: manner.isSteady ?? false,
      isUrgent: manner.isUrgent ?? false,
      isBegun: manner.isDeferred !== true || manner.isPatient === true,
      isWaiting: false,
    };
    if (manner.isDeferred !== true && this.#advance(task)) return;
    if (manner.isPatient) this.#tasks.unshift(task);
    else this.#put(task);
    this.#wait();
  }

  /** Does a piece, and of urgent work what follows while there is time; true where it is over. */
  #advance(task: Task): boolean {
    const until = performance.now() + (task.isUrgent ? this.#together : 0);
    let isOver = task.step();
    while (!isOver && !task.isWaiting && performance.now() < until) isOver = task.step();
    return isOver;
  }

  /** Behind everything, which is done from its end; but before what is urgent where it is not, and before what was asked earlier and has not begun. */
  #put(task: Task): void {
    const goesFirst = (each: Task): boolean => !task.isUrgent && (each.isUrgent || !each.isBegun);
    const at = this.#tasks.findIndex(goesFirst);
    this.#tasks.splice(at < 0 ? this.#tasks.length : at, 0, task);
  }

  /** Begins what nobody waits for: done when there is nothing else to do, and not begun anew when the journal changes. */
  startUnasked(key: string, make: () => Sliced<void>): void {
    this.start(key, make, () => undefined, { isSteady: true, isPatient: true, isDeferred: true });
  }

  /** Makes what is meant the next to be done: somebody waits for it now. */
  hasten(isMeant: (key: string) => boolean): void {
    const [meant, others] = [
      this.#tasks.filter(({ key }) => isMeant(key)),
      this.#tasks.filter(({ key }) => !isMeant(key)),
    ];
    this.#tasks.splice(0, Infinity, ...others, ...meant);
  }

  /** Gives up what is meant; it is never done. */
  cancel(isMeant: (key: string) => boolean): void {
    const meant = this.#tasks.filter(({ key }) => isMeant(key));
    for (const task of meant) {
      this.#tasks.splice(this.#tasks.indexOf(task), 1);
      task.stop();
    }
  }

  /**
   * Begins everything that is paused anew, unless it is steady: what it reads from has changed. A paused read keeps the whole connection at what
   * was there when it began, so all let go before one begins again.
   */
  restart(): void {
    const loose = this.#tasks.filter((task) => !task.isSteady);
    for (const task of loose) task.stop();
    for (const task of loose) task.restart();
  }

  #putAside(task: Task, until: Promise<unknown> | null): void {
    task.isWaiting = until !== null;
    const goOn = (): void => {
      task.isWaiting = false;
      this.#wait();
    };
    until?.then(goOn, goOn);
  }

  #wait(): void {
    if (this.#isWaiting || this.#tasks.every((task) => task.isWaiting)) return;
    this.#isWaiting = true;
    this.#later(() => this.#turn());
  }

  #turn(): void {
    this.#isWaiting = false;
    const task = this.#tasks.findLast(({ isWaiting }) => !isWaiting);
    if (!task) return;
    let isOver = true;
    try {
      isOver = this.#advance(task);
    } finally {
      // one that failed is over too, and must not stop those behind it
      const at = this.#tasks.indexOf(task);
      const hasJustBegun = !task.isBegun;
      task.isBegun = true;
      if (at >= 0 && (isOver || hasJustBegun)) this.#tasks.splice(at, 1);
      if (at >= 0 && !isOver && hasJustBegun) this.#put(task);
      this.#wait();
    }
  }
}
