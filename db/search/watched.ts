// What `watched:` asks: of a document's date, as a condition, and of the index, as facts. Both must find the same.

import type { Range } from '../model/search/query.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { type Sql, sql } from '../sql.ts';

/** A range of more dates than this is not asked date by date. */
const MOST_DATES = 60;
/** What is missing of a date that is known in part, before and behind all it may be. */
const FIRST = '0000-01-01';
const LAST = '0000-12-31';

const from = (date: string): string => date + FIRST.slice(date.length);
const until = (date: string): string => date + LAST.slice(date.length);

/** Every month ends as late as any: no day is in between. */
function lateEnd(to: string): string {
  const [year = 0, month = 1, day = 0] = to.split('-').map(Number);
  return to.length === LAST.length && day === new Date(Date.UTC(year, month, 0)).getUTCDate()
    ? `${to.slice(0, 8)}31`
    : to;
}

/** All that a date may be lies in the range, which is compared as far as it goes: a day in its month, a month not in its days. */
export function isBetween(column: Sql, range: Range<PartialDate>): Sql {
  const bounds = [sql`${column} <> ''`];
  if (range.from !== null) {
    bounds.push(sql`${column} || substr(${FIRST}, length(${column}) + 1) >= ${range.from}`);
  }
  if (range.to !== null) {
    const last = sql`${column} || substr(${LAST}, length(${column}) + 1)`;
    bounds.push(sql`substr(${last}, 1, ${range.to.length}) <= ${lateEnd(range.to)}`);
  }
  return sql`(${sql.join(bounds, ' AND ')})`;
}

/** Every day, month or year from one to the other, where both go equally far and there are few. */
function datesBetween(first: string, last: string): string[] | null {
  if (first.length !== last.length) return null;
  const [year = 0, month = 1, day = 1] = first.split('-').map(Number);
  const at = new Date(Date.UTC(year, month - 1, day));
  at.setUTCFullYear(year);
  const dates: string[] = [];
  for (;;) {
    const date = at.toISOString().slice(0, first.length);
    if (date > last) return dates;
    if (dates.length === MOST_DATES) return null;
    dates.push(date);
    if (first.length === 4) at.setUTCFullYear(at.getUTCFullYear() + 1);
    else if (first.length === 7) at.setUTCMonth(at.getUTCMonth() + 1);
    else at.setUTCDate(at.getUTCDate() + 1);
  }
}

/** The dates one of which a document in the range has, each found by its month and year too; null where they are too many. */
export function datesIn(range: Range<PartialDate>): string[] | null {
  if (range.from === null || range.to === null) return null;
  const [first, last] = [range.from, lateEnd(range.to)];
  const dates = datesBetween(first, range.to);
  if (dates === null) return null;
  const wholes = dates
    .flatMap((date) => [date.slice(0, 4), date.slice(0, 7)])
    .filter((whole) => whole.length < first.length);
  return dates.concat(wholes.filter((whole) => from(whole) >= first && until(whole).slice(0, last.length) <= last));
}
