// Films by keyboard in the real window: every field, notes, posters chosen, pasted and dropped, merging, splitting, keeping apart, comparing.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { FilmDossier } from '../../db/model/entry.ts';
import { duskPng, writeFilmJournal } from '../support/film-journal.ts';
import { bombPng, png, utf8 } from '../support/images.ts';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { ask, logDialog, untilReady } from '../support/window.ts';

let userData: string;
let program: LaunchedAfterimage;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-films-'));
  writeFilmJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData });
  page = program.page;
  await untilReady(page);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const filterLine = () => page.getByRole('searchbox', { name: 'Filter by title or director' });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });

/** By keyboard, through the films. */
async function openFilm(title: string): Promise<void> {
  await page.keyboard.press('Control+2');
  await filterLine().fill(title);
  await expect(page.locator('[data-tile]')).toHaveCount(1);
  await filterLine().press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** What the journal knows of the film whose page is open. */
async function dossier(): Promise<FilmDossier> {
  const id = Number(/film\/(\d+)/.exec(page.url())?.[1]);
  return ask(page, 'film.get', { id });
}

const filmIdOf = async (title: string): Promise<number> =>
  (await ask(page, 'film.list', { limit: 500 })).tiles.find((tile) => tile.title === title)?.id ?? 0;

async function expectAccessible(where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
}

test('the wall is filtered while one types, walked by arrows, and typing goes to a title', async () => {
  await page.keyboard.press('Control+2');
  await expect(page.locator('[data-tile="0"]')).toBeVisible();
  await filterLine().press('ArrowDown');
  await expect(page.locator('[data-tile="0"]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-tile="1"]')).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator('[data-tile]:focus')).toContainText('雨の駅で');
  await page.keyboard.type('kes');
  await expect(page.locator('[data-tile]:focus')).toContainText('Kestrel');
  await filterLine().fill('WAKABA');
  await expect(page.locator('[data-tile]')).toHaveCount(1);
  await filterLine().fill('nothing like it');
  await expect(page.getByRole('status').filter({ hasText: 'No film of yours is called' })).toBeVisible();
  await filterLine().press('Escape');
  await expect(filterLine()).toHaveValue('');
});

test('the table is sorted by its columns, and the place is where one left it', async () => {
  await page.getByRole('button', { name: 'Table' }).press('Enter');
  const rating = page.getByRole('columnheader', { name: 'Rating' });
  await rating.getByRole('button').press('Enter');
  await expect(rating).toHaveAttribute('aria-sort', 'descending');
  const times = page.getByRole('columnheader', { name: 'Seen' });
  await times.getByRole('button').press('Enter');
  await expect(page.getByRole('row').nth(1)).toContainText('One Mile');
  await expectAccessible('table');
  await page.locator('[data-tile="0"]').focus();
  await page.keyboard.press('End');
  const rows = Number(await page.getByRole('table').getAttribute('aria-rowcount'));
  const last = page.locator(`[data-tile="${rows - 2}"]`);
  await expect(last).toBeFocused();
  const title = (await last.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('link', { name: title })).toBeInViewport();
  await expect(times).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('button', { name: 'Posters' }).press('Enter');
});

test('every field is written on the page, and one sitting is one step', async () => {
  await openFilm('Kestrel');
  const before = (await dossier()).film;
  await page.keyboard.press('e');
  await expect(field('Title')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('The Kestrel');
  await field('Original title').fill('Tornfalken');
  await page.getByRole('combobox', { name: 'Directed by' }).press('Backspace');
  await page.getByRole('combobox', { name: 'Directed by' }).pressSequentially('Anna Lindqvist');
  await page.keyboard.press('Tab');
  await field('Year').fill('2019');
  await page.getByRole('combobox', { name: 'From' }).pressSequentially('jap');
  await expect(page.getByRole('option', { name: 'Japan', exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.getByRole('combobox', { name: 'Spoken' }).pressSequentially('Swedish');
  await page.keyboard.press('Tab');
  await field('Length').fill('1:38');
  await page.getByRole('combobox', { name: 'Genres' }).pressSequentially('drama');
  await page.keyboard.press('Tab');
  await field('Id at TMDB').fill('42');
  await page.getByRole('button', { name: 'Another source' }).press('Enter');
  await field('Source').fill('All Movie');
  await field('Id at All Movie').fill('v99');
  await page.getByRole('checkbox', { name: 'A film I love' }).press('Space');
  await expectAccessible('editing');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'The Kestrel' })).toBeVisible();
  const { film } = await dossier();
  expect(film).toMatchObject({
    ...{ title: 'The Kestrel', originalTitle: 'Tornfalken', year: 2019, directors: ['Anna Lindqvist'] },
    ...{ countries: ['Japan'], languages: ['Swedish'], runtimeMinutes: 98, genres: ['Drama'], isLiked: true },
    identifiers: { tmdb: '42', 'all-movie': 'v99' },
  });
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undid a change to the film The Kestrel')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Kestrel', exact: true })).toBeVisible();
  expect((await dossier()).film).toEqual(before);
});

test('what can’t be read is said at its field, and nothing of the rest waits for it', async () => {
  await page.keyboard.press('e');
  await field('Year').fill('1700');
  await field('Length').fill('long');
  await field('Title').fill('');
  await expect(page.getByRole('alert')).toHaveCount(3);
  await field('Original title').fill('Falke');
  await expect.poll(async () => (await dossier()).film.originalTitle).toBe('Falke');
  expect((await dossier()).film).toMatchObject({ title: 'Kestrel' });
  await field('Title').fill('Kestrel');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Edit', exact: true })).toBeVisible();
});

test('notes to oneself are text until one writes on them', async () => {
  await page.getByRole('button', { name: 'Write a note' }).press('Enter');
  await expect(field('Notes to yourself')).toBeFocused();
  await page.keyboard.type('Show it to Mio.');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Show it to Mio.')).toBeVisible();
  expect((await dossier()).film.notes).toBe('Show it to Mio.');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Write a note' })).toBeVisible();
});

const fileInput = () => page.getByLabel('Image file for the poster');
const shown = () => page.getByRole('main').locator('img').first();

interface FilePayload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const file = (name: string, bytes: Uint8Array, mimeType = 'image/png'): FilePayload => ({
  ...{ name, mimeType },
  buffer: Buffer.from(bytes),
});

test('a poster is chosen: small, whole, and given back by undo', async () => {
  await fileInput().setInputFiles(file('dusk.png', duskPng(1400, 2100)));
  await expect(page.getByText('Kestrel has its poster')).toBeVisible();
  await expect(shown()).toBeVisible();
  const { film } = await dossier();
  expect(film.posterSize).toEqual({ width: 667, height: 1000 });
  await expect(shown()).toHaveAttribute('src', `/poster/${film.poster}`);
  expect(await shown().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(667);
  await expectAccessible('film with a poster');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Took back the poster of Kestrel')).toBeVisible();
  await expect(shown()).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(shown()).toBeVisible();
  await page.getByRole('button', { name: 'Take it off' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Choose a poster' })).toBeVisible();
});

/** A paste or a drop as the system makes it, with a file in it. */
async function hand(how: 'paste' | 'drop', selector: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ([kind, where, given]) => {
      const init = { bubbles: true, cancelable: true };
      const carried = new DataTransfer();
      carried.items.add(new File([new Uint8Array(given as number[])], 'image.png', { type: 'image/png' }));
      const target = document.querySelector(where as string);
      if (kind === 'paste') {
        target?.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: carried }));
        return;
      }
      target?.dispatchEvent(new DragEvent('dragover', { ...init, dataTransfer: carried }));
      target?.dispatchEvent(new DragEvent('drop', { ...init, dataTransfer: carried }));
    },
    [how, selector, [...bytes]],
  );
}

test('a poster is pasted, but not into a text that is being written', async () => {
  await hand('paste', 'body', png(30, 20));
  await expect(shown()).toBeVisible();
  expect((await dossier()).film.posterSize).toEqual({ width: 30, height: 20 });
  await page.keyboard.press('e');
  await hand('paste', 'textarea', png(10, 10));
  await page.keyboard.press('Escape');
  expect((await dossier()).film.posterSize).toEqual({ width: 30, height: 20 });
});

test('a poster is dropped on the page, and on the wall', async () => {
  await hand('drop', 'main', png(20, 30));
  await expect.poll(async () => (await dossier()).film.posterSize).toEqual({ width: 20, height: 30 });
  await page.keyboard.press('Control+2');
  await filterLine().fill('Cloudberry');
  await expect(page.locator('[data-tile]')).toHaveCount(1);
  await hand('drop', '[data-tile="0"]', png(40, 60));
  await expect(page.getByText('Cloudberry has its poster')).toBeVisible();
  await expect(page.locator('[data-tile="0"] img')).toBeVisible();
});

test('what can’t be a poster is refused with one sentence, and nothing changes', async () => {
  await openFilm('Vespers');
  const whole = Buffer.from(duskPng(60, 90));
  const torn = whole.subarray(0, whole.length / 2);
  const refused: [FilePayload, RegExp][] = [
    [file('bomb.png', bombPng()), /more than 60 million pixels/],
    [file('page.png', utf8('<!doctype html><script>alert(1)</script>')), /not an image that can be a poster/],
    [file('drawing.svg', utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'), /is a drawing/],
    [file('torn.png', torn), /is damaged/],
    [file('empty.png', new Uint8Array()), /is empty/],
    [file('large.png', new Uint8Array(40_000_001)), /larger than 40 MB/],
  ];
  for (const [payload, sentence] of refused) {
    const path = join(userData, payload.name);
    writeFileSync(path, payload.buffer);
    await fileInput().setInputFiles(path);
    // what is urgent is read out at once, and its message hidden from those who heard it
    const said = page.locator('h2').filter({ hasText: sentence });
    await expect(said, payload.name).toBeVisible();
    await page.locator('button[aria-label="Dismiss"]').first().click();
    await expect(said, payload.name).toHaveCount(0);
  }
  expect((await dossier()).film.poster).toBeNull();
});

test('it is logged again with the film already in the dialog', async () => {
  await page.keyboard.press('g');
  await expect(logDialog(page).getByLabel('Title of the film')).toHaveValue('Vespers');
  await expect(logDialog(page).getByRole('checkbox', { name: 'Rewatch' })).toBeChecked();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+n');
  await expect(logDialog(page).getByLabel('Title of the film')).toHaveValue('');
  await page.keyboard.press('Escape');
});

test('any two reviews are compared, and entries walked', async () => {
  await openFilm('One Mile');
  await expect(page.getByRole('group', { name: 'How your view changed' }).getByRole('row')).toHaveCount(4);
  await expect(page.getByRole('row', { name: /14 November 2026/ })).toContainText('half a star more');
  await page.keyboard.press('j');
  await expect(page.locator('[data-film-entry]:focus')).toContainText('30 November 2025');
  await page.keyboard.press('j');
  await expect(page.locator('[data-film-entry]:focus')).toContainText('14 November 2026');
  await page.keyboard.press('k');
  await expect(page.locator('[data-film-entry]:focus')).toContainText('30 November 2025');
  await page.keyboard.press('c');
  const compared = page.getByRole('region', { name: 'Two reviews compared' });
  await expect(compared.locator('ins').first()).toContainText('third');
  await compared.getByRole('button', { name: /^The earlier of two reviews/ }).press('Enter');
  await page.keyboard.type('Sunday');
  await page.keyboard.press('Enter');
  await expect(compared.locator('del').first()).toBeVisible();
  await expect(compared).toContainText('winning');
  await expectAccessible('comparing');
  await page.keyboard.press('c');
});

test('an entry that was another film’s goes to a film of its own, and undo brings it back', async () => {
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Two films in one…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Two films in one…' });
  await dialog.getByRole('button', { name: 'Make them two films' }).press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Choose what belongs to the other film');
  await dialog.getByRole('checkbox', { name: /30 November 2025/ }).press('Space');
  await expectAccessible('splitting');
  await dialog.getByRole('button', { name: 'Make them two films' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'One entry' })).toBeVisible();
  await expect(page.getByText('another film of this title and year')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Made One Mile one film again')).toBeVisible();
  await openFilm('One Mile');
  await expect(page.getByRole('heading', { name: 'Three entries' })).toBeVisible();
});

test('two films of one title and year are one, or two: it is asked once', async () => {
  const one = await ask(page, 'entry.log', { film: { title: 'Remake', year: 1990, directors: ['A. Olsen'] } });
  await ask(page, 'entry.log', { film: { title: 'Remake', year: 1990, directors: ['B. Voss'] } });
  await ask(page, 'film.edit', { id: one.film.id, directors: [] });
  await page.keyboard.press('Control+2');
  await filterLine().fill('Remake');
  await expect(page.locator('[data-tile]')).toHaveCount(2);
  await filterLine().press('ArrowDown');
  await page.keyboard.press('Enter');
  const asked = page.getByRole('complementary', { name: 'Another film of this title and year' });
  await expect(asked).toContainText('There is another film of this title and year');
  await expectAccessible('lookalikes');
  await asked.getByRole('button', { name: 'They are two films' }).press('Enter');
  await expect(asked).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(asked).toBeVisible();
  await asked.getByRole('button', { name: 'They are the same' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Same film as…' });
  await expect(dialog).toContainText('1 entry goes to Remake (1990)');
  await dialog.getByRole('button', { name: 'Make them one film' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Two entries' })).toBeVisible();
});

test('a film is merged into another that is found by its title', async () => {
  const gone = await filmIdOf('Kestrel');
  await openFilm('Kestrel');
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Same film as…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Same film as…' });
  await expect(dialog.getByRole('combobox', { name: 'The same film' })).toBeFocused();
  await page.keyboard.type('quarr');
  await expect(dialog.getByRole('option', { name: /Quarry/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('1 entry goes to Quarry');
  await expectAccessible('merging');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Quarry' })).toBeVisible();
  await expect(page.getByText('Kestrel and Quarry are one film now')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Made Kestrel a film of its own again')).toBeVisible();
  expect(await filmIdOf('Kestrel')).toBe(gone);
});
