// Every fact known of IMDb's exports in their four eras.

import { describe, expect, test } from 'vitest';
import { only, read, skips } from '../chosen.ts';

const V1 =
  '"position","const","created","modified","description","Title","Title type","Directors","You rated","IMDb Rating","Runtime (mins)","Year","Genres","Num. Votes","Release Date (month/day/year)","URL"';
const V2 =
  'Const,Your Rating,Date Rated,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors';
const V2_WATCHLIST =
  'Position,Const,Created,Modified,Description,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated';
const V3 = V2.replace('Title,URL', 'Title,Original Title,URL');

const row = (...cells: string[]): string => cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',');
const v2 = (
  title: string,
  more: { type?: string; rating?: string; id?: string; directors?: string; runtime?: string } = {},
) =>
  row(
    ...[more.id ?? 'tt0000001', more.rating ?? '9', '2020-02-03', title, 'https://www.imdb.com/title/tt0000001/'],
    ...[more.type ?? 'movie', '7.1', more.runtime ?? '121', '1998', 'Drama, Sport', '1200', '1998-01-02'],
    more.directors ?? 'Asoka Wakabayashi, Ana Duarte',
  );

describe('ratings', () => {
  test('of 2017 and before: all quoted, dates with two spaces, the type in words', async () => {
    const [rating] = only(
      await read({
        'ratings.csv': `${V1}\n"1","tt0000001","Sat Mar  4 00:00:00 2017","","","The Salt Year","Feature Film","Asoka Wakabayashi","8","7.1","121","1998","drama, sport","1200","1998-01-02","http://www.imdb.com/title/tt0000001/"\n`,
      }),
      'rating',
    );
    expect(rating).toMatchObject({
      rating: 4,
      ratedOn: '2017-03-04',
      film: {
        title: 'The Salt Year',
        year: 1998,
        directors: ['Asoka Wakabayashi'],
        runtimeMinutes: 121,
        identifiers: { imdb: 'tt0000001' },
      },
    });
  });

  test('of later in 2017: fewer columns, dated by Date Added', async () => {
    const header =
      'Const,Your Rating,Date Added,Title,Title Type,Directors,IMDb Rating,Runtime (mins),Year,Genres,Num Votes';
    const [rating] = only(
      await read({
        'ratings.csv': `${header}\ntt0000001,7,2017-09-01,Harbour,movie,Ana Duarte,7.1,90,2011,Drama,12\n`,
      }),
      'rating',
    );
    expect([rating?.rating, rating?.ratedOn]).toEqual([3.5, '2017-09-01']);
  });

  test('of 2017 to 2024', async () => {
    const [rating] = only(await read({ 'ratings.csv': `${V2}\n${v2('Harbour')}\n` }), 'rating');
    expect(rating).toMatchObject({ rating: 4.5, ratedOn: '2020-02-03', film: { genres: ['Drama', 'Sport'] } });
  });

  test('since June 2024 have an original title, kept where it is another one', async () => {
    const cells = (title: string, original: string) => v2(title).replace(`${title},`, `${title},${original},`);
    const records = await read({
      'x.csv': `${V3}\n${cells('One Mile', '一マイル').replace('movie', 'Movie')}\n${cells('Harbour', 'Harbour')}\n`,
    });
    expect(only(records, 'rating').map(({ film }) => film.originalTitle)).toEqual(['一マイル', null]);
  });

  test('columns are found by name, whatever their order and case', async () => {
    const [rating] = only(
      await read({ 'x.csv': 'TITLE,your rating,YEAR,CONST,Title Type\nHarbour,10,2011,tt12345678,movie\n' }),
      'rating',
    );
    expect(rating).toMatchObject({
      rating: 5,
      film: { title: 'Harbour', year: 2011, identifiers: { imdb: 'tt12345678' } },
    });
  });

  test('blank directors, runtimes and years are none', async () => {
    const [rating] = only(
      await read({ 'x.csv': `${V2}\n${v2('Harbour', { directors: '', runtime: '' })}\n` }),
      'rating',
    );
    expect(rating).toMatchObject({ film: { directors: [], runtimeMinutes: null }, remarks: [] });
  });

  test('ids have nine or ten characters', async () => {
    const records = await read({
      'x.csv': `${V2}\n${v2('A', { id: 'tt1234567' })}\n${v2('B', { id: 'tt12345678' })}\n`,
    });
    expect(only(records, 'rating').map(({ film }) => film.identifiers['imdb'])).toEqual(['tt1234567', 'tt12345678']);
  });
});

describe('what is not a film', () => {
  const types = [
    'movie',
    'tvSeries',
    'tvMiniSeries',
    'tvMovie',
    'tvEpisode',
    'tvSpecial',
    'tvShort',
    'short',
    'video',
    'videoGame',
  ];
  const contents = { 'x.csv': `${V2}\n${types.map((type) => v2(type, { type })).join('\n')}\n` };

  test('is skipped, and said so', async () => {
    const records = await read(contents);
    expect(only(records, 'rating').map(({ film }) => film.title)).toEqual([
      ...['movie', 'tvMovie', 'tvSpecial', 'tvShort', 'short', 'video'],
    ]);
    expect(skips(records)).toEqual(
      ['tvSeries', 'tvMiniSeries', 'tvEpisode', 'videoGame'].map((type) => `not-a-film: ${type}: ${type}`),
    );
  });

  test('comes in on request', async () => {
    expect(only(await read(contents, { withSeries: true }), 'rating')).toHaveLength(types.length);
  });

  test('is known by the words of 2024 as well', async () => {
    const words = ['Movie', 'TV Series', 'TV Mini Series', 'TV Movie', 'Video Game'];
    const records = await read({ 'x.csv': `${V2}\n${words.map((type) => v2(type, { type })).join('\n')}\n` });
    expect(only(records, 'rating').map(({ film }) => film.title)).toEqual(['Movie', 'TV Movie']);
  });
});

describe('watchlists and lists have the same columns', () => {
  const item = (title: string, rating = '') =>
    row(
      '1',
      'tt0000001',
      '2020-01-02',
      '2020-01-02',
      'for the rain',
      title,
      'https://x',
      'movie',
      '7',
      '90',
      '2011',
      '',
      '',
      '',
      'Ana Duarte',
      rating,
      '',
    );

  test('the watchlist is named so; a rating in it is told as well', async () => {
    const records = await read({ 'WATCHLIST.csv': `${V2_WATCHLIST}\n${item('Harbour', '8')}\n${item('One Mile')}\n` });
    expect(records.map(({ kind }) => kind)).toEqual(['watch', 'rating', 'watch']);
    expect(only(records, 'watch')[0]).toMatchObject({
      addedOn: '2020-01-02',
      note: 'for the rain',
      film: { title: 'Harbour' },
    });
  });

  test('a list is called as its file is, in its order', async () => {
    const records = await read({ 'Rainy films.csv': `${V2_WATCHLIST}\n${item('Harbour')}\n${item('One Mile')}\n` });
    const [list] = only(records, 'list');
    expect(list?.name).toBe('Rainy films');
    expect(list?.films.map(({ film, note }) => [film.title, note])).toEqual([
      ['Harbour', 'for the rain'],
      ['One Mile', 'for the rain'],
    ]);
  });

  test('a bare list of addresses names no film', async () => {
    const records = await read({
      'WATCHLIST.csv': 'URL\nhttps://www.imdb.com/title/tt0000001/\nhttps://www.imdb.com/title/tt0000002/\n',
    });
    expect(skips(records)).toEqual(['no-title: tt0000001', 'no-title: tt0000002']);
  });
});

describe('encodings', () => {
  const text = `${V2}\n${v2('Été à Málaga', { directors: 'Zoë Brück' })}\n`;

  test('ISO-8859-1 until 2021, and it is said', async () => {
    const records = await read({ 'x.csv': Buffer.from(text, 'latin1') });
    expect(only(records, 'rating')[0]?.film).toMatchObject({ title: 'Été à Málaga', directors: ['Zoë Brück'] });
    expect(only(records, 'remark').map(({ remark }) => remark.code)).toEqual(['read-as-latin-1']);
  });

  test('UTF-8 by the end of 2022', async () => {
    const records = await read({ 'x.csv': text });
    expect(only(records, 'rating')[0]?.film.title).toBe('Été à Málaga');
    expect(only(records, 'remark')).toEqual([]);
  });
});
