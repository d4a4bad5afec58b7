// Owns the folders that programs are started in: each with its own copy of a journal of the corpus, gone at the end.

import { closeSync, copyFileSync, constants, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptJournal } from '../corpus/fill-journal.ts';
import { say } from './settings.ts';

export interface UserData {
  folder: string;
  journal: string;
  remove(): void;
}

/** A folder to start the program in, with a journal of so many entries. */
export function userDataOf(entries: number): UserData {
  const kept = keptJournal(entries, (done) => {
    if (done % 20_000 === 0) say(`  ${done.toLocaleString('en')} entries written`);
  });
  const folder = mkdtempSync(join(tmpdir(), 'afterimage-bench-'));
  const journal = join(folder, 'Journal.afterimage');
  // a file system that can shares the pages until one is written to
  copyFileSync(kept, journal, constants.COPYFILE_FICLONE);
  return { folder, journal, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Works in such a folder and takes it away again. */
export async function inJournal<T>(entries: number, work: (userData: UserData) => Promise<T>): Promise<T> {
  const userData = userDataOf(entries);
  try {
    return await work(userData);
  } finally {
    userData.remove();
  }
}

const PIECE = 1 << 20;

/**
 * Reads a journal once from end to end, so that the system has it in its memory: what is measured is the work, not the
 * disk, and machines that are shared take away what nobody read for a minute.
 */
export function readThrough({ journal }: UserData): void {
  const file = openSync(journal, 'r');
  const piece = Buffer.allocUnsafe(PIECE);
  while (readSync(file, piece) > 0);
  closeSync(file);
}
