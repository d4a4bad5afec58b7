// Journals for tests: in memory and in temporary files, with a clock that stands still. Real SQLite, nothing mocked.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Journal } from '../../db/handles.ts';
import { closeJournal, openInMemory, openJournal } from '../../db/open.ts';

/** Noon of 2026-11-22, local time. */
export const NOON = new Date(2026, 10, 22, 12).getTime();

/** A journal in memory, closed when the test ends. */
export function memoryJournal(now: () => number = () => NOON): Journal {
  const journal = openInMemory({ now });
  onTestFinished(() => closeJournal(journal));
  return journal;
}

/** A folder of the test's own, removed when it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'afterimage-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A journal in a file of a temporary folder, closed when the test ends. */
export function fileJournal(
  path = join(temporaryFolder(), 'Journal.afterimage'),
  now: () => number = () => NOON,
): Journal {
  const opened = openJournal(path, { now });
  if (!opened.ok) throw new Error(`the journal did not open: ${opened.error.failure} ${opened.error.detail ?? ''}`);
  onTestFinished(() => closeJournal(opened.value));
  return opened.value;
}
