// The real program in its two languages: chosen in the settings at once, in the window, the menus and after the next start.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';

let userData: string;

test.beforeAll(() => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-languages-'));
  writeSampleJournal(join(userData, 'Journal.afterimage'));
});

test.afterAll(() => rmSync(userData, { recursive: true, force: true }));

function menuNames({ app }: LaunchedAfterimage): Promise<string[]> {
  return app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label));
}

test('Japanese is chosen in the settings, at once, and stays', async () => {
  const program = await launchAfterimage({ userData });
  const { page } = program;
  await expect(page.getByRole('heading', { level: 1, name: 'Diary' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.keyboard.press('Control+Comma');
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '設定' })).toBeVisible();
  await expect(page.getByRole('button', { name: '日本語' })).toHaveAttribute('aria-pressed', 'true');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ja');
  expect((await menuNames(program)).slice(0, 2)).toEqual(['ファイル', '編集']);
  await program.close();

  const again = await launchAfterimage({ userData });
  await expect(again.page.getByRole('heading', { level: 1, name: '日記' })).toBeVisible();
  expect((await menuNames(again)).slice(0, 2)).toEqual(['ファイル', '編集']);
  await again.page.keyboard.press('Control+Comma');
  await again.page.getByRole('button', { name: 'English' }).click();
  await expect(again.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await again.close();
});
