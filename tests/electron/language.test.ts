// Which language is spoken: what was chosen, else the first of the system's that is known; the trial never in a packaged program.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nearestLanguage } from '../../electron/contract/language.ts';
import type * as LanguageModule from '../../electron/language.ts';
import type * as Mock from '../support/electron-mock.ts';

vi.mock('electron', () => import('../support/electron-mock.ts'));

let folder: string;
const argv = process.argv;

beforeEach(() => {
  vi.resetModules();
  folder = mkdtempSync(join(tmpdir(), 'afterimage-language-'));
});

afterEach(() => {
  process.argv = argv;
  rmSync(folder, { recursive: true, force: true });
});

async function started(of: { system: string[]; isPackaged?: boolean }): Promise<typeof LanguageModule> {
  const electron = (await import('electron')) as unknown as typeof Mock;
  electron.setUserData(folder);
  electron.app.isPackaged = of.isPackaged ?? true;
  electron.app.getPreferredSystemLanguages = () => of.system;
  return import('../../electron/language.ts');
}

test.each([
  [['ja-JP', 'en-US'], 'ja'],
  [['fr-FR', 'ja_JP.UTF-8', 'en'], 'ja'],
  [['en-AU', 'ja'], 'en'],
  [['de-DE'], 'en'],
  [[], 'en'],
])('of %j the program speaks %s', (wanted, language) => {
  expect(nearestLanguage(wanted)).toBe(language);
});

test('the system decides until a person does', async () => {
  const { spokenLanguage } = await started({ system: ['ja-JP'] });
  expect(spokenLanguage()).toBe('ja');
  const { changeSettings } = await import('../../electron/settings.ts');
  changeSettings({ language: 'en' });
  expect(spokenLanguage()).toBe('en');
});

test('the switch for trying words on is for programs that are not packaged', async () => {
  process.argv = [...argv, '--language=en-XA'];
  expect((await started({ system: [], isPackaged: false })).spokenLanguage()).toBe('en-XA');
  vi.resetModules();
  expect((await started({ system: [], isPackaged: true })).spokenLanguage()).toBe('en');
});

test('a choice made afterwards counts more than the switch', async () => {
  process.argv = [...argv, '--language=ja'];
  const { spokenLanguage, forgetLanguageOfStart } = await started({ system: ['en'], isPackaged: false });
  expect(spokenLanguage()).toBe('ja');
  forgetLanguageOfStart();
  expect(spokenLanguage()).toBe('en');
});
