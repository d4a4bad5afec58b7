// Full disks, folders that go, files that are deleted, a computer that sleeps in the middle of a save: each says so, what was typed stays on the page, and is saved as soon as it can be.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { onDisk } from '../support/disk.ts';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { processTree } from '../support/process-tree.ts';
import { ask, diaryRow, log, logDialog, untilReady, openEntry } from '../support/window.ts';

const pictures = join(projectRoot, 'dist/pictures');
let folder: string;
let disk: string;
let journal: string;
let isMounted = false;
let program: LaunchedAfterimage;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'afterimage-faults-'));
  disk = join(folder, 'disk');
  mkdirSync(join(disk, 'journals'), { recursive: true });
  isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk]).status === 0;
  mkdirSync(join(disk, 'journals'), { recursive: true });
  journal = join(disk, 'journals', 'Journal.afterimage');
  program = await launchAfterimage({ userData: join(folder, 'user data'), args: [...SHARP, `--journal=${journal}`] });
  page = program.page;
  await untilReady(page);
  await resize(program, 1360, 860);
  await log(page, { film: { title: 'One Mile' }, watchedOn: '2026-11-14' });
});

test.afterAll(async () => {
  await program.close();
  if (isMounted) execFileSync('umount', [disk]);
  rmSync(folder, { recursive: true, force: true });
});

const state = (text: string) => page.getByRole('status').filter({ hasText: text });
const reviewOnDisk = (): unknown => onDisk(journal, 'SELECT review FROM entry');
const AGAIN = { timeout: 15_000 };

/** Takes all the room there is; the way to give it back. */
function fillDisk(): () => void {
  const filler = join(disk, 'filler');
  writeFileSync(filler, '');
  spawnSync('sh', ['-c', 'cat /dev/zero > "$0"', filler]);
  return () => rmSync(filler);
}

async function writeReview(): Promise<void> {
  await page.evaluate(() => (window.location.hash = '#/diary'));
  await openEntry(page, 'One Mile');
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  await page.keyboard.press('Control+End');
}

async function picture(name: string): Promise<void> {
  await takePictures(page, join(pictures, name));
}

test('a disk that fills up while one writes', async () => {
  test.skip(!isMounted, 'mounting a small disk is not allowed here');
  await writeReview();
  await page.keyboard.type('The track. ');
  await expect(state('Saved')).toBeVisible();
  const free = fillDisk();
  const long = 'She runs the empty track at dusk and nobody is there to count. '.repeat(300);
  await page.keyboard.insertText(long);
  await expect(state('Not saved: The disk is full.')).toBeVisible(AGAIN);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('The end.');
  await expect(state('Not saved: The disk is full.')).toBeVisible();
  await picture('fault-full');
  await expect(page.getByRole('textbox', { name: 'Review' })).toContainText('The end.');
  expect(reviewOnDisk()).toBe('The track. ');
  free();
  await expect(state('Saved')).toBeVisible(AGAIN);
  await expect.poll(reviewOnDisk).toBe(`The track. ${long}The end.`);
});

test('a film logged on a full disk stays in its dialog until there is room', async () => {
  test.skip(!isMounted, 'mounting a small disk is not allowed here');
  await page.evaluate(() => (window.location.hash = '#/diary'));
  const free = fillDisk();
  await page.keyboard.press('Control+n');
  const title = logDialog(page).getByRole('combobox', { name: 'Title of the film' });
  await expect(title).toBeFocused();
  // longer than what is free of the log SQLite already has
  await page.keyboard.type('Kestrel');
  await page.keyboard.press('Enter');
  const refused = logDialog(page).getByText('The disk is full.');
  const logged = page.getByText('Logged Kestrel');
  // a small film may still find room in the log that is there: then it is there
  await expect(refused.or(logged).first()).toBeVisible();
  if (await refused.isVisible()) {
    await picture('fault-full-log');
    await expect(title).toHaveValue('Kestrel');
    free();
    await page.keyboard.press('Enter');
  } else free();
  await expect(diaryRow(page, 'Kestrel')).toBeVisible();
  expect(onDisk(journal, 'SELECT count(*) FROM entry')).toBe(2);
});

test('a folder that goes while one writes, and comes back', async () => {
  await writeReview();
  await page.keyboard.type(' Before.');
  await expect(state('Saved')).toBeVisible();
  renameSync(join(disk, 'journals'), join(disk, 'gone'));
  await expect(async () => {
    await page.keyboard.type(' x');
    await expect(state('Not saved: The folder of this journal can’t be found')).toBeVisible({ timeout: 2_500 });
  }).toPass();
  await page.keyboard.type(' While it was gone.');
  await expect(state('Not saved: The folder of this journal can’t be found')).toBeVisible();
  await picture('fault-away');
  await resize(program, 720, 860);
  await picture('fault-away-narrow');
  await resize(program, 1360, 860);
  await expect(page.getByRole('textbox', { name: 'Review' })).toContainText('While it was gone.');
  renameSync(join(disk, 'gone'), join(disk, 'journals'));
  await expect(state('Saved')).toBeVisible(AGAIN);
  await expect
    .poll(() => String(onDisk(journal, `SELECT review FROM entry WHERE review <> ''`)))
    .toMatch(/Before\.( x)+ While it was gone\.$/);
});

test('a journal that is deleted while one writes is there again, with all of it', async () => {
  await writeReview();
  rmSync(journal);
  await page.keyboard.type(' After it was deleted.');
  await expect
    .poll(() => {
      try {
        return String(onDisk(journal, `SELECT review FROM entry WHERE review <> ''`));
      } catch {
        return '';
      }
    }, AGAIN)
    .toMatch(/After it was deleted\.$/);
  await expect(state('Saved')).toBeVisible(AGAIN);
  expect(await ask(page, 'journal.summary', {})).toMatchObject({ entryCount: 2 });
});

test('a computer that sleeps in the middle of a save', async () => {
  test.skip(process.platform === 'win32', 'processes can’t be stopped here');
  await writeReview();
  await page.keyboard.type(' Then the lid');
  const all = await program.app.evaluate(({ app }) => app.getAppMetrics());
  const keeper = all.find(({ name, serviceName }) => `${name} ${serviceName}`.includes('Afterimage journal'))?.pid ?? 0;
  const sleeping = processTree(keeper);
  for (const pid of sleeping) process.kill(pid, 'SIGSTOP');
  await page.keyboard.type(' is closed,');
  await new Promise((done) => setTimeout(done, 2_500));
  for (const pid of sleeping) process.kill(pid, 'SIGCONT');
  await page.keyboard.type(' and opened again.');
  await expect(state('Saved')).toBeVisible(AGAIN);
  await expect
    .poll(() => String(onDisk(journal, `SELECT review FROM entry WHERE review <> ''`)))
    .toMatch(/Then the lid is closed, and opened again\.$/);
  expect(await ask(page, 'journal.check', {})).toMatchObject({ isClean: true });
});
