// Two hands at one text: an undo, another window or a lost journal while a reflection, a clipping or a name is being written. No newer text is written over, nothing typed is lost.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { ask, log, request, untilReady } from '../support/window.ts';

let userData: string;
let program: LaunchedAfterimage;
let page: Page;
let filmId: number;

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-two-'));
  program = await launchAfterimage({ userData });
  page = program.page;
  await untilReady(page);
  filmId = (await log(page, { film: { title: 'One Mile', year: 2025 }, review: 'The empty track.' })).film.id;
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

test.beforeEach(async () => {
  await page.evaluate(() => (window.location.hash = '#/diary'));
  await page.evaluate((id) => (window.location.hash = `#/film/${id}`), filmId);
  await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
});

const saved = () => page.getByRole('status').filter({ hasText: 'Saved' });
const reflections = async () => (await ask(page, 'film.get', { id: filmId })).reflections;
const clippings = async () => (await ask(page, 'film.get', { id: filmId })).clippings;

test('a reflection changed elsewhere is shown as it is now, and written on from there', async () => {
  const { id } = await ask(page, 'reflection.write', { filmId, text: 'First.' });
  await page.getByRole('button', { name: /^Edit: the reflection/ }).click();
  const editor = page.getByRole('textbox', { name: 'Reflection' });
  await expect(editor).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Mine.');
  await expect.poll(async () => (await reflections())[0]?.text).toBe('First. Mine.');
  await expect(editor).toBeFocused();
  await ask(page, 'reflection.edit', { id, text: 'Theirs.' });
  await expect(editor).toHaveText('Theirs.');
  await editor.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' And mine.');
  await expect.poll(async () => (await reflections())[0]?.text).toBe('Theirs. And mine.');
  await page.keyboard.press('Escape');
});

test('a clipping undone while it is open is shown as it was', async () => {
  await ask(page, 'clipping.add', { filmId, byline: 'R. Okada', text: 'Their words.' });
  await page.getByRole('button', { name: /^Edit: the clipping/ }).click();
  const by = page.getByRole('textbox', { name: 'By', exact: true });
  await by.fill('R. Okafor');
  await expect.poll(async () => (await clippings())[0]?.byline).toBe('R. Okafor');
  await ask(page, 'undo.undo', {});
  await expect(by).toHaveValue('R. Okada');
  await page.getByRole('textbox', { name: 'Clipping' }).press('Escape');
});

test('a new reflection that is taken back closes, and its place is free for another', async () => {
  const before = (await reflections()).length;
  await page.keyboard.press('r');
  const editor = page.getByRole('textbox', { name: 'Reflection' });
  await expect(editor).toBeFocused();
  await page.keyboard.type('Two winters later.');
  await expect.poll(async () => (await reflections()).length).toBe(before + 1);
  await expect(saved()).toBeVisible();
  await page.keyboard.type(' More.');
  await expect.poll(async () => (await reflections()).at(-1)?.text).toBe('Two winters later. More.');
  await expect(editor).toHaveText('Two winters later. More.');
  await ask(page, 'reflection.trash', { id: (await reflections()).at(-1)?.id ?? 0 });
  await expect(editor).toHaveCount(0);
  await page.keyboard.press('r');
  await expect(editor).toBeFocused();
  await page.keyboard.press('Escape');
});

test('a journal that dies while a reflection is written closes no page and costs no letter', async () => {
  const pidOf = async (): Promise<number | undefined> => {
    const all = await program.app.evaluate(({ app }) => app.getAppMetrics());
    return all.find(({ name, serviceName }) => `${name} ${serviceName}`.includes('Afterimage journal'))?.pid;
  };
  await page.keyboard.press('r');
  const editor = page.getByRole('textbox', { name: 'Reflection' });
  await expect(editor).toBeFocused();
  await page.keyboard.type('The empty track. ');
  await expect(saved()).toBeVisible();
  for (let each = 0; each < 2; each += 1) {
    const pid = await pidOf();
    // what the page reads is under way when the journal goes
    await page.evaluate(() => {
      for (let count = 0; count < 20; count += 1) void window.afterimage.request('journal.check', {});
    });
    await page.keyboard.type('At dusk. ', { delay: 60 });
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    await page.keyboard.type('She stops. ');
    await expect.poll(pidOf).not.toBe(pid);
    await expect.poll(async () => (await request(page, 'journal.summary', {})).ok).toBe(true);
    await expect(editor).toBeFocused();
  }
  const written = 'The empty track. At dusk. She stops. At dusk. She stops.';
  await expect(editor).toHaveText(written);
  await expect.poll(async () => (await reflections()).at(-1)?.text.trim(), { timeout: 15_000 }).toBe(written);
  await page.keyboard.press('Escape');
});

test('a name is kept whatever way its page is left', async () => {
  const { id } = await ask(page, 'list.create', { name: 'Trains' });
  const name = async () => (await ask(page, 'list.get', { id })).name;
  await page.evaluate((list) => (window.location.hash = `#/list/${list}`), id);
  const line = page.getByRole('textbox', { name: 'Name', exact: true });
  await line.fill('Night trains');
  await page.keyboard.press('Control+1');
  await expect.poll(name).toBe('Night trains');
  await page.evaluate((list) => (window.location.hash = `#/list/${list}`), id);
  await line.fill('Slow trains');
  await page.reload();
  await untilReady(page);
  await expect.poll(name).toBe('Slow trains');
});
