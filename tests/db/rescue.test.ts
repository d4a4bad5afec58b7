// Ways out of a damaged journal: whichever is taken, the damaged file with its log lies beside it to the byte, and what opens is sound.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { backUp } from '../../db/backup/make.ts';
import { checkJournal } from '../../db/check.ts';
import { closeJournal, openJournal } from '../../db/open.ts';
import { adoptSalvaged, lookForRescue, newestSound, rescueFromBackup, salvageFirst } from '../../db/rescue.ts';
import { finish, finishLater } from '../../db/search/pace.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { dump } from '../support/dump.ts';
import { fileJournal } from '../support/journal.ts';

/** A journal that was backed up, written to once more, and then lost two pages; something lies where its log would. */
async function damaged() {
  const journal = fileJournal();
  log(journal, ONE_MILE);
  const { id } = await finishLater(backUp(journal, 'day'));
  const before = dump(journal);
  log(journal, { film: { title: 'Kestrel' }, review: 'Only since the backup.' });
  closeJournal(journal);
  const bytes = readFileSync(journal.path).fill(0, 4096 * 2, 4096 * 4);
  writeFileSync(journal.path, bytes);
  writeFileSync(`${journal.path}-wal`, 'not a log, and kept all the same');
  expect(openJournal(journal.path)).toMatchObject({ ok: false });
  return { path: journal.path, id, before, bytes };
}

function expectQuarantined(path: string, name: string, bytes: Buffer): void {
  expect(name).toMatch(/^Journal\.afterimage\.\d{8}-\d{6}\.damaged$/);
  expect(readFileSync(join(dirname(path), name)).equals(bytes)).toBe(true);
  expect(readFileSync(join(dirname(path), `${name}-wal`), 'utf8')).toBe('not a log, and kept all the same');
}

it('its newest backup that is sound comes in its place', async () => {
  const { path, id, before, bytes } = await damaged();
  expect(await finishLater(lookForRescue({ path }))).toMatchObject({ newestSound: { id }, backups: [{ id }] });
  const { quarantined } = await finishLater(rescueFromBackup({ path }, { id }));
  expectQuarantined(path, quarantined, bytes);
  expect(dump(fileJournal(path))).toBe(before);
});

it('a backup that is damaged too is passed over', async () => {
  const { path, id } = await damaged();
  const folder = join(dirname(path), 'Backups', 'Journal');
  const [name = ''] = readdirSync(folder);
  writeFileSync(
    join(folder, name.replace(id, '20300101-000000')),
    readFileSync(join(folder, name)).fill(7, 5_000, 60_000),
  );
  expect(newestSound(path)).toMatchObject({ id });
});

it('what can be read waits until it is wanted, then comes in its place', async () => {
  const { path, bytes } = await damaged();
  const report = await finishLater(salvageFirst({ path }));
  expect(report.counts).toMatchObject({ entry: 2, film: 2 });
  expect(readFileSync(path).equals(bytes)).toBe(true);
  const { quarantined } = finish(adoptSalvaged({ path }));
  expectQuarantined(path, quarantined, bytes);
  const journal = fileJournal(path);
  expect(checkJournal(journal)).toMatchObject({ isClean: true, entryCount: 2 });
  expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(() => finish(adoptSalvaged({ path }))).toThrow('not-found');
});

it('killed right after the quarantine, the damaged journal is still where it was, and both ways are open again', async () => {
  const { path, id, before, bytes } = await damaged();
  const script = `
    import { linkSync } from 'node:fs';
    linkSync(process.argv[1] + '-wal', process.argv[1] + '.20261122-120000.damaged-wal');
    linkSync(process.argv[1], process.argv[1] + '.20261122-120000.damaged');
    process.kill(process.pid, 'SIGKILL');`;
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', script, path]).signal).toBe('SIGKILL');
  expect(openJournal(path)).toMatchObject({ ok: false });
  const { quarantined } = await finishLater(rescueFromBackup({ path }, { id }));
  expectQuarantined(path, quarantined, bytes);
  expect(dump(fileJournal(path))).toBe(before);
  expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.damaged'))).toHaveLength(2);
});

it('a journal whose file is gone and whose log is not has its backup', async () => {
  const { path, id, before } = await damaged();
  rmSync(path);
  expect(openJournal(path)).toMatchObject({ error: { failure: 'damaged' } });
  await finishLater(rescueFromBackup({ path }, { id }));
  expect(dump(fileJournal(path))).toBe(before);
  expect(basename(path)).toBe('Journal.afterimage');
});
