// Brings a database from the version it has to the newest, one migration per transaction. Must never run on a file not known to be ours.

import Database from 'better-sqlite3';
import * as initial from './0010-initial.ts';
import * as wholeJournal from './0020-whole-journal.ts';
import * as search from './0030-search.ts';
import * as imports from './0040-import.ts';
import * as searchBacklog from './0050-search-backlog.ts';
import * as readingsAndOrder from './0060-readings-and-order.ts';

/** In PRAGMA application_id and at offset 68 of the file: the letters `AfIm`. Tells our files from other programs'. */
export const APPLICATION_ID = 0x4166_496d;

interface Migration {
  version: number;
  statements: string;
}

/**
 * In order. A migration that changes a table with undo triggers makes the triggers anew and brings the rows of the undo
 * record to the new columns, in their order: undo compares them to the letter.
 */
const migrations: readonly Migration[] = [initial, wholeJournal, search, imports, searchBacklog, readingsAndOrder];

export const LATEST_VERSION = Math.max(...migrations.map((migration) => migration.version));

export function isKnownVersion(version: number): boolean {
  return migrations.some((migration) => migration.version === version);
}

export function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Each migration in one transaction with its version; `upTo` stops early, for tests and for comparing schemas. */
export function migrate(db: Database.Database, upTo = LATEST_VERSION): void {
  for (const { version, statements } of migrations) {
    if (version <= versionOf(db) || version > upTo) continue;
    db.transaction(() => {
      db.exec(statements);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
}

export interface SchemaObject {
  type: string;
  name: string;
  sql: string | null;
}

/** Everything in a schema but what SQLite keeps for itself. */
export function schemaOf(db: Database.Database): SchemaObject[] {
  return db
    .prepare<[], SchemaObject>(
      `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
    )
    .all();
}

/** The schema a journal of this version has, made in memory. */
export function schemaAt(version: number): SchemaObject[] {
  const db = new Database(':memory:');
  try {
    migrate(db, version);
    return schemaOf(db);
  } finally {
    db.close();
  }
}
