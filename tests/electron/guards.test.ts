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
  expect(session.permissionCheck?.()).toBe(false);
  expect(session.devicePermission?.()).toBe(false);
  expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  const preventDefault = vi.fn<() => void>();
  session.emit('will-download', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});

test.each(['will-navigate', 'will-redirect', 'will-attach-webview'])('%s is prevented', (name) => {
  const contents = new FakeContents();
  guardContents(contents as never);
  const preventDefault = vi.fn<() => void>();
  contents.emit(name, { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});

test('frames do not navigate, and no window opens', () => {
  const contents = new FakeContents();
  guardContents(contents as never);
  const preventDefault = vi.fn<() => void>();
  contents.emit('will-frame-navigate', { preventDefault, isMainFrame: false });
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(contents.windowOpenHandler?.({ url: 'app://afterimage/index.html' })).toEqual({ action: 'deny' });
});

test('no name resolves, should a request be attempted all the same', () => {
  closeNetwork();
  expect(app.commandLine.appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
});
