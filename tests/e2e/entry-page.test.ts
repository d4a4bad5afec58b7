// An entry's page: its title and its text come in one frame, and what can be done with it stands on one line, however narrow the window.

import { expect, test } from '@playwright/test';
import { writeGalleryJournal } from '../support/gallery-journal.ts';
import { pictured } from '../support/pictured.ts';
import { resize } from '../support/pictures.ts';
import { ask, diaryRow, openEntry, untilReady } from '../support/window.ts';

const shown = pictured('entry-page', writeGalleryJournal);

declare global {
  interface Window {
    titlesWithoutText?: number;
    textsSeen?: number;
  }
}

test('in no frame of a start the title of a text stands over nothing', async () => {
  const { page } = shown;
  // in every document from here on, before anything of the page runs
  await page.addInitScript(() => {
    window.titlesWithoutText = 0;
    window.textsSeen = 0;
    const look = (): void => {
      requestAnimationFrame(look);
      const title = document.querySelector('article h1');
      const first = document.querySelector('[data-review] :is(p, h2, h3)');
      const isThere = first?.checkVisibility({ visibilityProperty: true }) === true;
      if (title && !isThere) window.titlesWithoutText = (window.titlesWithoutText ?? 0) + 1;
      if (isThere) window.textsSeen = (window.textsSeen ?? 0) + 1;
    };
    requestAnimationFrame(look);
  });
  const [film] = await ask(page, 'film.complete', { typed: 'One Mile', limit: 1 });
  const entry = await diaryRow(page, 'One Mile').first().getAttribute('data-entry');
  for (const address of [`/diary?entry=${entry ?? ''}`, `/entry/${entry ?? ''}`, `/film/${film?.id ?? 0}`]) {
    await page.evaluate((hash) => (window.location.hash = hash), `#${address}`);
    await page.reload();
    await page.waitForFunction(() => (window.textsSeen ?? 0) > 20);
    expect(await page.evaluate(() => window.titlesWithoutText), address).toBe(0);
  }
});

test('in no frame of turning from reading to writing the text is gone', async () => {
  const { page } = shown;
  await page.evaluate(() => (window.location.hash = '#/diary'));
  await page.reload();
  await untilReady(page);
  await openEntry(page, 'Carry the Piano');
  await page.evaluate(() => {
    window.titlesWithoutText = 0;
    const look = (): void => {
      requestAnimationFrame(look);
      const text = document.querySelector('[data-review] :is(p, h2, h3), .cm-content .cm-line');
      if (text?.checkVisibility({ visibilityProperty: true }) !== true) {
        window.titlesWithoutText = (window.titlesWithoutText ?? 0) + 1;
      }
    };
    requestAnimationFrame(look);
  });
  await page.keyboard.press('e');
  await page.locator('.cm-content').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[data-review]').first().waitFor();
  expect(await page.evaluate(() => window.titlesWithoutText)).toBe(0);
});

test('the bar keeps to one line from the narrowest window to a wide one, and covers nothing', async () => {
  const { page } = shown;
  for (const [width, address] of [
    [640, 'diary'],
    [640, 'entry'],
    [760, 'entry'],
    [1100, 'diary'],
    [1200, 'diary'],
    [1280, 'diary'],
    [1360, 'diary'],
    [1360, 'entry'],
  ] as const) {
    await resize(shown.program, width, 860);
    const entry = (await ask(page, 'diary.outline', {})).ids[4] ?? 0;
    const hash = address === 'diary' ? `#/diary?entry=${entry}` : `#/entry/${entry}`;
    await page.evaluate((to) => (window.location.hash = to), hash);
    const bar = page.locator('main article > header');
    await bar.waitFor();
    const middles = await bar.locator('button, a').evaluateAll((words) =>
      words
        .filter((word) => word.checkVisibility())
        .map((word) => word.getBoundingClientRect())
        .map(({ top, bottom }) => Math.round((top + bottom) / 2)),
    );
    expect(middles.length, `${address} at ${width}`).toBeGreaterThan(3);
    expect(Math.max(...middles) - Math.min(...middles), `${address} at ${width}`).toBeLessThanOrEqual(2);
    const cut = await bar
      .locator('button, a')
      .evaluateAll(
        (words) => words.filter((word) => word.checkVisibility() && word.scrollWidth > word.clientWidth + 1).length,
      );
    expect(cut, `${address} at ${width}`).toBe(0);
  }
  // beside the list of a window of usual size there is room for all of it
  await expect(page.getByRole('main').getByRole('button', { name: 'Move to trash' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: 'More' })).toBeHidden();
});

test('where it is narrow the less used stands behind More, with its keys, by keyboard too', async () => {
  const { page } = shown;
  await resize(shown.program, 1100, 860);
  await page.evaluate(() => (window.location.hash = '#/diary'));
  await openEntry(page, 'The Salt Ferry');
  const main = page.getByRole('main');
  await expect(main.getByRole('button', { name: 'Move to trash' })).toBeHidden();
  await main.getByRole('button', { name: 'More' }).focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'More' });
  await expect(menu.getByRole('menuitem')).toHaveText([/^Versions/, 'Export', /^Move to trash/]);
  await page.keyboard.press('m');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Moved the entry of The Salt Ferry to the trash')).toBeVisible();
});
