// What those who hear the program are told, place by place, read from Chromium's own tree: landmarks, headings, names, counts.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, diaryRow, logDialog, untilReady, openEntry } from '../support/window.ts';

interface Heard {
  role: string;
  name: string;
  properties: Record<string, unknown>;
}

let userData: string;
let program: LaunchedAfterimage;
let page: Page;
let tools: CDPSession;

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-tree-'));
  writeSampleJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData });
  page = program.page;
  await untilReady(page);
  tools = await page.context().newCDPSession(page);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

/** What is told, in the order of the page; what is passed over is left out. */
async function heard(): Promise<Heard[]> {
  const { nodes } = await tools.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? '').trim(),
      properties: Object.fromEntries(properties.map((each) => [each.name, each.value.value as unknown])),
    }));
}

const NAMED = [
  'button',
  'link',
  'image',
  'radio',
  'checkbox',
  'textbox',
  'searchbox',
  'combobox',
  'menuitem',
  'radiogroup',
  'dialog',
];

/** Holds everywhere: one main part beside the ways to the places, headings that skip nothing, a name for all that acts. */
async function expectWellTold(where: string): Promise<Heard[]> {
  const all = await heard();
  const ofRole = (role: string): Heard[] => all.filter((each) => each.role === role);
  expect.soft(ofRole('main').length, `${where}: main parts`).toBe(1);
  expect
    .soft(
      ofRole('navigation').map(({ name }) => name),
      `${where}: navigation`,
    )
    .toContain('Places');
  const levels = ofRole('heading').map(({ properties }) => Number(properties['level']));
  expect.soft(levels, `${where}: a first heading`).toContain(1);
  const inPlace = levels.slice(levels.indexOf(1));
  const skips = inPlace.filter((level, at) => at > 0 && level > (inPlace[at - 1] ?? 0) + 1);
  expect.soft(skips, `${where}: headings ${inPlace.join(' ')}`).toEqual([]);
  const nameless = all.filter(({ role, name }) => NAMED.includes(role) && name === '').map(({ role }) => role);
  expect.soft(nameless, `${where}: without a name`).toEqual([]);
  return all;
}

const places: [string, string, string][] = [
  ['diary', 'Control+1', 'Diary'],
  ['films', 'Control+2', 'Films'],
  ['themes', 'Control+3', 'Themes'],
  ['quotes', 'Control+4', 'Quotes'],
  ['lists', 'Control+5', 'Lists'],
  ['watchlist', 'Control+6', 'Watchlist'],
  ['trash', 'Control+8', 'Trash'],
  ['settings', 'Control+,', 'Settings'],
];

test.describe('well told', () => {
  for (const [name, key, title] of places) {
    test(name, async () => {
      await page.keyboard.press(key);
      await expect(page.getByRole('heading', { level: 1, name: title }).first()).toBeVisible();
      await expectWellTold(name);
    });
  }

  test('insights', async () => {
    await page.keyboard.press('Control+7');
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    await expectWellTold('insights');
  });

  test('a film, a theme, an entry', async () => {
    for (const address of ['#/film/1', '#/theme/1', '#/entry/1']) {
      await page.evaluate((hash) => (window.location.hash = hash), address);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await expectWellTold(address);
    }
  });
});

test('the rating is a group of ten that says its stars in words', async () => {
  await page.keyboard.press('Control+n');
  await expect(logDialog(page)).toBeVisible();
  const groups = async () => (await heard()).filter(({ role }) => role === 'radiogroup').map(({ name }) => name);
  await expect.poll(groups).toEqual(['Rating']);
  const all = await heard();
  const radios = all.filter(({ role }) => role === 'radio');
  expect(radios.map(({ name }) => name)).toEqual([
    'half a star',
    'one star',
    'one and a half stars',
    'two stars',
    'two and a half stars',
    'three stars',
    'three and a half stars',
    'four stars',
    'four and a half stars',
    'five stars',
  ]);
  await logDialog(page).getByRole('radio').first().press('9');
  const checked = (await heard()).filter(
    ({ role, properties }) => role === 'radio' && properties['checked'] === 'true',
  );
  expect(checked.map(({ name }) => name)).toEqual(['four and a half stars']);
  await page.keyboard.press('Escape');
  await expect(logDialog(page)).toBeHidden();
});

test('rows that are not laid out are counted', async () => {
  const { entryCount, filmCount } = await ask(page, 'journal.summary', {});
  const counts = (selector: string) =>
    page.locator(selector).evaluateAll((rows) => rows.map((row) => [row.ariaPosInSet, row.ariaSetSize]));
  await page.keyboard.press('Control+1');
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  const entries = await counts('[role=listitem]:has([data-entry])');
  expect(entries.map(([at]) => at)).toEqual(entries.map((_, at) => String(at + 1)));
  expect(new Set(entries.map(([, of]) => of))).toEqual(new Set([String(entryCount)]));
  await page.keyboard.press('Control+2');
  await expect(page.locator('[data-tile]').first()).toBeVisible();
  const films = await counts('[role=listitem]:has([data-tile])');
  expect(films.map(([at]) => at)).toEqual(films.map((_, at) => String(at + 1)));
  expect(new Set(films.map(([, of]) => of))).toEqual(new Set([String(filmCount)]));
});

test('what happened is announced: a deletion with its way back, what a search found', async () => {
  await page.keyboard.press('Control+1');
  await diaryRow(page, 'Kestrel').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kestrel' })).toBeVisible();
  await page.keyboard.press('Control+Backspace');
  await expect(page.getByText('Moved the entry of Kestrel to the trash')).toBeVisible();
  const live = () =>
    page
      .locator('[aria-live], [role=status], [role=alert], [role=alertdialog]')
      .evaluateAll((parts) => parts.map(({ textContent }) => textContent).join(' '));
  expect(await live()).toContain('Moved the entry of Kestrel to the trash');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Took the entry of Kestrel out of the trash')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Kestrel' })).toBeVisible();
  // the key would look in the text of the entry that comes back
  await page.evaluate(() => (window.location.hash = '#/search'));
  await page.getByRole('searchbox').fill('empty track');
  await expect(page.locator('[data-result]').first()).toBeVisible();
  await expect.poll(live).toMatch(/\d+ found in \d+ films?/);
});

test('the map of themes stands beside its table', async () => {
  await page.evaluate(() => (window.location.hash = '#/themes?show=map'));
  await expect(page.getByRole('group', { name: 'Map of themes' })).toBeVisible();
  const all = await expectWellTold('map of themes');
  expect(all.filter(({ role }) => role === 'table').length).toBeGreaterThan(0);
});

test('every chart of the insights is a table to those who hear it', async () => {
  await page.keyboard.press('Control+7');
  await expect(page.getByRole('table').first()).toBeAttached();
  const all = await expectWellTold('insights');
  const charts = await page.getByRole('main').getByRole('button', { name: 'Table' }).count();
  const tables = all.filter(({ role }) => role === 'table');
  expect(charts).toBeGreaterThan(0);
  expect(tables.length).toBeGreaterThanOrEqual(charts);
  expect(tables.filter(({ name }) => name === '')).toEqual([]);
  expect(all.filter(({ role }) => role === 'columnheader').length).toBeGreaterThanOrEqual(charts);
});

test('what is saved is announced, in a part that is there before it is', async () => {
  await page.keyboard.press('Control+1');
  await openEntry(page, 'Kestrel');
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  const status = page.getByRole('main').getByRole('status').first();
  await expect(status).toBeAttached();
  await page.keyboard.type('A bird.');
  await expect(status).toHaveText('Saved');
  expect((await heard()).some(({ role, properties }) => role === 'status' && properties['live'] === 'polite')).toBe(
    true,
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
});

test('posters, quotes and what a search found keep their places and counts', async () => {
  const { entryCount, quoteCount } = await ask(page, 'journal.summary', {});
  const told = (selector: string) =>
    page.locator(selector).evaluateAll((rows) => rows.map((row) => [row.ariaPosInSet, row.ariaSetSize]));
  await page.evaluate(() => (window.location.hash = '#/diary?view=cards'));
  await expect(page.locator('[role=listitem][aria-posinset] [data-entry]').first()).toBeVisible();
  const cards = await told('[role=listitem][aria-posinset]:has([data-entry])');
  expect(cards.map(([at]) => at)).toEqual(cards.map((_, at) => String(at + 1)));
  expect(new Set(cards.map(([, of]) => of))).toEqual(new Set([String(entryCount)]));
  await page.keyboard.press('Control+4');
  await expect(page.locator('[data-quote]').first()).toBeVisible();
  const quotes = await told('[data-quote]');
  expect(quotes.map(([at]) => at)).toEqual(quotes.map((_, at) => String(at + 1)));
  expect(new Set(quotes.map(([, of]) => of))).toEqual(new Set([String(quoteCount)]));
  await page.evaluate(() => (window.location.hash = '#/search?q=the'));
  await expect(page.locator('[data-result]').first()).toBeVisible();
  // laid out whole: the tree counts them itself
  const found = page.getByRole('list', { name: 'What was found' });
  await expect(found).toHaveCount(1);
  expect(await found.getByRole('listitem').count()).toBeGreaterThan(1);
  await page.evaluate(() => (window.location.hash = '#/diary'));
});
