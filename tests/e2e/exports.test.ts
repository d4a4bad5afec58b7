// Every format through the dialog, in the real program: chosen by keyboard, written, told of; stopped, it leaves nothing.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { closeJournal, openJournal } from '../../db/open.ts';
import { answerFileDialogs } from '../support/dialogs.ts';
import { epubProblems, hasEpubcheck } from '../support/epubcheck.ts';
import { fillOddly } from '../support/odd-journal.ts';
import { logReview } from '../support/one-mile.ts';
import { pictured } from '../support/pictured.ts';
import { resize } from '../support/pictures.ts';

let folder: string;

const shown = pictured('exports', (journal) => {
  const opened = openJournal(journal);
  if (!opened.ok) throw new Error(opened.error.failure);
  fillOddly(opened.value);
  closeJournal(opened.value);
});
const { picture } = shown;

test.beforeAll(() => {
  folder = join(shown.userData, 'out');
  mkdirSync(folder);
});

const dialog = () => shown.page.getByRole('dialog', { name: 'Export', exact: true });
const radio = (name: RegExp | string) => dialog().getByRole('radio', { name });

async function open(): Promise<void> {
  await shown.page.keyboard.press('Control+Shift+e');
  await expect(dialog()).toBeVisible();
}

async function start(to: string): Promise<void> {
  await answerFileDialogs(shown.program.app, to);
  await dialog().getByRole('button', { name: 'Choose a place' }).click();
}

/** The report says how it went; Enter on what has the focus ends it. */
async function reported(sentence: RegExp): Promise<void> {
  await expect(dialog().getByRole('heading', { name: sentence })).toBeVisible({ timeout: 30_000 });
  await expect(dialog().getByRole('button', { name: 'Done' })).toBeFocused();
}

async function done(): Promise<void> {
  await shown.page.keyboard.press('Enter');
  await expect(dialog()).toBeHidden();
}

async function isAccessible(): Promise<void> {
  const { violations } = await new AxeBuilder({ page: shown.page })
    .setLegacyMode(true)
    .include('[role=dialog]')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('the dialog, light, dark and narrow', async () => {
  await open();
  await picture('export');
  await isAccessible();
  await radio('A theme').click();
  await dialog()
    .getByRole('button', { name: /^Theme/ })
    .click();
  await picture('export-theme');
  await shown.page.getByRole('menuitemradio', { name: /grief/ }).click();
  await expect(dialog().getByRole('button', { name: 'Theme: grief' })).toBeVisible();
  await resize(shown.program, 640, 720);
  await picture('export-narrow');
  await resize(shown.program, 1360, 860);
  await shown.page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
});

test('a table, and what it left out, by keyboard alone', async () => {
  const { page } = shown;
  await open();
  await radio(/^JSON/).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(radio(/^Table/)).toBeChecked();
  await answerFileDialogs(shown.program.app, join(folder, 'entries.csv'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog().getByRole('button', { name: 'Choose a place' })).toBeFocused();
  await page.keyboard.press('Enter');
  await reported(/^Exported 5 entries to entries\.csv$/);
  await expect(dialog().getByText('In the trash, and left out')).toBeVisible();
  await picture('export-report');
  await isAccessible();
  await done();
  expect(readFileSync(join(folder, 'entries.csv'), 'utf8')).toContain('One Mile');
});

test('files for Letterboxd, with what the site would merge or drop', async () => {
  await open();
  await radio(/^Letterboxd/).click();
  await start(folder);
  await reported(/^Exported 5 entries to Afterimage /);
  await expect(dialog().getByText('Letterboxd takes whole days')).toBeVisible();
  await picture('export-letterboxd');
  await done();
  const made = readdirSync(folder).find((name) => name.startsWith('Afterimage')) ?? '';
  expect(readdirSync(join(folder, made))).toContain('letterboxd-diary-1.csv');
  rmSync(join(folder, made), { recursive: true });
});

test('a vault', async () => {
  await open();
  await radio(/^Markdown/).click();
  await start(folder);
  await reported(/^Exported 5 entries/);
  await done();
  const made = readdirSync(folder).find((name) => name.startsWith('Afterimage')) ?? '';
  expect(readdirSync(join(folder, made)).toSorted()).toEqual([
    ...['Films', 'Lists', 'README.md', 'Themes', 'Watchlist.md', 'posters'],
  ]);
  rmSync(join(folder, made), { recursive: true });
});

test('web pages of one theme', async () => {
  await open();
  await radio('A theme').click();
  await expect(dialog().getByRole('button', { name: 'Choose a place' })).toBeDisabled();
  await dialog()
    .getByRole('button', { name: /^Theme/ })
    .click();
  await shown.page.getByRole('menuitemradio', { name: /grief/ }).click();
  await radio(/^Web pages/).click();
  await start(folder);
  await expect(shown.page.getByText('Exported 3 entries to grief')).toBeVisible();
  await expect(dialog()).toBeHidden();
  expect(readFileSync(join(folder, 'grief', 'index.html'), 'utf8')).toContain('<h1>grief</h1>');
});

test('a book as EPUB', async () => {
  await open();
  await radio(/^Book, EPUB/).click();
  await start(join(folder, 'book.epub'));
  await reported(/^Exported 5 entries to book\.epub$/);
  await done();
  if (hasEpubcheck) expect(epubProblems(join(folder, 'book.epub'))).toEqual([]);
});

const pdfOf = (name: string): string => readFileSync(join(folder, name), 'latin1');
const booksThere = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('afterimage-book-'));
/** Another program may print meanwhile: its books come and go. */
const noneLeft = (before: readonly string[]): Promise<void> =>
  expect.poll(() => booksThere().filter((name) => !before.includes(name))).toEqual([]);

test('a book as PDF, twice the same, and nothing is left of the page it was printed from', async () => {
  test.setTimeout(120_000);
  const before = booksThere();
  for (const name of ['book.pdf', 'again.pdf']) {
    await open();
    await radio(/^Book, PDF/).click();
    await start(join(folder, name));
    await reported(/^Exported 5 entries to /);
    await done();
  }
  expect(pdfOf('book.pdf')).toMatch(/^%PDF-1\.\d/);
  expect(pdfOf('book.pdf')).toMatch(/\/Count \d+/);
  expect(pdfOf('again.pdf')).toBe(pdfOf('book.pdf'));
  await noneLeft(before);
});

test('a list goes out from its page', async () => {
  const { page } = shown;
  await page.keyboard.press('Control+5');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Tracks/ })
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: 'Note on One Mile' })).toHaveValue('twice\nnow');
  await open();
  await expect(radio(/^Tracks & trains/)).toBeChecked();
  await radio(/^Book, PDF/).click();
  await start(join(folder, 'list.pdf'));
  await reported(/^Exported 3 entries to list\.pdf$/);
  await done();
  expect(existsSync(join(folder, 'list.pdf'))).toBe(true);
});

test('a long one shows how far it is; stopped, nothing is left, and the choices stay', async () => {
  test.setTimeout(120_000);
  await shown.program.close();
  const opened = openJournal(join(shown.userData, 'Journal.afterimage'));
  if (!opened.ok) throw new Error(opened.error.failure);
  const long = 'a long winter, and the track under it '.repeat(4000);
  for (let at = 0; at < 250; at += 1) logReview(opened.value, `Film ${at}`, `${long}${at}`);
  closeJournal(opened.value);
  await shown.start();
  const { page } = shown;
  // it comes back to the list one was at, which would be offered
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('heading', { level: 1, name: 'Diary' })).toBeVisible();
  await open();
  await radio(/^Web pages/).click();
  const before = readdirSync(folder).toSorted();
  await start(folder);
  await expect(dialog().getByRole('progressbar')).toBeVisible();
  await expect(dialog().getByRole('progressbar')).toHaveJSProperty('max', 1);
  await picture('export-going');
  await dialog().getByRole('button', { name: 'Stop' }).click();
  await expect(radio(/^Web pages/)).toBeChecked();
  await expect.poll(() => readdirSync(folder).toSorted()).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
});

test('a book stopped while its pages are set leaves neither the book nor what it is set from', async () => {
  test.setTimeout(120_000);
  const { page } = shown;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Film 249');
  await page.getByRole('option', { name: /^Film 249\W*Film$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Film 249' })).toBeVisible();
  await open();
  await expect(radio(/^Film 249/)).toBeChecked();
  await radio(/^Book, PDF/).click();
  const [before, books] = [readdirSync(folder).toSorted(), booksThere()];
  await start(join(folder, 'stopped.pdf'));
  await expect(dialog().getByText('Setting the pages')).toBeVisible();
  await dialog().getByRole('button', { name: 'Stop' }).click();
  await expect(radio(/^Book, PDF/)).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
  await noneLeft(books);
  // as long as the whole of it would have taken
  await page.waitForTimeout(5_000);
  expect(readdirSync(folder).toSorted()).toEqual(before);
});
