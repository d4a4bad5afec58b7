// An input method at work in every line one writes on: while a word is composed no key is a command, no list chooses, nothing saved puts it out; and it arrives once.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, expect, type Locator, type Page, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { resize } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, diaryRow, logDialog, untilReady } from '../support/window.ts';

let userData: string;
let program: LaunchedAfterimage;
let page: Page;
let tools: CDPSession;

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-composing-'));
  writeSampleJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData });
  page = program.page;
  await untilReady(page);
  await resize(program, 1360, 860);
  tools = await page.context().newCDPSession(page);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

test.afterEach(async () => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+1');
});

/** What a person presses while a word is composed: to take it, to leave it, to walk its candidates, to choose one. */
const KEYS = [
  'Enter',
  'Escape',
  'Tab',
  'ArrowDown',
  'ArrowUp',
  'Backspace',
  ' ',
  '1',
  '9',
  'e',
  'x',
  'j',
  '/',
  '?',
  ',',
];
const CONTROLLED = ['n', 'k', 'z', 'd', '1', 'Enter', 'Backspace'];

const compose = (text: string) =>
  tools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

/** Keys as the page gets them from an input method: some say that they compose, some only that they are not for the page. */
async function pressComposing(): Promise<void> {
  for (const key of KEYS) {
    const event = { windowsVirtualKeyCode: 229, key } as const;
    await tools.send('Input.dispatchKeyEvent', { ...event, type: 'rawKeyDown' });
    await tools.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  }
  await page.evaluate(
    ([keys, controlled]) => {
      const press = (key: string, ctrlKey: boolean): void => {
        const event = { key, ctrlKey, isComposing: true, bubbles: true, cancelable: true };
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', event));
      };
      for (const key of keys ?? []) press(key, false);
      for (const key of controlled ?? []) press(key, true);
    },
    [KEYS, CONTROLLED],
  );
}

const textOf = (field: Locator) =>
  field.evaluate((element) => ('value' in element ? String(element.value) : element.textContent));

/** Where one is: the address, what lies over the page, how much was undone, made or moved. */
async function around(): Promise<unknown> {
  const { entryCount, trashCount, listCount } = await ask(page, 'journal.summary', {});
  const layers = await page.locator(':is([role=dialog], [role=menu])[data-open]').count();
  // an open list of choices hides them from those who hear the page
  const chips = await page.locator('[aria-label^="Remove "]').count();
  return { address: page.url().split('?')[0], layers, chips, entryCount, trashCount, listCount };
}

/** Composes a word on a line that has the keyboard, key by key and longer than anything waits to save; then takes it. */
async function expectComposed(field: Locator, after = (written: string) => written): Promise<void> {
  await expect(field).toBeFocused();
  const before = await textOf(field);
  const place = await around();
  for (const text of ['か', 'かな', 'かなし']) {
    await compose(text);
    await pressComposing();
    await expect(field).toBeFocused();
  }
  // longer than autosave, drafts, completion and search wait
  await page.waitForTimeout(1_200);
  await compose('かなしみ');
  await pressComposing();
  await expect(field).toBeFocused();
  expect(await textOf(field)).toBe(`${before}かなしみ`);
  expect(await around()).toEqual(place);
  await tools.send('Input.insertText', { text: '悲しみ' });
  expect(await textOf(field)).toBe(after(`${before}悲しみ`));
  await expect(field).toBeFocused();
}

test('the film being logged, its themes, and the draft that is kept meanwhile', async () => {
  await page.keyboard.press('Control+n');
  const title = logDialog(page).getByRole('combobox', { name: 'Title of the film' });
  await expectComposed(title);
  const themes = logDialog(page).getByRole('combobox', { name: 'Themes' });
  await themes.focus();
  await expectComposed(themes);
  await page.keyboard.press('Enter');
  await expect(logDialog(page).getByRole('button', { name: 'Remove 悲しみ' })).toHaveCount(1);
  const place = logDialog(page).getByRole('combobox', { name: 'Place' });
  await place.focus();
  await expectComposed(place);
});

test('the search', async () => {
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+f');
  // what was chosen in it is there until it has gone
  await expect(logDialog(page)).toHaveCount(0);
  await expectComposed(page.getByRole('searchbox', { name: 'Search your journal' }));
});

test('the diary’s own line', async () => {
  await page.keyboard.press('Control+1');
  await expect(diaryRow(page, 'Kestrel').first()).toBeVisible();
  await page.keyboard.press('/');
  await expectComposed(page.getByRole('textbox', { name: 'Filter the diary' }));
  await page.keyboard.press('Escape');
});

test('the palette', async () => {
  await page.keyboard.press('Control+k');
  await expectComposed(page.getByRole('dialog', { name: 'Go to anything' }).getByRole('combobox'));
});

test('an entry: its review while it is saved, its themes and tags', async () => {
  const row = diaryRow(page, 'Kestrel').first();
  await row.click();
  const id = Number(await row.getAttribute('data-entry'));
  await page.keyboard.press('e');
  const review = page.getByRole('textbox', { name: 'Review' });
  await expect(review).toBeFocused();
  await page.keyboard.type('The bird comes back. ');
  // in the middle of being saved
  await expectComposed(review);
  await expect.poll(async () => (await ask(page, 'entry.get', { id })).review).toBe('The bird comes back. 悲しみ');
  for (const name of ['Themes', 'Tags']) {
    const line = page.getByRole('combobox', { name, exact: true });
    await line.focus();
    await expectComposed(line);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listbox')).toHaveCount(0);
  }
});

test('a film’s title and a list’s name, which the pages bear', async () => {
  await page.keyboard.press('Control+2');
  await page.locator('[data-tile]').filter({ hasText: 'Kestrel' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Kestrel' })).toBeVisible();
  await page.keyboard.press('e');
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await expect(title).toBeFocused();
  await page.keyboard.press('End');
  await expectComposed(title);
  await page.keyboard.press('Escape');
  const { id } = await ask(page, 'list.create', { name: 'Trains' });
  await page.evaluate((list) => window.location.assign(`#/list/${String(list)}`), id);
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.focus();
  await page.keyboard.press('End');
  await expectComposed(name);
});

test('the name that a dialog asks for, a reflection, and a search to be saved', async () => {
  await page.keyboard.press('Control+5');
  await page.getByRole('button', { name: 'New list' }).press('Enter');
  await expectComposed(page.getByRole('dialog', { name: 'New list' }).getByRole('textbox'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+2');
  await page.locator('[data-tile]').filter({ hasText: 'One Mile' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
  await page.keyboard.press('r');
  const reflection = page.getByRole('textbox', { name: 'Reflection' });
  await expect(reflection).toBeFocused();
  await page.keyboard.type('Two winters later. ');
  await expectComposed(reflection);
});
