// The verbs over clippings: add, read, edit, trash, restore. Must never mix what others wrote with one's own words.

import { randomUUID } from 'node:crypto';
import { checksumOf } from './checksum.ts';
import { refuseFuture } from './dates.ts';
import { filmLines, getFilm } from './film.ts';
import { type Journal, type ReadableDb, write, type WritableDb } from './handles.ts';
import type { ClippingChange, ClippingDetail, NewClipping } from './model/clipping.ts';
import { JournalError } from './model/result.ts';
import type { UndoStep } from './model/undo.ts';
import { many, run, sql, type Sql } from './sql.ts';
import { newestStep } from './undo.ts';

type Row = Omit<ClippingDetail, 'film'> & { filmId: number };

/** What a person says of a clipping. */
export type ClippingFields = Omit<NewClipping, 'filmId'>;

const columns = sql`id, uid, film_id AS filmId, byline, publication, published_on AS publishedOn, source, text,
  clipped_at AS clippedAt, changed_at AS changedAt, trashed_at AS trashedAt`;

function detailsOf(db: ReadableDb, condition: Sql): ClippingDetail[] {
  const rows = many<Row>(db, sql`SELECT ${columns} FROM clipping WHERE ${condition}`);
  const films = filmLines(
    db,
    rows.map(({ filmId }) => filmId),
  );
  return rows.flatMap(({ filmId, ...row }) => {
    const film = films.get(filmId);
    return film ? [{ ...row, film }] : [];
  });
}

/** One clipping, in the trash or not. Throws not-found. */
export function getClipping(db: ReadableDb, id: number): ClippingDetail {
  const [clipping] = detailsOf(db, sql`id = ${id}`);
  if (!clipping) throw new JournalError('not-found');
  return clipping;
}

/** For the test of its plan. */
export function clippingsOfFilmSql(filmId: number): Sql {
  return sql`film_id = ${filmId} AND trashed_at IS NULL ORDER BY coalesce(published_on, ''), clipped_at, id`;
}

/** The clippings about a film that are not in the trash, by the day they appeared, unknown ones first. */
export function clippingsOfFilm(db: ReadableDb, filmId: number): ClippingDetail[] {
  return detailsOf(db, clippingsOfFilmSql(filmId));
}

export interface ClippingStamp {
  uid: string;
  /** Epoch milliseconds. */
  clippedAt: number;
  changedAt: number;
  trashedAt: number | null;
}

/** Adds a clipping's row; its id. */
export function insertClipping(db: WritableDb, filmId: number, fields: ClippingFields, stamp: ClippingStamp): number {
  return run(
    db,
    sql`INSERT INTO clipping (uid, film_id, byline, publication, published_on, source, text, text_sha256, clipped_at,
        changed_at, trashed_at)
      VALUES (${stamp.uid}, ${filmId}, ${fields.byline}, ${fields.publication}, ${fields.publishedOn},
        ${fields.source}, ${fields.text}, ${checksumOf(fields.text)}, ${stamp.clippedAt}, ${stamp.changedAt},
        ${stamp.trashedAt})`,
  ).insertedId;
}

/** Writes all its fields. */
export function updateClipping(db: WritableDb, id: number, fields: ClippingFields, now: number): void {
  run(
    db,
    sql`UPDATE clipping SET byline = ${fields.byline}, publication = ${fields.publication},
      published_on = ${fields.publishedOn}, source = ${fields.source}, text = ${fields.text},
      text_sha256 = ${checksumOf(fields.text)}, changed_at = ${now} WHERE id = ${id}`,
  );
}

/** Adds a clipping about a film. Throws not-found for a film that is not there. */
export function addClipping(journal: Journal, draft: NewClipping): ClippingDetail {
  refuseFuture(journal, 'publishedOn', draft.publishedOn);
  const now = journal.clock.now();
  return write(journal, 'add-clipping', (db, note) => {
    const film = getFilm(db, draft.filmId);
    const stamp = { uid: randomUUID(), clippedAt: now, changedAt: now, trashedAt: null };
    note.filmTitle = film.title;
    return getClipping(db, insertClipping(db, film.id, draft, stamp));
  });
}

function changed(before: ClippingFields, change: ClippingChange): ClippingFields {
  return {
    byline: change.byline === undefined ? before.byline : change.byline,
    publication: change.publication === undefined ? before.publication : change.publication,
    publishedOn: change.publishedOn === undefined ? before.publishedOn : change.publishedOn,
    source: change.source === undefined ? before.source : change.source,
    text: change.text ?? before.text,
  };
}

/** Changes any of its fields; changes of one session are undone together. Throws not-found. */
export function editClipping(journal: Journal, change: ClippingChange): ClippingDetail {
  refuseFuture(journal, 'publishedOn', change.publishedOn);
  const mergeKey = change.session === undefined ? null : `clipping ${change.id} ${change.session}`;
  return write(journal, { action: 'edit-clipping', mergeKey }, (db, note) => {
    const { film, byline, publication, publishedOn, source, text } = getClipping(db, change.id);
    const before = { byline, publication, publishedOn, source, text };
    const after = changed(before, change);
    note.filmTitle = film.title;
    if (JSON.stringify(before) !== JSON.stringify(after)) {
      updateClipping(db, change.id, after, journal.clock.now());
    }
    return getClipping(db, change.id);
  });
}

/** Moves a clipping to the trash; the step that takes it out again. Throws not-found, also for one that is there already. */
export function trashClipping(journal: Journal, id: number): UndoStep {
  write(journal, 'trash-clipping', (db, note) => {
    const { film, trashedAt } = getClipping(db, id);
    if (trashedAt !== null) throw new JournalError('not-found');
    run(db, sql`UPDATE clipping SET trashed_at = ${journal.clock.now()} WHERE id = ${id}`);
    note.filmTitle = film.title;
  });
  return newestStep(journal.db);
}

/** Takes a clipping out of the trash; one that is not in it stays as it is. Throws not-found. */
export function restoreClipping(journal: Journal, id: number): ClippingDetail {
  return write(journal, 'restore-clipping', (db, note) => {
    run(db, sql`UPDATE clipping SET trashed_at = NULL WHERE id = ${id} AND trashed_at IS NOT NULL`);
    const clipping = getClipping(db, id);
    note.filmTitle = clipping.film.title;
    return clipping;
  });
}
