// Films made one, made two, and kept apart: nothing is lost on the way, and undo gives back what was, to the letter.

import { describe, expect, it } from 'vitest';
import { addClipping } from '../../db/clipping.ts';
import { getEntry, trashEntry } from '../../db/entry.ts';
import { getHoldings, holdingCountsSql, lookalikesSql } from '../../db/film-holdings.ts';
import { getFilmDossier, listFilms } from '../../db/film-list.ts';
import { keepFilmsApart, mergeFilms, splitFilm } from '../../db/film-merge.ts';
import { creditNamesSql, editFilm, getFilm, insertFilm, listCreditNames } from '../../db/film.ts';
import { type Journal, write } from '../../db/handles.ts';
import { filmDraft, type FilmDraft, filmSplit } from '../../db/model/film.ts';
import { setPoster } from '../../db/poster.ts';
import { writeReflection } from '../../db/reflection.ts';
import { answer } from '../../db/answer.ts';
import { many, run, sql } from '../../db/sql.ts';
import { redo, undo } from '../../db/undo.ts';
import { log } from '../support/drafts.ts';
import { dump, expectIndexFits, planOf } from '../support/dump.ts';
import { png } from '../support/images.ts';
import { memoryJournal, NOON } from '../support/journal.ts';

/** A film nobody logged. */
function addFilm(journal: Journal, film: FilmDraft): number {
  const stamp = { uid: `${film.title} ${film.year ?? ''} ${Math.random()}`, createdAt: NOON, changedAt: NOON };
  return write(journal, null, (db) => insertFilm(db, filmDraft.parse(film), stamp));
}

/** Puts films on a list, in order; its id. */
function addList(journal: Journal, name: string, films: readonly { id: number; note?: string }[]): number {
  return write(journal, null, (db) => {
    const { insertedId } = run(
      db,
      sql`INSERT INTO list (uid, name, name_folded, created_at, changed_at) VALUES (${name}, ${name}, ${name}, 0, 0)`,
    );
    for (const [position, { id, note = '' }] of films.entries()) {
      run(
        db,
        sql`INSERT INTO list_film (list_id, film_id, position, note, added_at)
          VALUES (${insertedId}, ${id}, ${position}, ${note}, 0)`,
      );
    }
    return insertedId;
  });
}

const placesOf = (journal: Journal, listId: number): unknown[] =>
  many(
    journal.db,
    sql`SELECT film_id AS id, position, note FROM list_film WHERE list_id = ${listId} ORDER BY position`,
  );

function addToWatchlist(journal: Journal, filmId: number, position: number, note: string, addedAt: number): void {
  write(journal, null, (db) =>
    run(
      db,
      sql`INSERT INTO watchlist_film (film_id, position, note, added_on, added_at)
        VALUES (${filmId}, ${position}, ${note}, '2026', ${addedAt})`,
    ),
  );
}

const refusal = (field: string, problem: string): unknown =>
  expect.objectContaining({ name: 'JournalError', code: 'invalid', field, problem });

describe('merging two films', () => {
  it('moves everything, keeps what the other knew, and fills in what it did not', () => {
    const journal = memoryJournal();
    const goes = log(journal, {
      film: {
        ...{ title: 'One Mille', originalTitle: 'ワン・マイル', countries: ['Japan'], directors: ['A. W.'] },
        ...{ identifiers: { imdb: 'tt1', tmdb: '7' }, runtimeMinutes: 101 },
      },
      review: 'wrong door',
    });
    const trashed = log(journal, { film: { id: goes.film.id } });
    trashEntry(journal, trashed.id);
    const stays = log(journal, {
      film: { title: 'One Mile', year: 2025, directors: ['Asoka Wakabayashi'], identifiers: { imdb: 'tt2' } },
    });
    const [id, into] = [goes.film.id, stays.film.id];
    editFilm(journal, { id, notes: 'Ask Mum.', isLiked: true });
    editFilm(journal, { id: into, notes: 'Second row.' });
    setPoster(journal, { filmId: id, bytes: png(2, 3) });
    writeReflection(journal, { filmId: id, reflectedOn: null, hasSpoilers: false, text: 'Winter.' });
    addClipping(journal, {
      ...{ filmId: id, byline: null, publication: 'Projector', publishedOn: null, source: null, text: 'A mile.' },
    });
    const before = dump(journal);
    expect(mergeFilms(journal, { id, into })).toMatchObject({ action: 'merge-film', filmTitle: 'One Mille' });
    expect(() => getFilm(journal.db, id)).toThrow('not-found');
    expect(getFilm(journal.db, into)).toMatchObject({
      ...{ title: 'One Mile', originalTitle: 'ワン・マイル', year: 2025, directors: ['Asoka Wakabayashi'] },
      ...{ countries: ['Japan'], runtimeMinutes: 101, identifiers: { imdb: 'tt2', tmdb: '7' }, isLiked: true },
      ...{ notes: 'Second row.\n\nAsk Mum.', posterSize: { width: 2, height: 3 } },
    });
    expect(getEntry(journal.db, trashed.id).film.id).toBe(into);
    expect(getFilmDossier(journal.db, into).entries).toHaveLength(2);
    expect(getHoldings(journal.db, into)).toMatchObject({
      ...{ entryCount: 2, trashedCount: 1, hasNotes: true, reflectionCount: 1 },
      clippingCount: 1,
    });
    expectIndexFits(journal);
    const after = dump(journal);
    undo(journal);
    expect(dump(journal)).toBe(before);
    expectIndexFits(journal);
    redo(journal);
    expect(dump(journal)).toBe(after);
  });

  it('keeps one place on each list, the earlier one, with both notes', () => {
    const journal = memoryJournal();
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((title) => addFilm(journal, { title })) as [
      ...[number, number, number, number],
    ];
    const both = addList(journal, 'both', [{ id: a, note: 'first' }, { id: b }, { id: c, note: 'third' }, { id: d }]);
    const one = addList(journal, 'one', [{ id: b }, { id: a, note: 'alone' }]);
    addToWatchlist(journal, d, 0, '', 5);
    addToWatchlist(journal, a, 1, 'soon', 3);
    addToWatchlist(journal, c, 2, 'with Mum', 9);
    expect(getHoldings(journal.db, a)).toMatchObject({ listCount: 2, isOnWatchlist: true });
    const before = dump(journal);
    mergeFilms(journal, { id: a, into: c });
    expect(placesOf(journal, both)).toEqual([
      { id: c, position: 0, note: 'third\n\nfirst' },
      { id: b, position: 1, note: '' },
      { id: d, position: 2, note: '' },
    ]);
    expect(placesOf(journal, one)).toEqual([
      { id: b, position: 0, note: '' },
      { id: c, position: 1, note: 'alone' },
    ]);
    const watchlist = sql`SELECT film_id AS id, position, note, added_at AS addedAt FROM watchlist_film ORDER BY position`;
    expect(many(journal.db, watchlist)).toEqual([
      { id: d, position: 0, note: '', addedAt: 5 },
      { id: c, position: 1, note: 'with Mum\n\nsoon', addedAt: 3 },
    ]);
    undo(journal);
    expect(dump(journal)).toBe(before);
  });

  it('stays apart from what the one that went was kept apart from', () => {
    const journal = memoryJournal();
    const [first, second, third] = [1, 2, 3].map(() => addFilm(journal, { title: 'Remake', year: 1990 })) as [
      ...[number, number, number],
    ];
    keepFilmsApart(journal, { id: first, otherId: third });
    keepFilmsApart(journal, { id: first, otherId: second });
    mergeFilms(journal, { id: first, into: second });
    expect(getFilmDossier(journal.db, third).lookalikes).toEqual([]);
    expect(many(journal.db, sql`SELECT film_id AS a, other_id AS b FROM film_apart`)).toEqual([
      { a: second, b: third },
    ]);
  });

  it('is refused with itself and with what is not there', () => {
    const journal = memoryJournal();
    const id = addFilm(journal, { title: 'One Mile' });
    expect(() => mergeFilms(journal, { id, into: id })).toThrow(refusal('into', 'film-merge-itself'));
    expect(() => mergeFilms(journal, { id, into: 9 })).toThrow('not-found');
    expect(() => mergeFilms(journal, { id: 9, into: id })).toThrow('not-found');
  });
});

describe('splitting a film', () => {
  it('gives what is chosen to a new film, of the same title and year, kept apart', () => {
    const journal = memoryJournal();
    const film = { title: 'Solaris', year: 1972 };
    const first = log(journal, { film, review: 'a planet' });
    const second = log(journal, { film, review: 'another planet' });
    const { id } = first.film;
    const reflection = writeReflection(journal, { filmId: id, reflectedOn: null, hasSpoilers: false, text: 'Rain.' });
    const before = dump(journal);
    const other = splitFilm(journal, filmSplit.parse({ id, entryIds: [second.id], reflectionIds: [reflection.id] }));
    expect(other).toMatchObject({ title: 'Solaris', year: 1972, directors: [] });
    expect(getFilmDossier(journal.db, id).entries.map((entry) => entry.id)).toEqual([first.id]);
    expect(getFilmDossier(journal.db, other.id)).toMatchObject({ entries: [{ id: second.id }], lookalikes: [] });
    expect(getHoldings(journal.db, other.id).reflectionCount).toBe(1);
    expectIndexFits(journal);
    const after = dump(journal);
    undo(journal);
    expect(dump(journal)).toBe(before);
    redo(journal);
    expect(dump(journal)).toBe(after);
  });

  it('takes another title and year', () => {
    const journal = memoryJournal();
    const entries = [1, 2].map(() => log(journal, { film: { title: 'Solaris', year: 1972 } }));
    const split = filmSplit.parse({ id: 1, entryIds: [entries[1]?.id], title: ' Solyaris ', year: null });
    expect(splitFilm(journal, split)).toMatchObject({ title: 'Solyaris', year: null });
  });

  it('wants something to go and something to stay, and all of it of this film', () => {
    const journal = memoryJournal();
    const [one, two] = ['a', 'b'].map((title) => log(journal, { film: { title } }));
    const trashed = log(journal, { film: { title: 'a' } });
    trashEntry(journal, trashed.id);
    const id = one?.film.id;
    const split = (entryIds: unknown[]): unknown => answer(journal, 'film.split', { id, entryIds });
    const refused = (problem: string): unknown => ({
      ok: false,
      error: { code: 'invalid', field: 'entryIds', problem },
    });
    expect(split([])).toEqual(refused('split-nothing'));
    expect(split([one?.id])).toEqual(refused('split-everything'));
    expect(split([two?.id])).toEqual(refused('split-foreign'));
    expect(split([trashed.id])).toEqual(refused('split-foreign'));
    expect(answer(journal, 'film.split', { id: 99, entryIds: [1] })).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('two films of one title and year', () => {
  it('are offered to each other until one says they are two', () => {
    const journal = memoryJournal();
    const first = log(journal, { film: { title: 'Remake', year: 1990 } }).film.id;
    const second = addFilm(journal, { title: ' REMAKE', year: 1990 });
    addFilm(journal, { title: 'Remake', year: 1991 });
    const names = (id: number): number[] => getFilmDossier(journal.db, id).lookalikes.map((film) => film.id);
    expect([names(first), names(second)]).toEqual([[second], [first]]);
    expect(keepFilmsApart(journal, { id: second, otherId: first })).toBeNull();
    expect([names(first), names(second)]).toEqual([[], []]);
    keepFilmsApart(journal, { id: first, otherId: second });
    undo(journal);
    expect(names(first)).toEqual([second]);
    expect(() => keepFilmsApart(journal, { id: first, otherId: first })).toThrow(
      refusal('otherId', 'film-merge-itself'),
    );
    expect(() => keepFilmsApart(journal, { id: first, otherId: 99 })).toThrow('not-found');
  });

  it('that name their directors and share none are not', () => {
    const journal = memoryJournal();
    const first = addFilm(journal, { title: 'Pinocchio', year: 2022, directors: ['Guillermo del Toro'] });
    addFilm(journal, { title: 'Pinocchio', year: 2022, directors: ['Robert Zemeckis'] });
    const shared = addFilm(journal, { title: 'Pinocchio', year: 2022, directors: ['guillermo del toro', 'X'] });
    expect(getFilmDossier(journal.db, first).lookalikes.map(({ id }) => id)).toEqual([shared]);
  });
});

describe('editing a film', () => {
  it('is one step a sitting, notes among the fields', () => {
    const journal = memoryJournal();
    const { film } = log(journal, { film: { title: 'One Mile' } });
    const before = dump(journal);
    for (const notes of ['T', 'Th', 'The seat.\r\n']) editFilm(journal, { id: film.id, session: 's', notes });
    editFilm(journal, { id: film.id, session: 's', languages: ['Japanese'], identifiers: { letterboxd: 'one-mile' } });
    expect(getFilm(journal.db, film.id)).toMatchObject({ notes: 'The seat.\r\n', languages: ['Japanese'] });
    undo(journal);
    expect(dump(journal)).toBe(before);
  });

  it('refuses notes past their length and sources that are no names, with a sentence', () => {
    const journal = memoryJournal();
    const { id } = log(journal, { film: { title: 'One Mile' } }).film;
    const problem = (change: object): unknown => answer(journal, 'film.edit', { id, ...change });
    expect(problem({ notes: 'x'.repeat(100_001) })).toMatchObject({
      error: { field: 'notes', problem: 'notes-too-long' },
    });
    expect(problem({ identifiers: { 'I M D B': 'tt1' } })).toMatchObject({
      error: { problem: 'identifier-source' },
    });
    expect(problem({ identifiers: { imdb: '' } })).toMatchObject({ error: { problem: 'name-empty' } });
  });

  it('offers the names films are credited with, the most frequent first', () => {
    const journal = memoryJournal();
    addFilm(journal, { title: 'a', countries: ['Japan'], languages: ['Japanese'] });
    addFilm(journal, { title: 'b', countries: ['France'], genres: ['drama'], directors: ['X'] });
    addFilm(journal, { title: 'c', countries: ['Japan'] });
    expect(listCreditNames(journal.db)).toEqual({
      ...{ directors: ['X'], countries: ['Japan', 'France'], languages: ['Japanese'], genres: ['drama'] },
    });
  });
});

describe('the films shown', () => {
  it('are those one has something to do with, not those that only stand on a list', () => {
    const journal = memoryJournal();
    const [noted, liked, reflected, clipped, posted, listed, wanted] = ['n', 'l', 'r', 'c', 'p', 'x', 'y'].map(
      (title) => addFilm(journal, { title }),
    ) as [number, number, number, number, number, number, number];
    editFilm(journal, { id: noted, notes: 'why' });
    editFilm(journal, { id: liked, isLiked: true });
    writeReflection(journal, { filmId: reflected, reflectedOn: null, hasSpoilers: false, text: '' });
    addClipping(journal, {
      ...{ filmId: clipped, byline: null, publication: null, publishedOn: null, source: null, text: 'x' },
    });
    setPoster(journal, { filmId: posted, bytes: png(2, 3) });
    addList(journal, 'list', [{ id: listed }]);
    addToWatchlist(journal, wanted, 0, '', 0);
    const { tiles } = listFilms(journal.db, { after: null, limit: 10 });
    expect(tiles.map(({ title }) => title)).toEqual(['c', 'l', 'n', 'p', 'r']);
    expect(tiles[3]).toMatchObject({ entryCount: 0, lastWatchedOn: null, poster: expect.any(String) as string });
  });
});

describe('what is read of films', () => {
  it.each([
    [
      'lookalikes',
      lookalikesSql({ id: 1, title: 'x', year: 2000 }),
      /SEARCH film USING (COVERING )?INDEX film_by_title/,
    ],
    ['reflections', holdingCountsSql(1), /USING (COVERING )?INDEX reflection_by_film/],
    ['clippings', holdingCountsSql(1), /USING (COVERING )?INDEX clipping_by_film/],
    ['lists', holdingCountsSql(1), /USING (COVERING )?INDEX list_film_by_film/],
    ['names', creditNamesSql, /film_credit/],
  ])('%s along an index', (_name, query, plan) => {
    const found = planOf(memoryJournal(), query).join('\n');
    expect(found).toMatch(plan);
    expect(found).not.toMatch(/SCAN (film|entry|reflection|clipping|list_film)\b(?!.*INDEX)/);
  });
});
