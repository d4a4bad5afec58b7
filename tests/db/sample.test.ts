// The sample journal: what it promises to show is in it, its facts hold, and it is gone with its folder.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkJournal } from '../../db/check.ts';
import { earlierEntries } from '../../db/sample/entries-earlier.ts';
import { firstEntries } from '../../db/sample/entries-first.ts';
import { recentEntries } from '../../db/sample/entries-recent.ts';
import { oneMile } from '../../db/sample/one-mile.ts';
import { openSample, type OpenSample } from '../../db/sample/open.ts';
import { expectIndexFits } from '../support/dump.ts';
import { temporaryFolder } from '../support/journal.ts';
import { ask } from '../support/one-mile.ts';

function opened(folder = join(temporaryFolder(), 'Sample')): OpenSample & { folder: string } {
  const sample = openSample(folder);
  if (!sample.ok) throw new Error(sample.error.failure);
  onTestFinished(() => sample.value.end());
  return { ...sample.value, folder };
}

test('thirty entries, One Mile with its essay, five themes, a copied line, a reflection two winters later', () => {
  const { journal } = opened();
  expect(ask(journal, 'journal.summary', {})).toMatchObject({ entryCount: 30, listCount: 1, watchlistCount: 4 });
  const [hit] = ask(journal, 'search.find', { query: '"empty track at dusk"' }).hits;
  const entry = ask(journal, 'entry.get', { id: hit?.kind === 'entry' ? (hit.entry?.id ?? 0) : 0 });
  expect(entry.film.title).toBe('One Mile');
  expect(entry.rating).toBe(4.5);
  expect(entry.themes).toHaveLength(5);
  expect(entry.review.split(/\s+/).length).toBeGreaterThan(400);
  const film = ask(journal, 'film.get', { id: entry.film.id });
  expect(film.entries).toHaveLength(2);
  expect(film.reflections.map(({ reflectedOn }) => reflectedOn)).toEqual(['2026-11-15']);
  expect(film.clippings).toHaveLength(1);
  expect(ask(journal, 'quote.list', {}).quotes.map(({ cite }) => cite)).toContain('the coach, at the gate');
});

test('it is sound, everything in it is found, and there is nothing to undo', () => {
  const { journal } = opened();
  expect(checkJournal(journal).findings).toEqual([]);
  expectIndexFits(journal);
  expect(ask(journal, 'undo.state', {})).toMatchObject({ undo: null, redo: null });
  expect(ask(journal, 'savedSearch.list', {})).toHaveLength(1);
  expect(ask(journal, 'search.count', { query: 'company:Mum' }).found).toBe(4);
  expect(ask(journal, 'search.count', { query: '小津' }).found).toBeGreaterThan(0);
});

test('written for this: entries of every length, some in Japanese, dates half remembered', () => {
  const all = [...oneMile, ...recentEntries, ...earlierEntries, ...firstEntries];
  expect(all).toHaveLength(30);
  expect(new Set(all.map(({ film }) => film.title)).size).toBe(29);
  const dates = all.map(({ watchedOn }) => watchedOn?.length ?? 0);
  expect(new Set(dates)).toEqual(new Set([0, 4, 7, 10]));
  expect(all.filter(({ review }) => /\p{Script=Hiragana}/u.test(review ?? ''))).toHaveLength(2);
  expect(all.filter(({ review }) => (review ?? '').length < 150).length).toBeGreaterThan(3);
  expect(all.every(({ review }) => (review ?? '') !== '')).toBe(true);
});

test('made anew each time, and gone without a trace', () => {
  const first = opened();
  ask(first.journal, 'entry.log', { film: { title: 'Mine' } });
  const again = opened(first.folder);
  expect(ask(again.journal, 'journal.summary', {}).entryCount).toBe(30);
  again.end();
  expect(existsSync(first.folder)).toBe(false);
  expect(readdirSync(join(first.folder, '..'))).toEqual([]);
});
