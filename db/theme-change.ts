// Changes themes themselves: make, edit, merge. Must never lose a description, nor put a theme under itself.

import type { Journal, ReadableDb, WritableDb } from './handles.ts';
import { write } from './handles.ts';
import { JournalError } from './model/result.ts';
import { foldName } from './model/text.ts';
import type { ThemeChange, ThemeDetail, ThemeMerge, ThemeName } from './model/theme.ts';
import type { UndoStep } from './model/undo.ts';
import { many, maybe, run, sql } from './sql.ts';
import { findOrAddTheme } from './theme.ts';
import { getTheme } from './theme-page.ts';
import { newestStep } from './undo.ts';

interface ThemeRow {
  id: number;
  name: string;
  description: string;
  hue: number;
  parentId: number | null;
}

function getRow(db: ReadableDb, id: number): ThemeRow {
  const row = maybe<ThemeRow>(
    db,
    sql`SELECT id, name, description, hue, parent_id AS parentId FROM theme WHERE id = ${id}`,
  );
  if (row === null) throw new JournalError('not-found');
  return row;
}

function refuseTaken(db: ReadableDb, name: string, ownId: number): void {
  const other = maybe(db, sql`SELECT id FROM theme WHERE name_folded = ${foldName(name)} AND id <> ${ownId}`);
  if (other !== null) throw new JournalError('invalid', { field: 'name', problem: 'theme-exists' });
}

/** Whether a theme is another or stands somewhere under it. */
function isWithin(db: ReadableDb, id: number, other: number): boolean {
  const line = many<{ id: number }>(
    db,
    sql`WITH RECURSIVE line (id) AS (
        SELECT ${id} UNION SELECT theme.parent_id FROM theme JOIN line ON theme.id = line.id
        WHERE theme.parent_id IS NOT NULL
      ) SELECT id FROM line`,
  );
  return line.some((theme) => theme.id === other);
}

/** Makes a theme before any entry has it. Refuses a name that is taken. */
export function createTheme(journal: Journal, { name }: { name: string }): ThemeName {
  return write(journal, 'create-theme', (db, note) => {
    refuseTaken(db, name, 0);
    note.filmTitle = name;
    const { id, hue } = getRow(db, findOrAddTheme(db, name, journal.clock.now()));
    return { id, name, hue };
  });
}

/** Changes any of a theme's fields; changes of one session are undone together. Throws not-found. */
export function editTheme(journal: Journal, change: ThemeChange): ThemeDetail {
  const mergeKey = change.session === undefined ? null : `theme ${change.id} ${change.session}`;
  return write(journal, { action: 'edit-theme', mergeKey }, (db, note) => {
    const before = getRow(db, change.id);
    const name = change.name ?? before.name;
    const parentId = change.parentId === undefined ? before.parentId : change.parentId;
    refuseTaken(db, name, before.id);
    if (parentId !== null && parentId !== before.parentId) {
      getRow(db, parentId);
      if (isWithin(db, parentId, before.id)) {
        throw new JournalError('invalid', { field: 'parentId', problem: 'theme-loop' });
      }
    }
    run(
      db,
      sql`UPDATE theme SET name = ${name}, name_folded = ${foldName(name)}, parent_id = ${parentId},
        description = ${change.description ?? before.description}, hue = ${change.hue ?? before.hue}
        WHERE id = ${before.id}`,
    );
    note.filmTitle = name;
    return getTheme(db, before.id);
  });
}

/** Entries of one theme get the other in its place; those that have both keep it once, where the first of them stood. */
function moveEntries(db: WritableDb, id: number, into: number): void {
  const both = many<{ goes: number; stays: number; position: number }>(
    db,
    sql`SELECT own.id AS goes, other.id AS stays, min(own.position, other.position) AS position
      FROM entry_theme AS own
      JOIN entry_theme AS other ON other.entry_id = own.entry_id AND other.theme_id = ${into}
      WHERE own.theme_id = ${id}`,
  );
  for (const { goes, stays, position } of both) {
    run(db, sql`DELETE FROM entry_theme WHERE id = ${goes}`);
    run(db, sql`UPDATE entry_theme SET position = ${position} WHERE id = ${stays}`);
  }
  run(db, sql`UPDATE entry_theme SET theme_id = ${into} WHERE theme_id = ${id}`);
}

/** Makes one theme of two; the step that takes them apart again. Descriptions stand one after the other. Throws not-found. */
export function mergeThemes(journal: Journal, { id, into }: ThemeMerge): UndoStep {
  if (id === into) throw new JournalError('invalid', { field: 'into', problem: 'merge-itself' });
  write(journal, 'merge-theme', (db, note) => {
    const goes = getRow(db, id);
    const stays = getRow(db, into);
    moveEntries(db, id, into);
    // what stood under the one that goes takes its place first: nothing may come to stand under itself
    const parentId = isWithin(db, into, id) ? goes.parentId : stays.parentId;
    const description = [stays.description, goes.description].filter((text) => text.trim() !== '').join('\n\n');
    run(db, sql`UPDATE theme SET parent_id = ${parentId}, description = ${description} WHERE id = ${into}`);
    run(db, sql`UPDATE theme SET parent_id = ${into} WHERE parent_id = ${id}`);
    run(db, sql`DELETE FROM theme WHERE id = ${id}`);
    note.filmTitle = goes.name;
  });
  return newestStep(journal.db);
}

/** Takes a theme off every entry; what stood under it stands where it stood. The step that brings it back. Throws not-found. */
export function deleteTheme(journal: Journal, id: number): UndoStep {
  write(journal, 'delete-theme', (db, note) => {
    const { name, parentId } = getRow(db, id);
    note.filmTitle = name;
    run(db, sql`DELETE FROM entry_theme WHERE theme_id = ${id}`);
    run(db, sql`UPDATE theme SET parent_id = ${parentId} WHERE parent_id = ${id}`);
    run(db, sql`DELETE FROM theme WHERE id = ${id}`);
  });
  return newestStep(journal.db);
}
