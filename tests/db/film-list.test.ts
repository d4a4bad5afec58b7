// The grid of films and the page of one.

import { describe, expect, it } from 'vitest';
import { trashEntry } from '../../db/entry.ts';
import { filmListSql, getFilmDossier, listFilms } from '../../db/film-list.ts';
import { log } from '../support/drafts.ts';
import { planOf } from '../support/dump.ts';
import { memoryJournal } from '../support/journal.ts';

describe('the grid of films', () => {
  it('holds each film once, by title, with what its entries come to', () => {
    const journal = memoryJournal();
    log(journal, { film: { title: 'One Mile', year: 2025 }, watchedOn: '2025-11-30', rating: 4, themes: ['water'] });
    const newest = log(journal, {
      film: { title: 'One Mile', year: 2025 },
      watchedOn: '2026-01-02',
      themes: ['grief'],
    });
    log(journal, { film: { title: 'kestrel', directors: ['Anna Lindqvist'] } });
    const { tiles, next } = listFilms(journal.db, { after: null, limit: 10 });
    expect(tiles.map(({ title }) => title)).toEqual(['kestrel', 'One Mile']);
    expect(tiles[0]).toMatchObject({ directors: ['Anna Lindqvist'], entryCount: 1, hue: null, lastRating: null });
    expect(tiles[1]).toMatchObject({ entryCount: 2, hue: newest.themes[0]?.hue, lastRating: 4 });
    expect(next).toBeNull();
  });

  it('pages without a gap or a double, also among films of one title', () => {
    const journal = memoryJournal();
    for (let year = 1990; year < 2000; year += 1) log(journal, { film: { title: 'Remake', year } });
    log(journal, { film: { title: 'Zero' } });
    const seen: number[] = [];
    let after: Parameters<typeof listFilms>[1]['after'] = null;
    do {
      const page = listFilms(journal.db, { after, limit: 3 });
      seen.push(...page.tiles.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(seen).toHaveLength(11);
    expect(new Set(seen).size).toBe(11);
  });

  it('leaves out films whose entries are all in the trash', () => {
    const journal = memoryJournal();
    const { id } = log(journal, { film: { title: 'Gone' } });
    trashEntry(journal, id);
    expect(listFilms(journal.db, { after: null, limit: 10 }).tiles).toEqual([]);
  });

  it('runs along the index of places, and sorts nothing', () => {
    for (const after of [null, { rank: 2 ** 31, id: 3 }]) {
      const plan = planOf(memoryJournal(), filmListSql(after, 100)).join('\n');
      expect(plan).toMatch(/SEARCH sort_rank USING COVERING INDEX sort_rank_by_rank/);
      expect(plan).not.toMatch(/TEMP B-TREE|SCAN/);
      expect(plan).toMatch(/SEARCH entry (EXISTS )?USING (COVERING )?INDEX entry_by_film/);
    }
  });
});

describe('the page of a film', () => {
  it('holds its entries, earliest first, and none from the trash', () => {
    const journal = memoryJournal();
    const film = { title: 'One Mile', year: 2025 };
    const second = log(journal, { film, watchedOn: '2026-11-14', review: 'Pace.' });
    const first = log(journal, { film, watchedOn: '2025-11-30', review: 'Winning.' });
    trashEntry(journal, log(journal, { film, watchedOn: '2024' }).id);
    const dossier = getFilmDossier(journal.db, first.film.id);
    expect(dossier.film.title).toBe('One Mile');
    expect(dossier.entries.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(dossier.entries.map(({ review }) => review)).toEqual(['Winning.', 'Pace.']);
  });

  it('is there for a film without entries, and not for one that is not', () => {
    const journal = memoryJournal();
    const { id, film } = log(journal, { film: { title: 'Gone' } });
    trashEntry(journal, id);
    expect(getFilmDossier(journal.db, film.id)).toMatchObject({ film: { title: 'Gone' }, entries: [] });
    expect(() => getFilmDossier(journal.db, 999)).toThrow('not-found');
  });
});
