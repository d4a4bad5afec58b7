// What is written about a film beside its entries, by keyboard alone: reflections, clippings, quotes, earlier versions. With pictures.

import { expect, test } from '@playwright/test';
import { pictured } from '../support/pictured.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, diaryRow } from '../support/window.ts';

const shown = pictured('notes', writeSampleJournal);
const { picture } = shown;

/** What the journal holds about *One Mile*. */
async function oneMile() {
  const [film] = await ask(shown.page, 'film.complete', { typed: 'One Mile' });
  return ask(shown.page, 'film.get', { id: film?.id ?? 0 });
}

async function openOneMile(): Promise<void> {
  await shown.page.keyboard.press('Control+1');
  await diaryRow(shown.page, 'One Mile').first().focus();
  await shown.page.keyboard.press('Enter');
  await shown.page.getByRole('link', { name: /Entry \d of \d for this film/ }).focus();
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
}

test('a reflection is begun with R, dated, written and kept', async () => {
  await openOneMile();
  await expect(shown.page.getByText('What comes back to you later')).toBeVisible();
  await shown.page.keyboard.press('r');
  const editor = shown.page.getByRole('textbox', { name: 'Reflection' });
  await expect(editor).toBeFocused();
  await shown.page.keyboard.type('Two winters later I passed a school track in the rain.');
  await shown.page.keyboard.press('Enter');
  await shown.page.keyboard.press('Enter');
  await shown.page.keyboard.type('> You let it set the pace.');
  await shown.page.keyboard.press('Enter');
  await shown.page.keyboard.type('— the old coach');
  await shown.page.getByRole('textbox', { name: 'Day' }).fill('November 2026');
  await picture('reflection-writing');
  await shown.page.keyboard.press('Escape');
  await expect(shown.page.getByRole('heading', { level: 3, name: 'November 2026' })).toBeVisible();
  const { reflections } = await oneMile();
  expect(reflections).toMatchObject([{ reflectedOn: '2026-11', hasSpoilers: false }]);
  expect(reflections[0]?.text).toContain('school track in the rain');
});

test('one that is left before a word is written never was', async () => {
  await shown.page.keyboard.press('r');
  await expect(shown.page.getByRole('textbox', { name: 'Reflection' })).toBeFocused();
  await shown.page.keyboard.press('Escape');
  await expect(shown.page.getByRole('textbox', { name: 'Reflection' })).toHaveCount(0);
  await expect.poll(async () => (await oneMile()).reflections.length).toBe(1);
});

test('a clipping begins in its words, and keeps byline, publication, date and source, apart from one’s own words', async () => {
  await shown.page.getByRole('button', { name: 'Add a clipping' }).focus();
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.getByRole('textbox', { name: 'Clipping' })).toBeFocused();
  await shown.page.keyboard.type('Wakabayashi films the pelican crossing as if it were a border.');
  await picture('film-clipping-written');
  await shown.page.keyboard.press('Tab');
  await expect(shown.page.getByRole('textbox', { name: 'By', exact: true })).toBeFocused();
  await shown.page.keyboard.type('R. Okada');
  await shown.page.keyboard.press('Tab');
  await shown.page.keyboard.type('The Lane Review');
  await shown.page.keyboard.press('Tab');
  await shown.page.keyboard.type('March 2026');
  await shown.page.keyboard.press('Tab');
  await shown.page.keyboard.type('https://lane.example/one-mile');
  await shown.page.keyboard.press('Escape');
  await expect(shown.page.getByRole('heading', { level: 3, name: 'R. Okada' })).toBeVisible();
  await shown.page.getByRole('heading', { level: 3, name: 'R. Okada' }).scrollIntoViewIfNeeded();
  await picture('film-notes');
  const { clippings } = await oneMile();
  expect(clippings).toMatchObject([
    {
      byline: 'R. Okada',
      publication: 'The Lane Review',
      publishedOn: '2026-03',
      source: 'https://lane.example/one-mile',
      text: 'Wakabayashi films the pelican crossing as if it were a border.',
    },
  ]);
});

test('the trash takes both, and gives both back', async () => {
  await shown.page.getByRole('button', { name: 'Move to trash: the clipping by R. Okada' }).focus();
  await shown.page.keyboard.press('Enter');
  await shown.page.getByRole('button', { name: 'Move to trash: the reflection of November 2026' }).focus();
  await shown.page.keyboard.press('Enter');
  await expect.poll(async () => (await oneMile()).reflections.length).toBe(0);
  await shown.page.keyboard.press('Control+8');
  await expect(shown.page.getByText('Clipping · 2025 · March 2026')).toBeVisible();
  await picture('trash-of-every-kind');
  await shown.page.getByRole('button', { name: 'Put back One Mile' }).first().focus();
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.getByText('Put the reflection on One Mile back')).toBeVisible();
  await shown.page.keyboard.press('Control+z');
  await expect(shown.page.getByText('Put the reflection on One Mile back in the trash')).toBeVisible();
  for (let count = 0; count < 2; count += 1) await shown.page.keyboard.press('Control+z');
  await expect.poll(async () => (await oneMile()).clippings.length).toBe(1);
  await expect.poll(async () => (await oneMile()).reflections.length).toBe(1);
});

test('quotes gather by themselves, one is shown alone, and each leads to its text', async () => {
  await shown.page.keyboard.press('Control+4');
  await expect(shown.page.getByRole('heading', { level: 1, name: 'Quotes' })).toBeVisible();
  await expect(shown.page.getByRole('listitem').filter({ hasText: 'You let it set the pace.' })).toContainText(
    'the old coach',
  );
  await expect(shown.page.getByRole('listitem').filter({ hasText: '一周だけ、と彼女は言った。' })).toBeVisible();
  await picture('quotes');
  await shown.page.getByRole('button', { name: 'Show me one' }).focus();
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.getByRole('button', { name: 'Another one' })).toBeFocused();
  await picture('quote');
  const before = await shown.page.locator('figure').textContent();
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.locator('figure')).not.toHaveText(before ?? '');
  await shown.page.keyboard.press('Escape');
  await shown.page.getByRole('link', { name: /走る人/ }).focus();
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.getByRole('heading', { level: 1, name: '走る人' })).toBeVisible();
});

test('each sitting leaves a version, any two are compared, one is put back and taken back', async () => {
  await shown.page.keyboard.press('Control+1');
  await diaryRow(shown.page, 'Letters to a Closed House').first().focus();
  await shown.page.keyboard.press('Enter');
  for (const addition of [' It is very funny.', ' And then it is not.']) {
    await expect(shown.page.getByRole('heading', { level: 1, name: 'Letters to a Closed House' })).toBeVisible();
    await shown.page.keyboard.press('e');
    await expect(shown.page.getByRole('textbox', { name: 'Review' })).toBeFocused();
    await shown.page.keyboard.press('Control+End');
    await shown.page.keyboard.type(addition);
    await shown.page.keyboard.press('Escape');
    await expect(shown.page.getByRole('button', { name: 'Edit' })).toBeVisible();
  }
  await shown.page.keyboard.press('v');
  await expect(shown.page.getByRole('radio', { name: /^From:/ })).toHaveCount(3);
  await expect(shown.page.locator('ins').last()).toHaveText(/And then it is not\./);
  await shown.page
    .getByRole('radio', { name: /^From:/ })
    .nth(1)
    .focus();
  await shown.page.keyboard.press('ArrowDown');
  await expect(shown.page.locator('ins').last()).toHaveText(/It is very funny. And then it is not\./);
  await picture('versions');
  await shown.page.getByRole('button', { name: 'Go back to the version under “From”' }).focus();
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.getByText('The review is as it was then')).toBeVisible();
  await expect(shown.page.getByText('These two are the same.')).toBeVisible();
  await expect(shown.page.getByRole('radio', { name: /^From:/ })).toHaveCount(4);
  await shown.page.keyboard.press('Control+z');
  await expect(
    shown.page.getByText('Brought back the review of Letters to a Closed House as it was before'),
  ).toBeVisible();
});
