// The verbs over posters: set, remove, read. Must never keep what it has not looked at itself, whatever the page says of it.

import { createHash } from 'node:crypto';
import { deleteUnusedImages } from './film-removal.ts';
import { getFilm } from './film.ts';
import { type Journal, type ReadableDb, write, type WritableDb } from './handles.ts';
import type { FilmDetail } from './model/film.ts';
import {
  imageName,
  LARGEST_POSTER,
  LONGEST_POSTER_SIDE,
  type PosterMediaType,
  readImageHead,
  type StoredImage,
} from './model/poster.ts';
import type { Problem } from './model/problem.ts';
import { JournalError } from './model/result.ts';
import type { UndoStep } from './model/undo.ts';
import { maybe, one, run, sql } from './sql.ts';
import { newestStep } from './undo.ts';

const mediaTypes: Partial<Record<string, PosterMediaType>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

interface Checked {
  mediaType: PosterMediaType;
  width: number;
  height: number;
}

function refused(problem: Problem): JournalError {
  return new JournalError('invalid', { field: 'bytes', problem });
}

/** Kind and size by the bytes themselves. */
function checked(bytes: Uint8Array): Checked {
  if (bytes.length > LARGEST_POSTER) throw refused('image-too-large');
  const read = readImageHead(bytes);
  if (!read.ok) throw refused(read.problem);
  const { kind, width, height } = read.head;
  const mediaType = mediaTypes[kind];
  if (mediaType === undefined) throw refused('image-kind');
  if (Math.max(width, height) > LONGEST_POSTER_SIDE) throw refused('image-too-large');
  return { mediaType, width, height };
}

/** The row of an image, one for the same bytes however many films show them; its id. */
export function storeImage(db: WritableDb, bytes: Uint8Array): number {
  const { mediaType, width, height } = checked(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  run(
    db,
    sql`INSERT INTO image (sha256, media_type, width, height, bytes)
      VALUES (${sha256}, ${mediaType}, ${width}, ${height}, ${bytes}) ON CONFLICT (sha256) DO NOTHING`,
  );
  return one<{ id: number }>(db, sql`SELECT id FROM image WHERE sha256 = ${sha256}`).id;
}

/** Whether these bytes are a poster as it is kept. */
export function isPoster(bytes: Uint8Array): boolean {
  try {
    checked(bytes);
    return true;
  } catch (error) {
    if (error instanceof JournalError && error.code === 'invalid') return false;
    throw error;
  }
}

/** Gives a film its poster. Throws not-found, and invalid for what is not a small JPEG, PNG or WebP. */
export function setPoster(journal: Journal, { filmId, bytes }: { filmId: number; bytes: Uint8Array }): FilmDetail {
  return write(journal, 'set-poster', (db, note) => {
    note.filmTitle = getFilm(db, filmId).title;
    deleteUnusedImages(db);
    const imageId = storeImage(db, bytes);
    run(db, sql`UPDATE film SET poster_id = ${imageId} WHERE id = ${filmId}`);
    return getFilm(db, filmId);
  });
}

/** Takes a film's poster off; the step that gives it back. Throws not-found, also for a film that has none. */
export function removePoster(journal: Journal, { filmId }: { filmId: number }): UndoStep {
  write(journal, 'remove-poster', (db, note) => {
    const { title, poster } = getFilm(db, filmId);
    if (poster === null) throw new JournalError('not-found');
    run(db, sql`UPDATE film SET poster_id = NULL WHERE id = ${filmId}`);
    note.filmTitle = title;
  });
  return newestStep(journal.db);
}

/** An image by its name; null for one that is not there, or whose bytes are no longer those it was named after. */
export function findImage(db: ReadableDb, sha256: string): StoredImage | null {
  if (!imageName.test(sha256)) return null;
  const row = maybe<StoredImage>(db, sql`SELECT media_type AS mediaType, bytes FROM image WHERE sha256 = ${sha256}`);
  if (row === null) return null;
  return createHash('sha256').update(row.bytes).digest('hex') === sha256 ? row : null;
}
