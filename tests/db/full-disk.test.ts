// Full disks: what is refused when opening, what fails when saving, and that what was saved stays.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getEntry } from '../../db/entry.ts';
import { checkJournal } from '../../db/check.ts';
import { closeJournal, openJournal } from '../../db/open.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { dump } from '../support/dump.ts';
import { fileJournal, temporaryFolder } from '../support/journal.ts';
import { fillDisk, mountSmallDisk, runWithFileLimit } from '../support/small-disk.ts';

const PROBE = join(import.meta.dirname, '..', 'support', 'open-probe.ts');
const NAME = 'Journal.afterimage';

describe('under a limit on file sizes', () => {
  it('an existing journal is not opened, and stays as it was', () => {
    const folder = temporaryFolder();
    const path = join(folder, NAME);
    closeJournal(fileJournal(path));
    const before = readFileSync(path);
    expect(runWithFileLimit(0, PROBE, [path])).toBe('disk-full');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual([NAME]);
  });

  it('a new journal is not made, and nothing half-made is left', () => {
    const folder = temporaryFolder();
    expect(runWithFileLimit(64, PROBE, [join(folder, NAME)])).toBe('disk-full');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a save that finds no room fails by name', () => {
    const path = join(temporaryFolder(), NAME);
    const journal = fileJournal(path);
    const logged = log(journal, ONE_MILE);
    closeJournal(journal);
    expect(runWithFileLimit(1_000, PROBE, [path])).toBe('disk-full');
    const again = fileJournal(path);
    expect(getEntry(again.db, logged.id)).toEqual(logged);
    expect(checkJournal(again)).toMatchObject({ isClean: true, entryCount: 1 });
  });
});

describe('on a small disk', () => {
  // without the right to mount, the limit above stands for it
  const mount = (kibibytes: number): string => mountSmallDisk(kibibytes) ?? '';

  it('an existing journal is not opened while the disk is full, and is opened when it is not', () => {
    const disk = mount(2_048);
    if (disk === '') return;
    const path = join(disk, NAME);
    const journal = fileJournal(path);
    log(journal, ONE_MILE);
    closeJournal(journal);
    const before = readFileSync(path);
    const free = fillDisk(disk);
    expect(openJournal(path)).toMatchObject({ ok: false, error: { failure: 'disk-full' } });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(disk).toSorted()).toEqual([NAME, 'filler']);
    free();
    closeJournal(fileJournal(path));
  });

  it('a new journal is not made', () => {
    const disk = mount(256);
    if (disk === '') return;
    fillDisk(disk);
    expect(openJournal(join(disk, NAME))).toMatchObject({ ok: false, error: { failure: 'disk-full' } });
    expect(readdirSync(disk)).toEqual(['filler']);
  });

  it('a save that finds no room changes nothing, and the next one with room is kept', () => {
    const disk = mount(4_096);
    if (disk === '') return;
    const journal = fileJournal(join(disk, NAME));
    const logged = log(journal, ONE_MILE);
    const before = dump(journal);
    const free = fillDisk(disk);
    const long = { film: { title: 'Long' }, review: 'word '.repeat(190_000) };
    expect(() => log(journal, long)).toThrow(expect.objectContaining({ code: 'disk-full' }));
    expect(dump(journal)).toBe(before);
    free();
    log(journal, { film: { title: 'Short' } });
    closeJournal(journal);
    const again = fileJournal(join(disk, NAME));
    expect(getEntry(again.db, logged.id)).toEqual(logged);
    expect(checkJournal(again)).toMatchObject({ isClean: true, entryCount: 2 });
  });
});
