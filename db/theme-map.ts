// Which themes occur together on one entry, how often. Only reads.

import type { ReadableDb } from './handles.ts';
import type { ThemeCount, ThemeMap, ThemePair } from './model/theme.ts';
import { rankOf } from './sorting/names.ts';
import { many, sql, type Sql } from './sql.ts';

/** More themes than this no map shows. */
const MOST_THEMES = 48;
const MOST_PAIRS = 160;

/** The most used themes. For the test of its plan, as is the next. */
export const mapThemesSql: Sql = sql`SELECT theme.id, theme.name, theme.hue, count(*) AS entryCount
  FROM entry_theme
  JOIN entry ON entry.id = entry_theme.entry_id AND entry.trashed_at IS NULL
  JOIN theme ON theme.id = entry_theme.theme_id
  GROUP BY theme.id ORDER BY entryCount DESC, ${rankOf('theme')} LIMIT ${MOST_THEMES}`;

export function mapPairsSql(themeIds: readonly number[]): Sql {
  return sql`SELECT one.theme_id AS oneId, other.theme_id AS otherId, count(*) AS entryCount
    FROM entry_theme AS one
    JOIN entry ON entry.id = one.entry_id AND entry.trashed_at IS NULL
    JOIN entry_theme AS other ON other.entry_id = one.entry_id AND other.theme_id > one.theme_id
    WHERE one.theme_id IN ${sql.ids(themeIds)} AND other.theme_id IN ${sql.ids(themeIds)}
    GROUP BY one.theme_id, other.theme_id ORDER BY entryCount DESC, oneId, otherId LIMIT ${MOST_PAIRS}`;
}

/** The most used themes and the pairs of them that share entries, most often first. */
export function mapThemes(db: ReadableDb): ThemeMap {
  const themes = many<ThemeCount>(db, mapThemesSql);
  const ids = themes.map(({ id }) => id);
  return { themes, pairs: many<ThemePair>(db, mapPairsSql(ids)) };
}
