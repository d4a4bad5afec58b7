// Writes down what a run changes of what was there before it, so that it can be undone. New rows are known by other means and not written twice.

import { checksumOf } from '../checksum.ts';
import type { WritableDb } from '../handles.ts';
import type { Sliced } from '../search/pace.ts';
import { many, maybe, one, run, sql } from '../sql.ts';
import { dropSteps, forgetUndone } from '../undo-recorder.ts';

/** Tables whose new rows are told from old ones by their ids. */
const counted = [
  'film',
  'entry',
  'theme',
  'tag',
  'list',
  'list_film',
  'watchlist_film',
  'entry_tag',
  'entry_theme',
] as const;
export type CountedTable = (typeof counted)[number];
/** The largest ids before a run. */
export type LargestIds = Record<CountedTable, number>;

/** How the step of a run is known among the steps of undo. */
export const stepKey = (runId: number): string => `import ${runId}`;

export class ChangeLog {
  readonly before: LargestIds;
  readonly #db: WritableDb;
  readonly #runId: number;
  readonly #stepId: number;
  /** Recordings within one another. */
  #depth = 0;
  /** False once something changed that the step can't hold: what files said before. */
  isRedoable = true;

  constructor(db: WritableDb, runId: number, at: number) {
    this.#db = db;
    this.#runId = runId;
    this.before = Object.fromEntries(
      counted.map((table) => [
        table,
        one<{ id: number | null }>(db, sql`SELECT max(id) AS id FROM ${sql.identifier(table)}`).id ?? 0,
      ]),
    ) as LargestIds;
    // a step of undo without changes of its own: undoing it undoes the run
    this.#stepId = run(
      db,
      sql`INSERT INTO undo_step (action, merge_key, at, is_undone) VALUES ('import', ${stepKey(runId)}, ${at}, 0)`,
    ).insertedId;
  }

  isNew(table: CountedTable, id: number): boolean {
    return id > this.before[table];
  }

  /** Changes of rows that were there before go through this. */
  recording<T>(change: () => T): T {
    this.#begin();
    try {
      return change();
    } finally {
      this.#end();
    }
  }

  #begin(): void {
    this.#depth += 1;
    if (this.#depth === 1) run(this.#db, sql`UPDATE undo_recorder SET step_id = ${this.#stepId}`);
  }

  #end(): void {
    this.#depth -= 1;
    if (this.#depth === 0) run(this.#db, sql`UPDATE undo_recorder SET step_id = NULL`);
  }

  /** Changes an origin that an earlier run knew. */
  changeOrigin(id: number, change: { key?: string; base: object; original?: string | null }): void {
    const row = maybe<{ image: string; runId: number }>(
      this.#db,
      sql`SELECT json_object('key', key, 'base', base, 'original', original) AS image, run_id AS runId
        FROM import_origin WHERE id = ${id}`,
    );
    if (row !== null && row.runId !== this.#runId) {
      this.isRedoable = false;
      run(
        this.#db,
        sql`INSERT INTO import_change (run_id, table_name, row_id, before, after)
          VALUES (${this.#runId}, 'import_origin', ${id}, ${row.image}, NULL)`,
      );
    }
    run(
      this.#db,
      sql`UPDATE import_origin SET key = coalesce(${change.key ?? null}, key), base = ${JSON.stringify(change.base)},
        original = coalesce(${change.original ?? null}, original) WHERE id = ${id}`,
    );
  }

  /** The same for work that pauses. */
  *recordingSlices<T>(work: Sliced<T>): Sliced<T> {
    this.#begin();
    try {
      return yield* work;
    } finally {
      this.#end();
    }
  }

  /**
   * Moves what was written down to where it stays; a run that changed nothing leaves no step. Where everything that
   * changed was written down, the step keeps it too: then it can be redone.
   */
  finish({ hasChanged, isWhole }: { hasChanged: boolean; isWhole: boolean }): void {
    const db = this.#db;
    const ids = many<{ id: number }>(
      db,
      sql`SELECT id FROM undo_change WHERE step_id = ${this.#stepId} AND before IS NOT after ORDER BY id`,
    );
    for (const { id } of ids) {
      const { tableName, rowId, before, after } = one<{
        tableName: string;
        rowId: number;
        before: string | null;
        after: string | null;
      }>(db, sql`SELECT table_name AS tableName, row_id AS rowId, before, after FROM undo_change WHERE id = ${id}`);
      run(
        db,
        sql`INSERT INTO import_change (run_id, table_name, row_id, before, after)
          VALUES (${this.#runId}, ${tableName}, ${rowId}, ${before}, ${after === null ? null : checksumOf(after)})`,
      );
    }
    if (!isWhole || !this.isRedoable) run(db, sql`DELETE FROM undo_change WHERE step_id = ${this.#stepId}`);
    if (hasChanged) forgetUndone(db);
    else dropSteps(db, [this.#stepId]);
  }
}
