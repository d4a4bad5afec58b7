// Two programs on one computer, each with settings of its own, and one journal: the second waits and looks, a terminal goes on writing, and nothing is lost when the first ends.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from '../support/launch.ts';
import { resize, SHARP, takePictures } from '../support/pictures.ts';
import { diaryRow, log, refusal, untilReady } from '../support/window.ts';

const folder = mkdtempSync(join(tmpdir(), 'afterimage-beside-'));
const journal = join(folder, 'Journal.afterimage');
const programs: LaunchedAfterimage[] = [];

test.describe.configure({ mode: 'serial' });

async function start(name: string): Promise<LaunchedAfterimage> {
  const program = await launchAfterimage({ userData: join(folder, name), args: [...SHARP, `--journal=${journal}`] });
  programs.push(program);
  return program;
}

test.afterAll(async () => {
  for (const program of programs) await program.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the second program says that the first has it, begins at that sentence, and writes nothing', async () => {
  const first = await start('one');
  await untilReady(first.page);
  await log(first.page, { film: { title: 'One Mile' } });
  const { page, app } = await start('two');
  const program = programs[1] as LaunchedAfterimage;
  await resize(program, 1360, 860);
  const sentence = page.getByRole('heading', { level: 1 });
  await expect(sentence).toHaveText('This journal is open in another Afterimage on this computer.');
  await expect(sentence).toBeFocused();
  await takePictures(page, join(projectRoot, 'dist/pictures/beside'));
  await expect(page.getByRole('button', { name: 'Write here' })).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Look without writing' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(diaryRow(page, 'One Mile')).toBeVisible();
  await expect(page.getByText('You are only looking: this journal is open elsewhere')).toBeVisible();
  expect(await refusal(page, 'entry.log', { film: { title: 'Kestrel' } })).toMatchObject({ code: 'looking' });
  await page.evaluate(() => window.afterimage.shell('journal.retry'));
  await expect(sentence).toHaveText('This journal is open in another Afterimage on this computer.');
  expect(app.windows()).toHaveLength(1);
});

test('a terminal writes beside the first, which shows it', async () => {
  const words = ['log', '--title', 'Kestrel', '--journal', journal];
  execFileSync(process.execPath, [join(projectRoot, 'db/cli.ts'), ...words], { cwd: folder });
  await expect(diaryRow((programs[0] as LaunchedAfterimage).page, 'Kestrel')).toBeVisible();
});

test('closed in the first, it opens in the second by itself, the keyboard in it', async () => {
  const [first, second] = programs as [LaunchedAfterimage, LaunchedAfterimage];
  await first.close();
  await expect(diaryRow(second.page, 'Kestrel')).toBeVisible();
  await log(second.page, { film: { title: 'Harbour' } });
  await expect(diaryRow(second.page, 'Harbour')).toBeVisible();
  await expect.poll(() => second.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

test('killed in the second, it opens in the first at once', async () => {
  await (programs[1] as LaunchedAfterimage).kill();
  const third = await start('one');
  await untilReady(third.page);
  await expect(diaryRow(third.page, 'Harbour')).toBeVisible();
});
