// What stands beside the hits: counts by filter, completion, corrections, more passages, and entries that read alike.

import { describe, expect, test } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import { memoryJournal } from '../../support/journal.ts';
import { ask, log, logReview, oneMile } from '../../support/one-mile.ts';

function library(): Journal {
  const journal = memoryJournal();
  log(journal, oneMile());
  logReview(journal, 'Harbour', 'Nothing but water and waiting. Grief, and a cinder track.\n\nMore grief, and later.', {
    film: { title: 'Harbour', year: 1994, directors: ['Ines Ribeiro'], countries: ['Portugal'] },
    watchedOn: '2025-07-02',
    themes: ['water', 'grief'],
    tags: ['with-mum'],
    medium: 'Cinema',
    isLiked: true,
  });
  logReview(journal, 'The Ferry', 'It tells all: the grief of the ferryman.', { hasSpoilers: true, themes: ['water'] });
  return journal;
}

describe('counts by filter', () => {
  test('of what was found, for every value there is', () => {
    const journal = library();
    const answer = ask(journal, 'search.facets', { query: 'grief' });
    const counts = (key: string): object =>
      Object.fromEntries(
        answer.facets.find((facet) => facet.key === key)?.values.map((v) => [v.filter, v.count]) ?? [],
      );
    expect(answer).toMatchObject({ found: 4, kinds: { entry: 3, theme: 1 } });
    expect(counts('theme')).toMatchObject({ 'theme:grief': 2, 'theme:water': 2, 'theme:"survivor\'s guilt"': 1 });
    expect(counts('rating')).toEqual({ 'rating:none': 2, 'rating:4.5': 1 });
    expect(counts('watched')).toEqual({ 'watched:unknown': 1, 'watched:2026': 1, 'watched:2025': 1 });
    expect(counts('year')).toEqual({ 'year:2020..2029': 1, 'year:1990..1999': 1 });
    expect(counts('director')).toEqual({ 'director:"Asoka Wakabayashi"': 1, 'director:"Ines Ribeiro"': 1 });
    expect(counts('is')).toMatchObject({ 'is:reviewed': 3, 'is:unrated': 2, 'is:liked': 1, 'is:spoiler': 1 });
  });

  test('each leads to as many', () => {
    const journal = library();
    for (const { values } of ask(journal, 'search.facets', { query: 'grief' }).facets) {
      for (const { filter, count } of values) {
        const { kinds } = ask(journal, 'search.facets', { query: `grief ${filter}` });
        expect(kinds.entry, filter).toBe(count);
      }
    }
  });
});

describe('completion', () => {
  const options = (query: string): string[] =>
    ask(library(), 'search.complete', { query, caret: query.length }).options.map(({ insert }) => insert);

  test('of filters and of values out of the journal, the most used first', () => {
    expect(options('th')).toEqual(['theme:']);
    expect(options('theme:')).toContain('"survivor\'s guilt" ');
    expect(options('theme:wat')).toEqual(['water ']);
    expect(options('dusk director:wak')).toEqual(['"Asoka Wakabayashi" ']);
    expect(options('film:マイル')).toEqual(['ワン・マイル ']);
    expect(options('lang:')).toContain('en ');
    expect(options('is:r')).toEqual(['rewatch ', 'reviewed ']);
    expect(options('dusk')).toEqual([]);
  });
});

describe('did you mean', () => {
  const meant = (query: string): string[] =>
    ask(library(), 'search.find', { query }).corrections.map((correction) => correction.query);

  test('words and names one edit away, put where they were typed', () => {
    expect(meant('ferrymann')).toEqual(['ferryman']);
    expect(meant('wakabayasi')).toEqual(['wakabayashi']);
    expect(meant('"cindre track"')).toEqual(['"cinder track"']);
    expect(meant('theme:water ferymn ')).toEqual([]);
    expect(meant('theme:water feryman -dusk ')).toEqual(['theme:water ferryman -dusk ']);
    expect(meant('grief')).toEqual([]);
    expect(meant('theme:greif cinder')).toEqual(['theme:grief cinder']);
    expect(meant('director:wakabayasi cindre')).toEqual(['director:"Asoka Wakabayashi" cinder']);
    expect(meant('theme:watr|absense')).toEqual([]);
    expect(meant('medium:cinena -theme:greif')).toEqual(['medium:Cinema -theme:greif']);
    expect(meant('xyzzyqq')).toEqual([]);
  });
});

describe('more passages', () => {
  test('every place of one text, in its order, none of them hidden', () => {
    const journal = library();
    const { hits } = ask(journal, 'search.find', { query: 'grief' });
    const passages = hits.map(({ id }) => ask(journal, 'search.passages', { query: 'grief', id }));
    const harbour = passages.find((each) => each.length === 2);
    expect(harbour?.map(({ text, paragraph }) => [paragraph, text])).toEqual([
      [1, 'Grief, and a cinder track.'],
      [2, 'More grief, and later.'],
    ]);
    expect(JSON.stringify(passages)).not.toContain('ferryman');
  });

  test('shows the words its title does not show', () => {
    const journal = memoryJournal();
    logReview(journal, 'One Mile', 'The mile is long, a mile.\n\nAn empty track.');
    const [hit] = ask(journal, 'search.find', { query: 'mile "empty track"' }).hits;
    expect(hit?.passage?.text).toBe('An empty track.');
  });
});

describe('something like this', () => {
  test('is told by the rare words and the themes two reviews share', () => {
    const journal = library();
    const id = logReview(journal, 'Lanes', 'A cinder lane, the ferryman’s daughter, and a bicycle nobody oils.', {
      themes: ['running'],
    });
    const related = ask(journal, 'entry.related', { id });
    expect(related[0]).toMatchObject({ entry: { film: { title: 'One Mile' } }, themes: [{ name: 'running' }] });
    expect(related[0]?.words).toContain('bicycle');
    expect(related.every(({ entry }) => entry.film.title !== 'Lanes')).toBe(true);
    expect(ask(journal, 'entry.related', { id: 9999 })).toEqual([]);
  });

  test('says no word that the reader has not seen', () => {
    const journal = memoryJournal();
    logReview(journal, 'A', 'The lighthouse keeper ||drowns offstage|| quietly.');
    const id = logReview(journal, 'B', 'A lighthouse, a keeper. ||She drowns offstage|| as well.');
    const [near] = ask(journal, 'entry.related', { id });
    expect(near?.words.toSorted()).toEqual(['keeper', 'lighthouse']);
  });
});
