// Pictures of the films and of the page of one, light, dark and narrow, kept in dist/pictures to be looked at.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { writeFilmJournal } from '../support/film-journal.ts';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { untilReady } from '../support/window.ts';

const folder = join(projectRoot, 'dist/pictures');
let userData: string;
let program: LaunchedAfterimage;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  userData = mkdtempSync(join(tmpdir(), 'afterimage-film-pictures-'));
  writeFilmJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData, args: SHARP });
  await untilReady(program.page);
  await resize(program, 1360, 860);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

/** Every image has come; one that has not is told by where it stands. */
async function untilDrawn(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.images]
          .filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0)
          .map((image) => {
            const { x, y, width, height } = image.getBoundingClientRect();
            const at = [x, y, width, height].map(Math.round).join(' ');
            return `${image.src.slice(-8)} at ${at}, ${image.complete ? 'refused' : 'not come'}, of ${window.innerWidth} ${window.innerHeight}`;
          }),
      ),
    )
    .toEqual([]);
}

async function picture(name: string): Promise<void> {
  await untilDrawn(program.page);
  await takePictures(program.page, join(folder, name));
}

async function openFilm(title: string): Promise<void> {
  const { page } = program;
  await page.keyboard.press('Control+2');
  const filter = page.getByRole('searchbox', { name: 'Filter by title or director' });
  await filter.fill(title);
  await page.locator('[data-tile]').first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

test('the wall and the table', async () => {
  const { page } = program;
  await page.keyboard.press('Control+2');
  await expect(page.locator('[data-tile]').first()).toBeVisible();
  await picture('films-wall');
  await page.locator('[data-tile]').first().focus();
  await page.keyboard.press('End');
  await picture('films-wall-end');
  await page.getByRole('button', { name: 'Table' }).click();
  await page.getByRole('columnheader', { name: 'Rating' }).getByRole('button').click();
  await picture('films-table');
  await page.getByRole('button', { name: 'Posters' }).click();
});

test('a film seen three times', async () => {
  const { page } = program;
  await openFilm('One Mile');
  await picture('film-three');
  await page.getByRole('heading', { name: 'Notes to yourself' }).scrollIntoViewIfNeeded();
  await picture('film-three-foot');
  await page.keyboard.press('c');
  await expect(page.getByRole('region', { name: 'Two reviews compared' }).locator('ins').first()).toBeVisible();
  await picture('film-difference');
  await page.keyboard.press('c');
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
  await picture('film-edit');
  await page.keyboard.press('Escape');
});

test('saying that two films are the same, and that one is two', async () => {
  const { page } = program;
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Same film as…' }).click();
  await page.getByRole('combobox', { name: 'The same film' }).fill('kest');
  await expect(page.getByRole('option').first()).toBeVisible();
  await picture('film-merge-choice');
  await page.keyboard.press('Enter');
  await expect(page.getByText('go to Kestrel')).toBeVisible();
  await picture('film-merge');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Two films in one…' }).click();
  await expect(page.getByRole('dialog', { name: 'Two films in one…' })).toBeVisible();
  await picture('film-split');
  await page.keyboard.press('Escape');
});

test('other films, and narrow', async () => {
  const { page } = program;
  await openFilm('走る人');
  await picture('film-japanese');
  await openFilm('Dear Harbour');
  await picture('film-wide-poster');
  await openFilm('One Mile');
  await resize(program, 640, 760);
  await picture('film-640');
  await page.keyboard.press('Control+2');
  await page.getByRole('searchbox', { name: 'Filter by title or director' }).fill('');
  await picture('films-640');
  await page.getByRole('button', { name: 'Table' }).click();
  await picture('films-table-640');
});
