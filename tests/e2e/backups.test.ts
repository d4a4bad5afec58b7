// Backups, check and rescue in the real program: made, listed, put back after a look; a flipped bit mended; a damaged journal with both ways out.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerFileDialogs } from '../support/dialogs.ts';
import { type LaunchedAfterimage, launchAfterimage } from '../support/launch.ts';
import { ask, diaryRow, log, untilReady } from '../support/window.ts';

let userData: string;
let program: LaunchedAfterimage;
const folder = (): string => join(userData, 'Backups', 'Journal');
const journal = (): string => join(userData, 'Journal.afterimage');
const REVIEW = 'On the empty track at dusk he stumbles, and the camera stays where it is.';

async function start(): Promise<void> {
  program = await launchAfterimage({ userData });
}

test.beforeEach(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-backups-'));
  await start();
  await untilReady(program.page);
});

test.afterEach(async () => {
  await program.close();
  // the threads that look copies over take nothing with them as they end
  const reports = join(userData, 'crashes');
  const ended = existsSync(reports) ? readdirSync(reports).filter((name) => name.endsWith('journal.txt')) : [];
  expect(ended).toEqual([]);
  rmSync(userData, { recursive: true, force: true });
});

async function logTwo(): Promise<void> {
  await log(program.page, { film: { title: 'One Mile', year: 2025 }, watchedOn: '2026-03-14', review: REVIEW });
  await log(program.page, { film: { title: 'Kestrel', year: 2019 }, watchedOn: '2026-02-01', rating: 3 });
}

test('a day of use is backed up when the program is left, once', async () => {
  await logTwo();
  await program.close();
  expect(readdirSync(folder())).toEqual([expect.stringMatching(/ day, 2 entries, 2 films\.afterimage-backup$/)]);
  await start();
  await untilReady(program.page);
  await program.close();
  expect(readdirSync(folder())).toHaveLength(1);
});

test('one is made on demand, listed, looked at, put back, and that taken back', async () => {
  await logTwo();
  const { page } = program;
  await page.keyboard.press('Control+,');
  await page.getByRole('link', { name: 'See backups' }).click();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up 2 entries of 2 films')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Backups, newest first' }).getByRole('listitem')).toHaveCount(1);
  await ask(page, 'entry.trash', { id: 1 });
  await page.getByRole('link', { name: /2 entries of 2 films/ }).click();
  await expect(page.getByText('Would come back')).toBeVisible();
  await expect(page.getByText('14 March 2026')).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(diaryRow(page, 'One Mile')).toBeVisible();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(diaryRow(page, 'One Mile')).toBeHidden();
  await expect(diaryRow(page, 'Kestrel')).toBeVisible();
  await log(page, { film: { title: 'Afterwards' } });
  await expect(diaryRow(page, 'Afterwards')).toBeVisible();
});

test('backups go where a person wants them, and a folder that is gone is said', async () => {
  const { page, app } = program;
  const disk = mkdtempSync(join(tmpdir(), 'afterimage-disk-'));
  await logTwo();
  await page.keyboard.press('Control+,');
  await page.getByRole('link', { name: 'See backups' }).click();
  await answerFileDialogs(app, disk);
  await page.getByRole('button', { name: 'Keep them elsewhere' }).click();
  await expect(page.getByText(disk)).toBeVisible();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up 2 entries of 2 films')).toBeVisible();
  expect(readdirSync(disk)).toHaveLength(1);
  rmSync(disk, { recursive: true });
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('This folder can’t be reached now.')).toBeVisible();
  const made = (): string[] => readdirSync(folder()).filter((name) => name.endsWith('.afterimage-backup'));
  await expect.poll(made).toHaveLength(1);
});

/** Changes a letter of the review in the file, as a flipped bit on the disk would. */
function flip(): void {
  const bytes = readFileSync(journal());
  for (let at = bytes.indexOf(REVIEW); at >= 0; at = bytes.indexOf(REVIEW)) bytes.write('X', at);
  writeFileSync(journal(), bytes);
}

test('the check finds a flipped bit by its film, and takes the good copy from a backup', async () => {
  await logTwo();
  await program.close();
  flip();
  await start();
  const { page } = program;
  await untilReady(page);
  await page.keyboard.press('Control+,');
  await page.getByRole('link', { name: 'Check it for damage' }).click();
  await expect(page.getByText('One text is not what was written.')).toBeVisible();
  await expect(page.getByText('14 March 2026')).toBeVisible();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText(/What was written, to the letter, from the backup of/)).toBeVisible();
  await page.getByRole('button', { name: 'Take the copy' }).click();
  await expect(page.getByText('Every page and every text is as it was written.')).toBeVisible();
  expect((await ask(page, 'entry.get', { id: 1 })).review).toBe(REVIEW);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await ask(page, 'entry.get', { id: 1 })).review).toBe(REVIEW.replace('O', 'X'));
});

/** A page in the middle of the file gone. */
function damage(): Buffer {
  const bytes = readFileSync(journal());
  bytes.fill(0, 4096 * 2, 4096 * 4);
  writeFileSync(journal(), bytes);
  return bytes;
}

test('a damaged journal goes back to its newest good backup, and lies beside it untouched', async () => {
  await logTwo();
  await program.close();
  const damaged = damage();
  await start();
  const { page } = program;
  await expect(page.getByRole('alert')).toContainText('This journal is damaged');
  await expect(page.getByText('It was looked over just now and is sound.')).toBeVisible();
  await page.getByRole('button', { name: 'Go back to it' }).click();
  await expect(diaryRow(page, 'One Mile')).toBeVisible();
  const [quarantined = ''] = readdirSync(userData).filter((name) => name.endsWith('.damaged'));
  expect(readFileSync(join(userData, quarantined)).equals(damaged)).toBe(true);
  await log(page, { film: { title: 'Afterwards' } });
  await expect(diaryRow(page, 'Afterwards')).toBeVisible();
});

test('what can be read of a damaged journal is read, told, and opened', async () => {
  await logTwo();
  await program.close();
  rmSync(folder(), { recursive: true });
  damage();
  await start();
  const { page } = program;
  await expect(page.getByText('There is none for this journal.')).toBeVisible();
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('2 entries can be read')).toBeVisible();
  await page.getByRole('button', { name: 'Open what was read' }).click();
  await expect(diaryRow(page, 'Kestrel')).toBeVisible();
  expect(readdirSync(userData).filter((name) => name.endsWith('.damaged'))).toHaveLength(1);
  expect(readdirSync(userData).filter((name) => name.endsWith('.part'))).toEqual([]);
});
