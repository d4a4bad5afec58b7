// Salvage: every row that can be read, in a new journal that is sound, and what is missing by name. Must never write to the damaged file.

import { checkJournal } from '../check.ts';
import { createPart, removeLeftovers, removePart } from '../backup/folder.ts';
import { syncFile } from '../backup/seal.ts';
import type { ReadableDb } from '../handles.ts';
import type { Progress } from '../model/progress.ts';
import { JournalError } from '../model/result.ts';
import { type SalvageLoss, type SalvageReport, type SalvagedKind, salvagedKinds } from '../model/salvage.ts';
import { closeJournal } from '../open.ts';
import { openDraft } from '../restore/draft.ts';
import { maybe, one, type Sql, sql } from '../sql.ts';
import { buildJournal, type Built } from './build.ts';
import { type Found, readDamaged } from './read.ts';

export interface Salvaged {
  /** Where the new journal lies. */
  draft: string;
  report: SalvageReport;
}

/** Losses told by name. */
const MOST_LOSSES = 200;

const told: Readonly<Record<string, SalvageLoss['kind']>> = {
  ...{ entry: 'entry', film: 'film', reflection: 'reflection', clipping: 'clipping', revision: 'revision' },
  ...{ list: 'list', theme: 'theme', image: 'image' },
};

const dayOf: Readonly<Record<string, Sql>> = {
  entry: sql`watched_on`,
  reflection: sql`reflected_on`,
  clipping: sql`published_on`,
};

function filmTitle(db: ReadableDb, id: number | null): string | null {
  if (id === null) return null;
  const film = maybe<{ title: string }>(db, sql`SELECT title FROM film WHERE id = ${id} AND created_at > 0`);
  return film === null ? null : film.title;
}

/** What a row that is here is called. */
function nameOf(db: ReadableDb, table: string, id: number): Pick<SalvageLoss, 'title' | 'on'> {
  const day = dayOf[table];
  if (day !== undefined) {
    const row = maybe<{ filmId: number; day: string | null }>(
      db,
      sql`SELECT film_id AS filmId, ${day} AS day FROM ${sql.identifier(table)} WHERE id = ${id}`,
    );
    return { title: filmTitle(db, row?.filmId ?? null), on: row?.day ?? null };
  }
  if (table === 'revision') {
    const row = maybe<{ entryId: number }>(db, sql`SELECT entry_id AS entryId FROM revision WHERE id = ${id}`);
    return row === null ? { title: null, on: null } : nameOf(db, 'entry', row.entryId);
  }
  if (table === 'list' || table === 'theme') {
    const row = maybe<{ name: string }>(db, sql`SELECT name FROM ${sql.identifier(table)} WHERE id = ${id}`);
    return { title: row?.name ?? null, on: null };
  }
  return { title: table === 'film' ? filmTitle(db, id) : null, on: null };
}

const what = { whole: 'changed', changed: 'changed', lost: 'text' } as const;

function lossesOf(db: ReadableDb, { gone, touched }: Built): SalvageLoss[] {
  const losses: SalvageLoss[] = [];
  for (const { table, filmId, on } of gone) {
    const kind = told[table];
    if (kind !== undefined) losses.push({ kind, what: 'gone', title: filmTitle(db, filmId), on });
  }
  for (const { table, id, text } of touched) {
    const kind = told[table];
    if (kind === undefined) continue;
    losses.push({ kind, what: table === 'film' && text === 'lost' ? 'gone' : what[text], ...nameOf(db, table, id) });
  }
  const rank = (loss: SalvageLoss): number =>
    (['entry', 'reflection', 'clipping'].includes(loss.kind) ? 0 : 10) + ['gone', 'text', 'changed'].indexOf(loss.what);
  return losses.toSorted((one_, other) => rank(one_) - rank(other));
}

function countsOf(db: ReadableDb): Record<SalvagedKind, number> {
  const count = (table: string): number =>
    one<{ count: number }>(db, sql`SELECT count(*) AS count FROM ${sql.identifier(table)}`).count;
  return Object.fromEntries(salvagedKinds.map((kind) => [kind, count(kind)])) as Record<SalvagedKind, number>;
}

const hasText = ['entry', 'reflection', 'clipping'];

function reportOf(db: ReadableDb, built: Built): SalvageReport {
  const losses = lossesOf(db, built);
  const textCount = one<{ count: number }>(
    db,
    sql`SELECT (SELECT count(*) FROM entry WHERE review <> '') + (SELECT count(*) FROM reflection WHERE text <> '')
      + (SELECT count(*) FROM clipping WHERE text <> '') AS count`,
  ).count;
  const changed = built.touched.filter(({ table, text }) => hasText.includes(table) && text === 'changed').length;
  const lost =
    built.touched.filter(({ table, text }) => hasText.includes(table) && text === 'lost').length +
    built.gone.filter(({ table }) => hasText.includes(table)).length;
  return {
    counts: countsOf(db),
    ...{ textCount: textCount - changed, knownTextCount: textCount + lost },
    ...{ losses: losses.slice(0, MOST_LOSSES), lossCount: losses.length },
  };
}

function isEmpty({ rows }: Found): boolean {
  return ['film', 'entry', 'reflection', 'clipping', 'list'].every((table) => (rows.get(table)?.size ?? 0) === 0);
}

/**
 * Reads what is left of a damaged journal into a new one in `folder`, which is checked like any other. Throws
 * nothing-salvaged, disk-full; then nothing is left in the folder.
 */
export function salvage(path: string, folder: string, tell: (progress: Progress) => void): Salvaged {
  const found = readDamaged(path, tell);
  if (isEmpty(found)) throw new JournalError('nothing-salvaged');
  removeLeftovers(folder);
  const draft = createPart(folder);
  try {
    const built = buildJournal(draft, found);
    const journal = openDraft(draft);
    let report: SalvageReport;
    try {
      report = reportOf(journal.db, built);
      if (!checkJournal(journal).isClean) throw new Error('what was salvaged is not sound');
    } finally {
      closeJournal(journal);
    }
    syncFile(draft);
    return { draft, report };
  } catch (error) {
    removePart(draft);
    throw error;
  }
}
