// Backups in the real program: on demand, at the end of a day of use, and none where nothing changed.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type LaunchedAfterimage, launchAfterimage } from '../support/launch.ts';
import { ask, log, untilReady } from '../support/window.ts';

let userData: string;
let program: LaunchedAfterimage;
const folder = (): string => join(userData, 'Backups', 'Journal');

test.beforeEach(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-backups-'));
  program = await launchAfterimage({ userData });
  await untilReady(program.page);
});

test.afterEach(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

test('a day of use is backed up when the program is left, once', async () => {
  await log(program.page, { film: { title: 'One Mile' }, review: 'An empty track.' });
  await program.close();
  expect(readdirSync(folder())).toEqual([expect.stringMatching(/ day, 1 entries, 1 films\.afterimage-backup$/)]);
  program = await launchAfterimage({ userData });
  await untilReady(program.page);
  await program.close();
  expect(readdirSync(folder())).toHaveLength(1);
});

test('one that is asked for is there, and listed', async () => {
  const { page } = program;
  await log(page, { film: { title: 'One Mile' }, review: 'An empty track.' });
  const made = await ask(page, 'backup.make', {});
  expect(made).toMatchObject({ reason: 'on-demand', counts: { entryCount: 1, filmCount: 1 } });
  expect((await ask(page, 'backup.list', {})).backups).toEqual([made]);
});
