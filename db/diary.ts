// The diary: entries newest first, filtered, by page. Only reads; every query here runs along the diary's own index.

import { listEntryLines } from './entry-lines.ts';
import type { ReadableDb } from './handles.ts';
import type { DiaryFilter, DiaryKey, DiaryMonth, DiaryOutline, DiaryPage } from './model/diary.ts';
import { toHalves } from './model/rating.ts';
import { parseSearchQuery } from './model/search/parse.ts';
import { finish, Pace, type Sliced } from './search/pace.ts';
import { selectEntries } from './search/select.ts';
import { many, sql, type Sql, stepping } from './sql.ts';

/** Written as the index has it, or SQLite would not use it. */
const dateKey = sql`coalesce(entry.watched_on, '')`;

/** The entries that a filter's search line finds; null where it says nothing, and so leaves nothing out. */
function* foundBy(db: ReadableDb, { query }: DiaryFilter): Sliced<number[] | null> {
  if (query === null || parseSearchQuery(query).root === null) return null;
  return yield* selectEntries(db, query);
}

/** The entries a filter shows, as a condition on `entry`; those in the trash are never shown. */
export function diaryCondition(db: ReadableDb, filter: DiaryFilter): Sql {
  return conditionOf(filter, finish(foundBy(db, filter)));
}

function conditionOf(filter: DiaryFilter, found: readonly number[] | null): Sql {
  const conditions = [sql`entry.trashed_at IS NULL`];
  const { year, rating, themeId, tagId, review, medium, isRewatch, isLiked, isUnfinished } = filter;
  // a range as well: with an equality SQLite sorts what the index has in order
  if (year === 'unknown') conditions.push(sql`${dateKey} < '0'`);
  // every date of a year sorts before the year with a tilde
  else if (year !== null) conditions.push(sql`${dateKey} >= ${String(year)} AND ${dateKey} < ${`${year}~`}`);
  if (rating === 'none') conditions.push(sql`entry.rating IS NULL`);
  else if (rating !== null) conditions.push(sql`entry.rating >= ${toHalves(rating)}`);
  if (themeId !== null) conditions.push(isAmong(sql`entry_theme`, sql`theme_id`, themeId));
  if (tagId !== null) conditions.push(isAmong(sql`entry_tag`, sql`tag_id`, tagId));
  // written as its index has it
  if (review === 'written') conditions.push(sql`entry.review <> ''`);
  // the length of a text is known without reading the text
  if (review === 'none') conditions.push(sql`octet_length(entry.review) = 0`);
  if (medium !== null) conditions.push(sql`+entry.medium = ${medium}`);
  if (isRewatch !== null) conditions.push(sql`entry.is_rewatch = ${isRewatch}`);
  if (isLiked !== null) conditions.push(sql`entry.is_liked = ${isLiked}`);
  if (isUnfinished !== null) conditions.push(sql`entry.is_unfinished = ${isUnfinished}`);
  if (found !== null) conditions.push(sql`+entry.id IN ${sql.ids(found)}`);
  return sql.join(conditions, ' AND ');
}

/** The plus, here as with the medium, keeps SQLite from starting at the names and sorting afterwards: the diary's order is the index's. */
function isAmong(table: Sql, column: Sql, id: number): Sql {
  return sql`+entry.id IN (SELECT entry_id FROM ${table} WHERE ${column} = ${id})`;
}

/** Beyond a key in the diary's order. SQLite starts at an expression in an index only for a plain comparison, not for a pair. */
function isAfter({ watchedOn, id }: DiaryKey): Sql {
  return sql`${dateKey} <= ${watchedOn} AND (${dateKey} < ${watchedOn} OR entry.id < ${id})`;
}

/** The keys of one page. For the test of its plan. */
export function diarySql(db: ReadableDb, filter: DiaryFilter, after: DiaryKey | null, limit: number): Sql {
  const from = after === null ? sql`TRUE` : isAfter(after);
  return sql`SELECT entry.id, ${dateKey} AS watchedOn FROM entry WHERE ${diaryCondition(db, filter)} AND ${from}
    ORDER BY ${dateKey} DESC, entry.id DESC LIMIT ${limit}`;
}

/** One page, newest first: the days of a month, then its entries without a day, then the year's, unknown dates last. */
export function listDiary(
  db: ReadableDb,
  query: { filter: DiaryFilter; after: DiaryKey | null; limit: number },
): DiaryPage {
  const keys = many<DiaryKey>(db, diarySql(db, query.filter, query.after, query.limit + 1));
  const page = keys.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: listEntryLines(
      db,
      page.map((key) => key.id),
    ),
    next: keys.length > query.limit && last ? { watchedOn: last.watchedOn, id: last.id } : null,
  };
}

/** Months are cut from keys that come in order, so they need no sorting. */
export function outlineSql(db: ReadableDb, filter: DiaryFilter): Sql {
  return outlineOf(diaryCondition(db, filter));
}

function outlineOf(condition: Sql): Sql {
  return sql`SELECT entry.id, ${dateKey} AS watchedOn FROM entry WHERE ${condition}
    ORDER BY ${dateKey} DESC, entry.id DESC`;
}

/** Which entries a filter shows and how they fall into months, newest first. Pauses in between. */
export function* outlineInSlices(db: ReadableDb, filter: DiaryFilter): Sliced<DiaryOutline> {
  const query = outlineOf(conditionOf(filter, yield* foundBy(db, filter)));
  const months: DiaryMonth[] = [];
  const ids: number[] = [];
  const pace = new Pace();
  for (const [id, watchedOn] of stepping<readonly [id: number, watchedOn: string]>(db, query)) {
    const month = watchedOn.slice(0, 7);
    let last = months.at(-1);
    if (last?.month !== month) months.push((last = { month, entryCount: 0, undatedCount: 0 }));
    last.entryCount += 1;
    if (watchedOn.length < 10) last.undatedCount += 1;
    ids.push(id);
    if (!pace.isDue()) continue;
    yield;
    pace.resumed();
  }
  return { entryCount: ids.length, months, ids };
}

/** The same at once. */
export function outlineDiary(db: ReadableDb, filter: DiaryFilter): DiaryOutline {
  return finish(outlineInSlices(db, filter));
}
