// The import verbs: tries what was chosen, or brings it in, all of it or nothing. One transaction in slices; must never leave half a run.

import { createHash } from 'node:crypto';
import { listEntryLines } from '../entry-lines.ts';
import { deleteUnusedFilms } from '../film-removal.ts';
import { type Journal, writeInSlices, type WritableDb } from '../handles.ts';
import type { ColumnMapping } from '../model/column-mapping.ts';
import type { ImportChoices, ImportedFile, ImportPreview, ImportReport, ImportRequest } from '../model/import.ts';
import { refreshOrPutOff } from '../search/backlog.ts';
import { type Sliced, waitFor } from '../search/pace.ts';
import { run, sql } from '../sql.ts';
import { dropUnusedTags } from '../tag.ts';
import { bringOwn } from './bring-own.ts';
import { bringRecord, endSource } from './bring-record.ts';
import { bringVault } from './bring-vault.ts';
import { type Bringing, KnownNames, watchlistLength } from './bringing.ts';
import { ChangeLog } from './change-log.ts';
import { checkDocument } from './check-document.ts';
import { asPart, eachOf, firstOf } from './feed.ts';
import { NearFilms } from './near-films.ts';
import { openChosen } from './open-files.ts';
import { parseJson, readJson } from './read-file.ts';
import type { ImportRecord, ImportSource, OpenedFiles, OwnExport, UnknownTable } from './record.ts';
import { getImport, type RunSummary } from './report.ts';
import { Tally } from './tally.ts';

/** Of the whole work, what reading and writing takes; the rest is what is derived from the texts. */
const READING = 0.8;

export interface Manner {
  isTrial: boolean;
  /** Rows of each group that the answer holds. */
  mostRows?: number | undefined;
  /** Of each file only so many rows; of a trial. */
  most?: number | undefined;
}

/** What a header is remembered by. */
export function headerSum({ columns, separator }: Pick<UnknownTable, 'columns' | 'separator'>): string {
  return createHash('sha256')
    .update(JSON.stringify([separator, columns]))
    .digest('hex');
}

const ownKinds = { json: 'afterimage-json', markdown: 'afterimage-notes' } as const;

export function filesOf({ sources, tables, own }: OpenedFiles): ImportedFile[] {
  return [
    ...sources.map(({ kind, name }) => ({ kind, name })),
    ...tables.map(({ name }) => ({ kind: 'csv' as const, name })),
    ...own.map(({ kind, name }) => ({ kind: ownKinds[kind], name })),
  ];
}

interface Readable {
  source: ImportSource;
  /** Within which its keys are unique. */
  scope: string;
}

/** Everything that can be read; a table of nobody known only where somebody said what its columns mean. */
function readables(
  { sources, tables }: OpenedFiles,
  mappings: Record<string, ColumnMapping>,
  onUnmapped: (table: UnknownTable) => void,
): Readable[] {
  const all = sources.map((source): Readable => ({ source, scope: source.kind }));
  for (const table of tables) {
    const mapping = mappings[table.name];
    if (mapping) all.push({ source: table.as(mapping), scope: `csv ${headerSum(table).slice(0, 16)}` });
    else onUnmapped(table);
  }
  return all;
}

function* bringSources(bringing: Bringing, all: readonly Readable[], most?: number): Sliced<void> {
  const whole = all.reduce((sum, { source }) => sum + source.size, 0);
  let before = 0;
  for (const { source, scope } of all) {
    let done = 0;
    bringing.source = scope;
    const onProgress = (bytes: number): number => (done = Math.min(bytes, source.size));
    const everything = (): AsyncGenerator<ImportRecord> => source.readAside?.(onProgress) ?? source.read(onProgress);
    const records = most === undefined ? everything() : firstOf(source.read(onProgress), most);
    const visit = (record: ImportRecord): Sliced<void> => bringRecord(bringing, record);
    yield* eachOf(records, visit, () => ({ done: before + done, whole }));
    yield* endSource(bringing);
    before += source.size;
  }
}

function* bringOwnExports(bringing: Bringing, own: readonly OwnExport[]): Sliced<void> {
  const { changes } = bringing;
  for (const file of own) {
    if (file.kind === 'markdown') {
      yield* changes.recordingSlices(bringVault(bringing, file));
      continue;
    }
    const value = file.path === null ? parseJson(Buffer.from(yield* waitFor(file.read()))) : readJson(file.path);
    const document = checkDocument(value);
    yield* changes.recordingSlices(bringOwn(bringing, document, file.name));
  }
}

function beginRun(journal: Journal, db: WritableDb, choices: ImportChoices, files: ImportedFile[]): Bringing {
  const now = journal.clock.now();
  const empty: RunSummary = { files, counts: {}, conflicts: [] };
  const { insertedId: runId } = run(
    db,
    sql`INSERT INTO import_run (at, report, before) VALUES (${now}, ${JSON.stringify(empty)}, '{}')`,
  );
  const changes = new ChangeLog(db, runId, now);
  run(db, sql`UPDATE import_run SET before = ${JSON.stringify(changes.before)} WHERE id = ${runId}`);
  const tally = new Tally(db, runId);
  return {
    ...{ db, runId, now, today: journal.clock.today(), source: '', choices, changes },
    ...{ tally, seen: new Set(), claimed: new Set(), later: [] },
    near: new NearFilms(db),
    ...{ names: new KnownNames(db, now, tally), watchlistLength: watchlistLength(db), first: [] },
    nextNameId: { entry_tag: changes.before.entry_tag + 1, entry_theme: changes.before.entry_theme + 1 },
    loose: { tags: new Set(), films: new Set() },
  };
}

/** What the run took the last use from. Not before its end: ids that are free again would be given to new rows. */
function removeLoose({ db, changes, loose }: Bringing): void {
  changes.recording(() => {
    dropUnusedTags(db, [...loose.tags]);
    deleteUnusedFilms(db, [...loose.films]);
  });
}

/** Brings in everything that was opened. The opened files are the caller's to close. */
export function* bringOpened(
  journal: Journal,
  opened: OpenedFiles,
  choices: ImportChoices,
  { isTrial, mostRows, most }: Manner,
): Sliced<ImportPreview> {
  const files = filesOf(opened);
  return yield* writeInSlices(journal, function* (db) {
    const bringing = beginRun(journal, db, choices, files);
    const { tally, changes, runId } = bringing;
    for (const { place, reason, detail } of opened.skipped)
      tally.end({ outcome: 'skipped', reason, kind: 'row', place, detail });
    const all = readables(opened, choices.mappings, ({ name }) => {
      const place = { file: name, line: null, item: null };
      tally.end({ outcome: 'skipped', reason: 'no-mapping', kind: 'row', place });
    });
    yield* asPart(bringSources(bringing, all, isTrial ? most : undefined), 0, isTrial ? 1 : READING);
    yield* asPart(bringOwnExports(bringing, opened.own), 0, isTrial ? 1 : READING);
    removeLoose(bringing);
    const summary: RunSummary = {
      files,
      counts: tally.counts,
      conflicts: tally.conflicts,
      likenesses: tally.likenesses,
    };
    run(db, sql`UPDATE import_run SET report = ${JSON.stringify(summary)} WHERE id = ${runId}`);
    const report = getImport(db, runId, mostRows);
    const first = listEntryLines(db, bringing.first);
    if (isTrial) return { value: { ...report, id: null, first }, isTrial };
    rememberMappings(db, opened, choices, bringing.now);
    changes.finish({ hasChanged: tally.hasChanged, isWhole: all.length === 0 });
    yield* asPart(refreshOrPutOff(db), READING, 1);
    return { value: { ...report, first }, isTrial };
  });
}

function rememberMappings(db: WritableDb, { tables }: OpenedFiles, { mappings }: ImportChoices, now: number): void {
  for (const table of tables) {
    const mapping = mappings[table.name];
    if (!mapping) continue;
    run(
      db,
      sql`INSERT INTO import_mapping (header, mapping, used_at) VALUES (${headerSum(table)}, ${JSON.stringify(mapping)}, ${now})
        ON CONFLICT (header) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`,
    );
  }
}

/** Opens, brings in or tries, and lets go of the files, however it ends. Somebody has to let time pass in its pauses. */
function* over(journal: Journal, { from, choices }: ImportRequest, manner: Manner): Sliced<ImportPreview> {
  const opening = openChosen(journal.path, from, { withSeries: choices.series === 'films' });
  try {
    const opened = yield* waitFor(opening);
    return yield* bringOpened(journal, opened, choices, manner);
  } finally {
    void opening.then((opened) => opened.close()).catch(() => null);
  }
}

/** Brings in what was chosen. Throws file-unreadable, import-…, disk-full; then the journal is as it was. */
export function* importInSlices(journal: Journal, request: ImportRequest): Sliced<ImportReport> {
  const { first: _first, ...report } = yield* over(journal, request, { isTrial: false });
  return report;
}

/** The same run, taken back at its end: what it would do. */
export function previewInSlices(journal: Journal, request: ImportRequest, mostRows?: number): Sliced<ImportPreview> {
  return over(journal, request, { isTrial: true, mostRows, most: request.most });
}
