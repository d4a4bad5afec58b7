// Themes: what entries are about. A theme that loses its last entry stays, it may have a description.

import { randomUUID } from 'node:crypto';
import type { ReadableDb, WritableDb } from './handles.ts';
import { fromHalves } from './model/rating.ts';
import { foldName } from './model/text.ts';
import { freeHue, type ThemeLine, type ThemeName } from './model/theme.ts';
import { many, maybe, run, sql } from './sql.ts';

export const themeListSql = sql`
  SELECT theme.id, theme.name, theme.hue, count(entry.id) AS entryCount, count(DISTINCT entry.film_id) AS filmCount,
    avg(entry.rating) AS meanHalves, max(entry.watched_on) AS lastWatchedOn, theme.parent_id AS parentId
  FROM theme
  LEFT JOIN entry_theme ON entry_theme.theme_id = theme.id
  LEFT JOIN entry ON entry.id = entry_theme.entry_id AND entry.trashed_at IS NULL
  GROUP BY theme.id ORDER BY theme.name_folded`;

/** Every theme by name; counts leave out the trash. */
export function listThemes(db: ReadableDb): ThemeLine[] {
  const rows = many<Omit<ThemeLine, 'meanRating'> & { meanHalves: number | null }>(db, themeListSql);
  return rows.map(({ meanHalves, ...line }) => ({
    ...line,
    meanRating: meanHalves === null ? null : fromHalves(meanHalves),
  }));
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
