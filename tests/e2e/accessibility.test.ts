// Every place and dialog, light and dark, as axe sees them: no violations. One sequential file, one program.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { diaryRow, focusedLabel, log, logDialog, untilReady } from '../support/window.ts';
import { ALL_MARKUP } from '../support/written-with-all.ts';

let userData: string;
let program: LaunchedAfterimage;
let page: Page;

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-axe-'));
  writeSampleJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData });
  page = program.page;
  await untilReady(page);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

/** Fades and slides have ended: axe judges colours as they are painted. A cursor blinks for ever. */
function untilStill(): Promise<unknown> {
  return page.evaluate(() => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.all(ending.map(({ finished }) => finished.catch(() => null)));
  });
}

/**
 * While a list is open it belongs to its control, not to a landmark, and Base UI hides the rest of the page from those
 * who hear until Tab, Escape or a choice closes it.
 */
const LIST_IS_OPEN = ['region', 'aria-hidden-focus', 'page-has-heading-one'];

async function expectAccessible(where: string, exceptions: readonly string[] = []): Promise<void> {
  for (const appearance of ['light', 'dark'] as const) {
    await page.evaluate((chosen) => window.afterimage.shell('appearance.set', { appearance: chosen }), appearance);
    await page.waitForFunction(
      (isDark) => matchMedia('(prefers-color-scheme: dark)').matches === isDark,
      appearance === 'dark',
    );
    await untilStill();
    // Electron opens no pages for tools: axe runs in the page alone, which has no frames
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .disableRules([...exceptions])
      .analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
    );
    expect.soft(found, `${where}, ${appearance}`).toEqual([]);
  }
}

async function leaveDialogs(): Promise<void> {
  const dialogs = page.locator('[role=dialog][data-open]');
  while ((await dialogs.count()) > 0) await page.keyboard.press('Escape');
}

test('the diary with an entry beside it', async () => {
  await diaryRow(page, 'Rewatch').first().click();
  await expect(page.getByRole('main').getByText('I stopped waiting for him to win')).toBeVisible();
  await expectAccessible('diary');
});

test('an entry in Japanese, one with headings and lists, one with nothing in it', async () => {
  for (const title of ['走る人', 'The Salt Ferry', 'Untitled', 'ليل طويل']) {
    // in an entry that is open alone the key is for its own text
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox').fill(title);
    await page.locator('[data-result]').filter({ hasText: title }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expectAccessible(title);
  }
});

test('an entry being written', async () => {
  await page.keyboard.press('Control+1');
  await diaryRow(page, 'Rewatch').first().click();
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  await expectAccessible('editor');
  await page.getByRole('textbox', { name: 'Year' }).fill('18');
  await page.getByRole('textbox', { name: 'Watched' }).fill('31 February 2020');
  await page.getByRole('combobox', { name: 'Tags' }).click();
  await page.keyboard.type('wi');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible('editor with refusals and a list', LIST_IS_OPEN);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Done' }).click();
});

test('a review with all that one can hold: read, found in, focused on', async () => {
  const film = { title: 'Two Miles', year: 2026 };
  const { id } = await log(page, { film, watchedOn: '2026-11-01', review: ALL_MARKUP });
  await page.evaluate((entry) => (window.location.hash = `#/entry/${entry}`), id);
  await page.getByRole('button', { name: 'Hidden: tells what happens. Show' }).first().click();
  await expect(page.getByText('never on the train')).toBeVisible();
  await expectAccessible('all markup');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('the');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/of/);
  await expectAccessible('finding');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+F');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  await expectAccessible('focus mode');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+1');
});

test('a filter of the diary, open', async () => {
  await page.getByRole('button', { name: /theme/i }).first().click();
  await expect(page.getByRole('menuitemradio').first()).toBeVisible();
  await expectAccessible('filter', LIST_IS_OPEN);
  await page.keyboard.press('Escape');
});

test('logging: empty, completing, refused, with themes', async () => {
  await page.keyboard.press('Control+n');
  await expect.poll(() => focusedLabel(page)).toBe('Title of the film');
  await expectAccessible('log, empty');
  await page.keyboard.press('Enter');
  await expect(logDialog(page).getByRole('alert')).toBeVisible();
  await expectAccessible('log, refused');
  await page.keyboard.type('one m');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible('log, completing');
  await page.keyboard.press('Tab');
  await logDialog(page).getByRole('radio', { name: 'half a star', exact: true }).press('9');
  await logDialog(page).getByRole('combobox', { name: 'Themes' }).pressSequentially('grief,run');
  await expect(page.getByRole('option', { name: 'Running' })).toBeVisible();
  await expectAccessible('log, themes', LIST_IS_OPEN);
  await page.keyboard.press('Escape');
  await leaveDialogs();
});

test('search: hints, results, nothing found', async () => {
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox').fill('');
  await expect(page.locator('[data-result]')).toHaveCount(0);
  await expectAccessible('search, empty');
  await page.getByRole('searchbox').fill('empty track');
  await expect(page.locator('[data-result]').first()).toBeVisible();
  await expectAccessible('search');
  await page.getByRole('searchbox').fill('zyzzyva');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await expectAccessible('search, nothing');
  await page.getByRole('searchbox').fill('empty track');
  await page.locator('[data-result]').first().click();
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
  await expectAccessible('entry with marks');
});

test('the wall of films and the page of one', async () => {
  await page.getByRole('link', { name: /^Films/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Films' })).toBeVisible();
  await expectAccessible('films');
  await page
    .getByRole('main')
    .getByRole('link', { name: /One Mile/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
  await expectAccessible('film');
});

test('themes, settings, trash, export, messages', async () => {
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Themes' })).toBeVisible();
  await expectAccessible('themes');
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL(/theme\//);
  await expectAccessible('theme');
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expectAccessible('settings');
  await page.keyboard.press('Control+Shift+e');
  await expect(page.getByRole('dialog', { name: 'Export', exact: true })).toBeVisible();
  await expectAccessible('export');
  await leaveDialogs();
  await page.keyboard.press('Control+4');
  await expect(page.getByText('Nothing here.')).toBeVisible();
  await expectAccessible('trash, empty');
  await page.keyboard.press('Control+1');
  await diaryRow(page, 'Kestrel').click();
  await page.keyboard.press('Control+Backspace');
  await expect(page.getByText('Moved the entry of Kestrel to the trash')).toBeVisible();
  await expectAccessible('message');
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('button', { name: 'Empty the trash' })).toBeVisible();
  await expectAccessible('trash');
  await page.getByRole('button', { name: 'Empty the trash' }).click();
  await expect(page.getByRole('dialog', { name: 'Empty the trash' })).toBeVisible();
  await expectAccessible('question');
  await leaveDialogs();
});

test('narrow, and at twice the size', async () => {
  const factor = (zoom: number): Promise<void> =>
    program.app.evaluate(({ BrowserWindow }, chosen) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(chosen);
    }, zoom);
  await factor(2);
  // the list, whatever entry was read last
  await page.evaluate(() => (window.location.hash = '#/diary'));
  await expect(page.getByRole('heading', { level: 1, name: 'Diary' })).toBeVisible();
  await expectAccessible('diary at 200 %');
  const spills = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(spills).toBe(false);
  await page.keyboard.press('Control+n');
  await expect.poll(() => focusedLabel(page)).toBe('Title of the film');
  await page.keyboard.type('A new one');
  const finish = logDialog(page).getByRole('button', { name: 'Log', exact: true });
  await finish.scrollIntoViewIfNeeded();
  await expect(finish).toBeInViewport();
  await expectAccessible('log at 200 %');
  await leaveDialogs();
  await factor(1);
});

test('the first page, and a journal that can’t be opened', async () => {
  await program.close();
  const fresh = join(userData, 'fresh');
  program = await launchAfterimage({ userData: fresh });
  page = program.page;
  await untilReady(page);
  await expectAccessible('first page');
  await program.close();
  const letter = join(userData, 'letter.txt');
  writeFileSync(letter, 'Dear Asoka, this is a letter.');
  program = await launchAfterimage({ userData: fresh, args: [`--journal=${letter}`] });
  page = program.page;
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible('failure');
});
