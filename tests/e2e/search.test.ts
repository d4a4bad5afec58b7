// The search by keyboard in the real program: typing, filters, going in, walking what was found, coming back.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { writeSearchedJournal } from '../support/searched-journal.ts';
import { untilReady } from '../support/window.ts';

let userData: string;
let program: LaunchedAfterimage;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-search-'));
  writeSearchedJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData });
  page = program.page;
  await untilReady(page);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const line = () => page.getByRole('searchbox', { name: 'Search your journal' });
const results = () => page.locator('[data-result]');
const result = (text: string) => results().filter({ hasText: text }).first();
const hitsBar = () => page.getByRole('group', { name: 'What was looked for' });
const place = () => hitsBar().getByRole('status');

/** Types into the emptied line. */
async function look(query: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await expect(line()).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(query);
}

/** Goes down to a hit with the arrow key. */
async function goTo(text: string): Promise<void> {
  await expect(page.locator('main [aria-busy=false]')).toBeVisible();
  await expect(result(text)).toBeVisible();
  for (let steps = 0; steps < 30; steps += 1) {
    await page.keyboard.press('ArrowDown');
    if (await result(text).evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`never came to ${text}`);
}

test('finds everything that was written, and says what it is', async () => {
  await look('empty track');
  const found = page.getByRole('list', { name: 'What was found' });
  await expect(found.getByRole('heading', { level: 2, name: 'One Mile' })).toHaveCount(1);
  await expect(result('Reflection, 21 November 2026')).toBeVisible();
  await expect(result('Clipping by R. Adeyemi, The Evening Reader')).toBeVisible();
  await expect(result('list of one film').or(result('list of 1 film'))).toBeVisible();
  await expect(found.getByText('stay hidden')).toHaveCount(1);
  await expect(found).not.toContainText('where she died');
  await expect(page.getByRole('main')).toContainText(/\d+ found in \d+ films/);
});

test('an entry opens at its passage with every hit marked, and F3 walks them', async () => {
  await goTo('as a friend would');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
  const passage = page.locator('mark').filter({ hasText: 'empty' });
  await expect(passage.first()).toBeInViewport();
  await expect(place()).toHaveText(/^\d+ of \d+$/);
  const first = (await place().textContent()) ?? '';
  await page.keyboard.press('F3');
  await expect(place()).not.toHaveText(first);
  await page.keyboard.press('Shift+F3');
  await expect(place()).toHaveText(first);
  await page.keyboard.press('Control+g');
  await expect(place()).not.toHaveText(first);
  await page.keyboard.press('Control+Shift+G');
  await expect(place()).toHaveText(first);
});

/** How many of the words of the search are seen to be marked. */
const marksSeen = () =>
  page
    .locator('[data-review] mark')
    .evaluateAll((all) => all.filter((mark) => getComputedStyle(mark).backgroundColor !== 'rgba(0, 0, 0, 0)').length);
/** The words that one is at, marked by the browser. */
const wordsHere = () =>
  page.evaluate(() =>
    [...(CSS.highlights.get('found-here') ?? [])].map((range) => (range as Range).toString()).join(' '),
  );

test('finding other words in the text goes before, and Escape leads back out', async () => {
  const before = await marksSeen();
  expect(before).toBeGreaterThan(0);
  const at = await wordsHere();
  await page.keyboard.press('Control+f');
  expect(await marksSeen()).toBe(0);
  await page.keyboard.type('stumbles');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1');
  await expect(hitsBar()).toHaveCount(0);
  expect(await wordsHere()).toBe('stumbles');
  await page.keyboard.press('Escape');
  await expect(hitsBar()).toBeVisible();
  expect(await marksSeen()).toBe(before);
  expect(await wordsHere()).toBe(at);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
});

test('writing begins at the words that were found', async () => {
  const at = await wordsHere();
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  const followed = await page.evaluate(() => {
    const { anchorNode, anchorOffset } = getSelection() ?? { anchorNode: null, anchorOffset: 0 };
    return anchorNode?.textContent?.slice(anchorOffset);
  });
  expect(followed?.startsWith(at)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(hitsBar()).toBeVisible();
});

test('Back brings the line, the rows and the hit one was on', async () => {
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(line()).toHaveValue('empty track');
  await expect(result('as a friend would')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(line()).toBeFocused();
});

test('a reflection opens on the page of its film, its words marked', async () => {
  await goTo('Reflection, 21 November');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
  await expect(place()).toHaveText(/^1 of \d+$/);
  await expect(page.locator('mark').filter({ hasText: 'empty' }).first()).toBeInViewport();
  await hitsBar().getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('mark')).toHaveCount(0);
  await page.keyboard.press('Alt+ArrowLeft');
});

test('a quotation opens the entry it stands in', async () => {
  await look('until somebody remembers');
  await goTo('A track is empty until');
  await page.keyboard.press('Enter');
  await expect(page.locator('blockquote mark').first()).toBeInViewport();
  // what is hidden stays so, whatever was looked for
  await expect(page.getByText('where she died')).toHaveCount(0);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(line()).toHaveValue('until somebody remembers');
});

test('Japanese is found from one character on, and marked where it stands', async () => {
  await look('静');
  await expect(result('走る人')).toBeVisible();
  await expect(results().locator('mark').filter({ hasText: '静' }).first()).toBeVisible();
  await goTo('走る人');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-review] mark').filter({ hasText: '静' })).toHaveText(['静']);
  await page.keyboard.press('Alt+ArrowLeft');
});

test('other forms of a word are marked as they were found', async () => {
  await look('parked tracks');
  await goTo('Night Bus to Varna');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-review] mark')).toHaveText(['tracks', 'parked']);
  await page.keyboard.press('Alt+ArrowLeft');
  await look('park track');
  await goTo('Night Bus to Varna');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-review] mark')).toHaveText(['tracks', 'parked']);
  await page.keyboard.press('Alt+ArrowLeft');
});

test('a filter is completed by name and by value, with its count', async () => {
  await look('them');
  await expect(page.getByRole('option', { name: 'theme:' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(line()).toHaveValue('theme:');
  await page.keyboard.type('sur');
  await expect(page.getByRole('option', { name: /Survivor’s guilt\s*1/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(line()).toHaveValue('theme:"Survivor’s guilt" ');
  await expect(results()).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(line()).not.toHaveValue('theme:"Survivor’s guilt" ');
});

test('what was found is narrowed down without a pointer, and widened again', async () => {
  await look('track');
  const silence = page.getByRole('group', { name: 'Themes' }).getByRole('button', { name: /^Silence/ });
  await silence.focus();
  await page.keyboard.press('Space');
  await expect(line()).toHaveValue('track theme:Silence ');
  await expect(silence).toHaveAttribute('aria-pressed', 'true');
  await expect(silence).toBeFocused();
  await page.keyboard.press('Space');
  await expect(line()).toHaveValue('track');
  await page.keyboard.press('Escape');
  await expect(line()).toBeFocused();
});

test('a wrong filter is put right, a misspelt word too', async () => {
  await look('rating:many track');
  await expect(page.getByText('“rating:many” says nothing')).toBeVisible();
  await expect(line()).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'rating:>=4', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(line()).toHaveValue('rating:>=4 track');
  await expect(results().first()).toBeVisible();
  await look('emptq track');
  await page.getByRole('button', { name: 'empty track' }).focus();
  await page.keyboard.press('Enter');
  await expect(results().first()).toBeVisible();
  await expect(line()).toBeFocused();
});

test('what a filter could become covers nothing that is said of it', async () => {
  await look('rating:many track');
  const said = page.getByText('“rating:many” says nothing');
  await expect(said).toBeVisible();
  await line().focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
  const list = page.getByRole('listbox');
  await expect(list).toBeVisible();
  await expect(said).toBeVisible();
  const [words, offered] = [await said.boundingBox(), await list.boundingBox()];
  expect(offered?.y).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0));
  await page.keyboard.press('Escape');
  await look('track');
  await expect(results().first()).toBeVisible();
});

test('the order comes back with Back, and Escape leaves step by step', async () => {
  await page.getByRole('button', { name: 'Oldest' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Oldest' })).toHaveAttribute('aria-pressed', 'true');
  await results().first().focus();
  const id = (await page.evaluate(() => (document.activeElement as HTMLElement).dataset['result'])) ?? '';
  await page.keyboard.press('Enter');
  await expect(line()).toBeHidden();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('button', { name: 'Oldest' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator(`[data-result="${id}"]`).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(line()).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(line()).toBeHidden();
});
