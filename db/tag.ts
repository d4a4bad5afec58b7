// Tags: anything about a viewing. A tag that no entry has any more is gone.

import type { ReadableDb, WritableDb } from './handles.ts';
import { foldName } from './model/text.ts';
import type { TagLine } from './model/tag.ts';
import { kindNumber } from './search/kinds.ts';
import { finish, Pace, type Sliced } from './search/pace.ts';
import { rankOf, sortKinds } from './sorting/names.ts';
import { many, maybe, run, type Sql, sql } from './sql.ts';

/** Tags counted between two pauses. */
const CHUNK = 20;

/** How many entries outside the trash each of these tags has. For the test of its plan. */
export function tagCountsSql(ids: readonly number[]): Sql {
  return sql`SELECT tag.id, tag.name, (
      SELECT count(*) FROM entry_tag
      CROSS JOIN document ON document.kind = ${kindNumber.entry} AND document.row_id = entry_tag.entry_id
      WHERE entry_tag.tag_id = tag.id
    ) AS entryCount
    FROM tag WHERE tag.id IN ${sql.ids(ids)} ORDER BY ${rankOf('tag')}`;
}

/** Tags by name; those that only entries in the trash have are left out. Pauses in between. */
export function* countTags(db: ReadableDb): Sliced<TagLine[]> {
  const ids = many<{ id: number }>(
    db,
    sql`SELECT row_id AS id FROM sort_rank WHERE kind = ${sortKinds.tag} ORDER BY rank`,
  ).map(({ id }) => id);
  const pace = new Pace();
  const lines: TagLine[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    lines.push(...many<TagLine>(db, tagCountsSql(ids.slice(from, from + CHUNK))));
    if (!pace.isFull()) continue;
    yield;
    pace.resumed();
  }
  return lines.filter(({ entryCount }) => entryCount > 0);
}

/** The same at once. */
export function listTags(db: ReadableDb): TagLine[] {
  return finish(countTags(db));
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
