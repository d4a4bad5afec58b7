// Themes: what entries are about. A theme that loses its last entry stays, it may have a description.

import { randomUUID } from 'node:crypto';
import type { ReadableDb, WritableDb } from './handles.ts';
import { fromHalves } from './model/rating.ts';
import { foldName } from './model/text.ts';
import { freeHue, type ThemeLine, type ThemeName } from './model/theme.ts';
import { kindNumber } from './search/kinds.ts';
import { finish, Pace, type Sliced } from './search/pace.ts';
import { inRankOrder } from './sorting/names.ts';
import { many, maybe, run, type Sql, sql, stepping } from './sql.ts';

/** Every pairing of a theme with an entry outside the trash, read from the rows of few bytes that the index of searches keeps. For the test of its plan. */
export const themedEntriesSql: Sql = sql`SELECT entry_theme.theme_id, document.film_id, document.rating, document.noted_on
  FROM entry_theme CROSS JOIN document ON document.kind = ${kindNumber.entry} AND document.row_id = entry_theme.entry_id
  ORDER BY entry_theme.theme_id`;

type ThemedEntry = readonly [themeId: number, filmId: number, halves: number | null, watchedOn: string];

class ThemeCounts {
  readonly #films = new Set<number>();
  #entries = 0;
  #rated = 0;
  #halves = 0;
  #last = '';

  add([, filmId, halves, watchedOn]: ThemedEntry): void {
    this.#entries += 1;
    this.#films.add(filmId);
    if (halves !== null) {
      this.#rated += 1;
      this.#halves += halves;
    }
    if (watchedOn > this.#last) this.#last = watchedOn;
  }

  line(): Pick<ThemeLine, 'entryCount' | 'filmCount' | 'meanRating' | 'lastWatchedOn'> {
    return {
      entryCount: this.#entries,
      filmCount: this.#films.size,
      meanRating: this.#rated === 0 ? null : fromHalves(this.#halves / this.#rated),
      lastWatchedOn: this.#last === '' ? null : this.#last,
    };
  }
}

/** Every theme by name; counts leave out the trash. Pauses in between. */
export function* countThemes(db: ReadableDb): Sliced<ThemeLine[]> {
  const themes = many<ThemeName & { parentId: number | null }>(
    db,
    sql`SELECT theme.id, theme.name, theme.hue, theme.parent_id AS parentId ${inRankOrder('theme')} ORDER BY sort_rank.rank`,
  );
  const lines = new Map<number, ReturnType<ThemeCounts['line']>>();
  const pace = new Pace();
  let ofId = 0;
  let counts = new ThemeCounts();
  for (const entry of stepping<ThemedEntry>(db, themedEntriesSql)) {
    // they come theme by theme
    if (entry[0] !== ofId) {
      lines.set(ofId, counts.line());
      [ofId, counts] = [entry[0], new ThemeCounts()];
    }
    counts.add(entry);
    if (!pace.isDue()) continue;
    yield;
    pace.resumed();
  }
  lines.set(ofId, counts.line());
  return themes.map((theme) => ({ ...theme, ...(lines.get(theme.id) ?? new ThemeCounts().line()) }));
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
