// What an export covers: everything, what a search or a filter shows, one list, theme, film, year or entry.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExportScope } from '../../../db/model/export.ts';
import type { ExportedJournal } from '../../../db/model/exchange.ts';
import type { Journal } from '../../../db/handles.ts';
import { memoryJournal, temporaryFolder } from '../../support/journal.ts';
import { ask, askLater, bringOwn, log, logReview, oneMile } from '../../support/one-mile.ts';

async function exported(journal: Journal, scope: ExportScope): Promise<ExportedJournal> {
  const to = join(temporaryFolder(), 'journal.json');
  await askLater(journal, 'export.run', { format: 'json', scope, to });
  return JSON.parse(readFileSync(to, 'utf8')) as ExportedJournal;
}

/** Titles with how many entries of each, names of themes, names of lists, films on the watchlist. */
async function heldBy(journal: Journal, scope: ExportScope): Promise<unknown[]> {
  const { films, themes, lists, watchlist } = await exported(journal, scope);
  return [
    Object.fromEntries(films.map((film) => [film.title, film.entries.length])),
    themes.map(({ name }) => name),
    lists.map(({ name }) => name),
    watchlist.length,
  ];
}

function library() {
  const journal = memoryJournal();
  const mile = log(journal, oneMile({ watchedOn: '2025-11', themes: ['grief'] }));
  log(journal, oneMile({ watchedOn: '2026-03-14', themes: ['running'] }));
  const gone = log(journal, oneMile({ watchedOn: '2026-04-01', themes: ['running'] }));
  ask(journal, 'entry.trash', { id: gone.id });
  logReview(journal, 'Harbour', 'x', { watchedOn: null, themes: ['water'] });
  ask(journal, 'reflection.write', { filmId: mile.film.id, text: 'Still.' });
  const trashed = ask(journal, 'reflection.write', { filmId: mile.film.id, text: 'Not so.' });
  ask(journal, 'reflection.trash', { id: trashed.id });
  const { id: list } = ask(journal, 'list.create', { name: 'Tracks' });
  ask(journal, 'list.add', { id: list, film: { id: mile.film.id }, note: 'twice' });
  ask(journal, 'list.add', { id: list, film: { title: 'Unseen' } });
  ask(journal, 'list.create', { name: 'Other' });
  ask(journal, 'watchlist.add', { film: { title: 'Kestrel' } });
  return { journal, film: mile.film.id, list };
}

test('each holds its own and nothing else', async () => {
  const { journal, film, list } = library();
  const themeId = (name: string) => ask(journal, 'theme.list', {}).find((theme) => theme.name === name)?.id ?? 0;
  const everything = { 'One Mile': 3, Harbour: 1, Unseen: 0, Kestrel: 0 };
  expect(await heldBy(journal, { kind: 'everything' })).toEqual([
    everything,
    ['grief', 'running', 'water'],
    expect.arrayContaining(['Tracks', 'Other']),
    1,
  ]);
  expect(await heldBy(journal, { kind: 'film', id: film })).toEqual([{ 'One Mile': 2 }, ['grief', 'running'], [], 0]);
  expect(await heldBy(journal, { kind: 'list', id: list })).toEqual([
    { 'One Mile': 2, Unseen: 0 },
    ['grief', 'running'],
    ['Tracks'],
    0,
  ]);
  expect(await heldBy(journal, { kind: 'theme', id: themeId('running') })).toEqual([
    { 'One Mile': 1 },
    ['running'],
    [],
    0,
  ]);
  expect(await heldBy(journal, { kind: 'year', year: 2026 })).toEqual([{ 'One Mile': 1 }, ['running'], [], 0]);
  expect(await heldBy(journal, { kind: 'year', year: 'unknown' })).toEqual([{ Harbour: 1 }, ['water'], [], 0]);
  expect(await heldBy(journal, { kind: 'search', query: 'theme:grief' })).toEqual([
    { 'One Mile': 1 },
    ['grief'],
    [],
    0,
  ]);
});

test('a film goes out with what was written beside its entries, but for the trash', async () => {
  const { journal, film, list } = library();
  const texts = async (scope: ExportScope) =>
    (await exported(journal, scope)).films.flatMap(({ reflections }) => reflections.map(({ text }) => text));
  expect(await texts({ kind: 'film', id: film })).toEqual(['Still.']);
  expect(await texts({ kind: 'list', id: list })).toEqual(['Still.']);
  expect(await texts({ kind: 'year', year: 2026 })).toEqual([]);
  expect((await texts({ kind: 'everything' })).toSorted()).toEqual(['Not so.', 'Still.']);
});

test('a theme nobody uses still goes out by its name, and what is not there is not found', async () => {
  const journal = memoryJournal();
  const { id } = ask(journal, 'theme.create', { name: 'snow' });
  expect(await heldBy(journal, { kind: 'theme', id })).toEqual([{}, ['snow'], [], 0]);
  for (const kind of ['film', 'list', 'theme', 'entry'] as const) {
    await expect(exported(journal, { kind, id: 99 })).rejects.toThrow('not-found');
  }
});

test('what comes in is in the journal again, whatever was chosen', async () => {
  const { journal, list } = library();
  const to = join(temporaryFolder(), 'journal.json');
  await askLater(journal, 'export.run', { format: 'json', scope: { kind: 'list', id: list }, to });
  const other = memoryJournal();
  expect(await bringOwn(other, to)).toMatchObject({ filmCount: 2, entryCount: 2, listCount: 1 });
});
