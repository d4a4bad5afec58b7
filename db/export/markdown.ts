// Writes a folder of Markdown notes, one per film. What is in the trash is left out: a note can't say that it is.

import type { ReadableDb } from '../handles.ts';
import { noteName } from './file-name.ts';
import { noteOf } from './markdown-note.ts';
import { readFilm } from './rows.ts';
import type { Choice } from './scope.ts';

export interface NoteCounts {
  filmCount: number;
  entryCount: number;
}

/**
 * One note per film that has an entry outside of the trash. Films of one title and year are numbered in the order of
 * their uids, so that the same journal gives the same names.
 */
export function addNotes(db: ReadableDb, { films }: Choice, addFile: (name: string, text: string) => void): NoteCounts {
  const taken = new Set<string>();
  const counts: NoteCounts = { filmCount: 0, entryCount: 0 };
  for (const chosen of films) {
    const film = readFilm(db, chosen);
    const isKept = ({ trashedAt }: { trashedAt: number | null }): boolean => trashedAt === null;
    const entries = film.entries.filter(isKept);
    const reflections = film.reflections.filter(isKept);
    const clippings = film.clippings.filter(isKept);
    const isEmpty = entries.length + reflections.length + clippings.length === 0 && film.notes === '';
    if (isEmpty && film.entries.length > 0) continue;
    addFile(noteName(film.title, film.year, taken), noteOf({ ...film, entries, reflections, clippings }));
    counts.filmCount += 1;
    counts.entryCount += entries.length;
  }
  return counts;
}
