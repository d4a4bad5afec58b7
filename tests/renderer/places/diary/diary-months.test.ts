// A month of the diary by day.

import { describe, expect, it } from 'vitest';
import type { EntryLine } from '../../../../db/model/entry.ts';
import { firstWeekdayOf, weekCountOf, weeksOf } from '../../../../renderer/places/diary/diary-months.ts';

const film = { id: 1, title: 'One Mile', originalTitle: null, poster: null, year: 2025, directors: [] };

function row(id: number, watchedOn: string | null): EntryLine {
  return {
    ...{ id, film, watchedOn, rating: null, isLiked: false, isRewatch: false, isUnfinished: false },
    ...{ hasSpoilers: false, themes: [], excerpt: '', hasReview: false },
  };
}

describe('a calendar', () => {
  const rows = [row(3, '2024-02-29'), row(2, '2024-02-29')];

  it('has the days of the month under their weekdays, whatever a week begins with', () => {
    // 1 February 2024 was a Thursday
    const fromMonday = weeksOf('2024-02', rows, 1);
    expect(fromMonday[0]?.map((day) => day?.day ?? null)).toEqual([null, null, null, 1, 2, 3, 4]);
    expect(fromMonday.at(-1)?.map((day) => day?.day ?? null)).toEqual([26, 27, 28, 29, null, null, null]);
    const fromSunday = weeksOf('2024-02', rows, 7);
    expect(fromSunday[0]?.map((day) => day?.day ?? null)).toEqual([null, null, null, null, 1, 2, 3]);
  });

  it('puts entries on their day', () => {
    const days = weeksOf('2024-02', rows, 1)
      .flat()
      .filter((day) => (day?.entries.length ?? 0) > 0);
    expect(days).toMatchObject([{ day: 29, entries: [{ id: 3 }, { id: 2 }] }]);
  });

  it('knows how many weeks a month touches before its rows are there', () => {
    for (const month of ['2024-02', '2026-02', '2026-11', '2023-10', '1999-12']) {
      for (const first of [1, 6, 7]) expect(weekCountOf(month, first)).toBe(weeksOf(month, [], first).length);
    }
    expect(weekCountOf('2026-02', 7)).toBe(4);
    expect(weekCountOf('2024', 1)).toBe(0);
    expect(weekCountOf('', 1)).toBe(0);
  });

  it('begins its weeks as the language does', () => {
    expect(firstWeekdayOf('en-GB')).toBe(1);
    expect(firstWeekdayOf('en-US')).toBe(7);
  });
});
