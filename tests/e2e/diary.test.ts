// The diary by keyboard alone: many entries at once, a rewatch, filters, what was seen on this day, and coming back. With pictures.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, diaryRow, focusedLabel, log, untilReady } from '../support/window.ts';

const folder = join(projectRoot, 'dist/pictures');
let userData: string;
let program: LaunchedAfterimage;
let page: Page;

test.describe.configure({ mode: 'serial' });

/** So many years before today, the same day; the 29th of February as the 28th. */
function yearsAgo(years: number): string {
  const now = new Date();
  const day = `${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  return `${now.getFullYear() - years}-${day === '02-29' ? '02-28' : day}`;
}

test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  userData = mkdtempSync(join(tmpdir(), 'afterimage-diary-'));
  writeSampleJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData, args: SHARP });
  page = program.page;
  await resize(program, 1360, 860);
  await untilReady(page);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const picture = (name: string): Promise<void> => takePictures(page, join(folder, name));
const selection = () => page.getByRole('region', { name: 'Selected entries' });
const focusedEntry = (): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-entry') ?? null);

test('what was seen on this day stands above the diary, and folds away for the day', async () => {
  await expect(page.getByRole('region', { name: 'On this day' })).toHaveCount(0);
  await log(page, {
    film: { title: 'Carry the Piano', year: 1955 },
    ...{ watchedOn: yearsAgo(3), rating: 4.5, themes: ['Friendship'] },
    review: 'I laughed until the lady in front turned round, and then she laughed.',
  });
  await log(page, {
    film: { title: '走る人', year: 2004 },
    ...{ watchedOn: yearsAgo(7), rating: 3, review: '誰もいないトラックの夕暮れ。走る人は振り返らない。' },
  });
  await log(page, {
    film: { title: 'Kestrel', year: 2019 },
    watchedOn: yearsAgo(7),
    hasSpoilers: true,
    review: 'Gone.',
  });
  const today = page.getByRole('region', { name: 'On this day' });
  await expect(today.getByRole('listitem')).toHaveCount(3);
  await expect(today).not.toContainText('Gone.');
  await picture('diary-today');
  await page.keyboard.press('Control+t');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('link', { name: /Carry the Piano/ })).toBeVisible();
  await expect(page.getByText('three years ago')).toBeVisible();
  await picture('on-this-day');
  const heading = page.getByRole('heading', { level: 1 });
  const words = await heading.textContent();
  await page.keyboard.press('ArrowRight');
  await expect(heading).not.toHaveText(words ?? '');
  await expect(page.getByText('No year has left anything')).toBeVisible();
  await picture('on-this-day-empty');
  await page.keyboard.press('ArrowLeft');
  await expect(heading).toHaveText(words ?? '');
  await resize(program, 640, 760);
  await picture('on-this-day-640');
  await resize(program, 1360, 860);
  await page.keyboard.press('Control+1');
  await today.getByRole('button', { name: 'Fold away' }).press('Enter');
  await expect(today).toHaveCount(0);
  await page.keyboard.press('Control+3');
  await page.keyboard.press('Control+1');
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await expect(today).toHaveCount(0);
});

test('several entries are selected by keyboard and get a theme, a line and a mark together', async () => {
  await diaryRow(page, 'The Salt Ferry').focus();
  await page.keyboard.press('Home');
  await expect.poll(focusedEntry).not.toBeNull();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(selection().getByRole('heading', { level: 1 })).toHaveText('3 entries selected');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(selection().getByRole('heading', { level: 1 })).toHaveText('2 entries selected');
  // one more apart from the others
  for (let each = 0; each < 3; each++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await expect(selection().getByRole('heading', { level: 1 })).toHaveText('3 entries selected');
  await picture('selection');
  const theme = selection().getByRole('combobox', { name: 'Add a theme to all' });
  await theme.focus();
  await page.keyboard.type('Autumn');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Added Autumn to 3 entries')).toBeVisible();
  await expect(selection().getByRole('button', { name: 'Remove Autumn' })).toBeVisible();
  await selection().getByRole('combobox', { name: 'Medium' }).focus();
  await page.keyboard.type('tra');
  await expect(page.getByRole('option', { name: 'train' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(selection().getByRole('combobox', { name: 'Medium' })).toHaveValue('train');
  await page.keyboard.press('Enter');
  await expect(selection().getByRole('button', { name: 'Clear Medium' })).toBeVisible();
  await selection()
    .getByRole('checkbox', { name: /^Liked/ })
    .focus();
  await page.keyboard.press('Space');
  await expect(selection().getByRole('checkbox', { name: 'Liked', exact: true })).toBeChecked();
  await picture('selection-changed');
  // back in the list, the last change is undone by its own sentence
  await page.keyboard.press('Escape');
  await expect(selection()).toHaveCount(0);
  await expect.poll(focusedEntry).not.toBeNull();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undid a change to \d entries$/)).toBeVisible();
});

test('everything the filter shows goes to the trash and comes back, as one step', async () => {
  const { entryCount } = await ask(page, 'diary.outline', {});
  await page.locator('[data-entry]').first().focus();
  await page.keyboard.press('Control+a');
  await expect(selection().getByRole('heading', { level: 1 })).toHaveText(`${entryCount} entries selected`);
  await picture('selection-all');
  await page.keyboard.press('Control+Backspace');
  await expect(page.getByText(`Moved ${entryCount} entries to the trash`)).toBeVisible();
  await expect(page.getByText('What did you see last, and what stayed with you?')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(`Took ${entryCount} entries out of the trash`)).toBeVisible();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
});

test('a rewatch is logged from an entry, with its circumstances, and opens to be written', async () => {
  await diaryRow(page, 'Night Bus to Varna').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Night Bus to Varna' })).toBeVisible();
  await page.keyboard.press('Control+d');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  await expect(page.getByText('Logged Night Bus to Varna again, today')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Rewatch' })).toBeChecked();
  await expect(page.getByLabel('Silence', { exact: true }).first()).toBeVisible();
  await picture('rewatch');
  await page.keyboard.type('Shorter than I knew.');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Entry 2 of 2 for this film')).toBeVisible();
});

test('filters combine, say how many they leave, stay in the address, and are cleared by one act', async () => {
  await page.getByRole('button', { name: /^Noted:/ }).press('Enter');
  await page.getByRole('menuitemcheckbox', { name: 'Rewatch' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status').filter({ hasText: '3 entries' })).toBeVisible();
  await page.getByRole('button', { name: /^Rating:/ }).press('Enter');
  await page.getByRole('menuitemradio', { name: 'four stars or more' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '1 entry' })).toBeVisible();
  await picture('diary-filtered');
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('heading', { level: 1, name: 'Films' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('button', { name: 'Noted: Rewatch' })).toBeVisible();
  await expect(page.locator('[data-entry]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: 'Noted: Anything noted' })).toBeVisible();
  await expect(page.locator('[data-entry]').nth(3)).toBeVisible();
});

test('two films of one name stay apart when one says so, and what was seen before is told', async () => {
  await page.keyboard.press('Control+n');
  await expect.poll(() => focusedLabel(page)).toBe('Title of the film');
  await page.keyboard.type('Kestrel');
  await expect(page.getByRole('option', { name: /^Kestrel 2019/ })).toBeVisible();
  await picture('log-different');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await expect.poll(() => focusedLabel(page)).toBe('Year');
  await page.keyboard.type('2019');
  await page.keyboard.press('Tab');
  await page.keyboard.type('T. Okafor');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Logged Kestrel')).toBeVisible();
  expect(await ask(page, 'film.complete', { typed: 'kestrel' })).toHaveLength(2);
  await page.keyboard.press('Control+n');
  await expect.poll(() => focusedLabel(page)).toBe('Title of the film');
  await page.keyboard.type('Carry');
  await expect(page.getByRole('option', { name: /^Carry the Piano/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: /^Rewatch seen twice/ })).toBeChecked();
  await picture('log-rewatch');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Escape');
});

test('view, filter, entry and scroll are where one left them', async () => {
  const { ids } = await ask(page, 'diary.outline', {});
  const last = ids.at(-1);
  for (const view of ['List', 'Cards', 'Calendar']) {
    await page.getByRole('button', { name: view, exact: true }).press('Enter');
    await page.locator('[data-entry]').first().focus();
    await page.keyboard.press('End');
    const scroller = page.locator('[data-scroller]');
    const scrolled = () => scroller.evaluate((element) => element.scrollTop);
    await expect.poll(focusedEntry).toBe(String(last));
    await expect(page.locator(`[data-entry="${last}"]`)).toBeInViewport({ ratio: 0.9 });
    await expect.poll(scrolled).toBeGreaterThan(100);
    const left = await scrolled();
    const address = page.url();
    await page.keyboard.press('Control+3');
    await expect(page.getByRole('heading', { level: 1, name: 'Themes' })).toBeVisible();
    await page.keyboard.press('Control+1');
    await expect.poll(scrolled).toBe(left);
    expect(page.url()).toBe(address);
    await page.keyboard.press('Control+2');
    await expect(page.getByRole('heading', { level: 1, name: 'Films' })).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(scrolled).toBe(left);
    expect(page.url()).toBe(address);
  }
  await page.getByRole('button', { name: 'List', exact: true }).press('Enter');
});

test('in a narrow window the acts stand at the foot, and take turns with the list', async () => {
  await resize(program, 640, 760);
  await page.evaluate(() => (window.location.hash = '#/diary'));
  await expect(page.getByRole('heading', { level: 1, name: 'Diary' })).toBeVisible();
  await page.locator('[data-entry]').first().focus();
  await page.keyboard.press('Home');
  // the row that is walked to has the keyboard once it is laid out
  await expect
    .poll(() =>
      page.evaluate(() => {
        const rows = [...document.querySelectorAll('[data-entry]')];
        const top = Math.min(...rows.map((row) => row.getBoundingClientRect().top));
        return document.activeElement?.getBoundingClientRect().top === top;
      }),
    )
    .toBe(true);
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('group', { name: 'Selected entries' });
  await expect(bar).toContainText('2 entries selected');
  await picture('selection-640');
  await bar.getByRole('button', { name: 'Change' }).press('Enter');
  await expect(selection().getByRole('heading', { level: 1 })).toHaveText('2 entries selected');
  await picture('selection-change-640');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Diary' })).toBeVisible();
  await resize(program, 1360, 860);
});
