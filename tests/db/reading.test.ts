// How a title is read: a film is found by it everywhere, it goes out and comes back, and what it was can be undone.

import { expect, test } from 'vitest';
import { completeFilms } from '../../db/film-completion.ts';
import { findOrAddFilm, getFilm } from '../../db/film.ts';
import { write } from '../../db/handles.ts';
import { filmDraft } from '../../db/model/film.ts';
import { undo } from '../../db/undo.ts';
import { exportedText } from '../support/exported-text.ts';
import { log } from '../support/drafts.ts';
import { memoryJournal } from '../support/journal.ts';
import { ask } from '../support/one-mile.ts';

const GULL = { title: '鴎の帰る町', reading: 'かもめのかえるまち' };

test('a film is found by its reading: in any words, by title:, while it is typed', () => {
  const journal = memoryJournal();
  const { film } = log(journal, { film: GULL });
  log(journal, { film: { title: 'One Mile' } });
  const found = (query: string): number => ask(journal, 'search.find', { query }).found;
  expect(found('かもめ')).toBe(2);
  expect(found('title:かえる')).toBe(2);
  expect(found('film:かもめ')).toBe(2);
  expect(found('title:さくら')).toBe(0);
  expect(completeFilms(journal.db, { typed: 'かもめ', limit: 5 })).toMatchObject([
    { id: film.id, reading: GULL.reading },
  ]);
  ask(journal, 'film.edit', { id: film.id, reading: '' });
  expect(getFilm(journal.db, film.id).reading).toBeNull();
  expect(found('かもめ')).toBe(0);
  undo(journal);
  expect(found('かもめ')).toBe(2);
  expect(completeFilms(journal.db, { typed: 'かもめ', limit: 5 })).toHaveLength(1);
});

test('a reading is added where there was none, and never changed by a draft', () => {
  const journal = memoryJournal();
  const { film } = log(journal, { film: { title: GULL.title } });
  const add = (reading: string): void =>
    void write(journal, 'log-entry', (db) => findOrAddFilm(db, filmDraft.parse({ title: GULL.title, reading }), 1));
  add(GULL.reading);
  add('べつのよみ');
  expect(getFilm(journal.db, film.id).reading).toBe(GULL.reading);
  expect(exportedText(journal.db)).toContain('"reading": "かもめのかえるまち"');
});
