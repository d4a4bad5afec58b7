// Searches that are kept under a name: their order, what is refused, and the way back.

import { describe, expect, test } from 'vitest';
import { savedSearchesSql } from '../../db/saved-search.ts';
import { answer } from '../../db/answer.ts';
import { dump, planOf } from '../support/dump.ts';
import { memoryJournal } from '../support/journal.ts';
import { ask } from '../support/one-mile.ts';

function searchesOf(names: readonly string[]) {
  const journal = memoryJournal();
  for (const name of names) ask(journal, 'savedSearch.create', { name, query: `word ${name}` });
  const all = () => ask(journal, 'savedSearch.list', {});
  const idOf = (name: string): number => all().find((saved) => saved.name === name)?.id ?? 0;
  return { journal, all, idOf, names: () => all().map(({ name }) => name) };
}

const problem = (input: object) => {
  const told = answer(memoryJournal(), 'savedSearch.create', { name: 'x', query: 'x', ...input });
  return told.ok ? null : told.error;
};

describe('a saved search', () => {
  test('comes to the end, with its line kept to the letter and the order of its hits', () => {
    const { journal, all } = searchesOf(['A']);
    ask(journal, 'savedSearch.create', {
      name: '  Grief, well rated ',
      query: ' theme:grief  rating:>=4 ',
      order: 'oldest',
    });
    expect(all()).toEqual([
      { id: 1, name: 'A', query: 'word A', order: 'relevance' },
      { id: 2, name: 'Grief, well rated', query: ' theme:grief  rating:>=4 ', order: 'oldest' },
    ]);
  });

  test.each([
    ['C', 0, 'CABD'],
    ['A', 3, 'BCDA'],
    ['A', 999, 'BCDA'],
    ['B', 1, 'ABCD'],
    ['B', 2, 'ACBD'],
  ])('moves %s to %i', (name, to, expected) => {
    const { journal, idOf, names } = searchesOf(['A', 'B', 'C', 'D']);
    const before = dump(journal);
    ask(journal, 'savedSearch.edit', { id: idOf(name), to });
    expect(names().join('')).toBe(expected);
    if (expected === 'ABCD') return;
    expect(ask(journal, 'undo.undo', {})).toMatchObject({ action: 'move-saved-search', filmTitle: name });
    expect(dump(journal)).toBe(before);
  });

  test('is renamed and asked otherwise, and nothing is recorded where nothing changes', () => {
    const { journal, all, idOf } = searchesOf(['A', 'B']);
    const before = dump(journal);
    ask(journal, 'savedSearch.edit', { id: idOf('A'), name: 'A', query: 'word A' });
    expect(dump(journal)).toBe(before);
    expect(ask(journal, 'undo.state', {}).undo).toMatchObject({ action: 'save-search', filmTitle: 'B' });
    ask(journal, 'savedSearch.edit', { id: idOf('A'), name: 'Dusk', query: '"at dusk"', order: 'rating' });
    expect(all()[0]).toMatchObject({ name: 'Dusk', query: '"at dusk"', order: 'rating' });
    expect(ask(journal, 'undo.undo', {})).toMatchObject({ action: 'edit-saved-search', filmTitle: 'Dusk' });
    expect(dump(journal)).toBe(before);
  });

  test('goes, the others close up, and it comes back to its place', () => {
    const { journal, idOf, names } = searchesOf(['A', 'B', 'C']);
    const before = dump(journal);
    const step = ask(journal, 'savedSearch.delete', { id: idOf('B') });
    expect(step).toMatchObject({ action: 'delete-saved-search', filmTitle: 'B' });
    ask(journal, 'savedSearch.create', { name: 'D', query: 'd' });
    expect(names()).toEqual(['A', 'C', 'D']);
    for (const _ of [1, 2]) ask(journal, 'undo.undo', {});
    expect(dump(journal)).toBe(before);
  });

  test('that is not there is not found', () => {
    const journal = memoryJournal();
    for (const name of ['savedSearch.edit', 'savedSearch.delete'] as const) {
      expect(answer(journal, name, { id: 9 })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
  });

  test.each([
    [{ name: ' ' }, 'name', 'name-empty'],
    [{ name: 'a'.repeat(101) }, 'name', 'name-too-long'],
    [{ query: ' \t' }, 'query', 'query-empty'],
    [{ query: 'a'.repeat(1001) }, 'query', 'query-too-long'],
    [{ query: 'a\0' }, 'query', 'character-nul'],
    [{ query: 'a\ud800' }, 'query', 'character-broken'],
    [{ order: 'best' }, 'order', 'unknown'],
  ])('%j is refused', (input, field, expected) => {
    expect(problem(input)).toEqual({ code: 'invalid', field, problem: expected });
  });

  test('is read along its index', () => {
    expect(planOf(memoryJournal(), savedSearchesSql)).toEqual([
      'SCAN saved_search USING INDEX saved_search_by_position',
    ]);
  });
});
