import { expect, test } from 'vitest';
import { memoryJournal } from '../../../support/journal.ts';
import { ask } from '../../../support/one-mile.ts';
import { keepQualityJournal } from '../../../support/quality-journal.ts';
import { type QualityQuery, qualityQueries } from './queries.ts';

/** What is wrong about an answer, or null. */
function faultOf({ finds, misses = [], isAll, first }: QualityQuery, found: readonly string[]): object | null {
  const missing = finds.filter((handle) => !found.includes(handle));
  const unwanted = found.filter((handle) => (isAll ? !finds.includes(handle) : misses.includes(handle)));
  const isFirst = first === undefined || first.includes(found[0] ?? '');
  return missing.length + unwanted.length === 0 && isFirst ? null : { missing, unwanted, first: found[0] };
}

test('finds what must be found, the best first, and nothing that must not', () => {
  const journal = memoryJournal();
  const handleOf = keepQualityJournal(journal);
  const faults = qualityQueries.flatMap((asked) => {
    const { hits } = ask(journal, 'search.find', { query: asked.query, limit: 500 });
    const fault = faultOf(asked, hits.map(handleOf));
    return fault === null ? [] : [{ query: asked.query, ...fault }];
  });
  expect(faults).toEqual([]);
});
