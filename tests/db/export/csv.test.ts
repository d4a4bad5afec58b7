// The table of entries as spreadsheets read it: RFC 4180, UTF-8 they recognise, nothing that runs.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import type { ExportReport } from '../../../db/model/export.ts';
import { memoryJournal, temporaryFolder } from '../../support/journal.ts';
import { ask, askLater, log, logReview, ONE_MILE_REVIEW, oneMile } from '../../support/one-mile.ts';

async function exported(journal: Journal): Promise<{ text: string; report: ExportReport }> {
  const to = join(temporaryFolder(), 'entries.csv');
  const report = await askLater(journal, 'export.run', { format: 'csv', scope: { kind: 'everything' }, to });
  return { text: readFileSync(to, 'utf8'), report };
}

const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, bom: true, record_delimiter: '\r\n' });

test('a row for each entry outside of the trash, earliest first, unknown dates where they were logged', async () => {
  const journal = memoryJournal();
  log(journal, oneMile({ isLiked: true, medium: 'cinema', place: 'the Lumière', company: 'Mum' }));
  logReview(journal, '走る人', 'line one\nline "two", three', { watchedOn: '2019-03', tags: ['with-mum', 'rain'] });
  log(journal, { film: { title: 'Untitled' }, watchedOn: null, isUnfinished: true });
  ask(journal, 'entry.trash', { id: logReview(journal, 'Gone', 'x') });
  const { text, report } = await exported(journal);
  expect(text.startsWith('\ufeffDate,Title,Original title,Reading,Year,Directors,Rating,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  const rows = rowsOf(text);
  expect(rows.map((row) => [row['Date'], row['Title']])).toEqual([
    ['2019-03', '走る人'],
    ['2026-03-14', 'One Mile'],
    ['', 'Untitled'],
  ]);
  expect(rows[0]).toMatchObject({ Tags: 'with-mum, rain', Review: 'line one\nline "two", three', Rating: '' });
  expect(rows[1]).toMatchObject({
    ...{ 'Original title': 'ワン・マイル', Year: '2025', Directors: 'Asoka Wakabayashi', Rating: '4.5', Liked: 'yes' },
    ...{ Medium: 'cinema', Place: 'the Lumière', With: 'Mum', Minutes: '112', Rewatch: '', Review: ONE_MILE_REVIEW },
    ...{ Themes: "grief, survivor's guilt, resilience, silence, running", Logged: expect.stringMatching(/Z$/) },
  });
  expect(rows[2]).toMatchObject({ 'Not finished': 'yes' });
  expect(report).toMatchObject({ entryCount: 3, filmCount: 3, fileCount: 1 });
  expect(report.notices).toEqual([{ kind: 'trash-left-out', count: 1, titles: [] }]);
});

test('what is beside entries is said to be left out', async () => {
  const journal = memoryJournal();
  const { film } = log(journal, oneMile());
  ask(journal, 'reflection.write', { filmId: film.id, text: 'Still.' });
  ask(journal, 'film.edit', { id: film.id, notes: 'lent' });
  const { id } = ask(journal, 'list.create', { name: 'Tracks' });
  ask(journal, 'list.add', { id, film: { title: 'Unseen' } });
  expect((await exported(journal)).report.notices).toEqual([
    { kind: 'beside-left-out', count: 2, titles: [] },
    { kind: 'lists-left-out', count: 1, titles: [] },
    { kind: 'unseen-left-out', count: 1, titles: [] },
  ]);
});

test.each(['=1+1', '+cmd', '-30-', '@ in the mood for love', '\tx', '\rx', '＝1', '=HYPERLINK("http://example.org")'])(
  'a cell that begins a formula does nothing: %j',
  async (text) => {
    const journal = memoryJournal();
    logReview(journal, `Film`, text, { place: text.trim() });
    const [row] = rowsOf((await exported(journal)).text);
    expect(row?.['Review']).toBe(`'${text}`);
    expect(row?.['Place']).not.toMatch(/^[=+\-@\t\r＝]/);
  },
);

test('every review reads back as it was, but for the apostrophe before a formula', { timeout: 60_000 }, async () => {
  const journal = memoryJournal();
  const { id } = log(journal, oneMile());
  const unit = fc.constantFrom(...'ab ,;"\'\n\r\t=+-@|\\é日🏃\u2028\ufeff');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, maxLength: 30 }), async (review) => {
      ask(journal, 'entry.edit', { id, review });
      const [row] = rowsOf((await exported(journal)).text);
      expect(row?.['Review']).toBe(/^[=+\-@\t\r]/.test(review) ? `'${review}` : review);
    }),
    { numRuns: 150 },
  );
});
