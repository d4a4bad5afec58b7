// Opening and making a journal: what is set, what is refused, and that a refused file stays as it was.

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { getEntry } from '../../db/entry.ts';
import { closeJournal, openJournal } from '../../db/open.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { fileJournal, temporaryFolder } from '../support/journal.ts';

const APPLICATION_ID = 0x4166_496d;

/** A closed journal with one entry in a folder of its own. */
function closedJournal(): string {
  const path = join(temporaryFolder(), 'Journal.afterimage');
  const journal = fileJournal(path);
  log(journal, ONE_MILE);
  closeJournal(journal);
  return path;
}

function overwrite(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** Every file of a folder with its bytes; the shared-memory index of a log is no data and SQLite writes it anew. */
function contents(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('-shm')).map((entry) => entry.name);
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}

/** Opens, expects a failure, and that nothing in the folder changed. */
function expectRefused(path: string, failure: string, patience?: number): void {
  const folder = join(path, '..');
  const before = existsSync(folder) ? contents(folder) : null;
  const opened = openJournal(path, patience === undefined ? {} : { patience });
  if (opened.ok) closeJournal(opened.value);
  expect(opened).toMatchObject({ ok: false, error: { failure } });
  if (before === null) expect(existsSync(folder)).toBe(false);
  else expect(contents(folder)).toEqual(before);
}

/** Runs as somebody without rights, also when the tests run as root. */
function asNobody(act: () => void): void {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    act();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('a new journal', () => {
  it('is made for its owner alone, and marked as ours', () => {
    const path = join(temporaryFolder(), 'Journal.afterimage');
    const journal = fileJournal(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(journal.db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    closeJournal(journal);
    expect(readdirSync(join(path, '..'))).toEqual(['Journal.afterimage']);
    expect(readFileSync(path).readUInt32BE(68)).toBe(APPLICATION_ID);
  });

  it('has every setting on each open, and after the first write', () => {
    const path = closedJournal();
    for (const round of [1, 2]) {
      const journal = fileJournal(path);
      log(journal, { film: { title: `Film ${round}` } });
      const settings = Object.fromEntries(
        [
          'journal_mode',
          'synchronous',
          'foreign_keys',
          'trusted_schema',
          'cell_size_check',
          'mmap_size',
          'cache_size',
          'busy_timeout',
        ].map((name) => [name, journal.db.pragma(name, { simple: true })]),
      );
      expect(settings).toEqual({
        ...{ journal_mode: 'wal', synchronous: 2, foreign_keys: 1, trusted_schema: 0, cell_size_check: 1 },
        ...{ mmap_size: 0, cache_size: -6_144, busy_timeout: 5_000 },
      });
      closeJournal(journal);
    }
  });

  it('keeps what was logged', () => {
    const path = join(temporaryFolder(), 'Journal.afterimage');
    const journal = fileJournal(path);
    const logged = log(journal, ONE_MILE);
    closeJournal(journal);
    closeJournal(journal);
    expect(getEntry(fileJournal(path).db, logged.id)).toEqual(logged);
  });

  it('is found after a crash with its log', () => {
    const path = join(temporaryFolder(), 'Journal.afterimage');
    const journal = fileJournal(path);
    const logged = log(journal, ONE_MILE);
    const copy = join(temporaryFolder(), basename(path));
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, copy + suffix);
    expect(getEntry(fileJournal(copy).db, logged.id)).toEqual(logged);
  });

  it('opens beside a second connection', () => {
    const path = closedJournal();
    const first = fileJournal(path);
    const second = fileJournal(path);
    const logged = log(second, { film: { title: 'Another' } });
    expect(getEntry(first.db, logged.id).film.title).toBe('Another');
  });

  it('is not made where its folder is missing, most often a disk that is not there', () => {
    expectRefused(join(temporaryFolder(), 'gone', 'Journal.afterimage'), 'folder-missing');
    expectRefused(join(temporaryFolder(), 'gone', 'gone', 'Journal.afterimage'), 'folder-missing');
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'x');
    expect(openJournal(join(file, 'Journal.afterimage'))).toMatchObject({ error: { failure: 'folder-missing' } });
  });

  it('is not made where nobody may write', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    asNobody(() => expectRefused(join(folder, 'Journal.afterimage'), 'no-permission'));
  });
});

describe('a file that is not a journal', () => {
  it.each([
    ['a text', Buffer.from('My film diary\n'.repeat(100))],
    ['an empty file', Buffer.alloc(0)],
    ['a short file', Buffer.from('SQLite format 3\0')],
    ['random bytes', Buffer.alloc(5_000, 0x9d)],
  ])('is refused: %s', (_, bytes) => {
    const path = join(temporaryFolder(), 'Journal.afterimage');
    writeFileSync(path, bytes);
    expectRefused(path, 'not-a-journal');
  });

  it('is refused: a folder, a pipe', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder'));
    expectRefused(join(folder, 'folder'), 'not-a-journal');
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expectRefused(join(folder, 'pipe'), 'not-a-journal');
  });

  it('is refused: a link that leads nowhere but to itself', () => {
    const path = join(temporaryFolder(), 'Journal.afterimage');
    symlinkSync(path, path);
    expectRefused(path, 'failed');
  });
});

describe('a database of another program', () => {
  it.each([0, 0x0f05_5112])('is refused with application id %d, and not switched to WAL', (applicationId) => {
    const path = join(temporaryFolder(), 'places.sqlite');
    const db = new Database(path);
    db.exec(`PRAGMA application_id = ${applicationId}; CREATE TABLE entry (id INTEGER PRIMARY KEY)`);
    db.close();
    expectRefused(path, 'other-program');
  });

  it.each([0, 10])('is refused when it has our mark, version %d, and nothing else of ours', (version) => {
    const path = join(temporaryFolder(), 'other.sqlite');
    const db = new Database(path);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}; CREATE TABLE moz (id)`);
    db.close();
    expectRefused(path, 'other-program');
  });
});

describe('a journal that can’t be opened as it is', () => {
  it('was written by a newer version', () => {
    const path = closedJournal();
    overwrite(path, 60, number(9_990));
    expectRefused(path, 'newer-version');
  });

  it('has a version that never was', () => {
    const path = closedJournal();
    overwrite(path, 60, number(7));
    expectRefused(path, 'damaged');
  });

  it.each([
    ['a trigger', 'CREATE TRIGGER evil AFTER INSERT ON entry BEGIN DELETE FROM film; END'],
    ['a view', 'CREATE VIEW film_view AS SELECT * FROM film'],
    ['a table', 'CREATE TABLE extra (id INTEGER)'],
    ['less', 'DROP TABLE draft'],
    [
      'a changed trigger',
      'DROP TRIGGER undo_film_insert; CREATE TRIGGER undo_film_insert AFTER INSERT ON film BEGIN SELECT 1; END',
    ],
  ])('has %s that is not ours', (_, change) => {
    const path = closedJournal();
    const db = new Database(path);
    db.exec(change);
    db.close();
    expectRefused(path, 'damaged');
  });

  it('has a page of garbage', () => {
    const path = closedJournal();
    const pages = statSync(path).size / 4096;
    for (let page = 1; page < pages; page += 1) overwrite(path, page * 4096, Buffer.alloc(200, 0xa5));
    expectRefused(path, 'damaged');
  });

  it('was cut short', () => {
    const path = closedJournal();
    writeFileSync(path, readFileSync(path).subarray(0, 4096 * 3));
    expectRefused(path, 'damaged');
  });

  it('is damaged and has a log, which is not folded in', () => {
    const path = closedJournal();
    const journal = fileJournal(path);
    log(journal, { film: { title: 'Only in the log' } });
    const copy = join(temporaryFolder(), basename(path));
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, copy + suffix);
    for (let page = 1; page < 20; page += 1) overwrite(copy, page * 4096, Buffer.alloc(200, 0xa5));
    expectRefused(copy, 'damaged');
  });

  it('is missing but for its log', () => {
    const path = join(temporaryFolder(), 'Journal.afterimage');
    writeFileSync(`${path}-wal`, 'the only copy of something');
    expectRefused(path, 'damaged');
  });

  it('is read-only, also for root', () => {
    const path = closedJournal();
    chmodSync(path, 0o444);
    expectRefused(path, 'read-only');
  });

  it('may be read and not written by this person', () => {
    const path = closedJournal();
    chmodSync(join(path, '..'), 0o755);
    chmodSync(path, 0o644);
    const isRoot = process.geteuid?.() === 0;
    // its owner without root's rights can only take the right from themselves
    if (!isRoot) chmodSync(path, 0o444);
    asNobody(() => expectRefused(path, 'read-only'));
  });

  it('belongs to somebody else', () => {
    const path = closedJournal();
    chmodSync(join(path, '..'), 0o755);
    if (process.geteuid?.() !== 0) chmodSync(path, 0o200);
    const before = statSync(path);
    asNobody(() => expect(openJournal(path)).toMatchObject({ error: { failure: 'no-permission' } }));
    expect(statSync(path)).toMatchObject({ size: before.size, mtimeMs: before.mtimeMs });
  });

  it('is being held by another program', () => {
    const path = closedJournal();
    const holder = new Database(path);
    holder.exec('BEGIN IMMEDIATE');
    expectRefused(path, 'locked', 50);
    holder.exec('ROLLBACK');
    holder.pragma('locking_mode = EXCLUSIVE');
    holder.exec('BEGIN EXCLUSIVE');
    expectRefused(path, 'locked', 50);
    holder.close();
    closeJournal(fileJournal(path));
  });
});
