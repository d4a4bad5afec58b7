// When backups are made by themselves: at the first quiet moment of a new day, and at the end. Knows times, not files.

import { hasChangedSinceBackup, isDayBackupDue } from '../db/backup/due.ts';
import { backUp } from '../db/backup/make.ts';
import type { Journal } from '../db/handles.ts';
import type { BackupLine } from '../db/model/backup.ts';
import { type AppError, JournalError } from '../db/model/result.ts';
import { finishLater, type Sliced } from '../db/search/pace.ts';

/** How long nobody has to have asked anything. */
const QUIET_MILLISECONDS = 60_000;
const LOOK_MILLISECONDS = 30_000;
/** What failed is tried again: the disk may be back, or have room. */
const AGAIN_MILLISECONDS = 15 * 60_000;

export function errorOf(error: unknown): AppError {
  return error instanceof JournalError ? error.toAppError() : { code: 'bug' };
}

export interface BackupWork {
  journal: () => Journal | null;
  /** Runs it among everything else; `ended` when it is done, given up or failed. */
  start: (work: () => Sliced<BackupLine>, ended: (failed: AppError | null) => void) => void;
  onFailed: (error: AppError) => void;
}

export class BackupTimes {
  readonly #work: BackupWork;
  #lastAsked = performance.now();
  #notBefore = 0;
  #isRunning = false;
  /** Something was written since the newest backup, whatever the clocks say. */
  #hasWritten = false;
  /** Said once for each journal that is opened, not every quarter of an hour. */
  #isSaid = false;

  constructor(work: BackupWork) {
    this.#work = work;
    setInterval(() => this.#look(), LOOK_MILLISECONDS).unref();
  }

  opened(): void {
    this.#hasWritten = false;
    this.#isSaid = false;
    this.#notBefore = 0;
  }

  asked(): void {
    this.#lastAsked = performance.now();
  }

  wrote(): void {
    this.#hasWritten = true;
  }

  #look(): void {
    const journal = this.#work.journal();
    const now = performance.now();
    if (!journal || this.#isRunning || now - this.#lastAsked < QUIET_MILLISECONDS || now < this.#notBefore) return;
    if (!isDayBackupDue(journal)) return;
    this.#isRunning = true;
    const hadWritten = this.#hasWritten;
    this.#hasWritten = false;
    this.#work.start(
      () => backUp(journal, 'day'),
      (failed) => {
        this.#isRunning = false;
        if (failed === null) return;
        this.#hasWritten ||= hadWritten;
        this.#notBefore = performance.now() + AGAIN_MILLISECONDS;
        if (!this.#isSaid && failed.code !== 'backup-stopped') this.#work.onFailed(failed);
        this.#isSaid = true;
      },
    );
  }

  /** Before a journal is closed for good; null where there was nothing to keep, or it is kept. */
  async keepBeforeEnd(began: () => void): Promise<AppError | null> {
    const journal = this.#work.journal();
    if (!journal || journal.path === ':memory:') return null;
    try {
      if (!this.#hasWritten && !hasChangedSinceBackup(journal)) return null;
      began();
      await finishLater(backUp(journal, 'day'));
      return null;
    } catch (error) {
      return errorOf(error);
    }
  }
}
