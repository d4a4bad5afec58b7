// What a hit's address says of the place that was shown.

import { expect, test } from 'vitest';
import type { PlacedPassage, SearchHit } from '../../../../db/model/search/answer.ts';
import { lookedForIn } from '../../../../renderer/places/search/hit-link.tsx';
import { readLookedFor } from '../../../../renderer/text/looked-for.ts';
import { ask, log, oneMile } from '../../../support/one-mile.ts';
import { memoryJournal } from '../../../support/journal.ts';

function hitOf(kind: SearchHit['kind'], query: string): SearchHit {
  const journal = memoryJournal();
  log(journal, oneMile());
  const hit = ask(journal, 'search.find', { query }).hits.find((each) => each.kind === kind);
  if (!hit) throw new Error(`no ${kind} was found`);
  return hit;
}

test('the line and the paragraph', () => {
  const hit = hitOf('entry', 'empty track');
  expect(lookedForIn(hit, 'empty track', hit.passage)).toEqual({ q: 'empty track', paragraph: 3 });
  expect(lookedForIn(hit, 'empty track', null)).toEqual({ q: 'empty track' });
});

test('of a quotation how it begins, since it counts its own paragraphs', () => {
  const hit = hitOf('quote', 'pace');
  const { quote = '' } = lookedForIn(hit, 'pace', hit.passage);
  expect(quote).toBe('“You let it set the pace.”');
  const cut: PlacedPassage = { text: '…the pace and the rest… of it', marks: [], paragraph: 1 };
  expect(lookedForIn(hit, 'pace', cut).quote).toBe('the pace and the rest');
});

test('an address is read as what it can say', () => {
  expect(readLookedFor({ q: 2019, paragraph: 3 })).toEqual({ q: '2019', paragraph: 3, quote: undefined });
  expect(readLookedFor({ q: ['x'], paragraph: 'three', quote: 7 })).toEqual({});
  expect(readLookedFor({ q: 'x'.repeat(5_000) }).q).toHaveLength(1_000);
});
