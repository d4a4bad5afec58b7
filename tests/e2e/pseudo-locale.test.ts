// English made strange, in a journal that holds no Latin letter: every place, dialog and menu. What is in plain letters escaped
// translation; nothing is cut or lies over another where words are two fifths longer, wide and narrow.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { answerFileDialogs } from '../support/dialogs.ts';
import { cutTexts, overlaps, plainWords } from '../support/foreign-words.ts';
import { writeJapaneseJournal } from '../support/gallery-journal.ts';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { resize } from '../support/pictures.ts';
import { ask, untilReady } from '../support/window.ts';

const LONG = '灯台守とその友人たちについての、とても長くて忍耐づよい、終わりのない題名の映画';
let userData: string;
let program: LaunchedAfterimage;
let page: Page;
const ids = { film: 0, other: 0, entry: 0, theme: 0, list: 0 };

/** What the Japanese journal lacks: a second viewing, versions, what others wrote, tags, a saved search, the trash. */
async function fillMore(): Promise<void> {
  const [film] = await ask(page, 'film.complete', { typed: 'ワン', limit: 1 });
  ids.film = film?.id ?? 0;
  const again = await ask(page, 'entry.log', {
    film: { title: 'ワン・マイル', year: 2025 },
    ...{ watchedOn: '2026-11-20', rating: 3.5, isRewatch: true, isLiked: true, medium: 'ブルーレイ', company: '母' },
    ...{
      themes: ['喪失', '雨'],
      tags: ['自宅', '深夜'],
      hasSpoilers: true,
      review: '二度目の感想。\n\n||結末||のこと。',
    },
  });
  ids.entry = again.id;
  for (const session of ['1', '2'])
    await ask(page, 'entry.edit', { id: again.id, session, review: `${again.review}\n\n${session}回目の書き直し。` });
  const clipped = { byline: '批評家', publication: '映画雑誌', publishedOn: '2025-10', text: '走る人の映画。' };
  await ask(page, 'clipping.add', { filmId: ids.film, ...clipped });
  await ask(page, 'film.edit', {
    id: ids.film,
    notes: '姉に見せたい。',
    originalTitle: '一英里',
    reading: 'わんまいる',
  });
  const other = await ask(page, 'entry.log', {
    film: { title: LONG, year: 1974, directors: ['黒川 直'] },
    watchedOn: null,
  });
  ids.other = other.film.id;
  const themes = await ask(page, 'theme.list', {});
  const [first, second] = themes;
  ids.theme = first?.id ?? 0;
  if (first && second) await ask(page, 'theme.edit', { id: first.id, description: '残るもの。', parentId: second.id });
  await ask(page, 'savedSearch.create', { name: '母と観た映画', query: '母', order: 'newest' });
  const gone = await ask(page, 'entry.log', { film: { title: '消えた映画' }, watchedOn: '2026' });
  await ask(page, 'entry.trash', { id: gone.id });
  ids.list = (await ask(page, 'list.list', {}))[0]?.id ?? 0;
  await ask(page, 'list.add', { id: ids.list, film: { id: ids.other } });
  await ask(page, 'backup.make', {});
}

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-pseudo-'));
  writeJapaneseJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData, args: ['--language=en-XA'] });
  page = program.page;
  await untilReady(page);
  await fillMore();
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

async function settle(): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(120);
}

/** What is wrong where, each once. */
const found = new Set<string>();

/** In the wide window and the narrowest. */
async function judge(where: string, { isOnlyWide = false } = {}): Promise<void> {
  for (const width of isOnlyWide ? [1360] : [1360, 640]) {
    await resize(program, width, width === 640 ? 760 : 860);
    await settle();
    for (const words of await plainWords(page)) found.add(`${where}, escaped: ${words}`);
    for (const words of await cutTexts(page)) found.add(`${where} at ${width}, ${words}`);
    for (const words of await overlaps(page)) found.add(`${where} at ${width}, one over the other: ${words}`);
  }
  await resize(program, 1360, 860);
}

test.beforeEach(() => found.clear());

async function go(address: string): Promise<void> {
  await page.evaluate((hash) => (window.location.hash = hash), `#${address}`);
  await page.locator('main').first().waitFor();
  await page.waitForTimeout(250);
}

test('every place of a full journal', async () => {
  test.setTimeout(180_000);
  const places = [
    '/diary',
    '/films',
    '/themes',
    '/themes?show=map',
    '/themes?show=tags',
    '/quotes',
    '/lists',
    '/watchlist',
  ];
  const more = ['/search', '/insights', '/insights?year=2026', '/trash', '/import', '/settings', '/about', '/check'];
  const own = [`/entry/${ids.entry}`, `/entry/${ids.entry}/versions`, `/film/${ids.film}`, `/film/${ids.other}`];
  for (const place of [
    ...places,
    ...more,
    ...own,
    `/theme/${ids.theme}`,
    `/list/${ids.list}`,
    '/on-this-day',
    '/backups',
    '/shortcuts',
  ]) {
    await go(place);
    await judge(place);
  }
  expect([...found]).toEqual([]);
});

test('what is asked for within a place', async () => {
  test.setTimeout(120_000);
  await go('/diary');
  for (const view of [1, 2]) {
    await page.getByRole('radio').or(page.locator('[aria-pressed]')).nth(view).click();
    await judge(`the diary, view ${view}`);
  }
  await page.getByRole('radio').or(page.locator('[aria-pressed]')).first().click();
  await page.locator('[data-entry]').first().focus();
  await page.keyboard.press('Control+a');
  await judge('a selection');
  await page.keyboard.press('Escape');
  await go(`/entry/${ids.entry}`);
  await page.keyboard.press('e');
  await judge('an entry being written');
  await page.keyboard.press('Escape');
  await go(`/film/${ids.film}`);
  await page.keyboard.press('e');
  await judge('a film being written');
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await judge('two reviews compared');
  await page.keyboard.press('c');
  await go('/search');
  for (const query of ['母', 'zyzzyva', 'theme:', 'rating:>=4 静けさ', 'colour:red']) {
    await page.getByRole('searchbox').fill(query);
    await page.waitForTimeout(350);
    if (query !== 'zyzzyva' && query !== 'colour:red') await judge(`searching for ${query}`);
  }
  expect([...found]).toEqual([]);
});

test('dialogs', async () => {
  test.setTimeout(120_000);
  const dialog = page.getByRole('dialog');
  const during = async (where: string, come: () => Promise<unknown>): Promise<void> => {
    await come();
    await dialog.first().waitFor();
    await judge(where);
    // one that fades has given the keyboard back: what is pressed then is for the page
    const open = page.locator('[role="dialog"][data-open]');
    for (let presses = 0; presses < 3 && (await open.count()) > 0; presses += 1) await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  await go('/diary');
  await during('logging', () => page.keyboard.press('Control+n'));
  await during('logging a title', async () => {
    await page.keyboard.press('Control+n');
    await expect(dialog.locator('input:focus')).toBeVisible();
    await page.keyboard.insertText('ワン');
    await page.getByRole('option').first().waitFor();
  });
  await during('the palette', () => page.keyboard.press('Control+k'));
  await during('the palette, typed in', async () => {
    await page.keyboard.press('Control+k');
    await expect(dialog.locator('input:focus')).toBeVisible();
    await page.keyboard.insertText('喪失');
    await page.waitForTimeout(300);
  });
  await during('an export', () => page.keyboard.press('Control+Shift+e'));
  const choose = (id: string): Promise<void> =>
    program.app.evaluate(({ BrowserWindow, Menu }, item) => {
      Menu.getApplicationMenu()?.getMenuItemById(item)?.click({}, BrowserWindow.getAllWindows()[0]);
    }, id);
  await go(`/film/${ids.film}`);
  await during('a film that is another one', () => choose('film.merge'));
  await during('two films in one', () => choose('film.split'));
  await go('/trash');
  await during('emptying the trash', () => page.locator('main header button, main button').first().click());
  expect([...found]).toEqual([]);
});

test('an import and its report', async () => {
  const folder = join(userData, 'exports');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'diary.csv'),
    'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2026-11-20,港,2019,https://boxd.it/1,4,,冬,2026-11-19\n',
  );
  await go('/import');
  await answerFileDialogs(program.app, join(folder, 'diary.csv'));
  await page.locator('main button').first().click();
  await page.waitForTimeout(800);
  await judge('what an import would do');
  expect([...found]).toEqual([]);
});

test('menus', async () => {
  await go('/diary');
  await page.locator('[data-entry]').first().focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu').waitFor();
  await judge('the menu of an entry', { isOnlyWide: true });
  await page.keyboard.press('Escape');
  const labels = await program.app.evaluate(({ Menu }) => {
    type Item = { label: string; type: string; submenu?: { items: Item[] } | undefined };
    const of = (items: readonly Item[]): string[] =>
      items.flatMap((item) => [
        ...(item.type === 'separator' ? [] : [item.label]),
        ...(item.submenu ? of(item.submenu.items) : []),
      ]);
    return of(Menu.getApplicationMenu()?.items ?? []);
  });
  expect(labels.length).toBeGreaterThan(30);
  // a journal is named by its file
  expect(labels.filter((label) => !/^\[.*\]$/s.test(label.replaceAll('&', '')) && !label.includes('Journal'))).toEqual(
    [],
  );
});
