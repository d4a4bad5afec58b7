// Looks a journal over for damage. Must never repair, and must never repeat a word the user wrote in what it finds.

import { checksumOf } from './checksum.ts';
import { codeOf, faultOf } from './fault.ts';
import { isShown } from './film-shown.ts';
import type { Journal, ReadableDb } from './handles.ts';
import { write } from './handles.ts';
import type { CheckReport } from './model/journal.ts';
import { JournalError } from './model/result.ts';
import { type DocumentKind, documentKinds } from './model/search/answer.ts';
import { kindNumber } from './search/kinds.ts';
import { many, one, run, type Sql, sql } from './sql.ts';

const PAGE = 200;
/** More lines than this tell nobody more. */
const MOST_FINDINGS = 100;

/** Every check there is: SQLite's own, foreign keys, the search index, and each text and image against its checksum. */
export function checkJournal(journal: Journal): CheckReport {
  const { db } = journal;
  const looks: [name: string, look: () => string[]][] = [
    ['pages', () => checkPages(db)],
    ['references', () => checkReferences(db)],
    ['search index', () => checkSearchIndex(journal)],
    ['texts', () => checkTexts(db)],
    ['images', () => checkImages(db)],
  ];
  const findings = looks.flatMap(([name, look]) => whatItFinds(journal, name, look));
  const [entryCount = 0, filmCount = 0] = ['entry', 'film'].map((table) => countOf(journal, table));
  return { isClean: findings.length === 0, findings: findings.slice(0, MOST_FINDINGS), entryCount, filmCount };
}

/** Damage can make a check itself fail: that is a finding, and the other checks still run. */
function whatItFinds(journal: Journal, name: string, look: () => string[]): string[] {
  try {
    return look();
  } catch (error) {
    const cause = error instanceof JournalError ? error.cause : error;
    const fault = faultOf(cause, journal.path);
    if (fault !== 'journal-damaged') throw error;
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

function checkSearchIndex(journal: Journal): string[] {
  // a command of FTS5 that reads; SQL sees it as an insert
  write(journal, null, (db) => {
    run(db, sql`INSERT INTO search_fts (search_fts) VALUES ('integrity-check')`);
    run(db, sql`INSERT INTO search_beginning (search_beginning) VALUES ('integrity-check')`);
  });
  const { db } = journal;
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

/** Texts with a checksum: the table, its two columns, and what a finding calls the row. */
const texts = [
  ['entry', 'review', 'review_sha256', 'review'],
  ['revision', 'review', 'review_sha256', 'text'],
  ['reflection', 'text', 'text_sha256', 'text'],
  ['clipping', 'text', 'text_sha256', 'text'],
] as const;

function checkTexts(db: ReadableDb): string[] {
  return texts.flatMap(([table, text, checksum, word]) =>
    changedRows(db, table, text, checksum).map((id) => `${table} ${id}: its ${word} is not what was written`),
  );
}

/** Ids of the rows whose text does not have its checksum, read page by page. */
function changedRows(db: ReadableDb, table: string, text: string, checksum: string): number[] {
  const changed: number[] = [];
  for (let after = 0; ;) {
    const rows = many<{ id: number; text: string; checksum: string }>(
      db,
      sql`SELECT id, ${sql.identifier(text)} AS text, ${sql.identifier(checksum)} AS checksum
        FROM ${sql.identifier(table)} WHERE id > ${after} ORDER BY id LIMIT ${PAGE}`,
    );
    for (const row of rows) if (checksumOf(row.text) !== row.checksum) changed.push(row.id);
    const last = rows.at(-1);
    if (!last) return changed;
    after = last.id;
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

function countOf(journal: Journal, table: string): number {
  try {
    return one<{ count: number }>(journal.db, sql`SELECT count(*) AS count FROM ${sql.identifier(table)}`).count;
  } catch (error) {
    if (faultOf(error, journal.path) === 'journal-damaged') return 0;
    throw error;
  }
}
