// Opens and closes undo steps. What changed is noted by triggers on the tables, so no verb can forget it; this never touches a noun.

import type { Recording, StepNote, WritableDb } from './handles.ts';
import { many, maybe, one, run, sql } from './sql.ts';

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

function forgetUndone(db: WritableDb): void {
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

/**
 * Runs a removal that can't be undone and forgets every step that would need what it removed: those that changed the
 * same rows, those that gave an entry a tag that is gone, and those that could only be reached through one of these.
 */
export function forgetStepsAbout(db: WritableDb, removal: () => void): void {
  const { insertedId: purge } = run(db, sql`INSERT INTO undo_step (action, at, is_undone) VALUES ('purge', 0, 0)`);
  run(db, sql`UPDATE undo_recorder SET step_id = ${purge}`);
  removal();
  run(db, sql`UPDATE undo_recorder SET step_id = NULL`);
  const needing = many<{ id: number }>(
    db,
    sql`WITH RECURSIVE needing (id) AS (
        SELECT other.step_id FROM undo_change AS removed
        JOIN undo_change AS other ON other.table_name = removed.table_name AND other.row_id = removed.row_id
        WHERE removed.step_id = ${purge} AND other.step_id <> ${purge}
        UNION
        SELECT other.step_id FROM undo_change AS removed
        JOIN undo_change AS other ON other.table_name = 'entry_tag'
          AND removed.row_id IN (other.before ->> 'tag_id', other.after ->> 'tag_id')
        WHERE removed.step_id = ${purge} AND removed.table_name = 'tag' AND other.step_id <> ${purge}
        UNION
        -- steps are undone from the newest and redone from the oldest
        SELECT beyond.step_id FROM needing
        JOIN undo_step ON undo_step.id = needing.id
        JOIN undo_change AS dropped ON dropped.step_id = needing.id
        JOIN undo_change AS beyond ON beyond.table_name = dropped.table_name AND beyond.row_id = dropped.row_id
        WHERE beyond.step_id <> ${purge}
          AND iif(undo_step.is_undone, beyond.step_id > needing.id, beyond.step_id < needing.id)
        UNION
        -- a theme or tag that only a forgotten step could bring back is missing for whoever had it
        SELECT beyond.step_id FROM needing
        JOIN undo_step ON undo_step.id = needing.id
        JOIN undo_change AS gone ON gone.step_id = needing.id AND gone.table_name IN ('theme', 'tag')
          AND iif(undo_step.is_undone, gone.before, gone.after) IS NULL
        JOIN undo_change AS beyond ON beyond.table_name IN ('entry_theme', 'entry_tag', 'theme')
          AND gone.row_id IN (
            beyond.before ->> iif(beyond.table_name = 'theme', 'parent_id', gone.table_name || '_id'),
            beyond.after ->> iif(beyond.table_name = 'theme', 'parent_id', gone.table_name || '_id')
          )
        WHERE beyond.step_id <> ${purge}
          AND iif(undo_step.is_undone, beyond.step_id > needing.id, beyond.step_id < needing.id)
      ) SELECT id FROM needing`,
  );
  dropSteps(db, [...needing.map((step) => step.id), purge]);
}
