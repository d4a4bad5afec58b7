// A process that ends unexpectedly: the page comes back, the next start says it once, and the report stays on the disk, without a word of the journal.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { takePictures } from '../support/pictures.ts';
import { ask, diaryRow, log, untilReady } from '../support/window.ts';

test.describe.configure({ mode: 'serial' });

let userData: string;
let program: LaunchedAfterimage;
let page: Page;

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-crash-'));
  await start();
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

async function start(): Promise<void> {
  program = await launchAfterimage({ userData });
  page = program.page;
  await untilReady(page);
}

const crashes = (): string => join(userData, 'crashes');
const noteText = (): Promise<string> =>
  page
    .locator('aside')
    .allTextContents()
    .then((all) => all.join(''));
const note = () => page.getByRole('complementary').filter({ hasText: 'ended unexpectedly' });

function reports(ending: RegExp): string[] {
  if (!existsSync(crashes())) return [];
  return readdirSync(crashes(), { recursive: true, encoding: 'utf8' }).filter((name) => ending.test(name));
}

test('nothing is said where nothing happened', async () => {
  await log(page, { film: { title: 'The Salt Ferry' }, review: 'Half an hour too long.' });
  await expect(note()).toBeHidden();
  // Chromium's own pictures tell nothing here: while it is driven, an empty page it swaps out now and then fails on its way out
  expect(reports(/txt$/)).toEqual([]);
});

test('a page that ended is opened again, says so, and has its journal', async () => {
  // the driver gives a crashed page up for good: the one that came back is asked through the program
  await program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(() => reports(/page\.txt$/).length).toBe(1);
  const shown = (): Promise<string> =>
    program.app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]
          ?.webContents.executeJavaScript('document.body.innerText')
          .then(String, () => '') ?? '',
    );
  await expect.poll(shown).toContain('The page ended unexpectedly and was opened again.');
  await expect.poll(shown).toContain('The Salt Ferry');
  await program.close();
  await start();
  await expect(diaryRow(page, 'The Salt Ferry')).toBeVisible();
  await expect.poll(noteText).toBe('');
});

test('the program crashed: the next start says so once, where the report lies, and that nobody was sent it', async () => {
  const before = reports(/dmp$/).length;
  await program.app.evaluate(() => void setImmediate(() => process.crash())).catch(() => undefined);
  await expect.poll(() => reports(/dmp$/).length).toBe(before + 1);
  await program.kill();
  await start();
  await expect(note()).toContainText('Afterimage ended unexpectedly last time.');
  await expect(note()).toContainText(crashes());
  await expect(note()).toContainText('was sent to nobody');
  await ask(page, 'journal.summary', {});
  await takePictures(page, 'dist/pictures/crash-note');
  // until it is answered it comes back with the page
  await page.reload();
  await untilReady(page);
  await note().getByRole('button', { name: 'Keep it' }).click();
  await expect(note()).toBeHidden();
  await program.close();
  await start();
  await expect(diaryRow(page, 'The Salt Ferry')).toBeVisible();
  await expect.poll(noteText).toBe('');
});

test('reports are their owner’s alone, hold no word of the journal in what we write, and can be deleted', async () => {
  const ours = readdirSync(crashes(), { recursive: true, encoding: 'utf8' }).map((name) => join(crashes(), name));
  for (const path of ours) {
    const { mode } = statSync(path);
    expect((mode & 0o77).toString(8), path).toBe('0');
  }
  for (const name of reports(/txt$/))
    expect(readFileSync(join(crashes(), name), 'utf8')).not.toMatch(/Salt|Half an hour/);
  await page.evaluate(() => window.afterimage.shell('crash.delete'));
  expect(reports(/dmp|txt/)).toEqual([]);
});

test('the journal’s process ended: it is started again, and that is said', async () => {
  const all = await program.app.evaluate(({ app }) => app.getAppMetrics());
  const pid = all.find(({ name, serviceName }) => `${name} ${serviceName}`.includes('Afterimage journal'))?.pid;
  process.kill(pid ?? 0, 'SIGKILL');
  await expect(note()).toContainText('What keeps the journal ended unexpectedly and was started again.');
  await note().getByRole('button', { name: 'Delete it' }).click();
  await expect(note()).toBeHidden();
  await expect.poll(() => reports(/dmp|txt/)).toEqual([]);
});
