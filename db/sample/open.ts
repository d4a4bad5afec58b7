// The sample journal in a folder of its own, to look around in: made anew each time, gone with its folder. Must never touch any other journal.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from '../handles.ts';
import type { Result } from '../model/result.ts';
import { SAMPLE_NAME } from '../location.ts';
import { closeJournal, type OpenError, openJournal } from '../open.ts';
import { fillSample, SampleClock } from './fill.ts';

export interface OpenSample {
  journal: Journal;
  /** Closes it and removes every trace of it. */
  end: () => void;
}

/** Whatever lies in the folder is removed first: a sample that a crash left. */
export function openSample(folder: string): Result<OpenSample, OpenError> {
  removeSample(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, SAMPLE_NAME);
  const clock = new SampleClock();
  const made = openJournal(path, { now: clock.now });
  if (!made.ok) return made;
  try {
    fillSample(made.value, clock);
  } finally {
    closeJournal(made.value);
  }
  const opened = openJournal(path);
  if (!opened.ok) return opened;
  const end = (): void => {
    closeJournal(opened.value);
    removeSample(folder);
  };
  return { ok: true, value: { journal: opened.value, end } };
}

export function removeSample(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
