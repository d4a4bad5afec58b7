// Bringing in what was written elsewhere: by menu and by drop, with what is seen before, while and after; and taken back.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { zip } from '../db/import/files/zip.ts';
import { answerFileDialogs } from '../support/dialogs.ts';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { ask, diaryRow, log, untilReady } from '../support/window.ts';

const pictures = join(projectRoot, 'dist/pictures');
const fixture = join(projectRoot, 'tests/fixtures/import/letterboxd');
let folder: string;
let program: LaunchedAfterimage;
let page: Page;

test.describe.configure({ mode: 'serial' });

/** The whole of an export as the site packs it. */
function packed(): Buffer {
  const names = readdirSync(fixture, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.csv'));
  return zip(names.map((name) => ({ name: name.replaceAll('\\', '/'), content: readFileSync(join(fixture, name)) })));
}

/** Many entries with reviews: an import that takes a while. */
function large(count: number): string {
  const review = 'She stops before the line and stands there, breathing, her hands on her knees. '.repeat(20);
  const rows = Array.from(
    { length: count },
    (_, at) => `2024-03-02,Film ${at},2001,https://boxd.it/x${at},4,,"${review}${at}",,2024-03-01`,
  );
  return ['Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date', ...rows, ''].join('\n');
}

const table = 'Film,Seen,Stars out of ten,What I thought\nOne Mile,14/03/2026,9,Breathing.\nKestrel,02/01/2025,6,\n';

test.beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'afterimage-import-'));
  writeFileSync(join(folder, 'letterboxd-ana.zip'), packed());
  writeFileSync(join(folder, 'reviews.csv'), large(12_000));
  writeFileSync(join(folder, 'films.csv'), table);
  program = await launchAfterimage({ userData: join(folder, 'data'), args: SHARP });
  page = program.page;
  await untilReady(page);
  await resize(program, 1360, 860);
  await log(page, { film: { title: 'The Salt Year', year: 1998 }, watchedOn: '1996-07-14', rating: 3 });
  await expect(diaryRow(page, 'The Salt Year')).toBeVisible();
});

test.afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

const main = () => page.getByRole('main');
const importButton = () => main().getByRole('button', { name: 'Import', exact: true });

async function byMenu(): Promise<void> {
  await program.app.evaluate(({ BrowserWindow, Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('journal.import')?.click({}, BrowserWindow.getAllWindows()[0]);
  });
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
}

async function choose(name: string): Promise<void> {
  await answerFileDialogs(program.app, join(folder, name));
  await main().getByRole('button', { name: 'Choose files' }).click();
}

/** As axe sees it, light and dark, with a picture of each. */
async function lookedAt(name: string): Promise<void> {
  await takePictures(page, join(pictures, `import-${name}`));
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect
    .soft(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
      name,
    )
    .toEqual([]);
}

test('by menu: what would become of an export, before anything is changed', async () => {
  await byMenu();
  await lookedAt('beginning');
  await choose('letterboxd-ana.zip');
  await expect(importButton()).toBeVisible();
  await expect(main().getByText('letterboxd-ana.zip', { exact: true })).toBeVisible();
  await expect(main().getByText('Letterboxd', { exact: true })).toBeVisible();
  await expect(main().getByRole('region', { name: 'The first entries' }).getByText('One Mile').first()).toBeVisible();
  await main().getByText('Deleted there.').click();
  await lookedAt('preview');
  expect(await ask(page, 'journal.summary', {})).toMatchObject({ entryCount: 1 });
  expect(await ask(page, 'import.list', {})).toEqual([]);
});

test('and the report that stays, with what it left out and why', async () => {
  await importButton().click();
  await expect(page.getByRole('heading', { name: /^Imported / })).toBeVisible();
  await lookedAt('report');
  const { entryCount } = await ask(page, 'journal.summary', {});
  expect(entryCount).toBeGreaterThan(8);
  await page.keyboard.press('Control+1');
  await expect(diaryRow(page, 'if....')).toBeVisible();
});

test('the same once more changes nothing and says so', async () => {
  const before = await ask(page, 'journal.summary', {});
  await byMenu();
  await choose('letterboxd-ana.zip');
  await expect(main().getByText('Everything in this is in the journal already.')).toBeVisible();
  await importButton().click();
  await expect(page.getByRole('heading', { name: /^Imported / })).toBeVisible();
  expect(await ask(page, 'journal.summary', {})).toEqual(before);
});

test('what both changed is asked once', async () => {
  const { rows } = await ask(page, 'diary.list', {});
  const mile = rows.find(({ film }) => film.title === 'One Mile');
  await ask(page, 'entry.edit', { id: mile?.id ?? 0, rating: 1 });
  const newer = readFileSync(join(fixture, 'diary.csv'), 'utf8').replace('aa11,4.5,', 'aa11,2.5,');
  writeFileSync(join(folder, 'diary.csv'), newer);
  await byMenu();
  await choose('diary.csv');
  const question = main().getByRole('region', { name: 'The rating of 1 entry changed here and there.' });
  await expect(question.getByRole('radio', { name: 'Keep mine' })).toBeChecked();
  await question.getByRole('radio', { name: 'Take the file’s' }).click();
  await lookedAt('question');
  await importButton().click();
  await expect(page.getByRole('heading', { name: /^Imported / })).toBeVisible();
  expect(await ask(page, 'entry.get', { id: mile?.id ?? 0 })).toMatchObject({ rating: 2.5 });
});

test('a film that is nearly one here is the same, unless one says by keyboard that it is another', async () => {
  await log(page, { film: { title: 'Letters, to a Closed House', year: 2011 }, rating: 4 });
  await log(page, { film: { title: 'Night Bus', year: 2003 } });
  const header = 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date';
  const rows = [
    '2024-03-02,Letters to a closed house,2011,https://boxd.it/n1,4,,,2024-03-01',
    '2024-03-02,Night Bus,2004,https://boxd.it/n2,4,,,2024-03-01',
  ];
  writeFileSync(join(folder, 'diary.csv'), [header, ...rows, ''].join('\n'));
  const { filmCount } = await ask(page, 'journal.summary', {});
  await byMenu();
  await choose('diary.csv');
  const titles = main().getByRole('region', { name: '1 film is here under a slightly different title.' });
  const years = main().getByRole('region', { name: '1 film is here with another year.' });
  await expect(titles).toContainText('here: Letters, to a Closed House 2011 · there: Letters to a closed house 2011');
  await expect(titles.getByRole('radio', { name: 'They are the same' })).toBeChecked();
  await expect(years.getByRole('radio', { name: 'They are other films' })).toBeChecked();
  await lookedAt('nearly-here');
  await resize(program, 640, 800);
  await takePictures(page, join(pictures, 'import-nearly-here-narrow'));
  await resize(program, 1360, 860);
  await years.getByRole('radio', { name: 'They are other films' }).press('ArrowUp');
  await expect(years.getByRole('radio', { name: 'They are the same' })).toBeChecked();
  await expect(years.getByRole('radio', { name: 'They are the same' })).toBeFocused();
  await expect(titles).toBeVisible();
  await importButton().press('Enter');
  await expect(page.getByRole('heading', { name: /^Imported / })).toBeVisible();
  expect((await ask(page, 'journal.summary', {})).filmCount).toBe(filmCount);
});

test('all of it by keyboard', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Import');
  await page.getByRole('option', { name: /^Import…/ }).click();
  await answerFileDialogs(program.app, join(folder, 'letterboxd-ana.zip'));
  await main().getByRole('button', { name: 'Choose files' }).focus();
  await page.keyboard.press('Enter');
  await expect(importButton()).toBeVisible();
  // what was pressed is gone; the place has the keyboard, and Tab goes on in it
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await importButton().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Imported / })).toBeVisible();
  const group = main().locator('summary').first();
  await group.focus();
  await page.keyboard.press('Enter');
  await expect(main().locator('details').first()).toHaveAttribute('open', '');
  const { id = 0 } = (await ask(page, 'import.list', {}))[0] ?? {};
  await ask(page, 'import.undo', { id });
});

/** Drops a file of the disk on the window, as a file manager does. */
async function drop(name: string): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'dropped';
    document.body.append(input);
  });
  await page.setInputFiles('#dropped', join(folder, name));
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped');
    const dataTransfer = new DataTransfer();
    for (const file of input?.files ?? []) dataTransfer.items.add(file);
    const target = document.querySelector('main') ?? document.body;
    for (const kind of ['dragover', 'drop'])
      target.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    input?.remove();
  });
}

test('dropped: a table of nobody known, whose columns are said', async () => {
  await page.keyboard.press('Control+1');
  await drop('films.csv');
  await expect(main().getByText('is a table. What are its columns?')).toBeVisible();
  const columns = main().getByRole('table');
  await expect(columns.getByRole('rowheader', { name: 'Film' })).toBeVisible();
  await expect(main().getByRole('region', { name: 'The first entries' }).getByText('Kestrel').first()).toBeVisible();
  for (const [column, meaning] of [
    ['Stars out of ten', 'Rating'],
    ['What I thought', 'Review'],
  ] as const) {
    await columns.getByRole('button', { name: column }).click();
    const menu = page.getByRole('menu', { name: column });
    await menu.getByRole('menuitemradio', { name: meaning, exact: true }).click();
  }
  await expect(main().getByRole('region', { name: 'The first entries' }).getByText('Breathing.')).toBeVisible();
  await lookedAt('mapping');
  await main()
    .getByRole('button', { name: /^Ratings:/ })
    .click();
  await page.getByRole('menuitemradio', { name: 'Ratings out of 10', exact: true }).click();
  await main()
    .getByRole('button', { name: /^Dates:/ })
    .click();
  await page.getByRole('menuitemradio', { name: 'Dates begin with the day' }).click();
  await expect(main().getByRole('region', { name: 'The first entries' }).getByText('14 March 2026')).toBeVisible();
  await main().getByRole('button', { name: 'See what becomes of it' }).click();
  await importButton().click();
  await expect(page.getByRole('heading', { name: /^Imported / })).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(diaryRow(page, 'Kestrel')).toBeVisible();
});

test('the page can’t name a path by a file that it made itself', async () => {
  const taken = await page.evaluate(() => window.afterimage.drop([new File(['x'], '/etc/passwd')]));
  expect(taken).toEqual([]);
});

test('a long one shows how far it is, leaves the window usable, and given up changes nothing', async () => {
  const before = await ask(page, 'journal.summary', {});
  await byMenu();
  await choose('reviews.csv');
  await expect(importButton()).toBeVisible({ timeout: 60_000 });
  await importButton().click();
  const bar = main().getByRole('progressbar', { name: 'Importing' });
  await expect(bar).toBeVisible();
  await expect.poll(() => bar.evaluate((each) => (each as HTMLProgressElement).value)).toBeGreaterThan(0.05);
  await lookedAt('running');
  // what is asked meanwhile is answered by what was there before; what is saved waits its turn
  expect(await ask(page, 'journal.summary', {})).toEqual(before);
  const saved = log(page, { film: { title: 'Meanwhile' }, watchedOn: '2026-01-01' });
  await main().getByRole('button', { name: 'Cancel' }).click();
  await saved;
  await expect(importButton()).toBeVisible();
  expect(await ask(page, 'journal.summary', {})).toMatchObject({ entryCount: before.entryCount + 1 });
  expect((await ask(page, 'import.list', {})).length).toBe(6);
});

test('the history, and an import undone from its report', async () => {
  await page.keyboard.press('Control+1');
  await byMenu();
  await main().getByRole('button', { name: 'Choose something else' }).click();
  const history = main().getByRole('region', { name: 'Imports so far' });
  await expect(history.getByRole('listitem')).toHaveCount(6);
  await lookedAt('history');
  await history
    .getByRole('link', { name: /letterboxd-ana\.zip/ })
    .last()
    .click();
  await main().getByRole('button', { name: 'Undo this import' }).click();
  await expect(main().getByText('This import was undone.')).toBeVisible();
  await expect(main().getByText(/One thing you changed since stays/)).toBeVisible();
  await lookedAt('undone');
  await page.keyboard.press('Control+1');
  await expect(diaryRow(page, 'if....')).toHaveCount(0);
  await expect(diaryRow(page, 'The Salt Year')).toHaveCount(1);
  await resize(program, 640, 760);
  await byMenu();
  await choose('letterboxd-ana.zip');
  await expect(importButton()).toBeVisible();
  await lookedAt('preview-narrow');
});
