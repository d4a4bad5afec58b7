// What a button has a key for, it says; what is a mere sign has a name, heard and seen; and half a star is wide enough to press.

import { expect, type Locator, test } from '@playwright/test';
import { pictured } from '../support/pictured.ts';
import { resize } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { diaryRow, logDialog, openEntry } from '../support/window.ts';

const shown = pictured('tooltips', writeSampleJournal);
const { picture } = shown;
const tooltip = () => shown.page.locator('[data-tooltip]');
const heading = (name: string) => shown.page.getByRole('heading', { level: 1, name }).first();

/** By keyboard: a pointer would have to rest. */
async function expectTip(button: Locator, words: string): Promise<void> {
  await shown.page.keyboard.press('Shift');
  await button.focus();
  // focus is shown as after a key
  await expect(tooltip(), words).toHaveText(words);
}

async function openFilm(title: string): Promise<void> {
  await shown.page.keyboard.press('Control+2');
  await shown.page.locator('[data-tile]').filter({ hasText: title }).press('Enter');
  await expect(heading(title)).toBeVisible();
}

test('the acts of a film and of an entry tell their keys', async () => {
  const { page } = shown;
  await openFilm('One Mile');
  const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
  await expectTip(button('Back'), 'Alt ←');
  await expectTip(button('Edit'), 'E');
  await expectTip(button('Log again'), 'G');
  await expectTip(button('Reflect'), 'R');
  await expectTip(button('Put it on the watchlist'), 'W');
  await expectTip(button('Add to a list…'), 'L');
  await expectTip(page.getByRole('checkbox', { name: 'A film I love' }), 'H');
  await page.keyboard.press('Control+1');
  await diaryRow(page, 'Kestrel').first().click();
  await expectTip(button('Edit'), 'E');
  await expectTip(button('Rewatch'), 'Ctrl D');
  await expectTip(page.getByRole('link', { name: 'Versions' }), 'V');
  await page.keyboard.press('Control+3');
  await expectTip(button('Map'), 'M');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('grief');
  await expectTip(button('Save this search'), 'Ctrl S');
});

test('a sign alone says what it is', async () => {
  const { page } = shown;
  await page.keyboard.press('Control+1');
  await openEntry(page, 'Kestrel');
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Review' }).waitFor();
  // over what is being written nothing comes up
  await expectTip(page.getByRole('button', { name: 'Remove Fathers and sons' }), 'Remove Fathers and sons');
  await picture('tooltip-sign');
  await page.keyboard.press('Escape');
});

test('no button is without a name, in any place and in what opens over it', async () => {
  const { page } = shown;
  const nameless = () =>
    page
      .getByRole('button')
      .or(page.getByRole('link'))
      .evaluateAll((all) =>
        all
          .filter((each) => each.textContent.trim() === '' && !each.matches('[aria-label], :has([aria-label])'))
          .map((each) => each.outerHTML.slice(0, 120)),
      );
  for (const key of ['1', '2', '3', '4', '5', '6', '7', '8', ',', 't', 'f']) {
    await page.keyboard.press(`Control+${key}`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
    expect(await nameless(), key).toEqual([]);
  }
  for (const open of ['Control+n', 'Control+k', 'Control+Shift+e', '?']) {
    await page.keyboard.press('Control+2');
    await expect(heading('Films')).toBeVisible();
    await page.keyboard.press(open);
    await expect(page.locator('[role=dialog][data-open]')).toBeVisible();
    expect(await nameless(), open).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator('[role=dialog]')).toHaveCount(0);
  }
});

/** Each half at least 24 by 24, side by side and none over another. */
async function expectWideStars(group: Locator): Promise<void> {
  await expect(group.getByRole('radio')).toHaveCount(10);
  const boxes = await group
    .getByRole('radio')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
  expect(boxes).toHaveLength(10);
  for (const { width, height } of boxes) {
    expect(width).toBeGreaterThanOrEqual(24);
    expect(height).toBeGreaterThanOrEqual(24);
  }
  boxes.slice(1).forEach(({ left }, at) => expect(left).toBeGreaterThanOrEqual((boxes[at]?.right ?? 0) - 0.01));
}

test('half a star is 24 px wide and high, in every window', async () => {
  const { page, program } = shown;
  const given = [
    [1360, 6, 'three and a half stars'],
    [640, 8, 'four and a half stars'],
  ] as const;
  for (const [width, at, words] of given) {
    await resize(program, width, 860);
    await page.keyboard.press('Control+2');
    await page.keyboard.press('Control+n');
    const stars = logDialog(page).getByRole('radiogroup', { name: 'Rating' });
    await expectWideStars(stars);
    await page.keyboard.type('Tern Island');
    await stars.getByRole('radio').nth(at).click();
    await expect(stars.getByRole('radio', { name: words, exact: true })).toBeChecked();
    await picture(`stars-log-${width}`);
    await page.keyboard.press('Escape');
    await expect(logDialog(page)).toHaveCount(0);
  }
  await resize(program, 1360, 860);
  await page.keyboard.press('Control+1');
  await openEntry(page, 'Kestrel');
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Review' }).waitFor();
  await expectWideStars(page.getByRole('main').getByRole('radiogroup', { name: 'Rating' }));
  await picture('stars-entry');
  await page.keyboard.press('Escape');
});
