// Where the journal lies by default, on each platform.

import { expect, it } from 'vitest';
import { defaultJournalPath } from '../../db/location.ts';

it.each([
  ['linux', {}, '/home/mika', '/home/mika/.config/Afterimage/Journal.afterimage'],
  ['linux', { XDG_CONFIG_HOME: '' }, '/home/mika', '/home/mika/.config/Afterimage/Journal.afterimage'],
  ['linux', { XDG_CONFIG_HOME: '/data/config' }, '/home/mika', '/data/config/Afterimage/Journal.afterimage'],
  [
    'darwin',
    { XDG_CONFIG_HOME: '/x' },
    '/Users/mika',
    '/Users/mika/Library/Application Support/Afterimage/Journal.afterimage',
  ],
  ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\mika', 'D:\\Roaming\\Afterimage\\Journal.afterimage'],
  ['win32', {}, 'C:\\Users\\mika', 'C:\\Users\\mika\\AppData\\Roaming\\Afterimage\\Journal.afterimage'],
] as const)('on %s with %j', (platform, env, home, path) => {
  expect(defaultJournalPath({ platform, env, home })).toBe(path);
});
