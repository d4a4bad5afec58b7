// Puts the rows of an imported journal into a new file with the same tables and indexes, the search index included, by bare prepared statements, and tells how long that took. Everything is read and cut into words before.

import Database from 'better-sqlite3';
import { schemaAt, LATEST_VERSION } from '../../../db/migrations/migrate.ts';
import { documentKinds } from '../../../db/model/search/answer.ts';
import { openJournal } from '../../../db/open.ts';
import { setDurable, setGuards } from '../../../db/pragmas.ts';
import { readDocuments } from '../../../db/search/documents.ts';
import { indexed } from '../../../db/search/index-queue.ts';
import { kindNumber } from '../../../db/search/kinds.ts';

type Row = unknown[];
interface Filled {
  insert: string;
  rows: Row[];
}

const [, , from = '', to = ''] = process.argv;
const opened = openJournal(from);
if (!opened.ok) throw new Error(opened.error.failure);
const { db } = opened.value;

const schema = schemaAt(LATEST_VERSION);
const isIndexTable = (name: string): boolean => /^search_(?:fts|beginning)/.test(name);

function filledOf(table: string): Filled {
  const columns = db.prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('${table}')`).all();
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const rows = db.prepare(`SELECT ${names} FROM "${table}"`).raw().all() as Row[];
  return { insert: `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`, rows };
}

/** The words of every document, as the index is given them. */
function indexRows(): Filled[] {
  const words: Filled = {
    insert: 'INSERT INTO search_fts (rowid, title, about, text, facts) VALUES (?, ?, ?, ?, ?)',
    rows: [],
  };
  const beginnings: Filled = { insert: 'INSERT INTO search_beginning (rowid, beginnings) VALUES (?, ?)', rows: [] };
  const idOf = db.prepare<[number, number], number>('SELECT id FROM document WHERE kind = ? AND row_id = ?').pluck();
  for (const kind of documentKinds) {
    const rowIds = db.prepare<[], number>(`SELECT id FROM "${kind}"`).pluck().all();
    for (const document of readDocuments(db, kind, rowIds)) {
      const id = idOf.get(kindNumber[kind], document.rowId);
      const made = indexed(kind, document);
      words.rows.push([id, made.title, made.about, made.text, made.facts]);
      beginnings.rows.push([id, made.beginnings]);
    }
  }
  const byId = (one: Row, other: Row): number => Number(one[0]) - Number(other[0]);
  return [words, beginnings].map(({ insert, rows }) => ({ insert, rows: rows.toSorted(byId) }));
}

const tables = schema.filter(({ type, name, sql }) => type === 'table' && sql !== null && !isIndexTable(name));
const filled = [...tables.map(({ name }) => filledOf(name)), ...indexRows()];

const plain = new Database(to);
setGuards(plain);
setDurable(plain);
plain.pragma('foreign_keys = OFF');
const isShadow = (name: string): boolean => isIndexTable(name) && /_(?:data|idx|content|docsize|config)$/.test(name);
for (const wanted of ['table', 'index'])
  for (const { type, name, sql } of schema) if (type === wanted && sql !== null && !isShadow(name)) plain.exec(sql);
const began = performance.now();
plain.transaction(() => {
  for (const { insert, rows } of filled) {
    const statement = plain.prepare(insert);
    for (const row of rows) statement.run(...row);
  }
})();
console.log(JSON.stringify({ milliseconds: performance.now() - began }));
plain.close();
