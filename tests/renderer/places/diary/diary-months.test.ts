// The diary by month, and a month by day.

import { describe, expect, it } from 'vitest';
import type { EntryLine } from '../../../../db/model/entry.ts';
import { calendarOf, firstWeekdayOf, monthGroups } from '../../../../renderer/places/diary/diary-months.ts';

const film = { id: 1, title: 'One Mile', originalTitle: null, year: 2025, directors: [] };

function row(id: number, watchedOn: string | null): EntryLine {
  return {
    id,
    film,
    watchedOn,
    rating: null,
    isLiked: false,
    isRewatch: false,
    isUnfinished: false,
    hasSpoilers: false,
    themes: [],
    excerpt: '',
    hasReview: false,
  };
}

describe('months', () => {
  it('come in the order of the rows, with the counts of the outline', () => {
    const rows = [row(5, '2026-03-14'), row(4, '2026-03'), row(3, '2026-01-02'), row(2, '2026'), row(1, null)];
    const groups = monthGroups(rows, [{ month: '2026-03', entryCount: 7 }]);
    expect(groups.map(({ month }) => month)).toEqual(['2026-03', '2026-01', '2026', '']);
    expect(groups[0]).toMatchObject({ entryCount: 7, rows: [{ id: 5 }, { id: 4 }] });
    expect(groups[1]?.entryCount).toBe(0);
  });
});

describe('a calendar', () => {
  const february = {
    month: '2024-02',
    entryCount: 3,
    rows: [row(3, '2024-02-29'), row(2, '2024-02-29'), row(1, '2024-02')],
  };

  it('has the days of the month under their weekdays, whatever a week begins with', () => {
    // 1 February 2024 was a Thursday
    const fromMonday = calendarOf(february, 1);
    expect(fromMonday.weeks[0]?.map((day) => day?.day ?? null)).toEqual([null, null, null, 1, 2, 3, 4]);
    expect(fromMonday.weeks.at(-1)?.map((day) => day?.day ?? null)).toEqual([26, 27, 28, 29, null, null, null]);
    const fromSunday = calendarOf(february, 7);
    expect(fromSunday.weeks[0]?.map((day) => day?.day ?? null)).toEqual([null, null, null, null, 1, 2, 3]);
  });

  it('puts entries on their day, and those without one aside', () => {
    const { weeks, undated } = calendarOf(february, 1);
    const days = weeks.flat().filter((day) => (day?.entries.length ?? 0) > 0);
    expect(days).toMatchObject([{ day: 29, entries: [{ id: 3 }, { id: 2 }] }]);
    expect(undated).toMatchObject([{ id: 1 }]);
  });

  it('of an unknown month is all aside', () => {
    const group = { month: '2024', entryCount: 1, rows: [row(1, '2024')] };
    expect(calendarOf(group, 1)).toEqual({ weeks: [], undated: group.rows });
    expect(calendarOf({ ...group, month: '' }, 1).weeks).toEqual([]);
  });

  it('begins its weeks as the language does', () => {
    expect(firstWeekdayOf('en-GB')).toBe(1);
    expect(firstWeekdayOf('en-US')).toBe(7);
  });
});
