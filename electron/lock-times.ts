// When the lock beside a journal is written and looked at: before opening, every few seconds after. Knows times and what they mean, not windows.

import { BEAT_MILLISECONDS, JournalLock, lookAtLock, STALE_MILLISECONDS } from '../db/lock.ts';
import { thisRun } from '../db/machine.ts';
import type { Holder } from './contract/events.ts';

/** How often the lock of another computer is looked at while one waits for it. */
const LOOK_MILLISECONDS = 2_000;

export interface LockNews {
  /** The other computer closed the journal. */
  onFreed: () => void;
  /** It has given no sign for long, or one again. */
  onHolder: (holder: Holder) => void;
  /** Another computer took over what is open here. */
  onLost: (holder: Holder) => void;
}

export class LockTimes {
  readonly #news: LockNews;
  #lock: JournalLock | null = null;
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor(news: LockNews) {
    this.#news = news;
  }

  /** Who else has the journal; null where nobody does. To be asked before anything is written. */
  holderOf(path: string): Holder | null {
    const state = lookAtLock(path, thisRun());
    return state.kind === 'elsewhere' ? { host: state.host, isStale: false } : null;
  }

  /** Looks again and again until the other computer is done with it. What counts is whether its lock changes, not what any clock says. */
  waitFor(path: string): void {
    this.#stop();
    let sign: string | null = null;
    let since = performance.now();
    let isStale = false;
    const look = (): void => {
      const state = lookAtLock(path, thisRun());
      if (state.kind !== 'elsewhere') {
        this.#stop();
        return this.#news.onFreed();
      }
      const now = performance.now();
      if (state.sign !== sign) since = now;
      sign = state.sign;
      const wasStale = isStale;
      isStale = now - since >= STALE_MILLISECONDS;
      if (isStale === wasStale) return;
      this.#news.onHolder({ host: state.host, isStale });
    };
    this.#timer = setInterval(look, LOOK_MILLISECONDS);
  }

  /** Takes the lock and keeps it alive; false where it can't be written. */
  hold(path: string, isTakenOver: boolean): boolean {
    this.release();
    const lock = new JournalLock(path, thisRun());
    this.#lock = lock;
    const isWritten = isTakenOver ? lock.write() : lock.take();
    this.#timer = setInterval(() => {
      const state = lock.beat();
      if (state.kind !== 'elsewhere') return;
      this.#stop();
      this.#lock = null;
      this.#news.onLost({ host: state.host, isStale: false });
    }, BEAT_MILLISECONDS);
    return isWritten;
  }

  release(): void {
    this.#stop();
    this.#lock?.release();
    this.#lock = null;
  }

  #stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }
}
