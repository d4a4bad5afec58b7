// The journal copied to another place: whole and alone there, or nothing at all; the original as it was.

import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUpAtOnce } from '../../db/backup/make.ts';
import { listBackups } from '../../db/backup/list.ts';
import { checkJournal } from '../../db/check.ts';
import { bringBackups, copyTo, isHeldByOther } from '../../db/move.ts';
import { closeJournal } from '../../db/open.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { dump } from '../support/dump.ts';
import { fileJournal, temporaryFolder } from '../support/journal.ts';
import { fillDisk, mountSmallDisk } from '../support/small-disk.ts';

describe('a journal that is moved', () => {
  it('is there whole, for its owner alone, with what was written last', async () => {
    const journal = fileJournal();
    log(journal, ONE_MILE);
    const to = join(temporaryFolder(), 'Diary.afterimage');
    await copyTo(journal, to);
    expect(readdirSync(dirname(to))).toEqual(['Diary.afterimage']);
    expect(statSync(to).mode & 0o777).toBe(0o600);
    const before = dump(journal);
    const moved = fileJournal(to);
    expect(dump(moved)).toBe(before);
    expect(checkJournal(moved)).toMatchObject({ isClean: true, entryCount: 1 });
  });

  it('never takes the place of a file that is there, its own least of all', async () => {
    const journal = fileJournal();
    const to = join(temporaryFolder(), 'Letter.afterimage');
    writeFileSync(to, 'Dear Asoka');
    await expect(copyTo(journal, to)).rejects.toMatchObject({ code: 'place-taken' });
    await expect(copyTo(journal, journal.path)).rejects.toMatchObject({ code: 'place-taken' });
    expect(readdirSync(dirname(to))).toEqual(['Letter.afterimage']);
    expect(statSync(to).size).toBe(10);
  });

  it('is not moved into a folder that is not there', async () => {
    const journal = fileJournal();
    const to = join(temporaryFolder(), 'gone', 'Journal.afterimage');
    await expect(copyTo(journal, to)).rejects.toMatchObject({ code: 'file-unwritable' });
  });

  it('is not moved to a disk without room for it, and nothing is left there', async () => {
    const disk = mountSmallDisk(512);
    if (disk === null) return;
    const journal = fileJournal();
    log(journal, { ...ONE_MILE, review: 'word '.repeat(150_000) });
    const free = fillDisk(disk);
    await expect(copyTo(journal, join(disk, 'Journal.afterimage'))).rejects.toMatchObject({ code: 'disk-full' });
    expect(readdirSync(disk)).toEqual(['filler']);
    free();
    expect(checkJournal(journal)).toMatchObject({ isClean: true, entryCount: 1 });
  });

  it('is known to be held by another program after it was closed', () => {
    const [first, second] = [fileJournal(), null];
    const other = fileJournal(first.path);
    log(other, ONE_MILE);
    closeJournal(first);
    expect(second).toBeNull();
    expect(isHeldByOther(first.path)).toBe(true);
    closeJournal(other);
    expect(isHeldByOther(first.path)).toBe(false);
  });

  it('has its backups brought along, but never onto others', () => {
    const journal = fileJournal();
    log(journal, ONE_MILE);
    backUpAtOnce(journal.db, journal.path, journal.clock.now(), 'before-migration');
    const to = join(temporaryFolder(), 'Journal.afterimage');
    expect(bringBackups(journal.path, to)).toBe(true);
    expect(listBackups(to).backups).toHaveLength(1);
    expect(listBackups(journal.path).backups).toHaveLength(0);
    mkdirSync(join(dirname(journal.path), 'Backups', 'Journal'), { recursive: true });
    expect(bringBackups(to, journal.path)).toBe(false);
    expect(listBackups(to).backups).toHaveLength(1);
  });
});
