// Turns the filters of a search into conditions on `document`. Must never let a word of the search into the SQL itself.

import type { ReadableDb } from '../handles.ts';
import { partsOf, type PartialDate } from '../model/partial-date.ts';
import { toHalves } from '../model/rating.ts';
import { type DocumentKind, documentKinds } from '../model/search/answer.ts';
import type { NameKey, Range, SearchFilter, SearchFlag } from '../model/search/query.ts';
import { type Sql, sql } from '../sql.ts';
import { namesMeant } from './names.ts';
import { isBetween } from './watched.ts';

const ofEntries: readonly DocumentKind[] = ['entry', 'quote'];
const ofFilms: readonly DocumentKind[] = ['film', 'entry', 'reflection', 'clipping', 'quote'];
const texts: readonly DocumentKind[] = ['entry', 'reflection', 'clipping', 'quote'];
const ownTexts: readonly DocumentKind[] = ['entry', 'reflection', 'quote'];

/** The kinds of documents that a filter can be true or false of; of all others it can't be asked. */
export function kindsOf(filter: SearchFilter): readonly DocumentKind[] {
  switch (filter.key) {
    case 'theme':
    case 'tag':
    case 'medium':
    case 'company':
    case 'rating':
    case 'watched':
      return ofEntries;
    case 'is':
      return filter.flag === 'spoiler' ? ownTexts : ofEntries;
    case 'has':
      return filter.holding === 'quote' ? ['entry', 'reflection'] : ofFilms;
    case 'written':
    case 'words':
    case 'lang':
      return texts;
    case 'in':
      return documentKinds;
    case 'film':
    case 'title':
    case 'director':
    case 'country':
    case 'language':
    case 'list':
    case 'year':
      return ofFilms;
  }
}

function between(column: Sql, { from, to }: Range<number>): Sql {
  const bounds: Sql[] = [];
  if (from !== null) bounds.push(sql`${column} >= ${from}`);
  if (to !== null) bounds.push(sql`${column} <= ${to}`);
  return sql`(${sql.join(bounds, ' AND ')})`;
}

/** The first moment of a day, month or year here, or of the next one; epoch milliseconds. */
function momentOf(date: PartialDate, isNext: boolean): number {
  const { year, month, day } = partsOf(date) ?? { year: 0 };
  const step = isNext ? 1 : 0;
  if (month === undefined) return new Date(year + step, 0, 1).getTime();
  if (day === undefined) return new Date(year, month - 1 + step, 1).getTime();
  return new Date(year, month - 1, day + step).getTime();
}

const flags: Readonly<Record<SearchFlag, Sql>> = {
  rewatch: sql`document.is_rewatch = 1`,
  liked: sql`document.is_liked = 1`,
  unfinished: sql`document.is_unfinished = 1`,
  reviewed: sql`document.word_count > 0`,
  unrated: sql`document.rating IS NULL`,
  spoiler: sql`document.has_spoilers = 1`,
};

const filmIn = (films: Sql): Sql => sql`document.film_id IN (${films})`;
const hasQuote = sql`iif(document.kind = 1, EXISTS (SELECT 1 FROM quote WHERE quote.entry_id = document.row_id),
  document.kind = 2 AND EXISTS (SELECT 1 FROM quote WHERE quote.reflection_id = document.row_id))`;

function named(db: ReadableDb, key: NameKey, typed: string): Sql {
  const meant = namesMeant(db, key, typed);
  const ids = sql.ids([...new Set(meant.map(({ id }) => id))]);
  const names = sql`(SELECT value FROM json_each(${JSON.stringify(meant.map(({ name }) => name))}))`;
  switch (key) {
    case 'film':
    case 'title':
      return sql`document.film_id IN ${ids}`;
    case 'director':
    case 'country':
    case 'language':
      return filmIn(sql`SELECT film_id FROM film_credit WHERE kind = ${key} AND name IN ${names}`);
    case 'list':
      return filmIn(sql`SELECT film_id FROM list_film WHERE list_id IN ${ids}`);
    case 'theme':
      return sql`EXISTS (SELECT 1 FROM entry_theme WHERE entry_theme.entry_id = document.entry_id AND theme_id IN ${ids})`;
    case 'tag':
      return sql`EXISTS (SELECT 1 FROM entry_tag WHERE entry_tag.entry_id = document.entry_id AND tag_id IN ${ids})`;
    case 'medium':
      return sql`document.medium IN ${names}`;
    case 'company':
      return sql`document.company IN ${names}`;
  }
}

/** What a filter asks of a document; `in:` is no condition by itself (see plan.ts). */
export function conditionOf(db: ReadableDb, filter: SearchFilter): Sql {
  switch (filter.key) {
    case 'rating': {
      const range = { from: filter.from && toHalves(filter.from), to: filter.to && toHalves(filter.to) };
      return between(sql`document.rating`, range);
    }
    case 'year':
      return filmIn(sql`SELECT id FROM film WHERE ${between(sql`film.year`, filter)}`);
    case 'words':
      return between(sql`document.word_count`, filter);
    case 'watched':
      if (filter.isUnknown) return sql`document.noted_on = ''`;
      return isBetween(sql`document.noted_on`, filter);
    case 'written':
      return between(sql`document.written_at`, {
        from: filter.from === null ? null : momentOf(filter.from, false),
        to: filter.to === null ? null : momentOf(filter.to, true) - 1,
      });
    case 'is':
      return flags[filter.flag];
    case 'has':
      return filter.holding === 'quote' ? hasQuote : filmIn(sql`SELECT id FROM film WHERE poster_id IS NOT NULL`);
    case 'lang':
      return sql`document.language = ${filter.language}`;
    case 'in':
      return sql`TRUE`;
    case 'film':
    case 'title':
    case 'director':
    case 'country':
    case 'language':
    case 'theme':
    case 'tag':
    case 'list':
    case 'medium':
    case 'company':
      return named(db, filter.key, filter.name);
  }
}

/** Entries of these themes, for marking the themes of what was found. */
export function themeIdsMeant(db: ReadableDb, typed: string): number[] {
  return namesMeant(db, 'theme', typed).map(({ id }) => id);
}
