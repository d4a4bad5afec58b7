// Owns the cheapest way to keep a text: one INSERT into a file of its own, with the same pragmas and its wait for the disk.

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { setDurable, setGuards } from '../../../db/pragmas.ts';

export class BareInsert {
  private readonly db: Database.Database;
  private readonly insert: Database.Statement<[string]>;

  /** On the same disk as the journal it is measured against. */
  constructor(folder: string) {
    this.db = new Database(join(folder, 'bare.sqlite'));
    setGuards(this.db);
    setDurable(this.db);
    this.db.exec('CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, review TEXT NOT NULL) STRICT');
    this.insert = this.db.prepare('INSERT INTO entry (review) VALUES (?)');
  }

  /** Milliseconds. */
  time(text: string): number {
    const began = performance.now();
    this.insert.run(text);
    return performance.now() - began;
  }

  close(): void {
    this.db.close();
  }
}
