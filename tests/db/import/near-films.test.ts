// A film of a file that is nearly one of the journal: told, asked about once for each kind, and taken as the answer says.

import { expect, test } from 'vitest';
import { filmTitlesSql } from '../../../db/import/near-films.ts';
import type { Journal } from '../../../db/handles.ts';
import { planOf } from '../../support/dump.ts';
import { bring, entry, film, listOf, rating, watched } from '../../support/import-records.ts';
import { memoryJournal } from '../../support/journal.ts';
import { ask, log } from '../../support/one-mile.ts';

function withParis(more: { directors?: string[]; year?: number | null } = {}): Journal {
  const journal = memoryJournal();
  log(journal, { film: { title: 'Paris, Texas', year: 1984, ...more } });
  return journal;
}

const filmCount = (journal: Journal): number => ask(journal, 'journal.summary', {}).filmCount;
const paris = (year: number | null, title = 'Paris Texas') =>
  entry('a', title, { watchedOn: '2020-01-02', rating: 4 }, { year });

test('of the same year it is the same, unless said otherwise; either way it is told once', async () => {
  const records = [paris(1984), rating('Paris Texas', 4, { year: 1984 })];
  const journal = withParis();
  const report = await bring(journal, records);
  expect(filmCount(journal)).toBe(1);
  expect(report.counts.film?.created ?? 0).toBe(0);
  const line = { kind: 'title', count: 1, examples: [{ mine: 'Paris, Texas 1984', theirs: 'Paris Texas 1984' }] };
  expect(report.likenesses).toEqual([line]);
  expect(report.rows).toMatchObject([{ outcome: 'remark', reason: 'film-alike', title: 'Paris Texas' }]);
  const other = withParis();
  const apart = await bring(other, records, { choices: { likenesses: { title: 'other' } } });
  expect(filmCount(other)).toBe(2);
  expect(apart.likenesses).toEqual([line]);
  expect(apart.rows).toEqual([]);
});

test('a trial asks, and changes nothing', async () => {
  const journal = withParis();
  const report = await bring(journal, [paris(1984)], { isTrial: true });
  expect(report.likenesses).toMatchObject([{ kind: 'title', count: 1 }]);
  expect(ask(journal, 'journal.summary', {})).toMatchObject({ filmCount: 1, entryCount: 1 });
});

test('of the year before or after, or of none, it is another, unless said otherwise', async () => {
  for (const [year, title] of [
    [1985, 'Paris Texas'],
    [1983, 'Paris, Texas'],
    [null, 'Paris Texas'],
  ] as const) {
    const journal = withParis();
    const report = await bring(journal, [paris(year, title)]);
    expect(filmCount(journal), `${title} ${year}`).toBe(2);
    expect(report.likenesses, `${title} ${year}`).toMatchObject([{ kind: 'year', count: 1 }]);
    const same = withParis();
    await bring(same, [paris(year, title)], { choices: { likenesses: { year: 'same' } } });
    expect(filmCount(same), `${title} ${year}`).toBe(1);
  }
});

test('what is farther off, or says itself that it is another, is not asked about', async () => {
  const others = [
    [withParis(), paris(1990)],
    [withParis(), paris(1984, 'Paris, Tennessee')],
    [
      withParis({ directors: ['A. Moreau'] }),
      entry('a', 'Paris Texas', {}, { year: 1984, film: { directors: ['B. Lund'] } }),
    ],
  ] as const;
  for (const [journal, record] of others) {
    const report = await bring(journal, [record]);
    expect(report.likenesses).toEqual([]);
    expect(filmCount(journal)).toBe(2);
  }
});

test('one that is spelt alike goes before one that is nearly', async () => {
  const journal = withParis();
  log(journal, { film: { title: 'Paris Texas', year: 1984 } });
  const report = await bring(journal, [paris(1984), watched('Harbour')]);
  expect(report.likenesses).toEqual([]);
  expect(filmCount(journal)).toBe(3);
});

test('of two that are nearly it, none is taken', async () => {
  const journal = withParis();
  log(journal, { film: { title: 'Paris… Texas!', year: 1984 } });
  await bring(journal, [paris(1984)]);
  expect(filmCount(journal)).toBe(3);
});

test('two films of one file are told apart by the file', async () => {
  const journal = memoryJournal();
  const report = await bring(journal, [
    paris(1984),
    listOf('l', 'Roads', []),
    rating('Paris, Texas', 5, { year: 1984 }),
  ]);
  expect(report.likenesses).toEqual([]);
  expect(filmCount(journal)).toBe(2);
});

test('brought in again, nothing is new and nothing is asked but the same', async () => {
  const journal = withParis();
  const records = [paris(1984), rating('Paris Texas', 4, { year: 1984 })];
  await bring(journal, records);
  const again = await bring(journal, records);
  expect(again.counts.entry).toMatchObject({ created: 0, merged: 1 });
  expect(filmCount(journal)).toBe(1);
});

test('a film knows more of itself by what was nearly it', async () => {
  const journal = withParis();
  await bring(journal, [{ ...paris(1984), film: film('Paris Texas', 1984, { directors: ['W. Wenders'] }) }]);
  const { tiles } = ask(journal, 'film.list', {});
  expect(ask(journal, 'film.get', { id: tiles[0]?.id ?? 0 }).film).toMatchObject({
    title: 'Paris, Texas',
    directors: ['W. Wenders'],
  });
});

test('all titles are read once, in the order in which they lie', () => {
  expect(planOf(memoryJournal(), filmTitlesSql).join('\n')).toBe('SCAN film');
});
