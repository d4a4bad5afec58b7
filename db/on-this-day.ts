// What was watched on a day of the calendar in earlier years. Only reads, along the diary's own index.

import { readEntryLines } from './entry-lines.ts';
import type { ReadableDb } from './handles.ts';
import { MOST_ON_A_DAY, type OnThisDay } from './model/diary.ts';
import { daysInMonth, type PartialDate, partsOf } from './model/partial-date.ts';
import type { Sliced } from './search/pace.ts';
import { many, maybe, sql, type Sql } from './sql.ts';

/** Written as the index has it, or SQLite would not use it. */
const dateKey = sql`coalesce(entry.watched_on, '')`;

/** `-03-14`; on the last day of a short February also what was watched on the 29th. */
function endingsOf(day: PartialDate): string[] {
  const ending = day.slice(4);
  const year = partsOf(day)?.year ?? 0;
  return ending === '-02-28' && daysInMonth(year, 2) === 28 ? [ending, '-02-29'] : [ending];
}

/** The first year something is known to have been watched in; null where nothing is. */
function firstYear(db: ReadableDb): number | null {
  const first = maybe<{ day: string }>(
    db,
    sql`SELECT ${dateKey} AS day FROM entry WHERE trashed_at IS NULL AND ${dateKey} > '' ORDER BY ${dateKey} LIMIT 1`,
  );
  return first && Number(first.day.slice(0, 4));
}

/** One look into the index a day: what was watched on all others is not gone through. For the test of its plan. */
export function watchedOnSql(days: readonly PartialDate[]): Sql {
  return sql`SELECT entry.id FROM json_each(${JSON.stringify(days)}) AS day
    CROSS JOIN entry ON entry.trashed_at IS NULL AND ${dateKey} = day.value
    ORDER BY ${dateKey} DESC, entry.id DESC LIMIT ${MOST_ON_A_DAY}`;
}

/** Entries of the same day in the years before, newest first; those known to the month or the year only are not among them. */
export function* listOnThisDay(db: ReadableDb, { day, most }: { day: PartialDate; most: number }): Sliced<OnThisDay> {
  const [first, year] = [firstYear(db), partsOf(day)?.year ?? 0];
  if (first === null) return { entryCount: 0, lines: [] };
  const endings = endingsOf(day);
  const years = Array.from({ length: Math.max(0, year - first) }, (_, before) => String(year - 1 - before));
  const days = years.flatMap((each) => endings.map((ending) => each.padStart(4, '0') + ending));
  const ids = many<{ id: number }>(db, watchedOnSql(days)).map((row) => row.id);
  return { entryCount: ids.length, lines: yield* readEntryLines(db, ids.slice(0, most)) };
}
