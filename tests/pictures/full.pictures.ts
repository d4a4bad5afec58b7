// Every place of a journal of some years, with everything that is hard to set in it.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { writeGalleryJournal } from '../support/gallery-journal.ts';
import { walkThrough } from '../support/gallery-walk.ts';
import { answerFileDialogs } from '../support/dialogs.ts';
import { ask } from '../support/window.ts';

const { page, program, userData, take, go } = walkThrough(writeGalleryJournal);
const row = (title: string): Locator => page().locator('[data-entry]').filter({ hasText: title }).first();
const filmId = async (title: string): Promise<number> =>
  (await ask(page(), 'film.complete', { typed: title, limit: 1 }))[0]?.id ?? 0;
const press = (key: string): Promise<void> => page().keyboard.press(key);

test('diary', async () => {
  await go('/diary');
  await row('One Mile').click();
  await take('diary', 'list');
  // too narrow for both, the list stands alone where no entry is asked for
  await go('/diary');
  await take('diary', 'list-alone');
  await row('One Mile').click();
  await page().getByRole('button', { name: 'Cards' }).click();
  await take('diary', 'cards');
  await page().getByRole('button', { name: 'Calendar' }).click();
  await take('diary', 'calendar');
  for (const view of ['cards', 'calendar'] as const) {
    await go(`/diary?view=${view}`);
    await take('diary', `${view}-alone`, ['narrow']);
  }
  await go('/diary');
  await page().getByRole('button', { name: 'List' }).click();
  await row('One Mile').click();
  await row('One Mile').focus();
  await press('Control+a');
  await take('diary', 'selection');
  await press('Escape');
  await go('/on-this-day?day=11-21');
  await take('diary', 'on-this-day');
  await press('Control+k');
  await take('diary', 'palette');
  await page().keyboard.type('mile');
  await page().waitForTimeout(300);
  await take('diary', 'palette-typed');
  await press('Escape');
});

test('entry', async () => {
  for (const [title, name] of [
    ['The Salt Ferry', 'twelve-themes'],
    ['Extraordinarily', 'long-title'],
    ['ليل', 'right-to-left'],
    ['Carry the Piano', 'forty-lines'],
  ] as const) {
    await go('/diary');
    await row(title).click();
    await take('entry', name);
  }
  await press('e');
  await page().locator('.cm-editor').waitFor();
  await take('entry', 'writing');
  await press('Escape');
  const entry = await row('Carry the Piano').getAttribute('data-entry');
  await go(`/entry/${entry ?? ''}/versions`);
  await take('entry', 'versions');
});

test('log', async () => {
  await go('/diary');
  await press('Control+n');
  await take('log', 'empty');
  await page().keyboard.type('One M');
  await expect(page().getByRole('option').first()).toBeVisible();
  await take('log', 'completing');
  await press('Tab');
  await page().getByRole('radio').last().focus();
  await press('9');
  await take('log', 'rated');
  await press('Escape');
  await press('Escape');
});

test('films and a film', async () => {
  await go('/films');
  await take('films', 'wall');
  await page().getByRole('button', { name: 'Table' }).click();
  await take('films', 'table');
  await page().getByRole('button', { name: 'Posters' }).click();
  await go(`/film/${await filmId('One Mile')}`);
  await take('films', 'film');
  await page()
    .getByRole('main')
    .evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await take('films', 'film-foot');
  await page()
    .getByRole('main')
    .evaluate((main) => main.scrollTo(0, 0));
  await press('c');
  await page().waitForTimeout(300);
  await take('films', 'compared');
  await press('c');
  await press('e');
  await take('films', 'edited');
  await press('Escape');
  await go(`/film/${await filmId('Untitled')}`);
  await take('films', 'film-of-nothing');
});

test('themes', async () => {
  await go('/themes');
  await take('themes', 'index');
  await go('/themes?show=map');
  await take('themes', 'map');
  await go('/themes?show=tags');
  await take('themes', 'tags');
  const grief = (await ask(page(), 'theme.list', {})).find(({ name }) => name === 'Grief');
  await go(`/theme/${grief?.id ?? 0}`);
  await take('themes', 'theme');
  await page()
    .getByRole('main')
    .evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await take('themes', 'theme-foot');
});

test('quotes, lists, watchlist', async () => {
  await go('/quotes');
  await take('lists', 'quotes');
  await go('/lists');
  await take('lists', 'lists');
  const [list] = await ask(page(), 'list.list', {});
  await go(`/list/${list?.id ?? 0}`);
  await take('lists', 'list');
  await go('/watchlist');
  await take('lists', 'watchlist');
});

test('search', async () => {
  await go('/search');
  await take('search', 'nothing-typed');
  await page().keyboard.type('track');
  await expect(page().locator('[data-result]').first()).toBeVisible();
  await take('search', 'found');
  await page().getByRole('searchbox').fill('theme:grief rating:>=4 the');
  await page().waitForTimeout(400);
  await take('search', 'filtered');
  await page().getByRole('searchbox').fill('zyzzyva');
  await page().waitForTimeout(400);
  await take('search', 'nothing-found');
});

test('insights', async () => {
  await go('/insights');
  await take('insights', 'all');
  const main = page().getByRole('main');
  for (const at of [1, 2]) {
    await main.evaluate((place, times) => place.scrollTo(0, 780 * times), at);
    await take('insights', `all-${at}`);
  }
  await main.evaluate((place) => place.scrollTo(0, place.scrollHeight));
  await take('insights', 'all-foot');
  await go('/about');
  await go('/insights?year=2026');
  await expect(main.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await main.evaluate((place) => place.scrollTo(0, 0));
  await take('insights', 'year');
  await main.evaluate((place) => place.scrollTo(0, 780));
  await take('insights', 'year-1');
});

test('import and export', async () => {
  await go('/import');
  await take('exchange', 'import');
  const folder = join(userData(), 'exports');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'diary.csv'),
    'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2026-11-20,Kestrel,2019,https://boxd.it/1,4,,winter,2026-11-19\n2026-11-20,Moss,2011,https://boxd.it/2,3.5,Yes,,2026-11-18\n',
  );
  await answerFileDialogs(program().app, join(folder, 'diary.csv'));
  await page().getByRole('button', { name: 'Choose files' }).click();
  await page().waitForTimeout(1_000);
  await take('exchange', 'import-preview');
  await go('/diary');
  await press('Control+Shift+e');
  await page().waitForTimeout(400);
  await take('exchange', 'export');
  await press('Escape');
});

test('what keeps the journal', async () => {
  await go('/settings');
  await take('keeping', 'settings');
  await page()
    .getByRole('main')
    .evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await take('keeping', 'settings-foot');
  await go('/settings/licences');
  await page().waitForTimeout(400);
  await take('keeping', 'licences');
  await go('/about');
  await take('keeping', 'about');
  await go('/check');
  await page().waitForTimeout(800);
  await take('keeping', 'check');
  await ask(page(), 'backup.make', {});
  await go('/backups');
  await page().waitForTimeout(300);
  await take('keeping', 'backups');
  const { backups } = await ask(page(), 'backup.list', {});
  await go(`/backups/${encodeURIComponent(backups[0]?.id ?? '')}`);
  await page().waitForTimeout(800);
  await take('keeping', 'restore');
  await go('/trash');
  await take('keeping', 'trash');
  await go('/diary');
  await row('Carry the Piano').click();
  await page().getByRole('button', { name: 'Move to trash' }).click();
  await page().waitForTimeout(300);
  await take('keeping', 'taken-back');
});
