// A picture of every place, light, dark and narrow, full and empty, kept in dist/pictures to be looked at.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { focusedLabel } from '../support/window.ts';

const folder = join(projectRoot, 'dist/pictures');
let userData: string;
let program: LaunchedAfterimage;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  userData = mkdtempSync(join(tmpdir(), 'afterimage-pictures-'));
  writeSampleJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData, args: SHARP });
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const picture = (name: string): Promise<void> => takePictures(program.page, join(folder, name));

test('diary with an entry beside it', async () => {
  const { page } = program;
  await resize(program, 1360, 860);
  await page.getByRole('link', { name: /One Mile.*Rewatch/ }).click();
  await expect(page.getByRole('heading', { name: 'One Mile', level: 1 })).toBeVisible();
  await expect(page.getByText('I stopped waiting for him to win').last()).toBeVisible();
  await picture('diary');
});

test('the diary as cards and as a calendar', async () => {
  const { page } = program;
  await page.getByRole('button', { name: 'Cards' }).click();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await picture('diary-cards');
  await page.getByRole('button', { name: 'Calendar' }).click();
  await expect(
    page.getByRole('link', { name: 'The Salt Ferry, Saturday 21 November 2026, three and a half stars' }),
  ).toBeVisible();
  await picture('diary-calendar');
  await page.getByRole('button', { name: 'List' }).click();
});

test('an entry being written', async () => {
  const { page } = program;
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeVisible();
  await picture('entry-edit');
  await page.keyboard.press('Escape');
});

test('a Japanese review, and a long title', async () => {
  const { page } = program;
  await page.locator('[data-entry]').first().click();
  await page.keyboard.press('End');
  await page.getByRole('link', { name: /走る人/ }).click();
  await picture('entry-japanese');
  await page.getByRole('link', { name: /Extraordinarily/ }).click();
  await picture('entry-long-title');
});

test('a review with headings, lists and links', async () => {
  const { page } = program;
  await page.locator('[data-entry]').first().click();
  await page.keyboard.press('Home');
  await page.getByRole('link', { name: /Salt Ferry/ }).click();
  await expect(page.getByRole('heading', { name: 'What stays' })).toBeVisible();
  await picture('entry-markdown');
});

test('logging', async () => {
  const { page } = program;
  await page.keyboard.press('Control+n');
  await expect.poll(() => focusedLabel(page)).toBe('Title of the film');
  await page.keyboard.type('One M');
  await expect(page.getByRole('option').first()).toBeVisible();
  await picture('log-completing');
  await page.keyboard.press('Tab');
  await page.getByRole('radio', { name: 'four and a half stars' }).focus();
  await page.keyboard.press('9');
  await page.getByRole('combobox', { name: 'Themes' }).click();
  await page.keyboard.type('gri');
  await picture('log-themes');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('search', async () => {
  const { page } = program;
  await page.keyboard.press('Control+f');
  await picture('search-empty');
  await page.keyboard.type('empty track');
  await expect(page.locator('[data-result]').first()).toBeVisible();
  await picture('search');
});

test('films, and a film', async () => {
  const { page } = program;
  await page.getByRole('link', { name: /^Films/ }).click();
  await expect(page.locator('[data-tile]').first()).toBeVisible();
  await picture('films');
  await page.locator('[data-tile]').filter({ hasText: 'One Mile' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
  await expect(page.getByText('I know that I went home on foot.')).toBeVisible();
  await picture('film');
  await page.getByRole('button', { name: 'Compare two reviews' }).click();
  await expect(page.getByRole('region', { name: 'Two reviews compared' }).locator('ins').nth(1)).toBeVisible();
  await picture('film-compared');
});

test('themes, trash, settings, export', async () => {
  const { page } = program;
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { name: 'Themes' })).toBeVisible();
  await picture('themes');
  await page.keyboard.press('Control+8');
  await picture('trash-empty');
  await page.keyboard.press('Control+1');
  await page.locator('[data-entry]').first().click();
  await page.keyboard.press('End');
  await page.getByRole('link', { name: /Untitled/ }).click();
  await page.getByRole('button', { name: 'Move to trash' }).click();
  await expect(page.getByText('Moved the entry of Untitled to the trash')).toBeVisible();
  await picture('toast');
  await page.keyboard.press('Control+8');
  await expect(page.getByRole('button', { name: 'Empty the trash' })).toBeVisible();
  await picture('trash');
  await page.keyboard.press('Control+,');
  await picture('settings');
  await page.keyboard.press('Control+Shift+e');
  await picture('export');
  await page.keyboard.press('Escape');
});

test('narrow', async () => {
  const { page } = program;
  await resize(program, 900, 760);
  // the list at once, not the entry that was open beside it
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('article')).toBeHidden();
  await page.locator('[data-entry]').first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('PageUp');
  await picture('diary-900');
  await page.getByRole('link', { name: /One Mile.*Rewatch/ }).click();
  await picture('entry-900');
  await resize(program, 640, 760);
  await picture('entry-640');
  await page.keyboard.press('Control+1');
  await picture('diary-640');
});

test('the first page, and a journal that is none', async () => {
  await program.close();
  const fresh = mkdtempSync(join(tmpdir(), 'afterimage-pictures-'));
  program = await launchAfterimage({ userData: fresh, args: SHARP });
  await expect(program.page.getByRole('button', { name: 'Log a film' }).first()).toBeVisible();
  await picture('first');
  await program.close();
  rmSync(fresh, { recursive: true, force: true });
  program = await launchAfterimage({ userData, args: [...SHARP, `--journal=${join(projectRoot, 'package.json')}`] });
  await expect(program.page.getByRole('alert')).toBeVisible();
  await picture('failure');
});
