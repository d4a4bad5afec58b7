// Searches that are kept, by keyboard alone: in the sidebar, on the search page, in the diary and in the export. With pictures.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pictured } from '../support/pictured.ts';
import { resize } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, diaryRow, log } from '../support/window.ts';

const shown = pictured('kept', writeSampleJournal);
const { picture } = shown;
const sidebar = () => shown.page.getByRole('navigation', { name: 'Places' });
const saved = () => sidebar().locator('[data-saved]');
const names = (): Promise<string[]> => saved().locator('a > :first-child').allTextContents();
const LONG = 'Everything about trains, buses and ferries that I saw with somebody else';

async function isSound(): Promise<void> {
  const { violations } = await new AxeBuilder({ page: shown.page }).setLegacyMode().analyze();
  expect(violations).toEqual([]);
}

test('without a saved search the sidebar says nothing of them', async () => {
  await expect(sidebar().getByText('Saved searches')).toHaveCount(0);
  for (const [name, query] of [
    ['Quiet endings', 'theme:silence'],
    ['静かな終わり', '静けさ'],
    [LONG, 'train OR bus OR ferry'],
  ] as const) {
    await ask(shown.page, 'savedSearch.create', { name, query });
  }
  await expect(saved()).toHaveCount(3);
  const { found } = await ask(shown.page, 'search.count', { query: 'theme:silence' });
  await expect(saved().first().getByRole('link')).toHaveText(`Quiet endings${found}`);
  await picture('saved-sidebar');
  await isSound();
});

test('one is moved, renamed and deleted from its row, and comes back', async () => {
  await saved().first().getByRole('link').focus();
  await shown.page.keyboard.press('Alt+ArrowDown');
  await expect.poll(names).toEqual(['静かな終わり', 'Quiet endings', LONG]);
  await expect(saved().nth(1).getByRole('link')).toBeFocused();
  await shown.page.keyboard.press('F2');
  await expect(shown.page.getByRole('textbox', { name: 'Name of the search' })).toBeFocused();
  await shown.page.keyboard.press('Control+a');
  await shown.page.keyboard.type('Quiet films');
  await picture('saved-edit');
  await shown.page.keyboard.press('Enter');
  await expect.poll(names).toEqual(['静かな終わり', 'Quiet films', LONG]);
  await saved().nth(1).getByRole('link').focus();
  await shown.page.keyboard.press('Delete');
  await expect.poll(names).toEqual(['静かな終わり', LONG]);
  await expect(saved().nth(1).getByRole('link')).toBeFocused();
  await shown.page.keyboard.press('Control+z');
  await expect.poll(names).toEqual(['静かな終わり', 'Quiet films', LONG]);
});

test('its menu does the same', async () => {
  await shown.page.getByRole('button', { name: 'What to do with Quiet films' }).focus();
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.getByRole('menu', { name: 'Quiet films' })).toBeVisible();
  await picture('saved-menu');
  await shown.page.getByRole('menuitem', { name: 'Move up' }).press('Enter');
  await expect.poll(names).toEqual(['Quiet films', '静かな終わり', LONG]);
});

test('its count follows the journal', async () => {
  const first = saved().first().getByRole('link');
  const { found } = await ask(shown.page, 'search.count', { query: 'theme:silence' });
  await log(shown.page, { film: { title: 'A Quiet Street' }, themes: ['Silence'] });
  await expect(first).toHaveText(`Quiet films${found + 1}`);
});

test('an entry tells what was written like it before', async () => {
  const words = 'The harbour at low tide, cinder underfoot, a lighthouse nobody keeps.';
  await log(shown.page, {
    film: { title: 'Low Tide', year: 1971 },
    watchedOn: '2024-05-01',
    rating: 4,
    themes: ['Water'],
    review: words,
  });
  const { id } = await log(shown.page, {
    ...{ film: { title: 'The Lighthouse Keeper’s Bicycle', year: 1988 }, watchedOn: '2026-11-20', rating: 3.5 },
    ...{ themes: ['Water'], review: `Another lighthouse; another harbour. ${words}` },
  });
  await shown.page.evaluate((at) => (window.location.hash = `#/entry/${at}`), id);
  const notes = shown.page.getByRole('complementary', { name: 'You wrote something like this before' });
  await expect(notes.getByRole('link', { name: /^Low Tide/ })).toBeVisible();
  await expect(notes).toContainText('Both say');
  await notes.scrollIntoViewIfNeeded();
  await picture('related');
  await isSound();
  await notes.getByRole('link', { name: /^Low Tide/ }).press('Enter');
  await expect(shown.page.getByRole('heading', { level: 1, name: 'Low Tide' })).toBeVisible();
});

test('the diary is narrowed by the language of the search', async () => {
  await shown.page.keyboard.press('Control+1');
  await expect(diaryRow(shown.page, 'Kestrel')).toBeVisible();
  await shown.page.locator('[data-entry]').first().focus();
  await shown.page.keyboard.press('/');
  const line = shown.page.getByRole('textbox', { name: 'Filter the diary' });
  await expect(line).toBeFocused();
  await shown.page.keyboard.type('theme:sil');
  await expect(shown.page.getByRole('option', { name: /Silence/ })).toBeVisible();
  await picture('diary-query-completion');
  await shown.page.keyboard.press('Enter');
  await shown.page.keyboard.type('rating:>=4');
  await expect(diaryRow(shown.page, 'Kestrel')).toHaveCount(0);
  await expect(diaryRow(shown.page, 'Night Bus to Varna')).toBeVisible();
  await expect(shown.page).toHaveURL(/diary\?.*q=/);
  await picture('diary-query');
  await shown.page.keyboard.type(' raiting:3');
  await expect(shown.page.getByRole('button', { name: 'rating:3', exact: true })).toBeVisible();
  await picture('diary-query-wrong');
  // the first closes what is offered, if anything is
  await shown.page.keyboard.press('Escape');
  await shown.page.keyboard.press('Escape');
  await expect(diaryRow(shown.page, 'Kestrel')).toBeVisible();
  await line.focus();
  // all of the line, not of the list
  await shown.page.keyboard.type('nobody wrote this');
  await shown.page.keyboard.press('Control+a');
  await shown.page.keyboard.type('kestrel');
  await expect(line).toHaveValue('kestrel');
  await expect(diaryRow(shown.page, 'Kestrel')).toBeVisible();
  await shown.page.keyboard.press('Escape');
  await line.focus();
  await shown.page.keyboard.press('ArrowDown');
  await expect(line).not.toBeFocused();
});

test('a search is kept from the page it stands on, offered again before anything is typed, and shown in the diary', async () => {
  await shown.page.keyboard.press('Control+f');
  const line = shown.page.getByRole('searchbox', { name: 'Search your journal' });
  await expect(line).toBeFocused();
  await shown.page.keyboard.type('theme:silence rating:>=4');
  const results = shown.page.locator('[data-result]');
  await expect(results.first()).toBeVisible();
  await picture('search-by-filters');
  await shown.page.keyboard.press('Enter');
  await shown.page.keyboard.press('Control+s');
  const dialog = shown.page.getByRole('dialog', { name: 'Save this search' });
  await expect(dialog).toBeVisible();
  await shown.page.keyboard.type('Silence, and good');
  await shown.page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(saved().filter({ hasText: 'Silence, and good' })).toHaveCount(1);
  const { found } = await ask(shown.page, 'search.count', { query: 'theme:silence rating:>=4' });
  await expect(saved().filter({ hasText: 'Silence, and good' }).getByRole('link')).toHaveText(
    `Silence, and good${found}`,
  );
  await shown.page.getByRole('link', { name: 'Show in the diary' }).press('Enter');
  await expect(diaryRow(shown.page, 'Night Bus to Varna')).toBeVisible();
  await expect(diaryRow(shown.page, 'Kestrel')).toHaveCount(0);
  await shown.page.keyboard.press('Control+f');
  await line.fill('');
  const lately = shown.page.getByRole('list', { name: 'Searched lately' });
  await expect(lately.getByRole('link', { name: 'theme:silence rating:>=4' })).toBeVisible();
  await picture('search-lately');
  await isSound();
  await lately.getByRole('link', { name: 'theme:silence rating:>=4' }).press('Enter');
  await expect(line).toHaveValue('theme:silence rating:>=4');
  await expect(results.first()).toBeVisible();
  await line.fill('');
  await shown.page.getByRole('button', { name: 'Clear all' }).press('Enter');
  await expect(lately).toHaveCount(0);
  await shown.page.keyboard.press('Control+z');
  await expect(saved().filter({ hasText: 'Silence, and good' })).toHaveCount(0);
  await shown.page.keyboard.press('Control+1');
  await shown.page.getByRole('button', { name: 'Clear', exact: true }).press('Enter');
});

test('what a search finds can be taken out', async () => {
  await shown.page.keyboard.press('Control+Shift+e');
  const dialog = shown.page.getByRole('dialog', { name: 'Export', exact: true });
  await dialog.getByRole('radio', { name: /What a search finds/ }).press('Space');
  await dialog.getByRole('textbox', { name: 'What to look for' }).focus();
  await shown.page.keyboard.type('theme:silence rating:>=4');
  await expect(dialog.getByRole('status')).toHaveText(/\d+ entries/);
  await picture('export-search');
  await isSound();
  await shown.page.keyboard.press('Escape');
});

test('all of it in a narrow window', async () => {
  await resize(shown.program, 640, 800);
  await shown.page.keyboard.press('Control+1');
  await picture('kept-narrow');
});
