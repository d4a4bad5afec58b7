// Pictures of backups, of a restore before it is done, of the check and of a damaged journal, light, dark and narrow, kept in dist/pictures to be looked at.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, log, untilReady } from '../support/window.ts';

const folder = join(projectRoot, 'dist/pictures');
let userData: string;
let program: LaunchedAfterimage;
const journal = (): string => join(userData, 'Journal.afterimage');

test.describe.configure({ mode: 'serial' });

async function start(): Promise<void> {
  program = await launchAfterimage({ userData, args: SHARP });
  await resize(program, 1360, 860);
}

test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  userData = mkdtempSync(join(tmpdir(), 'afterimage-backup-pictures-'));
  writeSampleJournal(journal());
  await start();
  await untilReady(program.page);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

async function picture(name: string): Promise<void> {
  await takePictures(program.page, join(folder, name));
}

async function narrow(name: string): Promise<void> {
  await resize(program, 640, 760);
  await picture(`${name}-640`);
  await resize(program, 1360, 860);
}

test('backups, and one before it is put back', async () => {
  const { page } = program;
  await page.keyboard.press('Control+,');
  await page.getByRole('link', { name: 'See backups' }).click();
  await expect(page.getByRole('button', { name: 'Back up now' })).toBeVisible();
  await picture('backups-none');
  await ask(page, 'backup.make', {});
  await ask(page, 'entry.trash', { id: 2 });
  await ask(page, 'entry.trash', { id: 3 });
  await ask(page, 'entry.edit', { id: 4, rating: 2 });
  await log(page, { film: { title: 'The Lamplighter’s Second Winter', year: 2011 }, watchedOn: '2026-11-20' });
  await ask(page, 'backup.make', {});
  await page.keyboard.press('Control+,');
  await expect(page.getByText('The newest is of')).toBeVisible();
  await picture('settings-backups');
  await page.getByRole('link', { name: /See all/ }).click();
  await expect(page.getByRole('list', { name: 'Backups, newest first' })).toBeVisible();
  await picture('backups');
  await narrow('backups');
  await page.getByRole('list', { name: 'Backups, newest first' }).getByRole('link').last().click();
  await expect(page.getByRole('button', { name: 'Put it back' })).toBeVisible();
  await picture('restore');
  await narrow('restore');
});

test('a check that finds nothing, and one that does', async () => {
  let { page } = program;
  await page.keyboard.press('Control+,');
  await page.getByRole('link', { name: 'Check it for damage' }).click();
  await expect(page.getByText('Every page and every text is as it was written.')).toBeVisible();
  await picture('check-sound');
  const { review } = await ask(page, 'entry.get', { id: 1 });
  await program.close();
  const bytes = readFileSync(journal());
  const words = review.slice(12, 40);
  for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words)) bytes.write('q', at + 5);
  writeFileSync(journal(), bytes);
  await start();
  ({ page } = program);
  await untilReady(page);
  await page.keyboard.press('Control+,');
  await page.getByRole('link', { name: 'Check it for damage' }).click();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('button', { name: 'Take the copy' })).toBeVisible();
  await expect(page.locator('ins').first()).toBeVisible();
  await picture('check-found');
  await narrow('check-found');
});

test('a damaged journal, with both ways out', async () => {
  await program.close();
  const bytes = readFileSync(journal());
  const from = Math.floor(bytes.lastIndexOf('train') / 4096) * 4096;
  bytes.fill(0, from, from + 4096);
  writeFileSync(journal(), bytes);
  await start();
  const { page } = program;
  await expect(page.getByText('It was looked over just now and is sound.')).toBeVisible();
  await picture('damaged');
  await narrow('damaged');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('button', { name: 'Open what was read' })).toBeVisible();
  await picture('salvaged');
  await narrow('salvaged');
});
