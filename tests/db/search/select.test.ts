import { describe, expect, test } from 'vitest';
import { parseSearchQuery } from '../../../db/model/search-query.ts';
import { COUNTED, listFoundIds, searchSql, selectEntries } from '../../../db/search/select.ts';
import { many, sql } from '../../../db/sql.ts';
import { memoryJournal } from '../../support/journal.ts';
import { log, logReview, oneMile } from '../../support/one-mile.ts';

describe('the plan', () => {
  test.each(['relevance', 'newest', 'oldest', 'rating'] as const)(
    'by %s: the index first, then entries by id',
    (order) => {
      const journal = memoryJournal();
      log(journal, oneMile());
      const query = searchSql(journal.db, 'grief -water rating:>=4 theme:grief year:2025 -夕', order, 50);
      const plan = many<{ detail: string }>(journal.db, sql`EXPLAIN QUERY PLAN ${query}`).map((row) => row.detail);
      const tables = plan.filter((line) => /^(SCAN|SEARCH) (search_fts|entry) /.test(line));
      expect(tables[0]).toMatch(/^SCAN search_fts VIRTUAL TABLE INDEX/);
      expect(tables[1]).toMatch(/^SEARCH entry USING INTEGER PRIMARY KEY/);
      expect(tables).toHaveLength(2);
    },
  );

  test('filters alone by newest run along the diary’s index', () => {
    const journal = memoryJournal();
    const plan = many<{ detail: string }>(
      journal.db,
      sql`EXPLAIN QUERY PLAN ${searchSql(journal.db, 'rating:>=4', 'newest', 50)}`,
    ).map((row) => row.detail);
    expect(plan.join('\n')).toContain('entry_by_diary');
    expect(plan.join('\n')).not.toContain('TEMP B-TREE');
  });
});

test('counts are exact to a thousand, and say when there are more', { timeout: 60_000 }, () => {
  const journal = memoryJournal();
  for (let index = 0; index < COUNTED; index += 1) logReview(journal, 'Film', '夕日 dusk');
  const select = (typed: string) => selectEntries(journal.db, parseSearchQuery(typed), 'relevance', 5);
  for (const typed of ['dusk', '夕日', 'is:reviewed']) {
    expect(select(typed)).toMatchObject({ found: COUNTED, isExact: true, filmCount: 1 });
  }
  logReview(journal, 'Film', '夕日 dusk');
  for (const typed of ['dusk', '夕日', 'is:reviewed']) {
    expect(select(typed)).toMatchObject({ found: COUNTED, isExact: false, filmCount: 1 });
    expect(select(typed).ids).toHaveLength(5);
    expect(listFoundIds(journal.db, typed)).toHaveLength(COUNTED + 1);
  }
});
