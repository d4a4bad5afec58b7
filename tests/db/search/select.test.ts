// Which hits are found, and in which order, whichever way they come out of the index.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import type { SearchReach } from '../../../db/model/search/answer.ts';
import { finish } from '../../../db/search/pace.ts';
import { planOfLine } from '../../../db/search/plan.ts';
import { bestOfWindowSql, hitsSql, select, type Selection } from '../../../db/search/select.ts';
import { stagesOf } from '../../../db/search/stages.ts';
import type { Sql } from '../../../db/sql.ts';
import { planOf } from '../../support/dump.ts';
import { memoryJournal } from '../../support/journal.ts';
import { logReview } from '../../support/one-mile.ts';

const WORDS = ['run', 'runs', 'running', 'dusk', 'track', 'mile', 'miles', 'wait', 'waited', 'an'];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });

function journalOf(reviews: readonly (readonly string[])[]): Journal {
  const journal = memoryJournal();
  for (const review of reviews) logReview(journal, `${review[0]} again`, review.join(' '));
  return journal;
}

const selected = ({ reader }: Journal, query: string, reach: SearchReach, limit: number): Selection =>
  finish(select(reader, planOfLine(reader, query), 'relevance', reach, limit));

/** The questions of the first step, as they are asked of the index. */
function askedOf({ reader }: Journal, query: string): { window: Sql; hits: Sql } {
  const plan = planOfLine(reader, query);
  const [stage] = plan ? stagesOf(reader, plan, 'relevance') : [];
  if (!stage) throw new Error(`${query} asks nothing`);
  const source = { stage, fewIds: null, newestId: 1, beyond: null };
  return { window: bestOfWindowSql(source, new Set([3]), 8), hits: hitsSql(source) };
}

test('a word finds the same in the same order within the index and outside of it', () => {
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 30 }),
      fc.constantFrom(...WORDS),
      fc.integer({ min: 1, max: 12 }),
      (reviews, word, limit) => {
        const journal = journalOf(reviews);
        const { ids, found, isCounted, filmCount } = selected(journal, word, 'all', limit);
        expect(selected(journal, word, 'newest', limit)).toMatchObject({ ids, found, isCounted, filmCount });
      },
    ),
    { numRuns: 60 },
  );
});

describe('asks the index', () => {
  test('for the best of a window in one pass, and orders what is left of it', () => {
    const journal = journalOf([['dusk']]);
    const plan = planOf(journal, askedOf(journal, 'dusk').window);
    expect(plan.filter((line) => line.startsWith('SCAN '))).toEqual([
      expect.stringMatching(/^SCAN search_fts VIRTUAL TABLE INDEX/),
      expect.stringMatching(/^SCAN json_each /),
      expect.stringMatching(/^SCAN \(subquery/),
    ]);
  });

  test('first, and for the documents by their ids', () => {
    const journal = journalOf([['dusk']]);
    expect(planOf(journal, askedOf(journal, 'dusk words:>10').hits)).toEqual([
      expect.stringMatching(/^SCAN search_fts VIRTUAL TABLE INDEX/),
      expect.stringMatching(/^SEARCH document USING INTEGER PRIMARY KEY/),
    ]);
  });
});
