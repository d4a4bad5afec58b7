// Writing a review and reading it again, by keyboard, in the real window: what it looks like, what is hidden, found, pasted and focused on. Keeps pictures.

import { expect, type Locator, type Page, test } from '@playwright/test';
import type { LaunchedAfterimage } from '../support/launch.ts';
import { pictured } from '../support/pictured.ts';
import { resize } from '../support/pictures.ts';
import { ask, log } from '../support/window.ts';
import { ALL_MARKUP, JAPANESE_MARKUP } from '../support/written-with-all.ts';

const shown = pictured('writing');
const { picture } = shown;
let program: LaunchedAfterimage;
let page: Page;
let entryId: number;

test.beforeAll(async () => {
  ({ program, page } = shown);
  // high enough for all of a page that holds all there is of Markdown
  await resize(program, 1360, 1240);
});

const editor = (): Locator => page.getByRole('textbox', { name: 'Review' });

async function logged(title: string, review = ''): Promise<number> {
  const themes = ['Grief', 'Running'];
  const { id } = await log(page, { film: { title, year: 2025 }, watchedOn: '2026-11-14', rating: 4.5, themes, review });
  return id;
}

async function open(id: number): Promise<void> {
  await page.evaluate((entry) => (window.location.hash = `#/diary?entry=${entry}`), id);
  await expect(page.getByRole('button', { name: 'Edit' })).toBeVisible();
}

async function written(id = entryId): Promise<string> {
  return (await ask(page, 'entry.get', { id })).review;
}

const saved = (): Promise<void> => expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();

test('Markdown is typed, and looks like what it says', async () => {
  entryId = await logged('One Mile');
  await open(entryId);
  await page.keyboard.press('e');
  await expect(editor()).toBeFocused();
  await page.keyboard.type('# The second lap\n\nIt is *about* ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('a seat');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(', [said](https://example.org).\n\n- one\ntwo\n\nand ||she left||.');
  await saved();
  expect(await written()).toBe(
    '# The second lap\n\nIt is *about* **a seat**, [said](https://example.org).\n\n- one\n- two\n\nand ||she left||.',
  );
  await expect(editor().locator('.cm-emphasis')).toHaveText('about');
  await expect(editor().locator('.cm-strong')).toHaveText('a seat');
  await expect(editor().locator('.cm-link')).toHaveText('said');
  await expect(editor().locator('.cm-spoiler')).toHaveText('she left');
  await expect(editor().getByText('https://example.org')).toHaveCount(0);
});

test('marks come back where the caret is, and the lines stay where they are', async () => {
  const heights = (): Promise<number[]> =>
    editor().evaluate((element) =>
      [...element.querySelectorAll('.cm-line')].map((line) => line.getBoundingClientRect().top),
    );
  const before = await heights();
  for (let line = 0; line < 5; line += 1) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  expect(await heights()).toEqual(before);
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+ArrowRight');
  await expect(editor().locator('.cm-marks').first()).toHaveText('*');
  expect(await heights()).toEqual(before);
});

test('a sign typed over a selection goes around it; Ctrl Z takes it back in one step', async () => {
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' The end');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.type('|');
  await saved();
  expect(await written()).toMatch(/ The \|\|end\|\|$/);
  await page.keyboard.press('Control+z');
  await saved();
  expect(await written()).toMatch(/ The end$/);
});

test('Tab leaves the text', async () => {
  await page.keyboard.press('Tab');
  await expect(editor()).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(editor()).toBeFocused();
});

test('everything at once', async () => {
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(ALL_MARKUP);
  await saved();
  expect(await written()).toBe(ALL_MARKUP);
  await expect(page.getByText(/words, under a minute/)).toBeVisible();
  await page.keyboard.press('Control+Home');
  for (let line = 0; line < 4; line += 1) await page.keyboard.press('ArrowDown');
  await editor().evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await picture('writing-all');
  await page.keyboard.press('Control+End');
  await picture('writing-all-end');
});

test('the text alone: Escape leaves that first, then the editor', async () => {
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Shift+F');
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
  await expect(editor()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await picture('writing-focus');
  await resize(program, 640, 760);
  await picture('writing-focus-640');
  await resize(program, 1360, 1240);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await expect(editor()).toBeFocused();
});

test('find while writing', async () => {
  await page.keyboard.press('Control+f');
  const line = page.getByRole('textbox', { name: 'Find in this text' });
  await expect(line).toBeFocused();
  await page.keyboard.type('THE');
  const place = page.getByRole('search').getByRole('status');
  await expect(place).toHaveText(/^\d+ of \d+$/);
  const first = (await place.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(place).not.toHaveText(first);
  await expect(place).toHaveText(/^\d+ of \d+$/);
  await picture('writing-find');
  await page.keyboard.press('F3');
  await page.keyboard.press('Shift+F3');
  await page.keyboard.press('Shift+Enter');
  await expect(place).toHaveText(first);
  await page.keyboard.type('zyzzyva');
  await expect(page.getByText('Not found')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(editor()).toBeFocused();
  await expect(editor().locator('.cm-found')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Edit' })).toBeVisible();
  expect(await written()).toBe(ALL_MARKUP);
});

test('what happens is hidden until it is asked for, and hidden again', async () => {
  const reading = page.locator('[data-review]');
  await expect(reading.getByRole('button')).toHaveCount(2);
  await expect(reading.getByText('never on the train')).toHaveCount(0);
  const control = reading.getByRole('button', { name: 'Spoiler. Show' }).last();
  await control.scrollIntoViewIfNeeded();
  await picture('reading-hidden');
  await control.focus();
  await page.keyboard.press('Enter');
  const hide = reading.getByRole('button', { name: 'Spoiler. Hide' });
  await expect(hide).toBeFocused();
  await expect(reading.getByText('comes')).toBeVisible();
  await expect(reading.getByText('never on the train')).toHaveCount(0);
  await picture('reading-shown');
  await page.keyboard.press('Space');
  await expect(reading.getByText('comes')).toHaveCount(0);
});

test('a note and back again, without leaving the page', async () => {
  const address = page.url();
  const note = page.locator('a[data-footnote-ref]').first();
  await note.focus();
  await page.keyboard.press('Enter');
  const back = page.getByLabel('Back to note 1 in the text');
  await expect(back).toBeFocused();
  await expect(back).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(note).toBeFocused();
  expect(page.url()).toBe(address);
});

test('find while reading; elsewhere the key is for Search', async () => {
  await page.keyboard.press('Control+f');
  await page.keyboard.type('coat');
  await expect(page.getByText('1 of 1')).toBeVisible();
  await picture('reading-find');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Find in this text' })).toHaveCount(0);
  await page.keyboard.press('Control+1');
  await page.locator(`[data-entry="${entryId}"]`).focus();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

const COPIED = `<meta charset="utf-8"><style>p{color:red}</style><b style="font-weight:normal" id="docs-internal-guid-1">
<h2 style="x">What <b>stays</b></h2><p class="p1">The <i>other</i> coat&nbsp;&amp; the <span style="font-weight:700">gate</span>.</p><p>&nbsp;</p>
<ul><li>one<ul><li><a href="https://example.org/1" onclick="x()">two</a></li></ul></li></ul>
<script>window.ran = true</script><img src="https://example.org/pixel.gif" onerror="window.ran = true"><a href="javascript:x()">three</a></b>`;
const CLEAN =
  '## What stays\n\nThe *other* coat\u00a0& the **gate**.\n\n- one\n  - [two](https://example.org/1)\n\nthree';

/** As another program does it. */
async function copyElsewhere(html: string, text: string): Promise<void> {
  await page.evaluate(
    ([asHtml = '', asText = '']) => {
      const onCopy = (event: ClipboardEvent): void => {
        event.preventDefault();
        event.stopImmediatePropagation();
        event.clipboardData?.setData('text/html', asHtml);
        event.clipboardData?.setData('text/plain', asText);
      };
      window.addEventListener('copy', onCopy, { capture: true, once: true });
      document.execCommand('copy');
    },
    [html, text],
  );
}

test('what is pasted from the web is clean Markdown, one step of undo; plain text stays literal', async () => {
  const id = await logged('Two Miles');
  await open(id);
  await page.keyboard.press('e');
  await expect(editor()).toBeFocused();
  await copyElsewhere(COPIED, 'plain *stars*');
  await page.keyboard.press('Control+v');
  await expect.poll(() => written(id)).toBe(CLEAN);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await page.keyboard.press('Control+z');
  await expect.poll(() => written(id)).toBe('');
  await page.keyboard.press('Control+Shift+v');
  await expect.poll(() => written(id)).toBe('plain *stars*');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  await page.keyboard.press('Control+v');
  await expect.poll(() => written(id)).toBe('plain *stars*');
  await page.keyboard.press('Escape');
});

test('Japanese, composed as an input method does', async () => {
  const id = await logged('走る人');
  await open(id);
  await page.keyboard.press('e');
  await expect(editor()).toBeFocused();
  await page.keyboard.type('- ');
  const session = await page.context().newCDPSession(page);
  for (const text of ['ゆ', 'ゆう', 'ゆうひ', '夕日'])
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.insertText', { text: '夕日' });
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('雨');
  await expect.poll(() => written(id)).toBe('- 夕日\n- 雨');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(JAPANESE_MARKUP);
  await expect.poll(() => written(id)).toBe(JAPANESE_MARKUP);
  await page.keyboard.press('Escape');
  await open(id);
  await page.keyboard.press('e');
  await expect(editor()).toBeFocused();
  await picture('writing-japanese');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Edit' })).toBeVisible();
  await picture('reading-japanese');
});

test('a review of empty lines alone is none: the page invites to write one', async () => {
  await open(await logged('Orchard', '\n\n'));
  await expect(page.getByRole('button', { name: 'Nothing written yet. What stayed with you?' })).toBeVisible();
});

test('text from the right stands on the right, read and written, and the arrow left goes on in it', async () => {
  const id = await logged('فيلم الليل', 'ليل طويل.\n\n> نوم.\n\n- قطار\n\nShe runs.');
  await open(id);
  /** How far the words stand from either side of the text. */
  const sides = (words: Locator): Promise<{ left: number; right: number }> =>
    words.evaluate((element) => {
      const own = document.createRange();
      own.selectNodeContents(element);
      const text = own.getBoundingClientRect();
      const around = element.closest('[data-review], .cm-content')?.getBoundingClientRect() ?? text;
      return { left: text.left - around.left, right: around.right - text.right };
    });
  const isOnTheRight = async (words: Locator): Promise<boolean> => {
    const { left, right } = await sides(words);
    return left > 200 && right < 40;
  };
  await expect(page.locator('[data-entry]').getByText(/ليل طويل/)).toHaveCSS('direction', 'rtl');
  const reading = page.locator('[data-review]');
  for (const words of ['ليل طويل.', 'نوم.', 'قطار'])
    expect(await isOnTheRight(reading.getByText(words, { exact: true }))).toBe(true);
  expect(await isOnTheRight(reading.getByText('She runs.', { exact: true }))).toBe(false);
  await picture('from-the-right');
  await page.keyboard.press('e');
  await expect(editor()).toBeFocused();
  // the title stays where it was read
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveCSS('text-align', 'left');
  const lines = editor().locator('.cm-line');
  expect(await isOnTheRight(lines.filter({ hasText: 'ليل طويل.' }))).toBe(true);
  expect(await isOnTheRight(lines.filter({ hasText: 'She runs.' }))).toBe(false);
  await picture('from-the-right-written');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('و');
  await saved();
  await expect.poll(() => written(id)).toBe('لويل طويل.\n\n> نوم.\n\n- قطار\n\nShe runs.');
  await page.keyboard.press('Escape');
});
