// The tour: the real program does its main job on a journal of its own and leaves numbered pictures and exported files.
// `npm run tour` runs this file alone and names the folder; the tests run it as one of their own.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { answerFileDialogs } from '../support/dialogs.ts';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { SHARP, takePictures } from '../support/pictures.ts';
import { writtenForTheTour } from '../support/written-for-the-tour.ts';

const folder = process.env['AFTERIMAGE_TOUR_DIR'] ?? join(projectRoot, 'dist/test-results/tour');
const themes = ['Grief', 'Survivor’s guilt', 'Resilience', 'Silence', 'Running'];

let userData: string;
let program: LaunchedAfterimage;
let pictures = 0;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  userData = mkdtempSync(join(tmpdir(), 'afterimage-tour-'));
  program = await launchAfterimage({ userData, args: SHARP });
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

/** One numbered picture, light and dark. */
async function picture(page: Page, name: string): Promise<void> {
  pictures += 1;
  await takePictures(page, join(folder, `${String(pictures).padStart(2, '0')}-${name}`));
}

test('log One Mile', async () => {
  const { page } = program;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await picture(page, 'first-page');
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'Log a film' });
  await dialog.getByRole('combobox', { name: 'Title of the film' }).fill('One Mile');
  await dialog.getByRole('textbox', { name: 'Year' }).fill('2025');
  await dialog.getByRole('combobox', { name: 'Directed by' }).fill('Asoka Wakabayashi');
  await page.keyboard.press('Tab');
  await dialog.getByRole('textbox', { name: 'Watched' }).fill('14 November 2026');
  await dialog.getByRole('radio', { name: 'four and a half stars' }).click();
  const themeField = dialog.getByRole('combobox', { name: 'Themes' });
  for (const theme of themes) {
    await themeField.fill(theme);
    await themeField.press('Enter');
  }
  await page.keyboard.press('Tab');
  await dialog.getByRole('combobox', { name: 'Place' }).fill('the Lumière');
  await dialog.getByRole('combobox', { name: 'With' }).fill('Mum');
  await page.keyboard.press('Tab');
  await picture(page, 'log-a-film');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
});

test('write the review', async () => {
  const { page } = program;
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  await page.keyboard.insertText(writtenForTheTour());
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await picture(page, 'write');
  await page.keyboard.press('Escape');
});

test('close, open again, and read', async () => {
  await program.close();
  program = await launchAfterimage({ userData, args: SHARP });
  const { page } = program;
  await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
  await expect(page.getByText('I know that I went home on foot.')).toBeVisible();
  for (const theme of themes) await expect(page.getByRole('link', { name: theme })).toBeVisible();
  await picture(page, 'read');
});

test('find it by a phrase', async () => {
  const { page } = program;
  // the entry is open again: there the key would look in its text
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Search/ })
    .click();
  await page.keyboard.type('"empty track at dusk"');
  const result = page.locator('[data-result]');
  await expect(result).toHaveCount(1);
  await expect(result.locator('mark').first()).toBeVisible();
  await picture(page, 'search');
  await result.click();
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
  await picture(page, 'found');
});

test('filter the diary by a theme', async () => {
  const { page } = program;
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Themes' })).toBeVisible();
  await picture(page, 'themes');
  await page.getByRole('link', { name: /Resilience/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Resilience' })).toBeVisible();
  await picture(page, 'theme');
  await page.getByRole('link', { name: 'Show in the diary' }).click();
  await expect(page.getByRole('button', { name: 'Theme: Resilience' })).toBeVisible();
  await expect(page.locator('[data-entry]')).toHaveCount(1);
  await picture(page, 'filtered-by-theme');
});

test('take everything out', async () => {
  const { page, app } = program;
  await page.keyboard.press('Control+Shift+e');
  const dialog = page.getByRole('dialog', { name: 'Export', exact: true });
  await expect(dialog).toBeVisible();
  await picture(page, 'export');
  await answerFileDialogs(app, join(folder, 'Afterimage.json'));
  await dialog.getByRole('button', { name: 'Choose a place' }).click();
  await expect(page.getByText('Exported 1 entry to Afterimage.json')).toBeVisible();

  await page.keyboard.press('Control+Shift+e');
  await dialog.getByRole('radio', { name: /Markdown/ }).click();
  await answerFileDialogs(app, folder);
  await dialog.getByRole('button', { name: 'Choose a place' }).click();
  await expect(dialog).toBeHidden();

  const written: unknown = JSON.parse(readFileSync(join(folder, 'Afterimage.json'), 'utf8'));
  expect(written).toMatchObject({
    format: 'afterimage-journal',
    films: [{ title: 'One Mile', entries: [{ rating: 4.5, review: writtenForTheTour() }] }],
  });
  const notes = readdirSync(folder, { withFileTypes: true }).find((each) => each.isDirectory());
  const note = join(folder, notes?.name ?? '', 'Films', 'One Mile (2025).md');
  expect(existsSync(note)).toBe(true);
  expect(readFileSync(note, 'utf8')).toContain(writtenForTheTour());
});
