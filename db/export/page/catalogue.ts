// What pages and books need to know of the chosen films, themes and lists before the first of them is written. Only reads.

import type { ReadableDb } from '../../handles.ts';
import type { ExportedFilm } from '../../model/exchange.ts';
import { hueOf } from '../../model/theme.ts';
import { maybe, many, sql } from '../../sql.ts';
import type { Exporting } from '../exporting.ts';

/** Hues by the names of themes. */
export function themeHues(db: ReadableDb): Map<string, number> {
  const rows = many<{ name: string; hue: number }>(db, sql`SELECT name, hue FROM theme`);
  return new Map(rows.map(({ name, hue }) => [name, hue]));
}

/** The colour of a drawn poster: of the first theme of the newest entry that has one, else the title's own. */
export function posterHue(film: ExportedFilm, hues: ReadonlyMap<string, number>): number {
  const theme = film.entries.findLast(({ themes }) => themes.length > 0)?.themes[0];
  return (theme === undefined ? undefined : hues.get(theme)) ?? hueOf(film.title);
}

const nameOf = (db: ReadableDb, table: 'list' | 'theme', id: number): string | null =>
  maybe<{ name: string }>(db, sql`SELECT name FROM ${sql.identifier(table)} WHERE id = ${id}`)?.name ?? null;

const titleOf = (db: ReadableDb, filmId: number): string | null =>
  maybe<{ title: string }>(db, sql`SELECT title FROM film WHERE id = ${filmId}`)?.title ?? null;

/** What the whole is called: a theme's, list's or film's own name, a year, or the journal. */
export function nameOfScope({ db, scope, choice, words }: Exporting): string {
  const usual = words.journal;
  if (scope.kind === 'list' || scope.kind === 'theme') return nameOf(db, scope.kind, scope.id) ?? usual;
  if (scope.kind === 'film' || scope.kind === 'entry') return titleOf(db, choice.films[0]?.id ?? 0) ?? usual;
  if (scope.kind === 'year') return scope.year === 'unknown' ? words.unknown : words.filmsOf(scope.year);
  return usual;
}

const compareText = (early: string, late: string): number => (early < late ? -1 : Number(early > late));

/** A film without what is in the trash, its entries as they were seen. */
export function keptFilm(film: ExportedFilm, order: ReadonlyMap<string, number>): ExportedFilm {
  const isKept = ({ trashedAt }: { trashedAt: number | null }): boolean => trashedAt === null;
  const place = ({ uid }: { uid: string }): number => order.get(uid) ?? 0;
  return {
    ...film,
    entries: film.entries.filter(isKept).toSorted((one, other) => place(one) - place(other)),
    reflections: film.reflections
      .filter(isKept)
      .toSorted((early, late) => compareText(early.reflectedOn, late.reflectedOn)),
    clippings: film.clippings.filter(isKept),
  };
}

/** Places of entries by their uids, in the order they were seen. */
export function orderOfEntries({ db, choice }: Exporting): Map<string, number> {
  const ids = choice.films.flatMap(({ entryIds }) => entryIds);
  const rows = many<{ uid: string }>(
    db,
    sql`SELECT uid FROM entry WHERE id IN ${sql.ids(ids)}
      ORDER BY coalesce(watched_on, date(logged_at / 1000, 'unixepoch')), logged_at, uid`,
  );
  return new Map(rows.map(({ uid }, at) => [uid, at]));
}
