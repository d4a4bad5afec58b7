// A journal that is only looked at: no act that writes offers itself in any place. Every button there is gets pressed, and the journal refuses nothing, for it is asked nothing.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { answerFileDialogs, answerQuestions } from '../support/dialogs.ts';
import { writeGalleryJournal } from '../support/gallery-journal.ts';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { OtherMachine } from '../support/other-machine.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { ask } from '../support/window.ts';

/** Enough for a place to come, and for an act to ask. */
const COMES = 220;
const ASKS = 60;

const folder = mkdtempSync(join(tmpdir(), 'afterimage-looking-'));
const journal = join(folder, 'Journal.afterimage');
const userData = join(folder, 'data');
let attic: OtherMachine;
let program: LaunchedAfterimage;
let page: Page;

test.beforeAll(async () => {
  writeGalleryJournal(journal);
  attic = new OtherMachine(journal);
  attic.beat();
  program = await launchAfterimage({ userData, args: [...SHARP, `--journal=${journal}`] });
  page = program.page;
  await resize(program, 1360, 860);
  await page.getByRole('button', { name: 'Look without writing' }).press('Enter');
  await expect(page.getByText('You are only looking')).toBeVisible();
  await answerFileDialogs(program.app, null);
  await answerQuestions(program.app, 1);
});

test.afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

async function addresses(): Promise<string[]> {
  const [film] = await ask(page, 'film.complete', { typed: 'One Mile', limit: 1 });
  const [theme] = await ask(page, 'theme.list', {});
  const [list] = await ask(page, 'list.list', {});
  const { ids } = await ask(page, 'diary.outline', {});
  const trashed = (await ask(page, 'trash.list', {})).find(({ kind }) => kind === 'entry');
  return [
    ...[
      'diary',
      'diary?view=cards',
      'on-this-day?day=11-21',
      'films',
      'films?view=table',
      'themes',
      'themes?show=tags',
    ],
    ...['quotes', 'lists', 'watchlist', 'search', 'search?q=track', 'insights', 'trash', 'import', 'backups', 'check'],
    ...['settings', 'about', `entry/${ids[0]}`, `entry/${ids[0]}/versions`, `entry/${trashed?.id ?? ids[0]}`],
    ...[`diary?entry=${ids[1]}`, `diary?entry=${ids[1]}&edit=true`],
    ...[`film/${film?.id}`, `theme/${theme?.id}`, `list/${list?.id}`],
  ];
}

/** What can be pressed in the place as it comes; rows of a long list are alike. */
async function actsOf(address: string): Promise<Locator[]> {
  await page.evaluate(() => (window.location.hash = '#/about'));
  await page.waitForTimeout(40);
  await page.evaluate((hash) => (window.location.hash = `#/${hash}`), address);
  await page.waitForTimeout(COMES);
  const kinds = 'main :is(button, input[type=checkbox], summary, [role=radio], [role=switch]):not(:disabled)';
  const all = await page.locator(kinds).filter({ visible: true }).all();
  return all.slice(0, 30);
}

test('a film of a list is not taken hold of', async () => {
  const [list] = await ask(page, 'list.list', {});
  await page.evaluate((id) => (window.location.hash = `#/list/${String(id)}`), list?.id);
  const film = page.locator('[data-film]').first();
  await expect(film).toBeVisible();
  await expect(film).toHaveAttribute('draggable', 'false');
});

/** Presses each of them, one after the other, and what a menu that it opens has; each time in the place as it comes. */
async function pressAll(address: string): Promise<string[]> {
  const names: string[] = [];
  const { length } = await actsOf(address);
  for (let at = 0; at < length; at += 1) {
    const act = (await actsOf(address))[at];
    if (act === undefined) break;
    const name = (await act.getAttribute('aria-label')) ?? (await act.textContent()) ?? '';
    // what is looked for below is said in English
    if (name === '日本語') continue;
    names.push(name);
    await act.dispatchEvent('click');
    await page.waitForTimeout(ASKS);
    for (const item of await page.getByRole('menuitem').all()) await item.dispatchEvent('click').catch(() => undefined);
    const isOver = () =>
      page.evaluate(() => document.querySelector('[data-open]:is([role=dialog], [role=menu])') === null);
    for (let each = 0; each < 4 && !(await isOver()); each += 1) {
      await page.keyboard.press('Escape');
      await page.waitForTimeout(ASKS);
    }
    expect(await isOver(), `${address}: ${names.at(-1)}`).toBe(true);
  }
  return names;
}

test('no place has an act that the journal refuses', async () => {
  test.setTimeout(300_000);
  const log = join(userData, 'logs', 'afterimage.log');
  const refusals = (): string[] =>
    existsSync(log)
      ? readFileSync(log, 'utf8')
          .split('\n')
          .filter((line) => line.includes('looking'))
      : [];
  for (const address of await addresses()) {
    const pressed = await pressAll(address);
    await expect.soft(page.getByText('You are only looking: nothing is changed from here'), address).toHaveCount(0);
    expect.soft(refusals(), `${address}: ${pressed.join(', ')}`).toEqual([]);
  }
});

test('what can be read is still there to be read, and its lines take no letter', async () => {
  await page.keyboard.press('Escape');
  const [list] = await ask(page, 'list.list', {});
  await page.evaluate((id) => (window.location.hash = `#/list/${id}`), list?.id);
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toHaveValue(list?.name ?? '');
  await expect(name).toHaveAttribute('readonly', '');
  await expect(page.getByRole('button', { name: 'Move to trash' })).toHaveCount(0);
  await takePictures(page, join(projectRoot, 'dist/pictures/looking-list'));
  await page.evaluate(() => (window.location.hash = '#/diary'));
  await expect(page.getByRole('button', { name: 'Edit' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Log a film' })).toHaveCount(0);
  await page.locator('[data-entry]').first().press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: /^Move to trash/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await takePictures(page, join(projectRoot, 'dist/pictures/looking-diary'));
});
