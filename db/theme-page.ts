// The page of a theme: its entries, films and company, and the passages that name it. Only reads; must never show what spoilers hide.

import { filmLines } from './film.ts';
import type { ReadableDb } from './handles.ts';
import type { Rating } from './model/rating.ts';
import { fromHalves } from './model/rating.ts';
import { JournalError } from './model/result.ts';
import type { ThemeCount, ThemeDetail, ThemeEntry, ThemeFilm, ThemeName, ThemePassage } from './model/theme.ts';
import { Marker } from './model/search/marks.ts';
import { type Matcher, matcherOf } from './model/search/matcher.ts';
import { tokensOf } from './model/search/tokens.ts';
import { matcherText } from './search/match.ts';
import { bestPassage } from './search/passage.ts';
import { rankOf } from './sorting/names.ts';
import { many, maybe, one, sql, type Sql } from './sql.ts';

const MOST_ENTRIES = 400;
const MOST_FILMS = 24;
const MOST_PASSAGES = 8;
const MOST_COMPANY = 16;
/** Reviews looked into for passages. */
const READ = 120;
/** Shorter words of a name ("and", "of") say nothing by themselves. */
const SHORTEST_WORD = 4;

const starsOf = (halves: number | null): Rating | null => (halves === null ? null : fromHalves(halves));

interface ThemeRow extends ThemeName {
  description: string;
  parentId: number | null;
}

const ofTheme = (id: number): Sql => sql`FROM entry_theme
  JOIN entry ON entry.id = entry_theme.entry_id AND entry.trashed_at IS NULL
  WHERE entry_theme.theme_id = ${id}`;

/** For the test of its plan, as are those below. */
export function themeEntriesSql(id: number): Sql {
  return sql`SELECT entry.id, entry.film_id AS filmId, entry.watched_on AS watchedOn, entry.rating ${ofTheme(id)}
    ORDER BY coalesce(entry.watched_on, '') DESC, entry.id DESC LIMIT ${MOST_ENTRIES}`;
}

export function themeFilmsSql(id: number): Sql {
  return sql`SELECT entry.film_id AS id, count(*) AS entryCount, max(coalesce(entry.watched_on, '')) AS last ${ofTheme(id)}
    GROUP BY entry.film_id ORDER BY last DESC, id DESC LIMIT ${MOST_FILMS}`;
}

export function companySql(id: number): Sql {
  return sql`SELECT theme.id, theme.name, theme.hue, count(*) AS entryCount
    FROM entry_theme AS own
    JOIN entry ON entry.id = own.entry_id AND entry.trashed_at IS NULL
    JOIN entry_theme AS other ON other.entry_id = own.entry_id AND other.theme_id <> own.theme_id
    JOIN theme ON theme.id = other.theme_id
    WHERE own.theme_id = ${id}
    GROUP BY theme.id ORDER BY entryCount DESC, ${rankOf('theme')} LIMIT ${MOST_COMPANY}`;
}

export function childrenSql(id: number): Sql {
  return sql`SELECT theme.id, theme.name, theme.hue, (SELECT count(*) FROM entry_theme
      JOIN entry ON entry.id = entry_theme.entry_id AND entry.trashed_at IS NULL
      WHERE entry_theme.theme_id = theme.id) AS entryCount
    FROM theme WHERE theme.parent_id = ${id} ORDER BY ${rankOf('theme')}`;
}

function entriesOf(db: ReadableDb, id: number): ThemeEntry[] {
  const rows = many<{ id: number; filmId: number; watchedOn: string | null; rating: number | null }>(
    db,
    themeEntriesSql(id),
  );
  const films = filmLines(
    db,
    rows.map((row) => row.filmId),
  );
  const entries = rows.map(({ id: entryId, filmId, watchedOn, rating }) => ({
    ...{ id: entryId, watchedOn, rating: starsOf(rating) },
    filmTitle: films.get(filmId)?.title ?? '',
  }));
  const dated = entries.filter(({ watchedOn }) => watchedOn !== null);
  return [...dated.toReversed(), ...entries.filter(({ watchedOn }) => watchedOn === null).toReversed()];
}

function filmsOf(db: ReadableDb, themeId: number): ThemeFilm[] {
  const rows = many<{ id: number; entryCount: number }>(db, themeFilmsSql(themeId));
  const ids = rows.map(({ id }) => id);
  const lines = filmLines(db, ids);
  const ratings = new Map(
    many<{ id: number; halves: number | null }>(
      db,
      sql`SELECT film.id, (SELECT entry.rating FROM entry
          WHERE entry.film_id = film.id AND entry.trashed_at IS NULL AND entry.rating IS NOT NULL
          ORDER BY coalesce(entry.watched_on, '') DESC, entry.id DESC LIMIT 1) AS halves
        FROM film WHERE film.id IN ${sql.ids(ids)}`,
    ).map(({ id, halves }) => [id, starsOf(halves)]),
  );
  return rows.flatMap(({ id, entryCount }) => {
    const line = lines.get(id);
    return line ? [{ ...line, entryCount, lastRating: ratings.get(id) ?? null }] : [];
  });
}

/** The name in a row, then each of its words that says something by itself, in any form. */
function matchersOfName(name: string): Matcher[] {
  const place = { from: 0, to: name.length, isPrefix: false };
  const phrase = matcherOf({ ...place, text: name, isPhrase: false });
  if (!phrase) return [];
  const words = tokensOf(name).flatMap(({ kind, text }) =>
    kind === 'word' && text.length >= SHORTEST_WORD ? text : [],
  );
  if (words.length < 2) return [phrase];
  return [phrase, ...words.flatMap((text) => matcherOf({ ...place, text, isPhrase: false }) ?? [])];
}

interface ReviewRow {
  id: number;
  filmId: number;
  watchedOn: string | null;
  review: string;
  hasTheme: 0 | 1;
}

/** Reviews that could name the theme. For the test of its plan. */
export function namingReviewsSql(db: ReadableDb, id: number, matchers: readonly Matcher[]): Sql {
  const [phrase = '""', ...words] = matchers.flatMap((matcher) => matcherText(db, matcher, 'any') ?? []);
  const match = words.length === 0 ? `text : (${phrase})` : `text : (${phrase} OR (${words.join(' AND ')}))`;
  return sql`SELECT entry.id, entry.film_id AS filmId, entry.watched_on AS watchedOn, entry.review,
      EXISTS (SELECT 1 FROM entry_theme WHERE entry_theme.entry_id = entry.id AND theme_id = ${id}) AS hasTheme
    FROM (
      SELECT document.row_id, EXISTS (
          SELECT 1 FROM entry_theme WHERE entry_theme.entry_id = document.entry_id AND theme_id = ${id}
        ) AS isOfTheme
      FROM search_fts CROSS JOIN document ON document.id = search_fts.rowid
      WHERE search_fts MATCH ${match} AND document.kind = 1 AND document.has_spoilers = 0
      ORDER BY isOfTheme DESC, document.noted_on DESC, document.row_id DESC LIMIT ${READ}
    ) CROSS JOIN entry ON entry.id = row_id
    ORDER BY isOfTheme DESC, coalesce(entry.watched_on, '') DESC, entry.id DESC`;
}

function passagesOf(db: ReadableDb, theme: ThemeName): ThemePassage[] {
  const matchers = matchersOfName(theme.name);
  if (matchers.length === 0) return [];
  const marker = new Marker(matchers);
  const passages: (Omit<ThemePassage, 'filmTitle'> & { filmId: number })[] = [];
  for (const row of many<ReviewRow>(db, namingReviewsSql(db, theme.id, matchers))) {
    const best = bestPassage(row.review, marker);
    if (best === null) continue;
    const { text, marks } = best;
    const { id: entryId, filmId, watchedOn } = row;
    passages.push({ entryId, filmId, watchedOn, passage: { text, marks }, hasTheme: row.hasTheme === 1 });
    if (passages.length === MOST_PASSAGES) break;
  }
  const films = filmLines(
    db,
    passages.map(({ filmId }) => filmId),
  );
  return passages.map(({ filmId, ...passage }) => ({ ...passage, filmTitle: films.get(filmId)?.title ?? '' }));
}

/** A theme with all that belongs to it. Throws not-found. */
export function getTheme(db: ReadableDb, id: number): ThemeDetail {
  const row = maybe<ThemeRow>(
    db,
    sql`SELECT id, name, hue, description, parent_id AS parentId FROM theme WHERE id = ${id}`,
  );
  if (row === null) throw new JournalError('not-found');
  const { parentId, ...theme } = row;
  const { meanHalves, ...counts } = one<{ entryCount: number; filmCount: number; meanHalves: number | null }>(
    db,
    sql`SELECT count(*) AS entryCount, count(DISTINCT entry.film_id) AS filmCount, avg(entry.rating) AS meanHalves
      ${ofTheme(id)}`,
  );
  return {
    ...theme,
    ...counts,
    meanRating: starsOf(meanHalves),
    parent:
      parentId === null ? null : maybe<ThemeName>(db, sql`SELECT id, name, hue FROM theme WHERE id = ${parentId}`),
    children: many<ThemeCount>(db, childrenSql(id)),
    entries: entriesOf(db, id),
    films: filmsOf(db, id),
    passages: passagesOf(db, theme),
    company: many<ThemeCount>(db, companySql(id)),
  };
}
