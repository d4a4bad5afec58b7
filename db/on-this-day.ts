// What was watched on a day of the calendar in earlier years. Only reads, along the diary's own index.

import { listEntryLines } from './entry-lines.ts';
import type { ReadableDb } from './handles.ts';
import type { EntryLine } from './model/entry.ts';
import { daysInMonth, type PartialDate, partsOf } from './model/partial-date.ts';
import { many, sql, type Sql } from './sql.ts';

/** Written as the index has it, or SQLite would not use it. */
const dateKey = sql`coalesce(entry.watched_on, '')`;
const MOST = 200;

/** `-03-14`; on the last day of a short February also what was watched on the 29th. */
function endingsOf(day: PartialDate): string[] {
  const ending = day.slice(4);
  const year = partsOf(day)?.year ?? 0;
  return ending === '-02-28' && daysInMonth(year, 2) === 28 ? [ending, '-02-29'] : [ending];
}

/** The index has every date: it is read from the day down, and no row of the table is touched that is not shown. For the test of its plan. */
export function onThisDaySql(day: PartialDate): Sql {
  return sql`SELECT entry.id FROM entry
    WHERE entry.trashed_at IS NULL AND ${dateKey} < ${day.slice(0, 4)} AND substr(${dateKey}, 5) IN ${sql.list(endingsOf(day))}
    ORDER BY ${dateKey} DESC, entry.id DESC LIMIT ${MOST}`;
}

/** Entries of the same day in the years before, newest first; those known to the month or the year only are not among them. */
export function listOnThisDay(db: ReadableDb, day: PartialDate): EntryLine[] {
  const ids = many<{ id: number }>(db, onThisDaySql(day)).map((row) => row.id);
  return listEntryLines(db, ids);
}
