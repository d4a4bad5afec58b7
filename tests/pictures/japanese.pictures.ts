// The places that hold a person's words, in a journal and a program that are all Japanese.

import { test } from '@playwright/test';
import { writeJapaneseJournal } from '../support/gallery-journal.ts';
import { walkThrough } from '../support/gallery-walk.ts';
import { ask } from '../support/window.ts';

const { page, take, go, restart } = walkThrough(writeJapaneseJournal);

test.beforeAll(() => restart(undefined, ['--language=ja']));

test('diary, entry, film', async () => {
  await go('/diary');
  await page().locator('[data-entry]').first().click();
  await take('japanese', 'diary');
  await page().keyboard.press('e');
  await take('japanese', 'writing');
  await page().keyboard.press('Escape');
  const [film] = await ask(page(), 'film.complete', { typed: '十年', limit: 1 });
  await go(`/film/${film?.id ?? 0}`);
  await take('japanese', 'film');
  await go('/films');
  await take('japanese', 'films');
});

test('themes, quotes, lists, search, insights, settings', async () => {
  for (const place of ['themes', 'quotes', 'lists', 'insights', 'settings']) {
    await go(`/${place}`);
    await take('japanese', place);
  }
  await go('/search?q=トラック');
  await page().waitForTimeout(400);
  await take('japanese', 'search');
});
