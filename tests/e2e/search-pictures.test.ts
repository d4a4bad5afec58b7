// Pictures of the search, light, dark and narrow, full and empty, kept in dist/pictures to be looked at.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { writeSearchedJournal } from '../support/searched-journal.ts';
import { untilReady } from '../support/window.ts';

const folder = join(projectRoot, 'dist/pictures');
let userData: string;
let program: LaunchedAfterimage;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  userData = mkdtempSync(join(tmpdir(), 'afterimage-search-pictures-'));
  writeSearchedJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData, args: SHARP });
  await untilReady(program.page);
  await resize(program, 1360, 860);
  await program.page.keyboard.press('Control+f');
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const picture = (name: string): Promise<void> => takePictures(program.page, join(folder, name));
const line = () => program.page.getByRole('searchbox', { name: 'Search your journal' });
const results = () => program.page.locator('[data-result]');

async function look(query: string): Promise<void> {
  await line().fill(query);
  await expect(results().first()).toBeVisible();
  await expect(program.page.getByRole('group', { name: 'Found in' })).toBeVisible();
}

test('nothing typed', async () => {
  await picture('search-empty');
});

test('full, in two languages, scrolled, and one hit alone', async () => {
  await look('empty track');
  await picture('search');
  await program.page.keyboard.press('ArrowDown');
  await program.page.keyboard.press('End');
  await picture('search-end');
  await look('トラック');
  await picture('search-japanese');
  await look('theme:grief rating:>=4 empty track');
  await picture('search-filters');
  await look('mum');
  await picture('search-names');
  await look('with');
  await picture('search-many');
});

test('completing, wrong, nothing found', async () => {
  await line().fill('');
  await line().pressSequentially('empty theme:');
  await expect(program.page.getByRole('option').first()).toBeVisible();
  await picture('search-completing');
  await line().fill('rating:many theem:grief empty');
  await expect(program.page.getByText('Possible are')).toBeVisible();
  await picture('search-wrong');
  await line().fill('empti trakc');
  await expect(program.page.getByText('Did you mean')).toBeVisible();
  await picture('search-did-you-mean');
  await line().fill('zyzzyva');
  await expect(program.page.getByText('Fewer words find more')).toBeVisible();
  await picture('search-nothing');
});

test('opened at the passage, walked, and a note on its film', async () => {
  const { page } = program;
  await look('empty track');
  await results().filter({ hasText: 'as a friend would' }).first().click();
  await expect(page.getByRole('group', { name: 'What was looked for' })).toBeVisible();
  await picture('search-opened');
  await page.keyboard.press('Alt+ArrowLeft');
  await results().filter({ hasText: 'Reflection, 21 November' }).first().click();
  await expect(page.getByRole('group', { name: 'What was looked for' })).toBeVisible();
  await picture('search-opened-reflection');
  await page.keyboard.press('Alt+ArrowLeft');
});

test('narrow', async () => {
  await resize(program, 640, 760);
  await picture('search-640');
  await program.page.getByRole('button', { name: 'Narrow down' }).click();
  await picture('search-640-narrowed');
  await line().fill('');
  await picture('search-empty-640');
});
