// The keeper of the journal process: ports for pages, starts again what died, gives up when it dies again and again.

import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { JournalStatus } from '../../electron/contract/events.ts';
import { JournalHost } from '../../electron/journal-host.ts';
import { FakeContents, FakeProcess } from '../support/electron-mock.ts';

vi.mock('electron', () => import('../support/electron-mock.ts'));

const PATH = '/home/someone/Journal.afterimage';
let statuses: JournalStatus[];
let host: JournalHost;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  FakeProcess.all = [];
  statuses = [];
  host = new JournalHost(PATH, (status) => statuses.push(status));
  host.start();
  return () => vi.useRealTimers();
});

const newest = (): FakeProcess => {
  const child = FakeProcess.all.at(-1);
  if (!child) throw new Error('no process was started');
  return child;
};
const die = (): boolean => newest().emit('exit', 9);

test('it starts a process and tells it what to open', () => {
  expect(FakeProcess.all).toHaveLength(1);
  expect(newest().received).toEqual([{ kind: 'open', path: PATH }]);
});

test('a page gets a port, and another after each restart', () => {
  const page = new FakeContents();
  host.welcome(page as never);
  expect(page.mainFrame.postMessage).toHaveBeenCalledTimes(1);
  die();
  expect(FakeProcess.all).toHaveLength(2);
  expect(newest().received).toEqual([{ kind: 'open', path: PATH }, { kind: 'page' }]);
  expect(page.mainFrame.postMessage).toHaveBeenCalledTimes(2);
});

test('a page that is gone gets no more', () => {
  const page = new FakeContents();
  host.welcome(page as never);
  page.emit('destroyed');
  die();
  expect(page.mainFrame.postMessage).toHaveBeenCalledTimes(1);
});

describe('a process that dies again and again', () => {
  test('is started three times within a minute, then left alone, and that is said', () => {
    for (let time = 0; time < 3; time++) die();
    expect(FakeProcess.all).toHaveLength(4);
    die();
    expect(FakeProcess.all).toHaveLength(4);
    expect(host.status).toEqual({ state: 'failed', name: 'Journal.afterimage', failure: 'failed' });
  });

  test('but is started as long as a minute lies between', () => {
    for (let time = 0; time < 10; time++) {
      vi.advanceTimersByTime(30_000);
      die();
    }
    expect(FakeProcess.all).toHaveLength(11);
  });

  test('is started once more when a person asks for it', () => {
    for (let time = 0; time < 4; time++) die();
    void host.open(PATH);
    expect(FakeProcess.all).toHaveLength(5);
    expect(host.status).toEqual({ state: 'opening' });
  });
});

test('the end of an older process does not start a newer one again', () => {
  const first = newest();
  die();
  first.emit('exit', 9);
  expect(FakeProcess.all).toHaveLength(2);
});

test('another journal is opened in the same process', () => {
  void host.open('/other.afterimage');
  expect(FakeProcess.all).toHaveLength(1);
  expect(newest().received.at(-1)).toEqual({ kind: 'open', path: '/other.afterimage' });
  expect(host.path).toBe('/other.afterimage');
});

test('what the process says of the journal is passed on', () => {
  newest().emit('message', { kind: 'status', status: { state: 'open', name: 'Journal.afterimage' } });
  expect(statuses).toEqual([{ state: 'open', name: 'Journal.afterimage' }]);
  expect(host.status).toEqual({ state: 'open', name: 'Journal.afterimage' });
});

describe('a poster', () => {
  const image = { mediaType: 'image/png' as const, bytes: new Uint8Array([1]) };

  test('is asked for by its name, and each answer goes to its question', async () => {
    const [first, second] = [host.findImage('a'), host.findImage('b')];
    const ids = newest().received.flatMap((message) => (message as { id?: number }).id ?? []);
    newest().emit('message', { kind: 'image', id: ids[1], image });
    newest().emit('message', { kind: 'image', id: ids[0], image: null });
    expect(await first).toBeNull();
    expect(await second).toEqual(image);
  });

  test('is none where the process dies before it answers, or has gone', async () => {
    const asked = host.findImage('a');
    for (let time = 0; time < 4; time++) die();
    expect(await asked).toBeNull();
    expect(await host.findImage('a')).toBeNull();
  });
});

describe('the end', () => {
  test('waits until the journal is closed, then ends the process, which is not started again', async () => {
    const ended = host.close();
    expect(newest().received.at(-1)).toEqual({ kind: 'close' });
    expect(newest().kill).not.toHaveBeenCalled();
    newest().emit('message', { kind: 'closed' });
    await ended;
    expect(newest().kill).toHaveBeenCalledOnce();
    expect(host.isClosed).toBe(true);
    die();
    expect(FakeProcess.all).toHaveLength(1);
  });

  test('does not wait for ever', async () => {
    const ended = host.close();
    await vi.advanceTimersByTimeAsync(5_000);
    await ended;
    expect(newest().kill).toHaveBeenCalledOnce();
    expect(host.isClosed).toBe(true);
  });

  test('comes at once when the process is already gone for good', async () => {
    for (let time = 0; time < 4; time++) die();
    await host.close();
    expect(host.isClosed).toBe(true);
  });
});
