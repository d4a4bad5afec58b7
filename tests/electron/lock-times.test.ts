// When the lock beside a journal is beaten and looked at: freed, stale and lost are told once, by what changes and by no clock.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BEAT_MILLISECONDS, JournalLock, lockPathOf, lookAtLock, STALE_MILLISECONDS } from '../../db/lock.ts';
import { thisRun } from '../../db/machine.ts';
import type { Holder } from '../../electron/contract/events.ts';
import { LockTimes } from '../../electron/lock-times.ts';
import { temporaryFolder } from '../support/journal.ts';
import { OtherMachine } from '../support/other-machine.ts';

let journal: string;
let attic: OtherMachine;
let news: string[];
let times: LockTimes;

const thisWindow = () => ({ ...thisRun(), program: 'this one' });
/** Another program's window on this computer. */
const windowBeside = (): JournalLock =>
  new JournalLock(journal, { ...thisRun(), run: 'another run', program: 'another' });

beforeEach(() => {
  vi.useFakeTimers();
  thisRun(join(temporaryFolder(), 'machine'));
  journal = join(temporaryFolder(), 'Journal.afterimage');
  attic = new OtherMachine(journal);
  news = [];
  times = new LockTimes(thisWindow(), {
    onFreed: () => news.push('freed'),
    onSilent: () => news.push('silent'),
    onHolder: ({ host, isStale }: Holder) => news.push(`${host} ${isStale ? 'stale' : 'alive'}`),
    onLost: ({ host }) => news.push(`lost to ${host}`),
  });
  return () => {
    times.release();
    vi.useRealTimers();
  };
});

describe('a journal that another computer has', () => {
  beforeEach(() => attic.beat());

  test('is seen, and opened as soon as it is let go', () => {
    expect(times.holderOf(journal)).toEqual({ host: 'attic', isStale: false });
    times.waitFor(journal);
    vi.advanceTimersByTime(30_000);
    expect(news).toEqual([]);
    attic.close();
    vi.advanceTimersByTime(10_000);
    expect(news).toEqual(['freed']);
  });

  test('is not stale while it beats, and is after two minutes without; a sign takes that back', () => {
    times.waitFor(journal);
    for (let passed = 0; passed < 2 * STALE_MILLISECONDS; passed += BEAT_MILLISECONDS) {
      attic.beat();
      vi.advanceTimersByTime(BEAT_MILLISECONDS);
    }
    expect(news).toEqual([]);
    vi.advanceTimersByTime(STALE_MILLISECONDS + 5_000);
    expect(news).toEqual(['attic stale']);
    attic.beat();
    vi.advanceTimersByTime(5_000);
    expect(news).toEqual(['attic stale', 'attic alive']);
  });

  test('does not grow stale by a clock that jumps', () => {
    times.waitFor(journal);
    vi.advanceTimersByTime(10_000);
    vi.setSystemTime(new Date(2090, 1, 1));
    vi.advanceTimersByTime(10_000);
    vi.setSystemTime(new Date(1990, 1, 1));
    vi.advanceTimersByTime(10_000);
    expect(news).toEqual([]);
  });
});

describe('a journal that we have', () => {
  test('is held with a beat, and let go at the end', () => {
    expect(times.hold(journal, false)).toBe(true);
    vi.advanceTimersByTime(3 * BEAT_MILLISECONDS);
    expect(lookAtLock(journal, thisRun())).toEqual({ kind: 'ours' });
    times.release();
    expect(lookAtLock(journal, thisRun())).toEqual({ kind: 'free' });
  });

  test('is lost to who takes it over, which is told once', () => {
    times.hold(journal, false);
    attic.beat();
    vi.advanceTimersByTime(3 * BEAT_MILLISECONDS);
    expect(news).toEqual(['lost to attic']);
  });

  test('is held again where its lock was removed', () => {
    times.hold(journal, false);
    rmSync(lockPathOf(journal));
    vi.advanceTimersByTime(BEAT_MILLISECONDS);
    expect(lookAtLock(journal, thisRun())).toEqual({ kind: 'ours' });
  });
});

describe('a journal that another window of this computer has', () => {
  test('is seen while it gives signs, and opened as soon as it is let go', () => {
    const beside = windowBeside();
    beside.take();
    expect(times.holderOf(journal)).toEqual({ host: '', isHere: true, isStale: false });
    times.waitFor(journal);
    for (let passed = 0; passed < 2 * STALE_MILLISECONDS; passed += BEAT_MILLISECONDS) {
      beside.beat();
      vi.advanceTimersByTime(BEAT_MILLISECONDS);
    }
    expect(news).toEqual([]);
    beside.release();
    vi.advanceTimersByTime(5_000);
    expect(news).toEqual(['freed']);
  });

  test('is nobody’s where its program gives no sign: its number is another one’s by now', () => {
    windowBeside().take();
    times.waitFor(journal);
    vi.advanceTimersByTime(10 * BEAT_MILLISECONDS);
    expect(news).toEqual(['silent']);
  });

  test('is lost to it where both began at once', () => {
    times.hold(journal, false);
    windowBeside().write();
    vi.advanceTimersByTime(3 * BEAT_MILLISECONDS);
    expect(news).toEqual(['lost to ']);
  });
});
