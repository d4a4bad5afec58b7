// The diary: order, pages, filters, months, and that no query leaves its index.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diarySql, listDiary, outlineDiary, outlineSql } from '../../db/diary.ts';
import { editEntry, trashEntry } from '../../db/entry.ts';
import type { Journal } from '../../db/handles.ts';
import { type DiaryFilter, type DiaryKey, NO_FILTER } from '../../db/model/diary.ts';
import { anySql, countsSql, dayBeforeSql, summarize } from '../../db/summary.ts';
import { listTags, tagCountsSql } from '../../db/tag.ts';
import { listThemes, themedEntriesSql } from '../../db/theme.ts';
import { filterLine } from '../../db/model/search/filter-line.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { planOf } from '../support/dump.ts';
import { memoryJournal } from '../support/journal.ts';

const dates = [
  '2026',
  '2026-03',
  '2026-03-02',
  null,
  '2025-12-31',
  '2026-03-14',
  '2026-11',
  '2026-11-01',
  '2026-03-14',
];
const inOrder = [
  '2026-11-01',
  '2026-11',
  '2026-03-14',
  '2026-03-14',
  '2026-03-02',
  '2026-03',
  '2026',
  '2025-12-31',
  null,
];

function journalOfDates(): Journal {
  const journal = memoryJournal();
  for (const watchedOn of dates) log(journal, { film: { title: 'x' }, watchedOn });
  return journal;
}

function idsUnder(journal: Journal, filter: Partial<DiaryFilter>): number[] {
  return listDiary(journal.db, { filter: { ...NO_FILTER, ...filter }, after: null, limit: 100 }).rows.map(
    (row) => row.id,
  );
}

describe('the diary', () => {
  it('goes from newest to oldest, from days to months to years to unknown', () => {
    const page = listDiary(journalOfDates().db, { filter: NO_FILTER, after: null, limit: 100 });
    expect(page.rows.map((row) => row.watchedOn)).toEqual(inOrder);
    expect(page.rows.slice(2, 4).map((row) => row.id)).toEqual([9, 6]);
    expect(page.next).toBeNull();
  });

  it.each([1, 2, 3, 4, 8, 9])('comes the same by pages of %d', (limit) => {
    const { db } = journalOfDates();
    const all: (string | null)[] = [];
    let after: DiaryKey | null = null;
    do {
      const page = listDiary(db, { filter: NO_FILTER, after, limit });
      expect(page.rows.length).toBeLessThanOrEqual(limit);
      all.push(...page.rows.map((row) => row.watchedOn));
      after = page.next;
    } while (after !== null);
    expect(all).toEqual(inOrder);
  });

  it('has the same months as its pages, whatever the filter', () => {
    const watchedOn = fc.constantFrom(...dates, '2024', '2024-02-29');
    const rating = fc.option(fc.constantFrom(0.5, 3, 5));
    fc.assert(
      fc.property(fc.array(fc.record({ watchedOn, rating }), { maxLength: 12 }), (drafts) => {
        const journal = memoryJournal();
        for (const draft of drafts) log(journal, { film: { title: 'x' }, ...draft });
        for (const filter of [NO_FILTER, { ...NO_FILTER, rating: 3 }, { ...NO_FILTER, year: 2026 }]) {
          const { rows } = listDiary(journal.db, { filter, after: null, limit: 100 });
          const outline = outlineDiary(journal.db, filter);
          expect(outline.entryCount).toBe(rows.length);
          expect(outline.ids).toEqual(rows.map((row) => row.id));
          const undated = outline.months.reduce((sum, { undatedCount }) => sum + undatedCount, 0);
          expect(undated).toBe(rows.filter((row) => row.watchedOn?.length !== 10).length);
          expect(outline.months.flatMap(({ month, entryCount }) => Array<string>(entryCount).fill(month))).toEqual(
            rows.map((row) => (row.watchedOn ?? '').slice(0, 7)),
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('filters', () => {
    const journal = memoryJournal();
    log(journal, { ...ONE_MILE });
    log(journal, { film: { title: 'b' }, watchedOn: '2025', rating: 3, themes: ['grief'] });
    log(journal, { film: { title: 'c' }, tags: ['with-mum'], review: 'Short.' });
    const [grief] = listThemes(journal.db).filter((theme) => theme.name === 'grief');
    const [mum] = listTags(journal.db).filter((tag) => tag.name === 'with-mum');
    expect(idsUnder(journal, { year: 2026 })).toEqual([1]);
    expect(idsUnder(journal, { year: 2025 })).toEqual([2]);
    expect(idsUnder(journal, { year: 'unknown' })).toEqual([3]);
    expect(idsUnder(journal, { rating: 3 })).toEqual([1, 2]);
    expect(idsUnder(journal, { rating: 3.5 })).toEqual([1]);
    expect(idsUnder(journal, { rating: 'none' })).toEqual([3]);
    expect(idsUnder(journal, { themeId: grief?.id ?? 0 })).toEqual([1, 2]);
    expect(idsUnder(journal, { tagId: mum?.id ?? 0 })).toEqual([1, 3]);
    expect(idsUnder(journal, { review: 'written' })).toEqual([1, 3]);
    expect(idsUnder(journal, { review: 'none' })).toEqual([2]);
    log(journal, {
      ...{ film: { title: 'd' }, watchedOn: '2024', rating: 5, medium: 'cinema' },
      ...{ isRewatch: true, isLiked: true, isUnfinished: true },
    });
    expect(idsUnder(journal, { medium: 'cinema' })).toEqual([4]);
    expect(idsUnder(journal, { medium: 'Cinema' })).toEqual([]);
    expect(idsUnder(journal, { isRewatch: true })).toEqual([4]);
    expect(idsUnder(journal, { isRewatch: false })).toEqual([1, 2, 3]);
    expect(idsUnder(journal, { isLiked: true })).toEqual([1, 4]);
    expect(idsUnder(journal, { isUnfinished: true })).toEqual([4]);
    expect(idsUnder(journal, { isLiked: true, isUnfinished: false, isRewatch: false, rating: 4 })).toEqual([1]);
    expect(
      idsUnder(journal, { year: 2026, rating: 4, themeId: grief?.id ?? 0, tagId: mum?.id ?? 0, review: 'written' }),
    ).toEqual([1]);
    trashEntry(journal, 1);
    expect(idsUnder(journal, {})).toEqual([2, 4, 3]);
  });

  it('has a line of the search language for every filter, which finds the same', () => {
    const journal = memoryJournal();
    const names = ['grief', 'grief work', 'say "no"', '-water', 'a|b', '夕日'];
    const draft = fc.record({
      watchedOn: fc.constantFrom(...dates),
      rating: fc.option(fc.constantFrom(0.5, 3, 3.5, 5)),
      review: fc.constantFrom('', 'Dusk on the track.', 'Water, and a dawn.'),
      medium: fc.constantFrom('', 'cinema', '35 mm'),
      ...{ isRewatch: fc.boolean(), isLiked: fc.boolean(), isUnfinished: fc.boolean() },
      ...{ themes: fc.subarray(names, { maxLength: 3 }), tags: fc.subarray(names, { maxLength: 2 }) },
    });
    for (const each of fc.sample(draft, { numRuns: 150, seed: 7 })) log(journal, { film: { title: 'x' }, ...each });
    const [themes, tags] = [listThemes(journal.db), listTags(journal.db)];
    const called = (all: readonly { id: number; name: string }[]) => (id: number) =>
      all.find((each) => each.id === id)?.name;
    const anyFilter = fc.record({
      year: fc.option(fc.constantFrom<number | 'unknown'>(2026, 2025, 'unknown')),
      rating: fc.option(fc.constantFrom<3 | 3.5 | 'none'>(3, 3.5, 'none')),
      themeId: fc.option(fc.constantFrom(...themes.map(({ id }) => id))),
      tagId: fc.option(fc.constantFrom(...tags.map(({ id }) => id))),
      review: fc.option(fc.constantFrom<'written' | 'none'>('written', 'none')),
      medium: fc.option(fc.constantFrom('cinema', '35 mm')),
      ...{
        isRewatch: fc.option(fc.boolean()),
        isLiked: fc.option(fc.boolean()),
        isUnfinished: fc.option(fc.boolean()),
      },
      query: fc.option(fc.constantFrom('dusk OR dawn', '-water', 'track', '"a dawn')),
    });
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const query = filterLine(filter, { theme: called(themes), tag: called(tags) }) || null;
        expect(outlineDiary(journal.db, { ...NO_FILTER, query }).ids).toEqual(outlineDiary(journal.db, filter).ids);
      }),
      { numRuns: 300 },
    );
  });

  it('filters by a line of the search language, with everything else', () => {
    const journal = memoryJournal();
    log(journal, { ...ONE_MILE, review: 'Shoes on cinder.' });
    log(journal, { film: { title: 'Harbour' }, watchedOn: '2025', rating: 3, themes: ['grief'], review: 'On cinder.' });
    log(journal, { film: { title: 'Kestrel' }, watchedOn: '2024', rating: 5, review: 'Nothing of it.' });
    expect(idsUnder(journal, { query: 'cinder' })).toEqual([1, 2]);
    expect(idsUnder(journal, { query: 'theme:grief rating:<4' })).toEqual([2]);
    expect(idsUnder(journal, { query: '-cinder' })).toEqual([3]);
    expect(idsUnder(journal, { query: 'cinder', year: 2025 })).toEqual([2]);
    expect(idsUnder(journal, { query: 'nowhere' })).toEqual([]);
    // what says nothing leaves nothing out
    for (const query of ['', '  ', 'rating:many', 'rating:']) {
      expect(idsUnder(journal, { query })).toEqual([1, 2, 3]);
    }
    trashEntry(journal, 1);
    expect(idsUnder(journal, { query: 'cinder' })).toEqual([2]);
    expect(outlineDiary(journal.db, { ...NO_FILTER, query: 'cinder' }).ids).toEqual([2]);
  });
});

describe('query plans', () => {
  const filters: Partial<DiaryFilter>[] = [
    ...[{}, { year: 2026 }, { year: 'unknown' as const }, { rating: 4 }, { themeId: 1 }, { tagId: 1 }],
    ...[{ medium: 'disc' }, { isRewatch: true }, { isLiked: true }, { isUnfinished: true }],
    ...[{ year: 2026, rating: 4, medium: 'disc', isRewatch: false, isLiked: true, isUnfinished: false, tagId: 1 }],
    ...[{ query: 'grief' }, { query: 'rating:>=4', year: 2026 }],
    ...[{ review: 'written' as const }, { year: 2026, rating: 'none' as const, themeId: 1, tagId: 2 }],
  ];
  const keys = [null, { watchedOn: '2026-03', id: 4 }];

  it.each(filters.flatMap((filter) => keys.map((after) => ({ filter, after }))))(
    'a page of %j',
    ({ filter, after }) => {
      const journal = memoryJournal();
      const plan = planOf(journal, diarySql(journal.db, { ...NO_FILTER, ...filter }, after, 100));
      expect(plan[0]).toMatch(/^(SCAN|SEARCH) entry USING (COVERING )?INDEX entry_by_diary(_reviewed)?\b/);
      if (after !== null || filter.year !== undefined) expect(plan[0]).toMatch(/^SEARCH/);
      expect(plan.join('\n')).not.toContain('TEMP B-TREE');
    },
  );

  it.each(filters)('months of %j', (filter) => {
    const journal = memoryJournal();
    const plan = planOf(journal, outlineSql(journal.db, { ...NO_FILTER, ...filter }));
    expect(plan[0]).toMatch(/^(SCAN|SEARCH) entry USING (COVERING )?INDEX entry_by_diary(_reviewed)?\b/);
    expect(plan.join('\n')).not.toContain('TEMP B-TREE');
  });

  it('tags never read the entries from end to end', () => {
    const plan = planOf(memoryJournal(), tagCountsSql([1])).join('\n');
    expect(plan).not.toMatch(/SCAN (entry|document|entry_tag)\b/);
  });

  it('themes go through their pairings once, theme by theme', () => {
    expect(planOf(memoryJournal(), themedEntriesSql)).toEqual([
      'SCAN entry_theme USING COVERING INDEX entry_theme_by_theme',
      expect.stringMatching(/^SEARCH document USING INDEX sqlite_autoindex_document_1 /),
    ]);
  });
});

describe('the summary', () => {
  it('is counted along indexes', () => {
    const plans = [...Object.values(countsSql), ...Object.values(anySql)].flatMap((query) =>
      planOf(memoryJournal(), query),
    );
    for (const line of plans) {
      // these indexes have all that counting asks for, though SQLite does not call them covering
      if (/\bentry\b/.test(line)) expect(line).toMatch(/USING (COVERING INDEX|INDEX entry_by_(diary_reviewed|medium))/);
    }
  });

  it('goes from year to year along the diary’s index, a row each', () => {
    expect(planOf(memoryJournal(), dayBeforeSql('2026'))).toEqual([
      'SEARCH entry USING INDEX entry_by_diary (<expr><?)',
    ]);
  });

  it('counts what is not in the trash', () => {
    const journal = journalOfDates();
    const { id } = log(journal, ONE_MILE);
    const trashed = log(journal, { film: { title: 'Gone' }, watchedOn: '1999', review: 'x', themes: ['water'] });
    trashEntry(journal, trashed.id);
    editEntry(journal, { id, tags: ['late'], medium: '35 mm' });
    expect(id).toBe(10);
    expect(summarize(journal.db)).toEqual({
      ...{ entryCount: 10, filmCount: 2, themeCount: 4, trashCount: 1, reviewCount: 1 },
      ...{ quoteCount: 0, listCount: 0, watchlistCount: 0 },
      ...{ years: [2026, 2025], hasUnknownDates: true, hasTags: true, hasMedia: true },
    });
    expect(summarize(memoryJournal().db)).toEqual({
      ...{ entryCount: 0, filmCount: 0, themeCount: 0, trashCount: 0, reviewCount: 0 },
      ...{ quoteCount: 0, listCount: 0, watchlistCount: 0 },
      ...{ years: [], hasUnknownDates: false, hasTags: false, hasMedia: false },
    });
  });
});
