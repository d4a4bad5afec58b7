// What is written about a film beside its entries, by keyboard alone: reflections, clippings, quotes, earlier versions. With pictures.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, diaryRow, untilReady } from '../support/window.ts';

const folder = join(projectRoot, 'dist/pictures');
let userData: string;
let program: LaunchedAfterimage;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  userData = mkdtempSync(join(tmpdir(), 'afterimage-notes-'));
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

/** What the journal holds about *One Mile*. */
async function oneMile() {
  const [film] = await ask(page, 'film.complete', { typed: 'One Mile' });
  return ask(page, 'film.get', { id: film?.id ?? 0 });
}

async function openOneMile(): Promise<void> {
  await page.keyboard.press('Control+1');
  await diaryRow(page, 'One Mile').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /Entry \d of \d for this film/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
}

test('a reflection is begun with R, dated, written and kept', async () => {
  await openOneMile();
  await expect(page.getByText('What comes back to you later')).toBeVisible();
  await page.keyboard.press('r');
  const editor = page.getByRole('textbox', { name: 'Reflection' });
  await expect(editor).toBeFocused();
  await page.keyboard.type('Two winters later I passed a school track in the rain.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('> You let it set the pace.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('— the old coach');
  await page.getByRole('textbox', { name: 'Day' }).fill('November 2026');
  await picture('reflection-writing');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 3, name: 'November 2026' })).toBeVisible();
  const { reflections } = await oneMile();
  expect(reflections).toMatchObject([{ reflectedOn: '2026-11', hasSpoilers: false }]);
  expect(reflections[0]?.text).toContain('school track in the rain');
});

test('one that is left before a word is written never was', async () => {
  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: 'Reflection' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Reflection' })).toHaveCount(0);
  await expect.poll(async () => (await oneMile()).reflections.length).toBe(1);
});

test('a clipping keeps byline, publication, date and source, apart from one’s own words', async () => {
  await page.getByRole('button', { name: 'Add a clipping' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'By', exact: true })).toBeFocused();
  await page.keyboard.type('R. Okada');
  await page.keyboard.press('Tab');
  await page.keyboard.type('The Lane Review');
  await page.keyboard.press('Tab');
  await page.keyboard.type('March 2026');
  await page.keyboard.press('Tab');
  await page.keyboard.type('https://lane.example/one-mile');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Wakabayashi films the pelican crossing as if it were a border.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 3, name: 'R. Okada' })).toBeVisible();
  await page.getByRole('heading', { level: 3, name: 'R. Okada' }).scrollIntoViewIfNeeded();
  await picture('film-notes');
  const { clippings } = await oneMile();
  expect(clippings).toMatchObject([
    {
      byline: 'R. Okada',
      publication: 'The Lane Review',
      publishedOn: '2026-03',
      source: 'https://lane.example/one-mile',
    },
  ]);
});

test('the trash takes both, and gives both back', async () => {
  await page.getByRole('button', { name: 'Move to trash: the clipping by R. Okada' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Move to trash: the reflection of November 2026' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await oneMile()).reflections.length).toBe(0);
  await page.keyboard.press('Control+8');
  await expect(page.getByText('Clipping · 2025 · March 2026')).toBeVisible();
  await picture('trash-of-every-kind');
  await page.getByRole('button', { name: 'Put back One Mile' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Put the reflection on One Mile back')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Put the reflection on One Mile back in the trash')).toBeVisible();
  for (let count = 0; count < 2; count += 1) await page.keyboard.press('Control+z');
  await expect.poll(async () => (await oneMile()).clippings.length).toBe(1);
  await expect.poll(async () => (await oneMile()).reflections.length).toBe(1);
});

test('quotes gather by themselves, one is shown alone, and each leads to its text', async () => {
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('heading', { level: 1, name: 'Quotes' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'You let it set the pace.' })).toContainText(
    'the old coach',
  );
  await expect(page.getByRole('listitem').filter({ hasText: '一周だけ、と彼女は言った。' })).toBeVisible();
  await picture('quotes');
  await page.getByRole('button', { name: 'Show me one' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Another one' })).toBeFocused();
  await picture('quote');
  const before = await page.locator('figure').textContent();
  await page.keyboard.press('Enter');
  await expect(page.locator('figure')).not.toHaveText(before ?? '');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /走る人/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '走る人' })).toBeVisible();
});

test('each sitting leaves a version, any two are compared, one is put back and taken back', async () => {
  await page.keyboard.press('Control+1');
  await diaryRow(page, 'Letters to a Closed House').first().focus();
  await page.keyboard.press('Enter');
  for (const addition of [' It is very funny.', ' And then it is not.']) {
    await expect(page.getByRole('heading', { level: 1, name: 'Letters to a Closed House' })).toBeVisible();
    await page.keyboard.press('e');
    await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(addition);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Edit' })).toBeVisible();
  }
  await page.keyboard.press('v');
  await expect(page.getByRole('radio', { name: /^From:/ })).toHaveCount(3);
  await expect(page.locator('ins').last()).toHaveText(/And then it is not\./);
  await page
    .getByRole('radio', { name: /^From:/ })
    .nth(1)
    .focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('ins').last()).toHaveText(/It is very funny. And then it is not\./);
  await picture('versions');
  await page.getByRole('button', { name: 'Go back to the version under “From”' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The review is as it was then')).toBeVisible();
  await expect(page.getByText('These two are the same.')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^From:/ })).toHaveCount(4);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Brought back the review of Letters to a Closed House as it was before')).toBeVisible();
});
