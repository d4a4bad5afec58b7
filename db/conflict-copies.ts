// Finds copies of the open journal that a sync program laid beside it. Must never change, move or delete one.

import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { lookAt } from './file-header.ts';
import type { Journal, ReadableDb } from './handles.ts';
import { openLook } from './look.ts';
import { isConflictName } from './model/conflict-name.ts';
import type { ConflictCopy } from './model/journal.ts';
import { isOwnFile } from './own-files.ts';
import { many, sql } from './sql.ts';

/** A folder with more of them than this is not looked through to its end. */
const MOST_COPIES = 20;

interface EntryMark {
  uid: string;
  state: string;
}

/** Every entry with what it says, by the name it has in every copy. */
function marksOf(db: ReadableDb): Map<string, string> {
  const rows = many<EntryMark>(
    db,
    sql`SELECT uid, review_sha256 || ' ' || ifnull(rating, '') || ' ' || ifnull(watched_on, '') AS state FROM entry`,
  );
  return new Map(rows.map(({ uid, state }) => [uid, state]));
}

/** A journal that grew out of the same beginning, with something in it that is not here. */
function holdsMore(journal: Journal, path: string): boolean {
  const look = openLook(path);
  if (!look.ok) return false;
  try {
    const ours = marksOf(journal.reader);
    const theirs = marksOf(look.value.journal.db);
    const isRelated = theirs.size === 0 || ours.size === 0 || [...theirs.keys()].some((uid) => ours.has(uid));
    return isRelated && [...theirs].some(([uid, state]) => ours.get(uid) !== state);
  } finally {
    look.value.end();
  }
}

function isJournal(path: string): boolean {
  const found = lookAt(path);
  // one that may only be read is read from a copy of ours all the same
  return found.kind === 'ours' || (found.kind === 'refused' && found.failure === 'read-only');
}

/** The copies beside the journal that hold something it does not, the newest first. A folder that can't be read holds none. */
export function listConflictCopies(journal: Journal): ConflictCopy[] {
  if (journal.path === ':memory:') return [];
  const [folder, name] = [dirname(journal.path), basename(journal.path)];
  try {
    const copies = readdirSync(folder)
      .filter((each) => isConflictName(name, each) && !isOwnFile(journal.path, join(folder, each)))
      .slice(0, MOST_COPIES)
      .filter((each) => isJournal(join(folder, each)) && holdsMore(journal, join(folder, each)));
    return copies
      .map((each) => {
        const { mtimeMs, size } = statSync(join(folder, each));
        const changedAt = Math.round(mtimeMs);
        return { name: each, changedAt, mark: `${each} ${size} ${changedAt}` };
      })
      .toSorted((one, other) => other.changedAt - one.changedAt);
  } catch {
    return [];
  }
}
