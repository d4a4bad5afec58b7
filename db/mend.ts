// A text that changed on the disk: the newest good copy of it, and taking a text in its place. Must never decide by itself.

import { listFiles, placeOf } from './backup/folder.ts';
import { openCopy } from './backup/seal.ts';
import { checksumOf } from './checksum.ts';
import { type Journal, type ReadableDb, type StepNote, write } from './handles.ts';
import type { CheckedTable, GoodCopy, TextCopies, TextKey, TextMending } from './model/check.ts';
import { JournalError } from './model/result.ts';
import type { UndoStep } from './model/undo.ts';
import { many, maybe, one, run, type Sql, sql } from './sql.ts';
import { newestStep } from './undo.ts';

/** Backups that are looked into, newest first. */
const MOST_BACKUPS = 24;

const columns: Readonly<Record<CheckedTable, { text: Sql; checksum: Sql }>> = {
  entry: { text: sql`review`, checksum: sql`review_sha256` },
  revision: { text: sql`review`, checksum: sql`review_sha256` },
  reflection: { text: sql`text`, checksum: sql`text_sha256` },
  clipping: { text: sql`text`, checksum: sql`text_sha256` },
};

interface Kept {
  uid: string;
  text: string;
  checksum: string;
}

function keptIn(db: ReadableDb, table: CheckedTable, where: Sql): Kept | null {
  const { text, checksum } = columns[table];
  return maybe<Kept>(
    db,
    sql`SELECT uid, ${text} AS text, ${checksum} AS checksum FROM ${sql.identifier(table)} WHERE ${where}`,
  );
}

const isSound = ({ text, checksum }: Kept): boolean => checksumOf(text) === checksum;

/** Revisions of an entry that are what was written, newest first. */
function soundRevisions(db: ReadableDb, entryId: number, checksum: string | null): GoodCopy[] {
  const all = many<Kept & { at: number }>(
    db,
    sql`SELECT uid, review AS text, review_sha256 AS checksum, written_at AS at FROM revision
      WHERE entry_id = ${entryId} ORDER BY written_at DESC, id DESC`,
  );
  return all
    .filter(isSound)
    .map(({ text, at, checksum: own }) => ({ text, at, from: 'revision', isSame: own === checksum }));
}

/** The text in a backup, null where it is not there or not sound either. */
function soundInBackup(path: string, at: number, table: CheckedTable, uid: string, checksum: string): GoodCopy | null {
  try {
    const db = openCopy(path);
    try {
      const kept = keptIn(db, table, sql`uid = ${uid}`);
      if (kept === null || !isSound(kept)) return null;
      return { text: kept.text, at, from: 'backup', isSame: kept.checksum === checksum };
    } finally {
      db.close();
    }
  } catch {
    // older than the table, or damaged: there are others
    return null;
  }
}

function presentOf(db: ReadableDb, { table, id }: TextKey): Kept | null {
  try {
    return keptIn(db, table, sql`id = ${id}`);
  } catch {
    return null;
  }
}

/** What was written last wherever it is kept, else the newest of what was written before. Works on files: for a thread of its own. */
export function findCopies(journalPath: string, key: TextKey): TextCopies {
  const db = openCopy(journalPath);
  try {
    const present = presentOf(db, key);
    const revisions = key.table === 'entry' ? soundRevisions(db, key.id, present?.checksum ?? null) : [];
    const same = revisions.find(({ isSame }) => isSame);
    if (same) return { present: present?.text ?? null, copy: same };
    const earlier: GoodCopy[] = revisions.slice(0, 1);
    const backups = present === null ? [] : listFiles(placeOf(journalPath)).slice(0, MOST_BACKUPS);
    for (const { path, at } of backups) {
      const copy = present && soundInBackup(path, at, key.table, present.uid, present.checksum);
      if (copy?.isSame) return { present: present?.text ?? null, copy };
      if (copy) earlier.push(copy);
    }
    const newest = earlier.toSorted((one_, other) => other.at - one_.at)[0] ?? null;
    return { present: present?.text ?? null, copy: newest };
  } finally {
    db.close();
  }
}

function note(db: ReadableDb, { table, id }: TextKey, step: StepNote): void {
  const entryId =
    table === 'revision'
      ? one<{ id: number }>(db, sql`SELECT entry_id AS id FROM revision WHERE id = ${id}`).id
      : table === 'entry'
        ? id
        : null;
  const owner =
    entryId === null
      ? sql`SELECT film_id FROM ${sql.identifier(table)} WHERE id = ${id}`
      : sql`SELECT film_id FROM entry WHERE id = ${entryId}`;
  step.filmTitle = one<{ title: string }>(db, sql`SELECT title FROM film WHERE id = (${owner})`).title;
  step.entryId = entryId;
}

/** Puts a text in a row with the checksum it has: a good copy, or what is there as it is now; the step that takes it back, null where nothing was to do. Throws not-found. */
export function mendText(journal: Journal, { table, id, text }: TextMending): UndoStep | null {
  const isChanged = write(journal, 'mend-text', (db, step) => {
    const kept = keptIn(db, table, sql`id = ${id}`);
    if (kept === null) throw new JournalError('not-found');
    if (kept.text === text && isSound(kept)) return false;
    const { text: column, checksum } = columns[table];
    run(
      db,
      sql`UPDATE ${sql.identifier(table)} SET ${column} = ${text}, ${checksum} = ${checksumOf(text)} WHERE id = ${id}`,
    );
    note(db, { table, id }, step);
    return true;
  });
  return isChanged ? newestStep(journal.db) : null;
}
