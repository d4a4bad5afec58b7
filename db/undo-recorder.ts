// Opens and closes undo steps. What changed is noted by triggers on the tables, so no verb can forget it; this never touches a noun.

import type { Recording, StepNote, WritableDb } from './handles.ts';
import { many, maybe, one, run, sql, type Sql } from './sql.ts';

export const LONGEST_UNDO = 500;

/** Starts recording; the id of the step, an earlier one where the merge key says so. */
export function beginStep(db: WritableDb, recording: Recording, at: number): number {
  const mergeKey = recording.mergeKey ?? null;
  const newest = maybe<{ id: number; merge_key: string | null }>(
    db,
    sql`SELECT id, merge_key FROM undo_step WHERE is_undone = 0 ORDER BY id DESC LIMIT 1`,
  );
  const isSame = newest !== null && mergeKey !== null && newest.merge_key === mergeKey;
  const stepId = isSame
    ? newest.id
    : run(
        db,
        sql`INSERT INTO undo_step (action, merge_key, at, is_undone) VALUES (${recording.action}, ${mergeKey}, ${at}, 0)`,
      ).insertedId;
  if (isSame) run(db, sql`UPDATE undo_step SET at = ${at} WHERE id = ${stepId}`);
  run(db, sql`UPDATE undo_recorder SET step_id = ${stepId}`);
  return stepId;
}

/** Stops recording. A step that came to nothing is forgotten; one that changed something ends what could be redone. */
export function finishStep(db: WritableDb, stepId: number, note: StepNote): void {
  run(db, sql`UPDATE undo_recorder SET step_id = NULL`);
  run(db, sql`DELETE FROM undo_change WHERE step_id = ${stepId} AND before IS after`);
  const { count } = one<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM undo_change WHERE step_id = ${stepId}`,
  );
  if (count === 0) {
    dropSteps(db, [stepId]);
    return;
  }
  run(db, sql`UPDATE undo_step SET film_title = ${note.filmTitle}, entry_id = ${note.entryId} WHERE id = ${stepId}`);
  forgetUndone(db);
  forgetOldest(db);
}

/** Ends what could be redone: the rows it would need may be others by now. */
export function forgetUndone(db: WritableDb): void {
  run(db, sql`DELETE FROM undo_change WHERE step_id IN (SELECT id FROM undo_step WHERE is_undone = 1)`);
  run(db, sql`DELETE FROM undo_step WHERE is_undone = 1`);
}

function forgetOldest(db: WritableDb): void {
  const cut = maybe<{ id: number }>(db, sql`SELECT id FROM undo_step ORDER BY id DESC LIMIT 1 OFFSET ${LONGEST_UNDO}`);
  if (cut === null) return;
  run(db, sql`DELETE FROM undo_change WHERE step_id <= ${cut.id}`);
  run(db, sql`DELETE FROM undo_step WHERE id <= ${cut.id}`);
}

export function dropSteps(db: WritableDb, ids: readonly number[]): void {
  run(db, sql`DELETE FROM undo_change WHERE step_id IN ${sql.ids(ids)}`);
  run(db, sql`DELETE FROM undo_step WHERE id IN ${sql.ids(ids)}`);
}

/** Columns by which a recorded row needs another: child, column, parent. */
const references = [
  ['film_apart', 'film_id', 'film'],
  ['film_apart', 'other_id', 'film'],
  ['entry', 'film_id', 'film'],
  ['reflection', 'film_id', 'film'],
  ['clipping', 'film_id', 'film'],
  ['list_film', 'film_id', 'film'],
  ['list_film', 'list_id', 'list'],
  ['watchlist_film', 'film_id', 'film'],
  ['entry_theme', 'theme_id', 'theme'],
  ['theme', 'parent_id', 'theme'],
  ['entry_tag', 'tag_id', 'tag'],
] as const;

/** Whether a change of `beyond` has a row that needs one of the rows `among` a step's changes. */
function needsOneAmong(step: Sql, among: Sql): Sql {
  const each = references.map(
    ([child, column, parent]) => sql`beyond.table_name = ${child} AND EXISTS (
        SELECT 1 FROM undo_change AS needed WHERE needed.table_name = ${parent}
          AND needed.row_id IN (beyond.before ->> ${column}, beyond.after ->> ${column})
          AND needed.step_id = ${step} AND ${among}
      )`,
  );
  return sql`(${sql.join(each, ' OR ')})`;
}

/**
 * Runs a removal that can't be undone and forgets every step that would need what it removed: those that changed the
 * same rows, those whose rows need one that is gone, and those that could only be reached through one of these.
 */
export function forgetStepsAbout(db: WritableDb, removal: () => void): void {
  const { insertedId: purge } = run(db, sql`INSERT INTO undo_step (action, at, is_undone) VALUES ('purge', 0, 0)`);
  run(db, sql`UPDATE undo_recorder SET step_id = ${purge}`);
  removal();
  run(db, sql`UPDATE undo_recorder SET step_id = NULL`);
  const purged = sql`${purge}`;
  const isGone = sql`iif(undo_step.is_undone, needed.before, needed.after) IS NULL`;
  const needing = many<{ id: number }>(
    db,
    sql`WITH RECURSIVE needing (id) AS (
        SELECT other.step_id FROM undo_change AS removed
        JOIN undo_change AS other ON other.table_name = removed.table_name AND other.row_id = removed.row_id
        WHERE removed.step_id = ${purge} AND other.step_id <> ${purge}
        UNION
        SELECT beyond.step_id FROM undo_change AS beyond
        WHERE beyond.step_id <> ${purge} AND ${needsOneAmong(purged, sql`TRUE`)}
        UNION
        -- steps are undone from the newest and redone from the oldest
        SELECT beyond.step_id FROM needing
        JOIN undo_step ON undo_step.id = needing.id
        JOIN undo_change AS dropped ON dropped.step_id = needing.id
        JOIN undo_change AS beyond ON beyond.table_name = dropped.table_name AND beyond.row_id = dropped.row_id
        WHERE beyond.step_id <> ${purge}
          AND iif(undo_step.is_undone, beyond.step_id > needing.id, beyond.step_id < needing.id)
        UNION
        -- what only a forgotten step could bring back is missing for whoever had it
        SELECT beyond.step_id FROM needing
        JOIN undo_step ON undo_step.id = needing.id
        JOIN undo_change AS beyond ON TRUE
        WHERE beyond.step_id <> ${purge}
          AND EXISTS (
            SELECT 1 FROM undo_change AS needed
            WHERE needed.step_id = needing.id AND ${isGone} AND needed.table_name IN ('film', 'theme', 'tag', 'list')
          )
          AND ${needsOneAmong(sql`needing.id`, isGone)}
          AND iif(undo_step.is_undone, beyond.step_id > needing.id, beyond.step_id < needing.id)
      ) SELECT id FROM needing`,
  );
  dropSteps(db, [...needing.map((step) => step.id), purge]);
}
