// The whole diary as blocks to lay out, each with its height and the entries in it, before a single row is fetched.

import type { DiaryMonth, DiaryOutline } from '../../../db/model/diary.ts';
import { weekCountOf } from './diary-months.ts';

/** `from` and `to` are places in the outline's ids: the entries of the block are those from `from` up to, without, `to`. */
export type DiaryBlock = { key: string; height: number; from: number; to: number } & (
  | { kind: 'today' }
  | { kind: 'month'; month: DiaryMonth }
  /** Entries side by side; one in the list. */
  | { kind: 'strip' }
  /** A month's days with what was seen on them. */
  | { kind: 'weeks'; month: string }
  /** Over the entries of a month whose day is not known. */
  | { kind: 'undated' }
);

/** Equal to diary.module.css, diary-cards.module.css and diary-calendar.module.css. */
const HEADING = 54;
const FIRST_HEADING = 36;
const ROW = 108;
const CARDS = 264;
const CARDS_TOP = 18;
const WEEKDAYS = 26;
const WEEK = 74;
const UNDATED = 38;
export const UNDATED_A_ROW = 7;

function heading(month: DiaryMonth, at: number): DiaryBlock {
  const height = at === 0 ? FIRST_HEADING : HEADING;
  return { kind: 'month', key: `month ${month.month}`, height, from: at, to: at, month };
}

/** Entries from one place up to another, so many side by side. The key is that of the first of them. */
function strips(ids: readonly number[], from: number, to: number, perRow: number, height: number): DiaryBlock[] {
  const blocks: DiaryBlock[] = [];
  for (let at = from; at < to; at += perRow) {
    blocks.push({ kind: 'strip', key: `entry ${ids[at] ?? at}`, height, from: at, to: Math.min(to, at + perRow) });
  }
  return blocks;
}

function byMonth(outline: DiaryOutline, blocksOf: (month: DiaryMonth, from: number) => DiaryBlock[]): DiaryBlock[] {
  const blocks: DiaryBlock[] = [];
  let at = 0;
  for (const month of outline.months) {
    blocks.push(heading(month, at), ...blocksOf(month, at));
    at += month.entryCount;
  }
  return blocks;
}

export function listBlocks(outline: DiaryOutline): DiaryBlock[] {
  return byMonth(outline, (month, from) => strips(outline.ids, from, from + month.entryCount, 1, ROW));
}

export function cardBlocks(outline: DiaryOutline, perRow: number): DiaryBlock[] {
  return byMonth(outline, (month, from) => {
    const rows = strips(outline.ids, from, from + month.entryCount, perRow, CARDS);
    // the first row of a month keeps its distance from the heading
    return rows.map((row, index) => (index === 0 ? { ...row, height: CARDS + CARDS_TOP } : row));
  });
}

/** `firstWeekday`: the ISO weekday a week begins with. */
export function calendarBlocks(outline: DiaryOutline, firstWeekday: number): DiaryBlock[] {
  return byMonth(outline, (month, from) => {
    const weekCount = weekCountOf(month.month, firstWeekday);
    const dated = from + month.entryCount - month.undatedCount;
    const to = from + month.entryCount;
    const blocks: DiaryBlock[] = [];
    if (weekCount > 0) {
      const height = WEEKDAYS + weekCount * WEEK;
      blocks.push({ kind: 'weeks', key: `weeks ${month.month}`, height, from, to: dated, month: month.month });
    }
    if (month.undatedCount > 0 && weekCount > 0) {
      blocks.push({ kind: 'undated', key: `undated ${month.month}`, height: UNDATED, from: dated, to: dated });
    }
    return [...blocks, ...strips(outline.ids, dated, to, UNDATED_A_ROW, WEEK)];
  });
}

/** The block an entry stands in, by its place in the diary. */
export function blockAt(blocks: readonly DiaryBlock[], at: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.to ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The place so many rows of cards on, in the same column where there is one. */
export function placeInRow(blocks: readonly DiaryBlock[], at: number, by: number): number {
  const rows = blocks.filter(({ kind }) => kind === 'strip');
  const row = blockAt(rows, at);
  const here = rows[row];
  const there = rows[Math.max(0, Math.min(rows.length - 1, row + by))];
  if (!here || !there) return at;
  return Math.min(there.from + at - here.from, there.to - 1);
}
