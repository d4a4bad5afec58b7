// The palette by keyboard alone: to things, to commands, to what a search finds. With pictures.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pictured } from '../support/pictured.ts';
import { resize } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, diaryRow, logDialog } from '../support/window.ts';

const shown = pictured('palette', writeSampleJournal);
const { picture } = shown;
const palette = () => shown.page.getByRole('dialog', { name: 'Go to anything' });
const chosen = () => palette().locator('[data-highlighted]');

async function open(typed = ''): Promise<void> {
  await shown.page.keyboard.press('Control+k');
  await expect(palette().getByRole('combobox')).toBeFocused();
  await shown.page.keyboard.type(typed);
}

test('it opens over anything, says what there is, and Escape gives the keyboard back', async () => {
  await shown.page.getByRole('button', { name: 'Log a film' }).focus();
  await open();
  await expect(chosen()).toContainText('Log a film');
  await picture('palette');
  await shown.page.keyboard.press('Escape');
  await expect(palette()).toHaveCount(0);
  await expect(shown.page.getByRole('button', { name: 'Log a film' })).toBeFocused();
});

test('a command runs, and the next time it comes first', async () => {
  await open('themes');
  await expect(chosen()).toContainText('Themes');
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.getByRole('heading', { level: 1, name: 'Themes' })).toBeVisible();
  await open();
  await expect(chosen()).toContainText('Themes');
  await shown.page.keyboard.press('Escape');
  await open('log a fi');
  await shown.page.keyboard.press('Enter');
  await expect(logDialog(shown.page)).toBeVisible();
  await shown.page.keyboard.press('Escape');
  await expect(logDialog(shown.page)).toHaveCount(0);
});

test('a film, a theme and a list are a few letters away, one of them wrong', async () => {
  await ask(shown.page, 'list.create', { name: 'Films with a train in them' });
  await open('nihgt bus');
  await expect(chosen()).toContainText('Night Bus to Varna');
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.getByRole('heading', { level: 1, name: 'Night Bus to Varna' })).toBeVisible();
  await open('grief');
  await expect(chosen()).toContainText('Grief');
  await expect(palette().getByText('Found in your journal')).toBeVisible();
  await picture('palette-grief');
  await shown.page.keyboard.press('Enter');
  await expect(shown.page).toHaveURL(/theme\/\d+$/);
  await open('fwat');
  await expect(chosen()).toContainText('Films with a train in them');
  await shown.page.keyboard.press('Enter');
  await expect(shown.page).toHaveURL(/list\/\d+$/);
});

test('what is typed is a search as well, and its last row leads to all of it', async () => {
  await open('夕暮れ');
  await expect(palette().getByRole('option').first()).toContainText('走る人');
  await picture('palette-japanese');
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.getByRole('heading', { level: 1, name: '走る人' })).toBeVisible();
  await open('theme:silence rating:>=4');
  await expect(palette().getByRole('option', { name: /Search for/ })).toBeVisible();
  await expect(palette().getByText('Found in your journal')).toBeVisible();
  // until then its rows are those of the line without its last letters
  await expect(palette().getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
  await shown.page.keyboard.press('ArrowUp');
  await expect(chosen()).toContainText('Search for “theme:silence rating:>=4”');
  await shown.page.keyboard.press('Enter');
  await expect(shown.page).toHaveURL(/search\?q=theme/);
  expect((await ask(shown.page, 'recentSearch.list', {})).map(({ query }) => query)).toEqual([
    'theme:silence rating:>=4',
    '夕暮れ',
    // what was opened had been found by the line as it stood then: its last letters may still have been on their way
    expect.stringMatching(/^night b(?:us?)?$/),
  ]);
});

test('a filter that says nothing is said to, with what is possible, as the search does', async () => {
  await open('rating:many');
  await expect(palette().getByText('“rating:many” says nothing')).toBeVisible();
  await picture('palette-problem');
  await palette().getByRole('button', { name: 'rating:>=4', exact: true }).press('Enter');
  await expect(palette().getByRole('combobox')).toHaveValue('rating:>=4');
  await shown.page.keyboard.press('Escape');
  await expect(palette()).toHaveCount(0);
});

test('the diary says why a line that looks at titles alone leaves nothing of it', async () => {
  await shown.page.keyboard.press('Control+1');
  await shown.page.keyboard.press('/');
  await shown.page.keyboard.type('in:titles mile');
  await expect(shown.page.getByText('The diary lists entries, and “in:titles” looks at none of them.')).toBeVisible();
  await picture('diary-in-titles');
  await shown.page.getByRole('link', { name: 'Look in the whole journal' }).press('Enter');
  await expect(shown.page.locator('[data-result]').first()).toContainText('One Mile');
  await shown.page.keyboard.press('Control+1');
  await shown.page.keyboard.press('/');
  await shown.page.keyboard.press('Escape');
});

test('from an entry, what can be done with its film is offered with the film, and done to it', async () => {
  const { page } = shown;
  await page.keyboard.press('Control+1');
  const row = diaryRow(page, 'Kestrel').first();
  await row.click();
  await row.focus();
  await open('watchlist');
  const onWatchlist = palette().getByRole('option', { name: /On or off the watchlist/ });
  await expect(onWatchlist).toContainText('Kestrel');
  await expect(onWatchlist).toContainText('W');
  await page.keyboard.press('Escape');
  await open('On or off');
  await expect(chosen()).toContainText('On or off the watchlist');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Put Kestrel on the watchlist')).toBeVisible();
  await expect(row).toBeFocused();
  await page.keyboard.press('w');
  await expect(page.getByText('Took Kestrel off the watchlist')).toBeVisible();
  await open('Edit the film');
  await expect(chosen()).toContainText('Kestrel');
  // the key is the entry's own here
  await expect(chosen()).not.toHaveText(/E$/);
  await picture('palette-film-of-entry');
  await page.keyboard.press('Enter');
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await expect(title).toBeFocused();
  await expect(title).toHaveValue('Kestrel');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(row).toBeFocused();
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog', { name: 'Add to a list' }).getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(row).toBeFocused();
  await page.keyboard.press('g');
  await expect(logDialog(page).getByRole('combobox', { name: 'Title' })).toHaveValue('Kestrel');
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
});

test('it is sound for those who hear it, and fits a narrow window', async () => {
  await shown.page.keyboard.press('Control+1');
  await open('silence');
  await expect(palette().getByText('Found in your journal')).toBeVisible();
  await expect(palette().getByRole('option', { name: /Search for/ })).toBeVisible();
  const { violations } = await new AxeBuilder({ page: shown.page }).setLegacyMode().analyze();
  expect(violations).toEqual([]);
  await resize(shown.program, 640, 700);
  await picture('palette-narrow');
  await shown.page.keyboard.press('Escape');
  await resize(shown.program, 1360, 860);
});
