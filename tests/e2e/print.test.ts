// File > Print…: an entry, a film, a theme and a year on paper: ink on white, whole, no part of the window. The PDFs are kept in dist/pictures to be looked at.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { appear } from '../support/appearance.ts';
import { writeGalleryJournal } from '../support/gallery-journal.ts';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { ask, diaryRow, untilReady } from '../support/window.ts';

const folder = join(projectRoot, 'dist/pictures/print');
let userData: string;
let program: LaunchedAfterimage;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  userData = mkdtempSync(join(tmpdir(), 'afterimage-print-'));
  writeGalleryJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData });
  await untilReady(program.page);
  // what is dark on screen is printed on white all the same
  await appear(program.page, 'dark');
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

/** Prints the window as the system's dialog would, to a file; how many sheets of paper it takes. */
async function printed(name: string): Promise<number> {
  const pdf = await program.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const bytes = await window?.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true });
    return bytes?.toString('base64') ?? '';
  });
  const bytes = Buffer.from(pdf, 'base64');
  writeFileSync(join(folder, `${name}.pdf`), bytes);
  return bytes.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** What stands on paper, as the page is laid out for it. */
async function onPaper(): Promise<{ text: string; ground: string; ink: string; isCut: boolean; controls: string[] }> {
  const { page } = program;
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => ({
    text: document.body.innerText,
    ground: getComputedStyle(document.documentElement).backgroundColor,
    ink: getComputedStyle(document.body).color,
    isCut: document.documentElement.scrollHeight < (document.querySelector('main')?.scrollHeight ?? 0),
    controls: [...document.querySelectorAll<HTMLElement>('nav, button, input, [role=dialog]')]
      .filter((each) => each.checkVisibility() && !each.closest('[data-review]'))
      .map((each) => each.innerText),
  }));
  await page.emulateMedia({ media: null });
  return seen;
}

async function expectOnPaper(name: string, words: string[]): Promise<void> {
  const seen = await onPaper();
  for (const each of words) expect(seen.text).toContain(each);
  expect(seen).toMatchObject({ ground: 'rgb(255, 255, 255)', ink: 'rgb(35, 31, 26)', isCut: false, controls: [] });
  expect(await printed(name)).toBeGreaterThan(0);
}

test('an entry, to its last line', async () => {
  const { page } = program;
  await diaryRow(page, 'Carry the Piano').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Carry the Piano' })).toBeVisible();
  await expectOnPaper('entry', ['Carry the Piano', 'Gösta Nyman', 'It rained for 3 of the days']);
  expect(await printed('entry')).toBeGreaterThan(1);
});

test('a film with all its entries', async () => {
  const { page } = program;
  const [film] = await ask(page, 'film.complete', { typed: 'One Mile', limit: 1 });
  await page.evaluate((id) => (window.location.hash = `#/film/${id}`), film?.id ?? 0);
  await expect(page.getByText('Two winters on.')).toBeVisible();
  await expectOnPaper('film', ['One Mile', 'Asoka Wakabayashi', 'Two winters on.']);
});

test('a theme', async () => {
  const { page } = program;
  const grief = (await ask(page, 'theme.list', {})).find(({ name }) => name === 'Grief');
  await page.evaluate((id) => (window.location.hash = `#/theme/${id}`), grief?.id ?? 0);
  await expect(page.getByRole('heading', { name: 'Company it keeps' })).toBeVisible();
  await expectOnPaper('theme', ['Company it keeps', 'One Mile']);
});

test('a year', async () => {
  const { page } = program;
  await page.evaluate(() => (window.location.hash = '#/insights?year=2026'));
  await expect(page.getByRole('heading', { level: 1, name: '2026' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Media' })).toBeVisible();
  await expectOnPaper('year', ['Highest rated', 'Rhythm', 'Media']);
});

test('the command asks the system where to', async () => {
  const { page } = program;
  await page.evaluate(() => {
    window.print = () => (document.title = 'printed');
  });
  await program.app.evaluate(({ BrowserWindow, Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('page.print')?.click({}, BrowserWindow.getAllWindows()[0]);
  });
  await expect.poll(() => page.title()).toBe('printed');
});
