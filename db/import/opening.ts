// Says what was chosen is recognised as, before anything of it is read. Only reads.

import type { Journal, ReadableDb } from '../handles.ts';
import { columnMapping, type ColumnMapping } from '../model/column-mapping.ts';
import type { ImportOpened, TableFound } from '../model/import.ts';
import { type Sliced, waitFor } from '../search/pace.ts';
import { maybe, sql } from '../sql.ts';
import { openChosen } from './open-files.ts';
import type { UnknownTable } from './record.ts';
import { filesOf, headerSum } from './run.ts';

/** What a person said of this header before; null where nobody did, or it does not fit. */
export function rememberedMapping(db: ReadableDb, table: UnknownTable): ColumnMapping | null {
  const row = maybe<{ mapping: string }>(
    db,
    sql`SELECT mapping FROM import_mapping WHERE header = ${headerSum(table)}`,
  );
  if (row === null) return null;
  const parsed = columnMapping.safeParse(JSON.parse(row.mapping));
  return parsed.success && parsed.data.fields.length === table.columns.length ? parsed.data : null;
}

function found(db: ReadableDb, table: UnknownTable): TableFound {
  const { name, separator, columns, sampleRows, guess } = table;
  const remembered = rememberedMapping(db, table);
  return { name, separator, columns, sampleRows, mapping: remembered ?? guess, isRemembered: remembered !== null };
}

/** Throws file-unreadable, import-…. */
export function* openingInSlices({ reader, path }: Journal, { from }: { from: string[] }): Sliced<ImportOpened> {
  const opening = openChosen(path, from);
  try {
    const opened = yield* waitFor(opening);
    return {
      files: filesOf(opened),
      tables: opened.tables.map((table) => found(reader, table)),
      skipped: opened.skipped.map(({ place, reason, detail }) => ({ file: place.file, reason, detail })),
    };
  } finally {
    void opening.then((opened) => opened.close()).catch(() => null);
  }
}
