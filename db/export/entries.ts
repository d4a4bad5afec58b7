// The chosen entries one after the other as they were seen, for formats that go by entry and not by film. Only reads.

import { getFilm } from '../film.ts';
import type { ReadableDb } from '../handles.ts';
import type { ExportedEntry } from '../model/exchange.ts';
import type { FilmDetail } from '../model/film.ts';
import { many, one, sql, type Sql } from '../sql.ts';
import type { Noticing } from './noticing.ts';
import { readEntry } from './rows.ts';
import type { Choice } from './scope.ts';

export interface EntryKey {
  id: number;
  filmId: number;
  watchedOn: string | null;
}

/** Earliest first, unknown dates where they were logged. The day is UTC's: an export is the same in every time zone. */
const asSeen: Sql = sql`coalesce(watched_on, date(logged_at / 1000, 'unixepoch')), logged_at, uid`;

/** Outside of the trash. */
export function entriesAsSeen(db: ReadableDb, { films }: Choice): EntryKey[] {
  const ids = films.flatMap(({ entryIds }) => entryIds);
  return many<EntryKey>(
    db,
    sql`SELECT id, film_id AS filmId, watched_on AS watchedOn FROM entry
      WHERE trashed_at IS NULL AND id IN ${sql.ids(ids)} ORDER BY ${asSeen}`,
  );
}

export interface FilmEntry {
  film: FilmDetail;
  entry: ExportedEntry;
}

/** One at a time: all texts together could be large. */
export function readFilmEntry(db: ReadableDb, { id, filmId }: EntryKey): FilmEntry {
  return { film: getFilm(db, filmId), entry: readEntry(db, id) };
}

/** What formats of entries alone have no place for. */
export function noticeWhatIsBeside(db: ReadableDb, choice: Choice, noticing: Noticing): void {
  const whole = sql.ids(choice.films.filter(({ beside }) => beside !== 'none').map(({ id }) => id));
  const lists = choice.listIds === null ? sql`TRUE` : sql`id IN ${sql.ids(choice.listIds)}`;
  const counts = one<{ beside: number; lists: number; unseen: number }>(
    db,
    sql`SELECT (SELECT count(*) FROM reflection WHERE trashed_at IS NULL AND film_id IN ${whole})
        + (SELECT count(*) FROM clipping WHERE trashed_at IS NULL AND film_id IN ${whole})
        + (SELECT count(*) FROM film WHERE notes <> '' AND id IN ${whole}) AS beside,
      (SELECT count(*) FROM list WHERE trashed_at IS NULL AND ${lists}) AS lists,
      (SELECT count(*) FROM film WHERE id IN ${whole}
        AND NOT EXISTS (SELECT 1 FROM entry WHERE film_id = film.id)) AS unseen`,
  );
  noticing.add('beside-left-out', { count: counts.beside });
  noticing.add('lists-left-out', { count: counts.lists });
  noticing.add('unseen-left-out', { count: counts.unseen });
}
