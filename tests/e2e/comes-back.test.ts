// After a restart, and after a kill, one is where one was: the place, the open entry, how far each column was scrolled. No word of the journal is kept for it.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeGalleryJournal } from '../support/gallery-journal.ts';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { resize } from '../support/pictures.ts';
import { diaryRow, untilReady } from '../support/window.ts';

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
