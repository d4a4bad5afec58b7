// Themes by keyboard alone: their index, the page of one, renaming, describing, merging, and all of it taken back.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, untilReady } from '../support/window.ts';

let userData: string;
let program: LaunchedAfterimage;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-themes-'));
  writeSampleJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData });
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

test('the index leads to the page of a theme', async () => {
  const { page } = program;
  await untilReady(page);
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Themes' })).toBeVisible();
  await page.getByRole('link', { name: /^Grief/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Grief' })).toBeVisible();
  await expect(page.getByText(/4 entries, 3 films/)).toBeVisible();
  await expect(page.locator('mark').first()).toHaveText(/grief/i);
  await expect(page.getByText('The brother was never on the train')).toHaveCount(0);
});

test('the time line is walked with arrows', async () => {
  const { page } = program;
  const marks = page.getByRole('group', { name: 'Entries over time' }).getByRole('link');
  await marks.last().focus();
  await page.keyboard.press('Home');
  await expect(marks.first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(marks.nth(1)).toBeFocused();
});

test('a description is kept while it is written', async () => {
  const { page } = program;
  await page.getByRole('textbox', { name: 'Description' }).focus();
  await page.keyboard.type('What is left when nothing is left to do.');
  await expect
    .poll(async () => {
      const grief = (await ask(page, 'theme.list', {})).find(({ name }) => name === 'Grief');
      return grief && (await ask(page, 'theme.get', { id: grief.id })).description;
    })
    .toBe('What is left when nothing is left to do.');
});

test('a colour is chosen with arrows', async () => {
  const { page } = program;
  const colours = page.getByRole('radiogroup', { name: 'Colour' });
  await colours.getByRole('radio', { checked: true }).focus();
  const before = await colours.getByRole('radio', { checked: true }).getAttribute('aria-label');
  await page.keyboard.press('ArrowRight');
  await expect(colours.getByRole('radio', { checked: true })).not.toHaveAttribute('aria-label', before ?? '');
});

test('a rename to a name that is there is refused, and offers to merge', async () => {
  const { page } = program;
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('silence');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('There is a theme of this name already');
  await expect(page.getByRole('button', { name: 'Merge with Silence' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(name).toHaveValue('Grief');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Sorrow');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Sorrow' })).toBeVisible();
});

test('a merge is one act, and is taken back', async () => {
  const { page } = program;
  await page.getByRole('button', { name: 'Merge into…' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu', { name: 'Merge into' })).toBeVisible();
  await page.keyboard.type('Wint');
  await expect(page.getByRole('menuitem', { name: /Winter/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Winter' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue(/What is left/);
  await page.getByRole('link', { name: 'Show in the diary' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-entry]')).toHaveCount(4);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Made Sorrow a theme of its own again')).toBeVisible();
  await expect(page.locator('[data-entry]')).toHaveCount(1);
});

test('a theme is made before any entry has it, and deleted again', async () => {
  const { page } = program;
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: 'New theme' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of the theme' })).toBeFocused();
  await page.keyboard.type('silence');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('There is a theme of this name already');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Weather');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Weather' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete the theme' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Deleted the theme Weather')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Themes' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Weather/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('link', { name: /^Weather/ })).toBeVisible();
});

test('the map is walked with arrows, and says the same as a table', async () => {
  const { page } = program;
  await page.keyboard.press('m');
  const map = page.getByRole('group', { name: 'Map of themes' });
  const first = map.getByRole('link').first();
  await first.focus();
  const name = await first.getAttribute('aria-label');
  for (const key of ['ArrowRight', 'ArrowDown']) {
    await page.keyboard.press(key);
    await expect(map.locator(':focus')).not.toHaveAttribute('aria-label', name ?? '');
    await page.keyboard.press(key === 'ArrowRight' ? 'ArrowLeft' : 'ArrowUp');
  }
  await expect(page.getByRole('table', { name: 'Together on one entry' }).getByRole('row').nth(1)).toContainText(
    /entr/,
  );
  await map.getByRole('link', { name: /^Silence/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Silence' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(map).toBeVisible();
});

test('a tag is renamed, merged, made a theme, and all of it taken back', async () => {
  const { page } = program;
  await page.keyboard.press('t');
  await expect(page.getByRole('heading', { level: 1, name: 'Tags' })).toBeVisible();
  const tags = async (): Promise<string[]> => (await ask(page, 'tag.list', {})).map(({ name }) => name);
  const before = await tags();
  await page.getByRole('button', { name: 'Rename with-mum' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'New name of with-mum' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('with mother');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'with mother' })).toBeVisible();
  await page.getByRole('button', { name: 'Make it a theme: with mother' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Made with mother a theme')).toBeVisible();
  expect((await ask(page, 'theme.list', {})).map(({ name }) => name)).toContain('with mother');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Made with mother a tag again')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(tags).toEqual(before);
});
