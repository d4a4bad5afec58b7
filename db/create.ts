// Makes a new journal file, whole or not at all, and asks a disk for room. Must never write over a file that is there.

import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { codeOf } from './fault.ts';
import { migrate } from './migrations/migrate.ts';
import { requireSqlite, setDurable, setGuards } from './pragmas.ts';

/** SQLite's shared index of a log takes 32 KiB beside the log itself. */
const ROOM_TO_OPEN = 64 * 1024;

/**
 * Throws what writing throws where a journal's folder has no room for it to be opened. Asked of a file of our own: a
 * full disk makes SQLite leave the beginnings of its helper files behind.
 */
export function requireRoom(path: string): void {
  const trial = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    writeFileSync(trial, Buffer.alloc(ROOM_TO_OPEN), { flag: 'wx', mode: 0o600 });
  } finally {
    rmSync(trial, { force: true });
  }
}

/**
 * Builds the journal under another name beside its place and moves it there when it is on the disk: a crash or a full
 * disk leaves no half-made journal. The file is for its owner alone (0600). No folder is ever made: a folder that is
 * missing is most often a disk that is not there.
 */
export function createFile(path: string): void {
  const folder = dirname(path);
  const draft = join(folder, `.${basename(path)}.${randomUUID()}`);
  try {
    closeSync(openSync(draft, 'wx', 0o600));
    const db = new Database(draft);
    try {
      requireSqlite(db);
      setGuards(db);
      setDurable(db);
      migrate(db);
    } finally {
      db.close();
    }
    settle(draft, path);
    syncFolder(folder);
  } catch (error) {
    for (const leftover of [draft, `${draft}-wal`, `${draft}-shm`]) rmSync(leftover, { force: true });
    throw error;
  }
}

/** Gives the draft its name; fails when something has that name by now. */
function settle(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    // file systems of memory cards know no links
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error)) || existsSync(path)) throw error;
    renameSync(draft, path);
    return;
  }
  rmSync(draft);
}

function syncFolder(folder: string): void {
  // Windows has no handle on a folder to sync
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
