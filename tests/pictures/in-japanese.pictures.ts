// Every place with a Japanese interface, in a journal of some years. Found by address and by key where it can be.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, test } from '@playwright/test';
import { answerFileDialogs } from '../support/dialogs.ts';
import { writeGalleryJournal } from '../support/gallery-journal.ts';
import { walkThrough } from '../support/gallery-walk.ts';
import type { Look } from '../support/gallery.ts';
import { ask } from '../support/window.ts';

const { page, program, userData, take, go } = walkThrough(writeGalleryJournal, ['--language=ja']);
const plain: readonly Look[] = ['light', 'narrow'];
const withDark: readonly Look[] = ['light', 'dark', 'narrow'];
const row = (title: string): Locator => page().locator('[data-entry]').filter({ hasText: title }).first();
const filmId = async (title: string): Promise<number> =>
  (await ask(page(), 'film.complete', { typed: title, limit: 1 }))[0]?.id ?? 0;
const press = (key: string): Promise<void> => page().keyboard.press(key);
const toFoot = (): Promise<void> =>
  page()
    .getByRole('main')
    .evaluate((main) => main.scrollTo(0, main.scrollHeight));

test('diary', async () => {
  await go('/diary');
  await row('One Mile').click();
  await take('ja-diary', 'list', withDark);
  for (const [view, name] of [
    ['カード', 'cards'],
    ['カレンダー', 'calendar'],
  ] as const) {
    await page().getByRole('button', { name: view }).click();
    await take('ja-diary', name, plain);
  }
  await page().getByRole('button', { name: '一覧' }).click();
  await row('One Mile').focus();
  await press('Control+a');
  await take('ja-diary', 'selection', plain);
  await press('Escape');
  await go('/on-this-day?day=11-21');
  await take('ja-diary', 'on-this-day', plain);
  await press('Control+k');
  await take('ja-diary', 'palette', withDark);
  await press('Escape');
  await page().getByRole('dialog').waitFor({ state: 'hidden' });
  await page().waitForTimeout(150);
  await press('?');
  await page().getByRole('dialog').waitFor();
  await page().waitForTimeout(150);
  await take('ja-diary', 'shortcuts', plain);
  await press('Escape');
});

test('entry and log', async () => {
  await go('/diary');
  await row('The Salt Ferry').click();
  await take('ja-entry', 'read', plain);
  await press('e');
  await take('ja-entry', 'written', withDark);
  await press('Escape');
  const entry = await row('Carry the Piano').getAttribute('data-entry');
  await go(`/entry/${entry ?? ''}/versions`);
  await take('ja-entry', 'versions', plain);
  await go('/diary');
  await press('Control+n');
  await page().getByRole('dialog').waitFor();
  await page().keyboard.type('One M');
  await page().getByRole('option').first().waitFor();
  await take('ja-entry', 'log', withDark);
  await press('Escape');
  await press('Escape');
});

test('films', async () => {
  await go('/films');
  await take('ja-films', 'wall', plain);
  await page().getByRole('button', { name: '表', exact: true }).click();
  await take('ja-films', 'table', plain);
  await page().getByRole('button', { name: 'ポスター', exact: true }).click();
  await go(`/film/${await filmId('One Mile')}`);
  await take('ja-films', 'film', withDark);
  await toFoot();
  await take('ja-films', 'film-foot', plain);
  await press('c');
  await page().waitForTimeout(300);
  await take('ja-films', 'compared', plain);
  await press('c');
  await press('e');
  await take('ja-films', 'edited', plain);
  await press('Escape');
});

test('themes, quotes, lists', async () => {
  await go('/themes');
  await take('ja-themes', 'index', plain);
  await go('/themes?show=map');
  await take('ja-themes', 'map', plain);
  await go('/themes?show=tags');
  await take('ja-themes', 'tags', plain);
  const grief = (await ask(page(), 'theme.list', {})).find(({ name }) => name === 'Grief');
  await go(`/theme/${grief?.id ?? 0}`);
  await take('ja-themes', 'theme', plain);
  await go('/quotes');
  await take('ja-themes', 'quotes', plain);
  await go('/lists');
  await take('ja-themes', 'lists', plain);
  const [list] = await ask(page(), 'list.list', {});
  await go(`/list/${list?.id ?? 0}`);
  await take('ja-themes', 'list', plain);
  await go('/watchlist');
  await take('ja-themes', 'watchlist', plain);
});

test('search and insights', async () => {
  await go('/search');
  await take('ja-search', 'nothing-typed', plain);
  await page().getByRole('searchbox').fill('track');
  await page().locator('[data-result]').first().waitFor();
  await take('ja-search', 'found', withDark);
  await page().getByRole('searchbox').fill('zyzzyva');
  await page().waitForTimeout(400);
  await take('ja-search', 'nothing-found', plain);
  await go('/insights');
  await take('ja-search', 'insights', withDark);
  for (const at of [1, 2]) {
    await page()
      .getByRole('main')
      .evaluate((place, times) => place.scrollTo(0, 780 * times), at);
    await take('ja-search', `insights-${at}`, plain);
  }
  await toFoot();
  await take('ja-search', 'insights-foot', plain);
});

test('in, out and keeping', async () => {
  await go('/import');
  await take('ja-keeping', 'import', plain);
  const folder = join(userData(), 'exports');
  mkdirSync(folder, { recursive: true });
  const rows = 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date';
  writeFileSync(join(folder, 'diary.csv'), `${rows}\n2026-11-20,Kestrel,2019,https://boxd.it/1,4,,winter,2026-11-19\n`);
  await answerFileDialogs(program().app, join(folder, 'diary.csv'));
  await page().locator('main button').first().click();
  await page().waitForTimeout(1_000);
  await take('ja-keeping', 'import-preview', plain);
  await go('/diary');
  await press('Control+Shift+e');
  await page().waitForTimeout(400);
  await take('ja-keeping', 'export', plain);
  await press('Escape');
  await go('/settings');
  await take('ja-keeping', 'settings', withDark);
  await toFoot();
  await take('ja-keeping', 'settings-foot', plain);
  await go('/about');
  await take('ja-keeping', 'about', plain);
  await go('/check');
  await page().waitForTimeout(800);
  await take('ja-keeping', 'check', plain);
  await ask(page(), 'backup.make', {});
  await go('/backups');
  await page().waitForTimeout(300);
  await take('ja-keeping', 'backups', plain);
  const { backups } = await ask(page(), 'backup.list', {});
  await go(`/backups/${encodeURIComponent(backups[0]?.id ?? '')}`);
  await page().waitForTimeout(800);
  await take('ja-keeping', 'restore', plain);
  await go('/trash');
  await take('ja-keeping', 'trash', plain);
});
