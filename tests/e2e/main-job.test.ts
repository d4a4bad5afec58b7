// The first way through, whole and by keyboard alone: log a film, write, close, open again, find it by a phrase, go back.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { CountingKeyboard } from '../support/keyboard.ts';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';

const paragraphs = [
  'Asoka Wakabayashi begins with a sound: shoes on cinder, one pair, then for a few strides two.',
  'Mio used to run with her sister. The film never shows the accident. It shows a kitchen with one bowl too many and an **empty track at dusk**, filmed from so far away that the woman on it could be anyone.',
  'What stays with me is the last mile: she stops before the line and stands there, breathing. 彼女は走るのをやめた。 I walked home the long way.',
];
const themes = ['grief', 'survivor’s guilt', 'resilience', 'silence', 'running'];

let userData: string;
let program: LaunchedAfterimage;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-main-job-'));
  program = await launchAfterimage({ userData });
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Log a film' });
const row = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });

/** What has the keyboard, by its accessible name. */
function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
}

test('the first page invites to log a film', async () => {
  const { page } = program;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What did you see last, and what stayed with you?');
  await expect(page.getByRole('main').getByRole('button', { name: 'Log a film' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import an export' })).toBeVisible();
});

test('a film is logged with everything about the viewing, from the keyboard', async () => {
  const { page } = program;
  const { keyboard } = page;
  await keyboard.press('Control+n');
  await expect(dialog(page)).toBeVisible();
  await expect.poll(() => focused(page)).toBe('Title of the film');
  await keyboard.type('One Mile');
  await keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('Year');
  await keyboard.type('2025');
  await keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('Directed by');
  await keyboard.type('Asoka Wakabayashi');
  await keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('Watched');
  await expect(dialog(page).getByLabel('Asoka Wakabayashi', { exact: true })).toBeVisible();
  await keyboard.press('Control+a');
  await keyboard.type('yesterday');
  await keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('half a star');
  await keyboard.press('9');
  await expect(dialog(page).getByText('four and a half', { exact: true })).toBeVisible();
  await keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('Themes');
  for (const theme of themes) {
    await keyboard.type(theme);
    await keyboard.press('Enter');
  }
  for (const theme of themes) await expect(dialog(page).getByLabel(theme, { exact: true })).toBeVisible();
  // past the three words of Noted
  for (let each = 0; each < 4; each++) await keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('Place');
  await keyboard.type('the Lumière');
  await keyboard.press('Tab');
  await keyboard.type('Mum');
  await keyboard.press('Control+Enter');
  await expect(dialog(page)).toBeHidden();
});

test('the page opens to be written, and takes a review of several paragraphs', async () => {
  const { page } = program;
  const review = page.getByRole('textbox', { name: 'Review' });
  await expect(review).toBeFocused();
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) {
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type(paragraph);
  }
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(review).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
  await expect(page.getByRole('main').getByText('I walked home the long way.')).toBeVisible();
  await expect(page.getByRole('main').locator('strong')).toHaveText('empty track at dusk');
});

test('the diary shows it under its month', async () => {
  const { page } = program;
  const month = await page.evaluate(() => {
    const yesterday = new Date();
    yesterday.setDate(yesterday.getDate() - 1);
    return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' }).format(yesterday);
  });
  const diary = page.getByRole('region', { name: 'Diary' });
  await expect(diary.getByRole('heading', { level: 2 })).toHaveText(`${month}1 entry`);
  await expect(row(page, 'One Mile')).toContainText('Asoka Wakabayashi');
  await expect(row(page, 'One Mile').getByRole('img', { name: 'four and a half stars' })).toBeVisible();
});

test('a second viewing with a half remembered date takes the ten-second way', async () => {
  const { page } = program;
  const keys = new CountingKeyboard(page);
  await keys.press('Control+n');
  await expect.poll(() => focused(page)).toBe('Title of the film');
  await keys.type('one');
  await expect(page.getByRole('option', { name: /One Mile 2025, Asoka Wakabayashi/ })).toBeVisible();
  await keys.press('Tab');
  await expect.poll(() => focused(page)).toBe('Watched');
  await keys.press('Tab');
  await keys.press('8');
  await keys.press('Tab');
  await keys.type('gri');
  await expect(page.getByRole('option', { name: 'grief' })).toBeVisible();
  await keys.press('Enter');
  await expect(dialog(page).getByLabel('grief', { exact: true })).toBeVisible();
  await keys.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('Logged One Mile')).toBeVisible();
  console.log(`ten-second job: ${keys.pressed} keystrokes`);
  expect(keys.pressed).toBeLessThanOrEqual(14);
  await expect(page.getByRole('main')).toContainText('Entry 2 of 2 for this film');
  await expect(page.getByRole('main')).toContainText('Rewatch');
});

test('a date in words of any precision is understood before it is taken', async () => {
  const { page } = program;
  const { keyboard } = page;
  await keyboard.press('Control+n');
  await expect.poll(() => focused(page)).toBe('Title of the film');
  await keyboard.type('Night Bus to Varna');
  const watched = dialog(page).getByRole('textbox', { name: 'Watched' });
  while ((await focused(page)) !== 'Watched') await keyboard.press('Tab');
  await keyboard.press('Control+a');
  await keyboard.type('March 2019');
  await expect(watched).toHaveAccessibleDescription('');
  await keyboard.press('Control+a');
  await keyboard.type('last friday');
  await expect(watched).toHaveAccessibleDescription(/^Friday \d+ \w+ \d{4}$/);
  await keyboard.press('Control+a');
  await keyboard.type('March 2019');
  await keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 2, name: 'March 2019' })).toBeVisible();
});

test('after closing and opening again it is found by a phrase of the review, with the words marked', async () => {
  await program.close();
  program = await launchAfterimage({ userData });
  const { page } = program;
  await expect(row(page, 'One Mile')).toHaveCount(2);
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Search your journal' })).toBeFocused();
  await page.keyboard.type('"empty track at dusk"');
  const hit = page.getByRole('main').getByRole('listitem');
  await expect(hit).toHaveCount(1);
  await expect(hit.locator('mark').filter({ hasText: 'empty' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
  const marked = page.getByRole('main').locator('mark');
  await expect(marked.first()).toBeVisible();
  expect((await marked.allTextContents()).join(' ')).toContain('empty');
  for (const theme of themes) await expect(page.getByRole('link', { name: theme })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('at the Lumière with Mum');
  for (const paragraph of paragraphs) {
    await expect(page.getByRole('main')).toContainText(paragraph.replaceAll('**', ''));
  }
});

test('going back leads to the results as they were, and to the diary', async () => {
  const { page } = program;
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('searchbox')).toHaveValue('"empty track at dusk"');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Control+1');
  await expect(row(page, 'One Mile')).toHaveCount(2);
});
