// Which films, themes and lists have pages of their own in a folder, and how their files are called. Only reads.

import type { ReadableDb } from '../handles.ts';
import { readNames } from '../sorting/names.ts';
import { many, one, sql } from '../sql.ts';
import { fileStem } from './file-name.ts';
import type { Choice } from './scope.ts';

interface PageFilm {
  id: number;
  uid: string;
  title: string;
  year: number | null;
  /** What it stands under among all films. */
  sortName: string;
  /** File name without its ending. */
  stem: string;
}

interface Page {
  id: number;
  uid: string;
  name: string;
  stem: string;
}

export interface Pages {
  /** By id, in the order of uids. */
  films: Map<number, PageFilm>;
  /** By id, in the order of names; only themes that are chosen. */
  themes: Map<number, Page>;
  /** By id, in the order of names; none of the trash. */
  lists: Map<number, Page>;
}

/** Films that are seen from a list or the watchlist, which then must not be missing. */
function listedFilms(db: ReadableDb, { listIds, isWhole }: Choice): Set<number> {
  const lists = listIds === null ? sql`TRUE` : sql`list.id IN ${sql.ids(listIds)}`;
  const rows = many<{ id: number }>(
    db,
    sql`SELECT film_id AS id FROM list_film JOIN list ON list.id = list_id AND trashed_at IS NULL WHERE ${lists}
      UNION SELECT film_id FROM watchlist_film WHERE ${isWhole}`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** All that a film is left with once its trash is gone is nothing: such a film was thrown away. */
function isThrownAway(db: ReadableDb, id: number): boolean {
  const { thrown } = one<{ thrown: 0 | 1 }>(
    db,
    sql`SELECT EXISTS (SELECT 1 FROM entry WHERE film_id = ${id})
      AND NOT EXISTS (SELECT 1 FROM entry WHERE film_id = ${id} AND trashed_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM reflection WHERE film_id = ${id} AND trashed_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM clipping WHERE film_id = ${id} AND trashed_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM film WHERE id = ${id} AND notes <> '') AS thrown`,
  );
  return thrown === 1;
}

function filmPages(db: ReadableDb, choice: Choice): Map<number, PageFilm> {
  const listed = listedFilms(db, choice);
  const taken = new Set<string>();
  const rows = many<Omit<PageFilm, 'stem' | 'sortName'>>(
    db,
    sql`SELECT id, uid, title, year FROM film WHERE id IN ${sql.ids(choice.films.map(({ id }) => id))} ORDER BY uid`,
  );
  const ids = sql.ids(rows.map(({ id }) => id));
  const names = new Map(readNames(db, 'film', ids).map(({ id, name }) => [id, name]));
  const kept = rows.filter(({ id }) => listed.has(id) || !isThrownAway(db, id));
  return new Map(
    kept.map((film) => [
      film.id,
      { ...film, sortName: names.get(film.id) ?? film.title, stem: fileStem(film.title, film.year, taken) },
    ]),
  );
}

function named(rows: readonly Omit<Page, 'stem'>[]): Map<number, Page> {
  const taken = new Set<string>();
  return new Map(rows.map((row) => [row.id, { ...row, stem: fileStem(row.name, null, taken) }]));
}

/** The same journal gives the same names: numbers behind names that are alike come in the order of uids. */
export function pagesOf(db: ReadableDb, choice: Choice): Pages {
  const wanted = choice.themeIds === null ? sql`TRUE` : sql`id IN ${sql.ids(choice.themeIds)}`;
  const lists = choice.listIds === null ? sql`TRUE` : sql`id IN ${sql.ids(choice.listIds)}`;
  return {
    films: filmPages(db, choice),
    themes: named(many(db, sql`SELECT id, uid, name FROM theme WHERE ${wanted} ORDER BY name_folded, uid`)),
    lists: named(
      many(db, sql`SELECT id, uid, name FROM list WHERE trashed_at IS NULL AND ${lists} ORDER BY name_folded, uid`),
    ),
  };
}

export interface ThemeEntry {
  entryId: number;
  filmId: number;
  watchedOn: string | null;
  /** In half stars. */
  halves: number | null;
}

/** The chosen entries of a theme as they were seen. */
export function entriesOfTheme(db: ReadableDb, themeId: number, chosen: ReadonlySet<number>): ThemeEntry[] {
  const rows = many<ThemeEntry>(
    db,
    sql`SELECT entry.id AS entryId, entry.film_id AS filmId, entry.watched_on AS watchedOn, entry.rating AS halves
      FROM entry_theme JOIN entry ON entry.id = entry_theme.entry_id AND entry.trashed_at IS NULL
      WHERE theme_id = ${themeId}
      ORDER BY coalesce(watched_on, date(logged_at / 1000, 'unixepoch')), logged_at, entry.uid`,
  );
  return rows.filter(({ entryId }) => chosen.has(entryId));
}

export interface ThemeText {
  description: string;
  hue: number;
  parentId: number | null;
}

export function textOfTheme(db: ReadableDb, id: number): ThemeText {
  return one<ThemeText>(db, sql`SELECT description, hue, parent_id AS parentId FROM theme WHERE id = ${id}`);
}

export interface ListText {
  description: string;
  isRanked: 0 | 1;
}

export function textOfList(db: ReadableDb, id: number): ListText {
  return one<ListText>(db, sql`SELECT description, is_ranked AS isRanked FROM list WHERE id = ${id}`);
}

export interface ListedFilm {
  filmId: number;
  note: string;
}

export function filmsOfList(db: ReadableDb, id: number): ListedFilm[] {
  return many<ListedFilm>(
    db,
    sql`SELECT film_id AS filmId, note FROM list_film WHERE list_id = ${id} ORDER BY position`,
  );
}

export interface WatchedFor extends ListedFilm {
  addedOn: string;
}

export function filmsOfWatchlist(db: ReadableDb): WatchedFor[] {
  return many<WatchedFor>(
    db,
    sql`SELECT film_id AS filmId, note, added_on AS addedOn FROM watchlist_film ORDER BY position`,
  );
}
