// Another computer that has a journal open, as far as a shared folder shows: its lock, its beats, its end.

import { rmSync } from 'node:fs';
import { JournalLock, lockPathOf } from '../../db/lock.ts';

export class OtherMachine {
  readonly #lock: JournalLock;
  readonly #path: string;

  constructor(journal: string, host = 'attic') {
    this.#path = journal;
    this.#lock = new JournalLock(journal, { host, machine: `of ${host}`, run: `run on ${host}`, pid: 1 });
  }

  /** Takes the journal, or gives the next sign. */
  beat(): void {
    this.#lock.write();
  }

  close(): void {
    rmSync(lockPathOf(this.#path), { force: true });
  }
}
