// The first page, and looking around in the sample journal: clearly said, changed at will, gone without a trace; one's own is as it was.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pictured } from '../support/pictured.ts';
import { resize } from '../support/pictures.ts';
import { ask } from '../support/window.ts';

const shown = pictured('sample');
const { picture } = shown;

test('the first page starts the first entry, with import and the sample beside it', async () => {
  const { page } = shown;
  await resize(shown.program, 1360, 860);
  await expect(page.getByRole('main').getByRole('button', { name: 'Log a film' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import an export' })).toBeVisible();
  await picture('first-page');
  await page.getByRole('button', { name: 'Look around in a sample journal' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('You are looking around in a sample journal.')).toBeVisible();
  await expect(page.getByRole('main').getByText('One Mile').first()).toBeVisible();
  await expect(page.getByText('The second time one watches the mother').last()).toBeVisible();
  expect((await ask(page, 'journal.summary', {})).entryCount).toBe(30);
  await picture('sample-diary');
});

test('everything works in it; what would outlive it is refused', async () => {
  const { page } = shown;
  await ask(page, 'entry.log', { film: { title: 'Only here' } });
  await page.keyboard.press('Control+f');
  await page.keyboard.type('"empty track at dusk"');
  await expect(page.getByRole('link', { name: /One Mile/ }).first()).toBeVisible();
  const made = await page.evaluate(() => window.afterimage.request('backup.make', {}));
  expect(made).toMatchObject({ ok: false, error: { code: 'sample' } });
});

test('back in one’s own journal nothing has changed, and no trace is left', async () => {
  const { page } = shown;
  expect(existsSync(join(shown.userData, 'Sample'))).toBe(true);
  await page.getByRole('button', { name: 'Back to your own journal' }).click();
  await expect(page.getByText('You are looking around in a sample journal.')).toBeHidden();
  await expect.poll(() => existsSync(join(shown.userData, 'Sample'))).toBe(false);
  expect((await ask(page, 'journal.summary', {})).entryCount).toBe(0);
  const settings = existsSync(join(shown.userData, 'settings.json'))
    ? readFileSync(join(shown.userData, 'settings.json'), 'utf8')
    : '';
  expect(settings).not.toContain('Sample');
});

test('killed in it, the next start is in one’s own journal, and the sample is gone', async () => {
  const { page } = shown;
  await page.getByRole('button', { name: 'Look around in a sample journal' }).click();
  await expect(page.getByText('You are looking around in a sample journal.')).toBeVisible();
  await shown.program.kill();
  expect(existsSync(join(shown.userData, 'Sample'))).toBe(true);
  await shown.start();
  await expect(shown.program.page.getByText('What did you see last')).toBeVisible();
  await expect.poll(() => existsSync(join(shown.userData, 'Sample'))).toBe(false);
  expect(readdirSync(shown.userData).filter((name) => name.includes('Sample'))).toEqual([]);
});

test('closed in it, nothing is left either', async () => {
  const { page } = shown;
  await page.getByRole('button', { name: 'Look around in a sample journal' }).click();
  await expect(page.getByText('You are looking around in a sample journal.')).toBeVisible();
  await shown.program.close();
  expect(existsSync(join(shown.userData, 'Sample'))).toBe(false);
  await shown.start();
});
