// The verbs over entries: log, read, edit, trash, restore. Must never change a review's text on its way in or out.

import { randomUUID } from 'node:crypto';
import { checksumOf } from './checksum.ts';
import { refuseFuture } from './dates.ts';
import type { Journal, ReadableDb, WritableDb } from './handles.ts';
import { write } from './handles.ts';
import { findOrAddFilm, getFilm } from './film.ts';
import type { EntryDetail, EntryChange, NewEntry, SiblingEntry } from './model/entry.ts';
import { localDay } from './model/partial-date.ts';
import { fromHalves, toHalves } from './model/rating.ts';
import { JournalError } from './model/result.ts';
import type { UndoStep } from './model/undo.ts';
import { keepRevision } from './revision.ts';
import { many, maybe, run, sql } from './sql.ts';
import { setTags, tagsOf } from './tag.ts';
import { setThemes, themesOf } from './theme.ts';
import { newestStep } from './undo.ts';

/** What an entry's own row holds of what a person says. */
export type EntryFields = Omit<NewEntry, 'film' | 'themes' | 'tags' | 'isFromDraft'>;

/** What an entry's row holds beside it. */
export interface EntryStamp {
  uid: string;
  /** Epoch milliseconds. */
  loggedAt: number;
  changedAt: number;
  trashedAt: number | null;
}

interface EntryRow {
  id: number;
  uid: string;
  filmId: number;
  watchedOn: string | null;
  rating: number | null;
  isLiked: 0 | 1;
  isRewatch: 0 | 1;
  isUnfinished: 0 | 1;
  hasSpoilers: 0 | 1;
  medium: string | null;
  place: string | null;
  company: string | null;
  review: string;
  loggedAt: number;
  changedAt: number;
  trashedAt: number | null;
}

function findRow(db: ReadableDb, id: number): EntryRow | null {
  return maybe<EntryRow>(
    db,
    sql`SELECT id, uid, film_id AS filmId, watched_on AS watchedOn, rating, is_liked AS isLiked,
      is_rewatch AS isRewatch, is_unfinished AS isUnfinished, has_spoilers AS hasSpoilers, medium, place, company,
      review, logged_at AS loggedAt, changed_at AS changedAt, trashed_at AS trashedAt
      FROM entry WHERE id = ${id}`,
  );
}

function getRow(db: ReadableDb, id: number): EntryRow {
  const row = findRow(db, id);
  if (row === null) throw new JournalError('not-found');
  return row;
}

function fieldsOf(row: EntryRow): EntryFields {
  return {
    watchedOn: row.watchedOn,
    rating: row.rating === null ? null : fromHalves(row.rating),
    isLiked: row.isLiked === 1,
    isRewatch: row.isRewatch === 1,
    isUnfinished: row.isUnfinished === 1,
    hasSpoilers: row.hasSpoilers === 1,
    medium: row.medium,
    place: row.place,
    company: row.company,
    review: row.review,
  };
}

/** An entry with its film and its siblings, in the trash or not. Throws not-found. */
export function getEntry(db: ReadableDb, id: number): EntryDetail {
  const row = getRow(db, id);
  return {
    id,
    uid: row.uid,
    film: getFilm(db, row.filmId),
    ...fieldsOf(row),
    themes: themesOf(db, [id]).get(id) ?? [],
    tags: tagsOf(db, id),
    siblings: siblingsOf(db, row.filmId),
    loggedAt: row.loggedAt,
    changedAt: row.changedAt,
    trashedAt: row.trashedAt,
  };
}

function siblingsOf(db: ReadableDb, filmId: number): SiblingEntry[] {
  const rows = many<Pick<EntryRow, 'id' | 'watchedOn' | 'rating' | 'loggedAt'>>(
    db,
    sql`SELECT id, watched_on AS watchedOn, rating, logged_at AS loggedAt FROM entry
      WHERE film_id = ${filmId} AND trashed_at IS NULL ORDER BY id`,
  );
  const seenOn = (row: { watchedOn: string | null; loggedAt: number }): string =>
    row.watchedOn ?? localDay(new Date(row.loggedAt));
  return rows
    .toSorted((a, b) =>
      seenOn(a) < seenOn(b) ? -1 : seenOn(a) > seenOn(b) ? 1 : a.loggedAt - b.loggedAt || a.id - b.id,
    )
    .map(({ id, watchedOn, rating }) => ({ id, watchedOn, rating: rating === null ? null : fromHalves(rating) }));
}

/** Adds an entry's own row; its id. Themes and tags are set by `setThemes` and `setTags`. */
export function insertEntry(db: WritableDb, filmId: number, fields: EntryFields, stamp: EntryStamp): number {
  return run(
    db,
    sql`INSERT INTO entry (uid, film_id, watched_on, rating, is_liked, is_rewatch, is_unfinished, has_spoilers,
        medium, place, company, review, review_sha256, logged_at, changed_at, trashed_at)
      VALUES (${stamp.uid}, ${filmId}, ${fields.watchedOn}, ${halvesOf(fields.rating)}, ${fields.isLiked},
        ${fields.isRewatch}, ${fields.isUnfinished}, ${fields.hasSpoilers}, ${fields.medium}, ${fields.place},
        ${fields.company}, ${fields.review}, ${checksumOf(fields.review)}, ${stamp.loggedAt}, ${stamp.changedAt},
        ${stamp.trashedAt})`,
  ).insertedId;
}

function halvesOf(rating: number | null): number | null {
  return rating === null ? null : toHalves(rating);
}

/** Logs an entry about a film of the journal (by id, or found by title and year) or a new one. */
export function logEntry(journal: Journal, entry: NewEntry): EntryDetail {
  refuseFuture(journal, 'watchedOn', entry.watchedOn);
  const now = journal.clock.now();
  return write(journal, 'log-entry', (db, note) => {
    const film = 'id' in entry.film ? getFilm(db, entry.film.id) : findOrAddFilm(db, entry.film, now);
    const stamp = { uid: randomUUID(), loggedAt: now, changedAt: now, trashedAt: null };
    const id = insertEntry(db, film.id, entry, stamp);
    setThemes(db, id, entry.themes, now);
    setTags(db, id, entry.tags);
    if (entry.isFromDraft) run(db, sql`DELETE FROM draft WHERE key = 'log'`);
    note.filmTitle = film.title;
    note.entryId = id;
    return getEntry(db, id);
  });
}

/** The fields a change names, over those an entry has. */
function changed(before: EntryFields, change: EntryChange): EntryFields {
  return {
    watchedOn: change.watchedOn === undefined ? before.watchedOn : change.watchedOn,
    rating: change.rating === undefined ? before.rating : change.rating,
    isLiked: change.isLiked ?? before.isLiked,
    isRewatch: change.isRewatch ?? before.isRewatch,
    isUnfinished: change.isUnfinished ?? before.isUnfinished,
    hasSpoilers: change.hasSpoilers ?? before.hasSpoilers,
    medium: change.medium === undefined ? before.medium : change.medium,
    place: change.place === undefined ? before.place : change.place,
    company: change.company === undefined ? before.company : change.company,
    review: change.review ?? before.review,
  };
}

/** Changes any of an entry's fields; changes of one session are undone together. Throws not-found. */
export function editEntry(journal: Journal, change: EntryChange): EntryDetail {
  refuseFuture(journal, 'watchedOn', change.watchedOn);
  const now = journal.clock.now();
  const mergeKey = change.session === undefined ? null : `${change.id} ${change.session}`;
  return write(journal, { action: 'edit-entry', mergeKey }, (db, note) => {
    const row = getRow(db, change.id);
    const before = fieldsOf(row);
    const after = changed(before, change);
    const hasNewThemes = change.themes !== undefined && setThemes(db, row.id, change.themes, now);
    const hasNewTags = change.tags !== undefined && setTags(db, row.id, change.tags);
    if (before.review !== after.review) keepRevision(db, row, change.session ?? null);
    if (hasNewThemes || hasNewTags || JSON.stringify(before) !== JSON.stringify(after)) {
      run(
        db,
        sql`UPDATE entry SET watched_on = ${after.watchedOn}, rating = ${halvesOf(after.rating)},
          is_liked = ${after.isLiked}, is_rewatch = ${after.isRewatch}, is_unfinished = ${after.isUnfinished},
          has_spoilers = ${after.hasSpoilers}, medium = ${after.medium}, place = ${after.place},
          company = ${after.company}, review = ${after.review}, review_sha256 = ${checksumOf(after.review)},
          changed_at = ${now} WHERE id = ${row.id}`,
      );
    }
    const entry = getEntry(db, row.id);
    note.filmTitle = entry.film.title;
    note.entryId = row.id;
    return entry;
  });
}

/** Moves an entry to the trash; the step that takes it out again. Throws not-found, also for one that is there already. */
export function trashEntry(journal: Journal, id: number): UndoStep {
  write(journal, 'trash-entry', (db, note) => {
    const row = getRow(db, id);
    if (row.trashedAt !== null) throw new JournalError('not-found');
    run(db, sql`UPDATE entry SET trashed_at = ${journal.clock.now()} WHERE id = ${id}`);
    note.filmTitle = getFilm(db, row.filmId).title;
    note.entryId = id;
  });
  return newestStep(journal.db);
}

/** Takes an entry out of the trash; one that is not in it stays as it is. Throws not-found. */
export function restoreEntry(journal: Journal, id: number): EntryDetail {
  return write(journal, 'restore-entry', (db, note) => {
    run(db, sql`UPDATE entry SET trashed_at = NULL WHERE id = ${id} AND trashed_at IS NOT NULL`);
    const entry = getEntry(db, id);
    note.filmTitle = entry.film.title;
    note.entryId = id;
    return entry;
  });
}
