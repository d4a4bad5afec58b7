// The trash: what was deleted, and the only place where an entry, a reflection, a clipping or a list is really removed.

import { listEntryLines } from './entry-lines.ts';
import { filmLines } from './film.ts';
import { deleteUnusedFilms, deleteUnusedImages } from './film-removal.ts';
import type { Journal, ReadableDb, WritableDb } from './handles.ts';
import { write } from './handles.ts';
import { TRASH_DAYS, type TrashedFilmPart, type TrashedList, type TrashLine } from './model/trash.ts';
import { beginningOf } from './search/plain-text.ts';
import { many, one, run, sql, type Sql } from './sql.ts';
import { dropUnusedTags } from './tag.ts';
import { forgetStepsAbout } from './undo-recorder.ts';

const DAY = 24 * 60 * 60 * 1000;
const EXCERPT_LENGTH = 240;
/** Characters of a text that an excerpt is made from. */
const OPENING_LENGTH = 5_000;

const kinds = ['entry', 'reflection', 'clipping', 'list'] as const;
type Kind = (typeof kinds)[number];

/** Ids and times along the index of each kind's own trash. For the test of its plan. */
export function trashSql(kind: Kind): Sql {
  return sql`SELECT id, trashed_at AS trashedAt FROM ${sql.identifier(kind)}
    WHERE trashed_at IS NOT NULL ORDER BY trashed_at DESC, id DESC`;
}

type Times = Map<number, number>;

function timesOf(db: ReadableDb, kind: Kind): Times {
  return new Map(
    many<{ id: number; trashedAt: number }>(db, trashSql(kind)).map(({ id, trashedAt }) => [id, trashedAt]),
  );
}

function trashedEntries(db: ReadableDb, times: Times): TrashedFilmPart[] {
  return listEntryLines(db, [...times.keys()]).map(({ id, film, watchedOn, excerpt, themes }) => ({
    ...{ kind: 'entry', id, film, on: watchedOn, excerpt },
    hue: themes[0]?.hue ?? null,
    trashedAt: times.get(id) ?? 0,
  }));
}

interface NoteRow {
  id: number;
  filmId: number;
  on: string | null;
  opening: string;
  isHidden: 0 | 1;
}

function trashedNotes(db: ReadableDb, kind: 'reflection' | 'clipping', times: Times): TrashedFilmPart[] {
  const day = kind === 'reflection' ? sql`reflected_on` : sql`published_on`;
  const isHidden = kind === 'reflection' ? sql`has_spoilers` : sql`0`;
  const rows = many<NoteRow>(
    db,
    sql`SELECT id, film_id AS filmId, ${day} AS "on", substr(text, 1, ${OPENING_LENGTH}) AS opening,
      ${isHidden} AS isHidden FROM ${sql.identifier(kind)} WHERE id IN ${sql.ids([...times.keys()])}`,
  );
  const films = filmLines(
    db,
    rows.map(({ filmId }) => filmId),
  );
  return rows.flatMap(({ id, filmId, on, opening, ...row }) => {
    const film = films.get(filmId);
    const excerpt = row.isHidden === 1 ? null : beginningOf(opening, EXCERPT_LENGTH);
    return film ? [{ kind, id, film, on, excerpt, hue: null, trashedAt: times.get(id) ?? 0 }] : [];
  });
}

function trashedLists(db: ReadableDb, times: Times): TrashedList[] {
  const rows = many<{ id: number; name: string; filmCount: number }>(
    db,
    sql`SELECT id, name, (SELECT count(*) FROM list_film WHERE list_id = list.id) AS filmCount
      FROM list WHERE id IN ${sql.ids([...times.keys()])}`,
  );
  return rows.map((row) => ({ kind: 'list', ...row, trashedAt: times.get(row.id) ?? 0 }));
}

/** What is in the trash, what was deleted last first. */
export function listTrash(db: ReadableDb): TrashLine[] {
  return [
    ...trashedEntries(db, timesOf(db, 'entry')),
    ...trashedNotes(db, 'reflection', timesOf(db, 'reflection')),
    ...trashedNotes(db, 'clipping', timesOf(db, 'clipping')),
    ...trashedLists(db, timesOf(db, 'list')),
  ].toSorted((line, other) => other.trashedAt - line.trashedAt || other.id - line.id);
}

/** Removes everything in the trash for good; how many things that were. */
export function emptyTrash(journal: Journal): { itemCount: number } {
  return write(journal, null, (db) => ({ itemCount: purge(db, Number.MAX_SAFE_INTEGER) }));
}

/** Removes what has been in the trash for more than 30 days; how many things that were. */
export function purgeOldTrash(journal: Journal): number {
  const before = journal.clock.now() - TRASH_DAYS * DAY;
  const isThere = sql.join(
    kinds.map((kind) => sql`EXISTS (SELECT 1 FROM ${sql.identifier(kind)} WHERE ${isTrashedBefore(before)})`),
    ' OR ',
  );
  const { isAny } = one<{ isAny: 0 | 1 }>(journal.db, sql`SELECT ${isThere} AS isAny`);
  return isAny === 0 ? 0 : write(journal, null, (db) => purge(db, before));
}

function isTrashedBefore(before: number): Sql {
  return sql`trashed_at IS NOT NULL AND trashed_at < ${before}`;
}

/** What was trashed before an instant goes, with films and tags nothing else has, and the undo steps that would need them. */
function purge(db: WritableDb, before: number): number {
  const [entries, reflections, clippings, lists] = kinds.map((kind) =>
    many<{ id: number }>(db, sql`SELECT id FROM ${sql.identifier(kind)} WHERE ${isTrashedBefore(before)}`).map(
      ({ id }) => id,
    ),
  ) as [number[], number[], number[], number[]];
  const count = entries.length + reflections.length + clippings.length + lists.length;
  if (count === 0) return 0;
  const films = filmIdsOf(db, { entries, reflections, clippings, lists });
  forgetStepsAbout(db, () => {
    deleteEntries(db, entries);
    run(db, sql`DELETE FROM reflection WHERE id IN ${sql.ids(reflections)}`);
    run(db, sql`DELETE FROM clipping WHERE id IN ${sql.ids(clippings)}`);
    run(db, sql`DELETE FROM list_film WHERE list_id IN ${sql.ids(lists)}`);
    run(db, sql`DELETE FROM list WHERE id IN ${sql.ids(lists)}`);
    deleteUnusedFilms(db, films);
  });
  deleteUnusedImages(db);
  return count;
}

interface Doomed {
  entries: number[];
  reflections: number[];
  clippings: number[];
  lists: number[];
}

function filmIdsOf(db: ReadableDb, { entries, reflections, clippings, lists }: Doomed): number[] {
  return many<{ id: number }>(
    db,
    sql`SELECT film_id AS id FROM entry WHERE id IN ${sql.ids(entries)}
      UNION SELECT film_id FROM reflection WHERE id IN ${sql.ids(reflections)}
      UNION SELECT film_id FROM clipping WHERE id IN ${sql.ids(clippings)}
      UNION SELECT film_id FROM list_film WHERE list_id IN ${sql.ids(lists)}`,
  ).map(({ id }) => id);
}

function deleteEntries(db: WritableDb, ids: readonly number[]): void {
  const tags = many<{ tagId: number }>(
    db,
    sql`SELECT DISTINCT tag_id AS tagId FROM entry_tag WHERE entry_id IN ${sql.ids(ids)}`,
  );
  run(db, sql`DELETE FROM entry_theme WHERE entry_id IN ${sql.ids(ids)}`);
  run(db, sql`DELETE FROM entry_tag WHERE entry_id IN ${sql.ids(ids)}`);
  run(db, sql`DELETE FROM revision WHERE entry_id IN ${sql.ids(ids)}`);
  run(db, sql`DELETE FROM entry WHERE id IN ${sql.ids(ids)}`);
  dropUnusedTags(
    db,
    tags.map((row) => row.tagId),
  );
}
