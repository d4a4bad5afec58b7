// Insights count what is there: against a plain count of the same entries, for all years and for each.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesSql } from '../../db/insights.ts';
import type { EntryDraft } from '../../db/model/entry.ts';
import type { Insights } from '../../db/model/insights.ts';
import { planOf } from '../support/dump.ts';
import { memoryJournal } from '../support/journal.ts';
import { ask, log } from '../support/one-mile.ts';

const anyEntry = fc.record({
  title: fc.constantFrom('One Mile', 'Kestrel', 'The Salt Ferry', 'Night Bus to Varna'),
  watchedOn: fc.constantFrom(null, '2023', '2024-02', '2024-02-29', '2024-12-31', '2026-01-01', '1999-05-05'),
  rating: fc.constantFrom(null, 0.5, 3, 4.5, 5),
  themes: fc.subarray(['grief', 'water', 'sons']),
  review: fc.constantFrom('', 'Two words', 'The empty track at dusk. '.repeat(30)),
  isRewatch: fc.boolean(),
  isLiked: fc.boolean(),
  medium: fc.constantFrom(null, 'cinema', 'Blu-ray'),
});
type AnyEntry = typeof anyEntry extends fc.Arbitrary<infer T> ? T : never;

const facts: Record<string, { year: number; directors: string[]; countries: string[] }> = {
  'One Mile': { year: 2025, directors: ['Asoka Wakabayashi'], countries: ['Japan'] },
  Kestrel: { year: 2019, directors: ['Anna Lindqvist', 'Petar Iliev'], countries: ['Sweden', 'Japan'] },
  'The Salt Ferry': { year: 1998, directors: ['Ines Moreau'], countries: [] },
  'Night Bus to Varna': { year: 2003, directors: ['Petar Iliev'], countries: ['Bulgaria'] },
};

const mean = (ratings: (number | null)[]): number | null => {
  const given = ratings.filter((rating) => rating !== null);
  return given.length === 0 ? null : given.reduce((sum, one) => sum + one, 0) / given.length;
};

function expectCounts(found: Insights, all: AnyEntry[], year: number | null): void {
  const meant = all.filter(({ watchedOn }) => year === null || watchedOn?.startsWith(String(year)));
  expect(found.entryCount).toBe(meant.length);
  expect(found.filmCount).toBe(new Set(meant.map(({ title }) => title)).size);
  expect(found.rewatchCount).toBe(meant.filter(({ isRewatch }) => isRewatch).length);
  expect(found.reviewCount).toBe(meant.filter(({ review }) => review !== '').length);
  expect(found.wordCount).toBe(meant.reduce((sum, { review }) => sum + (review.match(/\w+/g)?.length ?? 0), 0));
  expect(found.meanRating ?? -1).toBeCloseTo(mean(meant.map(({ rating }) => rating)) ?? -1);
  for (const [index, count] of found.ratings.entries())
    expect(count).toBe(meant.filter(({ rating }) => rating === (index + 1) / 2).length);
  for (const { key, entryCount } of found.periods)
    expect(entryCount).toBe(meant.filter(({ watchedOn }) => watchedOn?.startsWith(key)).length);
  expect(found.rhythm.reduce((sum, { count }) => sum + count, 0) + found.undatedCount).toBe(meant.length);
  for (const theme of found.themes)
    expect(theme.entryCount).toBe(
      meant.filter(({ themes, watchedOn }) => themes.includes(theme.name) && isPlaced(watchedOn, year)).length,
    );
  for (const { name, entryCount, filmCount, meanRating } of found.names.director) {
    const of = meant.filter(({ title }) => facts[title]?.directors.includes(name));
    expect([entryCount, filmCount]).toEqual([of.length, new Set(of.map(({ title }) => title)).size]);
    expect(meanRating ?? -1).toBeCloseTo(mean(of.map(({ rating }) => rating)) ?? -1);
  }
  for (const { name, entryCount } of found.decades)
    expect(entryCount).toBe(
      meant.filter(({ title }) => Math.floor((facts[title]?.year ?? 0) / 10) * 10 === Number(name)).length,
    );
  expect(found.best.map(({ rating }) => rating)).toEqual(
    meant
      .map(({ rating }) => rating)
      .filter((rating) => rating !== null)
      .toSorted((one, other) => other - one)
      .slice(0, 5),
  );
}

/** Whether a date says in which of the periods it is. */
const isPlaced = (watchedOn: string | null, year: number | null): boolean =>
  watchedOn !== null && (year === null || watchedOn.length > 4);

test('every figure is the one a plain count gives', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 14 }), (all) => {
      const journal = memoryJournal();
      for (const { title, ...entry } of all) {
        const draft: EntryDraft = { film: { title, ...facts[title] }, ...entry };
        log(journal, draft);
      }
      const whole = ask(journal, 'insights.get', { year: null });
      const years = new Set(all.flatMap(({ watchedOn }) => (watchedOn === null ? [] : Number(watchedOn.slice(0, 4)))));
      expect(whole.years).toEqual([...years].toSorted((one, other) => other - one));
      expectCounts(whole, all, null);
      for (const year of years) expectCounts(ask(journal, 'insights.get', { year }), all, year);
    }),
    { numRuns: 40 },
  );
});

test('a year without a gap, an empty journal, the trash left out, words of reflections', () => {
  const journal = memoryJournal();
  expect(ask(journal, 'insights.get', { year: null })).toMatchObject({
    entryCount: 0,
    periods: [],
    years: [],
    longest: null,
  });
  const first = log(journal, {
    film: { title: 'Kestrel' },
    watchedOn: '2021-03-04',
    rating: 4,
    review: 'Four words of it',
  });
  log(journal, { film: { title: 'One Mile' }, watchedOn: '2024' });
  expect(ask(journal, 'insights.get', { year: null }).periods.map(({ key }) => key)).toEqual([
    '2021',
    '2022',
    '2023',
    '2024',
  ]);
  const year = ask(journal, 'insights.get', { year: 2021 });
  expect(year.periods).toHaveLength(12);
  expect(year.periods[2]).toEqual({ key: '2021-03', entryCount: 1, wordCount: 4, meanRating: 4 });
  expect(year.rhythm).toEqual([{ on: '2021-03-04', count: 1 }]);
  ask(journal, 'reflection.write', { filmId: first.film.id, reflectedOn: '2021-11-02', text: 'Two winters later' });
  expect(ask(journal, 'insights.get', { year: 2021 }).wordCount).toBe(7);
  ask(journal, 'entry.trash', { id: first.id });
  expect(ask(journal, 'insights.get', { year: 2021 })).toMatchObject({ entryCount: 0, wordCount: 3 });
});

test('goes along the documents, and refuses a year that is none', () => {
  const journal = memoryJournal();
  expect(planOf(journal, entriesSql).join('\n')).toMatch(
    /SEARCH document USING INDEX sqlite_autoindex_document_1 \(kind=\?\)/,
  );
  for (const year of [0, -1, 1.5, 10_000, '2021'])
    expect(() => ask(journal, 'insights.get', { year } as { year: number })).toThrow();
});
