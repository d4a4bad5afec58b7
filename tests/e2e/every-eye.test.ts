// The program in narrow and wide windows, twice the size, in forced colours, with more contrast and without motion: nothing spills, nothing is lost.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { resize } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { logDialog, untilReady } from '../support/window.ts';

let userData: string;
let program: LaunchedAfterimage;
let page: Page;

/** Where the pictures are put when they are asked for. */
const pictures = process.env['AFTERIMAGE_PICTURES'];

async function picture(name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-eye-'));
  writeSampleJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData });
  page = program.page;
  await untilReady(page);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const places = ['diary', 'films', 'themes', 'quotes', 'lists', 'watchlist', 'insights', 'search', 'trash', 'settings'];

async function open(place: string): Promise<void> {
  await page.evaluate((hash) => (window.location.hash = hash), `#/${place}`);
  await expect(page.getByRole('main').first()).toBeVisible();
}

const spill = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [width, height] of [
  [640, 480],
  [1360, 860],
  [3840, 2160],
] as const) {
  test(`nothing spills at ${width} points`, async () => {
    await resize(program, width, height);
    for (const place of places) {
      await open(place);
      expect.soft(await spill(), place).toBeLessThanOrEqual(0);
    }
    await open('diary');
    await picture(`diary-${width}`);
    await resize(program, 1360, 860);
  });
}

test('in forced colours what is selected and what has the keyboard can be told', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open('diary');
  await page.locator('[data-entry]').first().focus();
  await page.keyboard.press('ArrowDown');
  const { outlineStyle, outlineWidth } = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement ?? document.body);
    return { outlineStyle: style.outlineStyle, outlineWidth: Number.parseFloat(style.outlineWidth) };
  });
  expect(outlineStyle).not.toBe('none');
  expect(outlineWidth).toBeGreaterThanOrEqual(2);
  await picture('forced-diary');
  await open('themes');
  await picture('forced-themes');
  await page.keyboard.press('Control+n');
  await expect(logDialog(page)).toBeVisible();
  await picture('forced-log');
  await page.keyboard.press('Escape');
  await expect(logDialog(page)).toBeHidden();
  await page.emulateMedia({ forcedColors: 'none' });
});

test('without motion nothing moves; with more contrast quieter words darken', async () => {
  const token = (name: string) =>
    page.evaluate((asked) => getComputedStyle(document.documentElement).getPropertyValue(asked).trim(), name);
  const usual = await token('--faint');
  await page.emulateMedia({ reducedMotion: 'reduce', contrast: 'more' });
  await expect.poll(() => token('--quick')).toMatch(/^0m?s$/);
  expect(await token('--faint')).not.toBe(usual);
  await open('diary');
  await picture('contrast-diary');
  await page.emulateMedia({ reducedMotion: 'no-preference', contrast: 'no-preference' });
});
