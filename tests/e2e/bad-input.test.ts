// What nobody should type, at the dialog, on the entry page and at the gate: refused with a sentence or kept to the letter, never run.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { ask, diaryRow, focusedLabel, log, logDialog, refusal, untilReady, openEntry } from '../support/window.ts';

let userData: string;
let program: LaunchedAfterimage;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-bad-input-'));
  program = await launchAfterimage({ userData });
  page = program.page;
  await untilReady(page);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const script = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;
const rightToLeft = '\u202eSlow\u202c \u200f\u2067Tide\u2069';

/** Opens the dialog with nothing in it. */
async function openEmptyDialog(): Promise<void> {
  await page.keyboard.press('Control+n');
  await expect.poll(() => focusedLabel(page)).toBe('Title of the film');
  const afresh = page.getByRole('button', { name: 'Start afresh' });
  if (await afresh.isVisible()) await afresh.click();
}

async function leaveDialog(): Promise<void> {
  while (await logDialog(page).isVisible()) await page.keyboard.press('Escape');
  await expect(logDialog(page)).toBeHidden();
}

test('an empty title is refused at its field, and the dialog stays', async () => {
  await openEmptyDialog();
  for (const title of ['', '   ', '\u3000']) {
    await logDialog(page).getByRole('combobox', { name: 'Title of the film' }).fill(title);
    await page.keyboard.press('Enter');
    await expect(logDialog(page).getByRole('alert')).toHaveText('A film needs a title.');
  }
  await expect.poll(() => focusedLabel(page)).toBe('Title of the film');
  await leaveDialog();
  expect(await ask(page, 'journal.summary', {})).toMatchObject({ entryCount: 0 });
});

test('a year no film is from is refused at its field', async () => {
  await openEmptyDialog();
  await page.keyboard.type('One Mile');
  const year = logDialog(page).getByRole('textbox', { name: 'Year' });
  for (const wrong of ['18', '3000', '-1', '20 25', 'soon', '2025.5']) {
    await year.fill(wrong);
    await page.keyboard.press('Enter');
    await expect(logDialog(page).getByRole('alert'), wrong).toHaveText('A film’s year is between 1874 and 2100.');
    await expect(year).toHaveValue(wrong);
    await expect(year).toHaveAttribute('aria-invalid', 'true');
  }
  await leaveDialog();
});

test('a date that can’t be is refused at its field, each with its reason', async () => {
  await openEmptyDialog();
  await page.keyboard.type('One Mile');
  const watched = logDialog(page).getByRole('textbox', { name: 'Watched' });
  const wrong: [string, string][] = [
    ['tomorrow', 'This is not a date.'],
    ['2099', 'This date lies in the future.'],
    ['31 February 2020', 'There is no such day in the calendar.'],
    ['2021-02-29', 'There is no such day in the calendar.'],
    ['the other day', 'This is not a date.'],
    ['1500', 'Nobody had watched a film before 1888.'],
  ];
  for (const [words, sentence] of wrong) {
    await watched.fill(words);
    await page.keyboard.press('Enter');
    await expect(logDialog(page)).toBeVisible();
    await expect(logDialog(page).getByRole('alert'), words).toContainText(sentence);
  }
  await leaveDialog();
  expect(await ask(page, 'journal.summary', {})).toMatchObject({ entryCount: 0 });
});

test('a line or a name that is too long is refused in words, and nothing typed is lost', async () => {
  await openEmptyDialog();
  const title = 'a'.repeat(501);
  await logDialog(page).getByRole('combobox', { name: 'Title of the film' }).fill(title);
  await page.keyboard.press('Enter');
  await expect(logDialog(page).getByRole('alert')).toContainText('500 characters at most');
  await expect(logDialog(page).getByRole('combobox', { name: 'Title of the film' })).toHaveValue(title);
  await leaveDialog();
});

test('markup and right-to-left marks in every field are kept to the letter and shown as text', async () => {
  const named = `${script.slice(0, 60)}, but not run`.replaceAll(',', ' ');
  const entry = await log(page, {
    film: { title: script, originalTitle: rightToLeft, year: 2025, directors: [named], countries: [named] },
    watchedOn: '2026-03-14',
    rating: 4.5,
    themes: [named, rightToLeft],
    tags: [named],
    place: script,
    company: script,
    medium: script,
    review: `${script}\n\n${rightToLeft}\n\n<b>bold</b> <svg><style></svg><iframe srcdoc="<script>document.title='run'</script>">`,
  });
  await diaryRow(page, '<img').click();
  const shown = page.getByRole('main');
  await expect(shown.getByRole('heading', { level: 1 })).toHaveText(script);
  for (const text of [rightToLeft, named, `at ${script}`, `with ${script}`, '<b>bold</b>', '<iframe srcdoc=']) {
    await expect(shown.getByText(text).first(), text).toBeVisible();
  }
  expect(await page.locator('img, iframe, script:not([src]), b').count()).toBe(0);
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(script);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+3');
  await expect(page.getByText(named).first()).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('onerror');
  // the entry, its film and its theme
  await expect(page.locator('[data-result]')).toHaveCount(3);
  await expect(page.locator('[data-result]').getByText('<img').first()).toBeVisible();
  await page.keyboard.press('Control+1');
  await diaryRow(page, '<img').click();
  await page.keyboard.press('Control+Backspace');
  await expect(page.getByText(`Moved the entry of ${script} to the trash`)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(diaryRow(page, '<img')).toBeVisible();
  expect(await page.title()).toBe('Afterimage');
  expect(await ask(page, 'entry.get', { id: entry.id })).toMatchObject({
    film: { title: script, originalTitle: rightToLeft, directors: [named] },
    place: script,
    company: script,
    medium: script,
    tags: [named],
  });
});

test('the entry page refuses what can’t be, keeps it on the screen, and saves the rest', async () => {
  const { id } = await log(page, { film: { title: 'Kestrel', year: 2019 }, watchedOn: '2026-03-14' });
  await diaryRow(page, 'Kestrel').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kestrel' })).toBeVisible();
  await page.keyboard.press('e');
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  const year = page.getByRole('textbox', { name: 'Year' });
  const watched = page.getByRole('textbox', { name: 'Watched' });
  await title.fill('');
  await expect(page.getByText('A film needs a title.')).toBeVisible();
  await year.fill('18');
  await year.blur();
  await expect(page.getByText('A film’s year is between 1874 and 2100.')).toBeVisible();
  await watched.fill('31 February 2020');
  await watched.blur();
  await expect(page.getByText('There is no such day in the calendar.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Place' }).fill('the Lumière');
  await expect.poll(async () => (await ask(page, 'entry.get', { id })).place).toBe('the Lumière');
  await expect(year).toHaveValue('18');
  await page.getByRole('button', { name: 'Done' }).click();
  expect(await ask(page, 'entry.get', { id })).toMatchObject({
    film: { title: 'Kestrel', year: 2019 },
    watchedOn: '2026-03-14',
    place: 'the Lumière',
  });
});

test('the gate refuses what the page would never send, names the field, and nothing is written', async () => {
  const before = await ask(page, 'journal.summary', {});
  const film = { title: 'Kestrel' };
  const review = 'a'.repeat(5 * 1024 * 1024);
  const wrong: [string, unknown, string, string][] = [
    ['entry.log', { film: { title: '' } }, 'film.title', 'title-empty'],
    ['entry.log', { film: { title: 'a\nb' } }, 'film.title', 'line-breaks'],
    ['entry.log', { film: { ...film, year: 18 } }, 'film.year', 'year-range'],
    ['entry.log', { film: { ...film, year: 3000 } }, 'film.year', 'year-range'],
    ['entry.log', { film, watchedOn: '2099-01-01' }, 'watchedOn', 'date-future'],
    ['entry.log', { film, watchedOn: '2021-02-31' }, 'watchedOn', 'date-no-such-day'],
    ['entry.log', { film, rating: 0 }, 'rating', 'rating-range'],
    ['entry.log', { film, rating: 5.5 }, 'rating', 'rating-range'],
    ['entry.log', { film, rating: Infinity }, 'rating', 'rating-range'],
    ['entry.log', { film, review }, 'review', 'review-too-long'],
    ['entry.log', { film, review: 'a\0b' }, 'review', 'character-nul'],
    ['entry.log', { film: { title: 'a\0b' } }, 'film.title', 'character-nul'],
    ['entry.log', { film, review: 'half \ud83c' }, 'review', 'character-broken'],
    ['entry.log', { film, themes: ['\udc00'] }, 'themes.0', 'character-broken'],
  ];
  for (const [name, input, field, problem] of wrong) {
    expect(await refusal(page, name, input), `${name} ${field}`).toMatchObject({ code: 'invalid', field, problem });
  }
  const refused = [
    ['entry.log', { film, colour: 'red' }],
    ['entry.log', { film: 'Kestrel' }],
    ['entry.get', { id: '1' }],
    ['entry.get', { id: -1 }],
    ['diary.list', { filter: { order: 'id; DROP TABLE entry' } }],
    ['film.complete', { typed: 'a', limit: 1e9 }],
    ['draft.put', { key: 'other', draft: {} }],
  ] as const;
  for (const [name, input] of refused)
    expect(await refusal(page, name, input), name).toMatchObject({ code: 'invalid' });
  for (const name of ['entry.delete', 'constructor', '__proto__', 'toString', '']) {
    expect(await refusal(page, name, {}), name).toEqual({ code: 'unknown-request' });
  }
  expect(await ask(page, 'journal.summary', {})).toEqual(before);
});

test('names that would change every object change none', async () => {
  const prototypes = [
    '{"film": {"title": "Kestrel"}, "__proto__": {"year": 1999}}',
    '{"constructor": {"prototype": {"year": 1999}}}',
  ];
  for (const json of prototypes) {
    await page.evaluate((text) => window.afterimage.request('entry.log', JSON.parse(text) as never), json);
  }
  const { entryCount } = await ask(page, 'journal.summary', {});
  const entry = await log(page, { film: { title: 'Plain' } });
  expect(entry.film.year).toBeNull();
  expect((await ask(page, 'journal.summary', {})).entryCount).toBe(entryCount + 1);
  expect(await page.evaluate(() => Reflect.get({}, 'year') as unknown)).toBeUndefined();
  expect(await program.app.evaluate(() => Reflect.get({}, 'year') as unknown)).toBeUndefined();
});

test('a review of five megabytes pasted into the page is refused in words, and what was there stays', async () => {
  const { id } = await log(page, { film: { title: 'Winter Without Snow' }, review: 'Short.' });
  await openEntry(page, 'Winter Without Snow');
  await page.keyboard.press('e');
  const review = page.getByRole('textbox', { name: 'Review' });
  await expect(review).toBeFocused();
  await program.app.evaluate(({ clipboard }) => clipboard.writeText(' more words'.repeat(500_000)));
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('status').filter({ hasText: 'Not saved' })).toContainText(
    'A review can hold one million characters',
  );
  expect((await ask(page, 'entry.get', { id })).review).toBe('Short.');
  await page.keyboard.press('Control+z');
  await page.keyboard.type(' Still short.');
  await expect.poll(async () => (await ask(page, 'entry.get', { id })).review).toBe('Short. Still short.');
  await page.keyboard.press('Escape');
  await expect(review).toBeHidden();
});

test('NUL pasted into a review is refused in words and never cuts it', async () => {
  const { id } = await log(page, { film: { title: 'Carry the Piano' }, review: '' });
  await diaryRow(page, 'Carry the Piano').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Carry the Piano' })).toBeVisible();
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  await page.keyboard.insertText('before \0 after');
  await expect(page.getByRole('status').filter({ hasText: 'Not saved' })).toContainText('NUL');
  expect((await ask(page, 'entry.get', { id })).review).toBe('');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
});

test('character references in a review are read as Markdown has them, and none of them as markup', async () => {
  const review =
    'Salt &amp; water, &eacute;tude, &nosuch; &lt;b&gt;not bold&lt;/b&gt; &#x41; AT&T [&quot;x&quot;](<JaVaScRiPt&colon;x>)';
  await log(page, { film: { title: 'The Salt Ferry' }, review });
  await page.keyboard.press('Control+1');
  await diaryRow(page, 'The Salt Ferry').click();
  await expect(
    page.getByRole('main').getByText('Salt & water, étude, &nosuch; <b>not bold</b> A AT&T "x"'),
  ).toBeVisible();
});

test('search takes anything without an error', async () => {
  await page.keyboard.press('Control+f');
  const search = page.getByRole('searchbox');
  for (const query of [
    '"',
    'AND',
    'NEAR(',
    '(((',
    'x:y',
    '*',
    "don't",
    'body:x',
    '^x',
    'film*ing',
    '50%',
    'C++',
    '\\',
    script,
  ]) {
    await search.fill(query);
    await expect(page.getByRole('status').or(page.getByText('Nothing found')).first(), query).toBeVisible();
  }
  await expect(page.getByText('Something went wrong')).toBeHidden();
  expect(await page.title()).toBe('Afterimage');
});
