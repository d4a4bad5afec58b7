// From the heading of a place down to its rows, in wide and narrow windows: what a keyboard meets first.

import { expect, test } from '@playwright/test';
import { pictured } from '../support/pictured.ts';
import { resize } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, openEntry } from '../support/window.ts';

const shown = pictured('first-row', writeSampleJournal);

for (const [key, place, row] of [
  ['Control+2', 'Films', '[data-tile]'],
  ['Control+3', 'Themes', 'main li a'],
  ['Control+6', 'Watchlist', '[data-film]'],
] as const) {
  test(`${place}: arrow down goes from the heading to the rows`, async () => {
    const { page } = shown;
    if (place === 'Watchlist') await ask(page, 'watchlist.add', { film: { title: 'Orchard', year: 1964 } });
    await page.keyboard.press('Control+7');
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeFocused();
    await expect(page.locator(row).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator(row).first()).toBeFocused();
  });
}

test('the map of themes: arrow down goes to the first theme', async () => {
  const { page } = shown;
  await page.keyboard.press('Control+3');
  await page.keyboard.press('m');
  await expect(page.locator('[data-map-theme]').first()).toBeVisible();
  await page.getByRole('heading', { level: 1, name: 'Themes' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-map-theme]').first()).toBeFocused();
});

test('on this day: arrow down goes from the day to what was watched on it', async () => {
  const { page } = shown;
  await ask(page, 'entry.log', { film: { title: 'Harbour Light' }, watchedOn: '2019-05-04' });
  await page.evaluate(() => {
    location.hash = '#/on-this-day?day=05-04';
  });
  const row = page.getByRole('link', { name: /Harbour Light/ });
  await expect(row).toBeVisible();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(row).toBeFocused();
});

test('a list: from the line that adds, Escape goes to its rows', async () => {
  const { page } = shown;
  await page.keyboard.press('Control+6');
  await page.getByRole('combobox', { name: 'Add a film to see' }).focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-film]').first()).toBeFocused();
});

test('a list: Escape leaves the line at once, also after a film was added', async () => {
  const { page } = shown;
  const line = page.getByRole('combobox', { name: 'Add a film to see' });
  await line.focus();
  await page.keyboard.type('Second Orchard');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-film]')).toHaveCount(2);
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(line).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-film]').first()).toBeFocused();
});

test('a row of the trash is called by its words, one apart from the other', async () => {
  const { page } = shown;
  const { id } = await ask(page, 'list.create', { name: 'Trains' });
  await ask(page, 'list.trash', { id });
  await page.keyboard.press('Control+8');
  await expect(page.getByRole('link', { name: /^Trains List · 0 films/ })).toBeVisible();
});

test('insights are read: arrow down stays on the heading and scrolls', async () => {
  const { page } = shown;
  await page.keyboard.press('Control+7');
  await expect(page.getByRole('heading', { level: 1, name: 'Insights' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { level: 1, name: 'Insights' })).toBeFocused();
});

test('the row of a chart’s table leads to its entries, and Escape or Back leads to the row', async () => {
  const { page } = shown;
  await page.keyboard.press('Control+7');
  const chart = page.getByRole('region', { name: 'Entries by year' });
  await chart.getByRole('button', { name: 'Table' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const row = chart.getByRole('link').first();
  await expect(row).toBeFocused();
  for (const back of ['Escape', 'Alt+ArrowLeft']) {
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/diary/);
    await expect(page.locator('[data-entry]:focus')).toHaveCount(1);
    await page.keyboard.press(back);
    await expect(row).toBeFocused();
  }
});

test('a filter that was typed into the diary goes with Escape on its rows', async () => {
  const { page } = shown;
  await page.keyboard.press('Control+1');
  await expect(page.locator('[data-entry]:focus')).toHaveCount(1);
  await page.keyboard.press('/');
  await page.keyboard.type('one');
  await expect(page).toHaveURL(/q=one/);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-entry]:focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/q=one/);
  await expect(page.getByRole('heading', { level: 1, name: 'Diary' })).toBeVisible();
  await expect(page.locator('[data-entry]:focus[aria-current]')).toHaveCount(1);
});

test('in a narrow window the key of the diary shows its list, also where an entry was open', async () => {
  const { page } = shown;
  await page.keyboard.press('Control+1');
  await openEntry(page, 'One Mile');
  await page.keyboard.press('Control+7');
  await resize(shown.program, 640, 860);
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('heading', { level: 1, name: 'Diary' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-entry]:focus')).toHaveCount(1);
});

test('in a narrow window and the largest text the posters of insights stand apart', async () => {
  const { page } = shown;
  await page.keyboard.press('Control+,');
  await page.getByRole('group', { name: 'Text size' }).getByRole('button', { name: 'Largest' }).press('Enter');
  await page.keyboard.press('Control+7');
  const works = page.getByRole('region', { name: 'Highest rated' }).getByRole('listitem');
  await expect(works).toHaveCount(5);
  const boxes = await works.evaluateAll((items) =>
    items.flatMap((item) =>
      [...item.querySelectorAll('a > *, span')].map((part) => {
        const { left, right } = part.getBoundingClientRect();
        const own = item.getBoundingClientRect();
        return { left: left - own.left, right: right - own.right };
      }),
    ),
  );
  for (const { left, right } of boxes) {
    expect(left).toBeGreaterThanOrEqual(-1);
    expect(right).toBeLessThanOrEqual(1);
  }
  expect(await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBeLessThanOrEqual(0);
});
