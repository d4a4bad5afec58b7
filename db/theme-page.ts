// The page of a theme: its entries, films and company, and the passages that name it. Only reads; must never show what spoilers hide.

import { filmLines } from './film.ts';
import type { ReadableDb } from './handles.ts';
import type { Rating } from './model/rating.ts';
import { fromHalves } from './model/rating.ts';
import { JournalError } from './model/result.ts';
import type { ThemeCount, ThemeDetail, ThemeEntry, ThemeFilm, ThemeName, ThemePassage } from './model/theme.ts';
import { Marker } from './search/marks.ts';
import { bestPassage } from './search/passage.ts';
import { foldedWords, type Matcher, matchersOf, matchText } from './search/terms.ts';
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
    GROUP BY theme.id ORDER BY entryCount DESC, theme.name_folded LIMIT ${MOST_COMPANY}`;
}

export function childrenSql(id: number): Sql {
  return sql`SELECT theme.id, theme.name, theme.hue, (SELECT count(*) FROM entry_theme
      JOIN entry ON entry.id = entry_theme.entry_id AND entry.trashed_at IS NULL
      WHERE entry_theme.theme_id = theme.id) AS entryCount
    FROM theme WHERE theme.parent_id = ${id} ORDER BY theme.name_folded`;
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

/** The name as a phrase, then each of its words that says something by itself. */
function matchersOfName(name: string): Matcher[] {
  const base = { isNegated: false, isPrefix: false };
  const [phrase] = matchersOf([{ ...base, text: name, isPhrase: true }]);
  if (!phrase || phrase.piece !== null) return phrase ? [phrase] : [];
  const words = foldedWords(name).filter((word) => word.length >= SHORTEST_WORD);
  if (words.length < 2) return [phrase];
  return [phrase, ...matchersOf(words.map((text) => ({ ...base, text, isPhrase: false })))];
}

interface ReviewRow {
  id: number;
  filmId: number;
  watchedOn: string | null;
  review: string;
  hasTheme: 0 | 1;
}

/** Reviews that could name the theme: by the index where it knows the words, else among the theme's own entries. */
export function namingReviewsSql(id: number, matchers: readonly Matcher[]): Sql {
  const [phrase, ...words] = matchers.flatMap((matcher) => matchText(matcher) ?? []);
  const columns = sql`entry.id, entry.film_id AS filmId, entry.watched_on AS watchedOn, entry.review`;
  const shown = sql`entry.trashed_at IS NULL AND entry.has_spoilers = 0 AND entry.review <> ''`;
  const order = sql`hasTheme DESC, coalesce(entry.watched_on, '') DESC, entry.id DESC LIMIT ${READ}`;
  if (phrase === undefined) {
    return sql`SELECT ${columns}, 1 AS hasTheme FROM entry_theme JOIN entry ON entry.id = entry_theme.entry_id
      WHERE entry_theme.theme_id = ${id} AND ${shown} ORDER BY ${order}`;
  }
  const match = words.length === 0 ? `review : (${phrase})` : `review : (${phrase} OR (${words.join(' AND ')}))`;
  return sql`SELECT ${columns}, EXISTS (SELECT 1 FROM entry_theme
      WHERE entry_theme.entry_id = entry.id AND entry_theme.theme_id = ${id}) AS hasTheme
    FROM search_fts CROSS JOIN entry ON entry.id = search_fts.rowid
    WHERE search_fts MATCH ${match} AND ${shown} ORDER BY ${order}`;
}

function passagesOf(db: ReadableDb, theme: ThemeName): ThemePassage[] {
  const matchers = matchersOfName(theme.name);
  if (matchers.length === 0) return [];
  const marker = new Marker(matchers);
  const passages: (Omit<ThemePassage, 'filmTitle'> & { filmId: number })[] = [];
  for (const row of many<ReviewRow>(db, namingReviewsSql(theme.id, matchers))) {
    const best = bestPassage(row.review, marker);
    if (best === null) continue;
    const { id: entryId, filmId, watchedOn } = row;
    passages.push({ entryId, filmId, watchedOn, passage: best.passage, hasTheme: row.hasTheme === 1 });
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
