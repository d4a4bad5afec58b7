// Changes tags themselves: rename, merge, remove, turn into a theme. Must never touch an entry's words.

import { type Journal, type ReadableDb, write, type WritableDb } from './handles.ts';
import type { TagName } from './model/tag.ts';
import { JournalError } from './model/result.ts';
import { foldName } from './model/text.ts';
import type { ThemeName } from './model/theme.ts';
import type { UndoStep } from './model/undo.ts';
import { maybe, one, run, sql } from './sql.ts';
import { findOrAddTheme } from './theme.ts';
import { newestStep } from './undo.ts';

function getRow(db: ReadableDb, id: number): TagName {
  const row = maybe<TagName>(db, sql`SELECT id, name FROM tag WHERE id = ${id}`);
  if (row === null) throw new JournalError('not-found');
  return row;
}

/** Gives a tag another name. Refuses one that another tag has. Throws not-found. */
export function editTag(journal: Journal, { id, name }: { id: number; name: string }): TagName {
  return write(journal, 'edit-tag', (db, note) => {
    getRow(db, id);
    const other = maybe(db, sql`SELECT id FROM tag WHERE name_folded = ${foldName(name)} AND id <> ${id}`);
    if (other !== null) throw new JournalError('invalid', { field: 'name', problem: 'tag-exists' });
    note.filmTitle = name;
    run(db, sql`UPDATE tag SET name = ${name}, name_folded = ${foldName(name)} WHERE id = ${id}`);
    return { id, name };
  });
}

/** Makes one tag of two; the step that takes them apart again. Throws not-found. */
export function mergeTags(journal: Journal, { id, into }: { id: number; into: number }): UndoStep {
  if (id === into) throw new JournalError('invalid', { field: 'into', problem: 'merge-itself' });
  write(journal, 'merge-tag', (db, note) => {
    note.filmTitle = getRow(db, id).name;
    getRow(db, into);
    run(
      db,
      sql`DELETE FROM entry_tag WHERE tag_id = ${id}
        AND entry_id IN (SELECT entry_id FROM entry_tag WHERE tag_id = ${into})`,
    );
    run(db, sql`UPDATE entry_tag SET tag_id = ${into} WHERE tag_id = ${id}`);
    run(db, sql`DELETE FROM tag WHERE id = ${id}`);
  });
  return newestStep(journal.db);
}

function removeTag(db: WritableDb, id: number): void {
  run(db, sql`DELETE FROM entry_tag WHERE tag_id = ${id}`);
  run(db, sql`DELETE FROM tag WHERE id = ${id}`);
}

/** Takes a tag off every entry; the step that puts it back. Throws not-found. */
export function deleteTag(journal: Journal, id: number): UndoStep {
  write(journal, 'delete-tag', (db, note) => {
    note.filmTitle = getRow(db, id).name;
    removeTag(db, id);
  });
  return newestStep(journal.db);
}

/** Every entry of a tag gets the theme of its name, made where there is none, as its last theme; the tag is gone. Throws not-found. */
export function turnTagIntoTheme(journal: Journal, id: number): ThemeName {
  return write(journal, 'tag-to-theme', (db, note) => {
    const { name } = getRow(db, id);
    note.filmTitle = name;
    const themeId = findOrAddTheme(db, name, journal.clock.now());
    run(
      db,
      sql`INSERT INTO entry_theme (entry_id, theme_id, position)
        SELECT entry_id, ${themeId}, coalesce((
            SELECT max(position) + 1 FROM entry_theme WHERE entry_theme.entry_id = entry_tag.entry_id
          ), 0)
        FROM entry_tag WHERE tag_id = ${id} ON CONFLICT (entry_id, theme_id) DO NOTHING`,
    );
    removeTag(db, id);
    return one<ThemeName>(db, sql`SELECT id, name, hue FROM theme WHERE id = ${themeId}`);
  });
}
