// Films: which draft means which film, and changing one.

import { describe, expect, it } from 'vitest';
import { editFilm, getFilm } from '../../db/film.ts';
import { completeFilms, completionSql } from '../../db/film-completion.ts';
import { filmChange, type FilmDraft } from '../../db/model/film.ts';
import { getUndoState } from '../../db/undo.ts';
import { log } from '../support/drafts.ts';
import { expectIndexFits, planOf } from '../support/dump.ts';
import { memoryJournal } from '../support/journal.ts';

/** Logs these films one after another; the ids they got. */
function idsOf(...films: FilmDraft[]): number[] {
  const journal = memoryJournal();
  return films.map((film) => log(journal, { film }).film.id);
}

describe('a draft of a film', () => {
  it('means the film of its title and year, however it is spelled', () => {
    expect(idsOf({ title: 'One Mile', year: 2023 }, { title: ' one  MILE ', year: 2023 })).toEqual([1, 1]);
    expect(idsOf({ title: 'Café', year: 2023 }, { title: 'Cafe\u0301', year: 2023 })).toEqual([1, 1]);
  });

  it('is a new film with another year', () => {
    expect(idsOf({ title: 'Solaris', year: 1972 }, { title: 'Solaris', year: 2002 })).toEqual([1, 2]);
  });

  it('without a year means the only film of its title, and none of several', () => {
    expect(idsOf({ title: 'Solaris', year: 1972 }, { title: 'Solaris' })).toEqual([1, 1]);
    expect(idsOf({ title: 'Solaris', year: 1972 }, { title: 'Solaris', year: 2002 }, { title: 'Solaris' })).toEqual([
      1, 2, 3,
    ]);
    expect(idsOf({ title: 'Solaris' }, { title: 'Solaris', year: 1972 })).toEqual([1, 2]);
  });

  it('is another film where both name directors and share none', () => {
    const year = 2022;
    expect(
      idsOf(
        { title: 'Pinocchio', year, directors: ['Guillermo del Toro', 'Mark Gustafson'] },
        { title: 'Pinocchio', year, directors: ['Robert Zemeckis'] },
        { title: 'Pinocchio', year, directors: ['mark gustafson'] },
        { title: 'Pinocchio', year },
      ),
    ).toEqual([1, 2, 1, 1]);
  });

  it('adds what was not known and changes nothing that was', () => {
    const journal = memoryJournal();
    log(journal, { film: { title: 'One Mile', year: 2023, identifiers: { imdb: 'tt1' } } });
    const draft = {
      title: 'ONE MILE',
      originalTitle: '一マイル',
      directors: ['Asoka Wakabayashi'],
      runtimeMinutes: 101,
      isLiked: true,
    };
    log(journal, { film: { ...draft, identifiers: { imdb: 'tt2', tmdb: '3' } } });
    expect(getFilm(journal.db, 1)).toMatchObject({
      ...{ title: 'One Mile', originalTitle: '一マイル', year: 2023, runtimeMinutes: 101, isLiked: true },
      ...{ directors: ['Asoka Wakabayashi'], identifiers: { imdb: 'tt1', tmdb: '3' } },
    });
    log(journal, { film: { title: 'One Mile', directors: ['Asoka Wakabayashi', 'Another'], runtimeMinutes: 99 } });
    expect(getFilm(journal.db, 1)).toMatchObject({ directors: ['Asoka Wakabayashi'], runtimeMinutes: 101 });
    expectIndexFits(journal);
  });
});

describe('editing a film', () => {
  it('changes what is named, also in the index', () => {
    const journal = memoryJournal();
    const { film } = log(journal, {
      film: { title: 'One Mile', year: 2023, directors: ['A', 'B'], genres: ['drama'] },
    });
    const change = filmChange.parse({
      id: film.id,
      title: 'Two Miles',
      directors: ['B', 'A'],
      identifiers: { imdb: 'tt1' },
    });
    const after = editFilm(journal, change);
    expect(after).toEqual({ ...film, title: 'Two Miles', directors: ['B', 'A'], identifiers: { imdb: 'tt1' } });
    expect(getUndoState(journal.db).undo).toMatchObject({ action: 'edit-film', filmTitle: 'Two Miles', entryId: null });
    expect(completeFilms(journal.db, { typed: 'two', limit: 5 })).toHaveLength(1);
    expectIndexFits(journal);
  });

  it('leaves alone what is not named, or named without a value', () => {
    const journal = memoryJournal();
    const draft = { title: 'One Mile', originalTitle: '一マイル', year: 2023, runtimeMinutes: 101, genres: ['drama'] };
    const { film } = log(journal, { film: draft });
    const change = filmChange.parse({ id: film.id, isLiked: true, originalTitle: undefined, year: undefined });
    expect(editFilm(journal, change)).toEqual({ ...film, isLiked: true });
    expect(editFilm(journal, filmChange.parse({ id: film.id, originalTitle: '', year: null }))).toEqual({
      ...{ ...film, isLiked: true },
      ...{ originalTitle: null, year: null },
    });
  });

  it('refuses a film that is not there', () => {
    expect(() => editFilm(memoryJournal(), { id: 1, year: 2000 })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

describe('completion', () => {
  const titles = (typed: string, ...films: FilmDraft[]): string[] => {
    const journal = memoryJournal();
    for (const film of films) log(journal, { film });
    return completeFilms(journal.db, { typed, limit: 6 }).map((film) => film.title);
  };

  it('offers beginnings, then beginnings of words, then middles', () => {
    const films = ['Smile', 'The Green Mile', 'Milestones', 'Mile'].map((title) => ({ title }));
    expect(titles('mil', ...films)).toEqual(['Mile', 'Milestones', 'The Green Mile', 'Smile']);
  });

  it('knows titles by any case, accent and width, and original titles', () => {
    const films = [{ title: 'Amélie', originalTitle: 'Le Fabuleux Destin' }, { title: '千と千尋の神隠し' }];
    expect(titles('AMELIE', ...films)).toEqual(['Amélie']);
    expect(titles('le fab', ...films)).toEqual(['Amélie']);
    expect(titles('千尋', ...films)).toEqual(['千と千尋の神隠し']);
  });

  it.each(['%', '_', '100%', "'", '"', '\\', '['])('takes %s as it is typed', (typed) => {
    expect(titles(typed, { title: 'Plain' }, { title: `A ${typed} B` })).toEqual([`A ${typed} B`]);
  });

  it('offers nothing for nothing typed', () => {
    expect(titles('   ', { title: 'Plain' })).toEqual([]);
  });

  it('says how often a film was seen and how it was rated last', () => {
    const journal = memoryJournal();
    const film = { title: 'One Mile' };
    log(journal, { film, watchedOn: '2026-02', rating: 3 });
    log(journal, { film, watchedOn: '2026-03' });
    log(journal, { film, watchedOn: '2020', rating: 5 });
    expect(completeFilms(journal.db, { typed: 'one', limit: 5 })).toMatchObject([{ timesSeen: 3, lastRating: 3 }]);
  });

  it('reads the keys from their index alone', () => {
    const plan = planOf(memoryJournal(), completionSql('mil', 6));
    expect(plan[0]).toBe('SCAN film USING COVERING INDEX film_by_completion');
  });
});
