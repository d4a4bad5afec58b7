// Backups: whole and checked, for their owner alone, made while the journal is written to, and never half there.

import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { hasChangedSinceBackup, isDayBackupDue } from '../../../db/backup/due.ts';
import { keepElsewhere, placeOf } from '../../../db/backup/folder.ts';
import { listBackups } from '../../../db/backup/list.ts';
import { backUp } from '../../../db/backup/make.ts';
import type { Journal } from '../../../db/handles.ts';
import { closeJournal, openJournal } from '../../../db/open.ts';
import { finishLater } from '../../../db/search/pace.ts';
import { log, ONE_MILE } from '../../support/drafts.ts';
import { fillDisk, mountSmallDisk } from '../../support/small-disk.ts';
import { fileJournal, memoryJournal, NOON, temporaryFolder } from '../../support/journal.ts';

const folderOf = (journal: Journal): string => join(dirname(journal.path), 'Backups', 'Journal');
const backedUp = (journal: Journal, reason: 'day' | 'on-demand' = 'day') => finishLater(backUp(journal, reason));

describe('a backup', () => {
  it('is one file that opens, named by when, why and what it holds', async () => {
    const journal = fileJournal();
    for (let count = 0; count < 3; count += 1) log(journal, ONE_MILE);
    const line = await backedUp(journal);
    const folder = folderOf(journal);
    const name = '20261122-120000 day, 3 entries, 1 films.afterimage-backup';
    expect(readdirSync(folder)).toEqual([name]);
    expect(line).toEqual({
      ...{ id: '20261122-120000', reason: 'day', at: NOON, counts: { entryCount: 3, filmCount: 1 } },
      bytes: statSync(join(folder, name)).size,
    });
    expect(listBackups(journal.path)).toEqual({ folder, isElsewhere: false, isAway: false, backups: [line] });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    const copy = new Database(join(folder, name), { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(3);
    copy.close();
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('keeps no save waiting, and holds what was saved while it was made', async () => {
    const journal = fileJournal();
    log(journal, { ...ONE_MILE, review: 'w '.repeat(400_000) });
    const work = backUp(journal, 'on-demand');
    let step = work.next();
    let saves = 0;
    while (!step.done && saves < 5) {
      log(journal, { film: { title: `Film ${saves}` } });
      saves += 1;
      await new Promise(setImmediate);
      step = work.next();
    }
    const line = step.done ? step.value : await finishLater(work);
    expect(line.counts).toEqual({ entryCount: 6, filmCount: 6 });
  });

  it('of one second gets the next one’s name, and none is written over', async () => {
    const journal = fileJournal();
    log(journal, ONE_MILE);
    const [first, second] = [await backedUp(journal, 'on-demand'), await backedUp(journal, 'on-demand')];
    expect([first.id, second.id]).toEqual(['20261122-120000', '20261122-120001']);
  });

  it('that is given up leaves nothing', async () => {
    const journal = fileJournal();
    log(journal, { ...ONE_MILE, review: 'w '.repeat(400_000) });
    const work = backUp(journal, 'day');
    work.next();
    await new Promise(setImmediate);
    work.return(undefined as never);
    await expect.poll(() => readdirSync(folderOf(journal))).toEqual([]);
    expect(await backedUp(journal)).toMatchObject({ counts: { entryCount: 1 } });
  });

  it('removes what a killed one left, and nothing else', async () => {
    const journal = fileJournal();
    const folder = folderOf(journal);
    mkdirSync(folder, { recursive: true });
    const left = '.2000000000.0b9e1f6a-1111-4222-8333-444455556666.part';
    for (const name of [left, `${left}-journal`, 'mine.txt', 'holiday.afterimage-backup'])
      writeFileSync(join(folder, name), 'x');
    await backedUp(journal);
    expect(readdirSync(folder).toSorted()).toEqual([
      '20261122-120000 day, 0 entries, 0 films.afterimage-backup',
      'holiday.afterimage-backup',
      'mine.txt',
    ]);
  });

  it('of a journal that is damaged is not kept', async () => {
    const journal = fileJournal();
    for (let count = 0; count < 40; count += 1)
      log(journal, { film: { title: `Film ${count}` }, review: 'x'.repeat(3000) });
    closeJournal(journal);
    const root = new Database(journal.path);
    const page = Number(root.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'entry_by_film'`).pluck().get());
    root.close();
    const opened = fileJournal(journal.path);
    const file = new Database(journal.path).unsafeMode();
    file.pragma('writable_schema = 1');
    file.exec(`UPDATE sqlite_schema SET rootpage = ${page + 1} WHERE name = 'entry_by_film'`);
    file.close();
    await expect(backedUp(opened)).rejects.toMatchObject({ code: 'backup-unsound' });
    expect(readdirSync(folderOf(journal))).toEqual([]);
  });

  it('is not made of a journal in memory', async () => {
    await expect(backedUp(memoryJournal())).rejects.toMatchObject({ code: 'backup-unwritable' });
  });
});

describe('the folder', () => {
  it('is each journal’s own', async () => {
    const folder = temporaryFolder();
    const [first, second] = ['Journal', 'Other'].map((name) => fileJournal(join(folder, `${name}.afterimage`)));
    if (!first || !second) throw new Error('two were made');
    await backedUp(first);
    expect(listBackups(first.path).backups).toHaveLength(1);
    expect(listBackups(second.path).backups).toEqual([]);
  });

  it('can be another one, where two journals of one name do not meet; without it they go beside the journal', async () => {
    const disk = temporaryFolder();
    const [first, second] = [fileJournal(), fileJournal()];
    for (const journal of [first, second]) keepElsewhere(journal.path, disk);
    const line = await backedUp(first);
    expect(readdirSync(disk)).toHaveLength(1);
    expect(listBackups(second.path)).toMatchObject({ isElsewhere: true, backups: [] });
    chmodSync(disk, 0o000);
    keepElsewhere(second.path, null);
    expect(placeOf(second.path)).toMatchObject({ chosen: null, isAway: false });
    chmodSync(disk, 0o700);
    keepElsewhere(first.path, null);
    await backedUp(first, 'on-demand');
    expect(existsSync(folderOf(first))).toBe(true);
    keepElsewhere(first.path, disk);
    expect(listBackups(first.path).backups).toHaveLength(2);
    expect(listBackups(first.path).backups).toContainEqual(line);
  });

  it('that is away is said, and tried again the next time', async () => {
    const disk = join(temporaryFolder(), 'disk');
    mkdirSync(disk);
    const journal = fileJournal();
    keepElsewhere(journal.path, disk);
    const away = `${disk}-away`;
    const { renameSync } = await import('node:fs');
    renameSync(disk, away);
    expect(listBackups(journal.path)).toMatchObject({ isElsewhere: true, isAway: true });
    await backedUp(journal);
    expect(readdirSync(folderOf(journal))).toHaveLength(2);
    renameSync(away, disk);
    await backedUp(journal, 'on-demand');
    expect(listBackups(journal.path)).toMatchObject({ isAway: false, backups: [{}, {}] });
    expect(readdirSync(disk)).toHaveLength(1);
  });

  it('that can’t be written to is refused', () => {
    const journal = fileJournal();
    expect(() => keepElsewhere(journal.path, join(temporaryFolder(), 'none'))).toThrow('backup-unwritable');
    expect(placeOf(journal.path).chosen).toBeNull();
  });
});

it('on a disk that is full leaves no half backup, and the journal as it was', async ({ skip }) => {
  const folder = mountSmallDisk(6_000);
  if (folder === null) return skip('mounting is not allowed here');
  const journal = fileJournal(join(folder, 'Journal.afterimage'));
  log(journal, { ...ONE_MILE, review: 'w '.repeat(400_000) });
  const giveBack = fillDisk(folder);
  await expect(backedUp(journal)).rejects.toMatchObject({ code: 'backup-disk-full' });
  giveBack();
  expect(readdirSync(folderOf(journal))).toEqual([]);
  expect(log(journal, { film: { title: 'After' } }).film.title).toBe('After');
  expect(await backedUp(journal)).toMatchObject({ counts: { entryCount: 2 } });
  closeJournal(journal);
});

describe('the end of a day of use', () => {
  it('is due once something changed, once a day, and not before', async () => {
    let now = NOON;
    const journal = fileJournal(undefined, () => now);
    expect([hasChangedSinceBackup(journal), isDayBackupDue(journal)]).toEqual([false, false]);
    log(journal, ONE_MILE);
    expect(isDayBackupDue(journal)).toBe(true);
    now += 60_000;
    await backedUp(journal);
    expect([hasChangedSinceBackup(journal), isDayBackupDue(journal)]).toEqual([false, false]);
    now += 60_000;
    log(journal, ONE_MILE);
    expect([hasChangedSinceBackup(journal), isDayBackupDue(journal)]).toEqual([true, false]);
    now += 24 * 60 * 60 * 1000;
    expect(isDayBackupDue(journal)).toBe(true);
  });

  it('does not wait for years where the clock was set back', async () => {
    let now = NOON + 3 * 365 * 24 * 60 * 60 * 1000;
    const journal = fileJournal(undefined, () => now);
    log(journal, ONE_MILE);
    await backedUp(journal);
    now = NOON;
    log(journal, ONE_MILE);
    expect(isDayBackupDue(journal)).toBe(true);
  });
});

it('opening an older journal keeps it first', () => {
  const path = join(temporaryFolder(), 'Journal.afterimage');
  closeJournal(fileJournal(path));
  expect(openJournal(path).ok).toBe(true);
  expect(existsSync(join(dirname(path), 'Backups'))).toBe(false);
});
