// Opens what a person chose for a run. Must never open the journal's own files.

import { resolve } from 'node:path';
import { JournalError } from '../model/result.ts';
import { isOwnFile } from '../own-files.ts';
import type { OpenedFiles } from './record.ts';
import { journalsAsExports } from './own-journal.ts';
import { withThreads } from './read-aside.ts';
import { type OpenOptions, openSource } from './sources/open-source.ts';

/** Throws import-format for a file of the open journal, and what the readers refuse. */
export async function openChosen(
  journalPath: string,
  paths: readonly string[],
  options: OpenOptions = {},
): Promise<OpenedFiles> {
  if (paths.some((path) => isOwnFile(journalPath, resolve(path)))) throw new JournalError('import-format');
  const { readable, remove } = await journalsAsExports(paths);
  try {
    const opened = await openSource(readable, options);
    return { ...withThreads(opened, readable, options), close: () => opened.close().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
