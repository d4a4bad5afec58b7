// Rotation: seven days, five weeks, twelve months stay, whatever else there is.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupFileName, idOf, readBackupName } from '../../../db/backup/name.ts';
import { outdated, type Rotated } from '../../../db/backup/rotation.ts';
import { backupReasons } from '../../../db/model/backup.ts';

const at = (...parts: [number, number, number, number?]): number =>
  new Date(parts[0], parts[1] - 1, parts[2], parts[3] ?? 12).getTime();
const day = (when: number): Rotated => ({ id: idOf(when), at: when, reason: 'day' });

describe('after two years of a backup every day', () => {
  const all = Array.from({ length: 730 }, (_, index) => day(at(2026, 11, 22) - index * 86_400_000));
  const gone = new Set(outdated(all));
  const kept = all.filter((each) => !gone.has(each));

  it('the last seven days are there', () => {
    expect(kept.slice(0, 7)).toEqual(all.slice(0, 7));
  });

  it('five weeks and twelve months are there by their last day', () => {
    const days = kept.map(({ id }) => id.slice(0, 8));
    expect(days).toEqual(expect.arrayContaining(['20261115', '20261108', '20261101', '20261025']));
    expect(days).toEqual(expect.arrayContaining(['20261031', '20260930', '20260228', '20251231']));
    expect(days).not.toContain('20251130');
    expect(kept.length).toBeLessThanOrEqual(7 + 5 + 12);
  });
});

it('a journal opened once a year keeps its years', () => {
  const all = [2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => day(at(year, 12, 26)));
  expect(outdated(all)).toEqual([]);
});

it('what was asked for stays for ever, the rest has its number', () => {
  const of = (reason: Rotated['reason'], count: number): Rotated[] =>
    Array.from({ length: count }, (_, index) => ({ ...day(at(2026, 1, 1, 0) + index * 60_000), reason }));
  const gone = outdated([
    ...of('on-demand', 30),
    ...of('before-import', 7),
    ...of('before-restore', 6),
    ...of('before-migration', 5),
  ]);
  const count = (reason: string): number => gone.filter((each) => each.reason === reason).length;
  expect(backupReasons.map(count)).toEqual([0, 0, 2, 1, 2]);
});

it('the newest by itself is never among what goes, and rotating twice is rotating once', () => {
  const anyBackup = fc.record({
    id: fc.uuid(),
    at: fc.integer({ min: at(2000, 1, 1), max: at(2060, 1, 1) }),
    reason: fc.constantFrom(...backupReasons),
  });
  fc.assert(
    fc.property(fc.uniqueArray(anyBackup, { selector: (each) => each.at, maxLength: 60 }), (all) => {
      const gone = outdated(all);
      const kept = all.filter((each) => !gone.includes(each));
      expect(outdated(kept)).toEqual([]);
      const newest = all.filter(({ reason }) => reason === 'day').toSorted((one, other) => other.at - one.at)[0];
      if (newest) expect(gone).not.toContain(newest);
    }),
  );
});

describe('a name', () => {
  it('says when, why and what, and is read back', () => {
    const when = at(2026, 3, 9, 7);
    const name = backupFileName(idOf(when), 'before-import', { entryCount: 1284, filmCount: 1017 });
    expect(name).toBe('20260309-070000 before-import, 1284 entries, 1017 films.afterimage-backup');
    expect(readBackupName(name)).toEqual({
      ...{ id: '20260309-070000', at: when, reason: 'before-import' },
      counts: { entryCount: 1284, filmCount: 1017 },
    });
  });

  it.each([
    ['20260309-070000 day.afterimage-backup', null],
    ['20260309-070000 day, 1 entries, 1 films (conflicted copy).afterimage-backup', { entryCount: 1, filmCount: 1 }],
  ])('%j is still one', (name, counts) => {
    expect(readBackupName(name)).toMatchObject({ reason: 'day', counts });
  });

  it.each([
    'Journal.afterimage',
    'x.afterimage-backup',
    '20260309-070000 never.afterimage-backup',
    '.afterimage-backup',
  ])('%j is none', (name) => expect(readBackupName(name)).toBeNull());
});
