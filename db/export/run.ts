// The export verb: everything, or what is shown, as JSON or as Markdown notes. Must never change the journal or leave half an export.

import { basename, resolve } from 'node:path';
import type { z } from 'zod';
import type { Journal } from '../handles.ts';
import type { ExportReport, exportRequest } from '../model/exchange.ts';
import { JournalError } from '../model/result.ts';
import { isOwnFile } from '../own-files.ts';
import { appendJson } from './json.ts';
import { addNotes } from './markdown.ts';
import { choose } from './scope.ts';
import { writeWholeFile, writeWholeFolder } from './whole-file.ts';

/**
 * Writes one file (JSON; what stood there is replaced) or one folder (Markdown; new or empty). Read in one transaction,
 * so that another program's save can't fall between two films.
 * Throws disk-full, file-unwritable, folder-not-empty, not-found.
 */
export function runExport({ db, path }: Journal, request: z.output<typeof exportRequest>): ExportReport {
  const { format, scope, to } = request;
  const name = basename(resolve(to));
  if (isOwnFile(path, resolve(to))) throw new JournalError('file-unwritable');
  return db.transaction((): ExportReport => {
    const choice = choose(db, scope);
    if (format === 'json') {
      writeWholeFile(to, (append) => appendJson(db, choice, append));
      return { name, filmCount: choice.films.length, entryCount: choice.entryCount, fileCount: 1 };
    }
    let counts = { filmCount: 0, entryCount: 0 };
    writeWholeFolder(to, (addFile) => {
      counts = addNotes(db, choice, addFile);
    });
    return { name, ...counts, fileCount: counts.filmCount };
  })();
}
