// The verbs over reflections: write, read, edit, trash, restore. Must never change a text on its way in or out.

import { randomUUID } from 'node:crypto';
import { checksumOf } from './checksum.ts';
import { refuseFuture } from './dates.ts';
import { filmLines, getFilm } from './film.ts';
import { type Journal, type ReadableDb, write, type WritableDb } from './handles.ts';
import type { NewReflection, ReflectionChange, ReflectionDetail } from './model/reflection.ts';
import { JournalError } from './model/result.ts';
import type { UndoStep } from './model/undo.ts';
import { many, run, sql, type Sql } from './sql.ts';
import { newestStep } from './undo.ts';

type Row = Omit<ReflectionDetail, 'film' | 'hasSpoilers'> & { filmId: number; hasSpoilers: 0 | 1 };

const columns = sql`id, uid, film_id AS filmId, reflected_on AS reflectedOn, has_spoilers AS hasSpoilers, text,
  written_at AS writtenAt, changed_at AS changedAt, trashed_at AS trashedAt`;

function detailsOf(db: ReadableDb, condition: Sql): ReflectionDetail[] {
  const rows = many<Row>(db, sql`SELECT ${columns} FROM reflection WHERE ${condition}`);
  const films = filmLines(
    db,
    rows.map(({ filmId }) => filmId),
  );
  return rows.flatMap(({ filmId, hasSpoilers, ...row }) => {
    const film = films.get(filmId);
    return film ? [{ ...row, film, hasSpoilers: hasSpoilers === 1 }] : [];
  });
}

/** One reflection, in the trash or not. Throws not-found. */
export function getReflection(db: ReadableDb, id: number): ReflectionDetail {
  const [reflection] = detailsOf(db, sql`id = ${id}`);
  if (!reflection) throw new JournalError('not-found');
  return reflection;
}

/** For the test of its plan. */
export function reflectionsOfFilmSql(filmId: number): Sql {
  return sql`film_id = ${filmId} AND trashed_at IS NULL ORDER BY reflected_on, written_at, id`;
}

/** The reflections on a film that are not in the trash, earliest first. */
export function reflectionsOfFilm(db: ReadableDb, filmId: number): ReflectionDetail[] {
  return detailsOf(db, reflectionsOfFilmSql(filmId));
}

export interface ReflectionStamp {
  uid: string;
  /** Epoch milliseconds. */
  writtenAt: number;
  changedAt: number;
  trashedAt: number | null;
}

/** Adds a reflection's row; its id. */
export function insertReflection(
  db: WritableDb,
  filmId: number,
  fields: { reflectedOn: string; hasSpoilers: boolean; text: string },
  stamp: ReflectionStamp,
): number {
  return run(
    db,
    sql`INSERT INTO reflection (uid, film_id, reflected_on, has_spoilers, text, text_sha256, written_at, changed_at,
        trashed_at)
      VALUES (${stamp.uid}, ${filmId}, ${fields.reflectedOn}, ${fields.hasSpoilers}, ${fields.text},
        ${checksumOf(fields.text)}, ${stamp.writtenAt}, ${stamp.changedAt}, ${stamp.trashedAt})`,
  ).insertedId;
}

/** Writes all its fields. */
export function updateReflection(
  db: WritableDb,
  id: number,
  fields: { reflectedOn: string; hasSpoilers: boolean; text: string },
  now: number,
): void {
  run(
    db,
    sql`UPDATE reflection SET reflected_on = ${fields.reflectedOn}, has_spoilers = ${fields.hasSpoilers},
      text = ${fields.text}, text_sha256 = ${checksumOf(fields.text)}, changed_at = ${now} WHERE id = ${id}`,
  );
}

/** Begins a reflection on a film, of today where no day is given. Throws not-found for a film that is not there. */
export function writeReflection(journal: Journal, draft: NewReflection): ReflectionDetail {
  refuseFuture(journal, 'reflectedOn', draft.reflectedOn);
  const now = journal.clock.now();
  return write(journal, 'write-reflection', (db, note) => {
    const film = getFilm(db, draft.filmId);
    const stamp = { uid: randomUUID(), writtenAt: now, changedAt: now, trashedAt: null };
    const fields = { ...draft, reflectedOn: draft.reflectedOn ?? journal.clock.today() };
    const id = insertReflection(db, film.id, fields, stamp);
    note.filmTitle = film.title;
    return getReflection(db, id);
  });
}

/** Changes any of its fields; changes of one session are undone together. Throws not-found. */
export function editReflection(journal: Journal, change: ReflectionChange): ReflectionDetail {
  refuseFuture(journal, 'reflectedOn', change.reflectedOn);
  const mergeKey = change.session === undefined ? null : `reflection ${change.id} ${change.session}`;
  return write(journal, { action: 'edit-reflection', mergeKey }, (db, note) => {
    const before = getReflection(db, change.id);
    const reflectedOn = change.reflectedOn ?? before.reflectedOn;
    const hasSpoilers = change.hasSpoilers ?? before.hasSpoilers;
    const text = change.text ?? before.text;
    note.filmTitle = before.film.title;
    const isSame = reflectedOn === before.reflectedOn && hasSpoilers === before.hasSpoilers && text === before.text;
    if (!isSame) {
      updateReflection(db, change.id, { reflectedOn, hasSpoilers, text }, journal.clock.now());
    }
    return getReflection(db, change.id);
  });
}

/** Moves a reflection to the trash; the step that takes it out again. Throws not-found, also for one that is there already. */
export function trashReflection(journal: Journal, id: number): UndoStep {
  write(journal, 'trash-reflection', (db, note) => {
    const { film, trashedAt } = getReflection(db, id);
    if (trashedAt !== null) throw new JournalError('not-found');
    run(db, sql`UPDATE reflection SET trashed_at = ${journal.clock.now()} WHERE id = ${id}`);
    note.filmTitle = film.title;
  });
  return newestStep(journal.db);
}

/** Takes a reflection out of the trash; one that is not in it stays as it is. Throws not-found. */
export function restoreReflection(journal: Journal, id: number): ReflectionDetail {
  return write(journal, 'restore-reflection', (db, note) => {
    run(db, sql`UPDATE reflection SET trashed_at = NULL WHERE id = ${id} AND trashed_at IS NOT NULL`);
    const reflection = getReflection(db, id);
    note.filmTitle = reflection.film.title;
    return reflection;
  });
}
