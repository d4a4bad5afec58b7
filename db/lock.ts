// The lock beside a journal, for machines that share its folder: who has it open, and that they still live. Within one machine SQLite's own locks are enough: terminals share it with a window, and only another program's window waits. Must never trust a clock.

import { randomUUID } from 'node:crypto';
import { readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { codeOf } from './fault.ts';
import type { Run } from './machine.ts';

/** How often whoever has the journal open says so. */
export const BEAT_MILLISECONDS = 15_000;
/** Without a new beat for so long, seen from here, somebody may say that nobody is there any more: eight beats. */
export const STALE_MILLISECONDS = 120_000;

const lockRecord = z.object({
  host: z.string().max(255),
  machine: z.string().max(64),
  run: z.string().max(64),
  pid: z.int().nonnegative(),
  program: z.string().max(64).optional(),
  beat: z.int().nonnegative(),
});
type LockRecord = z.output<typeof lockRecord>;

export type LockState =
  /** Nobody has it, or somebody of this machine who is no more. */
  | { kind: 'free' }
  | { kind: 'ours' }
  /** Another program of this machine, a terminal or an older run of this one. */
  | { kind: 'shared'; sign: string }
  /** For a window: another program's window on this machine. */
  | { kind: 'beside'; sign: string }
  /** Another machine; `sign` changes with every beat, `host` is empty where the lock can't be read. */
  | { kind: 'elsewhere'; host: string; sign: string };

/** Where the lock of a journal lies: beside the file itself, whatever link led to it. */
export function lockPathOf(journalPath: string): string {
  try {
    return `${realpathSync(journalPath)}.lock`;
  } catch {
    try {
      return `${join(realpathSync(dirname(journalPath)), basename(journalPath))}.lock`;
    } catch {
      return `${journalPath}.lock`;
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function readLock(path: string): { text: string; record: LockRecord | null } | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').slice(0, 4_096);
  } catch (error) {
    // one that is there and can't be read is somebody's
    return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' ? null : { text: codeOf(error), record: null };
  }
  try {
    const parsed = lockRecord.safeParse(JSON.parse(text));
    return { text, record: parsed.success ? parsed.data : null };
  } catch {
    return { text, record: null };
  }
}

/** Who has the journal, as far as its folder tells. Only reads. */
export function lookAtLock(journalPath: string, self: Run): LockState {
  const found = readLock(lockPathOf(journalPath));
  if (found === null) return { kind: 'free' };
  const { text, record } = found;
  if (record === null) return { kind: 'elsewhere', host: '', sign: text };
  if (record.run === self.run) return { kind: 'ours' };
  if (record.machine !== self.machine || record.host !== self.host)
    return { kind: 'elsewhere', host: record.host, sign: text };
  if (!isRunning(record.pid)) return { kind: 'free' };
  const { program } = record;
  const isOtherWindow = program !== undefined && self.program !== undefined && program !== self.program;
  return { kind: isOtherWindow ? 'beside' : 'shared', sign: text };
}

/** Our hold on one journal. Whoever has it calls `beat` every BEAT_MILLISECONDS, and `release` at the end. */
export class JournalLock {
  readonly #journalPath: string;
  readonly #path: string;
  readonly #self: Run;
  #beats = 0;
  #sharedSign = '';
  #sharedBeats = 0;

  constructor(journalPath: string, self: Run) {
    this.#journalPath = journalPath;
    this.#path = lockPathOf(journalPath);
    this.#self = self;
  }

  /** False where the lock can't be written: then other machines are not told. What stood there is replaced. */
  write(): boolean {
    this.#beats += 1;
    const draft = `${this.#path}.${randomUUID()}`;
    try {
      const record: LockRecord = { ...this.#self, beat: this.#beats };
      writeFileSync(draft, `${JSON.stringify(record)}\n`, { mode: 0o600, flag: 'wx' });
      renameSync(draft, this.#path);
      return true;
    } catch {
      discard(draft);
      return false;
    }
  }

  /** Takes it unless another program of this machine has it; a window also from a terminal. False where it can't be written. */
  take(): boolean {
    const { kind } = lookAtLock(this.#journalPath, this.#self);
    const isLeft = kind === 'beside' || (kind === 'shared' && this.#self.program === undefined);
    return isLeft || this.write();
  }

  /** Says that we are there; gives whose it is now. One that another program of this machine let go of becomes ours. */
  beat(): LockState {
    const state = lookAtLock(this.#journalPath, this.#self);
    if (state.kind === 'elsewhere' || state.kind === 'beside') return state;
    if (state.kind === 'shared') {
      this.#sharedBeats = state.sign === this.#sharedSign ? this.#sharedBeats + 1 : 0;
      this.#sharedSign = state.sign;
      // the number of a process that ended may be another one's by now
      if (this.#sharedBeats * BEAT_MILLISECONDS < STALE_MILLISECONDS) return state;
    }
    this.write();
    return { kind: 'ours' };
  }

  release(): void {
    if (lookAtLock(this.#journalPath, this.#self).kind === 'ours') discard(this.#path);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // its folder is gone: then it is too
  }
}
