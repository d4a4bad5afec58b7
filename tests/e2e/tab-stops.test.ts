// Tab goes through each place and out of it again: one row of every list on its way, no trap, and its presses printed.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { resize } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, untilReady, openEntry } from '../support/window.ts';

let userData: string;
let program: LaunchedAfterimage;
let page: Page;

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-tab-'));
  writeSampleJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData });
  page = program.page;
  await untilReady(page);
  await resize(program, 1360, 860);
  for (const name of ['Trains', 'Ships', 'Winters']) {
    const { id } = await ask(page, 'list.create', { name });
    await ask(page, 'list.trash', { id: (await ask(page, 'list.create', { name: `${name}, before` })).id });
    for (const title of ['Kestrel', 'Harbour']) await ask(page, 'list.add', { id, film: { title } });
  }
  for (const title of ['Kestrel', 'Harbour']) await ask(page, 'watchlist.add', { film: { title } });
  for (let each = 0; each < 3; each++) await ask(page, 'backup.make', {});
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const MOST = 150;

/** Presses Tab from the first stop of the window until it comes round, and answers with every stop, as `rows` name them. */
async function stopsRound(rows: string): Promise<(string | null)[]> {
  const first = page.getByRole('button', { name: 'Log a film' }).first();
  await first.focus();
  const stops: (string | null)[] = [];
  for (let each = 0; each < MOST; each++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate((asked) => {
      const held = document.activeElement;
      if (held?.getAttribute('data-tip') === 'film.log') return 'round';
      const row = held?.closest(asked);
      return row ? String([...document.querySelectorAll(asked)].indexOf(row)) : null;
    }, rows);
    if (at === 'round') return stops;
    stops.push(at);
  }
  throw new Error(`Tab does not come round: ${stops.length} stops`);
}

const places: [string, string, string][] = [
  ['diary', '/diary', '[data-scroller] [data-entry]'],
  ['cards', '/diary?view=cards', '[data-scroller] [data-entry]'],
  ['calendar', '/diary?view=calendar', '[data-scroller] [data-entry]'],
  ['films', '/films', '[data-tile]'],
  ['themes', '/themes', 'main ul > li'],
  ['quotes', '/quotes', '[data-quote]'],
  ['lists', '/lists', 'main ul > li'],
  ['list', '/list/1', 'li:has([data-film])'],
  ['watchlist', '/watchlist', 'li:has([data-film])'],
  ['trash', '/trash', 'main ul > li'],
  ['backups', '/backups', 'main ul > li'],
  ['import', '/import', 'main ul > li'],
  ['tags', '/themes?show=tags', 'main ul > li'],
  ['search', '/search?q=track', '[data-group]'],
  ['highest rated', '/insights', 'main ol > li'],
];

for (const [name, address, rows] of places) {
  test(`${name}: one row, and out again`, async () => {
    await page.evaluate((asked) => window.location.assign(`#${asked}`), address);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    if (name !== 'import') await expect(page.locator(rows).first()).toBeVisible();
    const stops = await stopsRound(rows);
    console.log(`${name}: ${stops.length} presses of Tab`);
    expect(new Set(stops.filter((each) => each !== null)).size).toBeLessThanOrEqual(1);
  });
}

test('insights: one row of each table, arrows and letters to the others', async () => {
  await page.evaluate(() => window.location.assign('#/insights'));
  const themes = page.getByRole('table', { name: 'Themes over time' });
  await expect(themes.getByRole('link').first()).toBeVisible();
  const stopsOfTables = await page
    .locator('main table')
    .evaluateAll((tables) => tables.map((table) => table.querySelectorAll('a:not([tabindex="-1"])').length));
  expect(Math.max(...stopsOfTables)).toBe(1);
  console.log(`insights: ${(await stopsRound('none')).length} presses of Tab`);
  const names = themes.getByRole('link');
  await names.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(names.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(names.last()).toBeFocused();
  await page.keyboard.type((await names.first().textContent())?.slice(0, 3) ?? '');
  await expect(names.first()).toBeFocused();
});

test('what narrows a search down: one stop for each filter, arrows to its values', async () => {
  await page.evaluate(() => window.location.assign('#/search?q=track'));
  const filters = page.getByRole('complementary').getByRole('group');
  await expect(filters.first()).toBeVisible();
  const stops = await filters.evaluateAll((all) =>
    all.map((filter) => filter.querySelectorAll('button:not([tabindex="-1"])').length),
  );
  expect(new Set(stops)).toEqual(new Set([1]));
  const values = filters.first().getByRole('button');
  await values.first().focus();
  await page.keyboard.press('End');
  await expect(values.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(values.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('the other places and what is written on have no trap', async () => {
  for (const address of ['/insights', '/settings', '/search', '/on-this-day', '/about', '/check', '/themes?show=map']) {
    await page.evaluate((asked) => window.location.assign(`#${asked}`), address);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
    console.log(`${address}: ${(await stopsRound('none')).length} presses of Tab`);
  }
  await page.keyboard.press('Control+1');
  await openEntry(page, 'Kestrel');
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  console.log(`an entry being written: ${(await stopsRound('none')).length} presses of Tab`);
});

test('letters lead to what begins so: a quote by its words or its film, a thing in the trash by its name', async () => {
  await page.evaluate(() => window.location.assign('#/trash'));
  const back = (name: string) => page.locator('main ul > li').filter({ hasText: name }).locator('a, button').first();
  await back('Ships, before').focus();
  await page.keyboard.type('win');
  await expect(back('Winters, before')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(page.locator('main ul > li').first().locator('a, button').first()).toBeFocused();
  await page.evaluate(() => window.location.assign('#/quotes'));
  const quotes = page.locator('[data-quote-at]');
  await expect(quotes).toHaveCount(2);
  await quotes.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(quotes.nth(1)).toBeFocused();
  const letter = (await quotes.first().textContent())?.slice(0, 2) ?? '';
  await page.keyboard.type(letter);
  await expect(quotes.first()).toBeFocused();
});
