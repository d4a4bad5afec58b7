// Reads films with their entries as exports write them, one film at a time. Only reads.

import { getFilm } from '../film.ts';
import type { ReadableDb } from '../handles.ts';
import type {
  ExportedClipping,
  ExportedEntry,
  ExportedFilm,
  ExportedReflection,
  ExportedTheme,
} from '../model/exchange.ts';
import { fromHalves } from '../model/rating.ts';
import { findImage } from '../poster.ts';
import { many, one, sql } from '../sql.ts';
import { tagsOf } from '../tag.ts';
import { themesOf } from '../theme.ts';

/** A film of an export and which of its entries go with it. */
export interface ChosenFilm {
  id: number;
  entryIds: number[];
  /** Which of its reflections and clippings: all, those outside of the trash, or none. */
  beside: 'all' | 'kept' | 'none';
}

type Flag = 0 | 1;
type EntryRow = Omit<
  ExportedEntry,
  'isLiked' | 'isRewatch' | 'isUnfinished' | 'hasSpoilers' | 'themes' | 'tags' | 'rating'
> & {
  id: number;
  halves: number | null;
  isLiked: Flag;
  isRewatch: Flag;
  isUnfinished: Flag;
  hasSpoilers: Flag;
};

/** One after the other: all reviews of a much-seen film together could be large. */
export function readEntry(db: ReadableDb, id: number): ExportedEntry {
  const row = one<EntryRow>(
    db,
    sql`SELECT id, uid, watched_on AS watchedOn, rating AS halves, is_liked AS isLiked, is_rewatch AS isRewatch,
      is_unfinished AS isUnfinished, has_spoilers AS hasSpoilers, medium, place, company, review,
      logged_at AS loggedAt, changed_at AS changedAt, trashed_at AS trashedAt FROM entry WHERE id = ${id}`,
  );
  // the order of these is the order in the file
  return {
    uid: row.uid,
    watchedOn: row.watchedOn,
    rating: row.halves === null ? null : fromHalves(row.halves),
    isLiked: row.isLiked === 1,
    isRewatch: row.isRewatch === 1,
    isUnfinished: row.isUnfinished === 1,
    hasSpoilers: row.hasSpoilers === 1,
    medium: row.medium,
    place: row.place,
    company: row.company,
    themes: (themesOf(db, [id]).get(id) ?? []).map((theme) => theme.name),
    tags: tagsOf(db, id),
    review: row.review,
    loggedAt: row.loggedAt,
    changedAt: row.changedAt,
    trashedAt: row.trashedAt,
    revisions: many<ExportedEntry['revisions'][number]>(
      db,
      sql`SELECT uid, review, written_at AS writtenAt FROM revision WHERE entry_id = ${id}
        ORDER BY written_at, id`,
    ),
  };
}

function readPoster(db: ReadableDb, name: string | null): string | null {
  const image = name === null ? null : findImage(db, name);
  return image === null ? null : Buffer.from(image.bytes).toString('base64');
}

function readReflections(db: ReadableDb, filmId: number): ExportedReflection[] {
  const rows = many<Omit<ExportedReflection, 'hasSpoilers'> & { hasSpoilers: Flag }>(
    db,
    sql`SELECT uid, reflected_on AS reflectedOn, has_spoilers AS hasSpoilers, text, written_at AS writtenAt,
      changed_at AS changedAt, trashed_at AS trashedAt FROM reflection WHERE film_id = ${filmId} ORDER BY uid`,
  );
  return rows.map((row) => ({ ...row, hasSpoilers: row.hasSpoilers === 1 }));
}

function readClippings(db: ReadableDb, filmId: number): ExportedClipping[] {
  return many<ExportedClipping>(
    db,
    sql`SELECT uid, byline, publication, published_on AS publishedOn, source, text, clipped_at AS clippedAt,
      changed_at AS changedAt, trashed_at AS trashedAt FROM clipping WHERE film_id = ${filmId} ORDER BY uid`,
  );
}

function besideOf<T extends { trashedAt: number | null }>({ beside }: ChosenFilm, read: () => T[]): T[] {
  if (beside === 'none') return [];
  return beside === 'all' ? read() : read().filter(({ trashedAt }) => trashedAt === null);
}

export function readFilm(db: ReadableDb, chosen: ChosenFilm): ExportedFilm {
  const film = getFilm(db, chosen.id);
  const stamp = one<{ createdAt: number; changedAt: number }>(
    db,
    sql`SELECT created_at AS createdAt, changed_at AS changedAt FROM film WHERE id = ${chosen.id}`,
  );
  return {
    uid: film.uid,
    title: film.title,
    originalTitle: film.originalTitle,
    reading: film.reading,
    year: film.year,
    directors: film.directors,
    countries: film.countries,
    languages: film.languages,
    runtimeMinutes: film.runtimeMinutes,
    genres: film.genres,
    identifiers: film.identifiers,
    isLiked: film.isLiked,
    notes: film.notes,
    poster: readPoster(db, film.poster),
    createdAt: stamp.createdAt,
    changedAt: stamp.changedAt,
    entries: chosen.entryIds.map((id) => readEntry(db, id)),
    reflections: besideOf(chosen, () => readReflections(db, chosen.id)),
    clippings: besideOf(chosen, () => readClippings(db, chosen.id)),
  };
}

/** Themes by folded name, then uid; with ids, only those, their parents and the parents' parents. */
export function readThemes(db: ReadableDb, only: readonly number[] | null): ExportedTheme[] {
  const all = many<ExportedTheme & { id: number; parentId: number | null }>(
    db,
    sql`SELECT theme.id, theme.uid, theme.name, theme.description, theme.hue, parent.name AS parent,
      theme.created_at AS createdAt, theme.parent_id AS parentId
      FROM theme LEFT JOIN theme AS parent ON parent.id = theme.parent_id ORDER BY theme.name_folded, theme.uid`,
  );
  const wanted = new Set(only ?? all.map((theme) => theme.id));
  const parents = new Map(all.map((theme) => [theme.id, theme.parentId]));
  // a set that grows while it is walked is walked to its end
  for (const id of wanted) {
    const parent = parents.get(id) ?? null;
    if (parent !== null) wanted.add(parent);
  }
  return all
    .filter((theme) => wanted.has(theme.id))
    .map(({ uid, name, description, hue, parent, createdAt }) => ({ uid, name, description, hue, parent, createdAt }));
}
