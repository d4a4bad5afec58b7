// Opens the journal a command is about and asks it, through the same gate as everyone. Must never touch a table itself.

import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { debuglog } from 'node:util';
import type { z } from 'zod';
import type { Journal } from '../handles.ts';
import { errorOfIssues } from '../input.ts';
import { defaultJournalPath } from '../location.ts';
import { BEAT_MILLISECONDS, JournalLock, lookAtLock } from '../lock.ts';
import { openLook } from '../look.ts';
import { thisRun } from '../machine.ts';
import type { RestoreReady } from '../model/backup.ts';
import type { ImportReport, ReportRow } from '../model/import.ts';
import { type OpenFailure, openFailures } from '../model/journal.ts';
import { type AppError, JournalError, sentenceOf } from '../model/result.ts';
import { closeJournal, openInMemory, openJournal } from '../open.ts';
import { answer, answerLater, rescueInSlices } from '../answer.ts';
import { requests, type RequestTable } from '../requests.ts';
import { draftPath } from '../restore/restore.ts';
import { finishLater } from '../search/pace.ts';
import { replaceOpen } from '../restore/swap.ts';
import { learnAll } from '../search/learn.ts';
import { finish } from '../search/pace.ts';
import { RefusedError } from './values.ts';

/** The journal can't be opened; its own sentence says why. */
export class OpenError extends Error {
  /** Where the journal lies that is damaged; null for any other reason. */
  readonly damagedPath: string | null;

  constructor(message: string, damagedPath: string | null = null) {
    super(message);
    this.damagedPath = damagedPath;
  }
}

const damaged: readonly OpenFailure[] = ['damaged', 'not-a-journal', 'other-program'];

type Name = keyof RequestTable;
export type Input<N extends Name> = z.input<RequestTable[N]['schema']>;
export type Output<N extends Name> = ReturnType<RequestTable[N]['verb']>;

/** Options by the fields of requests, to name in a sentence what the person typed. */
const optionsByField: Record<string, string> = {
  'film.title': 'title',
  'film.originalTitle': 'original-title',
  'film.reading': 'reading',
  'film.year': 'year',
  'film.directors': 'director',
  'film.countries': 'country',
  'film.languages': 'language',
  'film.genres': 'genre',
  'film.runtimeMinutes': 'runtime',
  originalTitle: 'original-title',
  reading: 'reading',
  directors: 'director',
  countries: 'country',
  languages: 'language',
  genres: 'genre',
  runtimeMinutes: 'runtime',
  watchedOn: 'watched-on',
  rating: 'rating',
  medium: 'medium',
  place: 'place',
  company: 'company',
  title: 'title',
  year: 'year',
  themes: 'theme',
  tags: 'tag',
  review: 'review-file',
  'scope.query': 'search',
};

function refusalOf(error: AppError): string {
  const option = optionsByField[(error.field ?? '').replace(/\.\d+$/, '')];
  const { field, ...unplaced } = error;
  return sentenceOf(option === undefined || field === undefined ? unplaced : { ...error, field: `--${option}` });
}

/** Refuses an input before a journal is opened, or made, for it. */
export function requireSound<N extends Name>(name: N, input: Input<N>): void {
  const parsed = requests[name].schema.safeParse(input);
  if (!parsed.success) throw new RefusedError(refusalOf(errorOfIssues(parsed.error)));
}

function placesOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines.filter((line) => /^\s+at /.test(line)).join('\n');
}

/** NODE_DEBUG=afterimage shows where in the program a bug is; the error itself could quote a text. */
const onBug = (id: string, error: unknown): void => debuglog('afterimage')('%s\n%s', id, placesOf(error));

export class Session {
  readonly #journal: Journal;
  readonly #isLook: boolean;

  constructor(journal: Journal, isLook = false) {
    this.#journal = journal;
    this.#isLook = isLook;
  }

  /** What is made of a look is made of a copy that is gone afterwards. */
  #requireOwn(): void {
    if (this.#isLook) throw new OpenError(openFailures.elsewhere.message);
  }

  /** Throws RefusedError with the sentence. */
  ask<N extends Name>(name: N, input: Input<N>): Output<N> {
    if (/^(?:backup|restore)\./.test(name)) this.#requireOwn();
    const result = answer(this.#journal, name, input, { onBug });
    if (!result.ok) throw new RefusedError(refusalOf(result.error));
    return result.value as Output<N>;
  }

  /** The same of what waits for files. */
  async askLater<N extends Name>(name: N, input: Input<N>): Promise<Output<N>> {
    if (/^(?:backup|restore)\./.test(name)) this.#requireOwn();
    const result = await answerLater(this.#journal, name, input, { onBug });
    if (!result.ok) throw new RefusedError(refusalOf(result.error));
    return result.value as Output<N>;
  }

  /** Puts a journal that was made ready in the place of this one, which is closed then. */
  replaceBy({ draft }: RestoreReady): void {
    this.#requireOwn();
    try {
      replaceOpen(this.#journal, draftPath(this.#journal.path, draft));
    } catch (error) {
      if (error instanceof JournalError) throw new RefusedError(refusalOf(error.toAppError()));
      throw error;
    }
  }

  /** Every row of a report, not only the first of each group. */
  allRows({ id, groups }: Pick<ImportReport, 'id' | 'groups'>): ReportRow[] {
    const all: ReportRow[] = [];
    for (const { outcome, reason } of id === null ? [] : groups) {
      for (let after = 0; ;) {
        const page = this.ask('import.rows', { id: id ?? 0, outcome, reason, after, limit: 1000 });
        all.push(...page);
        if (page.length < 1000) break;
        after = page.at(-1)?.id ?? 0;
      }
    }
    return all;
  }
}

interface Opened {
  journal: Journal;
  isLook?: boolean;
  close: () => void;
}

/**
 * What another computer has open is only looked at. A command that may write holds the lock meanwhile, as the program
 * does; within one machine it is shared.
 */
function openAt(place: string, mayWrite: boolean, takesOver: boolean): Opened {
  const state = lookAtLock(place, thisRun());
  if (state.kind === 'elsewhere' && !(mayWrite && takesOver)) {
    const who = state.host === '' ? '' : ` (${state.host})`;
    const wayOut = 'If nobody writes there any more, --take-over waits two minutes for a sign, and then writes here.';
    if (mayWrite) throw new OpenError(`${openFailures.elsewhere.message}${who} ${wayOut}`);
    const look = openLook(place);
    if (!look.ok) throw new OpenError(openFailures[look.error.failure].message);
    return { journal: look.value.journal, isLook: true, close: look.value.end };
  }
  const opened = openJournal(place);
  if (!opened.ok) {
    const { failure } = opened.error;
    throw new OpenError(openFailures[failure].message, damaged.includes(failure) ? place : null);
  }
  const journal = opened.value;
  if (!mayWrite) return { journal, close: () => closeJournal(journal) };
  const lock = new JournalLock(place, thisRun());
  // what another computer left there is replaced
  lock.take();
  const beats = setInterval(() => lock.beat(), BEAT_MILLISECONDS);
  const close = (): void => {
    clearInterval(beats);
    closeJournal(journal);
    lock.release();
  };
  return { journal, close };
}

/** Asks about a journal that can't be opened. Throws RefusedError with the sentence. */
export async function askOfPlace<N extends Name>(path: string, name: N, input: Input<N>): Promise<Output<N>> {
  const result = await finishLater(rescueInSlices(path, name, input, { onBug }));
  if (!result.ok) throw new RefusedError(refusalOf(result.error));
  return result.value as Output<N>;
}

/** Where the journal lies that a command is about. */
export function placeOf(path: string | undefined): string {
  return path ?? defaultJournalPath({ platform: process.platform, env: process.env, home: homedir() });
}

/** A command that only reads makes no journal: where none was ever, it sees an empty one. */
function open(path: string | undefined, makesJournal: boolean, takesOver: boolean): Opened {
  const place = placeOf(path);
  if (!existsSync(place)) {
    if (path === undefined && !makesJournal) {
      const journal = openInMemory();
      return { journal, close: () => closeJournal(journal) };
    }
    if (path === undefined) mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    else if (!existsSync(dirname(place))) throw new OpenError(openFailures['folder-missing'].message);
    else if (!makesJournal) throw new OpenError('There is no journal at this place.');
  }
  return openAt(place, makesJournal, takesOver);
}

/** What search has yet to read it reads now: nobody is there to do it between two commands. Where that can't be, another time. */
function learn(journal: Journal): void {
  try {
    finish(learnAll(journal));
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
  }
}

export async function withSession<T>(
  path: string | undefined,
  makesJournal: boolean,
  use: (session: Session) => T | Promise<T>,
  takesOver = false,
): Promise<T> {
  const { journal, isLook, close } = open(path, makesJournal, takesOver);
  try {
    if (!isLook) learn(journal);
    const value = await use(new Session(journal, isLook));
    // a restored journal is another one
    if (!isLook && journal.db.open) learn(journal);
    return value;
  } finally {
    close();
  }
}
