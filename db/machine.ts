// Who is asking: this machine, and this run of a program on it. Must never leave this machine but in the lock beside a journal.

import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { defaultJournalPath } from './location.ts';

export interface Run {
  /** The computer's name, for people. */
  host: string;
  /** Two computers of one name are not one machine. */
  machine: string;
  run: string;
  pid: number;
  /** Which program's window asks, the same after each start of it; a terminal has none. */
  program?: string;
}

/** Beside the journal's usual place, which no sync program touches unless a person moved all of it. */
function machineFile(): string {
  const place = defaultJournalPath({ platform: process.platform, env: process.env, home: homedir() });
  return join(dirname(place), 'machine');
}

const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);

/** The same for every program of this person on this machine; empty where none can be kept: then the name alone tells. */
function machineId(file: string): string {
  try {
    const known = readFileSync(file, 'utf8').trim();
    if (isId(known)) return known;
  } catch {
    // the first time
  }
  const draft = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(draft, `${randomUUID()}\n`, { mode: 0o600 });
    // two programs that start at once end up with the same one
    linkSync(draft, file);
  } catch {
    // somebody else was first, or nothing can be kept here
  }
  rmSync(draft, { force: true });
  try {
    const kept = readFileSync(file, 'utf8').trim();
    return isId(kept) ? kept : '';
  } catch {
    return '';
  }
}

let self: Run | null = null;

/** This run; asks the disk once. */
export function thisRun(file = machineFile()): Run {
  self ??= { host: hostname(), machine: machineId(file), run: randomUUID(), pid: process.pid };
  return self;
}
