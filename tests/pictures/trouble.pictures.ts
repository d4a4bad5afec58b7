// What stands there when a journal can't be opened, can't be reached, or is open elsewhere.

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { test } from '@playwright/test';
import { answerFileDialogs } from '../support/dialogs.ts';
import { writeGalleryJournal } from '../support/gallery-journal.ts';
import { walkThrough } from '../support/gallery-walk.ts';

const { page, program, userData, take, go } = walkThrough(writeGalleryJournal);

async function open(path: string): Promise<void> {
  await answerFileDialogs(program().app, path);
  await page().evaluate(() => window.afterimage.shell('journal.open'));
  await page().waitForTimeout(900);
}

test('the folder of the journal goes while it is open', async () => {
  const folder = join(userData(), 'drive');
  mkdirSync(folder);
  writeGalleryJournal(join(folder, 'Away.afterimage'));
  await open(join(folder, 'Away.afterimage'));
  await go('/diary');
  await page().locator('[data-entry]').first().click();
  await page().keyboard.press('e');
  await page().waitForFunction(() => document.activeElement?.closest('.cm-editor') !== null);
  renameSync(folder, join(userData(), 'pulled'));
  for (let times = 0; times < 4; times += 1) {
    await page().keyboard.type('Written while the drive was gone. ');
    await page().waitForTimeout(1_300);
  }
  await take('trouble', 'drive-is-gone');
  renameSync(join(userData(), 'pulled'), folder);
  await page().waitForTimeout(3_000);
  await page().keyboard.press('Escape');
});

test('a file that is no journal', async () => {
  const path = join(userData(), 'letter.afterimage');
  writeFileSync(path, 'Dear Asoka, this is a letter.');
  await open(path);
  await take('trouble', 'not-a-journal');
});

test('a journal of a newer version', async () => {
  const path = join(userData(), 'newer.afterimage');
  writeGalleryJournal(path);
  const db = new Database(path);
  db.pragma('user_version = 9990');
  db.pragma('journal_mode = DELETE');
  db.close();
  await open(path);
  await take('trouble', 'newer');
});

test('a damaged journal', async () => {
  const path = join(userData(), 'damaged.afterimage');
  writeGalleryJournal(path);
  const db = new Database(path);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma('journal_mode = DELETE');
  db.close();
  const bytes = (await import('node:fs')).readFileSync(path);
  for (let at = 4096; at < bytes.length; at += 3 * 4096) bytes.fill(0, at, Math.min(at + 4096, bytes.length));
  writeFileSync(path, bytes);
  await open(path);
  await take('trouble', 'damaged');
});

test('a place that is not there', async () => {
  const path = join(userData(), 'Journal.afterimage');
  await open(path);
  await go('/entry/9999');
  await page().waitForTimeout(300);
  await take('trouble', 'no-such-entry');
  await go('/film/9999');
  await page().waitForTimeout(300);
  await take('trouble', 'no-such-film');
});
