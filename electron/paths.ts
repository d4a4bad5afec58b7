// Where things are: the built page and preload beside us, the journal and settings in the user-data folder.

import { app } from 'electron';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { SAMPLE_NAME } from '../db/location.ts';

/** Built files. `dist/app` holds this file once bundled. */
export const built = {
  page: join(import.meta.dirname, '../page'),
  preload: join(import.meta.dirname, 'preload.cjs'),
  journalProcess: join(import.meta.dirname, 'journal-process.js'),
};

export function settingsFile(): string {
  return join(app.getPath('userData'), 'settings.json');
}

export function logFile(): string {
  return join(app.getPath('userData'), 'logs', 'afterimage.log');
}

/** The journal used until a person chooses another. Equals what the terminal uses, see db/location.ts. */
export function defaultJournal(): string {
  return join(app.getPath('userData'), 'Journal.afterimage');
}

/** The same at every start in this user-data folder, another one in any other. Tells nobody which folder it is. */
export function programMark(): string {
  return createHash('sha256').update(app.getPath('userData')).digest('hex').slice(0, 32);
}

/** Where the sample journal lies while one looks around in it. */
export function samplePlace(): string {
  return join(app.getPath('userData'), 'Sample', SAMPLE_NAME);
}

/** The value of `--name=value` on the command line. */
export function argumentValue(name: string): string | undefined {
  const prefix = `--${name}=`;
  const found = process.argv.find((argument) => argument.startsWith(prefix));
  return found?.slice(prefix.length) || undefined;
}

/** A `.afterimage` file given on the command line, as double clicking one does. */
export function journalArgument(argv: readonly string[] = process.argv): string | undefined {
  return argv.slice(1).find((argument) => !argument.startsWith('-') && argument.endsWith('.afterimage'));
}
