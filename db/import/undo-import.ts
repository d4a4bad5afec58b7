// Takes an import back: what it made and nobody changed since goes, what it changed and nobody changed since is as before. The rest stays, and is said.

import { getEntry } from '../entry.ts';
import { deleteFilms } from '../film-removal.ts';
import { type Journal, type ReadableDb, writeInSlices, type WritableDb } from '../handles.ts';
import type { ImportUndoing } from '../model/import.ts';
import { JournalError } from '../model/result.ts';
import { refreshOrPutOff } from '../search/backlog.ts';
import { Pace, type Sliced } from '../search/pace.ts';
import { many, maybe, run, sql } from '../sql.ts';
import { dropUnusedTags } from '../tag.ts';
import { dropSteps, forgetUndone } from '../undo-recorder.ts';
import { type EntryBase, keysOf } from './bring-entry.ts';
import { sumOfList } from './bring-list.ts';
import { idOf } from './bringing.ts';
import { type LargestIds, stepKey } from './change-log.ts';
import { asPart } from './feed.ts';
import type { Field, FieldKeys } from './merge-fields.ts';
import { type Origin, originColumns, originOf } from './origin.ts';
import { stay, titleOf, undoChanges, type Undoing } from './put-back.ts';

/** What a later import that was not undone changed is no longer as this one left it. */
function isChangedLater({ db, runId }: Undoing, table: string, id: number): boolean {
  return (
    many(
      db,
      sql`SELECT 1 FROM import_change JOIN import_run ON import_run.id = import_change.run_id
        WHERE table_name = ${table} AND row_id = ${id} AND run_id > ${runId} AND undone_at IS NULL LIMIT 1`,
    ).length > 0
  );
}

type AnyOrigin = Origin<unknown> & { kind: string };

function originsOf(db: ReadableDb, runId: number, kinds: readonly string[]): AnyOrigin[] {
  return many<Parameters<typeof originOf>[0] & { kind: string }>(
    db,
    sql`SELECT ${originColumns}, kind FROM import_origin WHERE run_id = ${runId} AND kind IN ${sql.list(kinds)} ORDER BY id`,
  ).map((row) => ({ ...originOf<unknown>(row), kind: row.kind }));
}

/** Whether an entry that a run made still says what the run left it with. */
function isAsLeft(undoing: Undoing, id: number, origin: AnyOrigin): boolean {
  const { db } = undoing;
  if (isChangedLater(undoing, 'entry', id)) return false;
  const revisions = many(db, sql`SELECT 1 FROM revision WHERE entry_id = ${id} LIMIT 1`);
  if (revisions.length > 0) return false;
  const keys = keysOf(getEntry(db, id));
  const base = origin.base as Partial<EntryBase>;
  const left: FieldKeys = base.left ?? base.fields ?? {};
  const rating = maybe<{ rating: number }>(
    db,
    sql`SELECT base ->> 'rating' AS rating FROM import_origin
      WHERE uid = ${origin.uid} AND kind = 'rating' AND run_id = ${undoing.runId} AND base ->> 'isGiven'`,
  );
  const expected: Record<Field, string> = {
    ...{ watchedOn: '', rating: '', isLiked: '0', isRewatch: '0', isUnfinished: '0', hasSpoilers: '0' },
    ...{ medium: '', place: '', company: '', themes: '', tags: '', review: '' },
    ...left,
  };
  if (rating !== null && expected.rating === '') expected.rating = String(rating.rating);
  return (Object.keys(expected) as Field[]).every(
    // renamed for every entry, a name is not a change of this one
    (field) => expected[field] === keys[field] || isRenamed(undoing, id, field, expected[field]),
  );
}

/** Themes and tags are as many as they were, and all of the run's own rows. */
function isRenamed({ db, before }: Undoing, id: number, field: Field, expected: string): boolean {
  if (field !== 'themes' && field !== 'tags') return false;
  const table = field === 'themes' ? ('entry_theme' as const) : ('entry_tag' as const);
  const rows = many<{ id: number }>(db, sql`SELECT id FROM ${sql.identifier(table)} WHERE entry_id = ${id}`);
  const count = expected === '' ? 0 : expected.split('\n').length;
  return rows.length === count && rows.every((row) => row.id > before[table]);
}

function removeEntry(db: WritableDb, id: number): void {
  run(db, sql`DELETE FROM entry_theme WHERE entry_id = ${id}`);
  run(db, sql`DELETE FROM entry_tag WHERE entry_id = ${id}`);
  run(db, sql`DELETE FROM entry WHERE id = ${id}`);
}

const dropOrigin = (db: WritableDb, id: number): unknown => run(db, sql`DELETE FROM import_origin WHERE id = ${id}`);

function* undoEntries(undoing: Undoing): Sliced<void> {
  const { db } = undoing;
  const pace = new Pace();
  const kept = new Set<string>();
  // entries made of ratings and of "watched" have an origin of that kind only
  for (const origin of originsOf(db, undoing.runId, ['entry', 'watched', 'rating'])) {
    if (origin.isCreated) {
      const id = idOf(db, 'entry', origin.uid);
      if (id !== null && isAsLeft(undoing, id, origin)) {
        removeEntry(db, id);
        undoing.undoneCount += 1;
      } else if (id !== null) {
        stay(undoing, titleOf(db, 'entry', id));
        kept.add(origin.uid);
      }
    }
    if (!pace.isFull()) continue;
    yield;
    pace.resumed();
  }
  // what stays is known again when the file comes once more; what is gone is not
  for (const origin of originsOf(db, undoing.runId, ['entry', 'watched', 'rating']))
    if (!kept.has(origin.uid)) dropOrigin(db, origin.id);
}

function undoLists(undoing: Undoing): void {
  const { db } = undoing;
  for (const origin of originsOf(db, undoing.runId, ['list'])) {
    const list = maybe<{ id: number; name: string; description: string; isRanked: 0 | 1 }>(
      db,
      sql`SELECT id, name, description, is_ranked AS isRanked FROM list WHERE uid = ${origin.uid}`,
    );
    if (!origin.isCreated || list === null) {
      dropOrigin(db, origin.id);
      continue;
    }
    const films = many<{ filmId: number; note: string }>(
      db,
      sql`SELECT film_id AS filmId, note FROM list_film WHERE list_id = ${list.id} ORDER BY position, id`,
    );
    const { left } = origin.base as { left: string };
    if (sumOfList(list, films) !== left || isChangedLater(undoing, 'list', list.id)) {
      stay(undoing, list.name);
      continue;
    }
    run(db, sql`DELETE FROM list_film WHERE list_id = ${list.id}`);
    run(db, sql`DELETE FROM list WHERE id = ${list.id}`);
    dropOrigin(db, origin.id);
    undoing.undoneCount += 1;
  }
}

function undoWatchlist(undoing: Undoing): void {
  const { db } = undoing;
  for (const origin of originsOf(db, undoing.runId, ['watch'])) {
    const here = maybe<{ id: number; note: string; title: string }>(
      db,
      sql`SELECT watchlist_film.id, note, film.title FROM watchlist_film JOIN film ON film.id = watchlist_film.film_id
        WHERE film.uid = ${origin.uid}`,
    );
    if (origin.isCreated && here !== null) {
      if (here.note !== (origin.base as { left: string }).left) {
        stay(undoing, here.title);
        continue;
      }
      run(db, sql`DELETE FROM watchlist_film WHERE id = ${here.id}`);
      undoing.undoneCount += 1;
    }
    dropOrigin(db, origin.id);
  }
  const rows = many<{ id: number; position: number }>(
    db,
    sql`SELECT id, position FROM watchlist_film ORDER BY position, id`,
  );
  for (const [position, row] of rows.entries())
    if (row.position !== position) run(db, sql`UPDATE watchlist_film SET position = ${position} WHERE id = ${row.id}`);
}

/** Films, themes and tags that the run made and that nothing holds any more. */
function undoNames(undoing: Undoing, at: number): void {
  const { db, runId, before } = undoing;
  const liked = originsOf(db, runId, ['like']).filter(({ isCreated }) => isCreated);
  const isUsed = sql.join(
    (['entry', 'reflection', 'clipping', 'list_film', 'watchlist_film'] as const).map(
      (table) => sql`EXISTS (SELECT 1 FROM ${sql.identifier(table)} AS holder WHERE holder.film_id = film.id)`,
    ),
    ' OR ',
  );
  const ofRun = JSON.stringify(liked.map(({ uid }) => uid));
  const films = many<{ id: number }>(
    db,
    sql`SELECT id FROM film WHERE id > ${before.film} AND created_at = ${at} AND notes = '' AND poster_id IS NULL
      AND (is_liked = 0 OR uid IN (SELECT value FROM json_each(${ofRun}))) AND NOT (${isUsed})`,
  ).map(({ id }) => id);
  deleteFilms(db, films);
  for (const origin of originsOf(db, runId, ['like'])) dropOrigin(db, origin.id);
  run(
    db,
    sql`DELETE FROM theme WHERE id > ${before.theme} AND created_at = ${at} AND description = '' AND parent_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM theme AS child WHERE child.parent_id = theme.id)
      AND NOT EXISTS (SELECT 1 FROM entry_theme WHERE entry_theme.theme_id = theme.id)`,
  );
  const tags = many<{ id: number }>(db, sql`SELECT id FROM tag WHERE id > ${before.tag}`);
  dropUnusedTags(
    db,
    tags.map(({ id }) => id),
  );
}

/** Origins of earlier runs say again what they said before. */
function restoreOrigins({ db, runId }: Undoing): void {
  const rows = many<{ rowId: number; before: string }>(
    db,
    sql`SELECT row_id AS rowId, before FROM import_change WHERE run_id = ${runId} AND table_name = 'import_origin'
      ORDER BY id DESC`,
  );
  for (const { rowId, before } of rows) {
    const { key, base, original } = JSON.parse(before) as { key: string; base: string; original: string | null };
    run(db, sql`UPDATE import_origin SET key = ${key}, base = ${base}, original = ${original} WHERE id = ${rowId}`);
  }
}

interface RunRow {
  at: number;
  before: string;
  undoneAt: number | null;
}

/** Throws not-found, also for a run that is undone already. Tells how far it is. */
export function* undoImportInSlices(journal: Journal, id: number): Sliced<ImportUndoing> {
  const found = maybe<RunRow>(
    journal.db,
    sql`SELECT at, before, undone_at AS undoneAt FROM import_run WHERE id = ${id}`,
  );
  if (found === null || found.undoneAt !== null) throw new JournalError('not-found');
  return yield* writeInSlices(journal, function* (db) {
    const undoing: Undoing = {
      ...{ db, runId: id, before: JSON.parse(found.before) as LargestIds },
      ...{ undoneCount: 0, stayed: [], stayedCount: 0 },
    };
    yield* undoChanges(undoing);
    yield* undoEntries(undoing);
    undoLists(undoing);
    undoWatchlist(undoing);
    undoNames(undoing, found.at);
    restoreOrigins(undoing);
    const { undoneCount, stayed, stayedCount } = undoing;
    const value: ImportUndoing = { undoneCount, stayed, stayedCount };
    run(
      db,
      sql`UPDATE import_run SET undone_at = ${journal.clock.now()}, undoing = ${JSON.stringify(value)} WHERE id = ${id}`,
    );
    const steps = many<{ id: number }>(db, sql`SELECT id FROM undo_step WHERE merge_key = ${stepKey(id)}`);
    dropSteps(
      db,
      steps.map((step) => step.id),
    );
    forgetUndone(db);
    yield* asPart(refreshOrPutOff(db), 0, 1);
    return { value, isTrial: false };
  });
}
