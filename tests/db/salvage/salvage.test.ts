// Salvage: from a sound file everything to the letter, from a damaged one every row that is left, and the rest by name.

import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { checkJournal } from '../../../db/check.ts';
import type { Journal } from '../../../db/handles.ts';
import { migrate } from '../../../db/migrations/migrate.ts';
import type { SalvageReport } from '../../../db/model/salvage.ts';
import { closeJournal, openJournal } from '../../../db/open.ts';
import { salvage } from '../../../db/salvage/salvage.ts';
import { asked, livelyJournal, tell } from '../../support/any-day.ts';
import { log, ONE_MILE } from '../../support/drafts.ts';
import { dump, expectIndexFits } from '../../support/dump.ts';
import { fileJournal, temporaryFolder } from '../../support/journal.ts';
import { ask } from '../../support/one-mile.ts';

const PAGE = 4_096;

// each of sixty saves is on the disk before the next
vi.setConfig({ testTimeout: 30_000 });

/** The journal out of a file, which stays as it was. */
function salvaged(path: string): { journal: Journal; report: SalvageReport } {
  const before = existsSync(path) ? readFileSync(path) : null;
  const { draft, report } = salvage(path, temporaryFolder(), () => undefined);
  if (before !== null) expect(readFileSync(path).equals(before)).toBe(true);
  const journal = fileJournal(draft);
  expect(checkJournal(journal).findings).toEqual([]);
  return { journal, report };
}

/** A closed journal of some entries with long reviews, and its pages by what they belong to. */
function written(count = 60) {
  const journal = fileJournal();
  for (let at = 1; at <= count; at += 1)
    log(journal, {
      film: { title: `Film ${at}`, year: 2000 },
      watchedOn: '2026-03-14',
      rating: 3.5,
      themes: ['Grief'],
      review: `Review ${at}. ${'An empty track at dusk. '.repeat(at % 7 === 0 ? 400 : 30)}`,
    });
  ask(journal, 'list.create', { name: 'Quiet endings' });
  closeJournal(journal);
  const db = new Database(journal.path, { readonly: true });
  const rootOf = (name: string): number =>
    Number(db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name));
  const roots = Object.fromEntries(['entry', 'film', 'theme', 'entry_theme'].map((name) => [name, rootOf(name)]));
  db.close();
  const damage = (pages: readonly number[]): void => {
    const bytes = readFileSync(journal.path);
    for (const page of pages) bytes.fill(0, (page - 1) * PAGE, page * PAGE);
    writeFileSync(journal.path, bytes);
  };
  return { path: journal.path, roots: roots as Record<'entry' | 'film' | 'theme' | 'entry_theme', number>, damage };
}

describe('a file that is sound', () => {
  it('comes out to the letter, whatever was done in it', () => {
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 30 }), (day) => {
        const lively = livelyJournal();
        log(lively, ONE_MILE);
        for (const one of day) tell(lively, one);
        const path = join(temporaryFolder(), 'Journal.afterimage');
        writeFileSync(path, lively.db.serialize());
        const { journal, report } = salvaged(path);
        expect(dump(journal)).toBe(dump(lively));
        expectIndexFits(journal);
        expect(report).toMatchObject({ losses: [], lossCount: 0 });
        expect(report.textCount).toBe(report.knownTextCount);
        for (const each of [lively, journal]) closeJournal(each);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('without its first tag has no row of another table in its place', () => {
    const journal = fileJournal();
    log(journal, { ...ONE_MILE, tags: ['first', 'second'] });
    ask(journal, 'tag.delete', { id: 1 });
    closeJournal(journal);
    const { journal: mended } = salvaged(journal.path);
    expect(ask(mended, 'tag.list', {}).map(({ name }) => name)).toEqual(['second']);
  });

  it('comes out with what stands in its log only', () => {
    const open = fileJournal();
    log(open, ONE_MILE);
    const path = join(temporaryFolder(), 'Journal.afterimage');
    for (const suffix of ['', '-wal']) copyFileSync(open.path + suffix, path + suffix);
    expect(dump(salvaged(path).journal)).toBe(dump(open));
  });

  it('of an older version comes out in the newest', () => {
    const path = join(temporaryFolder(), 'Journal.afterimage');
    const db = new Database(path);
    migrate(db, 10);
    db.exec(`INSERT INTO film (id, uid, title, title_folded, completion_key, created_at, changed_at)
      VALUES (4, 'f', 'One Mile', 'one mile', char(10) || 'one mile', 1, 1);
      INSERT INTO entry (uid, film_id, review, review_sha256, logged_at, changed_at)
      VALUES ('e', 4, 'The empty track', '2d5cd90a17a1c9ef6d1ea1f7f6c5cce8d8ae1a18c6cf14f8ad0d2cc1ff8d5d01', 1, 1);`);
    db.close();
    const { journal, report } = salvaged(path);
    expect(ask(journal, 'search.find', { query: 'empty track' }).found).toBe(1);
    // its checksum was never its own
    expect(report.losses).toEqual([{ kind: 'entry', what: 'changed', title: 'One Mile', on: null }]);
  });
});

describe('a file that is damaged', () => {
  it.each(['entry', 'film', 'theme', 'entry_theme'] as const)(
    'gives every row where the root of %s is gone',
    (table) => {
      const { path, roots, damage } = written();
      damage([roots[table]]);
      expect(openJournal(path).ok).toBe(false);
      const { journal, report } = salvaged(path);
      expect(report.counts).toMatchObject({ entry: 60, film: 60, list: 1 });
      if (table === 'entry' || table === 'film') expect(report.losses).toEqual([]);
      expect(ask(journal, 'search.find', { query: 'empty track' }).found).toBe(60);
    },
  );

  it('gives every row where the first page is gone', () => {
    const { path, damage } = written();
    damage([1]);
    expect(openJournal(path)).toMatchObject({ error: { failure: 'not-a-journal' } });
    expect(salvaged(path).report).toMatchObject({ counts: { entry: 60, film: 60 }, textCount: 60, losses: [] });
  });

  it('keeps an entry whose text is gone, by its film, day and rating, and says so', () => {
    const { path } = written();
    const bytes = readFileSync(path);
    const page = Math.floor(bytes.indexOf('Review 31.') / PAGE);
    bytes.fill(0, page * PAGE, (page + 1) * PAGE);
    writeFileSync(path, bytes);
    const { journal, report } = salvaged(path);
    expect(report.counts.entry).toBe(60);
    expect(report.losses).toContainEqual({ kind: 'entry', what: 'text', title: 'Film 31', on: '2026-03-14' });
    expect(ask(journal, 'entry.get', { id: 31 })).toMatchObject({ watchedOn: '2026-03-14', rating: 3.5, review: '' });
    expect(report.textCount).toBe(60 - report.lossCount);
  });

  it('says which text is not to the letter', () => {
    const { path } = written();
    const bytes = readFileSync(path);
    // where undo remembers it, too
    for (let at = bytes.indexOf('Review 12.'); at >= 0; at = bytes.indexOf('Review 12.')) bytes.write('r', at);
    writeFileSync(path, bytes);
    expect(salvaged(path).report.losses).toEqual([
      { kind: 'entry', what: 'changed', title: 'Film 12', on: '2026-03-14' },
    ]);
  });

  it('gives a film whose row is gone a place, and keeps what was written about it', () => {
    const { path } = written();
    const bytes = readFileSync(path);
    for (let at = bytes.indexOf('\nfilm 40'); at >= 0; at = bytes.indexOf('\nfilm 40', at)) {
      const page = Math.floor(at / PAGE);
      bytes.fill(0, page * PAGE, (page + 1) * PAGE);
    }
    writeFileSync(path, bytes);
    const { journal, report } = salvaged(path);
    expect(report.counts).toMatchObject({ entry: 60, film: 60 });
    expect(report.losses.filter(({ kind }) => kind === 'film').length).toBeGreaterThan(0);
    expect(ask(journal, 'search.find', { query: 'empty track' }).found).toBe(60);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('My diary\n'.repeat(9_000))],
    ['zeros', Buffer.alloc(80_000)],
    ['noise', Buffer.from(Array.from({ length: 60_000 }, (_, at) => (at * 7919) % 251))],
  ])('that holds %s gives nothing, and leaves nothing', (_, bytes) => {
    const path = join(temporaryFolder(), 'Journal.afterimage');
    writeFileSync(path, bytes);
    const folder = temporaryFolder();
    expect(() => salvage(path, folder, () => undefined)).toThrow('nothing-salvaged');
    expect(readdirSync(folder)).toEqual([]);
    expect(readdirSync(dirname(path))).toEqual(['Journal.afterimage']);
  });
});
