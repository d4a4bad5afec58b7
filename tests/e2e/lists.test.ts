// Lists and the watchlist by keyboard alone: made, filled, ordered, noted, trashed, taken back. And once by drag. With pictures.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, focusedLabel, logDialog, untilReady } from '../support/window.ts';

const folder = join(projectRoot, 'dist/pictures');
let userData: string;
let program: LaunchedAfterimage;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  userData = mkdtempSync(join(tmpdir(), 'afterimage-lists-'));
  writeSampleJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData, args: SHARP });
  page = program.page;
  await untilReady(page);
  await resize(program, 1360, 860);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const picture = (name: string): Promise<void> => takePictures(page, join(folder, name));
const titles = (): Promise<string[]> =>
  page
    .locator('[data-film]')
    .evaluateAll((links) =>
      links
        .toSorted((link, other) => link.getBoundingClientRect().top - other.getBoundingClientRect().top)
        .map((link) => link.querySelector('[dir=auto]')?.textContent ?? ''),
    );
const film = (title: string) => page.locator('[data-film]').filter({ hasText: title });

/** Types a title into the line and takes what is offered first. */
async function add(line: string, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: line }).focus();
  await page.keyboard.type(typed);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: line })).toHaveValue('');
}

test('the empty place invites, and a list begins with its name', async () => {
  await page.keyboard.press('Control+5');
  await expect(page.getByText('Films in an order of your own')).toBeVisible();
  await picture('lists-empty');
  await page.getByRole('button', { name: 'New list' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of the list' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.keyboard.type('Films with a train in them');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Films with a train in them' })).toBeVisible();
});

test('films of the journal and others come to it, in order', async () => {
  await page.keyboard.press('a');
  await expect(page.getByRole('combobox', { name: 'Add a film' })).toBeFocused();
  for (const typed of ['A Room in L', 'Night Bus', 'kestr', '走る', 'The Last Local (1964)'])
    await add('Add a film', typed);
  await expect(film('The Last Local')).toBeVisible();
  expect(await titles()).toEqual(['A Room in Lisbon', 'Night Bus to Varna', 'Kestrel', '走る人', 'The Last Local']);
});

test('a film is moved with Alt and the arrows, and the keyboard goes with it', async () => {
  await film('Kestrel').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(titles).toEqual(['A Room in Lisbon', 'Kestrel', 'Night Bus to Varna', '走る人', 'The Last Local']);
  await expect(film('Kestrel')).toBeFocused();
  await expect(page.getByText('Kestrel is now number 2 of 5')).toBeAttached();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(titles).toEqual(['Kestrel', 'A Room in Lisbon', 'Night Bus to Varna', '走る人', 'The Last Local']);
  await page.keyboard.press('End');
  await expect(film('The Last Local')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(film('走る人')).toBeFocused();
});

test('a note is written under a film, the list is ranked and described', async () => {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Note on 走る人' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note on 走る人' })).toBeFocused();
  await page.keyboard.type('The train is only heard.');
  await page.getByRole('checkbox', { name: 'Ranked' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('textbox', { name: 'Description' }).focus();
  await page.keyboard.type('Not films about trains. Films where somebody looks out of one.');
  await expect(page.getByRole('listitem').filter({ hasText: 'Kestrel' }).getByText('1', { exact: true })).toBeVisible();
  await expect
    .poll(async () => (await ask(page, 'list.list', {}))[0])
    .toMatchObject({ isRanked: true, description: 'Not films about trains. Films where somebody looks out of one.' });
  await page.getByRole('combobox', { name: 'Add a film' }).focus();
  await picture('list');
});

test('a film is dragged to another place', async () => {
  await film('Kestrel').dragTo(film('走る人'), { targetPosition: { x: 40, y: 60 } });
  await expect.poll(titles).toEqual(['A Room in Lisbon', 'Night Bus to Varna', '走る人', 'Kestrel', 'The Last Local']);
});

test('a film is taken off with Delete, and comes back with its place', async () => {
  await film('Night Bus').focus();
  await page.keyboard.press('Delete');
  await expect.poll(titles).toEqual(['A Room in Lisbon', '走る人', 'Kestrel', 'The Last Local']);
  await expect(film('走る人')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Put Night Bus to Varna back on the list')).toBeVisible();
  await expect.poll(titles).toEqual(['A Room in Lisbon', 'Night Bus to Varna', '走る人', 'Kestrel', 'The Last Local']);
});

test('a list goes to the trash and comes back', async () => {
  await page.getByRole('button', { name: 'Move to trash' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Lists' })).toBeVisible();
  await expect(page.getByText('Films in an order of your own')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('link', { name: /Films with a train in them/ })).toBeVisible();
  await picture('lists');
});

test('the watchlist holds what is to be seen, and logging one offers to take it off', async () => {
  await page.keyboard.press('Control+6');
  await expect(page.getByText('Films you mean to see wait here.')).toBeVisible();
  await picture('watchlist-empty');
  for (const typed of ['The Ferryman’s Daughter (1971)', 'Kestrel', '雨月荘 (1998)'])
    await add('Add a film to see', typed);
  await film('Ferryman').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ana says the last ten minutes are all weather.');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(titles).toEqual(['Kestrel', 'The Ferryman’s Daughter', '雨月荘']);
  await picture('watchlist');
  await resize(program, 640, 760);
  await picture('watchlist-640');
  await resize(program, 1360, 860);
  await page.keyboard.press('Control+n');
  await expect.poll(() => focusedLabel(page)).toBe('Title of the film');
  await page.keyboard.type('Kestrel');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(logDialog(page)).toHaveCount(0);
  await expect(page.getByText('Logged Kestrel, which is on your watchlist')).toBeVisible();
  await page.getByRole('button', { name: 'Take it off' }).click();
  await expect
    .poll(async () => (await ask(page, 'watchlist.list', {})).map(({ title }) => title))
    .toEqual(['The Ferryman’s Daughter', '雨月荘']);
});

test('a film’s page says where it stands, and puts it there', async () => {
  await page.keyboard.press('Control+5');
  await page.getByRole('link', { name: /Films with a train in them/ }).focus();
  await page.keyboard.press('Enter');
  await film('A Room in Lisbon').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'A Room in Lisbon' })).toBeVisible();
  await expect(page.getByText('number 1')).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.getByText('Put A Room in Lisbon on the watchlist')).toBeVisible();
  await expect(page.getByText(/^since /)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^since /)).toHaveCount(0);
});
