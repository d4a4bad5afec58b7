// Lists and the watchlist: order, notes, what comes and goes with a film, and the way back.

import { describe, expect, test } from 'vitest';
import type { Journal } from '../../db/handles.ts';
import { listFilmsSql, listIndexSql } from '../../db/list.ts';
import { watchlistSql } from '../../db/watchlist.ts';
import { dump, planOf } from '../support/dump.ts';
import { memoryJournal } from '../support/journal.ts';
import { ask, log, oneMile } from '../support/one-mile.ts';

function listOf(titles: readonly string[]) {
  const journal = memoryJournal();
  const { id } = ask(journal, 'list.create', { name: 'Running', isRanked: true });
  for (const title of titles) ask(journal, 'list.add', { id, film: { title } });
  const films = () => ask(journal, 'list.get', { id }).films;
  const filmId = (title: string): number => films().find((film) => film.title === title)?.id ?? 0;
  return { journal, id, films, filmId, titles: () => films().map(({ title }) => title) };
}

const knownFilms = (journal: Journal): number => ask(journal, 'journal.check', {}).filmCount;

describe('a list', () => {
  test('keeps the order films came in, each once, with its note', () => {
    const { journal, id, titles, films } = listOf(['Harbour', 'One Mile', 'harbour']);
    expect(titles()).toEqual(['Harbour', 'One Mile']);
    ask(journal, 'list.add', { id, film: { title: 'Kestrel' }, note: 'first of all', to: 0 });
    expect(films()).toMatchObject([
      { title: 'Kestrel', note: 'first of all' },
      { title: 'Harbour' },
      { title: 'One Mile' },
    ]);
  });

  test.each([
    ['C', 0, 'CABD'],
    ['A', 3, 'BCDA'],
    ['A', 999, 'BCDA'],
    ['B', 1, 'ABCD'],
    ['B', 2, 'ACBD'],
  ])('moves %s to %i', (title, to, expected) => {
    const { journal, id, filmId, titles } = listOf(['A', 'B', 'C', 'D']);
    const before = dump(journal);
    ask(journal, 'list.move', { id, filmId: filmId(title), to });
    expect(titles().join('')).toBe(expected);
    if (expected === 'ABCD') return;
    ask(journal, 'undo.undo', {});
    expect(dump(journal)).toBe(before);
  });

  test('lets a film go, with it what nothing else holds, and both come back', () => {
    const { journal, id, filmId, titles } = listOf(['A', 'B', 'C']);
    log(journal, { film: { title: 'B' } });
    const before = dump(journal);
    for (const title of ['A', 'B']) ask(journal, 'list.remove', { id, filmId: filmId(title) });
    expect(titles()).toEqual(['C']);
    expect(knownFilms(journal)).toBe(2);
    ask(journal, 'undo.undo', {});
    ask(journal, 'undo.undo', {});
    expect(dump(journal)).toBe(before);
  });

  test('is renamed, described and ranked; one sitting is one step', () => {
    const { journal, id } = listOf([]);
    for (const name of ['R', 'Runners']) ask(journal, 'list.edit', { id, session: 's', name });
    ask(journal, 'list.edit', { id, session: 's', description: 'On foot', isRanked: false });
    expect(ask(journal, 'list.list', {})).toMatchObject([{ name: 'Runners', description: 'On foot', isRanked: false }]);
    expect(ask(journal, 'undo.undo', {})).toMatchObject({ action: 'edit-list', filmTitle: 'Runners' });
    expect(ask(journal, 'list.get', { id })).toMatchObject({ name: 'Running', description: '', isRanked: true });
  });

  test('goes to the trash, comes back, and is gone when the trash is emptied, films that nothing holds with it', () => {
    const { journal, id, filmId } = listOf(['A', 'B']);
    log(journal, { film: { title: 'B' } });
    ask(journal, 'list.note', { id, filmId: filmId('A'), note: 'x' });
    ask(journal, 'list.trash', { id });
    expect(ask(journal, 'list.list', {})).toEqual([]);
    expect(ask(journal, 'trash.list', {})).toMatchObject([{ kind: 'list', name: 'Running', filmCount: 2 }]);
    ask(journal, 'list.restore', { id });
    expect(ask(journal, 'list.list', {})).toMatchObject([{ filmCount: 2 }]);
    ask(journal, 'list.trash', { id });
    expect(ask(journal, 'trash.empty', {})).toEqual({ itemCount: 1 });
    expect(knownFilms(journal)).toBe(1);
    while (ask(journal, 'undo.state', {}).undo) ask(journal, 'undo.undo', {});
    expect(ask(journal, 'journal.check', {}).findings).toEqual([]);
  });

  test('refuses what is not there, no name, and a note that is too long', () => {
    const { journal, id, filmId } = listOf(['A']);
    expect(() => ask(journal, 'list.create', { name: '  ' })).toThrow('name-empty');
    expect(() => ask(journal, 'list.get', { id: 9 })).toThrow('not-found');
    expect(() => ask(journal, 'list.add', { id: 9, film: { title: 'A' } })).toThrow('not-found');
    expect(() => ask(journal, 'list.add', { id, film: { id: 9 } })).toThrow('not-found');
    expect(() => ask(journal, 'list.move', { id, filmId: 9, to: 0 })).toThrow('not-found');
    expect(() => ask(journal, 'list.remove', { id, filmId: 9 })).toThrow('not-found');
    const note = 'x'.repeat(20_001);
    expect(() => ask(journal, 'list.note', { id, filmId: filmId('A'), note })).toThrow('list-note-too-long');
    expect(() => ask(journal, 'list.trash', { id: 9 })).toThrow('not-found');
  });

  test('says of each film what it was so far, and a film says where it stands', () => {
    const { journal, id, films } = listOf(['Harbour']);
    const { film } = log(journal, oneMile());
    ask(journal, 'list.add', { id, film: { id: film.id } });
    expect(films()[1]).toMatchObject({ entryCount: 1, lastRating: 4.5, title: 'One Mile' });
    expect(films()[1]?.hue).not.toBeNull();
    expect(ask(journal, 'film.get', { id: film.id })).toMatchObject({
      lists: [{ name: 'Running', rank: 2 }],
      watch: null,
    });
  });
});

describe('the watchlist', () => {
  test('keeps films with the day they came and a note, in an order of one’s own', () => {
    const journal = memoryJournal();
    const { filmId } = ask(journal, 'watchlist.add', { film: { title: 'A' }, note: 'Ana said so' });
    ask(journal, 'watchlist.add', { film: { title: 'B' }, addedOn: '2020-05' });
    ask(journal, 'watchlist.add', { film: { title: 'A' } });
    expect(ask(journal, 'watchlist.list', {})).toMatchObject([
      { title: 'A', note: 'Ana said so', addedOn: '2026-11-22', entryCount: 0 },
      { title: 'B', addedOn: '2020-05' },
    ]);
    expect(ask(journal, 'watchlist.find', { filmId })).toEqual({ addedOn: '2026-11-22', note: 'Ana said so' });
    expect(ask(journal, 'watchlist.find', { filmId: 99 })).toBeNull();
    expect(ask(journal, 'watchlist.move', { filmId, to: 1 }).map(({ title }) => title)).toEqual(['B', 'A']);
    ask(journal, 'watchlist.note', { filmId, note: 'soon' });
    ask(journal, 'undo.undo', {});
    ask(journal, 'undo.undo', {});
    expect(ask(journal, 'watchlist.list', {})[0]).toMatchObject({ title: 'A', note: 'Ana said so' });
  });

  test('lets a film go and takes it back', () => {
    const journal = memoryJournal();
    const { filmId } = ask(journal, 'watchlist.add', { film: { title: 'A' } });
    const before = dump(journal);
    expect(ask(journal, 'watchlist.remove', { filmId })).toMatchObject({
      action: 'remove-from-watchlist',
      filmTitle: 'A',
    });
    expect(knownFilms(journal)).toBe(0);
    ask(journal, 'undo.undo', {});
    expect(dump(journal)).toBe(before);
  });

  test('refuses a day to come and films that are not on it', () => {
    const journal = memoryJournal();
    expect(() => ask(journal, 'watchlist.add', { film: { title: 'A' }, addedOn: '2031' })).toThrow('date-future');
    expect(() => ask(journal, 'watchlist.remove', { filmId: 1 })).toThrow('not-found');
    expect(() => ask(journal, 'watchlist.note', { filmId: 1, note: '' })).toThrow('not-found');
    expect(() => ask(journal, 'watchlist.move', { filmId: 1, to: 0 })).toThrow('not-found');
  });
});

test('lists are read along their indexes', () => {
  const { journal } = listOf([]);
  expect(planOf(journal, listIndexSql)[0]).toBe('SEARCH sort_rank USING COVERING INDEX sort_rank_by_rank (kind=?)');
  expect(planOf(journal, listFilmsSql(1))).toEqual(['SEARCH list_film USING INDEX list_film_by_position (list_id=?)']);
  expect(planOf(journal, watchlistSql)).toEqual(['SCAN watchlist_film USING INDEX watchlist_film_by_position']);
});
