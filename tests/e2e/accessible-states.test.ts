// Dialogs, errors and empty places as axe sees them, light and dark: what accessibility.test.ts does not come by.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type OpenFailure, openFailures } from '../../db/model/journal.ts';
import type { CommandId } from '../../electron/contract/commands.ts';
import type { JournalStatus } from '../../electron/contract/events.ts';
import { expectAccessibleIn } from '../support/accessible.ts';
import { answerFileDialogs } from '../support/dialogs.ts';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { resize } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, untilReady } from '../support/window.ts';

let userData: string;
let program: LaunchedAfterimage;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-states-'));
  writeSampleJournal(join(userData, 'Journal.afterimage'));
  writeFileSync(
    join(userData, 'films.csv'),
    'Film,Seen,Stars out of ten,What I thought\nOne Mile,14/03/2026,9,Breathing.\nKestrel,02/01/2025,6,\n',
  );
  program = await launchAfterimage({ userData });
  page = program.page;
  await untilReady(page);
  await resize(program, 1360, 860);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const open = (hash: string) => page.evaluate((asked) => window.location.assign(`#${asked}`), hash);
const heading = () => page.getByRole('heading', { level: 1 }).first();
const dialog = () => page.locator('[role=dialog][data-open]');

function choose(id: CommandId): Promise<void> {
  return program.app.evaluate(({ BrowserWindow, Menu }, item) => {
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click({}, BrowserWindow.getAllWindows()[0]);
  }, id);
}

/** What the shell would say of the journal. */
function pretend(status: JournalStatus): Promise<void> {
  return program.app.evaluate(({ BrowserWindow }, said) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('shell.event', 'journal.status', said);
  }, status);
}

/** Messages lie under a dialog's veil: begin without any. */
async function afresh(hash: string): Promise<void> {
  await open(hash);
  await page.reload();
  await untilReady(page);
}

test('insights with their tables, about, licences, backups, the check', async () => {
  await open('/insights');
  await expect(page.getByRole('table').first()).toBeAttached();
  await expectAccessibleIn(page, 'insights');
  for (const each of await page.getByRole('button', { name: 'Table' }).all()) await each.click();
  await expectAccessibleIn(page, 'insights as tables');
  for (const hash of ['/about', '/settings/licences', '/backups', '/check', '/on-this-day', '/settings']) {
    await open(hash);
    await expect(heading()).toBeVisible();
    await expectAccessibleIn(page, hash);
  }
  await ask(page, 'backup.make', {});
  await open('/backups');
  await page.locator('main ul > li a').first().press('Enter');
  await expect(page).toHaveURL(/backups\/./);
  await expect(heading()).toBeVisible();
  await expectAccessibleIn(page, 'a backup');
});

test('the dialogs of films', async () => {
  await afresh('/films');
  await page.locator('[data-tile]').filter({ hasText: 'One Mile' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Log again' })).toBeVisible();
  for (const id of ['film.merge', 'film.split'] as const) {
    await choose(id);
    await expect(dialog()).toBeVisible();
    await expectAccessibleIn(page, id);
    await page.keyboard.press('Escape');
    await expect(page.locator('[role=dialog]')).toHaveCount(0);
  }
  await choose('film.compare');
  await expectAccessibleIn(page, 'two reviews compared');
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('');
  await page.getByRole('textbox', { name: 'Year' }).fill('18');
  await page.getByRole('textbox', { name: 'Length' }).fill('long');
  await page.getByRole('combobox', { name: 'Genres' }).focus();
  await expectAccessibleIn(page, 'a film being written, refused');
});

test('the dialogs of searches, themes, the trash', async () => {
  await afresh('/search?q=grief');
  await expect(page.locator('[data-result]').first()).toBeVisible();
  await choose('search.save');
  await expect(dialog()).toBeVisible();
  await expectAccessibleIn(page, 'save a search');
  await page.keyboard.press('Escape');
  await ask(page, 'savedSearch.create', { name: 'Grief', query: 'grief', order: 'relevance' });
  await expect(page.getByRole('button', { name: 'Saved as Grief' })).toBeVisible();
  await choose('savedSearch.edit');
  await expect(dialog()).toBeVisible();
  await expectAccessibleIn(page, 'edit a saved search');
  await page.keyboard.press('Escape');
  await open('/themes');
  await expect(heading()).toHaveText('Themes');
  await choose('theme.create');
  await expect(dialog()).toBeVisible();
  await page.keyboard.type('Grief');
  await page.keyboard.press('Enter');
  await expectAccessibleIn(page, 'a theme of a name there is');
  await page.keyboard.press('Escape');
  await ask(page, 'entry.trash', { id: 8 });
  await expect(page.locator('[role=dialog]')).toHaveCount(0);
  await open('/trash');
  await expect(page.getByRole('list', { name: 'Trash' })).toBeVisible();
  await choose('trash.empty');
  await expect(dialog()).toBeVisible();
  await expectAccessibleIn(page, 'empty the trash');
  await page.keyboard.press('Escape');
});

test('an import: mapped, tried, done', async () => {
  await afresh('/import');
  await expectAccessibleIn(page, 'import, nothing chosen');
  await answerFileDialogs(program.app, join(userData, 'films.csv'));
  await page.getByRole('button', { name: 'Choose files' }).click();
  await expect(page.getByRole('combobox').or(page.getByRole('table')).first()).toBeVisible();
  await expectAccessibleIn(page, 'import, mapping');
  await page.getByRole('button', { name: /^See what/ }).click();
  const bringIn = page.getByRole('main').getByRole('button', { name: 'Import', exact: true });
  await expect(bringIn).toBeVisible();
  await expectAccessibleIn(page, 'import, seen before');
  await bringIn.click();
  await expect(heading()).toContainText('Imported');
  // told to those who hear the page
  await expect(page.getByText('The import is done')).toBeAttached();
  await expectAccessibleIn(page, 'import, done');
});

test('what can’t be opened, each reason; open elsewhere, and left there', async () => {
  for (const failure of Object.keys(openFailures) as OpenFailure[]) {
    const holder = { host: 'attic', isStale: false };
    await pretend({ state: 'failed', name: 'Journal.afterimage', failure, ...(failure === 'elsewhere' && { holder }) });
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expectAccessibleIn(page, failure);
  }
  await pretend({
    ...{ state: 'failed', name: 'Journal.afterimage', failure: 'elsewhere' },
    holder: { host: 'attic', isStale: true },
  });
  await expectAccessibleIn(page, 'left elsewhere');
  await pretend({ state: 'open', name: 'Journal.afterimage', isLook: true });
  await expect(page.getByText('You are only looking')).toBeVisible();
  await expectAccessibleIn(page, 'only looked at');
  await pretend({ state: 'open', name: 'Journal.afterimage', isUntold: true });
  await expectAccessibleIn(page, 'others can’t be told');
});

test('what is no longer there, and every place of an empty journal', async () => {
  await afresh('/entry/99999');
  for (const hash of ['/entry/99999', '/film/99999', '/theme/99999', '/list/99999', '/import/99999', '/nowhere']) {
    await open(hash);
    await expectAccessibleIn(page, hash);
  }
  await program.close();
  program = await launchAfterimage({ userData: join(userData, 'fresh') });
  page = program.page;
  await untilReady(page);
  for (const place of [
    'films',
    'themes',
    'themes?show=tags',
    'themes?show=map',
    'quotes',
    'lists',
    'insights',
    'trash',
    'on-this-day',
    'search',
  ]) {
    await open(`/${place}`);
    await expect(heading()).toBeAttached();
    await expectAccessibleIn(page, `${place}, empty`);
  }
});
