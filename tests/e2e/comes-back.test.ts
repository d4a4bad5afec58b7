// After a restart, and after a kill, one is where one was: the place, the open entry, how far each column was scrolled. No word of the journal is kept for it.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeGalleryJournal } from '../support/gallery-journal.ts';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { resize } from '../support/pictures.ts';
import { diaryRow, log, untilReady } from '../support/window.ts';

let userData: string;
let program: LaunchedAfterimage;

test.describe.configure({ mode: 'serial' });

async function start(): Promise<void> {
  program = await launchAfterimage({ userData });
  await untilReady(program.page);
}

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-comes-back-'));
  writeGalleryJournal(join(userData, 'Journal.afterimage'));
  await start();
  await resize(program, 1200, 700);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

interface Kept {
  place: { address: string; offsets: number[] } | null;
  window: { width: number } | null;
}

const kept = (): Kept => JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8')) as Kept;
const offsets = (): Promise<number[]> =>
  program.page
    .locator('#root [data-scroller], #root main')
    .evaluateAll((columns) => columns.map(({ scrollTop }) => Math.round(scrollTop)));

test('the entry that was open, the list and the review as far as they were scrolled', async () => {
  const { page } = program;
  await diaryRow(page, 'Carry the Piano').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Carry the Piano' })).toBeVisible();
  await page.locator('[data-scroller]').evaluate((list) => list.scrollTo(0, 640));
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, 300));
  await expect.poll(() => kept().place?.offsets).toEqual([640, 300]);
  await program.close();
  await start();
  await expect(program.page.getByRole('heading', { level: 1, name: 'Carry the Piano' })).toBeVisible();
  await expect.poll(offsets).toEqual([640, 300]);
});

test('a film, after a kill', async () => {
  const { page } = program;
  await page.keyboard.press('Control+2');
  await page.locator('[data-tile]').filter({ hasText: 'One Mile' }).click();
  await expect(page.getByText('Two winters on.')).toBeVisible();
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, 500));
  await expect.poll(() => kept().place).toMatchObject({ offsets: [500] });
  expect(kept().window).not.toBeNull();
  await program.kill();
  await start();
  await expect(program.page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
  await expect.poll(offsets).toEqual([500]);
});

test('a search comes back without the words that were looked for', async () => {
  const { page } = program;
  await page.keyboard.press('Control+f');
  await page.keyboard.type('grief');
  await expect(page.locator('[data-result]').first()).toBeVisible();
  await expect.poll(() => kept().place?.address).toBe('/search');
  expect(readFileSync(join(userData, 'settings.json'), 'utf8')).not.toContain('grief');
});

interface KeptWriting {
  place: { writing?: { caret: number } } | null;
}
const keptWriting = () =>
  (JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8')) as KeptWriting).place?.writing;
const review = () => program.page.getByRole('textbox', { name: 'Review' });

test('an entry that was being written is written on, at the same place of its text', async () => {
  const { page } = program;
  await page.keyboard.press('Control+1');
  await diaryRow(page, 'Carry the Piano').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Carry the Piano' })).toBeVisible();
  await page.keyboard.press('e');
  await expect(review()).toBeFocused();
  await page.keyboard.press('Control+Home');
  for (let each = 0; each < 5; each++) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('(here)');
  await expect.poll(() => keptWriting()?.caret).toBe(11);
  await program.close();
  await start();
  await expect(review()).toBeFocused();
  await program.page.keyboard.type('(and on)');
  await expect(review()).toContainText('(here)(and on)');
  await program.page.keyboard.press('Escape');
  await expect(review()).toHaveCount(0);
  await expect.poll(keptWriting).toBeUndefined();
  await program.close();
  await start();
  await expect(program.page.getByRole('heading', { level: 1, name: 'Carry the Piano' })).toBeVisible();
  await expect(review()).toHaveCount(0);
});

const written = (name: string) => program.page.getByRole('textbox', { name, exact: true });

async function openOneMile(): Promise<void> {
  const { page } = program;
  await page.keyboard.press('Control+2');
  await page.locator('[data-tile]').filter({ hasText: 'One Mile' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
}

test('a reflection that was being written is written on after a kill, and so is a clipping', async () => {
  for (const [begin, name] of [
    ['Reflect', 'Reflection'],
    ['Add a clipping', 'Clipping'],
  ] as const) {
    await openOneMile();
    await program.page.getByRole('button', { name: begin, exact: true }).press('Enter');
    await expect(written(name)).toBeFocused();
    await program.page.keyboard.type('Once more, the empty lane.');
    await program.page.keyboard.press('Control+ArrowLeft');
    await expect.poll(() => keptWriting()?.caret).toBe(25);
    await program.kill();
    await start();
    await expect(written(name)).toBeFocused();
    await program.page.keyboard.type(' again');
    await expect(written(name)).toHaveText('Once more, the empty lane again.');
    await program.page.keyboard.press('Escape');
    await expect(written(name)).toHaveCount(0);
    await expect.poll(keptWriting).toBeUndefined();
  }
});

test('notes to oneself that were being written are written on', async () => {
  await openOneMile();
  await program.page.getByRole('button', { name: 'Write a note', exact: true }).press('Enter');
  await expect(written('Notes to yourself')).toBeFocused();
  await program.page.keyboard.type('Show it to Mother.');
  await program.page.keyboard.press('ArrowLeft');
  await expect.poll(() => keptWriting()?.caret).toBe(17);
  await program.kill();
  await start();
  await expect(written('Notes to yourself')).toBeFocused();
  await program.page.keyboard.type(' in March');
  await expect(written('Notes to yourself')).toHaveValue('Show it to Mother in March.');
  await program.page.keyboard.press('Escape');
  await expect(written('Notes to yourself')).toHaveCount(0);
  await expect.poll(keptWriting).toBeUndefined();
});

test('the size of the window is what it was, and the text size is not touched', async () => {
  const ratio = () => program.page.evaluate(() => window.devicePixelRatio);
  const usual = await ratio();
  await program.page.keyboard.press('Control+Equal');
  await expect(program.page.getByText('Window size 110%')).toBeVisible();
  await expect.poll(async () => (await ratio()) / usual).toBeCloseTo(1.1, 2);
  await program.close();
  await start();
  await expect.poll(async () => (await ratio()) / usual).toBeCloseTo(1.1, 2);
  await program.page.keyboard.press('Control+0');
  await expect(program.page.getByText('Window size 100%')).toBeVisible();
  await expect.poll(async () => (await ratio()) / usual).toBeCloseTo(1, 2);
});

test('a film that was being edited is edited on', async () => {
  await openOneMile();
  await program.page.keyboard.press('e');
  await expect(written('Title')).toBeFocused();
  await written('Original title').fill('ワン・マイル');
  await expect.poll(keptWriting).toMatchObject({ caret: 0 });
  await program.close();
  await start();
  await expect(written('Original title')).toHaveValue('ワン・マイル');
  await expect(written('Title')).toBeFocused();
  await program.page.keyboard.press('Escape');
  await expect(written('Title')).toHaveCount(0);
  await expect.poll(keptWriting).toBeUndefined();
});

/** How far below the top of the page a line with the text stands; null where it is not laid out. */
const heightOf = (text: string, within: string) =>
  program.page.evaluate(
    ([words, root]) => {
      const column = document.querySelector('main');
      const walker = document.createTreeWalker(document.querySelector(root) ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(words);
        if (at < 0 || !column) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        return Math.round(range.getBoundingClientRect().top - column.getBoundingClientRect().top);
      }
      return null;
    },
    [text, within] as const,
  );
const caretHeight = () =>
  program.page.evaluate(() => {
    const column = document.querySelector('main')?.getBoundingClientRect();
    const caret = document.querySelector('.cm-cursor')?.getBoundingClientRect();
    return column && caret ? (caret.top - column.top) / column.height : null;
  });

test('writing begins at the line one was reading, which stays where it is; else with the end a third down', async () => {
  const { page } = program;
  const paragraphs = Array.from(
    { length: 40 },
    (_, at) => `Paragraph ${at + 1} of it. ${'She runs on and on. '.repeat(12)}`,
  );
  await page.keyboard.press('Control+1');
  const entry = await log(page, {
    film: { title: 'The Long Corridor' },
    watchedOn: '2026-11-20',
    review: paragraphs.join('\n\n'),
  });
  await page.evaluate((id) => window.location.assign(`#/entry/${id}`), entry.id);
  await expect(page.getByText('Paragraph 40 of it.')).toBeAttached();
  await page.keyboard.press('e');
  await expect(review()).toBeFocused();
  await expect.poll(caretHeight).toBeGreaterThan(0.25);
  expect(await caretHeight()).toBeLessThan(0.45);
  await page.keyboard.press('Escape');
  await expect(review()).toHaveCount(0);
  await page.getByText('Paragraph 20 of it.').evaluate((line) => {
    line.scrollIntoView({ block: 'start' });
    document.querySelector('main')?.scrollBy({ top: -200 });
  });
  const before = await heightOf('Paragraph 20', '[data-review]');
  await page.keyboard.press('e');
  await expect(review()).toBeFocused();
  await expect
    .poll(async () => Math.abs(((await heightOf('Paragraph 20', '.cm-content')) ?? 999) - (before ?? 0)))
    .toBeLessThanOrEqual(3);
  expect(await caretHeight()).toBeLessThan(0.5);
  await page.keyboard.press('Escape');
  await expect(review()).toHaveCount(0);
  const after = (await heightOf('Paragraph 20', '[data-review]')) ?? 999;
  expect(Math.abs(after - (before ?? 0))).toBeLessThanOrEqual(3);
});
