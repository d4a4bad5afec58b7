// Every row of the tables beside this file against the real program: inert, and a line in the log that tells of it without a word of it.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { programArguments } from '../../../build/run-program.mjs';
import { answerFileDialogs, holdLinks } from '../../support/dialogs.ts';
import { electronRuntime, launchAfterimage, type LaunchedAfterimage } from '../../support/launch.ts';
import { ask, log, refusal, request, untilReady } from '../../support/window.ts';
import { acts } from './acts.ts';
import { addresses } from './addresses.ts';
import { broughtFiles, posters, refusedFiles } from './files.ts';
import { foreignArguments } from './arguments.ts';
import { goTo, plant, runsNowhere } from './planting.ts';
import { requests, shellRequests } from './requests.ts';
import { floods, searches } from './searches.ts';
import { links, offered, texts } from './texts.ts';

let userData: string;
let program: LaunchedAfterimage;
let page: Page;
let seen = 0;
/** When the page was loaded: it must not have been again. */
let loaded = 0;

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-attacks-'));
  program = await launchAfterimage({ userData });
  page = program.page;
  await untilReady(page);
  loaded = await loadedAt();
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

test.beforeEach(() => void (seen = logText().length));

function logText(): string {
  return readFileSync(join(userData, 'logs', 'afterimage.log'), 'utf8');
}

/** The line of a row, written since the row began. */
async function isLogged(pattern: RegExp | null): Promise<void> {
  if (pattern !== null) await expect.poll(() => logText().slice(seen), { timeout: 4_000 }).toMatch(pattern);
}

const loadedAt = (): Promise<number> => page.evaluate(() => performance.timeOrigin);

/** One window, our own page in it, nothing run, nobody's prototype changed. */
async function isUnmoved(): Promise<void> {
  const windows = await program.app.evaluate(({ BrowserWindow }) => [
    BrowserWindow.getAllWindows().length,
    Reflect.get({}, 'year') === undefined,
  ]);
  expect(windows).toEqual([1, true]);
  await runsNowhere(page);
  expect(await loadedAt()).toBe(loaded);
}

for (const { name, where, input, mustHold, logs } of texts) {
  test(`${where}, ${name}: ${mustHold}`, async () => {
    const planted = await plant(page, input);
    await isLogged(logs);
    await goTo(page, `/entry/${planted.entryId}`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(planted.title);
    await isUnmoved();
    await goTo(page, `/film/${planted.filmId}`);
    await expect(page.getByRole('main').getByText('second thoughts').first()).toBeVisible();
    await isUnmoved();
    await goTo(page, `/list/${planted.listId}`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await runsNowhere(page);
    expect(logText().slice(seen)).not.toContain('refused a request outside');
  });
}

test('all of it together, in every place and in the editor: shown as text', async () => {
  for (const place of [
    'diary',
    'films',
    'themes',
    'themes?show=map',
    'themes?show=tags',
    'quotes',
    'lists',
    'watchlist',
    'trash',
    'settings',
  ]) {
    await goTo(page, `/${place}`);
    await untilReady(page);
    await runsNowhere(page);
  }
  const { rows } = await ask(page, 'diary.list', {});
  for (const { id } of rows.slice(0, 6)) {
    await goTo(page, `/entry/${id}`);
    await page.keyboard.press('e');
    await expect(page.getByRole('textbox', { name: 'Review' })).toBeVisible();
    await runsNowhere(page);
    await page.keyboard.press('Escape');
  }
  expect(logText()).not.toContain('refused a request outside');
});

test(`links of a review, all ${links.length}: no link`, async () => {
  const review = links
    .flatMap(({ input }) => [`[words](<${input}>)`, `![words](<${input}>)`, `<${input}>`])
    .join('\n\n');
  const { id } = await log(page, {
    film: { title: 'Letters to a Closed House' },
    review: review.replaceAll('\u0001', '\u200b'),
  });
  await goTo(page, `/entry/${id}`);
  await expect(page.locator('[data-review]').getByText('words').first()).toBeVisible();
  const shown = page.locator('[data-review] a');
  const hrefs = await shown.evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  // what Markdown makes of `<//example.org/>` and of bare addresses is ours to show; nothing else is a link
  expect(hrefs.filter((href) => !/^https?:\/\/[^@]*$/.test(href ?? ''))).toEqual([]);
  await runsNowhere(page);
});

for (const { name, where, input, mustHold, logs } of links) {
  test(`${where}, ${name}: ${mustHold}`, async () => {
    const opened = await holdLinks(program.app);
    const followed = await page.evaluate((address) => window.afterimage.shell('link.open', { address }), input);
    expect(followed).toBe(false);
    expect(await opened()).toEqual([]);
    await isLogged(logs);
  });
}

for (const { name, where, input, mustHold } of offered) {
  test(`${where}, ${name}: opened only after it was shown`, async () => {
    const asked = await program.app.evaluateHandle(({ dialog, shell }) => {
      const heard: { question: string; opened: string[]; answer: number } = { question: '', opened: [], answer: 1 };
      dialog.showMessageBox = (...given: unknown[]) => {
        const { message, detail, defaultId, cancelId } = given.at(-1) as Record<string, unknown>;
        heard.question = `${String(message)}\n${String(detail)}\n${String(defaultId)}${String(cancelId)}`;
        return Promise.resolve({ response: heard.answer, checkboxChecked: false });
      };
      shell.openExternal = (address) => Promise.resolve(void heard.opened.push(address));
      return heard;
    });
    const { id } = await log(page, { film: { title: 'Kestrel' }, review: `[fine words](<${input}>)` });
    await goTo(page, `/entry/${id}`);
    const link = page.locator('[data-review]').getByRole('link', { name: 'fine words' });
    await link.press('Enter');
    await expect.poll(async () => (await asked.jsonValue()).question).toMatch(mustHold.says);
    // Enter and Escape leave alike
    expect((await asked.jsonValue()).question).toMatch(/\n11$/);
    expect((await asked.jsonValue()).opened).toEqual([]);
    await asked.evaluate((heard) => void (heard.answer = 0));
    await link.click();
    await expect.poll(async () => (await asked.jsonValue()).opened).toEqual([mustHold.href]);
    await isUnmoved();
  });
}

for (const { name, where, input, mustHold, logs } of acts) {
  test(`${where}, ${name}: ${mustHold}`, async () => {
    const address = page.url();
    await page.evaluate(`void (${String(input)})()`).catch(() => undefined);
    await isLogged(logs);
    expect(page.url()).toBe(address);
    const shown = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.evaluate(() => document.body?.innerText ?? '').catch(() => '')),
    );
    expect(shown.join('')).not.toMatch(/Afterimage|Example/);
    await page.locator('.attempt, meta[http-equiv=refresh]').evaluateAll((all) => all.forEach((each) => each.remove()));
    await expect.poll(() => page.frames().length).toBe(1);
    await isUnmoved();
  });
}

for (const [name, options] of [
  ['the middle button', { button: 'middle' as const }],
  ['Ctrl held', { modifiers: ['ControlOrMeta' as const] }],
  ['Shift held', { modifiers: ['Shift' as const] }],
] satisfies [string, object][]) {
  test(`a link made by script, clicked with ${name}: stays where it is`, async () => {
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), {
        href: 'https://example.org/',
        id: 'made',
        textContent: 'made',
      });
      link.setAttribute('class', 'attempt');
      document.body.prepend(link);
    });
    await page.locator('#made').click({ ...options, force: true });
    await isLogged(/refused a new window \(https:\)/);
    await page.locator('#made').evaluateAll((all) => all.forEach((each) => each.remove()));
    await isUnmoved();
  });
}

test('an address and a file dropped on the window: stays where it is', async () => {
  const address = page.url();
  const session = await page.context().newCDPSession(page);
  for (const data of ['https://example.org/', 'file:///etc/passwd', 'javascript:window.ran=true']) {
    const items = [
      { mimeType: 'text/uri-list', data },
      { mimeType: 'text/plain', data },
    ];
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data: { items, dragOperationsMask: 1 } });
    }
  }
  await session.detach();
  expect(page.url()).toBe(address);
  await isUnmoved();
});

for (const { name, where, input, mustHold, logs } of requests) {
  test(`${where}, ${name}: ${mustHold}`, async () => {
    const before = await ask(page, 'journal.summary', {});
    const outcome = await page.evaluate(
      ([asked, json, length]) => {
        const send = window.afterimage.request as (
          name: unknown,
          input: unknown,
        ) => Promise<{ error?: { code: string } }>;
        const given: unknown =
          length === undefined
            ? JSON.parse(json as string)
            : { film: { title: 'Kestrel' }, review: 'a'.repeat(length as number) };
        return send(asked, given).then(
          ({ error }) => error?.code ?? 'answered',
          () => 'unknown-request',
        );
      },
      [input.request, input.json, input.length] as unknown[],
    );
    expect(outcome).toBe(mustHold);
    await isLogged(logs);
    expect(await ask(page, 'journal.summary', {})).toEqual(before);
    await isUnmoved();
  });
}

for (const { name, where, input, mustHold, logs } of shellRequests) {
  test(`${where}, ${name}: ${mustHold}`, async () => {
    const outcome = await page.evaluate(
      ([asked, json]) => {
        const send = window.afterimage.shell as (name: unknown, input?: unknown) => Promise<unknown>;
        return send(asked, json === undefined ? undefined : JSON.parse(json as string)).then(
          () => 'answered',
          () => 'refused',
        );
      },
      [input.request, input.json] as unknown[],
    );
    expect(outcome).toBe(mustHold);
    await isLogged(logs);
    await isUnmoved();
  });
}

for (const address of ['app://afterimage/index.html', 'data:text/html,<title>x</title>', 'app://other/index.html']) {
  test(`another window with our preload, showing ${address}: refused`, async () => {
    const outcome = await program.app.evaluate(async ({ app, BrowserWindow: Windows }, shown) => {
      const window = new Windows({
        show: false,
        webPreferences: { preload: `${app.getAppPath()}/dist/app/preload.cjs`, sandbox: true },
      });
      await window.loadURL(shown).catch(() => undefined);
      const told: unknown = await window.webContents.executeJavaScript(
        `window.afterimage ? window.afterimage.shell('journal.status').then(() => 'told', () => 'refused') : 'nothing there'`,
      );
      window.destroy();
      return told;
    }, address);
    expect(outcome).not.toBe('told');
    await isLogged(/the door refused a message that did not come from our page/);
    await isUnmoved();
  });
}

for (const { name, where, input, mustHold, logs } of addresses) {
  test(`${where}, ${name}: ${mustHold}`, async () => {
    const status = await program.app.evaluate(async ({ net }, url) => {
      try {
        return (await net.fetch(url)).status;
      } catch {
        // Chromium itself refused to make a request of it
        return 400;
      }
    }, input);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    if (status === 404) await isLogged(logs);
  });
}

for (const { name, where, input, mustHold } of searches) {
  test(`${where}, ${name}: ${mustHold}`, async () => {
    const answer = await request(page, 'search.find', { query: input });
    expect(answer.ok || answer.error.code === 'invalid').toBe(true);
    await isUnmoved();
  });
}

for (const { name, where, input, mustHold } of floods) {
  test(`${where}, ${name}: ${mustHold}`, async () => {
    const answer = await request(page, 'search.find', { query: input });
    expect(answer.ok || answer.error.code === 'invalid').toBe(true);
    await ask(page, 'journal.summary', {});
  });
}

/** Chooses a file as a person does and gives its tokens. */
async function choose(name: string, content: string | Uint8Array): Promise<string[]> {
  const path = join(userData, name);
  writeFileSync(path, content);
  await answerFileDialogs(program.app, path);
  const chosen = await page.evaluate(() => window.afterimage.shell('import.choose', { kind: 'files' }));
  return chosen.map(({ token }) => token);
}

for (const { name, where, input, mustHold, logs } of refusedFiles) {
  test(`${where}, ${name}: refused`, async () => {
    const before = await ask(page, 'journal.summary', {});
    const from = await choose(input.name, input.content());
    const opened = await request(page, 'import.open', { from });
    const error = opened.ok ? await refusal(page, 'import.run', { from }) : opened.error;
    expect(error.code).toContain(mustHold);
    await isLogged(logs);
    expect(await ask(page, 'journal.summary', {})).toEqual(before);
    await isUnmoved();
  });
}

for (const { name, where, input, mustHold, logs } of broughtFiles) {
  test(`${where}, ${name}: shown as text`, async () => {
    const from = await choose(input.name, input.content());
    await ask(page, 'import.open', { from });
    const report = await ask(page, 'import.run', { from });
    await isLogged(logs);
    await goTo(page, `/import/${report.id}`);
    await untilReady(page);
    await isUnmoved();
    const { rows } = await ask(page, 'diary.list', {});
    const brought = rows.find(({ film }) => film.title.includes(mustHold));
    expect(brought).toBeDefined();
    await goTo(page, `/entry/${brought?.id}`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toContainText(mustHold);
    await isUnmoved();
  });
}

for (const { name, where, input, mustHold, logs } of posters) {
  test(`${where}, ${name}: refused`, async () => {
    const { film } = await log(page, { film: { title: 'Kestrel', year: 2019 } });
    const code = await page.evaluate(
      ([filmId, bytes]) =>
        window.afterimage
          .request('poster.set', { filmId, bytes: new Uint8Array(bytes as number[]) })
          .then((answer) => (answer.ok ? 'taken' : answer.error.code)),
      [film.id, [...input()]] as const,
    );
    expect(code).toBe(mustHold);
    await isLogged(logs);
    await isUnmoved();
  });
}

test('formula cells of an export to CSV: escaped, and our own import takes the escape off again', async () => {
  const cells = ['=HYPERLINK("https://example.org/")', '+cmd', '-1+1', '@SUM(A1)', '\uff1d1+1'];
  for (const place of cells) await log(page, { film: { title: 'The Salt Ferry' }, place });
  const path = join(userData, 'all.csv');
  await answerFileDialogs(program.app, path);
  const chosen = await page.evaluate(() =>
    window.afterimage.shell('export.choose', { format: 'csv', suggestedName: 'all' }),
  );
  await ask(page, 'export.run', { format: 'csv', scope: { kind: 'everything' }, to: chosen?.token ?? '' });
  const table = readFileSync(path, 'utf8');
  for (const cell of cells) {
    expect(table).toContain(`'${cell.replaceAll('"', '""')}`);
    expect(table).not.toMatch(new RegExp(`(^|,|\\n)"?${cell.slice(0, 2).replace(/[+@]/g, '\\$&')}`, 'm'));
  }
  await isLogged(/kept as text: entry\.log \(a formula\)/);
});

for (const { name, where, input, mustHold, logs } of foreignArguments) {
  test(`${where}, ${name}: ${mustHold}`, async () => {
    const before = await ask(page, 'journal.summary', {});
    const runtime = electronRuntime();
    const args = programArguments(runtime.kind, [`--user-data-dir=${userData}`, input], process.getuid?.() === 0);
    const second = spawn(runtime.executable, args, { stdio: 'ignore', cwd: userData });
    await new Promise((resolve) => second.once('exit', resolve));
    await isLogged(logs);
    expect(await ask(page, 'journal.summary', {})).toEqual(before);
    expect(await page.evaluate(() => window.afterimage.shell('journal.status'))).toMatchObject({
      state: 'open',
      name: 'Journal.afterimage',
    });
    await isUnmoved();
  });
}

test('after all of it the journal is sound, and the log holds no title and no text', async () => {
  expect(await ask(page, 'journal.check', {})).toMatchObject({ isClean: true });
  expect(logText()).not.toMatch(/<script|onerror|example\.org|HYPERLINK|Kestrel|Closed House|second thoughts|passwd/);
});
