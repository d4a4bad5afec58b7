// Themes: what entries are about. A theme that loses its last entry stays, it may have a description.

import { randomUUID } from 'node:crypto';
import type { ReadableDb, WritableDb } from './handles.ts';
import { fromHalves } from './model/rating.ts';
import { foldName } from './model/text.ts';
import { freeHue, type ThemeLine, type ThemeName } from './model/theme.ts';
import { kindNumber } from './search/kinds.ts';
import { finish, Pace, type Sliced } from './search/pace.ts';
import { inRankOrder } from './sorting/names.ts';
import { many, maybe, one, run, type Sql, sql } from './sql.ts';

/** What the entries of one theme come to, read from the rows of few bytes that the index of searches keeps. For the test of its plan. */
export function themeCountsSql(id: number): Sql {
  return sql`SELECT count(*) AS entryCount, count(DISTINCT document.film_id) AS filmCount, avg(document.rating) AS meanHalves,
      max(nullif(document.noted_on, '')) AS lastWatchedOn
    FROM entry_theme CROSS JOIN document ON document.kind = ${kindNumber.entry} AND document.row_id = entry_theme.entry_id
    WHERE entry_theme.theme_id = ${id}`;
}

interface ThemeCounts {
  entryCount: number;
  filmCount: number;
  meanHalves: number | null;
  lastWatchedOn: string | null;
}

/** Every theme by name; counts leave out the trash. Pauses between themes. */
export function* countThemes(db: ReadableDb): Sliced<ThemeLine[]> {
  const themes = many<ThemeName & { parentId: number | null }>(
    db,
    sql`SELECT theme.id, theme.name, theme.hue, theme.parent_id AS parentId ${inRankOrder('theme')} ORDER BY sort_rank.rank`,
  );
  const pace = new Pace();
  const lines: ThemeLine[] = [];
  for (const theme of themes) {
    const { meanHalves, ...counts } = one<ThemeCounts>(db, themeCountsSql(theme.id));
    lines.push({ ...theme, ...counts, meanRating: meanHalves === null ? null : fromHalves(meanHalves) });
    if (!pace.isFull()) continue;
    yield;
    pace.resumed();
  }
  return lines;
}

/** The same at once. */
export function listThemes(db: ReadableDb): ThemeLine[] {
  return finish(countThemes(db));
}

/** The themes of entries in the order given, by entry id. */
export function themesOf(db: ReadableDb, entryIds: readonly number[]): Map<number, ThemeName[]> {
  const rows = many<ThemeName & { entryId: number }>(
    db,
    sql`SELECT entry_theme.entry_id AS entryId, theme.id, theme.name, theme.hue
      FROM entry_theme JOIN theme ON theme.id = entry_theme.theme_id
      WHERE entry_theme.entry_id IN ${sql.ids(entryIds)} ORDER BY entry_theme.entry_id, entry_theme.position`,
  );
  const themes = new Map<number, ThemeName[]>();
  for (const { entryId, ...theme } of rows) themes.set(entryId, [...(themes.get(entryId) ?? []), theme]);
  return themes;
}

/** The id of the theme of that name, made where there is none. */
export function findOrAddTheme(db: WritableDb, name: string, now: number): number {
  const known = maybe<{ id: number }>(db, sql`SELECT id FROM theme WHERE name_folded = ${foldName(name)}`);
  if (known) return known.id;
  const taken = new Set(many<{ hue: number }>(db, sql`SELECT DISTINCT hue FROM theme`).map(({ hue }) => hue));
  return run(
    db,
    sql`INSERT INTO theme (uid, name, name_folded, hue, created_at)
      VALUES (${randomUUID()}, ${name}, ${foldName(name)}, ${freeHue(name, taken)}, ${now})`,
  ).insertedId;
}

/** Gives an entry these themes in this order, making the ones not known yet; false when it had just these. */
export function setThemes(db: WritableDb, entryId: number, names: readonly string[], now: number): boolean {
  const wanted = names.map((name) => findOrAddTheme(db, name, now));
  const had = many<{ id: number; themeId: number }>(
    db,
    sql`SELECT id, theme_id AS themeId FROM entry_theme WHERE entry_id = ${entryId} ORDER BY position`,
  );
  if (JSON.stringify(wanted) === JSON.stringify(had.map((row) => row.themeId))) return false;
  run(db, sql`DELETE FROM entry_theme WHERE entry_id = ${entryId} AND theme_id NOT IN ${sql.list(wanted)}`);
  for (const [position, themeId] of wanted.entries()) {
    run(
      db,
      sql`INSERT INTO entry_theme (entry_id, theme_id, position) VALUES (${entryId}, ${themeId}, ${position})
        ON CONFLICT (entry_id, theme_id) DO UPDATE SET position = excluded.position`,
    );
  }
  return true;
}
