// After an act the keyboard is never nowhere: what was written and left, moved, taken off or put back hands it on.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { CommandId } from '../../electron/contract/commands.ts';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { ask, log, untilReady } from '../support/window.ts';

let userData: string;
let program: LaunchedAfterimage;
let page: Page;
let filmId: number;

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-focus-'));
  program = await launchAfterimage({ userData });
  page = program.page;
  await untilReady(page);
  filmId = (await log(page, { film: { title: 'One Mile', year: 2025 }, tags: ['late', 'with-mum'] })).film.id;
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const open = (hash: string) => page.evaluate((asked) => (window.location.hash = asked), hash);
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

function choose(id: CommandId): Promise<void> {
  return program.app.evaluate(({ BrowserWindow, Menu }, item) => {
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click({}, BrowserWindow.getAllWindows()[0]);
  }, id);
}

test('a reflection that is done, and one moved to the trash', async () => {
  await open(`#/film/${filmId}`);
  await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button('Edit')).toBeFocused();
  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: 'Reflection' })).toBeFocused();
  await page.keyboard.type('Two winters later.');
  await page.keyboard.press('Escape');
  await expect(button('Reflect')).toBeFocused();
  await button(/^Move to trash: the reflection/).press('Enter');
  await expect(page.getByText('Moved the reflection on One Mile to the trash')).toBeVisible();
  await expect(button('Reflect')).toBeFocused();
  await choose('film.note');
  await expect(page.getByRole('textbox', { name: 'Notes to yourself' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button('Write a note')).toBeFocused();
});

test('G on a film: left in the same breath, pressed again, held down, logged', async () => {
  const holder = () => page.evaluate(() => document.activeElement?.tagName ?? 'none');
  const title = page.getByRole('combobox', { name: 'Title' });
  const pressAtOnce = (...keys: string[]) =>
    Promise.all(keys.flatMap((key) => [page.keyboard.down(key), page.keyboard.up(key)]));
  const openFilm = async (): Promise<void> => {
    await open('#/films');
    await expect(page.getByRole('heading', { level: 1, name: 'Films' })).toBeVisible();
    await page.locator('[data-tile]').filter({ hasText: 'One Mile' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeFocused();
  };
  await openFilm();
  for (const keys of [
    ['g', 'Escape'],
    ['g', 'Escape', 'g', 'Escape'],
    ['Tab', 'g', 'Escape'],
  ]) {
    await pressAtOnce(...keys);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
    expect(await holder(), keys.join(' ')).not.toBe('BODY');
  }
  await openFilm();
  await page.keyboard.down('g');
  await expect(title).toBeFocused();
  // held down, it goes on being pressed
  for (let times = 0; times < 3; times += 1) await page.keyboard.down('g');
  await page.keyboard.up('g');
  await expect(title).toHaveValue('One Mile');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-entry]:focus')).toHaveCount(1);
  await openFilm();
  await page.keyboard.press('g');
  await expect(title).toHaveValue('One Mile');
  await pressAtOnce('Enter', 'Tab');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(holder).not.toBe('BODY');
});

test('a tag renamed or taken away', async () => {
  await open('#/themes');
  await expect(page.getByRole('heading', { level: 1, name: 'Themes' })).toBeVisible();
  await choose('themes.tags');
  await button('Rename late').press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Tags' }).locator(':focus')).toHaveCount(1);
  await button('Delete late').press('Enter');
  await expect(button('Rename late')).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Tags' }).locator(':focus')).toHaveCount(1);
});

test('a film moved, and the last one taken off a list, by command', async () => {
  const { id } = await ask(page, 'list.create', { name: 'Trains' });
  for (const title of ['Kestrel', 'Harbour']) await ask(page, 'list.add', { id, film: { title } });
  await open(`#/list/${id}`);
  const film = (title: string) => page.getByRole('link', { name: new RegExp(title) });
  await film('Kestrel').focus();
  await choose('list.moveDown');
  await expect(page.locator('[data-film]').last()).toContainText('Kestrel');
  await expect(film('Kestrel')).toBeFocused();
  await choose('list.moveUp');
  await expect(page.locator('[data-film]').first()).toContainText('Kestrel');
  await choose('list.rank');
  await expect(page.getByRole('checkbox', { name: 'Ranked' })).toBeChecked();
  await choose('list.takeOff');
  await expect(film('Harbour')).toBeFocused();
  await choose('list.takeOff');
  await expect(page.locator('[data-film]')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Add a film' })).toBeFocused();
});

test('what is put back out of the trash, and the trash when it is empty', async () => {
  for (const name of ['Ships', 'Ferries']) {
    const { id } = await ask(page, 'list.create', { name });
    await ask(page, 'list.trash', { id });
  }
  await open('#/trash');
  await button(/^Put back Ships/).press('Enter');
  await expect(button(/^Put back Ships/)).toHaveCount(0);
  await expect(button(/^Put back/).and(page.locator(':focus'))).toHaveCount(1);
  await choose('trash.empty');
  await page.getByRole('dialog', { name: 'Empty the trash' }).getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('Nothing here.')).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

test('a diary in which a filter finds nothing has a main part still', async () => {
  await open('#/diary?year=1950');
  await expect(page.getByText('Nothing in the diary is like that.')).toBeVisible();
  await expect(page.getByRole('main')).toHaveCount(1);
});
