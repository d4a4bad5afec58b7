// What is typed and not finished: on disk within a second, there again after the worst, gone once it is logged.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { onDisk } from '../support/disk.ts';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { diaryRow, focusedLabel, logDialog, untilReady, openEntry } from '../support/window.ts';

/** From the last key until it is on disk. */
const KEPT_WITHIN = { timeout: 1_000, intervals: [25] };

let userData: string;
let journal: string;
let program: LaunchedAfterimage;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-drafts-'));
  journal = join(userData, 'Journal.afterimage');
  program = await launchAfterimage({ userData });
  await untilReady(program.page);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

async function openLogDialog(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await expect.poll(() => focusedLabel(page)).toBe('Title of the film');
}

const draftOnDisk = (): unknown => onDisk(journal, 'SELECT body FROM draft');
const reviewOnDisk = (): unknown => onDisk(journal, 'SELECT review FROM entry');

async function expectOneMileDraft(page: Page): Promise<void> {
  const dialog = logDialog(page);
  await expect(dialog.getByRole('combobox', { name: 'Title of the film' })).toHaveValue('One Mile');
  await expect(dialog.getByRole('textbox', { name: 'Year' })).toHaveValue('2025');
  await expect(dialog.getByLabel('Asoka Wakabayashi', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Watched' })).toHaveValue('yesterday');
  await expect(dialog.getByRole('radio', { name: 'four and a half stars' })).toBeChecked();
  await expect(dialog.getByLabel('grief', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'Liked' })).toBeChecked();
  await expect(dialog.getByRole('combobox', { name: 'Place' })).toHaveValue('the Lumière');
  await expect(dialog.getByText('Your draft is as you left it.')).toBeVisible();
}

test('what is typed into the log dialog is on disk within a second of the last key', async () => {
  const { page } = program;
  await openLogDialog(page);
  const dialog = logDialog(page);
  await page.keyboard.type('One Mile');
  await expect.poll(draftOnDisk, KEPT_WITHIN).toContain('"One Mile"');
  await dialog.getByRole('textbox', { name: 'Year' }).fill('2025');
  await dialog.getByRole('combobox', { name: 'Directed by' }).pressSequentially('Asoka Wakabayashi,');
  await dialog.getByRole('textbox', { name: 'Watched' }).fill('yesterday');
  await dialog.getByRole('radio', { name: 'half a star', exact: true }).press('9');
  await dialog.getByRole('combobox', { name: 'Themes' }).pressSequentially('grief,');
  await dialog.getByRole('checkbox', { name: 'Liked' }).press('Space');
  await dialog.getByRole('combobox', { name: 'Place' }).fill('the Lumière');
  await expect.poll(draftOnDisk, KEPT_WITHIN).toContain('the Lumière');
});

test('it is there again after every process was killed', async () => {
  await program.kill();
  program = await launchAfterimage({ userData });
  await untilReady(program.page);
  await openLogDialog(program.page);
  await expectOneMileDraft(program.page);
});

test('Escape keeps it, and the dialog opens where one left', async () => {
  const { page } = program;
  await page.keyboard.press('Escape');
  await expect(logDialog(page)).toBeHidden();
  await openLogDialog(page);
  await expectOneMileDraft(page);
});

test('Start afresh empties the dialog and, when it is left so, the disk', async () => {
  const { page } = program;
  await page.getByRole('button', { name: 'Start afresh' }).click();
  const title = logDialog(page).getByRole('combobox', { name: 'Title of the film' });
  await expect(title).toHaveValue('');
  await expect(title).toBeFocused();
  await expect(logDialog(page).getByRole('textbox', { name: 'Watched' })).toHaveValue('today');
  await expect(logDialog(page).getByText('not rated')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(draftOnDisk).toBeUndefined();
  await openLogDialog(page);
  await expect(title).toHaveValue('');
  await expect(page.getByText('Your draft is as you left it.')).toBeHidden();
});

test('a draft is kept while one types without a pause', async () => {
  const { page } = program;
  const seen = new Set<unknown>();
  for (let word = 0; word < 60; word++) {
    await page.keyboard.type(' again', { delay: 5 });
    seen.add(draftOnDisk());
  }
  expect(seen.size).toBeGreaterThan(2);
  await logDialog(page).getByRole('combobox', { name: 'Title of the film' }).fill('');
});

test('once the film is logged, no draft is left', async () => {
  const { page } = program;
  await page.keyboard.type('One Mile');
  await expect.poll(draftOnDisk).toContain('One Mile');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Logged One Mile')).toBeVisible();
  await expect.poll(draftOnDisk).toBeUndefined();
  await openLogDialog(page);
  await expect(logDialog(page).getByRole('combobox', { name: 'Title of the film' })).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(logDialog(page)).toBeHidden();
});

test('a review being written is on disk within a second of the last key, without a pause too', async () => {
  const { page } = program;
  await openEntry(page, 'One Mile');
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  await page.keyboard.type('The track is empty, and she runs.');
  await expect.poll(reviewOnDisk, KEPT_WITHIN).toBe('The track is empty, and she runs.');
  // nobody waits for a pause in the typing
  const seen = new Set<unknown>();
  for (let word = 0; word < 60; word++) {
    await page.keyboard.type(' again', { delay: 5 });
    seen.add(reviewOnDisk());
  }
  expect(seen.size).toBeGreaterThan(2);
  await page.keyboard.type(' Nobody counts.');
  await expect.poll(reviewOnDisk, KEPT_WITHIN).toMatch(/again Nobody counts\.$/);
});

test('the review is whole after every process was killed', async () => {
  const written = `The track is empty, and she runs.${' again'.repeat(60)} Nobody counts.`;
  await program.kill();
  program = await launchAfterimage({ userData });
  await untilReady(program.page);
  const { page } = program;
  await expect(page.getByRole('main').getByText(written)).toBeVisible();
});

test('closing the window in the middle of a word keeps the word', async () => {
  const { page } = program;
  await page.getByRole('main').getByRole('button', { name: 'Edit' }).click();
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  await page.keyboard.type(' And then, at dus');
  await program.close();
  expect(reviewOnDisk()).toMatch(/And then, at dus$/);
});

test('closing the window over an open log dialog keeps its draft', async () => {
  program = await launchAfterimage({ userData });
  await untilReady(program.page);
  const { page } = program;
  await expect(diaryRow(page, 'One Mile')).toBeVisible();
  await openLogDialog(page);
  await page.keyboard.type('Night Bus to Varna');
  await program.close();
  expect(draftOnDisk()).toContain('Night Bus to Varna');
});
