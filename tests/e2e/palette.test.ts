// The palette by keyboard alone: to things, to commands, to what a search finds. With pictures.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, logDialog, untilReady } from '../support/window.ts';

const folder = join(projectRoot, 'dist/pictures');
let userData: string;
let program: LaunchedAfterimage;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  userData = mkdtempSync(join(tmpdir(), 'afterimage-palette-'));
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
const palette = () => page.getByRole('dialog', { name: 'Go to anything' });
const chosen = () => palette().locator('[data-highlighted]');

async function open(typed = ''): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(palette().getByRole('combobox')).toBeFocused();
  await page.keyboard.type(typed);
}

test('it opens over anything, says what there is, and Escape gives the keyboard back', async () => {
  await page.getByRole('button', { name: 'Log a film' }).focus();
  await open();
  await expect(chosen()).toContainText('Log a film');
  await picture('palette');
  await page.keyboard.press('Escape');
  await expect(palette()).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Log a film' })).toBeFocused();
});

test('a command runs, and the next time it comes first', async () => {
  await open('themes');
  await expect(chosen()).toContainText('Themes');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Themes' })).toBeVisible();
  await open();
  await expect(chosen()).toContainText('Themes');
  await page.keyboard.press('Escape');
  await open('log a fi');
  await page.keyboard.press('Enter');
  await expect(logDialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(logDialog(page)).toHaveCount(0);
});

test('a film, a theme and a list are a few letters away, one of them wrong', async () => {
  await ask(page, 'list.create', { name: 'Films with a train in them' });
  await open('nihgt bus');
  await expect(chosen()).toContainText('Night Bus to Varna');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Night Bus to Varna' })).toBeVisible();
  await open('grief');
  await expect(chosen()).toContainText('Grief');
  await expect(palette().getByText('Found in your journal')).toBeVisible();
  await picture('palette-grief');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/theme\/\d+$/);
  await open('fwat');
  await expect(chosen()).toContainText('Films with a train in them');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/list\/\d+$/);
});

test('what is typed is a search as well, and its last row leads to all of it', async () => {
  await open('夕暮れ');
  await expect(palette().getByRole('option').first()).toContainText('走る人');
  await picture('palette-japanese');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '走る人' })).toBeVisible();
  await open('theme:silence rating:>=4');
  await expect(palette().getByRole('option', { name: /Search for/ })).toBeVisible();
  await expect(palette().getByText('Found in your journal')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(chosen()).toContainText('Search for “theme:silence rating:>=4”');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\?q=theme/);
  expect((await ask(page, 'recentSearch.list', {})).map(({ query }) => query)).toEqual([
    'theme:silence rating:>=4',
    '夕暮れ',
    // what was opened had been found by the line as it stood then: its last letter may still have been on its way
    expect.stringMatching(/^night bus?$/),
  ]);
});

test('it is sound for those who hear it, and fits a narrow window', async () => {
  await page.keyboard.press('Control+1');
  await open('silence');
  await expect(palette().getByText('Found in your journal')).toBeVisible();
  await expect(palette().getByRole('option', { name: /Search for/ })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations).toEqual([]);
  await resize(program, 640, 700);
  await picture('palette-narrow');
  await page.keyboard.press('Escape');
  await resize(program, 1360, 860);
});
