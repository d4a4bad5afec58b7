// Every fact known of Movary, MovieLens, Day One, notes with front matter, and tables that nobody knows.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMAT } from '../../../../db/model/exchange.ts';
import { movieLensTitle } from '../../../../db/import/sources/movielens.ts';
import { files, folder, only, opened, read, recordsOf, skips } from '../chosen.ts';

describe('Movary', () => {
  test('history with comment and location', async () => {
    const [entry] = only(
      await read({
        'a.csv':
          'title,year,tmdbId,imdbId,watchedAt,comment,location\nHarbour,2011,12,tt0000001,2024-01-02,"calm, mostly",Kino\n',
      }),
      'entry',
    );
    expect(entry).toMatchObject({
      film: { title: 'Harbour', identifiers: { tmdb: '12', imdb: 'tt0000001' } },
      fields: { watchedOn: '2024-01-02', review: 'calm, mostly', place: 'Kino' },
      told: ['watchedOn', 'review', 'place'],
    });
  });

  test('older history has no comment and no location', async () => {
    const [entry] = only(
      await read({ 'a.csv': 'title,year,tmdbId,imdbId,watchedAt\nHarbour,2011,12,,2024-01-02\n' }),
      'entry',
    );
    expect(entry?.told).toEqual(['watchedOn']);
  });

  test('ratings and the watchlist', async () => {
    const records = await read({
      'a.csv': 'title,year,tmdbId,imdbId,userRating\nHarbour,2011,12,,9\n',
      'b.csv': 'title,year,tmdbId,imdbId,addedAt\nHarbour,2011,12,,2024-01-02 10:00:00\n',
    });
    expect(only(records, 'rating')[0]?.rating).toBe(4.5);
    expect(only(records, 'watch')[0]?.addedOn).toBe('2024-01-02');
  });
});

describe('MovieLens', () => {
  test('ids of IMDb without their letters, CRLF', async () => {
    const [rating] = only(
      await read({
        'x.csv': 'movie_id,imdb_id,tmdb_id,rating,average_rating,title\r\n1,0000709,862,4.5,3.9,Harbour (1995)\r\n',
      }),
      'rating',
    );
    expect(rating).toMatchObject({
      rating: 4.5,
      film: { title: 'Harbour', year: 1995, identifiers: { imdb: 'tt0000709', tmdb: '862', movielens: '1' } },
    });
  });

  test.each([
    ['Lane, The (1999)', 'The Lane', '1999', ''],
    ['Harbour (1995)', 'Harbour', '1995', ''],
    ['City of Lanes, The (Cité des voies, La) (1995)', 'The City of Lanes', '1995', 'La Cité des voies'],
    ["Été, L' (2001)", "L'Été", '2001', ''],
    ['1917 (2019)', '1917', '2019', ''],
    ['No year', 'No year', '', ''],
    ['Me, Myself and You (2000)', 'Me, Myself and You', '2000', ''],
  ])('the article last: %s', (text, title, year, originalTitle) => {
    expect(movieLensTitle(text)).toMatchObject({ title, year, originalTitle });
  });
});

describe('Day One', () => {
  const journal = (...entries: object[]): string => JSON.stringify({ metadata: { version: '1.0' }, entries });

  test('pages are notes: title, text without needless escapes, tags, star, the day where it was written', async () => {
    const [note] = only(
      await read({
        'Journal.json': journal({
          ...{
            uuid: 'A1B2',
            creationDate: '2024-03-01T23:30:00Z',
            modifiedDate: '2024-03-02T00:00:00Z',
            timeZone: 'Asia/Tokyo',
          },
          ...{
            text: '![](dayone-moment://1)\n# One Mile\n\nShe runs\\. Still\\!\n\\- no list',
            tags: ['film', 'dusk'],
            starred: true,
          },
        }),
      }),
      'note',
    );
    expect(note).toMatchObject({
      ...{ key: 'A1B2', title: 'One Mile', tags: ['film', 'dusk'], isLiked: true, writtenOn: '2024-03-02' },
      text: '![](dayone-moment://1)\n# One Mile\n\nShe runs. Still!\n\\- no list',
    });
  });

  test('without a heading the first line is the title', async () => {
    const records = await read({
      'a.json': journal({ uuid: 'x', text: '\nHarbour\\, again\n\nmore' }, { uuid: 'y', text: ' ' }),
    });
    expect(only(records, 'note').map(({ title }) => title)).toEqual(['Harbour, again']);
    expect(skips(records)).toEqual(['empty-row']);
  });
});

describe('notes with front matter', () => {
  const note = (yaml: string, body = ''): string => `---\n${yaml}\n---\n${body}`;

  test('title, people as links, rating, dates, tags and the text', async () => {
    const records = await recordsOf([
      folder({
        'Films/One Mile (2025).md': note(
          'title: "One Mile"\nyear: 2025\ndirector: "[[People/Asoka Wakabayashi|Asoka]]"\nrating: 4.5\nwatched: [2025-03-01, 2024-01-02]\ntags: [dusk, "#film"]\ncover: "x.jpg"',
          '\n# One Mile\n\nShe *runs*.\n',
        ),
      }),
    ]);
    const entries = only(records, 'entry');
    expect(entries.map(({ fields }) => [fields.watchedOn, fields.rating, fields.review])).toEqual([
      ['2024-01-02', null, ''],
      ['2025-03-01', 4.5, '# One Mile\n\nShe *runs*.'],
    ]);
    expect(entries[1]).toMatchObject({
      film: { title: 'One Mile', directors: ['Asoka Wakabayashi'] },
      fields: { tags: ['dusk', 'film'] },
      remarks: [{ code: 'not-kept', detail: 'cover' }],
    });
  });

  test('the file is called by title and year where the block says nothing', async () => {
    const [entry] = only(await read({ 'Harbour (2011).md': note('rating: 3\ndate_watched: 2024-05') }), 'entry');
    expect(entry).toMatchObject({
      film: { title: 'Harbour', year: 2011 },
      fields: { watchedOn: '2024-05', rating: 3 },
    });
  });

  test('one rating above five, and all are out of ten', async () => {
    const records = await recordsOf([folder({ 'a.md': note('rating: 8'), 'b.md': note('personalRating: 4') })]);
    expect(only(records, 'entry').map(({ fields }) => fields.rating)).toEqual([4, 2]);
    expect(only(records, 'entry')[1]?.remarks).toEqual([{ code: 'rating-out-of-ten', detail: null }]);
  });

  test('ratings that say themselves what they are out of', async () => {
    const records = await read({
      'a.md': note('rating: 8/10'),
      'b.md': note('rating: "★★★½"'),
      'c.md': note('rating: 4/5'),
    });
    expect(only(records, 'entry').map(({ fields }) => fields.rating)).toEqual([4, 3.5, 4]);
  });

  test('not watched, and nothing written: the watchlist', async () => {
    const records = await read({ 'Harbour.md': note('watched: false\nyear: 2011') });
    expect(only(records, 'watch').map(({ film }) => film.title)).toEqual(['Harbour']);
  });

  test('an unquoted colon in a title breaks the whole block, and it is said', async () => {
    expect(skips(await read({ 'x.md': note('title: Lane: the film: again\nrating: 4') }))).toEqual([
      'unreadable-row: YAML',
    ]);
  });

  test('notes on other things are not films', async () => {
    const records = await recordsOf([
      folder({ 'a.md': note('rating: 4'), 'recipe.md': note('serves: 4'), 'plain.md': 'no block' }),
    ]);
    expect(only(records, 'entry')).toHaveLength(1);
    expect(skips(records)).toEqual(['unknown-file', 'not-a-film: Markdown']);
  });

  test('aliases that grow and tags of YAML are refused', async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((key, index) => `${key}: &${key} [${`*${'abcdefgh'[index]},`.repeat(9)}]`)
      .join('\n')}\nrating: 4`;
    const records = await read({ 'a.md': note(bomb), 'b.md': note('rating: !!js/function "x"') });
    expect(only(records, 'entry')).toEqual([]);
    expect(skips(records)).toEqual(['unreadable-row: YAML', 'unreadable-row: YAML']);
  });
});

describe('our own export', () => {
  test('is recognised and handed back', async () => {
    const paths = files({
      'anything.txt': JSON.stringify({ format: EXPORT_FORMAT, version: 3, themes: [], films: [] }),
    });
    const { own, sources } = await opened(paths);
    expect(sources).toEqual([]);
    expect(own).toMatchObject([{ kind: 'json', name: 'anything.txt', path: paths[0] }]);
    expect(JSON.parse(Buffer.from((await own[0]?.read()) ?? []).toString())).toMatchObject({ version: 3 });
  });
});

test('a vault of our own is handed back with all its files', async () => {
  const block =
    'title: "One Mile"\ndirectors: []\ncountries: []\nlanguages: []\ngenres: []\nids: {}\nliked: false\nuid: "x"';
  const chosen = folder({
    'Films/One Mile.md': `---\n${block}\n---\n`,
    'Themes/grief.md': '---\nname: "grief"\nuid: "y"\n---\n',
    'posters/One Mile.png': new Uint8Array([137, 80, 78, 71, 0, 1]),
    'README.md': '# About',
  });
  const { own, sources, skipped } = await opened([chosen]);
  expect([sources, skipped]).toEqual([[], []]);
  expect(own).toMatchObject([{ kind: 'markdown', name: 'chosen', path: chosen }]);
  expect(own[0]?.files.map(({ name }) => name)).toEqual([
    ...['Films/One Mile.md', 'README.md', 'Themes/grief.md', 'posters/One Mile.png'],
  ]);
  expect(Buffer.from((await own[0]?.files[1]?.read(100)) ?? []).toString()).toBe('# About');
});

describe('any other CSV', () => {
  const films =
    'Film;Seen on;Stars;My review;With\n"Harbour; again";13.04.2021;8;"calm\n*very*";Ana\nOne Mile;14.04.2021;10;;\n';

  async function table(content: string | Uint8Array) {
    const { tables } = await opened(files({ 'my films.csv': content }));
    const [found] = tables;
    if (found === undefined) throw new Error('not taken for a table');
    return found;
  }

  test('is offered with its columns, first rows and a guess', async () => {
    expect(await table(films)).toMatchObject({
      separator: ';',
      columns: ['Film', 'Seen on', 'Stars', 'My review', 'With'],
      sampleRows: [
        ['Harbour; again', '13.04.2021', '8', 'calm\n*very*', 'Ana'],
        ['One Mile', '14.04.2021', '10', '', ''],
      ],
      guess: {
        fields: ['title', 'watchedOn', 'rating', 'review', 'company'],
        ...{ dateOrder: 'day-first', ratingScale: 10, reviewFormat: 'plain', rows: 'entry' },
      },
    });
  });

  test.each([
    [
      'of what Letterboxd imports',
      'LetterboxdURI,tmdbID,imdbID,Title,Year,Directors,Rating10,WatchedDate,Rewatch,Tags,Review',
      [
        ...[
          'letterboxd',
          'tmdb',
          'imdb',
          'title',
          'year',
          'directors',
          'rating',
          'watchedOn',
          'isRewatch',
          'tags',
          'review',
        ],
      ],
    ],
    [
      'of our own table',
      'Date,Title,Original title,Year,Directors,Rating,Liked,Rewatch,Not finished,Medium,Place,With,Themes,Tags,Review,Has spoilers,Countries,Languages,Minutes,Genres,Film liked,IMDb,TMDB,Logged,Entry',
      [
        ...[
          'watchedOn',
          'title',
          'originalTitle',
          'year',
          'directors',
          'rating',
          'isLiked',
          'isRewatch',
          'isUnfinished',
        ],
        ...['medium', 'place', 'company', 'themes', 'tags', 'review', 'hasSpoilers', 'countries', 'languages'],
        ...['runtimeMinutes', 'genres', null, 'imdb', 'tmdb', 'loggedOn', 'key'],
      ],
    ],
    ['in German', 'Titel;Jahr;Gesehen;Bewertung;Regie', ['title', 'year', 'watchedOn', 'rating', 'directors']],
  ])('columns are guessed by name: %s', async (_, header, fields) => {
    const separator = header.includes(';') ? ';' : ',';
    const found = await table(
      `${header}\n${header
        .split(separator)
        .map(() => 'x')
        .join(separator)}\n`,
    );
    expect(found.guess.fields).toEqual(fields);
  });

  // as it is called now, and as it was
  test.each(['Has spoilers', 'Tells what happens'])('a table of our own is read back: %s', async (spoilers) => {
    const header = `Date,Title,Not finished,Review,${spoilers},Logged,Entry`;
    const found = await table(
      `\uFEFF${header}\r\n2025-03-01,"'=One Mile",yes,She *runs*.,,2025-03-01T10:00:00.000Z,uid-1\r\n`,
    );
    for await (const record of found.as(found.guess).read()) {
      expect(record).toMatchObject({
        ...{
          kind: 'entry',
          key: 'uid-1',
          loggedOn: '2025-03-01',
          loggedAt: Date.UTC(2025, 2, 1, 10),
          original: null,
          film: { title: '=One Mile' },
        },
        fields: { watchedOn: '2025-03-01', isUnfinished: true, review: 'She *runs*.' },
      });
    }
  });

  test('is read as the mapping says', async () => {
    const found = await table(films);
    const records = [];
    for await (const record of found.as(found.guess).read()) records.push(record);
    expect(records[0]).toMatchObject({
      film: { title: 'Harbour; again' },
      fields: { watchedOn: '2021-04-13', rating: 4, company: 'Ana', review: 'calm\n\\*very\\*' },
      place: { file: 'my films.csv', line: 2 },
      told: ['watchedOn', 'rating', 'company', 'review'],
    });
    expect(records).toHaveLength(2);
  });

  test('a preview may stop early', async () => {
    const found = await table(`Title,Rating\n${'A,4\n'.repeat(50_000)}`);
    let count = 0;
    for await (const record of found.as(found.guess).read()) {
      count += record.kind === 'entry' ? 1 : 0;
      if (count === 3) break;
    }
    expect(count).toBe(3);
  });

  test('UTF-16 with its mark, and tabs', async () => {
    const found = await table(Buffer.from('\uFEFFTitle\tRating\nÉté\t4\n', 'utf16le'));
    expect([found.separator, found.columns, found.sampleRows]).toEqual(['\t', ['Title', 'Rating'], [['Été', '4']]]);
  });

  test.each([
    ['2021-04-13', 'year-first', '2021-04-13'],
    ['2021/4/3', 'year-first', '2021-04-03'],
    ['3/4/2021', 'month-first', '2021-03-04'],
    ['3/4/2021', 'day-first', '2021-04-03'],
    ['April 3, 2021', 'year-first', '2021-04-03'],
    ['3 Apr 2021', 'year-first', '2021-04-03'],
    ['2021-04-03T10:00:00Z', 'year-first', '2021-04-03'],
    ['2021-04', 'year-first', '2021-04'],
    ['2021', 'year-first', '2021'],
    ['31/31/2021', 'month-first', null],
    ['soon', 'year-first', null],
  ] as const)('dates: %s, %s', async (written, dateOrder, day) => {
    const found = await table(`Title,Watched,X\nA,"${written}",\n`);
    for await (const record of found.as({ ...found.guess, dateOrder }).read()) {
      expect(record).toMatchObject({ kind: 'entry', fields: { watchedOn: day } });
      expect(record).toMatchObject({ remarks: day === null ? [{ code: 'bad-date', detail: written }] : [] });
    }
  });

  test('the sign that keeps spreadsheets from running a cell is taken off', async () => {
    const found = await table("Title,Tags,Rating\n'=SUM(1),'@a,4\n'tis,b,4\n");
    const titles: string[] = [];
    for await (const record of found.as(found.guess).read())
      if (record.kind === 'entry') titles.push(record.film.title);
    expect(titles).toEqual(['=SUM(1)', "'tis"]);
  });

  test('what was written comes out again, whatever it was', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'b', '"', ',', '\n', '\r\n', ' ', 'é', '悲', ';', '\\'),
      maxLength: 8,
    });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 20 }), async (reviews) => {
        const rows = reviews.map((review, index) => `${index},${quoted(review)},x`);
        const unknown = await table(`Title,Review,Other thing\n${rows.join('\n')}\n`);
        const fields = ['title', 'review', null] as const;
        const found: string[] = [];
        for await (const record of unknown
          .as({ ...unknown.guess, fields: [...fields], reviewFormat: 'markdown' })
          .read())
          if (record.kind === 'entry') found.push(record.fields.review);
        expect(found).toEqual(reviews.map((review) => (review.trim() === '' ? '' : review)));
      }),
      { numRuns: 60 },
    );
  });
});
