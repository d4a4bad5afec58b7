// What Letterboxd imports: its columns, its megabyte, its little HTML, and a word for all that it merges or drops.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { siteReview } from '../../../db/export/letterboxd-review.ts';
import { LARGEST_SITE_FILE } from '../../../db/export/letterboxd.ts';
import type { Journal } from '../../../db/handles.ts';
import { memoryJournal, temporaryFolder } from '../../support/journal.ts';
import { ask, askLater, log, logReview, ONE_MILE_REVIEW, oneMile } from '../../support/one-mile.ts';

async function exported(journal: Journal) {
  const to = join(temporaryFolder(), 'site');
  const report = await askLater(journal, 'export.run', { format: 'letterboxd', scope: { kind: 'everything' }, to });
  const files = Object.fromEntries(readdirSync(to).map((name) => [name, readFileSync(join(to, name))]));
  const rows = (name: string): Record<string, string>[] =>
    parse(files[name] ?? '', { columns: true, record_delimiter: '\n' });
  const notices = Object.fromEntries(report.notices.map(({ kind, count }) => [kind, count]));
  return { report, files, rows, notices };
}

test('an entry in the columns of the site', async () => {
  const journal = memoryJournal();
  log(journal, {
    ...oneMile({ isRewatch: true, tags: ['in-theatres', 'with Mum'], themes: [], review: 'Seen *twice*.' }),
    film: {
      ...{ title: 'One Mile', year: 2025, directors: ['Asoka Wakabayashi', 'B, C'] },
      identifiers: { letterboxd: 'https://letterboxd.com/film/one-mile/', tmdb: '12', imdb: 'tt0000012' },
    },
  });
  const { files, rows, report } = await exported(journal);
  expect(Object.keys(files)).toEqual(['letterboxd-diary-1.csv']);
  expect(files['letterboxd-diary-1.csv']?.toString('utf8')).toBe(
    'LetterboxdURI,tmdbID,imdbID,Title,Year,Directors,Rating,WatchedDate,Rewatch,Tags,Review\n' +
      'https://letterboxd.com/film/one-mile/,12,tt0000012,One Mile,2025,"Asoka Wakabayashi, B, C",4.5,2026-03-14,true,"in-theatres, with Mum",Seen <em>twice</em>.\n',
  );
  expect(rows('letterboxd-diary-1.csv')).toHaveLength(1);
  expect(report.notices).toEqual([]);
});

test('ids that are not what the site means by them stay out', async () => {
  const journal = memoryJournal();
  const identifiers = { letterboxd: 'https://letterboxd.com/someone/film/one-mile/1/', tmdb: 'x', imdb: 'nm12' };
  log(journal, { film: { title: 'One Mile', identifiers } });
  expect((await exported(journal)).rows('letterboxd-diary-1.csv')[0]).toMatchObject({
    ...{ LetterboxdURI: '', tmdbID: '', imdbID: '', Title: 'One Mile', Year: '', WatchedDate: '', Rewatch: 'false' },
  });
});

test('what the site merges or drops is said', async () => {
  const journal = memoryJournal();
  log(journal, oneMile());
  log(journal, oneMile({ review: 'Again, the same day.', hasSpoilers: true }));
  log(journal, oneMile({ watchedOn: '2026-05', tags: ['a, b', 'c'] }));
  log(journal, oneMile({ watchedOn: null, tags: [], themes: [], review: '' }));
  ask(journal, 'entry.trash', { id: logReview(journal, 'Gone', 'x') });
  const { notices, rows, report } = await exported(journal);
  expect(notices).toEqual({
    'trash-left-out': 1,
    'letterboxd-same-day': 1,
    'letterboxd-partial-date': 1,
    'letterboxd-undated-tags': 1,
    'letterboxd-tag-comma': 1,
    'letterboxd-spoilers': 3,
    'letterboxd-simplified': 2,
    'letterboxd-no-column': 3,
  });
  expect(report.notices.find(({ kind }) => kind === 'letterboxd-same-day')?.titles).toEqual(['One Mile']);
  const dates = rows('letterboxd-diary-1.csv').map((row) => [row['WatchedDate'], row['Tags']]);
  expect(dates).toEqual([
    ['2026-03-14', 'in-theatres'],
    ['2026-03-14', 'in-theatres'],
    ['', ''],
    ['', ''],
  ]);
});

test('a megabyte a file, in bytes of UTF-8, never cut inside an entry', async () => {
  const journal = memoryJournal();
  for (let at = 0; at < 5; at += 1) {
    logReview(journal, `Film ${at}`, '日'.repeat(130_000), { watchedOn: `2026-01-0${at + 1}` });
  }
  logReview(journal, 'Endless', '走'.repeat(400_000), { watchedOn: '2026-02-01', rating: 3 });
  const { files, rows, notices } = await exported(journal);
  const names = Object.keys(files).toSorted();
  expect(names).toEqual(['letterboxd-diary-1.csv', 'letterboxd-diary-2.csv', 'letterboxd-diary-3.csv']);
  for (const name of names) expect(files[name]?.length).toBeLessThanOrEqual(LARGEST_SITE_FILE);
  const all = names.flatMap(rows);
  expect(all.map((row) => row['Review']?.length)).toEqual([130_000, 130_000, 130_000, 130_000, 130_000, 0]);
  expect(all.at(-1)).toMatchObject({ Title: 'Endless', Rating: '3' });
  expect(notices).toEqual({ 'letterboxd-review-too-long': 1 });
});

test('the watchlist goes into a file of its own', async () => {
  const journal = memoryJournal();
  ask(journal, 'watchlist.add', { film: { title: 'Kestrel', year: 2019 } });
  const { rows } = await exported(journal);
  expect(rows('letterboxd-watchlist-1.csv')).toMatchObject([{ Title: 'Kestrel', Year: '2019' }]);
});

describe('a review in the HTML of the site', () => {
  test.each([
    ['*a* **b** _c_', '<em>a</em> <strong>b</strong> <em>c</em>'],
    ['one\ntwo\n\nthree', 'one\ntwo\n\nthree'],
    ['one  \ntwo', 'one<br>two'],
    ['> quoted\n> on\n\nand not', '<blockquote>quoted\non</blockquote>\n\nand not'],
    ['a < b & c > d "e"', 'a &lt; b &amp; c &gt; d &quot;e&quot;'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['[link](https://example.org/?a=1&b=2)', '<a href="https://example.org/?a=1&amp;b=2">link</a>'],
    ['[bad](javascript:alert(1))', 'bad'],
    ['', ''],
  ])('%j', (markdown, html) => {
    const { html: written, isSimplified } = siteReview(markdown);
    expect(written).toBe(html);
    expect(isSimplified).toBe(false);
  });

  test.each([
    ['# What stays', '<b>What stays</b>'],
    ['- a\n- b', '• a\n• b'],
    ['3. a\n4. b', '3. a\n4. b'],
    ['`x < y`', 'x &lt; y'],
    ['| a | b |\n| - | - |\n| 1 | 2 |', 'a | b\n1 | 2'],
    ['~~no~~ yes', 'no yes'],
    ['a[^1]\n\n[^1]: note', 'a[1]\n\n[1] note'],
    ['- [x] seen', '• [x] seen'],
  ])('%j has no form there and is written plainly', (markdown, html) => {
    expect(siteReview(markdown)).toMatchObject({ html, isSimplified: true });
  });

  test('hidden words stand open, and are told of', () => {
    const { html, hasHiddenWords } = siteReview(ONE_MILE_REVIEW);
    expect(html).toContain('line — she lets the girl from the school team pass — and');
    expect(html).toContain('<strong>empty track at dusk</strong>');
    expect(hasHiddenWords).toBe(true);
  });
});
