// Which switches a packaged program starts with: those that help a desktop, none that opens what is closed.

import { expect, test } from 'vitest';
import { refusedSwitch, withoutAddresses } from '../../electron/arguments.ts';

const linux = { platform: 'linux', isRoot: false } as const;
const refused = (...args: string[]): string | null => refusedSwitch(['afterimage', ...args], linux);

test.each([
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--inspect',
  '--inspect-brk=0.0.0.0:9229',
  '--no-sandbox',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--disable-features=IsolateOrigins',
  '--enable-features=UseOzonePlatform,SomethingElse',
  '--enable-blink-features=MojoJS',
  '--load-extension=/tmp/x',
  '--js-flags=--expose-gc',
  '--proxy-server=http://127.0.0.1:8080',
  '--proxy-pac-url=data:,x',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--host-rules=MAP * 127.0.0.1',
  '--renderer-cmd-prefix=xterm -e',
  '--utility-cmd-prefix=/tmp/x',
  '--gpu-launcher=/tmp/x',
  '--browser-subprocess-path=/tmp/x',
  '--allow-file-access-from-files',
  '--ignore-certificate-errors',
  '--unsafely-treat-insecure-origin-as-secure=http://example.org',
  '--single-process',
  '--no-zygote',
  '--log-net-log=/tmp/x',
  '--ssl-key-log-file=/tmp/x',
  '--crash-server-url=https://example.org',
  '--disk-cache-dir=/tmp/x',
  '-no-sandbox',
  '-r',
  '--__proto__',
  '--constructor=x',
])('%s is not taken', (argument) => {
  expect(refused(argument)).not.toBeNull();
  expect(refused('--user-data-dir=/x', argument)).not.toBeNull();
});

test('what a person and a desktop pass is taken', () => {
  expect(refused()).toBeNull();
  expect(refused('/home/someone/Journal.afterimage')).toBeNull();
  expect(refused('--user-data-dir=/x', '--journal=/y.afterimage', '--smoke')).toBeNull();
  expect(
    refused('--ozone-platform-hint=auto', '--enable-features=UseOzonePlatform,WaylandWindowDecorations'),
  ).toBeNull();
  expect(refused('--force-device-scale-factor=1.5', '--lang=ja')).toBeNull();
});

test('after -- nothing is a switch, which is how Chromium reads it', () => {
  expect(refused('--', '--no-sandbox.afterimage')).toBeNull();
});

test('only root may do without the sandbox, who can’t have it', () => {
  expect(refusedSwitch(['afterimage', '--no-sandbox'], { ...linux, isRoot: true })).toBeNull();
  expect(refusedSwitch(['afterimage', '--no-sandbox', '--no-zygote'], { ...linux, isRoot: true })).toBe('no-zygote');
});

test('on Windows a slash begins a switch too, elsewhere a path', () => {
  expect(refusedSwitch(['afterimage', '/no-sandbox'], { platform: 'win32', isRoot: false })).toBe('no-sandbox');
  expect(refusedSwitch(['afterimage', '/no-sandbox'], linux)).toBeNull();
});

test('what the Finder adds is taken on a Mac only', () => {
  expect(refusedSwitch(['afterimage', '-psn_0_12345'], { platform: 'darwin', isRoot: false })).toBeNull();
  expect(refused('-psn_0_12345')).toBe('psn_0_12345');
});

test('the name is told without its value', () => {
  expect(refused('--proxy-server=http://someone:secret@example.org')).toBe('proxy-server');
});

test('of what is no switch only files pass, and each address is told of', () => {
  let refusals = 0;
  const argv = [
    ...['afterimage', '/home/someone/a.afterimage', 'C:\\Users\\a.afterimage', 'a.afterimage', '--journal=/x'],
    ...['https://example.org/x.afterimage', 'afterimage://entry/1', 'file:///x.afterimage', 'JavaScript:x'],
  ];
  expect(withoutAddresses(argv, () => (refusals += 1))).toEqual(argv.slice(0, 5));
  expect(refusals).toBe(4);
});
