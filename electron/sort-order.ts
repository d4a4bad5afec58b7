// Puts the journal's lists in the order of the language that is spoken, piece by piece, when it is opened and when another is chosen. Runs in the journal process.

import { faultOf } from '../db/fault.ts';
import type { Journal } from '../db/handles.ts';
import { JournalError } from '../db/model/result.ts';
import type { Sliced } from '../db/search/pace.ts';
import type { SlicedWork } from '../db/search/sliced-work.ts';
import { isSortedFor } from '../db/sorting/ranks.ts';
import { sortAs } from '../db/sorting/resort.ts';
import type { Language } from './contract/language.ts';
import type { Turns } from './turns.ts';

const KEY = 'sort-order';
const isOurs = (key: string): boolean => key === KEY;

export interface SortOrderOptions {
  turns: Turns;
  slicedWork: SlicedWork;
  /** Told when lists stand in another order. */
  tell: () => void;
}

export class SortOrder {
  readonly #turns: Turns;
  readonly #slicedWork: SlicedWork;
  readonly #tell: () => void;
  #language: Language | null = null;
  #isUnderway = false;

  constructor({ turns, slicedWork, tell }: SortOrderOptions) {
    this.#turns = turns;
    this.#slicedWork = slicedWork;
    this.#tell = tell;
  }

  /** What is spoken from now on; `begin` has to follow where a journal is open. */
  use(language: Language): void {
    this.#language = language;
  }

  /** Begins where the lists are in another order; safe to ask any time. */
  begin(journal: Journal): void {
    const language = this.#language;
    if (language === null || this.#isUnderway || !journal.db.open || isSortedFor(journal.reader, language)) return;
    this.#isUnderway = true;
    this.#turns.take(KEY, true, () => {
      const ended = (isDone: boolean): void => this.#ended(journal, isDone);
      this.#slicedWork.start(KEY, () => sorted(journal, language), ended, { isSteady: true, isPatient: true });
    });
  }

  /** Somebody wants to write: it is brought to its end. */
  makeWay(): void {
    if (this.#isUnderway) this.#slicedWork.hasten(isOurs);
  }

  /** To be called where everything is given up. */
  stop(): void {
    this.#isUnderway = false;
  }

  #ended(journal: Journal, isDone: boolean): void {
    this.#isUnderway = false;
    this.#turns.ended(isOurs);
    if (!isDone) return;
    this.#tell();
    // another language may have been chosen meanwhile
    setImmediate(() => this.begin(journal));
  }
}

/** False where it could not be written, for a reason the next save will tell. */
function* sorted(journal: Journal, language: Language): Sliced<boolean> {
  try {
    return yield* sortAs(journal, language);
  } catch (error) {
    if (!(error instanceof JournalError) && faultOf(error, journal.path) === null) throw error;
    return false;
  }
}
