// Insights in the real window: all years and one, by the keyboard, with the table of each chart; pictures in dist/pictures.

import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Corpus } from '../bench/corpus/corpus.ts';
import { fillJournal } from '../bench/corpus/fill-journal.ts';
import { pictured } from '../support/pictured.ts';
import { resize } from '../support/pictures.ts';
import { ask } from '../support/window.ts';

const shown = pictured('insights');
const { picture } = shown;

test('empty, it invites to log a film', async () => {
  const { page } = shown;
  await resize(shown.program, 1360, 860);
  await page.keyboard.press('Control+7');
  await expect(page.getByText('What you keep returning to shows here')).toBeVisible();
  await picture('insights-empty');
  await shown.program.close();
  fillJournal(join(shown.userData, 'Journal.afterimage'), new Corpus(1_200));
  await shown.start();
});

test('all years, then one after the other', async () => {
  const { page } = shown;
  await resize(shown.program, 1360, 860);
  await page.keyboard.press('Control+7');
  await expect(page.getByRole('heading', { level: 1, name: 'Insights' })).toBeFocused();
  const all = await ask(page, 'insights.get', { year: null });
  await expect(page.getByRole('table', { name: 'Entries by year' }).getByRole('row')).toHaveCount(
    all.periods.length + 1,
  );
  await picture('insights');
  await page
    .getByRole('table', { name: 'Themes over time' })
    .or(page.getByText('Themes over time'))
    .first()
    .scrollIntoViewIfNeeded();
  await picture('insights-themes');
  await page.getByRole('heading', { name: 'Decades' }).scrollIntoViewIfNeeded();
  await picture('insights-foot');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { level: 1, name: String(all.years[0]) })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { level: 1, name: String(all.years[1]) })).toBeFocused();
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, 0));
  await picture('insights-year');
  await page.getByRole('region', { name: 'Words written' }).scrollIntoViewIfNeeded();
  await picture('insights-year-words');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 1, name: 'Insights' })).toBeFocused();
});

test('a chart becomes its table, whose rows lead to what they count; Back comes back to the year', async () => {
  const { page } = shown;
  await page.keyboard.press('ArrowLeft');
  const rhythm = page.getByRole('region', { name: 'Rhythm' });
  await rhythm.getByRole('button', { name: 'Table' }).focus();
  await page.keyboard.press('Enter');
  await expect(rhythm.getByRole('button', { name: 'Table' })).toHaveAttribute('aria-pressed', 'true');
  await picture('insights-table');
  const row = rhythm.getByRole('row').nth(1);
  const count = await row.getByRole('cell').first().textContent();
  await row.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/diary/);
  await expect(page.locator('[data-entry]')).toHaveCount(Number(count));
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1, name: '2026' })).toBeVisible();
});

test('narrow', async () => {
  const { page } = shown;
  await resize(shown.program, 640, 860);
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await picture('insights-640');
  await page.getByRole('heading', { name: 'Directors' }).scrollIntoViewIfNeeded();
  await picture('insights-640-foot');
});
