// What one sees seldom: everything at its most, a window as large as a wall, waiting, leaving out, and what can't be opened or written.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { OpenFailure } from '../../db/model/journal.ts';
import { answerFileDialogs } from '../support/dialogs.ts';
import { writeGalleryJournal, writeThousandThemes } from '../support/gallery-journal.ts';
import { galleryFolder } from '../support/gallery.ts';
import { walkThrough } from '../support/gallery-walk.ts';
import { resize } from '../support/pictures.ts';
import { ask } from '../support/window.ts';

const { page, program, userData, take, go, restart } = walkThrough(writeGalleryJournal);
const press = (key: string): Promise<void> => page().keyboard.press(key);
const filmId = async (title: string): Promise<number> =>
  (await ask(page(), 'film.complete', { typed: title, limit: 1 }))[0]?.id ?? 0;

async function open(path: string): Promise<void> {
  await answerFileDialogs(program().app, path);
  await page().evaluate(() => window.afterimage.shell('journal.open'));
  await page().waitForTimeout(900);
}

test('posters of every shape, on a day that comes back every year', async () => {
  for (const [title, name] of [
    ['The Salt Ferry', 'wide-poster'],
    ['Aftersun', 'tall-poster'],
    ['Yi Yi', 'tiny-poster'],
  ] as const) {
    await go(`/film/${await filmId(title)}`);
    await take('states', name);
  }
  await go('/on-this-day?day=11-21');
  await take('states', 'on-this-day');
  await press('?');
  await page().waitForTimeout(300);
  await take('states', 'shortcuts');
  await press('Escape');
});

const rows = [
  'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date',
  '2026-11-20,Kestrel,2019,https://boxd.it/1,4,,winter,2026-11-19',
  '2026-11-20,Moss,2011,https://boxd.it/2,3.5,Yes,,2026-11-18',
  '2026-11-20,,2011,https://boxd.it/3,3.5,,,2026-11-18',
  '2026-11-20,The Ninth Wave,2002,https://boxd.it/4,11,,,2026-11-31',
  '2026-11-20,One Mile,2025,https://boxd.it/5,4.5,Yes,,2026-11-14',
];

test('an import that leaves rows out, and its report', async () => {
  const path = join(userData(), 'diary.csv');
  writeFileSync(path, `${rows.join('\n')}\n`);
  await go('/import');
  await answerFileDialogs(program().app, path);
  await page().getByRole('button', { name: 'Choose files' }).click();
  await expect(page().getByRole('button', { name: 'Import', exact: true })).toBeVisible();
  await take('states', 'import-left-out');
  await page().getByRole('button', { name: 'Import', exact: true }).click();
  await page().waitForTimeout(1_500);
  await take('states', 'import-report');
});

test('a backup that would change something', async () => {
  await ask(page(), 'backup.make', {});
  const { ids } = await ask(page(), 'diary.outline', {});
  await ask(page(), 'entry.trash', { id: ids[2] ?? 0 });
  await ask(page(), 'entry.edit', { id: ids[4] ?? 0, session: crypto.randomUUID(), rating: 1 });
  await ask(page(), 'entry.log', { film: { title: 'The Ninth Wave', year: 2002 }, watchedOn: '2026-11-22' });
  const { backups } = await ask(page(), 'backup.list', {});
  const made = backups.find(({ reason }) => reason === 'on-demand') ?? backups[0];
  await go(`/backups/${encodeURIComponent(made?.id ?? '')}`);
  await page().waitForTimeout(800);
  await take('states', 'restore');
});

test('places at 1920 by 1080', async () => {
  const folder = join(galleryFolder, 'large');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await resize(program(), 1920, 1080);
  const film = await filmId('One Mile');
  const places = ['diary', 'films', `film/${film}`, 'themes', 'themes?show=map', 'quotes', 'lists', 'watchlist'];
  for (const place of [...places, 'insights', 'search?q=track', 'settings', 'import', 'backups', 'about', 'trash']) {
    await go(`/${place}`);
    await page().waitForTimeout(400);
    await page().screenshot({ path: join(folder, `${place.replaceAll(/[^a-z]+/g, '-')}-light.png`) });
  }
  await resize(program(), 1360, 860);
});

test('a thousand themes', async () => {
  const path = join(userData(), 'Thousand.afterimage');
  writeThousandThemes(path);
  await open(path);
  await go('/themes');
  await take('states', 'thousand-themes');
  await go('/themes?show=map');
  await page().waitForTimeout(1_500);
  await take('states', 'thousand-on-the-map');
  await go('/insights');
  await take('states', 'thousand-insights');
  await press('Control+n');
  await page().getByRole('combobox', { name: 'Themes' }).click();
  await page().keyboard.type('wa');
  await page().waitForTimeout(300);
  await take('states', 'thousand-to-choose-from');
  await press('Escape');
  await press('Escape');
});

test('waiting', async () => {
  const metrics = await program().app.evaluate(({ app }) =>
    app.getAppMetrics().map(({ pid, name }) => ({ pid, name })),
  );
  const journal = metrics.find(({ name }) => name?.toLowerCase().includes('journal'));
  test.skip(journal === undefined, 'the process of the journal is not to be found');
  process.kill(journal?.pid ?? 0, 'SIGSTOP');
  try {
    await go('/check');
    await page().waitForTimeout(900);
    await take('states', 'waiting');
  } finally {
    process.kill(journal?.pid ?? 0, 'SIGCONT');
  }
  await page().waitForTimeout(1_000);
});

const failures: readonly OpenFailure[] = ['disk-full', 'folder-missing', 'read-only', 'locked'];

test('journals that can’t be opened now', async () => {
  const say = (status: object): Promise<void> =>
    program().app.evaluate(({ BrowserWindow }, said) => {
      for (const window of BrowserWindow.getAllWindows())
        window.webContents.send('shell.event', 'journal.status', said);
    }, status);
  for (const failure of failures) {
    await say({ state: 'failed', name: 'Journal.afterimage', failure });
    await page().waitForTimeout(200);
    await take('states', `cannot-${failure}`);
  }
  for (const isStale of [false, true]) {
    await say({
      state: 'failed',
      name: 'Journal.afterimage',
      failure: 'elsewhere',
      holder: { host: 'attic', isStale },
    });
    await page().waitForTimeout(200);
    await take('states', isStale ? 'left-open-elsewhere' : 'open-elsewhere');
  }
  await restart();
});

test('a disk that fills up while one writes', async () => {
  const disk = join(userData(), 'disk');
  mkdirSync(disk);
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]).status === 0;
  test.skip(!isMounted, 'mounting a small disk is not allowed here');
  try {
    writeGalleryJournal(join(disk, 'Small.afterimage'));
    await open(join(disk, 'Small.afterimage'));
    await go('/diary');
    await page().locator('[data-entry]').filter({ hasText: 'One Mile' }).first().click();
    await expect(page().getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
    await press('e');
    await page().waitForFunction(() => document.activeElement?.closest('.cm-editor') !== null);
    spawnSync('sh', ['-c', 'cat /dev/zero > "$0"', join(disk, 'filler')]);
    await page().keyboard.insertText('She runs on. '.repeat(2_000));
    await page().waitForTimeout(4_000);
    await press('Control+Home');
    await take('states', 'disk-full-while-writing');
    rmSync(join(disk, 'filler'));
    await page().waitForTimeout(4_000);
  } finally {
    await restart(() => execFileSync('umount', [disk]));
  }
});
