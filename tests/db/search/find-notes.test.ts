// Reflections and clippings are found, apart from each other and from entries, and never with what spoilers hide.

import { describe, expect, test } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import { parseSearchQuery } from '../../../db/model/search-query.ts';
import { notesSql } from '../../../db/search/find-notes.ts';
import { matchersOf } from '../../../db/search/terms.ts';
import { planOf } from '../../support/dump.ts';
import { memoryJournal } from '../../support/journal.ts';
import { ask, log, oneMile } from '../../support/one-mile.ts';

function library(): Journal {
  const journal = memoryJournal();
  const { film } = log(journal, oneMile());
  ask(journal, 'reflection.write', {
    filmId: film.id,
    text: 'Two winters later, running past the *school* track. 夕日。',
  });
  ask(journal, 'reflection.write', { filmId: film.id, text: 'She ||never stopped|| at the border.' });
  ask(journal, 'reflection.write', { filmId: film.id, text: 'The border is crossed.', hasSpoilers: true });
  ask(journal, 'clipping.add', {
    filmId: film.id,
    byline: 'R. Ökada',
    publication: 'The Lane',
    text: 'A border film.',
  });
  return journal;
}

const find = (journal: Journal, query: string) => ask(journal, 'search.notes', { query });

describe('notes', () => {
  test('are found by their words in any form, one’s own and others’ apart', () => {
    const answer = find(library(), 'border');
    expect(answer.reflections.map(({ passage }) => passage?.text ?? null).toSorted()).toEqual(['at the border.', null]);
    expect(answer.clippings.map(({ passage }) => passage?.text)).toEqual(['A border film.']);
    expect(find(library(), 'runs schools').reflections).toHaveLength(1);
    expect(find(library(), 'bord').clippings).toHaveLength(1);
  });

  test('are found by byline, publication, film and Japanese words', () => {
    expect(find(library(), 'okada').clippings).toMatchObject([{ byline: 'R. Ökada', passage: null }]);
    expect(find(library(), 'lane').clippings).toHaveLength(1);
    expect(find(library(), 'one mile').reflections).toHaveLength(3);
    expect(find(library(), '夕日').reflections).toHaveLength(1);
    expect(find(library(), 'border -film').clippings).toEqual([]);
  });

  test('what is hidden is shown nowhere, and filters ask about entries', () => {
    expect(JSON.stringify(find(library(), 'never stopped'))).not.toContain('never stopped');
    expect(find(library(), 'border is:liked')).toEqual({ reflections: [], clippings: [] });
    expect(find(library(), '')).toEqual({ reflections: [], clippings: [] });
    expect(find(library(), '"unclosed AND (')).toEqual({ reflections: [], clippings: [] });
  });

  test('leave the index with the trash, and come back', () => {
    const journal = library();
    const id = find(journal, 'border').clippings[0]?.id ?? 0;
    ask(journal, 'clipping.trash', { id });
    expect(find(journal, 'border').clippings).toEqual([]);
    ask(journal, 'undo.undo', {});
    expect(find(journal, 'border').clippings).toHaveLength(1);
    expect(ask(journal, 'journal.check', {}).findings).toEqual([]);
  });

  test('are looked up in their own index', () => {
    const journal = library();
    const plan = planOf(journal, notesSql(matchersOf(parseSearchQuery('border').terms), 50));
    expect(plan[0]).toMatch(/^SCAN note_fts VIRTUAL TABLE INDEX/);
  });
});
