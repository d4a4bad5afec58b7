// The first page, and looking around in the sample journal: clearly said, changed at will, gone without a trace; one's own is as it was.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { ask, untilReady } from '../support/window.ts';

const folder = join(projectRoot, 'dist/pictures');
let userData: string;
let program: LaunchedAfterimage;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  userData = mkdtempSync(join(tmpdir(), 'afterimage-sample-'));
  program = await launchAfterimage({ userData, args: SHARP });
  await untilReady(program.page);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const picture = (name: string): Promise<void> => takePictures(program.page, join(folder, name));

test('the first page starts the first entry, with import and the sample beside it', async () => {
  const { page } = program;
  await resize(program, 1360, 860);
  await expect(page.getByRole('main').getByRole('button', { name: 'Log a film' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import an export' })).toBeVisible();
  await picture('first-page');
  await page.getByRole('button', { name: 'Look around in a sample journal' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('You are looking around in a sample journal.')).toBeVisible();
  await expect(page.getByRole('main').getByText('One Mile').first()).toBeVisible();
  await expect(page.getByText('The second time one watches the mother').last()).toBeVisible();
  expect((await ask(page, 'journal.summary', {})).entryCount).toBe(30);
  await picture('sample-diary');
});

test('everything works in it; what would outlive it is refused', async () => {
  const { page } = program;
  await ask(page, 'entry.log', { film: { title: 'Only here' } });
  await page.keyboard.press('Control+f');
  await page.keyboard.type('"empty track at dusk"');
  await expect(page.getByRole('link', { name: /One Mile/ }).first()).toBeVisible();
  const made = await page.evaluate(() => window.afterimage.request('backup.make', {}));
  expect(made).toMatchObject({ ok: false, error: { code: 'sample' } });
});

test('back in one’s own journal nothing has changed, and no trace is left', async () => {
  const { page } = program;
  expect(existsSync(join(userData, 'Sample'))).toBe(true);
  await page.getByRole('button', { name: 'Back to your own journal' }).click();
  await expect(page.getByText('You are looking around in a sample journal.')).toBeHidden();
  await expect.poll(() => existsSync(join(userData, 'Sample'))).toBe(false);
  expect((await ask(page, 'journal.summary', {})).entryCount).toBe(0);
  const settings = existsSync(join(userData, 'settings.json'))
    ? readFileSync(join(userData, 'settings.json'), 'utf8')
    : '';
  expect(settings).not.toContain('Sample');
});

test('killed in it, the next start is in one’s own journal, and the sample is gone', async () => {
  const { page } = program;
  await page.getByRole('button', { name: 'Look around in a sample journal' }).click();
  await expect(page.getByText('You are looking around in a sample journal.')).toBeVisible();
  await program.kill();
  expect(existsSync(join(userData, 'Sample'))).toBe(true);
  program = await launchAfterimage({ userData, args: SHARP });
  await untilReady(program.page);
  await expect(program.page.getByText('What did you see last')).toBeVisible();
  await expect.poll(() => existsSync(join(userData, 'Sample'))).toBe(false);
  expect(readdirSync(userData).filter((name) => name.includes('Sample'))).toEqual([]);
});

test('closed in it, nothing is left either', async () => {
  const { page } = program;
  await page.getByRole('button', { name: 'Look around in a sample journal' }).click();
  await expect(page.getByText('You are looking around in a sample journal.')).toBeVisible();
  await program.close();
  expect(existsSync(join(userData, 'Sample'))).toBe(false);
  program = await launchAfterimage({ userData, args: SHARP });
  await untilReady(program.page);
});
