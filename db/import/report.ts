// Reads the reports of imports: what came of each, row by row where that is worth a line. Only reads.

import type { ReadableDb } from '../handles.ts';
import type {
  ConflictLine,
  ImportCounts,
  ImportedFile,
  ImportLine,
  ImportReport,
  ImportUndoing,
  LikenessLine,
  ReportGroup,
  ReportRow,
} from '../model/import.ts';
import { JournalError } from '../model/result.ts';
import { many, maybe, sql } from '../sql.ts';
import { stepKey } from './change-log.ts';

/** What is written down of a run as a whole. */
export interface RunSummary {
  files: ImportedFile[];
  counts: ImportCounts;
  conflicts: ConflictLine[];
  /** Not there in runs of earlier versions. */
  likenesses?: LikenessLine[];
}

interface RunRow {
  id: number;
  at: number;
  report: string;
  undoneAt: number | null;
  undoing: string | null;
}

/** An import can also be taken back by undo, step by step. */
const columns = sql`id, at, report, undoing, coalesce(undone_at, (
    SELECT max(undo_step.at) FROM undo_step WHERE merge_key = 'import ' || import_run.id AND is_undone = 1
  )) AS undoneAt`;

/** For the test of its plan. */
export const importListSql = sql`SELECT ${columns} FROM import_run ORDER BY id DESC`;

/** Every import, the newest first. */
export function listImports(db: ReadableDb): ImportLine[] {
  return many<RunRow>(db, importListSql).map(({ id, at, report, undoneAt }) => {
    const { files, counts } = JSON.parse(report) as RunSummary;
    return { id, at, undoneAt, files, counts };
  });
}

const rowColumns = sql`id, outcome, reason, kind, file, line, item, title, detail`;

/** Rows of one group, by their order in the files. For the test of its plan. */
export const reportRowsSql = (id: number, outcome: string, reason: string, after: number, limit: number) =>
  sql`SELECT ${rowColumns} FROM import_note
    WHERE run_id = ${id} AND outcome = ${outcome} AND reason = ${reason} AND id > ${after} ORDER BY id LIMIT ${limit}`;

export function listReportRows(
  db: ReadableDb,
  query: { id: number; outcome: string; reason: string; after: number; limit: number },
): ReportRow[] {
  return many<ReportRow>(db, reportRowsSql(query.id, query.outcome, query.reason, query.after, query.limit));
}

/** For the test of its plan. */
export const reportGroupsSql = (id: number) =>
  sql`SELECT outcome, reason, count(*) AS count FROM import_note WHERE run_id = ${id} GROUP BY outcome, reason`;

/** One report with the first rows of each group. Throws not-found. */
export function getImport(db: ReadableDb, id: number, mostRows = 200): ImportReport {
  const row = maybe<RunRow>(db, sql`SELECT ${columns} FROM import_run WHERE id = ${id}`);
  if (row === null) throw new JournalError('not-found');
  const { files, counts, conflicts, likenesses = [] } = JSON.parse(row.report) as RunSummary;
  const groups = many<ReportGroup>(db, reportGroupsSql(id));
  const rows = groups.flatMap(({ outcome, reason }) =>
    many<ReportRow>(db, reportRowsSql(id, outcome, reason, 0, mostRows)),
  );
  const undoing = row.undoing === null ? null : (JSON.parse(row.undoing) as ImportUndoing);
  return {
    ...{ id, at: row.at, undoneAt: row.undoneAt, undoing },
    ...{ files, counts, conflicts, likenesses, groups, rows },
  };
}

/** The run whose step of undo this is, where the step holds no changes of its own; null for any other. */
export function runOfStep(db: ReadableDb, stepId: number): number | null {
  const row = maybe<{ id: number }>(
    db,
    sql`SELECT import_run.id FROM undo_step JOIN import_run ON ${stepKey(0).slice(0, -1)} || import_run.id = merge_key
      WHERE undo_step.id = ${stepId} AND NOT EXISTS (SELECT 1 FROM undo_change WHERE step_id = ${stepId})`,
  );
  return row?.id ?? null;
}
