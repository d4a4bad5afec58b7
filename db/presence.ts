// Whether the open journal still lies where it was opened: SQLite goes on writing into a file that was replaced or deleted, and nobody would find it again. Must never write over what has come in its place.

import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { placeDraft } from './move.ts';
import { countRows, sealCopy } from './backup/seal.ts';
import type { Journal } from './handles.ts';
import { closeJournal } from './open.ts';

/** `away`: its folder is not there, as with a disk that was pulled out. */
export type Presence = 'here' | 'replaced' | 'gone' | 'away';

function markOf(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.dev} ${stats.ino}`;
}

export class PresenceWatch {
  readonly #path: string;
  readonly #mark: string | null;
  #last: Presence = 'here';

  constructor(path: string) {
    this.#path = path;
    this.#mark = this.#look();
  }

  #look(): string | null {
    try {
      return markOf(this.#path);
    } catch {
      return null;
    }
  }

  /** What is found twice in a row: a sync program may be in the middle of something. */
  look(): Presence {
    const found = this.#presence();
    const isSure = found === this.#last;
    this.#last = found;
    return isSure ? found : 'here';
  }

  #presence(): Presence {
    const mark = this.#look();
    if (mark !== null) return mark === this.#mark ? 'here' : 'replaced';
    return existsSync(dirname(this.#path)) ? 'gone' : 'away';
  }
}

/** A name that is told of as a conflict copy is: what is in it is offered as an import. */
function nameBeside(path: string): string {
  const ending = extname(path);
  const stem = basename(path, ending);
  const day = new Date().toISOString().slice(0, 10);
  for (let number = 1; ; number += 1) {
    const words = number === 1 ? day : `${day}, ${number}`;
    const beside = join(dirname(path), `${stem} (conflicted copy ${words})${ending}`);
    if (!existsSync(beside)) return beside;
  }
}

/**
 * Writes what the journal holds where it can be found: in its old place if nothing is there, else beside what came
 * there. Closes it; its log, which SQLite would read into whatever has its name now, is put aside. Gives the file
 * written. Throws what writing throws; then the journal is still open.
 */
export async function rescue(journal: Journal): Promise<string> {
  const { path } = journal;
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    closeSync(openSync(draft, 'wx', 0o600));
    await journal.db.backup(draft);
    sealCopy(draft, countRows(journal.db));
    closeJournal(journal);
    rmSync(`${path}-shm`, { force: true });
    if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${path}-wal.left-${Date.now()}`);
    const to = existsSync(path) ? nameBeside(path) : path;
    placeDraft(draft, to);
    return to;
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(draft + ending, { force: true });
  }
}
