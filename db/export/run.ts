// The export verb: one moment of the journal, or a part of it, in one of the formats. Must never change the journal or leave half an export.

import { basename, resolve } from 'node:path';
import type { z } from 'zod';
import type { Journal, ReadableDb } from '../handles.ts';
import {
  type ExportFormat,
  type ExportLanguage,
  exportLanguage,
  type ExportReport,
  type exportRequest,
} from '../model/export.ts';
import { JournalError } from '../model/result.ts';
import { openMoment } from '../open.ts';
import { isOwnFile } from '../own-files.ts';
import { finish, type Sliced } from '../search/pace.ts';
import { sortLanguage } from '../sorting/ranks.ts';
import { Course } from './course.ts';
import { writeEpub } from './book/epub.ts';
import { writePrintPage } from './book/print.ts';
import { writeTable } from './csv.ts';
import type { ExportCounts, Exporting } from './exporting.ts';
import { writeJson } from './json.ts';
import { writeForLetterboxd } from './letterboxd.ts';
import { writeSite } from './site/write-site.ts';
import { writeVault } from './markdown.ts';
import { Noticing } from './noticing.ts';
import { exportWords } from './page/words.ts';
import { choose, countTrash } from './scope.ts';

type Writer = (exporting: Exporting) => Sliced<ExportCounts>;

const writers: Record<ExportFormat, Writer> = {
  json: writeJson,
  markdown: writeVault,
  csv: writeTable,
  letterboxd: writeForLetterboxd,
  html: writeSite,
  epub: writeEpub,
  pdf: writePrintPage,
};

/** The one that was spoken last where the journal was open in a window. */
const languageOf = (db: ReadableDb): ExportLanguage => exportLanguage.catch('en').parse(sortLanguage(db));

function* write(db: ReadableDb, { format, scope, to, language }: z.output<typeof exportRequest>): Sliced<ExportReport> {
  const choice = yield* choose(db, scope);
  const noticing = new Noticing();
  if (format !== 'json') noticing.add('trash-left-out', { count: countTrash(db, choice) });
  const course = new Course();
  course.begin(choice.films.length);
  const counts = yield* writers[format]({
    db,
    scope,
    choice,
    course,
    noticing,
    words: exportWords(language ?? languageOf(db)),
    to,
  });
  return { name: basename(resolve(to)), ...counts, notices: noticing.all() };
}

/** All that is read is of one moment, so that a save can't fall between two films. */
function* inOneMoment<T>({ db, path }: Journal, read: (db: ReadableDb) => Sliced<T>): Sliced<T> {
  // a journal in memory has one connection: it can't be kept waiting
  if (path === ':memory:') return db.transaction(() => finish(read(db)))();
  const moment = openMoment(path);
  try {
    return yield* read(moment);
  } finally {
    moment.close();
  }
}

/**
 * Writes a file (what stood there is replaced) or a folder (new or empty). Pauses in between and tells how far it is;
 * given up, it leaves nothing behind. Throws disk-full, file-unwritable, folder-not-empty, not-found.
 */
export function* exportInSlices(journal: Journal, request: z.output<typeof exportRequest>): Sliced<ExportReport> {
  if (isOwnFile(journal.path, resolve(request.to))) throw new JournalError('file-unwritable');
  return yield* inOneMoment(journal, (db) => write(db, request));
}
