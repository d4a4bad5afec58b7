// The watchlist: films to see, in an order of one's own, with a note each. Must never lose a film's place or its note.

import { refuseFuture } from './dates.ts';
import { closeGaps, moveFilm, ofWatchlist } from './film-order.ts';
import { deleteUnusedFilms } from './film-removal.ts';
import { type Journal, type ReadableDb, type StepNote, write } from './handles.ts';
import { filmToAdd } from './list.ts';
import { listedFilms } from './listed-films.ts';
import type { NewWatch, WatchlistFilm } from './model/list.ts';
import { JournalError } from './model/result.ts';
import type { UndoStep } from './model/undo.ts';
import { many, maybe, run, sql } from './sql.ts';
import { newestStep } from './undo.ts';

/** For the test of its plan. */
export const watchlistSql = sql`SELECT film_id AS filmId, note, added_on AS addedOn FROM watchlist_film ORDER BY position`;

/** Every film to see, in the person's order. */
export function listWatchlist(db: ReadableDb): WatchlistFilm[] {
  return listedFilms(db, many<{ filmId: number; note: string; addedOn: string }>(db, watchlistSql));
}

/** Puts a film at the end of the watchlist; one that is on it already stays where it is. The film's id. Throws not-found. */
export function addToWatchlist(journal: Journal, addition: NewWatch): { filmId: number } {
  refuseFuture(journal, 'addedOn', addition.addedOn);
  const now = journal.clock.now();
  return write(journal, 'add-to-watchlist', (db, note) => {
    const film = filmToAdd(db, addition.film, now);
    note.filmTitle = film.title;
    run(
      db,
      sql`INSERT INTO watchlist_film (film_id, position, note, added_on, added_at)
        SELECT ${film.id}, count(*), ${addition.note}, ${addition.addedOn ?? journal.clock.today()}, ${now}
        FROM watchlist_film WHERE TRUE ON CONFLICT (film_id) DO NOTHING`,
    );
    return { filmId: film.id };
  });
}

function nameFilm(db: ReadableDb, filmId: number, note: StepNote): void {
  const row = maybe<{ title: string }>(
    db,
    sql`SELECT film.title FROM watchlist_film JOIN film ON film.id = watchlist_film.film_id
      WHERE watchlist_film.film_id = ${filmId}`,
  );
  if (row === null) throw new JournalError('not-found');
  note.filmTitle = row.title;
}

/** Takes a film off; one that nothing else holds goes from the journal with it. Throws not-found. */
export function removeFromWatchlist(journal: Journal, { filmId }: { filmId: number }): UndoStep {
  write(journal, 'remove-from-watchlist', (db, note) => {
    nameFilm(db, filmId, note);
    run(db, sql`DELETE FROM watchlist_film WHERE film_id = ${filmId}`);
    closeGaps(db, ofWatchlist);
    deleteUnusedFilms(db, [filmId]);
  });
  return newestStep(journal.db);
}

/** Moves a film to another place. Throws not-found. */
export function moveInWatchlist(journal: Journal, { filmId, to }: { filmId: number; to: number }): WatchlistFilm[] {
  return write(journal, 'move-in-watchlist', (db, note) => {
    nameFilm(db, filmId, note);
    moveFilm(db, ofWatchlist, filmId, to);
    return listWatchlist(db);
  });
}

/** Writes what is noted of a film to see; changes of one session are undone together. Throws not-found. */
export function noteInWatchlist(
  journal: Journal,
  change: { filmId: number; note: string; session?: string | undefined },
): WatchlistFilm[] {
  const mergeKey = change.session === undefined ? null : `watchlist ${change.filmId} ${change.session}`;
  return write(journal, { action: 'note-in-watchlist', mergeKey }, (db, note) => {
    nameFilm(db, change.filmId, note);
    run(
      db,
      sql`UPDATE watchlist_film SET note = ${change.note} WHERE film_id = ${change.filmId} AND note <> ${change.note}`,
    );
    return listWatchlist(db);
  });
}
