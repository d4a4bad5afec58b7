// What the index holds of each noun, and what filters ask of it. Only reads. Must never leave out a text a person wrote.

import { isShown } from '../film-shown.ts';
import type { ReadableDb } from '../handles.ts';
import type { DocumentKind } from '../model/search/answer.ts';
import { many, type Sql, sql } from '../sql.ts';

/** A noun as the index takes it. */
export interface Document {
  rowId: number;
  filmId: number | null;
  entryId: number | null;
  /** Watched, reflected, published; empty for unknown. */
  notedOn: string;
  rating: number | null;
  isLiked: 0 | 1;
  isRewatch: 0 | 1;
  isUnfinished: 0 | 1;
  hasSpoilers: 0 | 1;
  medium: string | null;
  company: string | null;
  /** Epoch milliseconds. */
  writtenAt: number;
  /** Names one to a line; what stands on different lines is never one phrase. */
  title: string;
  about: string;
  text: string;
  /** What filters ask of its film, themes and tags, a space between them (see facts.ts). */
  facts: string;
}

const plain = sql`NULL AS rating, 0 AS isLiked, 0 AS isRewatch, 0 AS isUnfinished, NULL AS medium, NULL AS company`;
const circumstances = sql`entry.rating, coalesce(entry.is_liked, 0) AS isLiked, coalesce(entry.is_rewatch, 0) AS isRewatch,
  coalesce(entry.is_unfinished, 0) AS isUnfinished, entry.medium, entry.company`;
const titles = sql`film.title || coalesce(char(10) || film.original_title, '') || coalesce(char(10) || film.reading, '')`;
const lines = (...parts: Sql[]): Sql => {
  const [first = sql`''`, ...rest] = parts.map((part) => sql`coalesce(${part}, '')`);
  return rest.reduce((text, part) => sql`${text} || char(10) || ${part}`, first);
};
/** Texts one after the other, an empty line between them. */
const texts = (one: Sql, other: Sql): Sql => sql`${one} || char(10, 10) || coalesce(${other}, '')`;
const credits = (kinds: Sql): Sql => sql`(SELECT group_concat(name, char(10) ORDER BY kind, position) FROM film_credit
  WHERE film_credit.film_id = film.id AND kind IN ${kinds})`;
const directors = credits(sql`('director')`);
const namesOfEntry = (
  noun: Sql,
  table: Sql,
  column: Sql,
): Sql => sql`(SELECT group_concat(${noun}.name, char(10) ORDER BY ${table}.position)
  FROM ${table} JOIN ${noun} ON ${noun}.id = ${table}.${column} WHERE ${table}.entry_id = entry.id)`;

/** Names are written as their bytes: the index cuts a word at every space. */
const factsOfFilm = sql`coalesce(' year' || film.year, '') || iif(film.poster_id IS NULL, '', ' poster')
  || coalesce((SELECT ' ' || group_concat(kind || hex(name), ' ' ORDER BY kind, position) FROM film_credit
    WHERE film_credit.film_id = film.id AND kind IN ('director', 'country', 'language')), '')`;
const factsOfEntry = sql`coalesce((SELECT ' ' || group_concat('theme' || theme_id, ' ' ORDER BY theme_id) FROM entry_theme
    WHERE entry_theme.entry_id = entry.id), '')
  || coalesce((SELECT ' ' || group_concat('tag' || tag_id, ' ' ORDER BY tag_id) FROM entry_tag
    WHERE entry_tag.entry_id = entry.id), '')`;
const isQuoted = (owner: Sql): Sql => sql`iif(EXISTS (SELECT 1 FROM quote WHERE ${owner}), ' quote', '')`;

const isListed = sql`(EXISTS (SELECT 1 FROM watchlist_film WHERE watchlist_film.film_id = film.id) OR EXISTS (
  SELECT 1 FROM list_film JOIN list ON list.id = list_film.list_id AND list.trashed_at IS NULL
  WHERE list_film.film_id = film.id))`;

/** What can be found of each kind; what is in the trash can't. */
const selections: Readonly<Record<DocumentKind, (ids: Sql) => Sql>> = {
  film: (
    ids,
  ) => sql`SELECT film.id AS rowId, film.id AS filmId, NULL AS entryId, '' AS notedOn, ${plain}, 0 AS hasSpoilers,
      film.created_at AS writtenAt, ${titles} AS title,
      ${lines(credits(sql`('director', 'country', 'language', 'genre')`))} AS about,
      ${texts(sql`film.notes`, sql`(SELECT note FROM watchlist_film WHERE watchlist_film.film_id = film.id)`)} AS text,
      ${factsOfFilm} AS facts
    FROM film WHERE film.id IN ${ids} AND (${isShown} OR ${isListed})`,
  entry: (ids) => sql`SELECT entry.id AS rowId, entry.film_id AS filmId, entry.id AS entryId,
      coalesce(entry.watched_on, '') AS notedOn, ${circumstances}, entry.has_spoilers AS hasSpoilers, entry.logged_at AS writtenAt,
      ${titles} AS title,
      ${lines(
        namesOfEntry(sql`theme`, sql`entry_theme`, sql`theme_id`),
        namesOfEntry(sql`tag`, sql`entry_tag`, sql`tag_id`),
        directors,
        sql`entry.medium`,
        sql`entry.place`,
        sql`entry.company`,
      )} AS about,
      entry.review AS text, ${factsOfEntry} || ${factsOfFilm} || ${isQuoted(sql`quote.entry_id = entry.id`)} AS facts
    FROM entry JOIN film ON film.id = entry.film_id WHERE entry.id IN ${ids} AND entry.trashed_at IS NULL`,
  reflection: (ids) => sql`SELECT reflection.id AS rowId, reflection.film_id AS filmId, NULL AS entryId,
      reflection.reflected_on AS notedOn, ${plain}, reflection.has_spoilers AS hasSpoilers,
      reflection.written_at AS writtenAt, ${titles} AS title, '' AS about, reflection.text,
      ${factsOfFilm} || ${isQuoted(sql`quote.reflection_id = reflection.id`)} AS facts
    FROM reflection JOIN film ON film.id = reflection.film_id
    WHERE reflection.id IN ${ids} AND reflection.trashed_at IS NULL`,
  clipping: (ids) => sql`SELECT clipping.id AS rowId, clipping.film_id AS filmId, NULL AS entryId,
      coalesce(clipping.published_on, '') AS notedOn, ${plain}, 0 AS hasSpoilers, clipping.clipped_at AS writtenAt,
      ${titles} AS title, ${lines(sql`clipping.byline`, sql`clipping.publication`, sql`clipping.source`)} AS about,
      clipping.text, ${factsOfFilm} AS facts
    FROM clipping JOIN film ON film.id = clipping.film_id WHERE clipping.id IN ${ids} AND clipping.trashed_at IS NULL`,
  quote: (ids) => sql`SELECT quote.id AS rowId, film.id AS filmId, quote.entry_id AS entryId, quote.noted_on AS notedOn,
      ${circumstances}, quote.is_hidden AS hasSpoilers,
      coalesce(entry.logged_at, reflection.written_at) AS writtenAt, ${titles} AS title, ${lines(sql`quote.cite`)} AS about,
      quote.text, ${factsOfEntry} || ${factsOfFilm} AS facts
    FROM quote LEFT JOIN entry ON entry.id = quote.entry_id LEFT JOIN reflection ON reflection.id = quote.reflection_id
    JOIN film ON film.id = coalesce(entry.film_id, reflection.film_id) WHERE quote.id IN ${ids}`,
  theme: (ids) => sql`SELECT theme.id AS rowId, NULL AS filmId, NULL AS entryId, '' AS notedOn, ${plain},
      0 AS hasSpoilers, theme.created_at AS writtenAt, theme.name AS title, '' AS about, theme.description AS text, '' AS facts
    FROM theme WHERE theme.id IN ${ids}`,
  list: (
    ids,
  ) => sql`SELECT list.id AS rowId, NULL AS filmId, NULL AS entryId, '' AS notedOn, ${plain}, 0 AS hasSpoilers,
      list.created_at AS writtenAt, list.name AS title, '' AS about,
      ${texts(
        sql`list.description`,
        sql`(SELECT group_concat(note, char(10, 10) ORDER BY position) FROM list_film
          WHERE list_film.list_id = list.id AND note <> '')`,
      )} AS text, '' AS facts
    FROM list WHERE list.id IN ${ids} AND list.trashed_at IS NULL`,
};

/** The documents of these rows; those that are not there, or in the trash, are left out. */
export function readDocuments(db: ReadableDb, kind: DocumentKind, rowIds: readonly number[]): Document[] {
  return many<Document>(db, sql`${selections[kind](sql.ids(rowIds))} ORDER BY rowId`);
}

/** What filters ask of these rows, as a query: none of their texts is read. */
export function documentFacts(kind: DocumentKind, rowIds: Sql): Sql {
  return selections[kind](rowIds);
}

/** What is shown of a document. */
export type DocumentText = Pick<Document, 'rowId' | 'title' | 'text' | 'hasSpoilers'>;

/** The same, with nothing but what is shown: the names are not gathered. */
export function readTexts(db: ReadableDb, kind: DocumentKind, rowIds: readonly number[]): DocumentText[] {
  return many<DocumentText>(
    db,
    sql`SELECT rowId, title, text, hasSpoilers FROM (${selections[kind](sql.ids(rowIds))})`,
  );
}
