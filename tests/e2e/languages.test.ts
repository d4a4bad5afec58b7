// The real program in its two languages: chosen in the settings at once, in the window, the menus and after the next start.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';

let userData: string;

test.beforeAll(() => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-languages-'));
  writeSampleJournal(join(userData, 'Journal.afterimage'));
});

test.afterAll(() => rmSync(userData, { recursive: true, force: true }));

function menuNames({ app }: LaunchedAfterimage): Promise<string[]> {
  return app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label));
}

test('Japanese is chosen in the settings, at once, and stays', async () => {
  const program = await launchAfterimage({ userData });
  const { page } = program;
  await expect(page.getByRole('heading', { level: 1, name: 'Diary' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.keyboard.press('Control+Comma');
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '設定' })).toBeVisible();
  await expect(page.getByRole('button', { name: '日本語' })).toHaveAttribute('aria-pressed', 'true');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ja');
  expect((await menuNames(program)).slice(0, 2)).toEqual(['ファイル', '編集']);
  await program.close();

  const again = await launchAfterimage({ userData });
  // a start comes back to where one was
  await expect(again.page.getByRole('heading', { level: 1, name: '設定' })).toBeVisible();
  expect((await menuNames(again)).slice(0, 2)).toEqual(['ファイル', '編集']);
  await again.page.keyboard.press('Control+Comma');
  await again.page.getByRole('button', { name: 'English' }).click();
  await expect(again.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await again.close();
});

/** What stands on screen and was written by nobody's translator: words in plain letters, but for names that are the same anywhere. */
function escaped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names =
      /Afterimage|Letterboxd|IMDb|Trakt|Movary|MovieLens|TMDB|Markdown|Obsidian|JSON|EPUB|CSV|PDF|HTML|English|Ctrl|Shift|Enter|Esc|Tab|Alt|Delete|Backspace|Home|End|Page|Up|Down|Space|Electron|January|February|March|April|May|June|July|August|September|October|November|December|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?\b/g;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const around = node.parentElement;
      if (!around?.checkVisibility() || around.closest('script, style, [class*=path], [class*=example], kbd')) continue;
      // a folder of this computer is named as it is
      const words = (node.textContent ?? '').replaceAll(/\/\S+/g, '').replaceAll(names, '');
      if (/[a-z]{3,}/i.test(words)) found.push(words.trim());
    }
    return found;
  });
}

/** Text that runs out of its box where no ellipsis says so. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden'))
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((element) => {
        const style = getComputedStyle(element);
        const isClipped = ['hidden', 'clip'].includes(style.overflowX) && style.textOverflow !== 'ellipsis';
        return isClipped && element.clientWidth > 2 && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => element.textContent ?? ''),
  );
}

test('no word escapes translation, and none is cut when it is longer', async () => {
  const program = await launchAfterimage({ args: ['--language=en-XA'] });
  const { page } = program;
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const addresses = ['/', '/films', '/themes', '/quotes', '/lists', '/watchlist', '/search', '/insights', '/trash'];
  for (const address of [...addresses, '/import', '/export', '/settings', '/backups', '/check', '/on-this-day']) {
    await page.evaluate((to) => {
      window.location.hash = `#${to}`;
    }, address);
    await page.locator('main').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    expect(await escaped(page), address).toEqual([]);
    expect(await cut(page), address).toEqual([]);
  }
  await page.keyboard.press('Control+N');
  await page.getByRole('dialog').waitFor();
  expect(await escaped(page), 'logging').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').waitFor();
  expect(await escaped(page), 'the palette').toEqual([]);
  await program.close();
});

test('pictures of the places in Japanese', async () => {
  const program = await launchAfterimage({ userData, args: ['--language=ja', ...SHARP] });
  const { page } = program;
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await resize(program, 1360, 860);
  const folder = join(projectRoot, 'dist/pictures/ja');
  mkdirSync(folder, { recursive: true });
  for (const place of ['', 'films', 'themes', 'quotes', 'lists', 'search', 'insights', 'settings', 'import', 'trash']) {
    await page.evaluate((to) => {
      window.location.hash = `#/${to}`;
    }, place);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await takePictures(page, join(folder, place || 'diary'));
  }
  await page.keyboard.press('Control+N');
  await page.getByRole('dialog').waitFor();
  await takePictures(page, join(folder, 'log'));
  await program.close();
});
