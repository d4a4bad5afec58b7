// What was watched on a day in earlier years: which days, which not, in which order, and along which index.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trashEntry } from '../../db/entry.ts';
import { watchedOnSql } from '../../db/on-this-day.ts';
import { answer } from '../../db/answer.ts';
import { log } from '../support/drafts.ts';
import { planOf } from '../support/dump.ts';
import { memoryJournal } from '../support/journal.ts';
import { ask } from '../support/one-mile.ts';

function on(day: string, dates: (string | null)[]): (string | null)[] {
  const journal = memoryJournal();
  for (const watchedOn of dates) log(journal, { film: { title: 'x' }, watchedOn });
  return ask(journal, 'diary.onThisDay', { day }).lines.map(({ watchedOn }) => watchedOn);
}

describe('on this day', () => {
  it('shows the same day of earlier years, newest first', () => {
    const dates = ['2019-03-14', '2026-03-14', '2024-03-14', '2024-03-15', '2024-03', '2024', null, '2019-03-14'];
    expect(on('2026-03-14', dates)).toEqual(['2024-03-14', '2019-03-14', '2019-03-14']);
  });

  it('shows the 29th of February on the 28th of years that have none', () => {
    const dates = ['2024-02-29', '2024-02-28', '2020-02-29', '2023-03-01'];
    expect(on('2026-02-28', dates)).toEqual(['2024-02-29', '2024-02-28', '2020-02-29']);
    expect(on('2028-02-28', dates)).toEqual(['2024-02-28']);
    expect(on('2028-02-29', dates)).toEqual(['2024-02-29', '2020-02-29']);
    expect(on('2026-03-01', dates)).toEqual(['2023-03-01']);
  });

  it('leaves out the trash', () => {
    const journal = memoryJournal();
    trashEntry(journal, log(journal, { film: { title: 'x' }, watchedOn: '2020-11-22' }).id);
    expect(ask(journal, 'diary.onThisDay', { day: '2026-11-22' })).toEqual({ entryCount: 0, lines: [] });
  });

  it('reads as many lines as are asked for, and counts them all', () => {
    const journal = memoryJournal();
    for (const year of [2019, 2022, 2024, 2025]) log(journal, { film: { title: 'x' }, watchedOn: `${year}-03-14` });
    const { entryCount, lines } = ask(journal, 'diary.onThisDay', { day: '2026-03-14', most: 2 });
    expect(entryCount).toBe(4);
    expect(lines.map(({ watchedOn }) => watchedOn)).toEqual(['2025-03-14', '2024-03-14']);
  });

  it.each(['', '2026', '2026-03', '2026-02-29', '14 March', 7])('refuses %j', (day) => {
    expect(answer(memoryJournal(), 'diary.onThisDay', { day })).toMatchObject({
      ...{ ok: false, error: { code: 'invalid', field: 'day' } },
    });
  });

  it('holds every entry of a day exactly once over the days of a year', () => {
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 12 }), fc.constantFrom('2026', '2028'), (days, year) => {
        const journal = memoryJournal();
        for (const watchedOn of days) log(journal, { film: { title: 'x' }, watchedOn });
        const seen: number[] = [];
        for (let at = Date.UTC(Number(year), 0, 1); new Date(at).getUTCFullYear() === Number(year); at += 86_400_000) {
          const asked = new Date(at).toISOString().slice(0, 10);
          seen.push(...ask(journal, 'diary.onThisDay', { day: asked }).lines.map(({ id }) => id));
        }
        expect(seen.toSorted((a, b) => a - b)).toEqual(days.map((_, index) => index + 1));
      }),
      { numRuns: 10 },
    );
  });

  it('looks each day up in the diary’s index, and goes through no other days', () => {
    const plan = planOf(memoryJournal(), watchedOnSql(['2025-03-14', '2024-03-14']));
    expect(plan[0]).toMatch(/^SCAN day VIRTUAL TABLE/);
    expect(plan[1]).toMatch(/^SEARCH entry USING (COVERING )?INDEX entry_by_diary \(<expr>=\?\)/);
  });
});
