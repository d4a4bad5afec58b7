// Reads every row that is left in a damaged journal: along its trees, and from pages that no tree leads to. Must never write.

import { readFileSync } from 'node:fs';
import { codeOf } from '../fault.ts';
import type { Progress } from '../model/progress.ts';
import { withLog } from './log-pages.ts';
import { PageFile, type Row } from './pages.ts';
import { fits, likelyVersion, likeness, type NamedRow, named, type Table, tablesAt } from './tables.ts';

export interface FoundRow {
  row: NamedRow;
  isDamaged: boolean;
}

/** Rows of each table by their ids; those of a table without ids by their place. */
export type FoundRows = Map<string, Map<number, FoundRow>>;

export interface Found {
  version: number;
  tables: Table[];
  rows: FoundRows;
  /** Entries, reflections and clippings that an index knows, with the film each is of. */
  indexed: { table: string; id: number; filmId: number | null }[];
}

function bytesAt(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

/** Where each table and index begins, as far as the schema can be read. */
function rootsOf(file: PageFile): Map<string, number> {
  const roots = new Map<string, number>();
  for (const page of file.treePages(1)) {
    for (const { values } of file.rowsOf(page)) {
      const [, name, , root] = values;
      if (typeof name === 'string' && typeof root === 'number' && root > 1 && !roots.has(name)) roots.set(name, root);
    }
  }
  return roots;
}

class Finding {
  readonly file: PageFile;
  readonly tables: Table[];
  readonly roots: Map<string, number>;
  readonly rows: FoundRows = new Map();
  readonly #claimed = new Set<number>();

  constructor(file: PageFile, tables: Table[]) {
    this.file = file;
    this.tables = tables;
    this.roots = rootsOf(file);
    for (const { name } of tables) this.rows.set(name, new Map());
  }

  /** A row that was found before stays, unless it was damaged and this one is not. */
  #put(table: Table, row: Row): void {
    const all = this.rows.get(table.name);
    const id = table.hasRowId ? row.rowId : (all?.size ?? 0) + 1;
    if (id < 1) return;
    const before = all?.get(id);
    if (before === undefined || (before.isDamaged && !row.isDamaged))
      all?.set(id, { row: named(table, row), isDamaged: row.isDamaged });
  }

  /** Leaves that a table's tree leads to and that hold rows of it; one that was swapped in is left to be told by its rows. */
  alongTree(table: Table): void {
    const root = this.roots.get(table.name);
    if (root === undefined) return;
    for (const page of this.file.treePages(root)) {
      const all = this.file.rowsOf(page);
      const own = all.filter((row) => fits(table, row));
      if (own.length === 0) continue;
      if (own.length * 2 > all.length) this.#claimed.add(page);
      for (const row of own) this.#put(table, row);
    }
  }

  /** Leaves of a table that is none of ours: their rows are nobody else's. */
  passOver(table: Table): void {
    const root = this.roots.get(table.name);
    if (root === undefined) return;
    for (const page of this.file.treePages(root)) {
      const all = this.file.rowsOf(page);
      if (all.filter((row) => fits(table, row)).length * 2 > all.length) this.#claimed.add(page);
    }
  }

  /** A leaf that no tree leads to, by what its rows look like. Null where that is none of ours or could be two. */
  #tableOf(rows: readonly Row[]): Table | null {
    const scored = this.tables
      .filter(({ hasRowId }) => hasRowId)
      .map((table) => {
        const own = rows.filter((row) => fits(table, row));
        const known = this.rows.get(table.name);
        const isFree = own.every(({ rowId }) => known?.has(rowId) !== true);
        const score = own.reduce((sum, row) => sum + likeness(table, row), 0);
        return { table, share: own.length / rows.length, score: score * 2 + (isFree ? 1 : 0) };
      })
      .filter(({ share }) => share > 0.5)
      .toSorted((one, other) => other.score - one.score);
    const [best, second] = scored;
    if (best === undefined || best.score === second?.score) return null;
    return best.table;
  }

  /** What no tree leads to: a root or an inner page is gone. What was deleted is not brought back where that can be told. */
  aroundTrees(tell: (progress: Progress) => void): void {
    const free = this.file.freePages();
    for (let page = 2; page <= this.file.pageCount; page += 1) {
      if (page % 4_096 === 0) tell({ done: page, whole: this.file.pageCount });
      if (this.#claimed.has(page) || free.has(page) || !this.file.isTableLeaf(page)) continue;
      const rows = this.file.rowsOf(page);
      const table = rows.length === 0 ? null : this.#tableOf(rows);
      if (table !== null) for (const row of rows) if (fits(table, row)) this.#put(table, row);
    }
  }

  /** `entry_by_film` and its like hold a film and, last, the row. */
  indexed(): Found['indexed'] {
    return ['entry', 'reflection', 'clipping'].flatMap((table) => {
      const root = this.roots.get(`${table}_by_film`);
      const pages = root === undefined ? [] : [...this.file.treePages(root)];
      return pages
        .flatMap((page) => (this.file.isIndexLeaf(page) ? this.file.rowsOf(page) : []))
        .flatMap(({ values: [filmId, , id] }) =>
          typeof id === 'number' && typeof filmId === 'number' && id > 0 && id < 1e9 ? [{ table, id, filmId }] : [],
        );
    });
  }
}

/** Reads a file with its log, whatever state it is in. The file stays as it is. */
export function readDamaged(path: string, tell: (progress: Progress) => void): Found {
  const file = new PageFile(withLog(bytesAt(path), bytesAt(`${path}-wal`)));
  const version = likelyVersion(file.version);
  const { ours: tables, others } = tablesAt(version);
  const finding = new Finding(file, tables);
  for (const table of tables) finding.alongTree(table);
  for (const table of others) finding.passOver(table);
  finding.aroundTrees(tell);
  return { version, tables, rows: finding.rows, indexed: finding.indexed() };
}
