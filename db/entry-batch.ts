// The verbs over many entries at once, each one transaction and one undo step. Nothing in the trash is ever touched.

import { diaryCondition } from './diary.ts';
import type { Journal, ReadableDb, WritableDb } from './handles.ts';
import { write } from './handles.ts';
import {
  type BatchReport,
  type KnownWord,
  type ManyChange,
  MOST_NAMES,
  type Selected,
  type SelectionSummary,
  type WordField,
} from './model/entry-batch.ts';
import { JournalError } from './model/result.ts';
import { foldName } from './model/text.ts';
import { rankOf } from './sorting/names.ts';
import { many, maybe, one, run, sql, type Sql } from './sql.ts';
import { dropUnusedTags, findOrAddTag } from './tag.ts';
import { findOrAddTheme } from './theme.ts';
import { newestStep } from './undo.ts';

interface IdRow {
  id: number;
}

const idsOf = (rows: readonly IdRow[]): number[] => rows.map((row) => row.id);

/** The selected entries that are not in the trash. Throws not-found for an id that no entry has, and where none is left. */
function chosen(db: ReadableDb, selected: Selected): number[] {
  if ('filter' in selected) {
    return idsOf(many<IdRow>(db, sql`SELECT entry.id FROM entry WHERE ${diaryCondition(db, selected.filter)}`));
  }
  const ids = [...new Set(selected.ids)];
  const { count } = one<{ count: number }>(db, sql`SELECT count(*) AS count FROM entry WHERE id IN ${sql.ids(ids)}`);
  const left = many<IdRow>(db, sql`SELECT id FROM entry WHERE id IN ${sql.ids(ids)} AND trashed_at IS NULL`);
  if (count < ids.length || left.length === 0) throw new JournalError('not-found');
  return idsOf(left);
}

/** What names themes and tags alike: the table between them and the entries, and its column. */
interface Naming {
  table: Sql;
  column: Sql;
  field: 'addThemes' | 'addTags';
}

const THEMES: Naming = { table: sql`entry_theme`, column: sql`theme_id`, field: 'addThemes' };
const TAGS: Naming = { table: sql`entry_tag`, column: sql`tag_id`, field: 'addTags' };

/** Gives these entries a theme or tag behind those they have; the ids of those that did not have it. */
function addName(db: WritableDb, { table, column, field }: Naming, ids: readonly number[], nameId: number): number[] {
  const lacking = idsOf(
    many<IdRow>(
      db,
      sql`SELECT value AS id FROM json_each(${JSON.stringify(ids)})
        WHERE value NOT IN (SELECT entry_id FROM ${table} WHERE ${column} = ${nameId})`,
    ),
  );
  run(
    db,
    sql`INSERT INTO ${table} (entry_id, ${column}, position)
      SELECT value, ${nameId}, coalesce((SELECT max(position) + 1 FROM ${table} WHERE entry_id = value), 0)
      FROM json_each(${JSON.stringify(lacking)}) WHERE TRUE`,
  );
  const full = maybe<IdRow>(
    db,
    sql`SELECT entry_id AS id FROM ${table} WHERE entry_id IN ${sql.ids(lacking)}
      GROUP BY entry_id HAVING count(*) > ${MOST_NAMES} LIMIT 1`,
  );
  if (full !== null) throw new JournalError('invalid', { field, problem: 'too-many' });
  return lacking;
}

/** Takes a theme or tag from these entries; the ids of those that had it. */
function removeName(db: WritableDb, { table, column }: Naming, ids: readonly number[], nameId: number): number[] {
  const having = idsOf(
    many<IdRow>(
      db,
      sql`SELECT entry_id AS id FROM ${table} WHERE ${column} = ${nameId} AND entry_id IN ${sql.ids(ids)}`,
    ),
  );
  run(db, sql`DELETE FROM ${table} WHERE ${column} = ${nameId} AND entry_id IN ${sql.ids(having)}`);
  return having;
}

function findNamed(db: ReadableDb, table: 'theme' | 'tag', names: readonly string[]): number[] {
  const folded = JSON.stringify(names.map(foldName));
  return idsOf(
    many<IdRow>(
      db,
      sql`SELECT id FROM ${sql.identifier(table)} WHERE name_folded IN (SELECT value FROM json_each(${folded}))`,
    ),
  );
}

function changeNames(db: WritableDb, ids: readonly number[], change: ManyChange, now: number): number[] {
  const changed: number[] = [];
  for (const name of change.addThemes ?? []) {
    changed.push(...addName(db, THEMES, ids, findOrAddTheme(db, name, now)));
  }
  for (const name of change.addTags ?? []) changed.push(...addName(db, TAGS, ids, findOrAddTag(db, name)));
  for (const themeId of findNamed(db, 'theme', change.removeThemes ?? [])) {
    changed.push(...removeName(db, THEMES, ids, themeId));
  }
  const tagIds = findNamed(db, 'tag', change.removeTags ?? []);
  for (const tagId of tagIds) changed.push(...removeName(db, TAGS, ids, tagId));
  dropUnusedTags(db, tagIds);
  return changed;
}

/** The columns a change sets, with their values. */
function settingsOf(change: ManyChange): [column: Sql, value: string | number | null][] {
  const settings: [Sql, string | boolean | null | undefined][] = [
    [sql`medium`, change.medium],
    [sql`place`, change.place],
    [sql`company`, change.company],
    [sql`is_rewatch`, change.isRewatch],
    [sql`is_liked`, change.isLiked],
    [sql`is_unfinished`, change.isUnfinished],
  ];
  return settings.flatMap(([column, value]) =>
    value === undefined ? [] : [[column, typeof value === 'boolean' ? Number(value) : value]],
  );
}

function changeFields(db: WritableDb, ids: readonly number[], change: ManyChange): number[] {
  const settings = settingsOf(change);
  if (settings.length === 0) return [];
  const differs = sql.join(
    settings.map(([column, value]) => sql`${column} IS NOT ${value}`),
    ' OR ',
  );
  const changed = idsOf(many<IdRow>(db, sql`SELECT id FROM entry WHERE id IN ${sql.ids(ids)} AND (${differs})`));
  const assignments = sql.join(
    settings.map(([column, value]) => sql`${column} = ${value}`),
    ', ',
  );
  run(db, sql`UPDATE entry SET ${assignments} WHERE id IN ${sql.ids(changed)}`);
  return changed;
}

/** Changes many entries alike. Throws not-found for an id that no entry has; nothing has changed then. */
export function editEntries(journal: Journal, change: ManyChange): BatchReport {
  const now = journal.clock.now();
  const entryCount = write(journal, 'edit-entries', (db) => {
    const ids = chosen(db, change.entries);
    const changed = new Set([...changeNames(db, ids, change, now), ...changeFields(db, ids, change)]);
    run(db, sql`UPDATE entry SET changed_at = ${now} WHERE id IN ${sql.ids([...changed])}`);
    return changed.size;
  });
  return { entryCount, step: entryCount === 0 ? null : newestStep(journal.db) };
}

/** Moves many entries to the trash. Throws not-found for an id that no entry has; nothing has changed then. */
export function trashEntries(journal: Journal, { entries }: { entries: Selected }): BatchReport {
  const entryCount = write(journal, 'trash-entries', (db) => {
    const ids = chosen(db, entries);
    return run(db, sql`UPDATE entry SET trashed_at = ${journal.clock.now()} WHERE id IN ${sql.ids(ids)}`).changes;
  });
  return { entryCount, step: entryCount === 0 ? null : newestStep(journal.db) };
}

type SummaryRow = Omit<SelectionSummary, 'themes' | 'tags'>;

/** What selected entries have in common. Throws not-found as the verbs do. */
export function summarizeSelection(db: ReadableDb, { entries }: { entries: Selected }): SelectionSummary {
  const ids = sql.ids(chosen(db, entries));
  const shared = (column: Sql): Sql =>
    sql`iif(min(${column}) = max(${column}) AND count(${column}) = count(*), min(${column}), NULL)`;
  const row = one<SummaryRow>(
    db,
    sql`SELECT count(*) AS entryCount, ${shared(sql`medium`)} AS medium, ${shared(sql`place`)} AS place,
      ${shared(sql`company`)} AS company, count(medium) AS withMedium, count(place) AS withPlace,
      count(company) AS withCompany, coalesce(sum(is_rewatch), 0) AS rewatchCount,
      coalesce(sum(is_liked), 0) AS likedCount, coalesce(sum(is_unfinished), 0) AS unfinishedCount
      FROM entry WHERE id IN ${ids}`,
  );
  const themes = many<SelectionSummary['themes'][number]>(
    db,
    sql`SELECT theme.id, theme.name, theme.hue, count(*) AS entryCount
      FROM entry_theme JOIN theme ON theme.id = entry_theme.theme_id
      WHERE entry_theme.entry_id IN ${ids} GROUP BY theme.id ORDER BY count(*) DESC, ${rankOf('theme')}`,
  );
  const tags = many<SelectionSummary['tags'][number]>(
    db,
    sql`SELECT tag.name, count(*) AS entryCount FROM entry_tag JOIN tag ON tag.id = entry_tag.tag_id
      WHERE entry_tag.entry_id IN ${ids} GROUP BY tag.id ORDER BY count(*) DESC, ${rankOf('tag')}`,
  );
  return { ...row, themes, tags };
}

const MOST_WORDS = 500;

/** Along the index of its own that each of these lines has. For the test of its plan. */
export function knownWordsSql(field: WordField): Sql {
  const column = sql.identifier(field);
  return sql`SELECT ${column} AS word, count(*) AS entryCount FROM entry
    WHERE trashed_at IS NULL AND ${column} IS NOT NULL GROUP BY ${column}
    ORDER BY count(*) DESC, ${column} LIMIT ${MOST_WORDS}`;
}

/** What the journal's entries have on one of their lines, the most used first. */
export function listKnownWords(db: ReadableDb, { field }: { field: WordField }): KnownWord[] {
  return many<KnownWord>(db, knownWordsSql(field));
}
