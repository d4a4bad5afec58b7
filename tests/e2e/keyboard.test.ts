// Without a pointer: context menus by key, tooltips, the shortcut page, text size, type-ahead, and Escape one step at a time.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { SHARP, takePictures } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, diaryRow, logDialog, untilReady } from '../support/window.ts';

let userData: string;
let program: LaunchedAfterimage;
let page: Page;

/** Where the pictures are put when they are asked for. */
const pictures = process.env['AFTERIMAGE_PICTURES'];

async function picture(name: string): Promise<void> {
  if (pictures !== undefined) await takePictures(page, join(pictures, name));
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-keyboard-'));
  writeSampleJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData, args: pictures === undefined ? [] : SHARP });
  page = program.page;
  await untilReady(page);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const dialog = (name: string) => page.getByRole('dialog', { name });
const menu = () => page.getByRole('menu', { name: 'What can be done with it' });

test('the shortcut page: opened by ?, looked through, left one step at a time', async () => {
  await page.keyboard.press('?');
  await expect(page.getByRole('searchbox', { name: 'Look for a shortcut' })).toBeFocused();
  await picture('shortcuts');
  await page.keyboard.type('trash');
  await expect(dialog('Keyboard shortcuts').getByText('Empty the trash…')).toBeVisible();
  await picture('shortcuts-found');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox', { name: 'Look for a shortcut' })).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(dialog('Keyboard shortcuts')).toBeHidden();
});

test('an entry’s menu by Shift F10, left by Escape, and what it does', async () => {
  const row = diaryRow(page, 'Kestrel').first();
  await row.focus();
  await page.keyboard.press('Shift+F10');
  await expect(menu()).toBeVisible();
  await expect(menu().getByRole('menuitem')).toHaveText([
    /^Edit/,
    /^Log a rewatch/,
    /^Select with others/,
    /^Earlier versions/,
    /^Export this entry/,
    /^Move to trash/,
  ]);
  await picture('menu-entry');
  await page.keyboard.press('Escape');
  await expect(menu()).toBeHidden();
  await expect(row).toBeFocused();
  await row.click({ button: 'right' });
  await menu()
    .getByRole('menuitem', { name: /^Move to trash/ })
    .click();
  await expect(page.getByText('Moved the entry of Kestrel to the trash')).toBeVisible();
});

test('keys pressed as soon as a menu is asked for are for the menu, and not for the row under it', async () => {
  const atOnce = (...keys: string[]) =>
    Promise.all(keys.flatMap((key) => [page.keyboard.down(key), page.keyboard.up(key)]));
  const row = diaryRow(page, 'Letters to a Closed House').first();
  const isSelected = page.getByRole('heading', { name: /(entry|entries) selected/ });
  await row.focus();
  await atOnce('ContextMenu', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(isSelected).toBeVisible();
  await expect(menu()).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(isSelected).toBeHidden();
  for (const open of [() => atOnce('ContextMenu'), () => row.click({ button: 'right' })]) {
    await row.focus();
    await open();
    await page.keyboard.press('Escape');
    await expect(menu()).toBeHidden();
    await expect(row).toBeFocused();
  }
});

test('a row of the trash, a film, a theme, a list, a quote', async () => {
  await page.keyboard.press('Control+8');
  await page.getByRole('button', { name: 'Put back Kestrel' }).focus();
  await page.keyboard.press('ContextMenu');
  await expect(menu().getByRole('menuitem')).toHaveText(['Put back']);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Put the entry of Kestrel back in the diary')).toBeVisible();

  await page.keyboard.press('Control+2');
  const film = page.getByRole('main').getByRole('link', { name: /One Mile/ });
  await film.focus();
  await page.keyboard.press('Shift+F10');
  await picture('menu-film');
  await menu()
    .getByRole('menuitem', { name: /watchlist/ })
    .press('Enter');
  await expect(page.getByText('Put One Mile on the watchlist')).toBeVisible();
  await film.click({ button: 'right' });
  await menu()
    .getByRole('menuitem', { name: /^Log this film/ })
    .click();
  await expect(logDialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(logDialog(page)).toBeHidden();

  await ask(page, 'list.create', { name: 'Trains' });
  await page.keyboard.press('Control+5');
  await page.getByRole('link', { name: /^Trains/ }).focus();
  await page.keyboard.press('Shift+F10');
  await menu().getByRole('menuitem', { name: 'Move the list to the trash' }).press('Enter');
  await expect(page.getByText('Moved the list Trains to the trash')).toBeVisible();

  await page.keyboard.press('Control+4');
  await page.locator('[data-quote]').first().click({ button: 'right' });
  await expect(menu().getByRole('menuitem')).toHaveText(['Copy the quote']);
  await page.keyboard.press('Escape');
  await expect(menu()).toBeHidden();
});

test('a key is shown after a moment beside what has the keyboard, and gone with the next key', async () => {
  await page.keyboard.press('Control+1');
  await diaryRow(page, 'Kestrel').first().click();
  await page.getByRole('button', { name: 'Rewatch' }).focus();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Edit', exact: true })).toBeFocused();
  await expect(page.locator('[data-tooltip]')).toHaveText('E');
  await picture('tooltip');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-tooltip]')).toHaveText('Ctrl D');
  await page.keyboard.press('Shift');
  await expect(page.locator('[data-tooltip]')).toHaveCount(0);
});

test('the palette says why a command can’t be run here', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('compare two');
  const row = page.getByRole('option', { name: /Compare two reviews/ });
  await expect(row).toHaveAttribute('aria-disabled', 'true');
  await expect(row).toContainText('Open a film first');
  await picture('palette-elsewhere');
  await page.keyboard.press('Enter');
  await expect(dialog('Go to anything')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog('Go to anything')).toBeHidden();
});

test('text size: set, stepped by key, and back', async () => {
  const usual = await page.evaluate(() => window.devicePixelRatio);
  const ratio = () => page.evaluate((from) => window.devicePixelRatio / from, usual);
  await page.keyboard.press('Control+,');
  await page.getByRole('group', { name: 'Text size' }).getByRole('button', { name: 'Largest' }).press('Enter');
  await expect.poll(ratio).toBeCloseTo(1.3, 1);
  await picture('settings-largest');
  await page.keyboard.press('Control+Equal');
  await expect.poll(ratio).toBeCloseTo(1.43, 1);
  const size = page.getByRole('group', { name: 'Window size' });
  await expect(size).toContainText('110%');
  await expect(page.getByText('Window size 110%')).toBeVisible();
  await size.getByRole('button', { name: 'Smaller' }).press('Enter');
  await expect(size).not.toContainText('110%');
  await size.getByRole('button', { name: 'Larger' }).press('Enter');
  await expect(size).toContainText('110%');
  await page.keyboard.press('Control+0');
  await expect(size).not.toContainText('110%');
  await expect.poll(ratio).toBeCloseTo(1.3, 1);
  await page.reload();
  await untilReady(page);
  await expect.poll(ratio).toBeCloseTo(1.3, 1);
  await page.getByRole('group', { name: 'Text size' }).getByRole('button', { name: 'Usual' }).press('Enter');
  await expect.poll(ratio).toBeCloseTo(1, 2);
});

test('stars by the left hand alone', async () => {
  await page.keyboard.press('Control+n');
  const stars = logDialog(page).getByRole('radiogroup', { name: 'Rating' });
  await stars.getByRole('radio').first().focus();
  await page.keyboard.press('r');
  await expect(stars.getByRole('radio', { name: 'four stars', exact: true })).toBeChecked();
  await page.keyboard.press('g');
  await expect(stars.getByRole('radio', { name: 'four and a half stars', exact: true })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(logDialog(page)).toBeHidden();
});
