// Backups from the terminal: made, listed, with the folder they lie in.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runLine } from '../../../db/cli/main.ts';
import { temporaryFolder } from '../../support/journal.ts';

async function on(journal: string, ...args: string[]) {
  return await runLine([...args, '--journal', journal], false);
}

test('a backup is made, and listed by when, what and why', async () => {
  const folder = temporaryFolder();
  const journal = join(folder, 'Journal.afterimage');
  expect((await on(journal, 'backups')).exitCode).toBe(3);
  await on(journal, 'log', '--title', 'One Mile');
  expect((await on(journal, 'backups')).output).toContain('No backups yet.');
  const made = await on(journal, 'backup');
  expect(made.output).toMatch(/^Backed up 1 entry of 1 film as \d{8}-\d{6} in .*Backups\/Journal\.\n$/);
  const listed = await on(journal, 'backups');
  expect(listed.output).toMatch(/^\d{8}-\d{6} +\d{4}-\d\d-\d\d \d\d:\d\d +1 entry of 1 film +\d+ kB +asked for\n/);
  expect(JSON.parse((await on(journal, 'backups', '--json')).output)).toMatchObject({
    backups: [{ reason: 'on-demand' }],
  });
});

test('an import is backed up first, one into nothing is not', async () => {
  const folder = temporaryFolder();
  const journal = join(folder, 'Journal.afterimage');
  const file = join(folder, 'mine.json');
  const other = join(folder, 'Other.afterimage');
  await on(other, 'log', '--title', 'Kestrel');
  await on(other, 'export', '--format', 'json', '--to', file);
  expect((await on(journal, 'import', file)).exitCode).toBe(0);
  expect((await on(journal, 'backups')).output).toContain('No backups yet.');
  await on(journal, 'import', file);
  expect((await on(journal, 'backups')).output).toContain('before an import');
});

test('a backup is put back, after a look at what that changes; what was there is kept', async () => {
  const journal = join(temporaryFolder(), 'Journal.afterimage');
  await on(journal, 'log', '--title', 'One Mile', '--watched-on', '2026-03-14');
  const { id } = JSON.parse((await on(journal, 'backup', '--json')).output) as { id: string };
  await on(journal, 'trash', '1');
  const looked = await on(journal, 'restore', id, '--dry-run');
  expect(looked.output).toContain('  1 entry would come back\n    One Mile, 2026-03-14\n');
  expect((await on(journal, 'list')).output).toContain('No entries.');
  const restored = await on(journal, 'restore', id);
  expect(restored.output).toMatch(/Restored\. What was there is kept as \d{8}-\d{6}\.\n$/);
  expect((await on(journal, 'list')).output).toContain('One Mile');
  expect(await on(journal, 'restore', '19990101-000000')).toMatchObject({ exitCode: 1 });
});

test('a damaged journal has its backups and its salvage, and is never touched', async () => {
  const folder = temporaryFolder();
  const journal = join(folder, 'Journal.afterimage');
  for (const title of ['One Mile', 'Kestrel']) await on(journal, 'log', '--title', title);
  const { id } = JSON.parse((await on(journal, 'backup', '--json')).output) as { id: string };
  const damaged = readFileSync(journal).fill(0, 0, 4_096);
  writeFileSync(journal, damaged);
  expect((await on(journal, 'list')).exitCode).toBe(3);
  expect(await on(journal, 'backups')).toMatchObject({
    exitCode: 1,
    output: expect.stringContaining(`The newest that is sound: ${id}`) as string,
  });
  const to = join(folder, 'Salvaged.afterimage');
  const salvaged = await runLine(['salvage', journal, '--to', to], false);
  expect(salvaged.output).toContain('2 entries, 2 films, 0 reflections, 0 clippings; 0 of 0 texts to the letter.');
  expect((await on(to, 'list')).output).toContain('Kestrel');
  expect(await runLine(['salvage', journal, '--to', to], false)).toMatchObject({ exitCode: 1 });
  const restored = await on(journal, 'restore', id);
  const [, name = ''] = /beside it as (\S+)\.\n$/.exec(restored.output) ?? [];
  expect(readFileSync(join(folder, name)).equals(damaged)).toBe(true);
  expect((await on(journal, 'list')).output).toContain('One Mile');
});

test.skipIf(process.platform === 'win32')(
  'what is no file is not salvaged: a device would be read for ever',
  async () => {
    const to = join(temporaryFolder(), 'Salvaged.afterimage');
    for (const path of ['/dev/zero', join(temporaryFolder(), 'nothing'), temporaryFolder()]) {
      const refused = await runLine(['salvage', path, '--to', to], false);
      expect(refused).toMatchObject({ exitCode: 1, error: 'This file can’t be read.\n' });
      expect(existsSync(to)).toBe(false);
    }
  },
);
