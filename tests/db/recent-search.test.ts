// The searches used last: newest first, each once, thirty at most, and no trace of them in undo or exports.

import { expect, test } from 'vitest';
import { recentSearchesSql } from '../../db/recent-search.ts';
import { dump, planOf } from '../support/dump.ts';
import { memoryJournal } from '../support/journal.ts';
import { ask } from '../support/one-mile.ts';

function recent() {
  const journal = memoryJournal();
  const note = (query: string) => ask(journal, 'recentSearch.note', { query });
  return { journal, note, lines: () => ask(journal, 'recentSearch.list', {}).map(({ query }) => query) };
}

test('newest first, the same line once, though the clock stands still', () => {
  const { note, lines } = recent();
  for (const line of ['grief', ' water', 'grief ', '走る']) note(line);
  expect(lines()).toEqual(['走る', 'grief', 'water']);
});

test('thirty are remembered', () => {
  const { journal, note, lines } = recent();
  for (let at = 1; at <= 40; at += 1) note(`line ${at}`);
  expect(lines()).toHaveLength(30);
  expect(lines().at(-1)).toBe('line 11');
  expect(journal.db.prepare('SELECT count(*) AS count FROM recent_search').get()).toEqual({ count: 30 });
});

test('one is cleared, or all', () => {
  const { journal, note, lines } = recent();
  for (const line of ['a', 'b', 'c']) note(line);
  ask(journal, 'recentSearch.clear', { query: 'b' });
  expect(lines()).toEqual(['c', 'a']);
  ask(journal, 'recentSearch.clear', {});
  expect(lines()).toEqual([]);
});

test('no export holds them and no undo takes them back', () => {
  const { journal, note, lines } = recent();
  ask(journal, 'theme.create', { name: 'water' });
  const before = dump(journal);
  note('something private');
  expect(dump(journal)).toBe(before);
  ask(journal, 'undo.undo', {});
  expect(lines()).toEqual(['something private']);
});

test('are read along their index', () => {
  expect(planOf(memoryJournal(), recentSearchesSql)).toEqual([
    'SCAN recent_search USING COVERING INDEX recent_search_by_time',
  ]);
});
