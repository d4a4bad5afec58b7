// Copies that sync programs make: known by their names and by what is in them, read and imported, never touched.

import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { listConflictCopies } from '../../db/conflict-copies.ts';
import type { Journal } from '../../db/handles.ts';
import { isConflictName } from '../../db/model/conflict-name.ts';
import { closeJournal } from '../../db/open.ts';
import { many, sql } from '../../db/sql.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { fileJournal, NOON, temporaryFolder } from '../support/journal.ts';
import { ask, askLater } from '../support/one-mile.ts';

const NAME = 'Journal.afterimage';

test.each([
  ['Dropbox', 'Journal (Asoka’s conflicted copy 2026-11-20).afterimage'],
  ['Dropbox in German', 'Journal (In Konflikt stehende Kopie von Asoka 2026-11-20).afterimage'],
  ['Nextcloud', 'Journal (conflicted copy 2026-11-20 101112).afterimage'],
  ['ownCloud', 'Journal_conflict-20261120-101112.afterimage'],
  ['Syncthing', 'Journal.sync-conflict-20261120-101112-ABCDEFG.afterimage'],
  ['OneDrive', 'Journal-ATTIC.afterimage'],
  ['iCloud', 'Journal 2.afterimage'],
  ['Google Drive', 'Journal (1).afterimage'],
  ['Google Drive, older', 'Journal [Conflict].afterimage'],
])('%s calls a conflict copy %s', (_program, name) => {
  expect(isConflictName(NAME, name)).toBe(true);
});

test.each([
  NAME,
  'Journals.afterimage',
  'Journal.afterimage.lock',
  'Journal (moved 2026-11-20).afterimage',
  'Other (conflicted copy 2026-11-20).afterimage',
  'Journal (conflicted copy).json',
  '../Journal 2.afterimage',
  'Journal/ 2.afterimage',
  'Journal 1.afterimage',
])('%s is none', (name) => {
  expect(isConflictName(NAME, name)).toBe(false);
});

/** A journal with one entry, and a copy beside it to which more was written. */
function withCopy(write: (copy: Journal) => void): { journal: Journal; copy: string } {
  const path = join(temporaryFolder(), NAME);
  const first = fileJournal(path);
  log(first, ONE_MILE);
  closeJournal(first);
  const copy = join(dirname(path), 'Journal.sync-conflict-20261120-101112-ABCDEFG.afterimage');
  copyFileSync(path, copy);
  const other = fileJournal(copy, () => NOON + 60_000);
  write(other);
  closeJournal(other);
  return { journal: fileJournal(path, () => NOON + 120_000), copy };
}

describe('a conflict copy', () => {
  it('with an entry that is not here is found, and imported without being touched', async () => {
    const { journal, copy } = withCopy((other) => log(other, { film: { title: 'Kestrel' }, review: 'A hawk, once.' }));
    const before = readFileSync(copy);
    expect(listConflictCopies(journal)).toMatchObject([
      { name: 'Journal.sync-conflict-20261120-101112-ABCDEFG.afterimage' },
    ]);
    const opened = await askLater(journal, 'import.open', { from: [copy] });
    expect(opened.files).toHaveLength(1);
    const report = await askLater(journal, 'import.run', { from: [copy] });
    expect(report.counts.entry).toMatchObject({ created: 1 });
    expect(ask(journal, 'journal.summary', {})).toMatchObject({ entryCount: 2 });
    expect(listConflictCopies(journal)).toEqual([]);
    expect(readFileSync(copy).equals(before)).toBe(true);
    const beside = readdirSync(dirname(copy)).filter((name) => name.startsWith('Journal.sync'));
    expect(beside).toHaveLength(1);
  });

  it('with another text of an entry that is here leaves ours, and keeps theirs as an earlier version', async () => {
    const { journal, copy } = withCopy((other) => {
      const [{ id }] = many<{ id: number }>(other.db, sql`SELECT id FROM entry`) as [{ id: number }];
      ask(other, 'entry.edit', { id, review: 'Written in the attic.' });
    });
    const [{ id }] = many<{ id: number }>(journal.db, sql`SELECT id FROM entry`) as [{ id: number }];
    ask(journal, 'entry.edit', { id, review: 'Written in the kitchen.' });
    expect(listConflictCopies(journal)).toHaveLength(1);
    for (let time = 0; time < 2; time += 1) await askLater(journal, 'import.run', { from: [copy] });
    expect(ask(journal, 'entry.get', { id }).review).toBe('Written in the kitchen.');
    const excerpts = ask(journal, 'revision.list', { entryId: id }).map(({ excerpt }) => excerpt);
    expect(excerpts.filter((excerpt) => excerpt === 'Written in the attic.')).toHaveLength(1);
  });

  it('with nothing that is not here is not told of', () => {
    const { journal } = withCopy(() => undefined);
    expect(listConflictCopies(journal)).toEqual([]);
  });

  it('that is another journal altogether, or no journal, is not told of', () => {
    const { journal, copy } = withCopy(() => undefined);
    const other = fileJournal(join(dirname(copy), 'Journal 2.afterimage'));
    log(other, { film: { title: 'Somebody else’s' } });
    closeJournal(other);
    writeFileSync(join(dirname(copy), 'Journal 3.afterimage'), 'Dear Asoka');
    expect(listConflictCopies(journal)).toEqual([]);
  });
});
