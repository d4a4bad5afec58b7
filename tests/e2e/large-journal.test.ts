// A journal of 20,000 entries and 5,000 films in the real window: every view from first to last row without a blank frame, filters,
// everything selected, films, search, and coming back. With pictures.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { watchedFrames, watchFrames } from '../support/frames.ts';
import { LARGE, writeLargeJournal } from '../support/large-journal.ts';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { ask, untilReady } from '../support/window.ts';

const folder = join(projectRoot, 'dist/pictures');
const VIEWS = ['List', 'Cards', 'Calendar'] as const;
let userData: string;
let program: LaunchedAfterimage;
let page: Page;
let ids: number[];

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  userData = mkdtempSync(join(tmpdir(), 'afterimage-large-journal-'));
  writeLargeJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData, args: SHARP });
  page = program.page;
  await resize(program, 1360, 860);
  await untilReady(page);
  ({ ids } = await ask(page, 'diary.outline', {}));
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const picture = (name: string): Promise<void> => takePictures(page, join(folder, name));
const scroller = () => page.locator('[data-scroller]');
const focusedEntry = (): Promise<number> =>
  page.evaluate(() => Number(document.activeElement?.getAttribute('data-entry') ?? 0));

async function isFilled(): Promise<void> {
  await expect(page.locator('[data-scroller] [aria-busy]')).toHaveCount(0);
  await expect(page.locator('[data-entry]').first()).toBeVisible();
}

async function show(view: (typeof VIEWS)[number]): Promise<void> {
  await page.getByRole('button', { name: view, exact: true }).press('Enter');
  await isFilled();
}

async function press(key: string, times: number): Promise<void> {
  for (let each = 0; each < times; each++) await page.keyboard.press(key);
}

test('holds what it says', async () => {
  expect(ids).toHaveLength(LARGE.entries);
  const summary = await ask(page, 'journal.summary', {});
  expect(summary).toMatchObject({ entryCount: LARGE.entries, filmCount: LARGE.films, hasUnknownDates: true });
});

for (const view of VIEWS) {
  test(`${view}: from the first row to the last and back by keyboard, no frame is blank`, async () => {
    await show(view);
    await page.locator('[data-entry]').first().focus();
    await page.keyboard.press('Home');
    await expect.poll(focusedEntry).toBe(ids[0]);
    await watchFrames(page);
    await press('ArrowDown', 40);
    await press('PageDown', 40);
    await page.keyboard.press('End');
    await expect.poll(focusedEntry).toBe(ids.at(-1));
    await isFilled();
    await picture(`large-${view.toLowerCase()}-end`);
    await press('PageUp', 40);
    await press('ArrowUp', 40);
    await page.keyboard.press('Home');
    await expect.poll(focusedEntry).toBe(ids[0]);
    const frames = await watchedFrames(page);
    console.log(`${view}: ${frames.seen} frames, ${frames.uncovered.length} uncovered, ${frames.waiting} waiting`);
    expect(frames.seen).toBeGreaterThan(20);
    expect(frames).toMatchObject({ uncovered: [], waiting: 0 });
    await picture(`large-${view.toLowerCase()}`);
  });

  test(`${view}: wherever the scrollbar is dragged to, rows are there`, async () => {
    await watchFrames(page);
    for (let step = 1; step <= 20; step++) {
      await scroller().evaluate((element, part) => {
        element.scrollTop = (element.scrollHeight - element.clientHeight) * part;
      }, step / 20);
      await isFilled();
    }
    const frames = await watchedFrames(page);
    console.log(
      `${view}, dragged: ${frames.seen} frames, ${frames.uncovered.length} uncovered, ${frames.waiting} waiting`,
    );
    expect(frames.uncovered).toEqual([]);
    const last = page.locator(`[data-entry="${ids.at(-1)}"]`);
    await expect(last).toBeInViewport();
  });
}

test('filters combine, and say how many they leave', async () => {
  await show('List');
  await page.getByRole('button', { name: /^Medium:/ }).press('Enter');
  await page.getByRole('menuitemradio', { name: /^cinema/ }).press('Enter');
  await page.getByRole('button', { name: /^Noted:/ }).press('Enter');
  await page.getByRole('menuitemcheckbox', { name: 'Liked' }).press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Review:/ }).press('Enter');
  await page.getByRole('menuitemradio', { name: 'Reviewed', exact: true }).press('Enter');
  const filter = { year: null, rating: null, themeId: null, tagId: null, review: 'written' as const };
  const marks = { medium: 'cinema', isLiked: true, isRewatch: null, isUnfinished: null, query: null };
  const { entryCount, ids: shown } = await ask(page, 'diary.outline', { filter: { ...filter, ...marks } });
  await expect(page.getByRole('status').filter({ hasText: `${entryCount} entries` })).toBeVisible();
  await page.locator('[data-entry]').first().focus();
  await page.keyboard.press('End');
  await expect.poll(focusedEntry).toBe(shown.at(-1));
  await isFilled();
  await picture('large-filtered');
  await page.getByRole('button', { name: 'Clear', exact: true }).press('Enter');
  await isFilled();
});

test('everything is selected, also rows never seen, and marked in one step', async () => {
  // twenty thousand rows are written; this only ends what hangs
  test.setTimeout(180_000);
  await page.locator('[data-entry]').first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  const selection = page.getByRole('region', { name: 'Selected entries' });
  await expect(selection.getByRole('heading', { level: 1 })).toHaveText('20,000 entries selected');
  await selection.getByRole('combobox', { name: 'Place' }).focus();
  await page.keyboard.type('somewhere');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Changed 20,000 entries')).toBeVisible({ timeout: 60_000 });
  await picture('large-selection');
  await selection.getByRole('button', { name: 'Done' }).press('Enter');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undid a change to 20,000 entries')).toBeVisible({ timeout: 60_000 });
  expect((await ask(page, 'entry.words', { field: 'place' })).length).toBe(0);
});

test('one comes back to the place in the middle that one left', async () => {
  await scroller().evaluate((element) => (element.scrollTop = 1_000_000));
  await isFilled();
  const left = await scroller().evaluate((element) => element.scrollTop);
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Themes' })).toBeVisible();
  await page.keyboard.press('Control+1');
  await isFilled();
  expect(await scroller().evaluate((element) => element.scrollTop)).toBe(left);
});

test('the wall of films goes to its last film by one key, and a search finds among all of it', async () => {
  await page.keyboard.press('Control+2');
  const tiles = page.locator('[data-tile]');
  await expect(tiles.first()).toBeVisible();
  await tiles.first().focus();
  await page.keyboard.press('End');
  await expect(page.locator(`[data-tile="${LARGE.films - 1}"]`)).toBeInViewport();
  await expect(page.locator(`[data-tile="${LARGE.films - 1}"]`)).toBeFocused();
  await picture('large-films');
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox').fill('');
  await page.keyboard.type('empty harbour');
  await expect(page.locator('[data-result]').first()).toBeVisible();
  await picture('large-search');
  await page.keyboard.press('Control+1');
  await isFilled();
});
