// Escape goes one step back, in every place: menu, dialog, field, selection, place. After each step something has the keyboard.

import { expect, type Page, test } from '@playwright/test';
import type { LaunchedAfterimage } from '../support/launch.ts';
import { pictured } from '../support/pictured.ts';
import { resize } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, diaryRow, logDialog } from '../support/window.ts';

const shown = pictured('escape', writeSampleJournal);
let program: LaunchedAfterimage;
let page: Page;

test.beforeAll(() => {
  program = shown.program;
  page = shown.page;
});

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).first();
const escape = () => page.keyboard.press('Escape');

/** Something has the keyboard, and goes on having it. */
async function expectHeld(): Promise<void> {
  const holder = () => page.evaluate(() => document.activeElement?.tagName ?? 'none');
  await expect.poll(holder).not.toMatch(/^(BODY|none)$/);
}

/** A place gone to by its key from the films. */
async function comeBy(key: string, name: string): Promise<void> {
  await page.keyboard.press('Control+2');
  await expect(heading('Films')).toBeVisible();
  await page.keyboard.press(key);
  await expect(heading(name)).toBeVisible();
  await expectHeld();
}

test('where one begins, the row of the open entry has the keyboard, and Escape leads nowhere further', async () => {
  await expect(page.locator('[data-entry][aria-current]').first()).toBeFocused();
  await escape();
  await expect(page.locator('[data-entry][aria-current]').first()).toBeFocused();
  await expect(page).toHaveURL(/#\/diary/);
});

test('each place is left for the one before it', async () => {
  const places: [string, string][] = [
    ['Control+3', 'Themes'],
    ['Control+4', 'Quotes'],
    ['Control+5', 'Lists'],
    ['Control+6', 'Watchlist'],
    ['Control+7', 'Insights'],
    ['Control+8', 'Trash'],
    ['Control+t', 'On this day'],
    ['Control+,', 'Settings'],
  ];
  for (const [key, name] of places) {
    await comeBy(key, name === 'On this day' ? '' : name);
    await escape();
    await expect(heading('Films'), name).toBeVisible();
    await expectHeld();
  }
});

test('pages that only a menu leads to are left as well', async () => {
  for (const id of ['program.about', 'journal.backups', 'journal.check', 'journal.import'] as const) {
    await page.keyboard.press('Control+2');
    await expect(heading('Films')).toBeVisible();
    await program.app.evaluate(({ BrowserWindow, Menu }, item) => {
      Menu.getApplicationMenu()?.getMenuItemById(item)?.click({}, BrowserWindow.getAllWindows()[0]);
    }, id);
    await expect(page).not.toHaveURL(/films/);
    await expectHeld();
    await escape();
    await expect(heading('Films'), id).toBeVisible();
    await expectHeld();
  }
});

test('a film: the menu, the field, the film; back to the poster it was opened from', async () => {
  await page.keyboard.press('Control+2');
  const poster = page.locator('[data-tile]').filter({ hasText: 'One Mile' });
  await poster.focus();
  await page.keyboard.press('Enter');
  await expect(heading('One Mile')).toBeVisible();
  await expectHeld();
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await expect(page.getByRole('menu', { name: 'More' })).toBeVisible();
  await escape();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'More' })).toBeFocused();
  await page.keyboard.press('e');
  const directors = page.getByRole('combobox', { name: 'Directed by' });
  await directors.focus();
  // the line keeps its names: Escape is a step out of the film's editor
  await escape();
  await expect(directors).toHaveCount(0);
  await expect(page.getByText('Asoka Wakabayashi').first()).toBeVisible();
  await expectHeld();
  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: 'Reflection' })).toBeFocused();
  await escape();
  await expect(page.getByRole('textbox', { name: 'Reflection' })).toHaveCount(0);
  await expectHeld();
  await escape();
  await expect(heading('Films')).toBeVisible();
  await expect(poster).toBeFocused();
});

test('held down, it takes one step: out of a dialog, and not out of the page under it as well', async () => {
  await page.locator('[data-tile]').filter({ hasText: 'One Mile' }).press('Enter');
  await expect(heading('One Mile')).toBeFocused();
  await page.keyboard.press('g');
  await expect(logDialog(page)).toBeVisible();
  for (let times = 0; times < 4; times += 1) await page.keyboard.down('Escape');
  await expect(logDialog(page)).toBeHidden();
  for (let times = 0; times < 4; times += 1) await page.keyboard.down('Escape');
  await page.keyboard.up('Escape');
  await expect(heading('One Mile')).toBeVisible();
  await escape();
  await expect(heading('Films')).toBeVisible();
});

test('an entry in a narrow window: the key after Escape from its menu is the page’s', async () => {
  await resize(program, 640, 860);
  const entry = await ask(page, 'entry.get', { id: 1 });
  await page.evaluate((id) => {
    location.hash = `#/entry/${id}`;
  }, entry.id);
  const more = page.getByRole('button', { name: 'More' });
  await more.press('Enter');
  await expect(page.getByRole('menu', { name: 'More' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(more).toBeVisible();
  await resize(program, 1360, 860);
  await page.keyboard.press('Control+2');
});

test('a filter: its words, its field, the place', async () => {
  const filter = page.getByRole('searchbox', { name: 'Filter by title or director' });
  await filter.fill('one');
  await escape();
  await expect(filter).toHaveValue('');
  await expect(filter).toBeFocused();
  await escape();
  await expect(filter).not.toBeFocused();
  await expectHeld();
});

test('a theme and a list: the name as it was, the field, the place', async () => {
  await page.keyboard.press('Control+3');
  const grief = page.getByRole('link', { name: /^Grief/ }).first();
  await grief.press('Enter');
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.focus();
  await page.keyboard.type('x');
  await escape();
  await expect(name).toHaveValue('Grief');
  await expect(name).toBeFocused();
  await escape();
  await expect(name).not.toBeFocused();
  await expectHeld();
  await expect(page).toHaveURL(/#\/theme\//);
  await escape();
  await expect(heading('Themes')).toBeVisible();
  await expect(grief).toBeFocused();

  const { id } = await ask(page, 'list.create', { name: 'Trains' });
  await page.keyboard.press('Control+5');
  const list = page.getByRole('link', { name: /^Trains/ });
  await list.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/list/${id}$`));
  await page.getByRole('combobox', { name: 'Add a film' }).focus();
  await page.keyboard.type('One');
  await expect(page.getByRole('option').first()).toBeVisible();
  await escape();
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Add a film' })).toBeFocused();
  await escape();
  await expectHeld();
  await escape();
  await expect(heading('Lists')).toBeVisible();
  await expect(list).toBeFocused();
});

test('the diary: the page beside the list, several selected, its line', async () => {
  await page.keyboard.press('Control+1');
  const row = diaryRow(page, 'Kestrel').first();
  await row.click();
  await page.getByRole('button', { name: 'Rewatch' }).focus();
  await escape();
  await expect(row).toBeFocused();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(heading(/entries selected/)).toBeVisible();
  await escape();
  await expect(page.getByText(/entries selected/)).toHaveCount(0);
  await expectHeld();
  await page.keyboard.press('/');
  await page.keyboard.type('kes');
  const line = page.getByRole('textbox', { name: 'Filter the diary' });
  await escape();
  await expect(line).toHaveValue('');
  await escape();
  await expect(line).not.toBeFocused();
  await expectHeld();
});

test('an entry: its editor, then the comparison of its versions, then the page it was opened from', async () => {
  await page.keyboard.press('Control+2');
  await page.locator('[data-tile]').filter({ hasText: 'One Mile' }).press('Enter');
  await expect(heading('One Mile')).toBeVisible();
  const entry = page.locator('main a[href*="#/entry/"]').first();
  await entry.press('Enter');
  await expect(page).toHaveURL(/#\/entry\/\d+/);
  await expectHeld();
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  await escape();
  await expect(page.getByRole('textbox', { name: 'Review' })).toHaveCount(0);
  await expectHeld();
  await page.keyboard.press('v');
  await expect(page).toHaveURL(/versions/);
  await expectHeld();
  await escape();
  await expect(page).toHaveURL(/#\/entry\/\d+$/);
  await expectHeld();
  await escape();
  await expect(page).toHaveURL(/#\/film\//);
  await expect(entry).toBeFocused();
});

test('search: from a hit to the line, the words, the place; and from what it opened back to the hit', async () => {
  await page.keyboard.press('Control+2');
  await expect(heading('Films')).toBeVisible();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Search your journal' })).toBeFocused();
  await page.keyboard.type('empty track');
  await expect(page.locator('[data-result]').first()).toBeVisible();
  // the last letters may still be on their way
  await expect(page).toHaveURL(/q=empty\+track|q=empty%20track/);
  await page.keyboard.press('ArrowDown');
  const opened = await page.evaluate(() => document.activeElement?.getAttribute('data-result'));
  const hit = page.locator(`[data-result="${String(opened)}"]`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/entry\//);
  await expectHeld();
  // the words that were looked for are let go of first
  await expect(page.getByRole('group', { name: 'What was looked for' })).toBeVisible();
  await escape();
  await expect(page.getByRole('group', { name: 'What was looked for' })).toHaveCount(0);
  await expectHeld();
  await escape();
  await expect(hit).toBeFocused();
  await escape();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await escape();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await escape();
  await expect(heading('Films')).toBeVisible();
  await expectHeld();
});

test('dialogs give the keyboard back, and never take two steps', async () => {
  await page.keyboard.press('Control+1');
  const row = diaryRow(page, 'Kestrel').first();
  await row.click();
  for (const [open, dialog] of [
    ['Control+n', () => logDialog(page)],
    ['Control+k', () => page.getByRole('dialog', { name: 'Go to anything' })],
    ['Control+Shift+e', () => page.getByRole('dialog', { name: /Export/ })],
    ['?', () => page.getByRole('dialog', { name: 'Keyboard shortcuts' })],
  ] as const) {
    await row.focus();
    await page.keyboard.press(open);
    await expect(dialog()).toBeVisible();
    await escape();
    await expect(dialog()).toHaveCount(0);
    await expect(row, open).toBeFocused();
  }
});

/** Presses them in one breath: the second is on its way before the page has answered to the first. */
async function pressAtOnce(...keys: string[]): Promise<void> {
  await Promise.all(keys.map((key) => page.keyboard.press(key)));
}

/** What is focused, said so that it is known again. */
const focused = () =>
  page.evaluate(() => {
    const held = document.activeElement;
    return `${held?.tagName} ${held?.getAttribute('aria-label') ?? held?.textContent?.slice(0, 60)}`;
  });

test('the key pressed in the breath of Escape reaches what gets the keyboard back', async () => {
  await page.keyboard.press('Control+1');
  const row = diaryRow(page, 'Kestrel').first();
  await row.click();
  await row.focus();
  await page.keyboard.press('Tab');
  const afterRow = await focused();
  for (const [open, layer] of [
    ['?', () => page.getByRole('dialog', { name: 'Keyboard shortcuts' })],
    ['Control+k', () => page.getByRole('dialog', { name: 'Go to anything' })],
    ['Control+n', () => logDialog(page)],
    ['Control+Shift+e', () => page.getByRole('dialog', { name: /Export/ })],
    ['Shift+F10', () => page.getByRole('menu')],
  ] as const) {
    await row.focus();
    await page.keyboard.press(open);
    await expect(layer().locator(':focus'), open).toHaveCount(1);
    await pressAtOnce('Escape', 'Tab');
    expect(await focused(), open).toBe(afterRow);
    await expect(layer(), open).toHaveCount(0);
    expect(await focused(), open).toBe(afterRow);
    await row.focus();
    await page.keyboard.press(open);
    await expect(layer().locator(':focus'), open).toHaveCount(1);
    await pressAtOnce('Escape', 'x');
    await expect(page.getByText('1 entry selected').first(), open).toBeVisible();
    await escape();
    await expect(row, open).toBeFocused();
  }
});

test('so it is with menus and lists of names that a word opens', async () => {
  const rating = page.getByRole('button', { name: /^Rating/ });
  await rating.focus();
  await page.keyboard.press('Tab');
  const afterRating = await focused();
  await rating.press('Enter');
  await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1);
  await pressAtOnce('Escape', 'Tab');
  expect(await focused()).toBe(afterRating);
  await page.keyboard.press('Control+2');
  await page.locator('[data-tile]').filter({ hasText: 'One Mile' }).press('Enter');
  await expect(heading('One Mile')).toBeVisible();
  await page.keyboard.press('l');
  const names = page.getByRole('dialog', { name: /list/i });
  await expect(names.locator(':focus')).toHaveCount(1);
  await pressAtOnce('Escape', 'r');
  await expect(page.getByRole('textbox', { name: 'Reflection' })).toBeFocused();
  await escape();
  await page.keyboard.press('Control+1');
});

test('the key pressed in the breath of what is chosen in the palette comes after it', async () => {
  const row = diaryRow(page, 'Kestrel').first();
  await row.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Select with');
  await expect(page.getByRole('option', { name: /Select with others/ })).toHaveAttribute('data-highlighted', '');
  await pressAtOnce('Enter', 'x');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(row).toBeFocused();
  // chosen by the one, and let go by the other
  await expect(page.getByText(/entry selected/)).toHaveCount(0);
  await page.keyboard.press('x');
  await expect(page.getByText('1 entry selected').first()).toBeVisible();
  await escape();
});

test('one quote alone, and back to all', async () => {
  await page.keyboard.press('Control+4');
  await page.getByRole('button', { name: 'Show me one' }).press('Enter');
  await expect(heading('A quote')).toBeAttached();
  await escape();
  await expect(heading('Quotes')).toBeVisible();
  await expectHeld();
});

test('where list and page take turns, the page is left for the row it was opened from', async () => {
  await page.keyboard.press('Control+1');
  await resize(program, 800, 800);
  await escape();
  await page.evaluate(() => window.location.assign('#/diary'));
  const row = diaryRow(page, 'Kestrel').first();
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(heading('Kestrel')).toBeVisible();
  await expectHeld();
  await escape();
  await expect(row).toBeFocused();
  await resize(program, 1360, 860);
});
