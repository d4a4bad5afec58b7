// At the doors of the program, by the keyboard alone: the first page, logging, bringing in, taking out, backups, a damaged journal. Where the keyboard is after each act, and that nothing jumps.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { answerFileDialogs } from '../support/dialogs.ts';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { diaryRow, log, logDialog, untilReady } from '../support/window.ts';

const pictures = join(projectRoot, 'dist/pictures');
let userData: string;
let program: LaunchedAfterimage;
let page: Page;

test.describe.configure({ mode: 'serial' });

async function start(): Promise<void> {
  program = await launchAfterimage({ userData, args: SHARP });
  page = program.page;
}

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-doors-'));
  await start();
  await untilReady(page);
  await resize(program, 1360, 860);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const look = (name: string) => takePictures(page, join(pictures, `doors-${name}`));

test('the first page begins at its first act, in sight, and names the keys', async () => {
  const act = page.getByRole('main').getByRole('button', { name: 'Log a film' });
  await expect(act).toBeFocused();
  await expect(act).toHaveAccessibleDescription('What did you see last, and what stayed with you?');
  expect(await act.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await expect(page.getByRole('main')).toContainText('shows all keys');
  await look('first');
  await press('Enter');
  await expect(logDialog(page)).toBeVisible();
  await press('Escape');
  await expect(act).toBeFocused();
});

test('nothing in the dialog moves while a title is typed, known or new', async () => {
  await log(page, { film: { title: 'One Mile', year: 2025, directors: ['Asoka Wakabayashi'] }, tags: ['late'] });
  const dialog = logDialog(page);
  const heights = async (): Promise<(number | undefined)[]> => {
    await page.waitForTimeout(200);
    const all = [dialog, dialog.getByText('Watched', { exact: true }), dialog.getByText('Enter logs it')];
    return Promise.all(all.map(async (each) => (await each.boundingBox())?.y));
  };
  await press('Control+n');
  await expect(page.getByRole('combobox', { name: 'Title of the film' })).toBeFocused();
  await page.waitForTimeout(300);
  const before = await heights();
  await look('log-empty');
  await page.keyboard.type('Kestrel');
  expect(await heights()).toEqual(before);
  await look('log-new');
  await press('Control+a');
  await page.keyboard.type('One');
  await expect(page.getByRole('option', { name: /One Mile 2025/ })).toBeVisible();
  expect(await heights()).toEqual(before);
  await look('log-offered');
  await press('Tab');
  await expect(page.getByRole('textbox', { name: 'Watched' })).toBeFocused();
  await expect(dialog.getByText('Asoka Wakabayashi')).toBeVisible();
  expect(await heights()).toEqual(before);
  await look('log-known');
  await press('Escape');
  await expect(dialog).toBeHidden();
});

test('after backing up the keyboard is where it was', async () => {
  await page.evaluate(() => (window.location.hash = '#/backups'));
  await expect(page.getByRole('heading', { level: 1, name: 'Backups' })).toBeVisible();
  await button('Back up now').focus();
  await press('Enter');
  await expect(page.getByText('Backed up 1 entry of 1 film')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Backups, newest first' }).getByRole('listitem')).toHaveCount(1);
  await expect(button('Back up now')).toBeFocused();
});

test('a backup is put back after its preview, and that taken back', async () => {
  await log(page, { film: { title: 'Kestrel' } });
  for (let each = 0; each < 3; each += 1) await press('Tab');
  await expect(page.getByRole('link', { name: /1 entry of 1 film/ })).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Would go' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await look('put-back');
  await press('Tab', 'Tab');
  await expect(button('Put it back')).toBeFocused();
  await press('Enter');
  await expect(diaryRow(page, 'Kestrel')).toBeHidden();
  await expect(diaryRow(page, 'One Mile')).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await page.getByRole('button', { name: 'Take it back' }).press('Enter');
  await expect(diaryRow(page, 'Kestrel')).toBeVisible();
});

test('a file that is chosen leads to Import, to its report, and back out of it', async () => {
  const table = 'Title,Year,Rating,WatchedDate,Tags\nHarbour,2001,4,2024-03-01,"late, with mum"\n';
  writeFileSync(join(userData, 'films.csv'), `${table}The Salt Ferry,1998,3,2024-03-02,late\n`);
  await answerFileDialogs(program.app, join(userData, 'films.csv'));
  await page.evaluate(() => (window.location.hash = '#/import'));
  await expect(button('Choose files')).toBeVisible();
  await button('Choose files').focus();
  await press('Enter');
  const isTable = page.getByText('is a table. What are its columns?');
  await expect(isTable.or(page.getByRole('heading', { level: 2, name: /^This would come of it/ }))).toBeVisible();
  if (await isTable.isVisible()) {
    await expect(isTable).toBeFocused();
    await look('import-table');
    const onwards = button('See what becomes of it');
    for (let each = 0; each < 30 && !(await onwards.evaluate((it) => it === document.activeElement)); each += 1)
      await press('Tab');
    await press('Enter');
  }
  const heading = page.getByRole('heading', { level: 2, name: /^This would come of it/ });
  await expect(heading).toBeFocused();
  await expect(heading).toHaveAccessibleDescription(/2 entries.*2 tags/);
  await look('import-preview');
  await press('Tab');
  await expect(page.getByRole('main').getByRole('button', { name: 'Import', exact: true })).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Imported / })).toBeFocused();
  await press('Tab', 'Tab');
  await expect(button('Undo this import')).toBeFocused();
  await look('import-report');
  await press('Enter');
  await expect(page.getByText('This import was undone.')).toBeFocused();
});

test('a file that is refused leaves the keyboard on the way on', async () => {
  writeFileSync(join(userData, 'noise.zip'), 'this is no archive');
  await answerFileDialogs(program.app, join(userData, 'noise.zip'));
  await page.evaluate(() => (window.location.hash = '#/import'));
  await expect(button('Choose files')).toBeVisible();
  await button('Choose files').focus();
  await press('Enter');
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(button('Choose something else')).toBeFocused();
  await look('import-refused');
  await press('Enter');
  await expect(button('Choose files')).toBeFocused();
});

test('an export goes to its end, its acts in sight whatever is chosen and however low the window is', async () => {
  const vault = join(userData, 'notes');
  mkdirSync(vault);
  await page.evaluate(() => (window.location.hash = '#/diary'));
  await page.evaluate(() => (window.location.hash = '#/settings'));
  for (const height of [860, 600]) {
    await resize(program, 1360, height);
    await press('Control+Shift+e');
    const act = button('Choose a place');
    await expect(page.getByRole('radio', { name: /^Everything/ })).toBeFocused();
    for (const scope of ['A year', 'A theme', 'A list', 'What a search finds']) {
      await press('ArrowDown');
      await expect(page.getByRole('radio', { name: scope })).toBeFocused();
      await expect(act).toBeInViewport({ ratio: 1 });
    }
    await look(`export-${height}`);
    await press('Escape');
    await expect(page.getByRole('dialog', { name: 'Export' })).toBeHidden();
  }
  await resize(program, 1360, 860);
  await answerFileDialogs(program.app, vault);
  await press('Control+Shift+e');
  await expect(page.getByRole('radio', { name: /^Everything/ })).toBeFocused();
  await press('Tab', 'ArrowDown');
  await expect(page.getByRole('radio', { name: /^Markdown/ })).toBeChecked();
  await press('Tab', 'Tab');
  await expect(button('Choose a place')).toBeFocused();
  await press('Enter');
  await expect(page.getByText(/^Exported 2 entries/).first()).toBeVisible();
  // a folder of its own in the one that was chosen
  expect(readdirSync(vault)).toHaveLength(1);
  await look('export-done');
  await press('Escape');
});

test('a damaged journal begins at its heading; what can be read is read to its end', async () => {
  await log(page, { film: { title: 'Harbour' }, review: 'He never did. '.repeat(4_000) });
  await program.close();
  const path = join(userData, 'Journal.afterimage');
  const bytes = readFileSync(path);
  bytes.fill(0, 4096 * 2, 4096 * 4);
  writeFileSync(path, bytes);
  rmSync(join(userData, 'Backups'), { recursive: true, force: true });
  await start();
  await resize(program, 1360, 860);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText('There is none for this journal.')).toBeVisible();
  await look('damaged');
  await press('Tab');
  await expect(button('Read it')).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /can be read$/ })).toBeFocused();
  await look('salvaged');
  await press('Tab');
  await expect(button('Open what was read')).toBeFocused();
  await press('Enter');
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});
