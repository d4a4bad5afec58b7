// Pictures of the index of themes and of the page of one, light, dark and narrow, kept in dist/pictures to be looked at.

import { expect, test } from '@playwright/test';
import { pictured } from '../support/pictured.ts';
import { resize } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask } from '../support/window.ts';

const shown = pictured('theme-pictures', writeSampleJournal);
const { picture } = shown;

test('themes and a theme', async () => {
  const { page } = shown;
  await resize(shown.program, 1360, 860);
  const themes = await ask(page, 'theme.list', {});
  const idOf = (name: string): number => themes.find((theme) => theme.name === name)?.id ?? 0;
  await ask(page, 'theme.edit', {
    ...{ id: idOf('Grief'), description: 'What is left in the room when nothing is left to do. Not sadness: weight.' },
  });
  await ask(page, 'theme.edit', { id: idOf('Survivor’s guilt'), parentId: idOf('Grief') });
  await ask(page, 'theme.create', { name: '悲しみと、十年たっても覚えている静けさ' });
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Themes' })).toBeVisible();
  await picture('themes-index');
  await page.keyboard.press('m');
  await expect(page.getByRole('group', { name: 'Map of themes' })).toBeVisible();
  await picture('themes-map');
  await page
    .getByRole('group', { name: 'Map of themes' })
    .getByRole('link', { name: /^Grief/ })
    .focus();
  await picture('themes-map-lit');
  await page.keyboard.press('t');
  await expect(page.getByRole('heading', { level: 1, name: 'Tags' })).toBeVisible();
  await page
    .getByRole('button', { name: /^Rename / })
    .first()
    .focus();
  await picture('tags');
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: 'Index' }).click();
  await page.getByRole('link', { name: /^Grief/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Grief' })).toBeVisible();
  await picture('theme');
  await page.getByText('Company it keeps').scrollIntoViewIfNeeded();
  await picture('theme-foot');
  await resize(shown.program, 640, 760);
  await page.getByRole('button', { name: 'Back' }).scrollIntoViewIfNeeded();
  await picture('theme-640');
  await page.keyboard.press('Control+3');
  await page.getByRole('link', { name: /^悲しみ/ }).click();
  await expect(page.getByText('No entry has this theme yet.')).toBeVisible();
  await picture('theme-empty');
});
