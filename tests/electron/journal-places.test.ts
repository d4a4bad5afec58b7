// Changing from one journal to another: the pages save first, what was open is remembered, a move that fails leaves everything as it was.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { JournalStatus } from '../../electron/contract/events.ts';
import { JournalPlaces } from '../../electron/journal-places.ts';
import { settings, changeSettings } from '../../electron/settings.ts';
import { BrowserWindow, setUserData, shell } from '../support/electron-mock.ts';
import { temporaryFolder } from '../support/journal.ts';

vi.mock('electron', () => import('../support/electron-mock.ts'));

let folder: string;
let opened: string[];
let refuses: (path: string) => boolean;
let places: JournalPlaces;
const host = {
  path: '',
  status: { state: 'opening' } as JournalStatus,
  open(path: string): Promise<JournalStatus> {
    opened.push(path);
    host.path = path;
    host.status = refuses(path)
      ? { state: 'failed', name: 'x', failure: 'failed' }
      : { state: 'open', name: 'Journal.afterimage' };
    return Promise.resolve(host.status);
  },
  move: vi.fn<(to: string) => Promise<unknown>>(),
  bringBackups: () => Promise.resolve(true),
};

const fileOf = (name: string): string => {
  const path = join(folder, name);
  writeFileSync(path, '');
  return path;
};

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  folder = temporaryFolder();
  mkdirSync(join(folder, 'user data'));
  setUserData(join(folder, 'user data'));
  changeSettings({ journalPath: null, recentJournals: [], leftCopies: [] });
  BrowserWindow.all = [];
  opened = [];
  refuses = () => false;
  host.path = '';
  host.status = { state: 'opening' };
  places = new JournalPlaces(host as never);
});

test('what is opened is remembered, the newest first, without what is open or gone', async () => {
  const [one, two, three] = [fileOf('1.afterimage'), fileOf('2.afterimage'), fileOf('3.afterimage')];
  for (const path of [one, two, three, two]) await places.open(path);
  expect(places.recent()).toEqual([three, one]);
  expect(settings().journalPath).toBe(two);
  await places.open(join(folder, 'gone.afterimage'));
  await places.open(one);
  expect(places.recent()).toEqual([two, three]);
  places.clearRecent();
  expect(places.recent()).toEqual([]);
});

test('a file that can’t be opened does not stand in the way of the next start', async () => {
  const sound = fileOf('sound.afterimage');
  await places.open(sound);
  refuses = (path) => path.endsWith('letter.afterimage');
  await places.open(fileOf('letter.afterimage'));
  expect(settings().journalPath).toBe(sound);
});

test('the pages save before another journal is opened, and are not waited for for ever', async () => {
  await places.open(fileOf('1.afterimage'));
  const window = new BrowserWindow();
  const opening = places.open(fileOf('2.afterimage'));
  await Promise.resolve();
  expect(window.webContents.send.mock.calls[0]?.slice(1)).toEqual(['journal.leaving', {}]);
  expect(opened).toHaveLength(1);
  places.left();
  await opening;
  expect(opened).toHaveLength(2);
  vi.useFakeTimers();
  const again = places.open(join(folder, '1.afterimage'));
  await vi.advanceTimersByTimeAsync(3_000);
  await again;
  vi.useRealTimers();
  expect(opened).toHaveLength(3);
});

describe('a move', () => {
  let from: string;
  let to: string;
  beforeEach(async () => {
    from = fileOf('Journal.afterimage');
    to = join(folder, 'Diary.afterimage');
    await places.open(from);
    host.move.mockResolvedValue({ ok: true, value: null });
  });

  test('goes on at the new place; where there is no trash, the old file stays under a name that says so', async () => {
    const moved = await places.move(to);
    expect(moved).toMatchObject({ ok: true, value: { name: 'Diary.afterimage', hasBackups: true } });
    expect(settings().journalPath).toBe(to);
    expect(existsSync(from)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('Journal (moved '))).toHaveLength(1);
    expect(places.recent()).toEqual([]);
  });

  test('puts the old file into the trash where there is one', async () => {
    const trashItem = vi.fn<(path: string) => Promise<void>>(() => Promise.resolve());
    Object.assign(shell, { trashItem });
    await places.move(to);
    expect(trashItem).toHaveBeenCalledWith(from);
    Object.assign(shell, { trashItem: undefined });
  });

  test('that could not be copied changes nothing', async () => {
    host.move.mockResolvedValue({ ok: false, error: { code: 'disk-full' } });
    expect(await places.move(to)).toEqual({ ok: false, error: { code: 'disk-full' } });
    expect(settings().journalPath).toBe(from);
    expect(existsSync(from)).toBe(true);
  });

  test('to where it can’t be opened goes back', async () => {
    refuses = (path) => path === to;
    expect(await places.move(to)).toMatchObject({ ok: false });
    expect(host.path).toBe(from);
    expect(settings().journalPath).toBe(from);
    expect(existsSync(from)).toBe(true);
  });
});
