// Tags: anything about a viewing. A tag that no entry has any more is gone.

import type { ReadableDb, WritableDb } from './handles.ts';
import { foldName } from './model/text.ts';
import type { TagLine } from './model/tag.ts';
import { many, maybe, run, sql } from './sql.ts';

export const tagListSql = sql`
  SELECT tag.id, tag.name, count(entry.id) AS entryCount
  FROM tag
  JOIN entry_tag ON entry_tag.tag_id = tag.id
  JOIN entry ON entry.id = entry_tag.entry_id AND entry.trashed_at IS NULL
  GROUP BY tag.id ORDER BY tag.name_folded`;

/** Tags by name; those that only entries in the trash have are left out. */
export function listTags(db: ReadableDb): TagLine[] {
  return many<TagLine>(db, tagListSql);
}

/** The tags of an entry in the order given. */
export function tagsOf(db: ReadableDb, entryId: number): string[] {
  return many<{ name: string }>(
    db,
    sql`SELECT tag.name FROM entry_tag JOIN tag ON tag.id = entry_tag.tag_id
      WHERE entry_tag.entry_id = ${entryId} ORDER BY entry_tag.position`,
  ).map((row) => row.name);
}

/** The id of the tag of that name, made where there is none. */
export function findOrAddTag(db: WritableDb, name: string): number {
  const known = maybe<{ id: number }>(db, sql`SELECT id FROM tag WHERE name_folded = ${foldName(name)}`);
  if (known) return known.id;
  return run(db, sql`INSERT INTO tag (name, name_folded) VALUES (${name}, ${foldName(name)})`).insertedId;
}

/** Gives an entry these tags in this order; false when it had just these. */
export function setTags(db: WritableDb, entryId: number, names: readonly string[]): boolean {
  const wanted = names.map((name) => findOrAddTag(db, name));
  const had = many<{ tagId: number }>(
    db,
    sql`SELECT tag_id AS tagId FROM entry_tag WHERE entry_id = ${entryId} ORDER BY position`,
  ).map((row) => row.tagId);
  if (JSON.stringify(wanted) === JSON.stringify(had)) return false;
  run(db, sql`DELETE FROM entry_tag WHERE entry_id = ${entryId} AND tag_id NOT IN ${sql.list(wanted)}`);
  for (const [position, tagId] of wanted.entries()) {
    run(
      db,
      sql`INSERT INTO entry_tag (entry_id, tag_id, position) VALUES (${entryId}, ${tagId}, ${position})
        ON CONFLICT (entry_id, tag_id) DO UPDATE SET position = excluded.position`,
    );
  }
  dropUnusedTags(
    db,
    had.filter((tagId) => !wanted.includes(tagId)),
  );
  return true;
}

/** Removes those of these tags that no entry has, the trash included. */
export function dropUnusedTags(db: WritableDb, tagIds: readonly number[]): void {
  run(
    db,
    sql`DELETE FROM tag WHERE id IN ${sql.ids(tagIds)}
      AND NOT EXISTS (SELECT 1 FROM entry_tag WHERE entry_tag.tag_id = tag.id)`,
  );
}
