// Every fact known of Trakt's own export and of dumps of its API.

import { describe, expect, test } from 'vitest';
import { localDay } from '../../../../db/model/partial-date.ts';
import { folder, only, read, recordsOf, skips } from '../chosen.ts';

const movie = (title: string, ids: object = { imdb: 'tt0000001', slug: 'x', tmdb: 155, trakt: 120 }) => ({
  ids,
  year: 2008,
  title,
});
const played = (id: number, title: string, at = '2014-04-05T15:27:00.000Z') => ({
  ...{ id, watched_at: at, action: 'scrobble', type: 'movie', movie: movie(title) },
});
const json = (value: unknown): string => JSON.stringify(value);

describe('the history', () => {
  test('becomes entries with a stable key, on the local day of the instant', async () => {
    const at = '2014-04-05T23:59:00.000Z';
    const [entry] = only(await read({ 'watched-history-1.json': json([played(587, 'Harbour', at)]) }), 'entry');
    expect(entry).toMatchObject({
      key: '587',
      loggedAt: Date.parse(at),
      place: { line: null, item: 0 },
      film: { title: 'Harbour', year: 2008, identifiers: { imdb: 'tt0000001', tmdb: '155', trakt: '120' } },
    });
    expect(entry?.fields.watchedOn).toBe(localDay(new Date(at)));
    expect(entry?.told).toEqual(['watchedOn']);
  });

  test('goes over several files, in folders or not', async () => {
    const records = await recordsOf([
      folder({
        'watched/watched-history-1.json': json([played(1, 'A')]),
        'watched/watched-history-2.json': json([played(2, 'B')]),
      }),
    ]);
    expect(only(records, 'entry').map(({ key }) => key)).toEqual(['1', '2']);
  });

  test('mixes films and episodes', async () => {
    const episode = { ...played(3, ''), type: 'episode', movie: undefined, episode: {}, show: { title: 'Lanes' } };
    const records = await read({ 'history_movies.json': json([played(1, 'A'), episode, played(2, 'B')]) });
    expect(only(records, 'entry')).toHaveLength(2);
    expect(skips(records)).toEqual(['not-a-film: episode: Lanes']);
  });

  test('ids may be null, or an object', async () => {
    const ids = { imdb: null, tmdb: null, trakt: 120, plex: { guid: 'x' } };
    const records = await read({ 'h.json': json([{ ...played(1, 'A'), movie: movie('A', ids) }]) });
    expect(only(records, 'entry')[0]?.film.identifiers).toEqual({ trakt: '120' });
  });
});

describe('beside the history', () => {
  test('ratings are out of ten', async () => {
    const rated = (rating: number) => ({
      rated_at: '2021-01-30T12:00:00.000Z',
      rating,
      type: 'movie',
      movie: movie('A'),
    });
    const records = await read({ 'ratings-movies.json': json([rated(10), rated(7), rated(1), rated(11)]) });
    expect(only(records, 'rating').map(({ rating, ratedOn }) => [rating, ratedOn])).toEqual([
      [5, '2021-01-30'],
      [3.5, '2021-01-30'],
      [0.5, '2021-01-30'],
    ]);
    expect(only(records, 'watched')[0]?.remarks).toEqual([{ code: 'bad-rating', detail: '11' }]);
  });

  const listed = (title: string, notes: string | null) => ({
    ...{ rank: 1, id: 36, listed_at: '2018-12-10T12:00:00.000Z', notes, type: 'movie', movie: movie(title) },
  });

  test('the watchlist', async () => {
    const records = await read({ 'lists-watchlist.json': json([listed('A', null), listed('B', 'soon')]) });
    expect(only(records, 'watch').map(({ film, note, addedOn }) => [film.title, note, addedOn])).toEqual([
      ['A', '', '2018-12-10'],
      ['B', 'soon', '2018-12-10'],
    ]);
  });

  test('other lists are called as their files are', async () => {
    const [list] = only(await read({ 'lists-rainy-films.json': json([listed('A', 'x')]) }), 'list');
    expect([list?.name, list?.films[0]?.note]).toEqual(['rainy films', 'x']);
  });

  test('comments are reviews without a viewing', async () => {
    const comment = {
      id: 9,
      parent_id: 0,
      created_at: '2020-01-01T12:00:00.000Z',
      comment: 'It [spoiler]ends[/spoiler].',
      spoiler: true,
      review: true,
    };
    const reply = { ...comment, id: 10, parent_id: 9 };
    const records = await read({
      'comments-movies.json': json([comment, reply].map((one) => ({ type: 'movie', movie: movie('A'), comment: one }))),
    });
    expect(only(records, 'entry')).toHaveLength(1);
    expect(only(records, 'entry')[0]).toMatchObject({
      key: 'comment-9',
      fields: { review: 'It ||ends||.', hasSpoilers: true, watchedOn: null },
    });
    expect(skips(records)).toEqual(['not-of-yours: A']);
  });

  const last = (trakt: number, title: string) => ({
    ...{ plays: 3, last_watched_at: '2014-10-11T12:00:00.000Z', movie: movie(title, { trakt }) },
  });

  test('the last date of each film is never the history', async () => {
    const records = await read({
      'watched-history-1.json': json([played(1, 'A')]),
      'watched-movies.json': json([last(120, 'A'), last(121, 'B')]),
    });
    expect(records.map(({ kind }) => kind)).toEqual(['entry', 'merged', 'watched']);
    expect(only(records, 'watched')[0]).toMatchObject({
      film: { title: 'B' },
      on: '2014-10-11',
      remarks: [{ code: 'not-kept', detail: 'plays: 3' }],
    });
  });

  test('other files hold nothing for a journal', async () => {
    const records = await recordsOf([
      folder({
        'watched-history-1.json': json([played(1, 'A')]),
        'user-profile.json': json({ username: 'lanewalker' }),
        '_errors.json': '[]',
        'stats.json': json({ movies: 1 }),
      }),
    ]);
    expect(skips(records)).toEqual(['nothing-to-keep', 'nothing-to-keep', 'profile']);
  });
});

describe('hostile items', () => {
  test('keys that mean something to JavaScript are inert', async () => {
    const text =
      '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":1,"watched_at":"2014-04-05T15:27:00Z","type":"movie","movie":{"__proto__":{"year":1999},"title":"A"}}]';
    const [entry] = only(await read({ 'h.json': text }), 'entry');
    expect(entry?.film).toMatchObject({ title: 'A', year: null });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('numbers out of range are refused by the row', async () => {
    const records = await read({
      'h.json': `[${json(played(1, 'A'))},{"id":1e999,"watched_at":"9e99","type":"movie","movie":{"title":"B","year":1e30}}]`,
    });
    const [, entry] = only(records, 'entry');
    expect(entry?.fields.watchedOn).toBeNull();
    expect(entry?.film.year).toBeNull();
    expect(entry?.remarks.map(({ code }) => code).toSorted()).toEqual(['bad-date', 'bad-year']);
  });

  test('lone surrogates are replaced, and it is said', async () => {
    const [entry] = only(await read({ 'h.json': json([played(1, 'A')]).replace('"A"', '"A\\ud800"') }), 'entry');
    expect([entry?.film.title, entry?.remarks]).toEqual(['A\uFFFD', [{ code: 'characters-replaced', detail: null }]]);
  });

  test('a list cut short is refused', async () => {
    const text = json([played(1, 'A'), played(2, 'B')]);
    await expect(read({ 'h.json': text.slice(0, -30) })).rejects.toMatchObject({
      code: 'import-invalid',
      detail: 'h.json: cut short',
    });
  });

  test('items of a million levels are refused', async () => {
    const text = `[${json(played(1, 'A'))},${'['.repeat(1_000_000)}`;
    await expect(read({ 'h.json': text })).rejects.toMatchObject({
      code: 'import-invalid',
      detail: 'h.json: nested too deeply',
    });
  });
});
