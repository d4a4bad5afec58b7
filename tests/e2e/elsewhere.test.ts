// A journal in a folder that two computers share: noticed before a byte is written, looked at, opened when it is free, taken over, lost to who takes it; and the copy a sync program leaves.

import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { closeJournal, openJournal } from '../../db/open.ts';
import { lockPathOf } from '../../db/lock.ts';
import { answerQuestions } from '../support/dialogs.ts';
import { onDisk } from '../support/disk.ts';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { oneMile, log as logInto } from '../support/one-mile.ts';
import { OtherMachine } from '../support/other-machine.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { diaryRow, log, refusal, openEntry } from '../support/window.ts';

const pictures = join(projectRoot, 'dist/pictures');
let folder: string;
let journal: string;
let attic: OtherMachine;
let program: LaunchedAfterimage;
let page: Page;

test.describe.configure({ mode: 'serial' });

function write(path: string, title: string): void {
  const opened = openJournal(path);
  if (!opened.ok) throw new Error(opened.error.failure);
  logInto(opened.value, oneMile({ film: { title } }));
  closeJournal(opened.value);
}

test.beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'afterimage-elsewhere-'));
  journal = join(folder, 'Journal.afterimage');
  write(journal, 'One Mile');
  attic = new OtherMachine(journal);
  attic.beat();
  program = await launchAfterimage({ userData: join(folder, 'user data'), args: [...SHARP, `--journal=${journal}`] });
  page = program.page;
  await resize(program, 1360, 860);
});

test.afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A picture with the window as it is, and one of it narrow. */
async function picture(name: string): Promise<void> {
  await takePictures(page, join(pictures, name));
  await resize(program, 720, 860);
  await takePictures(page, join(pictures, `${name}-narrow`));
  await resize(program, 1360, 860);
}

test('it says who has it, and has written nothing', async () => {
  const before = readFileSync(journal);
  await expect(page.getByRole('alert')).toContainText('This journal is open on attic.');
  await expect(page.getByRole('button', { name: 'Look without writing' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Write here' })).toHaveCount(0);
  await picture('elsewhere');
  expect(readFileSync(journal).equals(before)).toBe(true);
  expect(existsSync(`${journal}-wal`)).toBe(false);
});

test('a look shows all of it and changes nothing', async () => {
  const before = readFileSync(journal);
  await page.getByRole('button', { name: 'Look without writing' }).click();
  await expect(diaryRow(page, 'One Mile')).toBeVisible();
  await expect(page.getByText('You are only looking')).toBeVisible();
  expect(await refusal(page, 'entry.log', { film: { title: 'Kestrel' } })).toMatchObject({ code: 'looking' });
  await picture('elsewhere-look');
  await page.getByRole('button', { name: 'Open it to write' }).click();
  await expect(page.getByRole('alert')).toContainText('This journal is open on attic.');
  expect(readFileSync(journal).equals(before)).toBe(true);
});

test('closed there, it opens here by itself, also while it is looked at', async () => {
  await page.getByRole('button', { name: 'Look without writing' }).click();
  await expect(page.getByText('You are only looking')).toBeVisible();
  attic.close();
  await expect(diaryRow(page, 'One Mile')).toBeVisible();
  await expect(page.getByText('You are only looking')).toHaveCount(0);
  expect(readFileSync(lockPathOf(journal), 'utf8')).not.toContain('attic');
  await log(page, { film: { title: 'Kestrel' } });
});

test('taken over there, it is closed here, and what was being written is in it', async () => {
  test.setTimeout(90_000);
  await openEntry(page, 'Kestrel');
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  attic.beat();
  // until it is noticed, at the next beat
  const text = 'A hawk, once.';
  await page.keyboard.type(text);
  await expect(page.getByRole('alert')).toContainText('This journal is open on attic.', { timeout: 30_000 });
  await expect.poll(() => onDisk(journal, `SELECT review FROM entry WHERE review LIKE 'A hawk%'`)).toBe(text);
  await expect.poll(() => existsSync(`${journal}-wal`)).toBe(false);
});

test('left open there, it is taken over after a question', async () => {
  // what the program says after two minutes without a sign
  await program.app.evaluate(({ BrowserWindow }) => {
    const holder = { host: 'attic', isStale: true };
    const status = { state: 'failed', name: 'Journal.afterimage', failure: 'elsewhere', holder };
    for (const window of BrowserWindow.getAllWindows())
      window.webContents.send('shell.event', 'journal.status', status);
  });
  await expect(page.getByRole('alert')).toContainText('This journal was left open on attic.');
  await picture('elsewhere-left');
  await answerQuestions(program.app, 1);
  await page.getByRole('button', { name: 'Write here' }).click();
  await expect(page.getByRole('alert')).toContainText('This journal was left open on attic.');
  await answerQuestions(program.app, 0);
  await page.getByRole('button', { name: 'Write here' }).click();
  await expect(diaryRow(page, 'Kestrel')).toBeVisible();
  // what was read before is on screen while it is still being opened
  await expect.poll(() => readFileSync(lockPathOf(journal), 'utf8')).not.toContain('attic');
});

test('a copy that a sync program left is told of, imported, and not told of again', async () => {
  const copy = join(folder, 'Journal.sync-conflict-20261120-101112-ABCDEFG.afterimage');
  await page.evaluate(() => window.afterimage.shell('journal.look'));
  copyFileSync(journal, copy);
  write(copy, 'Night Bus to Varna');
  const before = readFileSync(copy);
  await page.evaluate(() => window.afterimage.shell('journal.retry'));
  await expect(page.getByText('Your sync program left a copy')).toBeVisible();
  await picture('elsewhere-copy');
  await page.getByRole('button', { name: 'See what it holds' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
  await page
    .getByRole('button', { name: /^(Import|Bring)/ })
    .last()
    .click();
  await expect.poll(() => onDisk(journal, 'SELECT count(*) FROM entry')).toBe(3);
  await expect(page.getByText('Your sync program left a copy')).toHaveCount(0);
  expect(readFileSync(copy).equals(before)).toBe(true);
});

test('closed, it leaves no lock', async () => {
  await program.close();
  expect(existsSync(lockPathOf(journal))).toBe(false);
});
