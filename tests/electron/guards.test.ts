// Pages leave nowhere, open nothing, get no permission and no network.

import { beforeEach, expect, test, vi } from 'vitest';
import { closeNetwork, guardContents, guardSession } from '../../electron/guards.ts';
import { app, FakeContents, FakeSession } from '../support/electron-mock.ts';

vi.mock('electron', () => import('../support/electron-mock.ts'));

let said = '';

beforeEach(() => {
  said = '';
  app.isPackaged = true;
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((said += String(text)), true));
});

function isCancelled(url: string): boolean {
  const session = new FakeSession();
  guardSession(session as never);
  let isDecided: boolean | undefined;
  session.decideRequest?.({ url, resourceType: 'xhr' }, ({ cancel }) => (isDecided = cancel));
  if (isDecided === undefined) throw new Error('nothing was decided');
  return isDecided;
}

test('requests stay within app://afterimage', () => {
  expect(isCancelled('app://afterimage/index.html')).toBe(false);
  for (const url of [
    'https://example.org/a?title=x',
    'http://localhost/',
    'file:///etc/passwd',
    'wss://x/',
    'data:text/html,x',
    'app://other/',
    'blob:app://afterimage/1',
  ]) {
    expect(isCancelled(url), url).toBe(true);
  }
  expect(said).toContain('refused a request outside app:');
  expect(said).not.toMatch(/example|title|passwd/);
});

test('the inspector of an unpackaged program may load itself, a packaged one has none', () => {
  expect(isCancelled('devtools://devtools/bundled/inspector.html')).toBe(true);
  app.isPackaged = false;
  expect(isCancelled('devtools://devtools/bundled/inspector.html')).toBe(false);
});

test('every permission is refused, asked or only looked up, and downloads and the spelling dictionary too', () => {
  const session = new FakeSession();
  guardSession(session as never);
  const decide = vi.fn<(granted: boolean) => void>();
  session.permissionRequest?.(null, 'media', decide);
  expect(decide).toHaveBeenCalledExactlyOnceWith(false);
  expect(session.permissionCheck?.(null, 'media')).toBe(false);
  expect(session.devicePermission?.()).toBe(false);
  expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  for (const name of ['will-download', 'preconnect']) {
    const preventDefault = vi.fn<() => void>();
    session.emit(name, { preventDefault });
    expect(preventDefault, name).toHaveBeenCalledOnce();
  }
});

test.each(['will-navigate', 'will-redirect', 'will-attach-webview'])('%s is prevented', (name) => {
  const contents = new FakeContents();
  guardContents(contents as never);
  const preventDefault = vi.fn<() => void>();
  contents.emit(name, { preventDefault, url: 'https://example.org/' });
  expect(preventDefault).toHaveBeenCalledOnce();
});

test('frames do not navigate, and no window opens', () => {
  const contents = new FakeContents();
  guardContents(contents as never);
  const preventDefault = vi.fn<() => void>();
  contents.emit('will-frame-navigate', { preventDefault, isMainFrame: false, url: 'https://example.org/' });
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(contents.windowOpenHandler?.({ url: 'app://afterimage/index.html' })).toEqual({ action: 'deny' });
});

test('no name resolves and there is no way round a proxy that is nowhere, should a request be attempted all the same', () => {
  closeNetwork();
  const append = app.commandLine.appendSwitch;
  expect(append).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
  expect(append).toHaveBeenCalledWith('proxy-server', expect.stringMatching(/\.invalid:9$/));
  expect(append).toHaveBeenCalledWith('proxy-bypass-list', '<-loopback>');
  for (const name of ['disable-quic', 'disable-component-update', 'dns-prefetch-disable', 'no-pings']) {
    expect(append).toHaveBeenCalledWith(name);
  }
  const session = new FakeSession();
  guardSession(session as never);
  expect(session.setProxy).toHaveBeenCalledWith({
    mode: 'fixed_servers',
    proxyRules: expect.stringMatching(/\.invalid:9$/) as unknown,
    proxyBypassRules: '<-loopback>',
  });
});

test('a session is guarded once, so that a rule of its own set later stays', () => {
  const session = new FakeSession();
  guardSession(session as never);
  session.decideRequest = null;
  guardSession(session as never);
  expect(session.decideRequest).toBeNull();
});

test('what is refused is told by its scheme, never by its address', () => {
  const contents = new FakeContents();
  guardContents(contents as never);
  const preventDefault = vi.fn<() => void>();
  contents.emit('will-navigate', { preventDefault, url: 'https://example.org/what-i-wrote' });
  contents.emit('will-frame-navigate', { preventDefault, isMainFrame: false, url: 'FILE:///home/someone' });
  contents.windowOpenHandler?.({ url: 'not an address' });
  expect(said).toContain('refused a navigation (https:)');
  expect(said).toContain('refused a navigation of a frame (file:)');
  expect(said).toContain('refused a new window (no scheme)');
  expect(said).not.toMatch(/what-i-wrote|someone|not an/);
});
