// The door: who may ask, what may be asked, and that every refusal is said.

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CHANNELS } from '../../electron/contract/page-api.ts';
import { admit, openDoor, type ShellHandlers, type Visitor } from '../../electron/door.ts';
import { BrowserWindow, FakeContents, listened } from '../support/electron-mock.ts';

vi.mock('electron', () => import('../support/electron-mock.ts'));

let said = '';
const asked = vi.fn<(input: unknown) => null>(() => null);
const greeted = vi.fn<(visitor: Visitor) => void>();
let contents: FakeContents;

beforeEach(() => {
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((said += String(text)), true));
  asked.mockClear();
  greeted.mockClear();
  const handlers = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : asked) }) as ShellHandlers;
  openDoor(
    () => Promise.resolve(handlers),
    greeted,
    (paths) => paths.map((path) => ({ token: 't', name: path })),
  );
  contents = new BrowserWindow().webContents;
  admit(contents as never);
});

function event(from: FakeContents, frame: unknown = from.mainFrame): unknown {
  return { sender: from, senderFrame: frame };
}

async function ask(who: unknown, name: unknown, input?: unknown): Promise<string> {
  try {
    await listened.get(CHANNELS.shell)?.(who, name, input);
    return 'answered';
  } catch (error) {
    return error instanceof Error ? error.message : 'threw';
  }
}

describe('who may ask', () => {
  test('the main frame of our own window, showing our own page', async () => {
    expect(await ask(event(contents), 'journal.status')).toBe('answered');
    listened.get(CHANNELS.hello)?.(event(contents));
    expect(greeted).toHaveBeenCalledOnce();
    expect(said).toBe('');
  });

  test.each([
    ['a frame within the page', (): unknown => event(contents, { url: 'app://afterimage/index.html' })],
    ['a frame that is gone', (): unknown => event(contents, null)],
    ['a window made elsewhere', (): unknown => event(new BrowserWindow().webContents)],
    ['contents without a window', (): unknown => event(new FakeContents())],
  ])('not %s', async (_who, visitor) => {
    expect(await ask(visitor(), 'journal.status')).toBe('refused');
    listened.get(CHANNELS.hello)?.(visitor());
    expect(greeted).not.toHaveBeenCalled();
    expect(asked).not.toHaveBeenCalled();
    expect(said).toContain('the door refused a message');
  });

  test.each([
    'https://afterimage/index.html',
    'app://other/index.html',
    'app://afterimage.example.org/',
    'data:text/html,app://afterimage',
    'about:blank',
    'file:///app://afterimage/index.html',
    '',
  ])('not our own window once it shows %j', async (url) => {
    contents.mainFrame.url = url;
    expect(await ask(event(contents), 'journal.status')).toBe('refused');
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('what may be asked', () => {
  test.each([
    'journal.delete',
    'toString',
    '__proto__',
    'constructor',
    '',
    7,
    null,
    undefined,
    { toString: () => 'journal.open' },
  ])('not %j', async (name) => {
    expect(await ask(event(contents), name)).toBe('refused');
    expect(asked).not.toHaveBeenCalled();
    expect(said).toContain('a name it does not know');
  });

  test.each<[string, unknown]>([
    ['journal.open', '/etc/passwd'],
    ['journal.status', {}],
    ['export.choose', { format: 'exe', suggestedName: 'x' }],
    ['export.choose', { format: 'json', suggestedName: '' }],
    ['export.choose', { format: 'json', suggestedName: 'x', to: '/etc/passwd' }],
    ['link.open', { address: 'a'.repeat(5_000) }],
    ['link.open', 'https://example.org/'],
    ['appearance.set', { appearance: 'pink' }],
  ])('not %s with another shape of input', async (name, input) => {
    expect(await ask(event(contents), name, input)).toBe('refused');
    expect(asked).not.toHaveBeenCalled();
    expect(said).toContain(`the door refused an input of ${name}`);
    expect(said).not.toContain('passwd');
  });

  test('what is right reaches its handler as it was sent', async () => {
    const input = { format: 'json', suggestedName: 'One Mile' };
    expect(await ask(event(contents), 'export.choose', input)).toBe('answered');
    expect(asked.mock.calls[0]?.[0]).toEqual(input);
  });
});

describe('what was dropped', () => {
  const drop = async (who: unknown, paths: unknown): Promise<unknown> => {
    try {
      return await listened.get(CHANNELS.drop)?.(who, paths);
    } catch (error) {
      return error instanceof Error ? error.message : 'threw';
    }
  };

  test('becomes tokens', async () => {
    expect(await drop(event(contents), ['/home/ana/export.zip'])).toEqual([
      { token: 't', name: '/home/ana/export.zip' },
    ]);
  });

  test.each([[[]], [['']], ['/etc/passwd'], [[1]], [undefined], [['x'.repeat(5000)]]])('not %j', async (paths) => {
    expect(await drop(event(contents), paths)).toBe('refused');
    expect(said).toContain('the door refused what was dropped');
    expect(said).not.toContain('passwd');
  });

  test('from nobody else', async () => {
    expect(await drop(event(new FakeContents()), ['/a'])).toBe('refused');
  });
});
