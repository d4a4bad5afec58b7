// The process that owns the journal dies, and the page goes on; another program changes the journal, and the window shows it.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { onDisk } from '../support/disk.ts';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { ask, diaryRow, log, request, untilReady, openEntry } from '../support/window.ts';

let userData: string;
let journal: string;
let program: LaunchedAfterimage;
let page: Page;

test.beforeEach(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-process-'));
  journal = join(userData, 'Journal.afterimage');
  program = await launchAfterimage({ userData });
  page = program.page;
  await untilReady(page);
});

test.afterEach(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

/** The process that owns the journal; null while there is none. */
async function journalProcess(): Promise<number | null> {
  const all = await program.app.evaluate(({ app }) => app.getAppMetrics());
  return all.find(({ name, serviceName }) => `${name} ${serviceName}`.includes('Afterimage journal'))?.pid ?? null;
}

/** Kills it and gives the id it had. */
async function killJournalProcess(): Promise<number> {
  await expect.poll(journalProcess).not.toBeNull();
  const pid = (await journalProcess()) ?? 0;
  process.kill(pid, 'SIGKILL');
  return pid;
}

async function untilAnotherAnswers(killed: number): Promise<void> {
  await expect.poll(journalProcess).not.toBe(killed);
  await expect.poll(async () => (await request(page, 'journal.summary', {})).ok).toBe(true);
}

test('killed while the page works, it is started again and nothing acknowledged is lost', async () => {
  const acknowledged: number[] = [];
  let killed = 0;
  for (let each = 0; each < 30; each++) {
    if (each === 10) killed = await killJournalProcess();
    const logged = await request(page, 'entry.log', { film: { title: `Reel ${each}` } });
    if (logged.ok) acknowledged.push((logged.value as { id: number }).id);
    else expect(logged.error.code).toBe('no-journal');
  }
  await untilAnotherAnswers(killed);
  expect(acknowledged.length).toBeGreaterThan(20);
  for (const id of acknowledged) expect(await ask(page, 'entry.get', { id })).toMatchObject({ id });
  await expect(diaryRow(page, 'Reel 29')).toBeVisible();
  expect(await ask(page, 'journal.check', {})).toMatchObject({ isClean: true });
});

test('killed while a review is being written, it costs no letter, and the editor stays open', async () => {
  await log(page, { film: { title: 'One Mile' } });
  await openEntry(page, 'One Mile');
  await page.keyboard.press('e');
  const review = page.getByRole('textbox', { name: 'Review' });
  await expect(review).toBeFocused();
  await page.keyboard.type('The empty track. ');
  const killed = await killJournalProcess();
  await page.keyboard.type('At dusk she stops before the line.');
  await untilAnotherAnswers(killed);
  await page.keyboard.type(' Nobody counts.');
  await expect(review).toBeFocused();
  const written = 'The empty track. At dusk she stops before the line. Nobody counts.';
  await expect(review).toHaveText(written);
  await expect.poll(() => onDisk(journal, 'SELECT review FROM entry')).toBe(written);
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
});

test('killed four times within a minute, it is left alone, and the screen says so and leads on', async () => {
  await log(page, { film: { title: 'One Mile' } });
  for (let time = 0; time < 3; time++) await untilAnotherAnswers(await killJournalProcess());
  await expect(page.getByRole('alert')).toBeHidden();
  await killJournalProcess();
  await expect(page.getByRole('alert')).toHaveText('This journal could not be opened. The file was left as it is.');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(diaryRow(page, 'One Mile')).toBeVisible();
  await log(page, { film: { title: 'Kestrel' } });
  await expect(diaryRow(page, 'Kestrel')).toBeVisible();
});

test('what the terminal writes into the open journal shows up by itself', async () => {
  await log(page, { film: { title: 'One Mile' } });
  await expect(diaryRow(page, 'One Mile')).toBeVisible();
  const terminal = (...args: string[]): string =>
    execFileSync(process.execPath, [join(projectRoot, 'db/cli.ts'), ...args, '--journal', journal], {
      encoding: 'utf8',
    });
  terminal('log', '--title', 'Night Bus to Varna', '--rating', '5', '--theme', 'night');
  await expect(diaryRow(page, 'Night Bus to Varna')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Themes 1' })).toBeVisible();
  expect(terminal('list')).toContain('Night Bus to Varna');
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('link', { name: /night.*1 entry/ })).toBeVisible();
});

test('the log says that it happened, and nothing of what was written', async () => {
  await log(page, { film: { title: 'Quiet Harbour' }, review: 'Nobody waves.' });
  await untilAnotherAnswers(await killJournalProcess());
  const said = readFileSync(join(userData, 'logs', 'afterimage.log'), 'utf8');
  expect(said).toContain('the journal process ended');
  expect(said).not.toMatch(/Quiet Harbour|Nobody waves/);
});

test('what is being read when another journal is opened is answered, so that it can be asked again', async () => {
  const codes = await page.evaluate(async () => {
    const asked = Array.from({ length: 20 }, () => window.afterimage.request('journal.check', {}));
    await window.afterimage.shell('journal.retry');
    return (await Promise.all(asked)).map((answered) => (answered.ok ? 'ok' : answered.error.code));
  });
  expect(codes).toHaveLength(20);
  expect(codes.filter((code) => code !== 'ok' && code !== 'no-journal')).toEqual([]);
});
