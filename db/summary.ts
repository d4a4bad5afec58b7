// What the sidebar counts and the filter menus offer. Only reads.

import { isShown } from './film-shown.ts';
import type { ReadableDb } from './handles.ts';
import type { JournalSummary } from './model/diary.ts';
import { many, one, sql } from './sql.ts';

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

/** Each count along an index; no review is read. */
export const countsSql = sql`SELECT
  (SELECT count(*) FROM entry WHERE trashed_at IS NULL) AS entryCount,
  (SELECT count(*) FROM film WHERE ${isShown}) AS filmCount,
  (SELECT count(*) FROM entry WHERE trashed_at IS NULL AND review <> '') AS reviewCount,
  (SELECT count(*) FROM theme) AS themeCount,
  (SELECT count(*) FROM quote) AS quoteCount,
  (SELECT count(*) FROM list WHERE trashed_at IS NULL) AS listCount,
  (SELECT count(*) FROM watchlist_film) AS watchlistCount,
  (SELECT count(*) FROM entry WHERE trashed_at IS NOT NULL)
    + (SELECT count(*) FROM reflection WHERE trashed_at IS NOT NULL)
    + (SELECT count(*) FROM clipping WHERE trashed_at IS NOT NULL)
    + (SELECT count(*) FROM list WHERE trashed_at IS NOT NULL) AS trashCount`;

/** What the sidebar counts: entries, reviews and films outside the trash, every theme. */
export function summarize(db: ReadableDb): JournalSummary {
  const counts = one<Counts>(db, countsSql);
  const years = many<{ year: string }>(
    db,
    sql`SELECT DISTINCT substr(coalesce(watched_on, ''), 1, 4) AS year FROM entry WHERE trashed_at IS NULL ORDER BY year DESC`,
  ).map((row) => row.year);
  return {
    ...counts,
    years: years.filter((year) => year !== '').map(Number),
    hasUnknownDates: years.includes(''),
  };
}
