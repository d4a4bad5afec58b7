// The verbs over lists of films. Must never lose a film's place or its note.

import { randomUUID } from 'node:crypto';
import { closeGaps, moveFilm, ofList } from './film-order.ts';
import { findOrAddFilm, getFilm } from './film.ts';
import { deleteUnusedFilms } from './film-removal.ts';
import { type Journal, type ReadableDb, type StepNote, write, type WritableDb } from './handles.ts';
import { listedFilms } from './listed-films.ts';
import type { FilmToAdd, ListChange, ListDetail, ListLine, NewList } from './model/list.ts';
import { JournalError } from './model/result.ts';
import { foldName } from './model/text.ts';
import type { UndoStep } from './model/undo.ts';
import { inRankOrder } from './sorting/names.ts';
import { many, maybe, run, sql, type Sql } from './sql.ts';
import { newestStep } from './undo.ts';

const MOST_POSTERS = 5;

interface ListRow {
  id: number;
  uid: string;
  name: string;
  description: string;
  isRanked: 0 | 1;
  createdAt: number;
  changedAt: number;
  trashedAt: number | null;
}

const columns = sql`list.id, uid, name, description, is_ranked AS isRanked, created_at AS createdAt,
  changed_at AS changedAt, trashed_at AS trashedAt`;

function getRow(db: ReadableDb, id: number): ListRow {
  const row = maybe<ListRow>(db, sql`SELECT ${columns} FROM list WHERE id = ${id}`);
  if (row === null) throw new JournalError('not-found');
  return row;
}

/** The films of a list in its order, with their notes. For the test of its plan. */
export function listFilmsSql(id: number): Sql {
  return sql`SELECT film_id AS filmId, note FROM list_film WHERE list_id = ${id} ORDER BY position`;
}

/** One list with its films, in the trash or not. Throws not-found. */
export function getList(db: ReadableDb, id: number): ListDetail {
  const { isRanked, ...row } = getRow(db, id);
  const rows = many<{ filmId: number; note: string }>(db, listFilmsSql(id));
  return { ...row, isRanked: isRanked === 1, films: listedFilms(db, rows) };
}

/** For the test of its plan. */
export const listIndexSql = sql`SELECT ${columns}, (SELECT count(*) FROM list_film WHERE list_id = list.id) AS filmCount
  ${inRankOrder('list')} AND trashed_at IS NULL ORDER BY sort_rank.rank`;

/** Every list that is not in the trash, by name, with its first films. */
export function indexLists(db: ReadableDb): ListLine[] {
  const rows = many<ListRow & { filmCount: number }>(db, listIndexSql);
  return rows.map(({ id, name, description, isRanked, filmCount }) => {
    const first = many<{ filmId: number; note: string }>(db, sql`${listFilmsSql(id)} LIMIT ${MOST_POSTERS}`);
    return { id, name, description, isRanked: isRanked === 1, filmCount, films: listedFilms(db, first) };
  });
}

/** Makes an empty list. Two lists may have one name. */
export function createList(journal: Journal, draft: NewList): ListDetail {
  const now = journal.clock.now();
  return write(journal, 'create-list', (db, note) => {
    note.filmTitle = draft.name;
    const { insertedId } = run(
      db,
      sql`INSERT INTO list (uid, name, name_folded, description, is_ranked, created_at, changed_at)
        VALUES (${randomUUID()}, ${draft.name}, ${foldName(draft.name)}, ${draft.description}, ${draft.isRanked},
          ${now}, ${now})`,
    );
    return getList(db, insertedId);
  });
}

/** Changes a list's own fields; changes of one session are undone together. Throws not-found. */
export function editList(journal: Journal, change: ListChange): ListDetail {
  const mergeKey = change.session === undefined ? null : `list ${change.id} ${change.session}`;
  return write(journal, { action: 'edit-list', mergeKey }, (db, note) => {
    const before = getRow(db, change.id);
    const name = change.name ?? before.name;
    const description = change.description ?? before.description;
    const isRanked = change.isRanked ?? before.isRanked === 1;
    note.filmTitle = name;
    if (name !== before.name || description !== before.description || isRanked !== (before.isRanked === 1)) {
      run(
        db,
        sql`UPDATE list SET name = ${name}, name_folded = ${foldName(name)}, description = ${description},
          is_ranked = ${isRanked}, changed_at = ${journal.clock.now()} WHERE id = ${change.id}`,
      );
    }
    return getList(db, change.id);
  });
}

/** The film meant, made where the journal has none like it. */
export function filmToAdd(db: WritableDb, film: FilmToAdd, now: number): { id: number; title: string } {
  return 'id' in film ? getFilm(db, film.id) : findOrAddFilm(db, film, now);
}

/** Adds a film at a place, at the end where none is named; one that is on it already stays where it is. Throws not-found. */
export function addToList(
  journal: Journal,
  addition: { id: number; film: FilmToAdd; note: string; to?: number | undefined },
): ListDetail {
  const now = journal.clock.now();
  return write(journal, 'add-to-list', (db, note) => {
    getRow(db, addition.id);
    const film = filmToAdd(db, addition.film, now);
    note.filmTitle = film.title;
    const { changes } = run(
      db,
      sql`INSERT INTO list_film (list_id, film_id, position, note, added_at)
        SELECT ${addition.id}, ${film.id}, count(*), ${addition.note}, ${now} FROM list_film
        WHERE list_id = ${addition.id} ON CONFLICT (list_id, film_id) DO NOTHING`,
    );
    if (changes > 0 && addition.to !== undefined) moveFilm(db, ofList(addition.id), film.id, addition.to);
    if (changes > 0) touch(db, addition.id, now);
    return getList(db, addition.id);
  });
}

function touch(db: WritableDb, id: number, now: number): void {
  run(db, sql`UPDATE list SET changed_at = ${now} WHERE id = ${id}`);
}

/** Names the film of a list that a change is about. Throws not-found where it is not on it. */
function nameFilm(db: ReadableDb, { id, filmId }: { id: number; filmId: number }, note: StepNote): void {
  const row = maybe<{ title: string }>(
    db,
    sql`SELECT film.title FROM list_film JOIN film ON film.id = list_film.film_id
      WHERE list_film.list_id = ${id} AND list_film.film_id = ${filmId}`,
  );
  if (row === null) throw new JournalError('not-found');
  note.filmTitle = row.title;
}

/** Takes a film off a list; one that nothing else holds goes from the journal with it. Throws not-found. */
export function removeFromList(journal: Journal, removal: { id: number; filmId: number }): UndoStep {
  write(journal, 'remove-from-list', (db, note) => {
    nameFilm(db, removal, note);
    run(db, sql`DELETE FROM list_film WHERE list_id = ${removal.id} AND film_id = ${removal.filmId}`);
    closeGaps(db, ofList(removal.id));
    deleteUnusedFilms(db, [removal.filmId]);
    touch(db, removal.id, journal.clock.now());
  });
  return newestStep(journal.db);
}

/** Moves a film to another place of its list. Throws not-found. */
export function moveInList(journal: Journal, move: { id: number; filmId: number; to: number }): ListDetail {
  return write(journal, 'move-in-list', (db, note) => {
    nameFilm(db, move, note);
    moveFilm(db, ofList(move.id), move.filmId, move.to);
    return getList(db, move.id);
  });
}

/** Writes what is noted of a film in a list; changes of one session are undone together. Throws not-found. */
export function noteInList(
  journal: Journal,
  change: { id: number; filmId: number; note: string; session?: string | undefined },
): ListDetail {
  const mergeKey = change.session === undefined ? null : `list ${change.id} ${change.filmId} ${change.session}`;
  return write(journal, { action: 'note-in-list', mergeKey }, (db, note) => {
    nameFilm(db, change, note);
    run(
      db,
      sql`UPDATE list_film SET note = ${change.note}
        WHERE list_id = ${change.id} AND film_id = ${change.filmId} AND note <> ${change.note}`,
    );
    return getList(db, change.id);
  });
}

/** Moves a list to the trash; the step that takes it out again. Throws not-found, also for one that is there already. */
export function trashList(journal: Journal, id: number): UndoStep {
  write(journal, 'trash-list', (db, note) => {
    const { name, trashedAt } = getRow(db, id);
    if (trashedAt !== null) throw new JournalError('not-found');
    run(db, sql`UPDATE list SET trashed_at = ${journal.clock.now()} WHERE id = ${id}`);
    note.filmTitle = name;
  });
  return newestStep(journal.db);
}

/** Takes a list out of the trash; one that is not in it stays as it is. Throws not-found. */
export function restoreList(journal: Journal, id: number): ListDetail {
  return write(journal, 'restore-list', (db, note) => {
    note.filmTitle = getRow(db, id).name;
    run(db, sql`UPDATE list SET trashed_at = NULL WHERE id = ${id} AND trashed_at IS NOT NULL`);
    return getList(db, id);
  });
}
