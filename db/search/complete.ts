// Completes what is being typed in a search: the name of a filter, or a value of it out of the journal. Only reads.

import type { ReadableDb } from '../handles.ts';
import type { CompletionOption, SearchCompletion } from '../model/search/answer.ts';
import { completionAt, fixedValues, keyCompletions } from '../model/search/completion.ts';
import { isNameKey } from '../model/search/filter-table.ts';
import type { FilterKey, NameKey } from '../model/search/query.ts';
import { writeFilterValue } from '../model/search/write-filter.ts';
import { many, type Sql, sql } from '../sql.ts';
import { foldedName, namesOf } from './names.ts';

const MOST_OPTIONS = 12;

/** How many films or entries have each of these names, most first. */
function counted(db: ReadableDb, key: NameKey, names: readonly string[]): Map<string, number> {
  const among = sql`(SELECT value FROM json_each(${JSON.stringify(names)}))`;
  const credits = sql`SELECT name, count(*) AS total FROM film_credit WHERE kind = ${key} AND name IN ${among} GROUP BY name`;
  const entriesOf = (column: Sql): Sql =>
    sql`SELECT ${column} AS name, count(*) AS total FROM entry WHERE trashed_at IS NULL AND ${column} IN ${among} GROUP BY ${column}`;
  const selections: Record<NameKey, Sql | null> = {
    film: null,
    title: null,
    director: credits,
    country: credits,
    language: credits,
    theme: sql`SELECT name, (SELECT count(*) FROM entry_theme WHERE theme_id = theme.id) AS total FROM theme WHERE name IN ${among}`,
    tag: sql`SELECT name, (SELECT count(*) FROM entry_tag WHERE tag_id = tag.id) AS total FROM tag WHERE name IN ${among}`,
    list: sql`SELECT name, (SELECT count(*) FROM list_film WHERE list_id = list.id) AS total FROM list
      WHERE trashed_at IS NULL AND name IN ${among}`,
    medium: entriesOf(sql`medium`),
    company: entriesOf(sql`company`),
  };
  const selection = selections[key];
  if (selection === null) return new Map();
  return new Map(many<{ name: string; total: number }>(db, selection).map(({ name, total }) => [name, total]));
}

/** Names that begin with what was typed, then those that hold it; of each the most used first. */
function nameOptions(db: ReadableDb, key: NameKey, typed: string): CompletionOption[] {
  const wanted = foldedName(typed);
  const all = namesOf(db, key).filter(({ folded }) => folded.includes(wanted));
  const counts = counted(db, key, all.length > 2_000 ? [] : all.map(({ name }) => name));
  const names = new Map(all.map(({ name, folded }) => [name, folded]));
  const rank = (folded: string): number => (folded.startsWith(wanted) ? 0 : folded.includes(` ${wanted}`) ? 1 : 2);
  return [...names]
    .toSorted(
      ([one, oneFolded], [other, otherFolded]) =>
        rank(oneFolded) - rank(otherFolded) ||
        (counts.get(other) ?? 0) - (counts.get(one) ?? 0) ||
        (oneFolded < otherFolded ? -1 : 1),
    )
    .slice(0, MOST_OPTIONS)
    .map(([name]) => ({ insert: `${writeFilterValue(name)} `, label: name, count: counts.get(name) ?? null }));
}

/** Languages that texts of the journal are written in. */
function textLanguages(db: ReadableDb, typed: string): CompletionOption[] {
  const rows = many<{ language: string; total: number }>(
    db,
    sql`SELECT language, count(*) AS total FROM document WHERE language <> '' GROUP BY language ORDER BY total DESC`,
  );
  return rows
    .filter(({ language }) => language.startsWith(typed.toLowerCase()))
    .map(({ language, total }) => ({ insert: `${language} `, label: language, count: total }));
}

function valueOptions(db: ReadableDb, key: FilterKey, typed: string): CompletionOption[] {
  if (isNameKey(key)) return nameOptions(db, key, typed);
  if (key === 'lang') return textLanguages(db, typed);
  return fixedValues(key)
    .filter((value) => value.startsWith(typed.toLowerCase()))
    .map((value) => ({ insert: `${value} `, label: value, count: null }));
}

/** What could stand where the caret is; no options where nothing is being completed. */
export function complete(db: ReadableDb, query: string, caret: number): SearchCompletion {
  const found = completionAt(query, caret);
  if (found === null) return { key: null, from: caret, to: caret, options: [] };
  const { from, to } = found;
  if (found.kind === 'key') {
    const options = keyCompletions(found.typed).map((key) => ({ insert: `${key}:`, label: `${key}:`, count: null }));
    return { key: null, from, to, options };
  }
  return { key: found.key, from, to, options: valueOptions(db, found.key, found.typed).slice(0, MOST_OPTIONS) };
}
