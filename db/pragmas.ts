// The settings of every connection, set on each open and read back. Must never let a journal run with weaker ones.

import type Database from 'better-sqlite3';
import { LARGEST_LOG } from './upkeep.ts';

/** Before it: WAL-reset corruption (fixed in 3.51.3) and CVE-2026-11824, a heap overflow from a crafted FTS5 table. */
const OLDEST_SQLITE = [3, 53, 2] as const;

/** How long a connection waits for another one's lock, in milliseconds. */
export const PATIENCE = 5_000;

export function requireSqlite(db: Database.Database): void {
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get());
  const parts = version.split('.').map(Number);
  for (const [index, least] of OLDEST_SQLITE.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) return;
    if (part < least) throw new Error(`SQLite ${OLDEST_SQLITE.join('.')} or newer is needed, this is ${version}`);
  }
}

/** Safe on a file nobody trusts yet: none of these writes to it. */
export function setGuards(db: Database.Database, patience = PATIENCE): void {
  set(db, 'busy_timeout', patience);
  set(db, 'trusted_schema', 0);
  set(db, 'cell_size_check', 1);
  set(db, 'mmap_size', 0);
}

/**
 * WAL first: better-sqlite3 is built to fall back to synchronous = NORMAL in WAL, where a power cut loses saves that
 * were acknowledged, and shows it only from the first write on. Setting it after WAL keeps it; `requireDurable` looks.
 */
export function setDurable(db: Database.Database, isInMemory = false): void {
  const mode = String(db.pragma('journal_mode = WAL', { simple: true }));
  if (mode !== (isInMemory ? 'memory' : 'wal')) throw new Error(`journal_mode is ${mode}`);
  set(db, 'synchronous', 2);
  if (process.platform === 'darwin') {
    set(db, 'fullfsync', 1);
    set(db, 'checkpoint_fullfsync', 1);
  }
  set(db, 'foreign_keys', 1);
  set(db, 'wal_autocheckpoint', LARGEST_LOG);
  // 6 MiB: the system keeps the file in its own memory, and a larger cache was no faster at 100,000 entries
  set(db, 'cache_size', -6_144);
}

/** To be asked again after the first write. */
export function requireDurable(db: Database.Database): void {
  requireValue(db, 'synchronous', 2);
}

function set(db: Database.Database, name: string, value: number): void {
  db.pragma(`${name} = ${value}`);
  // an in-memory database has no mapping and reads nothing back
  if (name === 'mmap_size' && db.memory) return;
  requireValue(db, name, value);
}

function requireValue(db: Database.Database, name: string, value: number): void {
  const found = Number(db.pragma(name, { simple: true }));
  if (found !== value) throw new Error(`PRAGMA ${name} should be ${value} and is ${found}`);
}
