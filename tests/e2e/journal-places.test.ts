// The journal moved, others opened, new ones started, the recent ones, a file double-clicked: each with what was being written safe in the journal it belongs to.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { programArguments } from '../../build/run-program.mjs';
import { closeJournal, openJournal } from '../../db/open.ts';
import { answerFileDialogs } from '../support/dialogs.ts';
import { onDisk } from '../support/disk.ts';
import { electronRuntime, launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { log as logInto, oneMile } from '../support/one-mile.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { ask, diaryRow, log, untilReady, openEntry } from '../support/window.ts';

const pictures = join(projectRoot, 'dist/pictures');
let folder: string;
let userData: string;
let first: string;
let program: LaunchedAfterimage;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'afterimage-places-'));
  userData = join(folder, 'user data');
  first = join(userData, 'Journal.afterimage');
  program = await launchAfterimage({ userData, args: SHARP });
  page = program.page;
  await untilReady(page);
  await resize(program, 1360, 860);
});

test.afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

function journalWith(title: string, name: string): string {
  const path = join(folder, name);
  const opened = openJournal(path);
  if (!opened.ok) throw new Error(opened.error.failure);
  logInto(opened.value, oneMile({ film: { title }, review: '' }));
  closeJournal(opened.value);
  return path;
}

/** Chooses from the native menu, as a click does. */
async function chooseMenu(...labels: string[]): Promise<void> {
  await program.app.evaluate(({ Menu, BrowserWindow }, path) => {
    let items = Menu.getApplicationMenu()?.items ?? [];
    for (const [index, label] of path.entries()) {
      const item = items.find((each) => each.label.startsWith(label));
      if (!item) throw new Error(`no ${label} among ${items.map((each) => each.label).join(', ')}`);
      if (index === path.length - 1) item.click({}, BrowserWindow.getAllWindows()[0], undefined);
      else items = item.submenu?.items ?? [];
    }
  }, labels);
}

function recentLabels(): Promise<string[]> {
  return program.app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'File');
    const recent = file?.submenu?.items.find(({ label }) => label === 'Open recent');
    return (recent?.submenu?.items ?? []).filter(({ type }) => type === 'normal').map(({ label }) => label);
  });
}

test('opening another journal saves what is being written into the one it belongs to', async () => {
  await log(page, { film: { title: 'One Mile' } });
  const other = journalWith('Kestrel', 'Other.afterimage');
  await openEntry(page, 'One Mile');
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  await page.keyboard.type('The empty track, at dus');
  await answerFileDialogs(program.app, other);
  await chooseMenu('File', 'Open a journal');
  await expect(diaryRow(page, 'Kestrel')).toBeVisible();
  await expect(diaryRow(page, 'One Mile')).toHaveCount(0);
  expect(onDisk(first, 'SELECT review FROM entry')).toBe('The empty track, at dus');
  expect(onDisk(other, 'SELECT review FROM entry')).toBe('');
});

test('the recent ones are in the menu as long as they are there, and can be cleared', async () => {
  const third = journalWith('Salt Ferry', 'Third.afterimage');
  await answerFileDialogs(program.app, third);
  await chooseMenu('File', 'Open a journal');
  await expect(diaryRow(page, 'Salt Ferry')).toBeVisible();
  expect(await recentLabels()).toEqual(['Other', 'Journal', 'Clear this list']);
  await chooseMenu('File', 'Open recent', 'Other');
  await expect(diaryRow(page, 'Kestrel')).toBeVisible();
  expect(await recentLabels()).toEqual(['Third', 'Journal', 'Clear this list']);
  rmSync(third);
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Third/ })).toHaveCount(0);
});

test('a new one is started beside them', async () => {
  const fresh = join(folder, 'Fresh.afterimage');
  await answerFileDialogs(program.app, fresh);
  await chooseMenu('File', 'New journal');
  await expect(page.getByText('Other.afterimage')).toHaveCount(0);
  await expect.poll(() => existsSync(fresh)).toBe(true);
  await log(page, { film: { title: 'First of a new one' } });
  await expect(diaryRow(page, 'First of a new one')).toBeVisible();
});

test('a second start with a file opens it in the first', async () => {
  const runtime = electronRuntime();
  const args = programArguments(
    runtime.kind,
    [`--user-data-dir=${userData}`, 'Other.afterimage'],
    process.getuid?.() === 0,
  );
  const second = spawn(runtime.executable, args, { stdio: 'ignore', cwd: folder });
  await new Promise((ended) => second.once('exit', ended));
  await expect(diaryRow(page, 'Kestrel')).toBeVisible();
});

test('moved, the journal goes on at its new place, and the old file is put away', async () => {
  const old = join(folder, 'Other.afterimage');
  const taken = join(folder, 'Taken.afterimage');
  writeFileSync(taken, 'Dear Asoka');
  await page.keyboard.press('Control+,');
  await answerFileDialogs(program.app, taken);
  await page.getByRole('button', { name: 'Move it' }).click();
  await expect(page.getByRole('alert')).toContainText('There is already a file of this name there.');
  expect(readFileSync(taken, 'utf8')).toBe('Dear Asoka');
  await page.locator('button[aria-label="Dismiss"]').first().click();
  mkdirSync(join(folder, 'disk'));
  const to = join(folder, 'disk', 'Diary.afterimage');
  await answerFileDialogs(program.app, to);
  await page.getByRole('button', { name: 'Move it' }).click();
  await expect(page.getByText('The journal is in its new place.').first()).toBeVisible();
  await expect(page.getByText(to)).toBeVisible();
  await takePictures(page, join(pictures, 'settings-moved'));
  await resize(program, 720, 860);
  await takePictures(page, join(pictures, 'settings-moved-narrow'));
  await resize(program, 1360, 860);
  expect(existsSync(old)).toBe(false);
  await log(page, { film: { title: 'Written at the new place' } });
  expect(onDisk(to, 'SELECT count(*) FROM entry')).toBe(2);
  expect(readdirSync(dirname(to)).filter((name) => name.startsWith('.'))).toEqual([]);
  // in the trash, or under a name that says so
  const left = readdirSync(folder).filter((name) => name.startsWith('Other (moved'));
  expect(left.length).toBeLessThanOrEqual(1);
});

test('the next start opens it there', async () => {
  await program.close();
  program = await launchAfterimage({ userData, args: SHARP });
  page = program.page;
  // it begins where one was: in Settings
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(diaryRow(page, 'Written at the new place')).toBeVisible();
  expect(await ask(page, 'journal.check', {})).toMatchObject({ isClean: true });
});
