// Teaches search what came in by thousands, while the journal is open: piece by piece, whenever nobody else wants to write. Runs in the journal process.

import { faultOf } from '../db/fault.ts';
import type { Journal } from '../db/handles.ts';
import { JournalError } from '../db/model/result.ts';
import { hasBacklog } from '../db/search/backlog.ts';
import { Learning } from '../db/search/index-queue.ts';
import { learnPiece } from '../db/search/learn.ts';
import type { Sliced } from '../db/search/pace.ts';
import type { SlicedWork } from '../db/search/sliced-work.ts';
import type { Turns } from './turns.ts';

const KEY = 'learning';
const isOurs = (key: string): boolean => key === KEY;
/** After each piece, so that a page can follow without reading all the time. */
const TELL_MILLISECONDS = 1_000;

export interface LearningOptions {
  turns: Turns;
  slicedWork: SlicedWork;
  /** Told now and then how it goes on, and at its end. */
  tell: (isOver: boolean) => void;
}

export class SearchLearning {
  readonly #turns: Turns;
  readonly #slicedWork: SlicedWork;
  readonly #tell: (isOver: boolean) => void;
  #learning = new Learning();
  #isUnderway = false;
  #toldAt = 0;

  constructor({ turns, slicedWork, tell }: LearningOptions) {
    this.#turns = turns;
    this.#slicedWork = slicedWork;
    this.#tell = tell;
  }

  /** Begins where there is something to be learned; safe to ask any time. */
  begin(journal: Journal): void {
    if (this.#isUnderway || !journal.db.open || !hasBacklog(journal.reader)) return;
    this.#isUnderway = true;
    this.#turns.take(KEY, true, () => {
      const work = (): Sliced<number | null> => piece(journal, this.#learning, () => this.#turns.isAwaited());
      this.#slicedWork.start(KEY, work, (left) => this.#ended(journal, left), { isSteady: true, isPatient: true });
    });
  }

  /** Somebody wants to write: the piece is brought to its end. */
  makeWay(): void {
    if (this.#isUnderway) this.#slicedWork.hasten(isOurs);
  }

  /** To be called where everything is given up. */
  stop(): void {
    this.#isUnderway = false;
    this.#learning = new Learning();
  }

  #ended(journal: Journal, left: number | null): void {
    this.#isUnderway = false;
    this.#turns.ended(isOurs);
    const now = performance.now();
    if (left === 0 || now - this.#toldAt > TELL_MILLISECONDS) {
      this.#toldAt = now;
      this.#tell(left === 0);
    }
    if (left === 0) this.#learning = new Learning();
    // what could not be written now is tried when something can be
    if (left !== null && left > 0) setImmediate(() => this.begin(journal));
  }
}

/** Null where it could not be written, for a reason the next save will tell. */
function* piece(journal: Journal, learning: Learning, isAwaited: () => boolean): Sliced<number | null> {
  try {
    return yield* learnPiece(journal, learning, isAwaited);
  } catch (error) {
    if (!(error instanceof JournalError) && faultOf(error, journal.path) === null) throw error;
    return null;
  }
}
