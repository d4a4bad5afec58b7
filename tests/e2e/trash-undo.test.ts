// Deleting is undone, not confirmed: the trash, its way back, and undo and redo wherever one is, even after a restart.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { oneMile } from '../support/one-mile.ts';
import { ask, diaryRow, focusedLabel, log, logDialog, untilReady, openEntry } from '../support/window.ts';

let userData: string;
let program: LaunchedAfterimage;
let page: Page;

async function open(): Promise<void> {
  program = await launchAfterimage({ userData });
  page = program.page;
  await untilReady(page);
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-trash-'));
  await open();
  await log(page, oneMile());
  await log(page, { film: { title: 'Kestrel', year: 2019 }, watchedOn: '2026-03-02', rating: 2.5 });
  await expect(diaryRow(page, 'Kestrel')).toBeVisible();
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const toast = (sentence: string) => page.getByRole('region', { name: 'Messages' }).getByText(sentence);
const trashed = (title: string) => page.getByRole('list', { name: 'Trash' }).getByRole('link', { name: title });

test('an entry moved to the trash from its page is gone from the diary at once, and its neighbour is shown', async () => {
  await diaryRow(page, 'One Mile').click();
  await page.getByRole('button', { name: 'Move to trash' }).click();
  await expect(toast('Moved the entry of One Mile to the trash')).toBeVisible();
  await expect(diaryRow(page, 'One Mile')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Kestrel' })).toBeVisible();
});

test('Undo in the message brings it back, whole', async () => {
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(toast('Took the entry of One Mile out of the trash')).toBeVisible();
  await expect(diaryRow(page, 'One Mile')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'grief' })).toBeVisible();
});

test('the trash shows what it holds and puts it back', async () => {
  await page.keyboard.press('Control+Backspace');
  await expect(diaryRow(page, 'One Mile')).toBeHidden();
  await page.keyboard.press('Control+8');
  await expect(trashed('One Mile')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Trash 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Put back One Mile' }).click();
  await expect(toast('Put the entry of One Mile back in the diary')).toBeVisible();
  await expect(page.getByText('Nothing here.')).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(diaryRow(page, 'One Mile')).toBeVisible();
});

test('an entry in the trash can be read but not written, and is put back from its page', async () => {
  await diaryRow(page, 'One Mile').click();
  await page.keyboard.press('Control+Backspace');
  await page.keyboard.press('Control+8');
  await trashed('One Mile').click();
  await expect(page.getByRole('article').getByText('In the trash')).toBeVisible();
  await expect(page.getByRole('main').getByText('I walked home the long way.')).toBeVisible();
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeHidden();
  await page.getByRole('button', { name: 'Put back' }).click();
  await expect(page.getByRole('article').getByText('In the trash')).toBeHidden();
  await page.keyboard.press('Control+1');
  await expect(diaryRow(page, 'One Mile')).toBeVisible();
});

test('undo and redo work in every place, and say what they did', async () => {
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Themes' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(toast('Put the entry of One Mile back in the trash')).toBeVisible();
  await expect(diaryRow(page, 'One Mile')).toBeHidden();
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(toast('Took the entry of One Mile out of the trash again')).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(diaryRow(page, 'One Mile')).toBeVisible();
});

test('an edit and a log are undone as one step each, and redone', async () => {
  await openEntry(page, 'Kestrel');
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  await page.keyboard.type('The bird never comes back.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeHidden();
  await expect(page.getByRole('main').getByText('The bird never comes back.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(toast('Undid a change to the entry of Kestrel')).toBeVisible();
  await expect(page.getByText('Nothing written yet.')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(toast('Redid the change to the entry of Kestrel')).toBeVisible();
  await expect(page.getByRole('main').getByText('The bird never comes back.')).toBeVisible();

  await page.keyboard.press('Control+n');
  await expect.poll(() => focusedLabel(page)).toBe('Title of the film');
  await page.keyboard.type('Salt Ferry');
  await page.keyboard.press('Enter');
  await expect(logDialog(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Salt Ferry' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(toast('Took back logging Salt Ferry')).toBeVisible();
  await expect(diaryRow(page, 'Salt Ferry')).toBeHidden();
  await expect(page.getByText('This entry is no longer there.')).toBeHidden();
  await page.keyboard.press('Control+Shift+z');
  await expect(toast('Logged Salt Ferry again')).toBeVisible();
  await expect(diaryRow(page, 'Salt Ferry')).toBeVisible();
});

test('undo inside a text stays in the text', async () => {
  await openEntry(page, 'Kestrel');
  await page.keyboard.press('e');
  const review = page.getByRole('textbox', { name: 'Review' });
  await expect(review).toBeFocused();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('No. ');
  await expect(review).toHaveText('No. The bird never comes back.');
  await page.keyboard.press('Control+z');
  await expect(review).toHaveText('The bird never comes back.');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(review).toHaveText('The bird never comes back.');
  await expect(diaryRow(page, 'Salt Ferry')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(review).toBeHidden();

  await page.keyboard.press('Control+f');
  const search = page.getByRole('searchbox');
  await expect(search).toBeFocused();
  await page.keyboard.type('bird');
  await page.keyboard.press('Control+z');
  await expect(search).not.toHaveValue('bird');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+1');
  await expect(diaryRow(page, 'Salt Ferry')).toBeVisible();
});

test('no key reaches the entry that lies under a dialog', async () => {
  await diaryRow(page, 'Kestrel').click();
  await page.keyboard.press('Control+n');
  await expect.poll(() => focusedLabel(page)).toBe('Title of the film');
  await page.keyboard.type('Slow Tide');
  await logDialog(page).getByRole('radio', { name: 'half a star', exact: true }).focus();
  for (const key of ['e', 'j', 'k', 'Control+Backspace', 'Control+z', 'Control+8', 'Control+f']) {
    await page.keyboard.press(key);
  }
  await expect(logDialog(page)).toBeVisible();
  // on the stars E is a rating, and nothing else
  await expect.poll(() => focusedLabel(page)).toBe('three stars');
  await page.keyboard.press('Escape');
  await expect(logDialog(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Kestrel' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeHidden();
  await expect(diaryRow(page, 'Kestrel')).toBeVisible();
});

test('undo reaches back across a restart', async () => {
  await diaryRow(page, 'Salt Ferry').click();
  await page.keyboard.press('Control+Backspace');
  await expect(diaryRow(page, 'Salt Ferry')).toBeHidden();
  await program.close();
  await open();
  await expect(diaryRow(page, 'Kestrel')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(toast('Took the entry of Salt Ferry out of the trash')).toBeVisible();
  await expect(diaryRow(page, 'Salt Ferry')).toBeVisible();
  await program.close();
  await open();
  await expect(diaryRow(page, 'Salt Ferry')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(toast('Moved the entry of Salt Ferry to the trash again')).toBeVisible();
  await expect(diaryRow(page, 'Salt Ferry')).toBeHidden();
});

test('emptying the trash asks first, and keeps everything when one thinks better of it', async () => {
  await page.keyboard.press('Control+8');
  await page.getByRole('button', { name: 'Empty the trash' }).click();
  const question = page.getByRole('dialog', { name: 'Empty the trash' });
  await expect(question.getByRole('heading')).toHaveText('Delete 1 entry for good?');
  await question.getByRole('button', { name: 'Keep what is there' }).click();
  await expect(question).toBeHidden();
  await expect(trashed('Salt Ferry')).toBeVisible();
  await page.getByRole('button', { name: 'Empty the trash' }).click();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(trashed('Salt Ferry')).toBeVisible();
});

test('emptied, it is gone for good, and undo goes no further than that', async () => {
  await page.getByRole('button', { name: 'Empty the trash' }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(toast('The trash is empty')).toBeVisible();
  await expect(page.getByText('Nothing here.')).toBeVisible();
  expect(await ask(page, 'trash.list', {})).toEqual([]);
  await page.keyboard.press('Control+1');
  await expect(diaryRow(page, 'One Mile')).toBeVisible();
  await expect(diaryRow(page, 'Kestrel')).toBeVisible();
  // whatever older steps there are can be undone to the end without the deleted entry coming back or anything failing
  for (let step = 0; step < 20; step++) await page.keyboard.press('Control+z');
  await expect(toast('There is nothing to undo.').first()).toBeVisible();
  await expect(page.getByText('Salt Ferry')).toBeHidden();
});
