// The diary's list as items to lay out: headings of months and the rows under them.

import type { DiaryMonth } from '../../../db/model/diary.ts';
import type { EntryLine } from '../../../db/model/entry.ts';

export type DiaryItem =
  | { kind: 'month'; key: string; month: DiaryMonth; isFirst: boolean }
  | { kind: 'entry'; key: string; entry: EntryLine; position: number };

/** Rows in the order they came; a heading stands before the first row of each month. */
export function diaryItems(rows: readonly EntryLine[], months: readonly DiaryMonth[]): DiaryItem[] {
  const counts = new Map(months.map(({ month, entryCount }) => [month, entryCount]));
  const items: DiaryItem[] = [];
  let last: string | null = null;
  rows.forEach((entry, index) => {
    const month = (entry.watchedOn ?? '').slice(0, 7);
    if (month !== last) {
      const entryCount = counts.get(month) ?? 0;
      items.push({ kind: 'month', key: `month ${month}`, month: { month, entryCount }, isFirst: last === null });
      last = month;
    }
    items.push({ kind: 'entry', key: `entry ${entry.id}`, entry, position: index + 1 });
  });
  return items;
}
