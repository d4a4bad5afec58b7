// Pictures of the index of themes and of the page of one, light, dark and narrow, kept in dist/pictures to be looked at.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { appear } from '../support/appearance.ts';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask } from '../support/window.ts';

const folder = join(projectRoot, 'dist/pictures');
let userData: string;
let program: LaunchedAfterimage;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  userData = mkdtempSync(join(tmpdir(), 'afterimage-theme-pictures-'));
  writeSampleJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData, args: ['--force-device-scale-factor=1.5'] });
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

async function resize(width: number, height: number): Promise<void> {
  await program.app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]),
    [width, height] as [number, number],
  );
  await program.page.waitForFunction((wanted) => window.innerWidth === wanted, width);
}

async function picture(name: string): Promise<void> {
  await program.page.evaluate(() => document.fonts.ready);
  for (const appearance of ['light', 'dark'] as const) {
    await appear(program.page, appearance);
    await program.page.screenshot({ path: join(folder, `${name}-${appearance}.png`) });
  }
  await appear(program.page, 'light');
}

test('themes and a theme', async () => {
  const { page } = program;
  await resize(1360, 860);
  const themes = await ask(page, 'theme.list', {});
  const idOf = (name: string): number => themes.find((theme) => theme.name === name)?.id ?? 0;
  await ask(page, 'theme.edit', {
    ...{ id: idOf('Grief'), description: 'What is left in the room when nothing is left to do. Not sadness: weight.' },
  });
  await ask(page, 'theme.edit', { id: idOf('Survivor’s guilt'), parentId: idOf('Grief') });
  await ask(page, 'theme.create', { name: '悲しみと、十年たっても覚えている静けさ' });
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Themes' })).toBeVisible();
  await picture('themes-index');
  await page.getByRole('link', { name: /^Grief/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Grief' })).toBeVisible();
  await picture('theme');
  await page.getByText('Company it keeps').scrollIntoViewIfNeeded();
  await picture('theme-foot');
  await resize(640, 760);
  await page.getByRole('button', { name: 'Back' }).scrollIntoViewIfNeeded();
  await picture('theme-640');
  await page.keyboard.press('Control+3');
  await page.getByRole('link', { name: /^悲しみ/ }).click();
  await expect(page.getByText('No entry has this theme yet.')).toBeVisible();
  await picture('theme-empty');
});
