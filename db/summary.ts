// What the sidebar counts and the filter menus offer. Only reads.

import type { ReadableDb } from './handles.ts';
import type { JournalSummary } from './model/diary.ts';
import { many, one, sql } from './sql.ts';

interface Counts {
  entryCount: number;
  filmCount: number;
  reviewCount: number;
}

/** What the sidebar counts: entries, reviews and films outside the trash, every theme. */
export function summarize(db: ReadableDb): JournalSummary {
  const counts = one<Counts>(
    db,
    sql`SELECT count(*) AS entryCount, count(DISTINCT film_id) AS filmCount,
      count(*) FILTER (WHERE octet_length(review) > 0) AS reviewCount
      FROM entry WHERE trashed_at IS NULL`,
  );
  const others = one<{ themeCount: number; trashCount: number }>(
    db,
    sql`SELECT (SELECT count(*) FROM theme) AS themeCount,
      (SELECT count(*) FROM entry WHERE trashed_at IS NOT NULL) AS trashCount`,
  );
  const years = many<{ year: string }>(
    db,
    sql`SELECT DISTINCT substr(coalesce(watched_on, ''), 1, 4) AS year FROM entry WHERE trashed_at IS NULL ORDER BY year DESC`,
  ).map((row) => row.year);
  return {
    ...counts,
    ...others,
    years: years.filter((year) => year !== '').map(Number),
    hasUnknownDates: years.includes(''),
  };
}
