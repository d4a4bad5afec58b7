import { expect, test } from 'vitest';
import { parseSearchQuery } from '../../../../db/model/search/parse.ts';
import { qualityJournal } from './journal.ts';
import { qualityQueries } from './queries.ts';

const { films, entries, reflections, clippings, themes, lists } = qualityJournal;
const handles = [...films, ...entries, ...reflections, ...clippings, ...themes, ...lists].map(({ handle }) => handle);
const quoted = [
  ...entries.filter(({ review }) => /^> /m.test(review)),
  ...reflections.filter(({ text }) => /^> /m.test(text)),
].map(({ handle }) => `${handle}/quote`);

test('everything has a handle of its own, and queries name nothing else', () => {
  const known = new Set([...handles, ...quoted]);
  expect(known.size).toBe(handles.length + quoted.length);
  const filmsKnown = new Set(films.map(({ handle }) => handle));
  for (const { film } of [...entries, ...reflections, ...clippings, ...lists.flatMap((list) => list.films)]) {
    expect(filmsKnown).toContain(film);
  }
  for (const { query, finds, misses = [], first = [] } of qualityQueries) {
    expect(
      [...finds, ...misses, ...first].filter((handle) => !known.has(handle)),
      query,
    ).toEqual([]);
    expect(new Set(finds).size, query).toBe(finds.length);
    expect(
      misses.filter((handle) => finds.includes(handle)),
      query,
    ).toEqual([]);
  }
});

test('they are enough, each once', () => {
  const typed = qualityQueries.map(({ query }) => query);
  expect(new Set(typed).size).toBe(typed.length);
  expect(typed.length).toBeGreaterThanOrEqual(150);
  const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
  expect(typed.filter((query) => kana.test(query)).length).toBeGreaterThanOrEqual(40);
  expect(handles.length + quoted.length).toBeGreaterThanOrEqual(60);
});

test('they read without a problem, but for those that are wrong on purpose', () => {
  const wrong = qualityQueries.filter(({ query }) => parseSearchQuery(query).problems.length > 0);
  expect(wrong.map(({ query }) => query)).toEqual(['bicycle rating:many ', 'bicycle theme: ']);
});
