// When the lock beside a journal is written and looked at: before opening, every few seconds after. Knows times and what they mean, not windows.

import { BEAT_MILLISECONDS, JournalLock, lookAtLock, type LockState, STALE_MILLISECONDS } from '../db/lock.ts';
import type { Run } from '../db/machine.ts';
import type { Holder } from './contract/events.ts';

/** How often the lock of another computer or window is looked at while one waits for it. */
const LOOK_MILLISECONDS = 2_000;
/** A window on this computer that is alive has given a sign within so many looks. Looks are counted, not time: a computer that sleeps does neither. */
const SILENT_LOOKS = (3 * BEAT_MILLISECONDS) / LOOK_MILLISECONDS;

export interface LockNews {
  /** The other one closed the journal. */
  onFreed: () => void;
  /** The number in the lock of another window is that of a program that never gives a sign: nobody has the journal. */
  onSilent: () => void;
  /** It has given no sign for long, or one again. */
  onHolder: (holder: Holder) => void;
  /** Another computer, or another window here, took over what is open here. */
  onLost: (holder: Holder) => void;
}

function holderIn(state: LockState): Holder | null {
  if (state.kind === 'beside') return { host: '', isHere: true, isStale: false };
  return state.kind === 'elsewhere' ? { host: state.host, isStale: false } : null;
}

export class LockTimes {
  readonly #self: Run;
  readonly #news: LockNews;
  #lock: JournalLock | null = null;
  #timer: ReturnType<typeof setInterval> | null = null;

  /** `self` is a window's. */
  constructor(self: Run, news: LockNews) {
    this.#self = self;
    this.#news = news;
  }

  /** Who else has the journal; null where nobody does. To be asked before anything is written. */
  holderOf(path: string): Holder | null {
    return holderIn(lookAtLock(path, this.#self));
  }

  /** Looks again and again until the other one is done with it. What counts is whether its lock changes, not what any clock says. */
  waitFor(path: string): void {
    this.#stop();
    let sign: string | null = null;
    let since = performance.now();
    let silentLooks = 0;
    let isStale = false;
    const look = (): void => {
      const state = lookAtLock(path, this.#self);
      if (state.kind !== 'elsewhere' && state.kind !== 'beside') {
        this.#stop();
        return this.#news.onFreed();
      }
      const now = performance.now();
      if (state.sign !== sign) since = now;
      silentLooks = state.sign === sign ? silentLooks + 1 : 0;
      sign = state.sign;
      if (state.kind === 'beside') {
        if (silentLooks < SILENT_LOOKS) return;
        this.#stop();
        return this.#news.onSilent();
      }
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
    const lock = new JournalLock(path, this.#self);
    this.#lock = lock;
    const isWritten = isTakenOver ? lock.write() : lock.take();
    this.#timer = setInterval(() => {
      const holder = holderIn(lock.beat());
      if (holder === null) return;
      this.#stop();
      this.#lock = null;
      this.#news.onLost(holder);
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
