// Settings: a damaged file costs its damaged fields, a crash leaves the old or the new, a disk that refuses costs the change.

import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as SettingsModule from '../../electron/settings.ts';
import type { setUserData } from '../support/electron-mock.ts';

vi.mock('electron', () => import('../support/electron-mock.ts'));

let folder: string;
let file: string;

beforeEach(() => {
  vi.resetModules();
  folder = mkdtempSync(join(tmpdir(), 'afterimage-settings-'));
  file = join(folder, 'settings.json');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The module as after a start: it reads once. */
async function started(userData = folder): Promise<typeof SettingsModule> {
  const electron = await import('electron');
  (electron as unknown as { setUserData: typeof setUserData }).setUserData(userData);
  return import('../../electron/settings.ts');
}

const defaults = {
  appearance: 'system',
  textSize: 'default',
  windowSize: 100,
  language: 'system',
  journalPath: null,
  recentJournals: [],
  leftCopies: [],
  window: null,
  place: null,
};

test('without a file the defaults hold, and none is written', async () => {
  const { settings } = await started();
  expect(settings()).toEqual(defaults);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  '',
  'null',
  '[]',
  '"light"',
  '{"appearance"',
  '\0\0\0\0',
  '{"appearance": 7, "journalPath": 3, "window": "x"}',
])('a damaged file (%j) gives the defaults', async (content) => {
  writeFileSync(file, content);
  const { settings } = await started();
  expect(settings()).toEqual(defaults);
});

test('one damaged field costs only itself', async () => {
  writeFileSync(
    file,
    JSON.stringify({ appearance: 'dark', journalPath: 7, window: { x: 0, y: 0, width: 1, height: 1 } }),
  );
  const { settings } = await started();
  expect(settings()).toEqual({ ...defaults, appearance: 'dark' });
});

test('a change is there after the next start, for the owner alone, and nothing lies beside it', async () => {
  const place = { x: 10, y: 20, width: 900, height: 700, isMaximized: true };
  (await started()).changeSettings({ appearance: 'dark', window: place });
  vi.resetModules();
  const { settings } = await started();
  expect(settings()).toEqual({ ...defaults, appearance: 'dark', window: place });
  expect(readdirSync(folder)).toEqual(['settings.json']);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('the old file is replaced whole, never written into', async () => {
  writeFileSync(file, JSON.stringify({ appearance: 'light' }));
  const before = statSync(file).ino;
  (await started()).changeSettings({ appearance: 'dark' });
  expect(statSync(file).ino).not.toBe(before);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ appearance: 'dark' });
});

test('where nothing can be written the change holds until the end, and the start goes on', async () => {
  const blocked = join(folder, 'file');
  writeFileSync(blocked, 'in the way');
  const { settings, changeSettings } = await started(join(blocked, 'user data'));
  changeSettings({ appearance: 'dark' });
  expect(settings().appearance).toBe('dark');
  expect(readFileSync(blocked, 'utf8')).toBe('in the way');
});

test('a folder in the place of the file costs the change and leaves nothing behind', async () => {
  mkdirSync(join(file, 'full'), { recursive: true });
  chmodSync(file, 0o700);
  const { settings, changeSettings } = await started();
  expect(settings()).toEqual(defaults);
  changeSettings({ appearance: 'dark' });
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test('recent journals are texts, ten at most', async () => {
  const many = Array.from({ length: 14 }, (_, index) => `/journals/${index}.afterimage`);
  writeFileSync(file, JSON.stringify({ recentJournals: [7, '', null, ...many], leftCopies: 'all' }));
  const { settings } = await started();
  expect(settings()).toEqual({ ...defaults, recentJournals: many.slice(0, 10) });
});

test('the place is kept by ids alone: an address with words in it is none', async () => {
  const place = { journal: '/home/ana/Journal.afterimage', address: '/diary?entry=12&view=cards', offsets: [340, 0] };
  writeFileSync(file, JSON.stringify({ place }));
  expect((await started()).settings().place).toEqual(place);
  for (const writing of [
    { entryId: 12, caret: 340 },
    { reflectionId: 3, caret: 12 },
    { filmId: 7, caret: 0 },
  ]) {
    vi.resetModules();
    writeFileSync(file, JSON.stringify({ place: { ...place, writing } }));
    expect((await started()).settings().place).toEqual({ ...place, writing });
  }
  vi.resetModules();
  writeFileSync(file, JSON.stringify({ place: { ...place, writing: { entryId: '12', caret: -1 } } }));
  expect((await started()).settings().place).toEqual(place);
  for (const address of ['/search?q=grief', '/diary?q=mum', 'https://example.org', '/film/3?lookedFor=x', '//x', '']) {
    vi.resetModules();
    writeFileSync(file, JSON.stringify({ place: { ...place, address } }));
    expect((await started()).settings().place, address).toBeNull();
  }
});
