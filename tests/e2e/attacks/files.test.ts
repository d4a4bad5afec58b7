// What the program leaves on the disk: its owner's alone, every file and folder of it; and logs without a word of what was written.

import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { zip } from '../../db/import/files/zip.ts';
import { answerFileDialogs } from '../../support/dialogs.ts';
import { launchAfterimage, type LaunchedAfterimage } from '../../support/launch.ts';
import { ask, log, request, untilReady } from '../../support/window.ts';
import { goTo } from './planting.ts';

/** Stands in everything that is written here, and in the names of files. */
const MARK = 'zqmarkedword';

let folder: string;
let userData: string;
let program: LaunchedAfterimage;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'afterimage-files-'));
  userData = join(folder, 'data');
  // as an earlier version left it
  mkdirSync(join(userData, 'logs'), { recursive: true, mode: 0o755 });
  program = await launchAfterimage({ userData });
  page = program.page;
  await untilReady(page);
});

test.afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

async function choose(name: string, content: string | Uint8Array): Promise<string[]> {
  writeFileSync(join(folder, name), content);
  await answerFileDialogs(program.app, join(folder, name));
  const chosen = await page.evaluate(() => window.afterimage.shell('import.choose', { kind: 'files' }));
  return chosen.map(({ token }) => token);
}

async function writeEverywhere(): Promise<void> {
  const { film } = await log(page, {
    film: { title: `${MARK} title`, directors: [`${MARK} director`] },
    themes: [`${MARK} theme`],
    tags: [`${MARK}tag`],
    place: MARK,
    company: MARK,
    review: `${MARK} <script>${MARK}</script> [${MARK}](javascript:${MARK})\n\n> ${MARK}`,
  });
  await ask(page, 'reflection.write', { filmId: film.id, text: MARK });
  await ask(page, 'clipping.add', { filmId: film.id, byline: MARK, source: `https://example.org/${MARK}`, text: MARK });
  await ask(page, 'list.create', { name: MARK, description: MARK });
  await goTo(page, '/diary');
  await page.keyboard.press('Control+f');
  await page.keyboard.type(`${MARK} "`);
  await ask(page, 'backup.make', {});
}

async function doWhatFails(): Promise<void> {
  await request(page, 'entry.log', { film: { title: MARK, [MARK]: MARK } });
  await request(page, 'entry.log', { film: { title: MARK }, review: `${MARK}\0` });
  await request(page, MARK, { id: MARK });
  await request(page, 'entry.get', { id: 987_654 });
  await page.evaluate(async (mark) => {
    const shell = window.afterimage.shell as (name: string, input?: unknown) => Promise<unknown>;
    await shell(mark).catch(() => null);
    await shell('link.open', { address: `javascript:${mark}` });
    await shell('link.open', { address: `file:///home/${mark}` });
    window.open(`https://example.org/${mark}`);
    location.href = `https://example.org/${mark}`;
    await fetch(`https://${mark}.example.org/`).catch(() => null);
    await fetch(`app://afterimage/${mark}`).catch(() => null);
  }, MARK);
  await request(page, 'import.open', {
    from: await choose(`${MARK}.zip`, zip([{ name: `../${MARK}.csv`, content: MARK }])),
  });
  await request(page, 'import.run', { from: await choose(`${MARK}.json`, `{"${MARK}": "${MARK}"}`) });
  // to a folder that is not there
  await answerFileDialogs(program.app, join(folder, MARK, 'no', 'all.json'));
  const chosen = await page.evaluate(() =>
    window.afterimage.shell('export.choose', { format: 'json', suggestedName: 'all' }),
  );
  await request(page, 'export.run', { format: 'json', scope: { kind: 'everything' }, to: chosen?.token ?? '' });
  // uncaught in main, with words in its message
  await program.app.evaluate((_electron, mark) => {
    setTimeout(() => {
      throw new TypeError(`could not read ${mark}`);
    });
    void Promise.reject(new Error(mark));
  }, MARK);
  await page.waitForTimeout(500);
}

test('logs and reports tell what happened, and hold no title, no text and no path of it', async () => {
  await writeEverywhere();
  await doWhatFails();
  const all = readdirSync(userData, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(logs|crashes)[/\\].*\.(log|txt)$/.test(name),
  );
  const logs = all.map((name) => readFileSync(join(userData, name), 'utf8')).join('\n');
  for (const told of [
    /kept as text: entry\.log/,
    /refused entry\.log \(invalid/,
    /refused a link \(file:\)/,
    /bug in main\nTypeError/,
  ]) {
    expect(logs).toMatch(told);
  }
  expect(logs.toLowerCase()).not.toContain(MARK);
  expect(logs).not.toContain(folder);
  expect(logs.length).toBeLessThan(100_000);
});

test('every file in the program’s folder is 0600, every folder 0700, while it runs and afterwards', async () => {
  test.skip(process.platform === 'win32', 'Windows keeps rights elsewhere');
  const open = (): string[] =>
    readdirSync(userData, { recursive: true, encoding: 'utf8' })
      // written by the driver's own switch, before anything of ours runs
      .filter((name) => name !== 'DevToolsActivePort')
      .flatMap((name) => {
        const found = lstatSync(join(userData, name), { throwIfNoEntry: false });
        if (found === undefined || found.isSymbolicLink()) return [];
        return (found.mode & 0o77) === 0 ? [] : [`${name} ${(found.mode & 0o777).toString(8)}`];
      });
  expect((lstatSync(userData).mode & 0o77).toString(8)).toBe('0');
  expect(open()).toEqual([]);
  expect(readdirSync(userData)).toEqual(expect.arrayContaining(['Journal.afterimage', 'logs', 'crashes']));
  await program.close();
  expect(open()).toEqual([]);
});
