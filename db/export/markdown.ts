// Writes a folder of Markdown notes, one per film. What is in the trash is left out: a note can't say that it is.

import type { Sliced } from '../search/pace.ts';
import { noteName } from './file-name.ts';
import { noteOf } from './markdown-note.ts';
import { readFilm } from './rows.ts';
import type { ExportCounts, Exporting } from './exporting.ts';
import { type AddFile, writeWholeFolder } from './whole-file.ts';

/**
 * One note per film that has an entry outside of the trash. Films of one title and year are numbered in the order of
 * their uids, so that the same journal gives the same names.
 */
function* addNotes({ db, choice, course }: Exporting, addFile: AddFile): Sliced<ExportCounts> {
  const taken = new Set<string>();
  const counts: ExportCounts = { filmCount: 0, entryCount: 0, fileCount: 0 };
  for (const chosen of choice.films) {
    const film = readFilm(db, chosen);
    const isKept = ({ trashedAt }: { trashedAt: number | null }): boolean => trashedAt === null;
    const entries = film.entries.filter(isKept);
    const reflections = film.reflections.filter(isKept);
    const clippings = film.clippings.filter(isKept);
    const isEmpty = entries.length + reflections.length + clippings.length === 0 && film.notes === '';
    if (!isEmpty || film.entries.length === 0) {
      addFile(noteName(film.title, film.year, taken), noteOf({ ...film, entries, reflections, clippings }));
      counts.filmCount += 1;
      counts.fileCount += 1;
      counts.entryCount += entries.length;
    }
    yield* course.step();
  }
  return counts;
}

export function* writeNotes(exporting: Exporting): Sliced<ExportCounts> {
  return yield* writeWholeFolder(exporting.to, (addFile) => addNotes(exporting, addFile));
}
