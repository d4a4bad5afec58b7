// A journal that can't be opened: each reason its own screen and sentence, the file as it was, the program as usable as before.

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, type Page, test } from '@playwright/test';
import { closeJournal, openJournal } from '../../db/open.ts';
import { answerFileDialogs } from '../support/dialogs.ts';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { log as logInto } from '../support/one-mile.ts';
import { diaryRow, log } from '../support/window.ts';

let folder: string;
let program: LaunchedAfterimage;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'afterimage-open-'));
  program = await launchAfterimage({ userData: join(folder, 'user data') });
  page = program.page;
});

test.afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** A sound journal with one entry, closed. */
function soundJournal(name: string): string {
  const path = join(folder, name);
  const opened = openJournal(path);
  if (!opened.ok) throw new Error(opened.error.failure);
  logInto(opened.value, { film: { title: 'Kestrel' } });
  closeJournal(opened.value);
  return path;
}

/** Opens it as a person does, by the menu's command and the system's dialog. */
async function openByHand(path: string): Promise<void> {
  await answerFileDialogs(program.app, path);
  await page.evaluate(() => window.afterimage.shell('journal.open'));
}

/** The screen says it, no file appeared beside it, and the file is what it was. */
async function expectRefused(path: string, sentence: string): Promise<void> {
  const before = digest(path);
  const beside = (): string[] => readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)));
  await openByHand(path);
  await expect(page.getByRole('alert')).toContainText(sentence);
  await expect(page.getByRole('button', { name: 'Open another journal' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start a new one' })).toBeVisible();
  expect(digest(path)).toBe(before);
  expect(beside()).toEqual([basename(path)]);
}

test('a file that is no database is refused', async () => {
  const path = join(folder, 'letter.afterimage');
  writeFileSync(path, 'Dear Asoka, this is a letter.');
  await expectRefused(path, 'This file is not an Afterimage journal. It was left as it is.');
});

test('the program goes on from there: another journal is opened, a new one started', async () => {
  await answerFileDialogs(program.app, soundJournal('Sound.afterimage'));
  await page.getByRole('button', { name: 'Open another journal' }).click();
  await expect(diaryRow(page, 'Kestrel')).toBeVisible();

  const letter = join(folder, 'letter.afterimage');
  await openByHand(letter);
  await expect(page.getByRole('alert')).toBeVisible();
  await answerFileDialogs(program.app, join(folder, 'New'));
  await page.getByRole('button', { name: 'Start a new one' }).click();
  await expect(page.getByText('What did you see last, and what stayed with you?')).toBeVisible();
  await log(page, { film: { title: 'One Mile' } });
  await expect(diaryRow(page, 'One Mile')).toBeVisible();
  expect(existsSync(join(folder, 'New.afterimage'))).toBe(true);
});

test('starting a new one where a file stands opens it and never replaces it', async () => {
  const sound = soundJournal('Kept.afterimage');
  await answerFileDialogs(program.app, sound);
  await page.evaluate(() => window.afterimage.shell('journal.new'));
  await expect(diaryRow(page, 'Kestrel')).toBeVisible();
});

test('a database of another program is refused', async () => {
  const path = join(folder, 'recipes.afterimage');
  const db = new Database(path);
  db.exec('CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES (1)');
  db.close();
  await expectRefused(path, 'This file belongs to another program. It was left as it is.');
});

test('a journal of a newer version is refused', async () => {
  const path = soundJournal('Newer.afterimage');
  const db = new Database(path);
  db.pragma('user_version = 9990');
  db.pragma('journal_mode = DELETE');
  db.close();
  await expectRefused(path, 'This journal was written by a newer Afterimage.');
});

test('a damaged journal is refused and left for rescue', async () => {
  const path = soundJournal('Damaged.afterimage');
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, 4096 * 2);
  closeSync(file);
  await expectRefused(path, 'This journal is damaged and can’t be opened as it is. The file was left untouched.');
});

test('a journal in a folder that is gone is not made anew, and is opened once the folder is back', async () => {
  const away = join(folder, 'stick');
  await openByHand(join(away, 'films', 'Away.afterimage'));
  await expect(page.getByRole('alert')).toContainText('The folder of this journal can’t be found.');
  expect(existsSync(away)).toBe(false);
  mkdirSync(join(away, 'films'), { recursive: true });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('What did you see last, and what stayed with you?')).toBeVisible();
});

test('a read-only journal is refused, and opened once it may be written', async () => {
  const path = soundJournal('Locked away.afterimage');
  const isRoot = process.getuid?.() === 0;
  // root may write to any file; only the file system itself can say no
  const mark = (flag: string): boolean => spawnSync('chattr', [flag, path]).status === 0;
  if (isRoot && !mark('+i')) test.skip(true, 'nothing is read-only for root here');
  if (!isRoot) chmodSync(path, 0o400);
  try {
    await expectRefused(path, 'This journal is read-only.');
  } finally {
    if (isRoot) mark('-i');
    else chmodSync(path, 0o600);
  }
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(diaryRow(page, 'Kestrel')).toBeVisible();
});

test('a journal on a full disk is refused, and opened once there is room', async () => {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2048k', 'tmpfs', disk]);
  test.skip(mounted.status !== 0, 'mounting a small disk is not allowed here');
  try {
    const path = soundJournal('disk/Full.afterimage');
    const filler = join(disk, 'filler');
    writeFileSync(filler, '');
    spawnSync('sh', ['-c', 'cat /dev/zero > "$0"', filler]);
    await expectRefused(path, 'The disk this journal is on is full.');
    rmSync(filler);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(diaryRow(page, 'Kestrel')).toBeVisible();
    await openByHand(join(folder, 'Sound.afterimage'));
    await expect(page.getByRole('alert')).toBeHidden();
  } finally {
    await program.close();
    execFileSync('umount', [disk]);
  }
});
