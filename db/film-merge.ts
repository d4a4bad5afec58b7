// Makes one film of two, two of one, and keeps apart what only looks the same. Must never lose an entry, a note or a place on a list.

import { randomUUID } from 'node:crypto';
import { completed, getFilm, insertFilm, updateFilm } from './film.ts';
import { deleteFilms } from './film-removal.ts';
import { type Journal, type ReadableDb, write, type WritableDb } from './handles.ts';
import { type FilmDetail, filmDraft, type FilmMerge, type FilmPair, type FilmSplit } from './model/film.ts';
import { JournalError } from './model/result.ts';
import type { UndoStep } from './model/undo.ts';
import { many, maybe, one, run, sql, type Sql } from './sql.ts';
import { newestStep } from './undo.ts';

/** Texts one after the other, without those that say nothing. */
function joined(...texts: string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n\n');
}

interface Place {
  id: number;
  position: number;
  note: string;
}

/** Films of one list, in order, counted from 0 again. */
function closeGaps(db: WritableDb, table: 'list_film' | 'watchlist_film', among: Sql): void {
  const places = many<Place>(
    db,
    sql`SELECT id, position, note FROM ${sql.identifier(table)} WHERE ${among} ORDER BY position, id`,
  );
  for (const [position, place] of places.entries()) {
    if (place.position === position) continue;
    run(db, sql`UPDATE ${sql.identifier(table)} SET position = ${position} WHERE id = ${place.id}`);
  }
}

/** The film stands once on each list, where the first of the two stood, with the notes of both. */
function moveListPlaces(db: WritableDb, id: number, into: number): void {
  const places = many<Place & { listId: number }>(
    db,
    sql`SELECT id, list_id AS listId, position, note FROM list_film WHERE film_id = ${id}`,
  );
  for (const goes of places) {
    const stays = maybe<Place>(
      db,
      sql`SELECT id, position, note FROM list_film WHERE list_id = ${goes.listId} AND film_id = ${into}`,
    );
    if (stays === null) {
      run(db, sql`UPDATE list_film SET film_id = ${into} WHERE id = ${goes.id}`);
      continue;
    }
    run(db, sql`DELETE FROM list_film WHERE id = ${goes.id}`);
    run(
      db,
      sql`UPDATE list_film SET position = ${Math.min(stays.position, goes.position)},
        note = ${joined(stays.note, goes.note)} WHERE id = ${stays.id}`,
    );
    closeGaps(db, 'list_film', sql`list_id = ${goes.listId}`);
  }
}

interface WatchlistPlace extends Place {
  addedOn: string;
  addedAt: number;
}

function watchlistPlace(db: ReadableDb, filmId: number): WatchlistPlace | null {
  return maybe<WatchlistPlace>(
    db,
    sql`SELECT id, position, note, added_on AS addedOn, added_at AS addedAt FROM watchlist_film
      WHERE film_id = ${filmId}`,
  );
}

function moveWatchlistPlace(db: WritableDb, id: number, into: number): void {
  const goes = watchlistPlace(db, id);
  const stays = watchlistPlace(db, into);
  if (goes === null) return;
  if (stays === null) {
    run(db, sql`UPDATE watchlist_film SET film_id = ${into} WHERE id = ${goes.id}`);
    return;
  }
  const earlier = goes.addedAt < stays.addedAt ? goes : stays;
  run(db, sql`DELETE FROM watchlist_film WHERE id = ${goes.id}`);
  run(
    db,
    sql`UPDATE watchlist_film SET position = ${Math.min(stays.position, goes.position)},
      note = ${joined(stays.note, goes.note)}, added_on = ${earlier.addedOn}, added_at = ${earlier.addedAt}
      WHERE id = ${stays.id}`,
  );
  closeGaps(db, 'watchlist_film', sql`TRUE`);
}

function markApart(db: WritableDb, id: number, other: number): void {
  run(
    db,
    sql`INSERT INTO film_apart (film_id, other_id) VALUES (${Math.min(id, other)}, ${Math.max(id, other)})
      ON CONFLICT DO NOTHING`,
  );
}

/** Films that were kept apart from the one that goes are kept apart from the one that stays. */
function moveApart(db: WritableDb, id: number, into: number): void {
  const others = many<{ id: number }>(
    db,
    sql`SELECT other_id AS id FROM film_apart WHERE film_id = ${id}
      UNION SELECT film_id FROM film_apart WHERE other_id = ${id}`,
  );
  for (const other of others) if (other.id !== into) markApart(db, other.id, into);
}

/** Makes one film of two; the step that takes them apart again. What the one that stays knows is kept. Throws not-found. */
export function mergeFilms(journal: Journal, { id, into }: FilmMerge): UndoStep {
  if (id === into) throw new JournalError('invalid', { field: 'into', problem: 'film-merge-itself' });
  write(journal, 'merge-film', (db, note) => {
    const goes = getFilm(db, id);
    const stays = getFilm(db, into);
    const notes = joined(stays.notes, goes.notes);
    updateFilm(db, stays, { ...completed(stays, goes), notes }, journal.clock.now());
    run(
      db,
      sql`UPDATE film SET poster_id = (SELECT poster_id FROM film WHERE id = ${id})
        WHERE id = ${into} AND poster_id IS NULL`,
    );
    run(db, sql`UPDATE entry SET film_id = ${into} WHERE film_id = ${id}`);
    run(db, sql`UPDATE reflection SET film_id = ${into} WHERE film_id = ${id}`);
    run(db, sql`UPDATE clipping SET film_id = ${into} WHERE film_id = ${id}`);
    moveListPlaces(db, id, into);
    moveWatchlistPlace(db, id, into);
    moveApart(db, id, into);
    deleteFilms(db, [id]);
    note.filmTitle = goes.title;
  });
  return newestStep(journal.db);
}

type Part = 'entry' | 'reflection' | 'clipping';

function partCount(db: ReadableDb, part: Part, filmId: number, among: Sql): number {
  return one<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM ${sql.identifier(part)}
      WHERE film_id = ${filmId} AND trashed_at IS NULL AND ${among}`,
  ).count;
}

const refused = (problem: 'split-nothing' | 'split-everything' | 'split-foreign'): JournalError =>
  new JournalError('invalid', { field: 'entryIds', problem });

/** What is chosen has to be there, and something has to stay. */
function refuseSplit(db: ReadableDb, filmId: number, chosen: Record<Part, readonly number[]>): void {
  let chosenCount = 0;
  let wholeCount = 0;
  for (const part of ['entry', 'reflection', 'clipping'] as const) {
    const ids = [...new Set(chosen[part])];
    if (partCount(db, part, filmId, sql`id IN ${sql.ids(ids)}`) !== ids.length) throw refused('split-foreign');
    chosenCount += ids.length;
    wholeCount += partCount(db, part, filmId, sql`TRUE`);
  }
  if (chosenCount === 0) throw refused('split-nothing');
  if (chosenCount === wholeCount) throw refused('split-everything');
}

/** Makes two films of one: what is chosen goes to a new film, which is kept apart from it. Throws not-found. */
export function splitFilm(journal: Journal, split: FilmSplit): FilmDetail {
  // what is not named is not chosen
  const { entryIds = [], reflectionIds = [], clippingIds = [] } = split;
  return write(journal, 'split-film', (db, note) => {
    const film = getFilm(db, split.id);
    refuseSplit(db, film.id, { entry: entryIds, reflection: reflectionIds, clipping: clippingIds });
    const title = split.title ?? film.title;
    const year = split.year === undefined ? film.year : split.year;
    const now = journal.clock.now();
    const stamp = { uid: randomUUID(), createdAt: now, changedAt: now };
    const id = insertFilm(db, filmDraft.parse({ title, year }), stamp);
    run(db, sql`UPDATE entry SET film_id = ${id} WHERE id IN ${sql.ids(entryIds)}`);
    run(db, sql`UPDATE reflection SET film_id = ${id} WHERE id IN ${sql.ids(reflectionIds)}`);
    run(db, sql`UPDATE clipping SET film_id = ${id} WHERE id IN ${sql.ids(clippingIds)}`);
    markApart(db, film.id, id);
    note.filmTitle = title;
    return getFilm(db, id);
  });
}

/** Two films that look the same are two films: this is not asked again. Throws not-found. */
export function keepFilmsApart(journal: Journal, { id, otherId }: FilmPair): null {
  if (id === otherId) throw new JournalError('invalid', { field: 'otherId', problem: 'film-merge-itself' });
  return write(journal, 'keep-films-apart', (db, note) => {
    note.filmTitle = getFilm(db, id).title;
    markApart(db, id, getFilm(db, otherId).id);
    return null;
  });
}
