// Every fact known of Letterboxd's exports, each with the rows that show it.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { files, fixtures, folder, only, opened, read, recordsOf, skips } from '../chosen.ts';

const DIARY = 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date';
const REVIEWS = 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date';
const FILMS = 'Date,Name,Year,Letterboxd URI';

const whole = () => recordsOf([join(fixtures, 'letterboxd')]);

async function entries(contents: Record<string, string>) {
  return only(await read(contents), 'entry');
}

describe('a whole export', () => {
  test('entries, ratings, watched, likes, watchlist and lists come in this order, and what is skipped last', async () => {
    const kinds = (await whole()).map(({ kind }) => kind).filter((kind) => kind !== 'merged');
    expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toEqual([
      ...['entry', 'rating', 'watched', 'like', 'watch', 'list', 'skipped'],
    ]);
  });

  test('every row of every file is told', async () => {
    const records = await whole();
    const told = records.filter(({ place }) => place.file.includes('diary') || place.file.includes('reviews'));
    // 7 + 2 of the export, 2 + 1 orphaned, 1 deleted, 1 liked review
    expect(told).toHaveLength(14);
  });

  test('places are told from what was chosen on, with the first line of the row', async () => {
    const lane = only(await whole(), 'entry').find(({ film }) => film.title === 'The Lane');
    expect(lane?.place).toEqual({ file: 'letterboxd/reviews.csv', line: 7, item: null });
  });
});

describe('entries are the union of the diary and the reviews by entry URI', () => {
  test('one in both is one, with its review', async () => {
    const found = only(await whole(), 'entry').filter(({ key }) => key === 'https://boxd.it/aa11');
    expect(found).toHaveLength(1);
    expect(found[0]?.fields).toMatchObject({
      watchedOn: '2024-03-01',
      rating: 4.5,
      tags: ['in-theatres', 'with-mum'],
      review:
        '> Nobody waits on an empty track.\n\nShe runs as if *waiting* were a lane of its own. I <3 it, "all of it" & more.\n\nSecond time, no. 1\\* with \'her\'.',
    });
    expect(found[0]?.original).toContain('<blockquote>');
  });

  test('one without a watched date is in the reviews only', async () => {
    const lane = only(await whole(), 'entry').find(({ film }) => film.title === 'The Lane');
    expect(lane?.fields).toMatchObject({ watchedOn: null, review: '**Undated** thoughts: 誰もいない*トラック*。' });
    expect(lane?.loggedOn).toBe('2024-05-01');
  });

  test('files that differ: the diary’s values stay, and it is remarked on', async () => {
    const [entry] = await entries({
      'diary.csv': `${DIARY}\n2024-01-01,A,2000,https://boxd.it/a,4,,,2024-01-01\n`,
      'reviews.csv': `${REVIEWS}\n2024-01-01,A,2000,https://boxd.it/a,3,,text,,2024-01-01\n`,
    });
    expect(entry?.fields).toMatchObject({ rating: 4, review: 'text' });
    expect(entry?.remarks).toEqual([{ code: 'rows-differ', detail: 'rating' }]);
  });

  test('the same URI with other words twice: both are kept, one without the key', async () => {
    const found = await entries({
      'diary.csv': `${DIARY}\n2024-01-01,A,2000,https://boxd.it/a,4,,,2024-01-01\n2024-01-02,B,2000,https://boxd.it/a,4,,,2024-01-01\n`,
    });
    expect(found.map(({ key, film, remarks }) => [film.title, key, remarks.length])).toEqual([
      ['A', 'https://boxd.it/a', 0],
      ['B', null, 1],
    ]);
  });

  test('the same row twice is one entry', async () => {
    const row = '2024-01-01,A,2000,https://boxd.it/a,4,,,2024-01-01\n';
    const records = await read({ 'diary.csv': `${DIARY}\n${row}${row}` });
    expect(records.map(({ kind }) => kind)).toEqual(['merged', 'entry']);
  });
});

test('a diary alone says nothing of reviews; beside the reviews it says that there is none', async () => {
  const diary = `${DIARY}\n2024-01-01,A,2000,https://boxd.it/a,4,,,2024-01-01\n`;
  const [alone] = await entries({ 'diary.csv': diary });
  const [beside] = await entries({ 'diary.csv': diary, 'reviews.csv': `${REVIEWS}\n` });
  expect([alone?.told.includes('review'), beside?.told.includes('review')]).toEqual([false, true]);
});

describe('orphaned entries', () => {
  test('are real writing with a blank URI, which is no key', async () => {
    const found = only(await whole(), 'entry').filter(({ film }) => film.title === 'A Film They Took Down');
    expect(found.map(({ key, fields, film }) => [key, fields.review, film.year])).toEqual([
      [null, 'Real writing.', null],
      [null, '', null],
    ]);
  });
});

describe('deleted entries', () => {
  test('are skipped, and said so', async () => {
    expect(skips(await whole())).toContain('deleted-on-site: Gone');
  });
});

test('comments, likes of what others wrote and the profile are told one by one', async () => {
  expect(skips(await whole())).toEqual([
    'not-of-yours: https://boxd.it/r009',
    'not-of-yours: https://boxd.it/r001',
    'profile: lanewalker',
    'deleted-on-site: Gone',
  ]);
});

test('a film may be watched and on the watchlist, liked and not watched', async () => {
  const records = await whole();
  expect(only(records, 'watch').map(({ film }) => film.title)).toContain('One Mile');
  expect(only(records, 'watched').map(({ film }) => film.title)).toContain('One Mile');
  expect(only(records, 'like').map(({ film }) => film.title)).toEqual(['300']);
});

describe('what is said is kept as it is', () => {
  test('title, year and watched date do not make an entry unique, nor does case', async () => {
    const found = only(await whole(), 'entry').filter(({ film }) => /harbour/i.test(film.title));
    expect(found.map(({ film, key }) => [film.title, key])).toEqual([
      ['Harbour', 'https://boxd.it/aa14'],
      ['Harbour', 'https://boxd.it/aa15'],
      ['harbour', 'https://boxd.it/aa16'],
    ]);
  });

  test('a rewatch without an earlier entry stays one, and none is made of a second entry', async () => {
    const found = only(await whole(), 'entry');
    expect(found.filter(({ fields }) => fields.isRewatch).map(({ film }) => film.title)).toEqual([
      'The Salt Year',
      '9',
    ]);
  });

  test('watched dates may lie long before the account, and after the logged date', async () => {
    const found = only(await whole(), 'entry');
    expect(found.find(({ film }) => film.title === 'The Salt Year')?.fields.watchedOn).toBe('1996-07-14');
    const late = found.find(({ film }) => film.title === 'if....');
    expect([late?.fields.watchedOn, late?.loggedOn]).toEqual(['2024-03-09', '2024-03-06']);
  });

  test('a blank rating is none', async () => {
    const found = only(await whole(), 'entry').find(({ film }) => film.title === 'The Salt Year');
    expect(found?.fields.rating).toBeNull();
    expect(found?.remarks).toEqual([]);
  });

  test('the rating of a diary may differ from that of ratings.csv: both are told', async () => {
    const records = await whole();
    expect(only(records, 'rating').find(({ film }) => film.title === 'One Mile')?.rating).toBe(5);
  });

  test('ratings go from half a star to five', async () => {
    const rows = ['0.5', '1', '4', '4.5', '5'].map(
      (rating, index) => `2024-01-01,A,2000,https://boxd.it/${index},${rating}`,
    );
    const records = await read({ 'ratings.csv': `${FILMS},Rating\n${rows.join('\n')}\n` });
    expect(only(records, 'rating').map(({ rating }) => rating)).toEqual([0.5, 1, 4, 4.5, 5]);
  });

  test('titles that look like something else are titles', async () => {
    const titles = (await whole()).flatMap((record) => ('film' in record && record.film ? [record.film.title] : []));
    expect(titles).toEqual(
      expect.arrayContaining([
        '9',
        '300',
        '1917',
        'if....',
        '...And Out Comes the Wolf',
        'Face/Off',
        '@ in the mood for dusk',
      ]),
    );
  });

  test('a title decomposed stays decomposed', async () => {
    const [entry] = await entries({ 'diary.csv': `${DIARY}\n2024-01-01,Cafe\u0301,2000,https://boxd.it/a,,,,\n` });
    expect(entry?.film.title).toBe('Cafe\u0301');
  });

  test('a blank year is none', async () => {
    const records = await whole();
    expect(only(records, 'watched').find(({ film }) => film.title.startsWith('...'))?.film.year).toBeNull();
  });

  test('flags, joiners, no-break spaces and floods of combining marks stay in a review', async () => {
    const review = `🇯🇵\u00a0a\u200db e${'\u0301'.repeat(556)}`;
    const [entry] = await entries({
      'reviews.csv': `${REVIEWS}\n2024-01-01,A,2000,https://boxd.it/a,,,"${review}",,\n`,
    });
    expect(entry?.fields.review).toBe(review);
    expect(entry?.original).toBeNull();
  });
});

describe('other variants', () => {
  test('that of 2017 has no Rewatch column, and does not deny a rewatch', async () => {
    const [entry] = await entries({
      'diary.csv':
        'Date,Name,Year,Letterboxd URI,Rating,Tags,Watched Date\r\n2017-01-01,A,2000,https://letterboxd.com/lanewalker/film/a-film/1/,4,"a, b",2017-01-01\r\n',
    });
    expect(entry?.told).not.toContain('isRewatch');
    expect(entry?.fields.tags).toEqual(['a', 'b']);
  });

  test('entry URIs until 2019 name their film, short ones do not', async () => {
    const found = await entries({
      'diary.csv': `${DIARY}\n2017-01-01,A,2000,https://letterboxd.com/lanewalker/film/a-film/1/,,,,\n2024-01-01,B,2000,https://boxd.it/b,,,,\n`,
    });
    expect(found.map(({ film }) => film.identifiers)).toEqual([
      { letterboxd: 'https://letterboxd.com/film/a-film/' },
      {},
    ]);
  });

  test('film URIs of both ages are kept with the film', async () => {
    const records = await read({
      'watched.csv': `${FILMS}\n2017-01-01,A,2000,https://letterboxd.com/film/a-film/\n2024-01-01,B,2000,https://boxd.it/b\n`,
    });
    expect(only(records, 'watched').map(({ film }) => film.identifiers['letterboxd'])).toEqual([
      'https://letterboxd.com/film/a-film/',
      'https://boxd.it/b',
    ]);
  });

  test('a byte order mark is accepted, and CRLF within fields', async () => {
    const [entry] = await entries({
      'reviews.csv': `\uFEFF${REVIEWS}\r\n2024-01-01,A,2000,https://boxd.it/a,,,"one\r\n\r\ntwo",,\r\n`,
    });
    expect(entry?.fields.review).toBe('one\n\ntwo');
  });

  test('blank lines within a cell do not end the row', async () => {
    const records = await read({
      'reviews.csv': `${REVIEWS}\n2024-01-01,A,2000,https://boxd.it/a,,,"one\n\n\n\ntwo",,\n2024-01-01,B,2000,https://boxd.it/b,,,,,\n`,
    });
    expect(only(records, 'entry').map(({ place }) => place.line)).toEqual([2, 7]);
  });

  test('a header without rows is an export without rows', async () => {
    expect(await read({ 'diary.csv': `${DIARY}\n`, 'watched.csv': `${FILMS}\n2024-01-01,A,2000,\n` })).toHaveLength(1);
  });

  test('files filled with NUL bytes are damaged, the others are read', async () => {
    const records = await read({
      'diary.csv': new Uint8Array(500),
      'watched.csv': `${FILMS}\n2024-01-01,A,2000,\n`,
    });
    expect(records.map(({ kind }) => kind)).toEqual(['watched', 'skipped']);
    expect(skips(records)).toEqual(['damaged: NUL']);
  });

  test('any depth of folders is accepted, and what file systems add is ignored', async () => {
    const chosen = folder({
      'a/b/export/diary.csv': `${DIARY}\n2024-01-01,A,2000,https://boxd.it/a,4,,,2024-01-01\n`,
      'a/b/export/likes/films.csv': `${FILMS}\n2024-01-01,A,2000,\n`,
      '__MACOSX/a/b/export/diary.csv': 'x',
      'a/.DS_Store': 'x',
    });
    expect((await recordsOf([chosen])).map(({ kind }) => kind)).toEqual(['entry', 'like']);
  });

  test('single files are recognised by content, whatever they are called', async () => {
    const records = await read({
      'my films.txt': `${DIARY}\n2024-01-01,A,2000,https://boxd.it/a,4,,,2024-01-01\n`,
      'reviews (1).csv': `${REVIEWS}\n2024-01-01,A,2000,https://boxd.it/a,4,,text,,2024-01-01\n`,
    });
    expect(records.map(({ kind }) => kind)).toEqual(['merged', 'entry']);
  });
});

test('films of which no name says whether they were watched are offered as a table', async () => {
  const { tables, sources } = await opened(files({ 'films I know.csv': `${FILMS}\n2024-01-01,A,2000,\n` }));
  expect([tables.length, sources.length]).toEqual([1, 0]);
});

test('two exports side by side are two sources', async () => {
  const row = '2024-01-01,A,2000,https://boxd.it/a,4,,,2024-01-01';
  const chosen = folder({ '2023/diary.csv': `${DIARY}\n${row}\n`, '2024/diary.csv': `${DIARY}\n${row}\n` });
  expect(only(await recordsOf([chosen]), 'entry').map(({ key }) => key)).toEqual([
    'https://boxd.it/a',
    'https://boxd.it/a',
  ]);
});

test('a review longer than an entry can hold is not kept, and it is said; the rest of the row is', async () => {
  const review = 'a '.repeat(600_000);
  const [entry] = await entries({
    'reviews.csv': `${REVIEWS}\n2024-01-01,A,2000,https://boxd.it/a,4,,"${review}",,\n`,
  });
  expect([entry?.fields.review, entry?.fields.rating]).toEqual(['', 4]);
  expect(entry?.remarks.map(({ code }) => code)).toEqual(['text-too-long']);
});

test('few rows with very long reviews are recognised all the same', async () => {
  const long = (letter: string) =>
    `2024-01-01,${letter},2000,https://boxd.it/${letter},4,,"${'word, '.repeat(20_000)}",,`;
  expect(await entries({ 'x.csv': `${REVIEWS}\n${long('a')}\n${long('b')}\n` })).toHaveLength(2);
});

describe('lists', () => {
  test('keep their order, notes, tags and description', async () => {
    const list = only(await whole(), 'list').find(({ name }) => name === 'Running on film');
    expect(list).toMatchObject({
      key: 'https://boxd.it/L001',
      description: 'Films that **run**.\n\nAnd do not stop.\n\nTags: lanes, dusk',
      isRanked: null,
      createdOn: '2020-08-30',
    });
    expect(list?.films.map(({ film, note }) => [film.title, note])).toEqual([
      ['One Mile', 'The *last* lap, above all.'],
      ['The Salt Year', ''],
    ]);
  });

  test('until 2022 an empty line stands where the version does; a name may be an ornament', async () => {
    const list = only(await whole(), 'list').find(({ key }) => key === 'https://boxd.it/L002');
    expect([list?.name, list?.films.length]).toEqual(['✿', 1]);
  });
});

describe('bad values', () => {
  test('of a good row are remarked on, the rest is kept', async () => {
    const [entry] = await entries({
      'diary.csv': `${DIARY}\n2024-13-01,A,20x0,https://boxd.it/a,11,,"${'t'.repeat(101)}, b",2024-02-30\n`,
    });
    expect(entry?.fields).toMatchObject({ watchedOn: null, rating: null, tags: ['b'] });
    expect(entry?.remarks.map(({ code }) => code).toSorted()).toEqual([
      ...['bad-date', 'bad-date', 'bad-name', 'bad-rating', 'bad-year'],
    ]);
  });

  test('a row without a title is skipped', async () => {
    expect(skips(await read({ 'diary.csv': `${DIARY}\n2024-01-01,,2000,https://boxd.it/a,,,,\n` }))).toEqual([
      'no-title: https://boxd.it/a',
    ]);
  });

  test('a row torn into more cells than there are columns is skipped', async () => {
    const row = '2024-01-01,A, and B,2000,https://boxd.it/a,4,,,2024-01-01';
    expect(skips(await read({ 'diary.csv': `${DIARY}\n${row}\n` }))).toEqual(['unreadable-row: A']);
  });

  test('a column nobody knows is named, once', async () => {
    const records = await read({ 'watched.csv': `${FILMS},Mood\n2024-01-01,A,2000,,calm\n2024-01-01,B,2000,,calm\n` });
    expect(only(records, 'remark').map(({ remark }) => remark)).toEqual([{ code: 'not-kept', detail: 'mood' }]);
  });
});
