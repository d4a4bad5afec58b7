// Whole exports of the services, as they are chosen, through the readers and the engine: again and again, taken back, given up.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import type { ColumnMapping } from '../../../db/model/column-mapping.ts';
import { livelyJournal } from '../../support/any-day.ts';
import { dump, expectIndexFits, exportedText } from '../../support/dump.ts';
import { fileJournal, temporaryFolder } from '../../support/journal.ts';
import { ask, askLater } from '../../support/one-mile.ts';
import { files, fixtures } from './chosen.ts';

const letterboxd = join(fixtures, 'letterboxd');

const sum = (counts: Awaited<ReturnType<typeof bring>>['counts'], outcome: 'created' | 'updated'): number =>
  Object.values(counts).reduce((all, of) => all + of[outcome], 0);

const bring = (journal: Journal, ...from: string[]) => askLater(journal, 'import.run', { from });

test('a Letterboxd export: twice is once, by the byte; undone, nothing is left', async () => {
  const journal = livelyJournal();
  const before = dump(journal);
  const { id, counts } = await bring(journal, letterboxd);
  expect(sum(counts, 'created')).toBeGreaterThan(20);
  expectIndexFits(journal);
  const once = exportedText(journal);
  const again = await bring(journal, letterboxd);
  expect(sum(again.counts, 'created') + sum(again.counts, 'updated')).toBe(0);
  expect(exportedText(journal)).toBe(once);
  ask(journal, 'import.undo', { id: id ?? 0 });
  expect(dump(journal)).toBe(before);
  // and once more it comes as it came
  expect((await bring(journal, letterboxd)).counts).toEqual(counts);
});

test('every row of every file is told: as new, merged, kept or left out', async () => {
  const journal = livelyJournal();
  const { counts } = await bring(journal, letterboxd);
  const told = ({ created = 0, updated = 0, merged = 0, kept = 0, skipped = 0 } = {}): number =>
    created + updated + merged + kept + skipped;
  for (const [kind, name] of [
    ['rating', 'ratings.csv'],
    ['watched', 'watched.csv'],
    ['watch', 'watchlist.csv'],
    ['like', 'likes/films.csv'],
  ] as const) {
    const rows = readFileSync(join(letterboxd, name), 'utf8').trim().split('\n').length - 1;
    expect(told(counts[kind]), name).toBe(rows);
  }
});

test('the next export of the same person, read with one file of it at a time', async () => {
  const journal = livelyJournal();
  await bring(journal, letterboxd);
  const next = join(temporaryFolder(), 'next');
  cpSync(letterboxd, next, { recursive: true });
  const diary = readFileSync(join(next, 'diary.csv'), 'utf8');
  writeFileSync(join(next, 'diary.csv'), diary.replace('aa13,3,', 'aa13,4.5,').replace('boxd.it/aa17', 'boxd.it/bb17'));
  const report = await bring(journal, next);
  expect(report.counts.entry).toMatchObject({ created: 0, updated: 1 });
  expect(report.rows.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['changed-there', 're-created']));
  const before = exportedText(journal);
  await bring(journal, join(next, 'diary.csv'));
  await bring(journal, join(next, 'ratings.csv'));
  expect(exportedText(journal)).toBe(before);
});

test('two services at once, and their films are one', async () => {
  const journal = livelyJournal();
  const [imdb = ''] = files({
    'ratings.csv':
      'Const,Your Rating,Date Rated,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors\n' +
      'tt0000001,9,2024-05-06,One Mile,https://www.imdb.com/title/tt0000001/,movie,7.1,112,2025,Drama,10,2025-01-01,Asoka Wakabayashi\n',
  });
  const report = await bring(journal, letterboxd, imdb);
  expect(report.files.map(({ kind }) => kind).toSorted()).toEqual(['imdb', 'letterboxd']);
  const mile = ask(journal, 'film.list', {}).tiles.filter(({ title }) => title === 'One Mile');
  expect(mile).toHaveLength(1);
  expect(ask(journal, 'film.get', { id: mile[0]?.id ?? 0 }).film).toMatchObject({
    ...{ runtimeMinutes: 112, directors: ['Asoka Wakabayashi'], identifiers: { imdb: 'tt0000001' } },
  });
});

test('a mapping is remembered by its header, and its file known again', async () => {
  const journal = fileJournal();
  const [path = ''] = files({ 'films.csv': 'Film,Seen,Points\nKestrel,2025-01-02,7\n' });
  const [found] = (await askLater(journal, 'import.open', { from: [path] })).tables;
  expect(found).toMatchObject({ isRemembered: false, columns: ['Film', 'Seen', 'Points'] });
  const mapping: ColumnMapping = {
    ...{ fields: ['title', 'watchedOn', 'rating'], dateOrder: 'year-first', ratingScale: 10 },
    ...{ reviewFormat: 'plain', rows: 'entry' },
  };
  const choices = { mappings: { [found?.name ?? '']: mapping } };
  const { counts } = await askLater(journal, 'import.run', { from: [path], choices });
  expect(counts.entry).toMatchObject({ created: 1 });
  const [again] = (await askLater(journal, 'import.open', { from: [path] })).tables;
  expect(again).toMatchObject({ isRemembered: true, mapping });
  expect((await askLater(journal, 'import.run', { from: [path], choices })).counts.entry).toMatchObject({ merged: 1 });
  const without = await askLater(journal, 'import.run', { from: [path] });
  expect(without.rows).toMatchObject([{ outcome: 'skipped', reason: 'no-mapping' }]);
});

test('series of IMDb are left out and told, or come in when asked for', async () => {
  const rows = [
    'Const,Your Rating,Date Rated,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors',
    'tt0000001,9,2021-03-04,One Mile,https://www.imdb.com/title/tt0000001/,movie,7.0,112,2020,Drama,10,2020-01-01,Asoka Wakabayashi',
    'tt0000002,8,2021-03-05,The Lanes,https://www.imdb.com/title/tt0000002/,tvSeries,7.0,50,2019,Drama,10,2019-01-01,',
  ];
  const [path = ''] = files({ 'ratings.csv': `${rows.join('\n')}\n` });
  const journal = livelyJournal();
  const first = await bring(journal, path);
  expect(first.groups).toContainEqual({ outcome: 'skipped', reason: 'not-a-film', count: 1 });
  expect(first.counts.film).toMatchObject({ created: 1 });
  const all = await askLater(journal, 'import.run', { from: [path], choices: { series: 'films' } });
  expect(all.groups.some(({ reason }) => reason === 'not-a-film')).toBe(false);
  expect(all.counts.film).toMatchObject({ created: 1 });
  expect(exportedText(journal)).toContain('The Lanes');
});
