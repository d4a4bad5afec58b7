// Where a journal lies when nobody chose a place: Electron's userData of Afterimage, known without Electron. Pure: touches no disk.

import { posix, win32 } from 'node:path';

export const JOURNAL_FILE = 'Journal.afterimage';
const FOLDER = 'Afterimage';

export interface Surroundings {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** The home folder. */
  home: string;
}

/** The default path of the journal, absolute. */
export function defaultJournalPath({ platform, env, home }: Surroundings): string {
  if (platform === 'win32') {
    return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), FOLDER, JOURNAL_FILE);
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', FOLDER, JOURNAL_FILE);
  return posix.join(env['XDG_CONFIG_HOME'] || posix.join(home, '.config'), FOLDER, JOURNAL_FILE);
}

/** The sample journal's file: the only one that is removed when it is closed. */
export const SAMPLE_NAME = 'Sample.afterimage';
