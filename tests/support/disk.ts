// What is on disk: rows of a journal, read by a connection of its own that can't write.

import Database from 'better-sqlite3';

/** The first column of the first row; undefined where there is none. */
export function onDisk(path: string, query: string, ...values: readonly unknown[]): unknown {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    return db
      .prepare(query)
      .pluck()
      .get(...values);
  } finally {
    db.close();
  }
}
