// What a page must never be able to do, tried in the real program: reach Node, run strings, leave, open, embed, ask, connect.

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { expect, type Page, test } from '@playwright/test';
import { programArguments } from '../../build/run-program.mjs';
import { answerQuestions, holdLinks } from '../support/dialogs.ts';
import { electronRuntime, launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { ask, diaryRow, focusedLabel, log, logDialog, untilReady } from '../support/window.ts';

let userData: string;
let program: LaunchedAfterimage;
let page: Page;

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-security-'));
  program = await launchAfterimage({ userData });
  page = program.page;
  await untilReady(page);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

const logFile = (): string => readFileSync(join(userData, 'logs', 'afterimage.log'), 'utf8');

function windowCount(): Promise<number> {
  return program.app.evaluate(({ BrowserWindow: windows }) => windows.getAllWindows().length);
}

test('the page has no Node, and of the program only its five functions', async () => {
  const reach = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window),
    api: Object.keys(window.afterimage).toSorted(),
    opener: window.opener as unknown,
  }));
  expect(reach).toEqual({ node: [], api: ['cancel', 'drop', 'on', 'request', 'shell'], opener: null });
  const isReplaced = await page.evaluate(() => {
    try {
      Object.assign(window.afterimage, { request: () => 'mine' });
    } catch {
      return false;
    }
    return String(window.afterimage.request).includes('mine');
  });
  expect(isReplaced).toBe(false);
});

test('the window is sandboxed, its world apart, and nothing of Node in it', async () => {
  const preferences = await program.app.evaluate(({ BrowserWindow: windows }) => {
    const { webContents } = windows.getAllWindows()[0] as BrowserWindow & {
      webContents: { getLastWebPreferences(): Record<string, unknown> };
    };
    return webContents.getLastWebPreferences();
  });
  expect(preferences['nodeIntegrationInWorker'] ?? false).toBe(false);
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  });
});

interface Answered {
  status: number;
  headers: Record<string, string>;
}

/** Asks our own protocol from main, as a page's own request would arrive there. */
function fetchOwn(address: string, method = 'GET'): Promise<Answered> {
  return program.app.evaluate(
    async ({ net }, [url, how]) => {
      try {
        const response = await net.fetch(url as string, { method: how as string, bypassCustomProtocolHandlers: false });
        return { status: response.status, headers: Object.fromEntries(response.headers) };
      } catch {
        return { status: 400, headers: {} };
      }
    },
    [address, method],
  );
}

test('every answer of app:// carries the policy, to the word', async () => {
  const scripts = await page.evaluate(() => [...document.scripts].map(({ src }) => src));
  expect(scripts.length).toBeGreaterThan(0);
  for (const address of ['app://afterimage/index.html', ...scripts]) {
    const { status, headers } = await fetchOwn(address);
    expect(status, address).toBe(200);
    const rules = (headers['content-security-policy'] ?? '').split('; ');
    expect(rules.map((rule) => rule.replace(/'nonce-[\w+/=]{22,}'/, 'NONCE')).toSorted(), address).toEqual(
      [
        "base-uri 'none'",
        "connect-src 'none'",
        "default-src 'none'",
        "font-src 'self'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "img-src 'self'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "script-src 'self'",
        "style-src 'self' NONCE",
        "trusted-types 'none'",
      ].toSorted(),
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
  const nonces = await Promise.all([1, 2].map(() => fetchOwn('app://afterimage/index.html')));
  expect(nonces[0]?.headers['content-security-policy']).not.toBe(nonces[1]?.headers['content-security-policy']);
});

test('a script of the page can’t turn a string into code or markup', async () => {
  // Playwright's own evaluation may use eval; what a timer runs is the page's script, under the page's policy
  const refused = await page.evaluate(
    () =>
      new Promise<Record<string, string>>((done) => {
        window.setTimeout(() => {
          const attempt = (act: () => unknown): string => {
            try {
              act();
              return 'ran';
            } catch (error) {
              return error instanceof Error ? error.name : 'threw';
            }
          };
          const scope = window as unknown as {
            eval(text: string): unknown;
            Function: new (text: string) => () => unknown;
          };
          const element = document.createElement('div');
          done({
            eval: attempt(() => scope.eval('1')),
            function: attempt(() => new scope.Function('return 1')()),
            timer: attempt(() => window.setTimeout('1' as unknown as () => void)),
            innerHTML: attempt(() => (element.innerHTML = '<b>x</b>')),
            insertAdjacentHTML: attempt(() => element.insertAdjacentHTML('beforeend', '<b>x</b>')),
            write: attempt(() => document.write('<b>x</b>')),
            script: attempt(() => (document.createElement('script').textContent = '1')),
            address: attempt(() => (document.createElement('script').src = 'https://example.org/x.js')),
            srcdoc: attempt(() => (document.createElement('iframe').srcdoc = '<b>x</b>')),
            worker: attempt(() => new Worker('https://example.org/x.js')),
            policy: attempt(() =>
              (
                window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
              ).trustedTypes.createPolicy('mine', {}),
            ),
          });
        });
      }),
  );
  expect(Object.entries(refused).filter(([, outcome]) => outcome === 'ran')).toEqual([]);
});

test('there is no way out of the page: links, location, windows, forms, frames, webviews, downloads', async () => {
  const address = page.url();
  await page.evaluate(() => {
    const add = (name: string, attributes: Record<string, string>): HTMLElement => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) {
        try {
          element.setAttribute(key, value);
        } catch {
          // the policy refuses even the attribute, which is as good
        }
      }
      document.body.append(element);
      return element;
    };
    for (const scheme of [
      'https://example.org/',
      'http://example.org/',
      'file:///etc/passwd',
      'data:text/html,x',
      'app://other/index.html',
    ]) {
      for (const target of ['_self', '_blank', '_top']) add('a', { href: scheme, target, class: 'attempt' }).click();
      add('a', { href: scheme, download: 'x', class: 'attempt' }).click();
      const form = add('form', { action: scheme, method: 'post', class: 'attempt' }) as HTMLFormElement;
      form.submit();
      add('iframe', { src: scheme, class: 'attempt' });
      add('embed', { src: scheme, class: 'attempt' });
      add('object', { data: scheme, class: 'attempt' });
      add('webview', { src: scheme, class: 'attempt' });
      add('img', { src: scheme, class: 'attempt' });
      add('link', { rel: 'stylesheet', href: scheme, class: 'attempt' });
      add('link', { rel: 'prefetch', href: scheme, class: 'attempt' });
      add('base', { href: scheme, class: 'attempt' });
      window.open(scheme);
      window.location.href = scheme;
    }
    const refresh = add('meta', { 'http-equiv': 'refresh', content: '0; url=https://example.org/', class: 'attempt' });
    document.head.append(refresh);
  });
  // what was refused is said; by then the attempts before it have been dealt with
  await expect.poll(() => logFile()).toContain('refused a navigation');
  await expect.poll(() => logFile()).toContain('refused a new window');
  expect(page.url()).toBe(address);
  expect(await windowCount()).toBe(1);
  expect(
    page.frames().filter((frame) => frame !== page.mainFrame() && /example|passwd|app:/.test(frame.url())),
  ).toEqual([]);
  const connected = await page.evaluate(async () => {
    const attempts = [
      () => fetch('https://example.org/'),
      () => fetch('app://afterimage/index.html'),
      () =>
        new Promise((open, failed) =>
          Object.assign(new WebSocket('wss://example.org/'), { onopen: open, onerror: failed }),
        ),
      () =>
        new Promise((open, failed) =>
          Object.assign(new EventSource('https://example.org/'), { onopen: open, onerror: failed }),
        ),
      () => navigator.serviceWorker.register('/sw.js'),
    ];
    const outcomes = await Promise.allSettled(attempts.map((attempt) => Promise.resolve().then(attempt)));
    return outcomes.filter(({ status }) => status === 'fulfilled').length;
  });
  expect(connected).toBe(0);
  await page.reload();
  await untilReady(page);
});

test('of the links in a review only http and https can be followed, and only after asking', async () => {
  const hostile = [
    'javascript:document.title="run"',
    'JaVaScRiPt&colon;document.title="run"',
    'java\tscript:document.title="run"',
    'data:text/html,<script>document.title="run"</script>',
    'vbscript:run',
    'file:///etc/passwd',
    'file:\\\\server\\share',
    'smb://server/share',
    'ms-msdt:/id',
    'search-ms:query=x',
    'app://afterimage/index.html',
    '//example.org/',
    '/index.html',
    '#/trash',
    'mailto:someone@example.org',
    'https://someone:secret@example.org/',
  ];
  const review = [
    ...hostile.map((address, index) => `[link ${index}](<${address}>)`),
    ...hostile.map((address, index) => `![picture ${index}](<${address}>)`),
    '<https://example.org/auto>',
    '[fine](https://example.org/fine)',
    '[also fine](http://example.org/also "title")',
    '![picture](https://example.org/picture.png)',
    '<a href="https://example.org/raw">raw</a>',
  ].join('\n\n');
  await log(page, { film: { title: 'Letters to a Closed House' }, review });
  await diaryRow(page, 'Letters to a Closed House').click();
  const shown = page.getByRole('main');
  await expect(shown.getByText('also fine')).toBeVisible();
  const addresses = await shown
    .locator('a[href]')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? '').filter((href) => !href.includes('#/')),
    );
  expect(new Set(addresses.map((address) => new URL(address).protocol))).toEqual(new Set(['https:', 'http:']));
  expect(await shown.locator('img').count()).toBe(0);

  const opened = await holdLinks(program.app);
  await answerQuestions(program.app, 1);
  await shown.getByRole('link', { name: 'fine', exact: true }).click();
  expect(await opened()).toEqual([]);
  await answerQuestions(program.app, 0);
  await shown.getByRole('link', { name: 'fine', exact: true }).click();
  await expect.poll(opened).toEqual(['https://example.org/fine']);
  await shown.getByRole('link', { name: 'also fine' }).click({ button: 'middle' });
  await shown.getByRole('link', { name: 'also fine' }).click({ modifiers: ['Control'] });
  await expect.poll(async () => (await opened()).length).toBe(2);
  for (const address of hostile) {
    const followed = await page.evaluate((given) => window.afterimage.shell('link.open', { address: given }), address);
    expect(followed, address).toBe(false);
  }
  expect(await opened()).toHaveLength(2);
  expect(await windowCount()).toBe(1);
  expect(await page.title()).toBe('Afterimage');
});

test('no permission is granted', async () => {
  const granted = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'persistent-storage',
    ];
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => `${name} ${state}`,
          () => `${name} denied`,
        ),
      ),
    );
    const asked = await Promise.allSettled([
      navigator.mediaDevices.getUserMedia({ audio: true }),
      navigator.mediaDevices.getDisplayMedia(),
      navigator.clipboard.readText(),
      new Promise((located, failed) => navigator.geolocation.getCurrentPosition(located, failed)),
      Notification.requestPermission().then((state) =>
        state === 'granted' ? state : Promise.reject(new Error(state)),
      ),
    ]);
    return [
      ...states.filter((state) => state.endsWith('granted')),
      ...asked.map(({ status }, index) => `${index} ${status}`).filter((outcome) => outcome.endsWith('fulfilled')),
    ];
  });
  expect(granted).toEqual([]);
});

test('app:// gives the page’s own files and nothing else, whatever the name', async () => {
  const names = [
    '..%2f..%2fpackage.json',
    '..%5c..%5cpackage.json',
    '%2e%2e/%2e%2e/package.json',
    '../main.js',
    'index.html%00.js',
    'index.html/',
    '/etc/passwd',
    '%2fetc%2fpasswd',
    'C:%5cWindows%5cwin.ini',
    'INDEX.HTML',
    'Index.html',
    'CON',
    'index.html.',
    'index.html::$DATA',
    '.',
    '',
    'assets',
    'assets/',
    'a'.repeat(300),
    '\u202eindex.html',
    'preload.cjs',
  ];
  for (const name of names) {
    const { status } = await fetchOwn(`app://afterimage/${name}`);
    expect(status, name).toBeGreaterThanOrEqual(400);
    expect(status, name).toBeLessThan(500);
  }
  for (const host of ['other', 'afterimage.example.org', '']) {
    const { status } = await fetchOwn(`app://${host}/index.html`);
    expect(status, host).toBeGreaterThanOrEqual(400);
  }
  for (const method of ['POST', 'PUT', 'DELETE']) {
    expect((await fetchOwn('app://afterimage/index.html', method)).status, method).toBe(405);
  }
});

test('a window that is not the program’s gets no port and no shell, with the same preload and the same page', async () => {
  const outcomes = await program.app.evaluate(async ({ app, BrowserWindow: Windows }) => {
    const preload = `${app.getAppPath()}/dist/app/preload.cjs`;
    const tried: unknown[] = [];
    for (const address of ['app://afterimage/index.html', 'data:text/html,<title>x</title>']) {
      const window = new Windows({ show: false, webPreferences: { preload, sandbox: true } });
      await window.loadURL(address).catch(() => undefined);
      tried.push(
        await window.webContents.executeJavaScript(`(async () => {
          if (!window.afterimage) return 'no api';
          let answered = 'no answer';
          window.afterimage.request('journal.summary', {}).then(() => { answered = 'answered'; });
          const asked = [];
          for (let time = 0; time < 5; time++) asked.push(await window.afterimage.shell('journal.status').then(() => 'told', () => 'refused'));
          return [answered, ...new Set(asked)].join(', ');
        })()`),
      );
      window.destroy();
    }
    return tried;
  });
  expect(outcomes).toEqual(['no answer, refused', 'no answer, refused']);
  expect(logFile()).toContain('the door refused a message that did not come from our page');
});

test('a frame inside the page gets nothing', async () => {
  const reached = await page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const frames = ['app://afterimage/index.html', 'about:blank'].map((src) => {
          const frame = document.createElement('iframe');
          frame.src = src;
          document.body.append(frame);
          return frame;
        });
        window.setTimeout(() => {
          const found = frames.map((frame) => {
            try {
              return frame.contentWindow && 'afterimage' in frame.contentWindow ? 'has the api' : 'nothing';
            } catch {
              return 'nothing';
            }
          });
          for (const frame of frames) frame.remove();
          done(found);
        });
      }),
  );
  expect(reached).toEqual(['nothing', 'nothing']);
});

test('the shell refuses names it does not know and inputs of another shape', async () => {
  const outcomes = await page.evaluate(async () => {
    const shell = window.afterimage.shell as (name: unknown, input?: unknown) => Promise<unknown>;
    const attempts: [unknown, unknown][] = [
      ['journal.delete', undefined],
      ['__proto__', undefined],
      ['constructor', undefined],
      [{ toString: 'journal.open' }, undefined],
      ['journal.open', '/etc/passwd'],
      ['export.choose', { format: 'exe', suggestedName: 'x' }],
      ['export.choose', { format: 'json', suggestedName: 'x', to: '/etc/passwd' }],
      ['link.open', { address: 'a'.repeat(5000) }],
      ['appearance.set', { appearance: 'pink' }],
    ];
    const settled = await Promise.allSettled(attempts.map(([name, input]) => shell(name, input)));
    return settled.map(({ status }) => status);
  });
  expect(new Set(outcomes)).toEqual(new Set(['rejected']));
});

test('during the whole main job no request outside app: is so much as attempted', async () => {
  const requests = await program.app.evaluateHandle(({ session }) => {
    const seen: string[] = [];
    session.defaultSession.webRequest.onCompleted(({ url }) => void seen.push(url));
    session.defaultSession.webRequest.onErrorOccurred(({ url }) => void seen.push(url));
    return seen;
  });
  const loaded = page.waitForEvent('load');
  await program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.reloadIgnoringCache(),
  );
  await loaded;
  await untilReady(page);
  await page.keyboard.press('Control+n');
  await expect.poll(() => focusedLabel(page)).toBe('Title of the film');
  await page.keyboard.type('Carry the Piano');
  await page.keyboard.press('Control+Enter');
  await expect(logDialog(page)).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Review' })).toBeFocused();
  await page.keyboard.type(
    'Four men, one piano. ![x](https://example.org/x.png) <img src="https://example.org/y.png">',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main').getByText('Four men')).toBeVisible();
  for (const place of ['Control+3', 'Control+8', 'Control+,', 'Control+f']) await page.keyboard.press(place);
  await page.getByRole('searchbox').fill('piano');
  await page.locator('[data-result]').filter({ hasText: 'Four men' }).click();
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
  const seen = await requests.jsonValue();
  // the watch sees: the page itself, and what it is made of
  expect(seen).toContainEqual(expect.stringMatching(/^app:\/\/afterimage\/index\.html/));
  expect(seen).toContainEqual(expect.stringMatching(/^app:\/\/afterimage\/assets\/index-/));
  expect(seen.filter((url) => !url.startsWith('app://afterimage/'))).toEqual([]);
});

test('what the program writes is for its owner alone', () => {
  test.skip(process.platform === 'win32', 'Windows keeps rights elsewhere');
  const ours = readdirSync(userData, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(Journal\.afterimage.*|settings\.json|logs\/.*)$/.test(name),
  );
  expect(ours.length).toBeGreaterThanOrEqual(2);
  for (const name of ours) expect((statSync(join(userData, name)).mode & 0o777).toString(8), name).toBe('600');
});

test('a second start shows the first and ends', async () => {
  const runtime = electronRuntime();
  const told = program.app.evaluate(
    ({ app }) => new Promise<boolean>((resolve) => app.once('second-instance', () => resolve(true))),
  );
  const args = programArguments(runtime.kind, [`--user-data-dir=${userData}`], process.getuid?.() === 0);
  const second = spawn(runtime.executable, args, { stdio: 'ignore' });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  expect(await told).toBe(true);
  expect(await windowCount()).toBe(1);
  await ask(page, 'journal.summary', {});
});

test('the log tells of refusals, and holds no title and no text', () => {
  expect(logFile()).not.toMatch(/Letters to a Closed House|Carry the Piano|Four men|example\.org|afterimage-security/);
});
