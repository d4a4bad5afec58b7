// Looks a journal over for damage. Must never repair, must never write, and must never repeat a word the user wrote in what it finds.

import { checksumOf } from './checksum.ts';
import { codeOf, faultOf } from './fault.ts';
import { isShown } from './film-shown.ts';
import type { Journal, ReadableDb } from './handles.ts';
import { type ChangedText, type CheckedTable, checkedTables, type CheckReport } from './model/check.ts';
import type { Progress } from './model/progress.ts';
import { JournalError } from './model/result.ts';
import { type DocumentKind, documentKinds } from './model/search/answer.ts';
import { kindNumber } from './search/kinds.ts';
import { sortedNouns, sortKinds } from './sorting/names.ts';
import { many, maybe, one, type Sql, sql } from './sql.ts';

const PAGE = 200;
/** More lines of one kind than this tell nobody more. */
const MOST_FINDINGS = 100;

type Tell = (progress: Progress) => void;

/** What one look at the database gives. */
interface Look {
  name: string;
  kind: 'file' | 'index' | 'text';
  look: () => string[];
}

/** Every check there is: SQLite's own, foreign keys, the search index, the order of names, and each text and image against its checksum. */
export function checkDatabase(db: ReadableDb, path: string, tell: Tell = () => undefined): CheckReport {
  const changed: ChangedText[] = [];
  const looks: Look[] = [
    { name: 'texts', kind: 'text', look: () => checkTexts(db, changed, tell) },
    { name: 'pages', kind: 'file', look: () => checkPages(db) },
    { name: 'references', kind: 'file', look: () => checkReferences(db) },
    { name: 'search index', kind: 'index', look: () => checkSearchIndex(db) },
    { name: 'order', kind: 'index', look: () => checkOrder(db) },
    { name: 'images', kind: 'file', look: () => checkImages(db) },
  ];
  const found = looks.map((each) => ({ ...each, lines: whatItFinds(path, each).slice(0, MOST_FINDINGS) }));
  const findings = found.flatMap(({ lines }) => lines);
  const isOf = (kind: Look['kind']): boolean =>
    found.some((each) => each.lines.some((line) => (isOfIndex(line) ? 'index' : each.kind) === kind));
  return {
    ...{ isClean: findings.length === 0, findings },
    ...{ entryCount: countOf(db, path, 'entry'), filmCount: countOf(db, path, 'film') },
    changed: changed.slice(0, MOST_FINDINGS),
    isFileDamaged: isOf('file') || changed.some(({ isUnreadable }) => isUnreadable),
    isIndexDamaged: isOf('index'),
  };
}

/** The same of an open journal, at once. */
export function checkJournal(journal: Journal): CheckReport {
  return checkDatabase(journal.db, journal.path);
}

/** SQLite looks into the tables of the index too, and names them. */
function isOfIndex(line: string): boolean {
  return /search_(fts|beginning)|fts5|inverted index/i.test(line);
}

/** Damage can make a check itself fail: that is a finding, and the other checks still run. */
function whatItFinds(path: string, { name, look }: Look): string[] {
  try {
    return look();
  } catch (error) {
    const cause = error instanceof JournalError ? error.cause : error;
    if (faultOf(cause, path) !== 'journal-damaged') throw error;
    return [`${name}: could not be read (${codeOf(cause)})`];
  }
}

function checkPages(db: ReadableDb): string[] {
  const lines = many<{ integrity_check: string }>(db, sql`PRAGMA integrity_check(100)`);
  return lines.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

function checkReferences(db: ReadableDb): string[] {
  const broken = many<{ table: string; rowid: number; parent: string }>(db, sql`PRAGMA foreign_key_check`);
  return broken.map((row) => `${row.table} ${row.rowid}: its ${row.parent} is missing`);
}

/** What SQLite can't know: that the index holds what is written, no more and no less. Its own soundness is among the pages. */
function checkSearchIndex(db: ReadableDb): string[] {
  const strange = many<{ id: number }>(
    db,
    sql`WITH learned (id) AS (SELECT id FROM document EXCEPT SELECT document_id FROM search_backlog)
      SELECT id FROM search_fts_docsize WHERE id NOT IN (SELECT id FROM learned)
      UNION SELECT id FROM learned WHERE id NOT IN (SELECT id FROM search_fts_docsize)
      UNION SELECT id FROM learned WHERE id NOT IN (SELECT id FROM search_beginning_docsize)
      UNION SELECT id FROM search_beginning_docsize WHERE id NOT IN (SELECT id FROM learned)
      UNION SELECT document_id FROM search_backlog WHERE document_id NOT IN (SELECT id FROM document) ORDER BY id`,
  );
  return [
    ...strange.map(({ id }) => `document ${id}: the search index does not fit it`),
    ...documentKinds.flatMap((kind) => documentFindings(db, kind)),
  ];
}

/** The tables whose rows can be found; what else decides over a film is not asked again here. */
const searched: Readonly<Record<DocumentKind, Sql>> = {
  film: sql`SELECT id FROM film WHERE ${isShown}`,
  entry: sql`SELECT id FROM entry WHERE trashed_at IS NULL`,
  reflection: sql`SELECT id FROM reflection WHERE trashed_at IS NULL`,
  clipping: sql`SELECT id FROM clipping WHERE trashed_at IS NULL`,
  quote: sql`SELECT id FROM quote`,
  theme: sql`SELECT id FROM theme`,
  list: sql`SELECT id FROM list WHERE trashed_at IS NULL`,
};

function documentFindings(db: ReadableDb, kind: DocumentKind): string[] {
  const kept = sql`SELECT row_id FROM document WHERE kind = ${kindNumber[kind]}`;
  const missing = many<{ id: number }>(
    db,
    sql`SELECT id FROM (${searched[kind]}) WHERE id NOT IN (${kept}) ORDER BY id`,
  );
  // a film is found while it stands on a list too
  const known = kind === 'film' ? sql`SELECT id FROM film` : searched[kind];
  const left = many<{ id: number }>(
    db,
    sql`SELECT row_id AS id FROM (${kept}) WHERE row_id NOT IN (${known}) ORDER BY id`,
  );
  return [
    ...missing.map(({ id }) => `${kind} ${id}: is not in the search index`),
    ...left.map(({ id }) => `${kind} ${id}: should not be in the search index`),
  ];
}

/** A name without a place is left out where names are read in their order. */
function checkOrder(db: ReadableDb): string[] {
  return sortedNouns.flatMap((noun) => {
    const [rows, ranked] = [
      sql`SELECT id FROM ${sql.identifier(noun)}`,
      sql`SELECT row_id FROM sort_rank WHERE kind = ${sortKinds[noun]}`,
    ];
    const ids = (query: Sql): number[] => many<{ id: number }>(db, query).map(({ id }) => id);
    return [
      ...ids(sql`${rows} EXCEPT ${ranked}`).map((id) => `${noun} ${id}: has no place in the order`),
      ...ids(sql`SELECT row_id AS id FROM (${ranked} EXCEPT ${rows})`).map(
        (id) => `${noun} ${id}: should have no place in the order`,
      ),
    ];
  });
}

/** Of each table with a checksum: its two columns, what a finding calls the text, whose row it is and the day it is of. */
const texts: Readonly<Record<CheckedTable, { text: string; checksum: string; word: string; owner: Sql; on: Sql }>> = {
  entry: { text: 'review', checksum: 'review_sha256', word: 'review', owner: sql`entry`, on: sql`entry.watched_on` },
  revision: {
    ...{ text: 'review', checksum: 'review_sha256', word: 'text', on: sql`entry.watched_on` },
    owner: sql`revision JOIN entry ON entry.id = revision.entry_id`,
  },
  reflection: {
    ...{
      text: 'text',
      checksum: 'text_sha256',
      word: 'text',
      owner: sql`reflection`,
      on: sql`reflection.reflected_on`,
    },
  },
  clipping: {
    ...{ text: 'text', checksum: 'text_sha256', word: 'text', owner: sql`clipping`, on: sql`clipping.published_on` },
  },
};

function checkTexts(db: ReadableDb, changed: ChangedText[], tell: Tell): string[] {
  const findings: string[] = [];
  const whole = checkedTables.reduce((sum, table) => sum + lastId(db, table), 0);
  let done = 0;
  for (const table of checkedTables) {
    for (const { id, isUnreadable } of changedRows(db, table, (after) => tell({ done: done + after, whole }))) {
      const what = isUnreadable ? 'can’t be read' : `its ${texts[table].word} is not what was written`;
      findings.push(`${table} ${id}: ${what}`);
      changed.push({ table, id, isUnreadable, ...nameOf(db, table, id) });
    }
    done += lastId(db, table);
  }
  return findings;
}

/** The newest row there is or was: where the tree breaks off, the search index still knows of rows behind it. */
function lastId(db: ReadableDb, table: CheckedTable): number {
  const kind = table === 'revision' ? null : kindNumber[table];
  const asked = [
    sql`SELECT max(id) AS id FROM ${sql.identifier(table)}`,
    sql`SELECT max(row_id) AS id FROM document WHERE kind = ${kind}`,
  ];
  const answers = asked.map((query): number | Error => {
    try {
      return one<{ id: number | null }>(db, query).id ?? 0;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  });
  const known = answers.filter((answer) => typeof answer === 'number');
  if (known.length === 0) throw answers[0] instanceof Error ? answers[0] : new Error('nothing was asked');
  return Math.max(...known);
}

interface ChangedRow {
  id: number;
  isUnreadable: boolean;
}

/** Rows whose text does not have its checksum, some at a time; one by one where some of them can't be read. */
function changedRows(db: ReadableDb, table: CheckedTable, tell: (after: number) => void): ChangedRow[] {
  const changed: ChangedRow[] = [];
  const last = lastId(db, table);
  for (let after = 0; after < last; after += PAGE) {
    const rows = rowsAfter(db, table, after, PAGE);
    if (rows === null) changed.push(...changedOneByOne(db, table, after, Math.min(after + PAGE, last)));
    else
      for (const row of rows)
        if (checksumOf(row.text) !== row.checksum) changed.push({ id: row.id, isUnreadable: false });
    tell(Math.min(after + PAGE, last));
  }
  return changed;
}

interface TextRow {
  id: number;
  text: string;
  checksum: string;
}

/** Null where they can't be read. */
function rowsAfter(db: ReadableDb, table: CheckedTable, after: number, most: number): TextRow[] | null {
  const { text, checksum } = texts[table];
  try {
    return many<TextRow>(
      db,
      sql`SELECT id, ${sql.identifier(text)} AS text, ${sql.identifier(checksum)} AS checksum
        FROM ${sql.identifier(table)} WHERE id > ${after} AND id <= ${after + most} ORDER BY id`,
    );
  } catch {
    return null;
  }
}

function changedOneByOne(db: ReadableDb, table: CheckedTable, after: number, last: number): ChangedRow[] {
  const changed: ChangedRow[] = [];
  for (let id = after + 1; id <= last; id += 1) {
    const rows = rowsAfter(db, table, id - 1, 1);
    if (rows === null) changed.push({ id, isUnreadable: true });
    else if (rows.some((row) => checksumOf(row.text) !== row.checksum)) changed.push({ id, isUnreadable: false });
  }
  return changed;
}

/** What a person knows a text as. */
function nameOf(db: ReadableDb, table: CheckedTable, id: number): Pick<ChangedText, 'filmTitle' | 'on'> {
  const { owner, on } = texts[table];
  const film = table === 'revision' ? sql`entry.film_id` : sql`${sql.identifier(table)}.film_id`;
  try {
    return (
      maybe<Pick<ChangedText, 'filmTitle' | 'on'>>(
        db,
        sql`SELECT film.title AS filmTitle, ${on} AS "on" FROM ${owner} JOIN film ON film.id = ${film}
          WHERE ${sql.identifier(table)}.id = ${id}`,
      ) ?? { filmTitle: null, on: null }
    );
  } catch {
    return { filmTitle: null, on: null };
  }
}

/** Images are kept under their own checksum. */
function checkImages(db: ReadableDb): string[] {
  const findings: string[] = [];
  for (const { id } of many<{ id: number }>(db, sql`SELECT id FROM image ORDER BY id`)) {
    const { bytes, sha256 } = one<{ bytes: Uint8Array; sha256: string }>(
      db,
      sql`SELECT bytes, sha256 FROM image WHERE id = ${id}`,
    );
    if (checksumOf(bytes) !== sha256) findings.push(`image ${id}: is not what was stored`);
  }
  return findings;
}

function countOf(db: ReadableDb, path: string, table: string): number {
  try {
    return one<{ count: number }>(db, sql`SELECT count(*) AS count FROM ${sql.identifier(table)}`).count;
  } catch (error) {
    if (faultOf(error, path) === 'journal-damaged') return 0;
    throw error;
  }
}
