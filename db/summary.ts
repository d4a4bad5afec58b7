// What the sidebar counts and the filter menus offer. Only reads.

import { isShown } from './film-shown.ts';
import type { ReadableDb } from './handles.ts';
import type { JournalSummary } from './model/diary.ts';
import { kindNumber } from './search/kinds.ts';
import { finish, Pace, type Sliced } from './search/pace.ts';
import { maybe, one, type Sql, sql } from './sql.ts';

interface Counts {
  entryCount: number;
  filmCount: number;
  reviewCount: number;
  themeCount: number;
  trashCount: number;
  quoteCount: number;
  listCount: number;
  watchlistCount: number;
}

/** Each count along an index; no review is read. For the test of their plans. */
export const countsSql: Readonly<Record<keyof Counts, Sql>> = {
  entryCount: sql`SELECT count(*) AS count FROM document WHERE kind = ${kindNumber.entry}`,
  filmCount: sql`SELECT count(*) AS count FROM film WHERE ${isShown}`,
  reviewCount: sql`SELECT count(*) AS count FROM entry WHERE trashed_at IS NULL AND review <> ''`,
  themeCount: sql`SELECT count(*) AS count FROM theme`,
  quoteCount: sql`SELECT count(*) AS count FROM quote`,
  listCount: sql`SELECT count(*) AS count FROM list WHERE trashed_at IS NULL`,
  watchlistCount: sql`SELECT count(*) AS count FROM watchlist_film`,
  trashCount: sql`SELECT (SELECT count(*) FROM entry WHERE trashed_at IS NOT NULL)
    + (SELECT count(*) FROM reflection WHERE trashed_at IS NOT NULL)
    + (SELECT count(*) FROM clipping WHERE trashed_at IS NOT NULL)
    + (SELECT count(*) FROM list WHERE trashed_at IS NOT NULL) AS count`,
};

/** The latest day before one in the diary; its beginning is a year. */
export function dayBeforeSql(day: string): Sql {
  return sql`SELECT coalesce(watched_on, '') AS day FROM entry
    WHERE trashed_at IS NULL AND coalesce(watched_on, '') < ${day} ORDER BY coalesce(watched_on, '') DESC LIMIT 1`;
}

/** Whether any entry outside the trash has a tag, or a medium: the first one answers. For the test of their plans. */
export const anySql = {
  hasTags: sql`SELECT EXISTS (SELECT 1 FROM entry_tag
    CROSS JOIN document ON document.kind = ${kindNumber.entry} AND document.row_id = entry_tag.entry_id) AS answer`,
  hasMedia: sql`SELECT EXISTS (SELECT 1 FROM entry WHERE trashed_at IS NULL AND medium IS NOT NULL) AS answer`,
} as const;

/** Years watched, latest first, from year to year along the diary's index; the empty text for unknown dates. */
function* yearsOf(db: ReadableDb): Generator<string> {
  let before = '~';
  for (;;) {
    const found = maybe<{ day: string }>(db, dayBeforeSql(before));
    if (found === null) return;
    before = found.day.slice(0, 4);
    yield before;
    if (before === '') return;
  }
}

/** What the sidebar counts: entries, reviews and films outside the trash, every theme. Pauses in between. */
export function* countSummary(db: ReadableDb): Sliced<JournalSummary> {
  const counts: Counts = {
    ...{ entryCount: 0, filmCount: 0, reviewCount: 0, themeCount: 0 },
    ...{ trashCount: 0, quoteCount: 0, listCount: 0, watchlistCount: 0 },
  };
  const pace = new Pace();
  for (const [name, query] of Object.entries(countsSql)) {
    counts[name as keyof Counts] = one<{ count: number }>(db, query).count;
    if (!pace.isFull()) continue;
    yield;
    pace.resumed();
  }
  const years = [...yearsOf(db)];
  return {
    ...counts,
    years: years.filter((year) => year !== '').map(Number),
    hasUnknownDates: years.includes(''),
    hasTags: one<{ answer: 0 | 1 }>(db, anySql.hasTags).answer === 1,
    hasMedia: one<{ answer: 0 | 1 }>(db, anySql.hasMedia).answer === 1,
  };
}

/** The same at once. */
export function summarize(db: ReadableDb): JournalSummary {
  return finish(countSummary(db));
}
