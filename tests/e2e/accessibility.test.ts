// Every place and dialog, light and dark, as axe sees them: no violations. One sequential file, one program.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessibleIn } from '../support/accessible.ts';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, diaryRow, focusedLabel, log, logDialog, untilReady, openEntry } from '../support/window.ts';
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

/**
 * While a list is open it belongs to its control, not to a landmark, and Base UI hides the rest of the page from those
 * who hear until Tab, Escape or a choice closes it.
 */
const LIST_IS_OPEN = ['region', 'aria-hidden-focus', 'page-has-heading-one'];

const expectAccessible = (where: string, exceptions: readonly string[] = []): Promise<void> =>
  expectAccessibleIn(page, where, exceptions);

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
  await openEntry(page, 'Rewatch');
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
  await page.getByRole('button', { name: 'Spoiler. Show' }).first().click();
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

test('several entries selected, the noted of the diary, and on this day', async () => {
  await page.locator('[data-entry]').first().focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('region', { name: 'Selected entries' })).toBeVisible();
  await expectAccessible('selection');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Noted:/ }).press('Enter');
  await expect(page.getByRole('menuitemcheckbox').first()).toBeVisible();
  await expectAccessible('noted', LIST_IS_OPEN);
  await page.keyboard.press('Escape');
  const now = new Date();
  const day = [now.getMonth() + 1, Math.min(28, now.getDate())].map((part) => String(part).padStart(2, '0')).join('-');
  const { id } = await log(page, {
    film: { title: 'Seen then' },
    watchedOn: `${now.getFullYear() - 3}-${day}`,
    rating: 4,
  });
  await page.evaluate((asked) => (window.location.hash = `#/on-this-day?day="${asked}"`), day);
  await expect(page.getByRole('link', { name: /Seen then/ })).toBeVisible();
  await expectAccessible('on this day');
  await page.keyboard.press('ArrowRight');
  await expectAccessible('on this day, empty');
  await page.keyboard.press('Control+1');
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await expectAccessible('diary with what was seen on this day');
  // the trash is looked at empty later on
  await ask(page, 'entry.trash', { id });
  await ask(page, 'trash.empty', {});
});

test('the shortcut page, a context menu, a command that is for elsewhere', async () => {
  await page.keyboard.press('Control+1');
  await page.locator('[data-entry]').first().focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible('shortcuts');
  await page.keyboard.type('trash');
  await expectAccessible('shortcuts, looked through');
  await page.keyboard.press('Escape');
  await leaveDialogs();
  await page.locator('[data-entry]').first().focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await expectAccessible('context menu', LIST_IS_OPEN);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('compare two');
  await expect(page.getByRole('option', { name: /Compare two reviews/ })).toBeVisible();
  await expectAccessible('palette, elsewhere');
  await leaveDialogs();
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

test('search: hints, results, what narrows them down, nothing found', async () => {
  await page.keyboard.press('Control+f');
  const line = page.getByRole('searchbox');
  await line.fill('');
  await expect(page.locator('[data-result]')).toHaveCount(0);
  await expectAccessible('search, empty');
  await line.fill('empty track');
  await expect(page.locator('[data-result]').first()).toBeVisible();
  await expect(page.getByRole('group', { name: 'Found in' })).toBeVisible();
  await expectAccessible('search');
  await page.getByRole('group', { name: 'Themes' }).getByRole('button').first().click();
  await expect(page.getByRole('group', { name: 'Themes' }).locator('[aria-pressed=true]')).toHaveCount(1);
  await expectAccessible('search, narrowed');
  await line.fill('zyzzyva');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await expectAccessible('search, nothing');
  await line.fill('emptq track');
  await expect(page.getByText('Did you mean')).toBeVisible();
  await expectAccessible('search, did you mean');
  await line.fill('rating:many track');
  await expect(page.getByText('Possible are')).toBeVisible();
  await expectAccessible('search, wrong filter');
});

test('search: completing, and what is opened', async () => {
  const line = page.getByRole('searchbox');
  await line.fill('');
  await line.pressSequentially('theme:');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible('search, completing');
  await line.fill('empty track');
  await page.locator('[data-result]').first().click();
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
  await expect(page.getByRole('group', { name: 'What was looked for' })).toBeVisible();
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

/** The list, what one of them would change, and the check, from the settings. */
async function expectBackupsAccessible(): Promise<void> {
  await ask(page, 'backup.make', {});
  await page.getByRole('link', { name: 'See the one there is' }).click();
  await expect(page.getByRole('list', { name: 'Backups, newest first' })).toBeVisible();
  await expectAccessible('backups');
  await page.getByRole('list', { name: 'Backups, newest first' }).getByRole('link').click();
  await expect(page.getByText('It holds what the journal holds now.')).toBeVisible();
  await expectAccessible('restore');
  await page.keyboard.press('Control+,');
  await page.getByRole('link', { name: 'Check it for damage' }).click();
  await expect(page.getByText('Every page and every text is as it was written.')).toBeVisible();
  await expectAccessible('check');
}

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
  await expectBackupsAccessible();
  await page.keyboard.press('Control+Shift+e');
  await expect(page.getByRole('dialog', { name: 'Export', exact: true })).toBeVisible();
  await expectAccessible('export');
  await leaveDialogs();
  await page.keyboard.press('Control+8');
  await expect(page.getByText('Nothing here.')).toBeVisible();
  await expectAccessible('trash, empty');
  await page.keyboard.press('Control+1');
  await diaryRow(page, 'Kestrel').click();
  await page.keyboard.press('Control+Backspace');
  await expect(page.getByText('Moved the entry of Kestrel to the trash')).toBeVisible();
  await expectAccessible('message');
  await page.keyboard.press('Control+8');
  await expect(page.getByRole('button', { name: 'Empty the trash' })).toBeVisible();
  await expectAccessible('trash');
  await page.getByRole('button', { name: 'Empty the trash' }).click();
  await expect(page.getByRole('dialog', { name: 'Empty the trash' })).toBeVisible();
  await expectAccessible('question');
  await leaveDialogs();
});

test('reflections, clippings, versions, quotes', async () => {
  // a message that is just fading away is too faint to be read: begin without any
  await page.reload();
  await untilReady(page);
  const [film] = await ask(page, 'film.complete', { typed: 'One Mile' });
  const filmId = film?.id ?? 0;
  await ask(page, 'reflection.write', { filmId, text: 'Later. ||He falls.||' });
  await ask(page, 'reflection.write', { filmId, text: 'All of it.', hasSpoilers: true });
  await ask(page, 'clipping.add', {
    filmId,
    byline: 'R. Okada',
    source: 'https://lane.example/',
    text: 'x '.repeat(600),
  });
  await page.evaluate((id) => (window.location.hash = `#/film/${id}`), filmId);
  await expect(page.getByRole('heading', { level: 3, name: 'R. Okada' })).toBeVisible();
  await expectAccessible('film with notes');
  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: 'Reflection' })).toBeFocused();
  await expectAccessible('reflection being written');
  await page.keyboard.press('Escape');
  const { entries } = await ask(page, 'film.get', { id: filmId });
  const entryId = entries.at(-1)?.id ?? 0;
  await ask(page, 'entry.edit', { id: entryId, review: 'Another review.' });
  await page.evaluate((id) => (window.location.hash = `#/entry/${id}/versions`), entryId);
  await expect(page.getByRole('radio', { name: /^From:/ })).toHaveCount(2);
  await expectAccessible('versions');
  await ask(page, 'undo.undo', {});
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('heading', { level: 1, name: 'Quotes' })).toBeVisible();
  await expectAccessible('quotes');
  await page.getByRole('button', { name: 'Show me one' }).click();
  await expectAccessible('one quote');
});

test('lists and the watchlist, empty and filled', async () => {
  // a message that lies under a dialog's veil is dimmed with the rest of the page: begin without any
  await page.reload();
  await untilReady(page);
  await page.keyboard.press('Control+5');
  await expect(page.getByText('Films in an order of your own')).toBeVisible();
  await expectAccessible('lists, empty');
  await page.getByRole('button', { name: 'New list' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of the list' })).toBeFocused();
  await expectAccessible('new list');
  await leaveDialogs();
  const { id } = await ask(page, 'list.create', { name: 'Trains', isRanked: true });
  for (const title of ['Kestrel', '走る人'])
    await ask(page, 'list.add', { id, film: { title }, note: 'Seen out of one.' });
  await page.getByRole('link', { name: /^Trains/ }).click();
  await expect(page.locator('[data-film]')).toHaveCount(2);
  await page.locator('[data-film]').first().focus();
  await expectAccessible('list');
  await page.getByRole('combobox', { name: 'Add a film' }).pressSequentially('night');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible('list, completing', LIST_IS_OPEN);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+6');
  await expectAccessible('watchlist, empty');
  await ask(page, 'watchlist.add', { film: { title: 'The Ferryman’s Daughter', year: 1971 } });
  await expect(page.locator('[data-film]')).toHaveCount(1);
  await expectAccessible('watchlist');
});

test('the map of themes, tags', async () => {
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: 'Map' }).click();
  await expect(page.getByRole('group', { name: 'Map of themes' })).toBeVisible();
  await expectAccessible('map of themes');
  await page.getByRole('button', { name: 'Tags' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tags' })).toBeVisible();
  await expectAccessible('tags');
  await page
    .getByRole('button', { name: /^Rename / })
    .first()
    .click();
  await expectAccessible('tag being renamed');
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
