// The verbs over films, and the reading and writing of a film's rows. Must never give one film two rows of the same credit list.

import { randomUUID } from 'node:crypto';
import type { Journal, ReadableDb, WritableDb } from './handles.ts';
import { write } from './handles.ts';
import type { CreditNames, FilmChange, FilmDetail, FilmLine, NewFilm } from './model/film.ts';
import { JournalError } from './model/result.ts';
import { foldName } from './model/text.ts';
import { foldText } from './model/fold.ts';
import { collatorOf } from './model/sort-name.ts';
import { sortLanguage } from './sorting/ranks.ts';
import { many, maybe, run, sql, type Sql } from './sql.ts';

const creditKinds = { directors: 'director', countries: 'country', languages: 'language', genres: 'genre' } as const;
type CreditField = keyof typeof creditKinds;
const creditFields = Object.keys(creditKinds) as CreditField[];

interface FilmRow {
  id: number;
  uid: string;
  title: string;
  originalTitle: string | null;
  reading: string | null;
  year: number | null;
  runtimeMinutes: number | null;
  isLiked: 0 | 1;
  notes: string;
  poster: string | null;
  posterWidth: number | null;
  posterHeight: number | null;
}

interface CreditRow {
  filmId: number;
  kind: string;
  name: string;
}

/** What a film's row holds beside what a person says of it. */
export interface FilmStamp {
  uid: string;
  /** Epoch milliseconds. */
  createdAt: number;
  changedAt: number;
}

/** What rows about entries say of their films, by film id. */
export function filmLines(db: ReadableDb, ids: readonly number[]): Map<number, FilmLine> {
  const rows = many<Omit<FilmLine, 'directors'>>(
    db,
    sql`SELECT film.id, title, original_title AS originalTitle, year, image.sha256 AS poster
      FROM film LEFT JOIN image ON image.id = film.poster_id WHERE film.id IN ${sql.ids(ids)}`,
  );
  const lines = new Map(rows.map((row) => [row.id, { ...row, directors: [] as string[] }]));
  const directors = many<CreditRow>(
    db,
    sql`SELECT film_id AS filmId, kind, name FROM film_credit
      WHERE film_id IN ${sql.ids(ids)} AND kind = 'director' ORDER BY film_id, position`,
  );
  for (const { filmId, name } of directors) lines.get(filmId)?.directors.push(name);
  return lines;
}

/** Throws not-found. */
export function getFilm(db: ReadableDb, id: number): FilmDetail {
  const found = maybe<FilmRow>(
    db,
    sql`SELECT film.id, uid, title, original_title AS originalTitle, reading, year,
      runtime_minutes AS runtimeMinutes, is_liked AS isLiked, notes, image.sha256 AS poster, image.width AS posterWidth, image.height AS posterHeight
      FROM film LEFT JOIN image ON image.id = film.poster_id WHERE film.id = ${id}`,
  );
  if (found === null) throw new JournalError('not-found');
  const { posterWidth: width, posterHeight: height, ...row } = found;
  const credits = many<CreditRow>(
    db,
    sql`SELECT film_id AS filmId, kind, name FROM film_credit WHERE film_id = ${id} ORDER BY kind, position`,
  );
  const named = (field: CreditField): string[] =>
    credits.filter((credit) => credit.kind === creditKinds[field]).map((credit) => credit.name);
  return {
    ...row,
    isLiked: row.isLiked === 1,
    posterSize: width === null || height === null ? null : { width, height },
    directors: named('directors'),
    countries: named('countries'),
    languages: named('languages'),
    genres: named('genres'),
    identifiers: identifiersOf(db, id),
  };
}

function identifiersOf(db: ReadableDb, filmId: number): Record<string, string> {
  const rows = many<{ source: string; value: string }>(
    db,
    sql`SELECT source, value FROM film_identifier WHERE film_id = ${filmId} ORDER BY source`,
  );
  return Object.fromEntries(rows.map(({ source, value }) => [source, value]));
}

/** For the test of its plan. */
export const creditNamesSql: Sql = sql`SELECT kind, name, count(*) AS uses FROM film_credit GROUP BY kind, name`;

/** Every name films are credited with, the most frequent first, equals in the order of the journal's language. */
export function listCreditNames(db: ReadableDb): CreditNames {
  const rows = many<{ kind: string; name: string; uses: number }>(db, creditNamesSql);
  const { compare } = collatorOf(sortLanguage(db));
  const named = (field: CreditField): string[] =>
    rows
      .filter(({ kind }) => kind === creditKinds[field])
      .toSorted((one, other) => other.uses - one.uses || compare(one.name, other.name))
      .map(({ name }) => name);
  return {
    directors: named('directors'),
    countries: named('countries'),
    languages: named('languages'),
    genres: named('genres'),
  };
}

/** What `completion_key` holds: each title and the reading after a line break, so that a beginning can be told from a middle. */
export function completionKey(film: Pick<NewFilm, 'title' | 'originalTitle' | 'reading'>): string {
  const lines = [film.title, film.originalTitle, film.reading].filter((line) => line !== null);
  return lines.map((line) => `\n${foldText(line)}`).join('');
}

/** Adds a film; its id. */
export function insertFilm(db: WritableDb, film: NewFilm & { notes?: string }, stamp: FilmStamp): number {
  const { insertedId: id } = run(
    db,
    sql`INSERT INTO film (uid, title, original_title, reading, year, runtime_minutes, is_liked, title_folded, completion_key,
        notes, created_at, changed_at)
      VALUES (${stamp.uid}, ${film.title}, ${film.originalTitle}, ${film.reading}, ${film.year}, ${film.runtimeMinutes},
        ${film.isLiked}, ${foldName(film.title)}, ${completionKey(film)}, ${film.notes ?? ''}, ${stamp.createdAt},
        ${stamp.changedAt})`,
  );
  for (const field of creditFields) setCredits(db, id, field, film[field]);
  setIdentifiers(db, id, film.identifiers);
  return id;
}

function setCredits(db: WritableDb, filmId: number, field: CreditField, names: readonly string[]): void {
  const kind = creditKinds[field];
  run(db, sql`DELETE FROM film_credit WHERE film_id = ${filmId} AND kind = ${kind}`);
  for (const [position, name] of names.entries()) {
    run(
      db,
      sql`INSERT INTO film_credit (film_id, kind, position, name) VALUES (${filmId}, ${kind}, ${position}, ${name})`,
    );
  }
}

function setIdentifiers(db: WritableDb, filmId: number, identifiers: Record<string, string>): void {
  run(db, sql`DELETE FROM film_identifier WHERE film_id = ${filmId}`);
  for (const [source, value] of Object.entries(identifiers)) {
    run(db, sql`INSERT INTO film_identifier (film_id, source, value) VALUES (${filmId}, ${source}, ${value})`);
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Writes what differs; false when nothing did. */
export function updateFilm(db: WritableDb, before: FilmDetail, after: FilmDetail, now: number): boolean {
  const sorted = (all: Record<string, string>): [string, string][] => Object.entries(all).toSorted();
  const changedCredits = creditFields.filter((field) => !isSame(before[field], after[field]));
  const hasNewIdentifiers = !isSame(sorted(before.identifiers), sorted(after.identifiers));
  const fields = ['title', 'originalTitle', 'reading', 'year', 'runtimeMinutes', 'isLiked', 'notes'] as const;
  const isChanged = fields.some((field) => before[field] !== after[field]);
  if (!isChanged && !hasNewIdentifiers && changedCredits.length === 0) return false;
  for (const field of changedCredits) setCredits(db, before.id, field, after[field]);
  if (hasNewIdentifiers) setIdentifiers(db, before.id, after.identifiers);
  run(
    db,
    sql`UPDATE film SET title = ${after.title}, original_title = ${after.originalTitle}, reading = ${after.reading}, year = ${after.year},
      runtime_minutes = ${after.runtimeMinutes}, is_liked = ${after.isLiked}, notes = ${after.notes}, title_folded = ${foldName(after.title)},
      completion_key = ${completionKey(after)}, changed_at = ${now} WHERE id = ${before.id}`,
  );
  return true;
}

/** Only what a change names; `undefined` is not a value. */
function given<T extends object>(change: T): Partial<T> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Changes any of a film's fields; changes of one session are undone together. Throws not-found. */
export function editFilm(journal: Journal, { session, ...change }: FilmChange): FilmDetail {
  const mergeKey = session === undefined ? null : `film ${change.id} ${session}`;
  return write(journal, { action: 'edit-film', mergeKey }, (db, note) => {
    const before = getFilm(db, change.id);
    const after = { ...before, ...given(change) };
    note.filmTitle = after.title;
    updateFilm(db, before, after, journal.clock.now());
    return getFilm(db, change.id);
  });
}

/** Two films of one title and year are the same unless both name their directors and share none: *Pinocchio* came twice in 2022. */
function couldBe(film: FilmDetail, draft: NewFilm): boolean {
  if (film.directors.length === 0 || draft.directors.length === 0) return true;
  const known = new Set(film.directors.map(foldName));
  return draft.directors.some((director) => known.has(foldName(director)));
}

/** The film a draft means, if the journal has it: same title and year; without a year the only film of that title. */
function findFilm(db: ReadableDb, draft: NewFilm): FilmDetail | null {
  const rows = many<{ id: number; year: number | null }>(
    db,
    sql`SELECT id, year FROM film WHERE title_folded = ${foldName(draft.title)} ORDER BY id`,
  );
  if (draft.year === null && rows.length > 1) {
    // several of that title: only one without a year could be meant
    const undated = rows.filter((row) => row.year === null);
    return undated.length === 1 ? firstThatCouldBe(db, undated, draft) : null;
  }
  return firstThatCouldBe(db, draft.year === null ? rows : rows.filter((row) => row.year === draft.year), draft);
}

function firstThatCouldBe(db: ReadableDb, rows: readonly { id: number }[], draft: NewFilm): FilmDetail | null {
  for (const row of rows) {
    const film = getFilm(db, row.id);
    if (couldBe(film, draft)) return film;
  }
  return null;
}

/** The film with what a draft knows and it did not. Nothing it says already is changed. */
export function completed(film: FilmDetail, draft: NewFilm): FilmDetail {
  const list = (field: CreditField): string[] => (film[field].length > 0 ? film[field] : draft[field]);
  return {
    ...film,
    originalTitle: film.originalTitle ?? draft.originalTitle,
    reading: film.reading ?? draft.reading,
    year: film.year ?? draft.year,
    runtimeMinutes: film.runtimeMinutes ?? draft.runtimeMinutes,
    isLiked: film.isLiked || draft.isLiked,
    directors: list('directors'),
    countries: list('countries'),
    languages: list('languages'),
    genres: list('genres'),
    identifiers: { ...draft.identifiers, ...film.identifiers },
  };
}

/** The film a draft means: one of the journal with the draft's details added, or a new one; always a new one where it `isDistinct`. */
export function findOrAddFilm(
  db: WritableDb,
  { isDistinct = false, ...draft }: NewFilm & { isDistinct?: boolean },
  now: number,
): { id: number; title: string } {
  const film = isDistinct ? null : findFilm(db, draft);
  if (film === null) {
    const id = insertFilm(db, draft, { uid: randomUUID(), createdAt: now, changedAt: now });
    return { id, title: draft.title };
  }
  updateFilm(db, film, completed(film, draft), now);
  return { id: film.id, title: film.title };
}
