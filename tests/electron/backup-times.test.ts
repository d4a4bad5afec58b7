// When backups make themselves: at a quiet moment of a new day and at the end, never while somebody asks, and a failure is said once.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listBackups } from '../../db/backup/list.ts';
import type { Journal } from '../../db/handles.ts';
import type { AppError } from '../../db/model/result.ts';
import { finishLater } from '../../db/search/pace.ts';
import { BackupTimes } from '../../electron/backup-times.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { fileJournal, NOON } from '../support/journal.ts';

const MINUTE = 60_000;
let started: { ended: (failed: AppError | null) => void }[];
let told: AppError[];
let journal: Journal;
let times: BackupTimes;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  [started, told] = [[], []];
  journal = fileJournal(undefined, () => NOON);
  times = new BackupTimes({
    journal: () => journal,
    start: (_work, ended) => started.push({ ended }),
    onFailed: (error) => told.push(error),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

test('nothing is backed up where nothing changed', () => {
  vi.advanceTimersByTime(60 * MINUTE);
  expect(started).toHaveLength(0);
});

test('a minute after the last question what changed is backed up, one at a time', () => {
  log(journal, ONE_MILE);
  for (let minute = 0; minute < 5; minute += 1) {
    vi.advanceTimersByTime(MINUTE / 2);
    times.asked();
  }
  expect(started).toHaveLength(0);
  vi.advanceTimersByTime(2 * MINUTE);
  expect(started).toHaveLength(1);
  vi.advanceTimersByTime(60 * MINUTE);
  expect(started).toHaveLength(1);
});

test('one that fails is tried again later, and said once', () => {
  log(journal, ONE_MILE);
  vi.advanceTimersByTime(2 * MINUTE);
  started[0]?.ended({ code: 'backup-disk-full' });
  vi.advanceTimersByTime(10 * MINUTE);
  expect(started).toHaveLength(1);
  vi.advanceTimersByTime(10 * MINUTE);
  expect(started).toHaveLength(2);
  started[1]?.ended({ code: 'backup-disk-full' });
  expect(told).toEqual([{ code: 'backup-disk-full' }]);
});

test('at the end what was written is kept, whatever the clocks say; what was kept is not kept again', async () => {
  vi.useRealTimers();
  const began = vi.fn<() => void>();
  expect(await times.keepBeforeEnd(began)).toBeNull();
  expect(began).not.toHaveBeenCalled();
  log(journal, ONE_MILE);
  expect(await times.keepBeforeEnd(began)).toBeNull();
  expect(listBackups(journal.path).backups).toHaveLength(1);
  await times.keepBeforeEnd(began);
  expect(began).toHaveBeenCalledTimes(1);
  times.wrote();
  expect(await times.keepBeforeEnd(began)).toBeNull();
  // a day has one: its newest
  expect(listBackups(journal.path).backups).toMatchObject([{ id: '20261122-120001' }]);
});

test('one that was made meanwhile is the day’s', async () => {
  log(journal, ONE_MILE);
  const { backUp } = await import('../../db/backup/make.ts');
  await finishLater(backUp(journal, 'day'));
  vi.advanceTimersByTime(60 * MINUTE);
  expect(started).toHaveLength(0);
});
