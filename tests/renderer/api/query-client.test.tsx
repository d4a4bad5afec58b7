// The cache: a change of a table refetches what was read from it, forgets what is off screen, and leaves the rest alone.

import { useQuery } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import {
  diaryOutline,
  entryLines,
  knownWords,
  onThisDay,
  selectionSummary,
} from '../../../renderer/api/queries/diary.ts';
import { entryDetail } from '../../../renderer/api/queries/entry.ts';
import { journalSummary, tagLines, themeLines, trashLines, undoState } from '../../../renderer/api/queries/journal.ts';
import { searchAnswer } from '../../../renderer/api/queries/search.ts';
import { followChanges, queryClient } from '../../../renderer/api/query-client.ts';
import { request, RequestError } from '../../../renderer/api/client.ts';
import { contract, type RequestName, tables } from '../../../electron/contract/requests.ts';
import { NO_FILTER } from '../../../db/model/diary.ts';
import { log, oneMile } from '../../support/one-mile.ts';
import { openPage, type PageDesk } from '../../support/page-api.ts';
import { leavePage, show } from '../../support/part.tsx';

function follow(): PageDesk {
  const desk = openPage();
  const stop = followChanges();
  onTestFinished(() => {
    stop();
    leavePage();
  });
  return desk;
}

/** Everything the page reads, read once. */
async function readAll(entryId: number): Promise<void> {
  await Promise.all([
    queryClient.fetchQuery(journalSummary()),
    queryClient.fetchQuery(diaryOutline(NO_FILTER)),
    queryClient.fetchQuery(entryLines([entryId])),
    queryClient.fetchQuery(onThisDay('2026-11-22')),
    queryClient.fetchQuery(selectionSummary({ ids: [entryId] })),
    queryClient.fetchQuery(knownWords('medium')),
    queryClient.fetchQuery(entryDetail(entryId)),
    queryClient.fetchQuery(themeLines()),
    queryClient.fetchQuery(tagLines()),
    queryClient.fetchQuery(trashLines()),
    queryClient.fetchQuery(undoState()),
    queryClient.fetchQuery({ queryKey: searchAnswer('mile', 'newest', 'all', 50).queryKey, queryFn: () => request('search.find', { query: 'mile' }) }), // prettier-ignore
    queryClient.fetchQuery({ queryKey: ['appearance'], queryFn: () => 'system' }),
  ]);
}

const stale = (): unknown[] =>
  queryClient
    .getQueryCache()
    .getAll()
    .filter((query) => query.state.isInvalidated)
    .map(({ queryKey }) => queryKey[0])
    .toSorted();

test.each(tables)('a change of %s makes stale what is read from it and nothing else', async (table) => {
  const desk = follow();
  await readAll(log(desk.journal, oneMile()).id);
  const read = queryClient.getQueryCache().getAll().map(({ queryKey }) => queryKey[0]); // prettier-ignore
  desk.emit('journal.changed', { tables: [table] });
  const expected = read.filter((name) => contract[name as RequestName]?.tables.some((each) => each === table));
  expect(stale()).toEqual(expected.toSorted());
});

test('undo of an entry leaves settings, and a kept draft leaves everything', async () => {
  const desk = follow();
  await readAll(log(desk.journal, oneMile()).id);
  desk.emit('journal.changed', { tables: ['draft'] });
  expect(stale()).toEqual([]);
  await request('undo.undo', {});
  expect(stale()).not.toContain('appearance');
  expect(stale()).toContain('entry.lines');
});

test('what is on screen is read again at once, what is not when it is next shown', async () => {
  const desk = follow();
  function Summary() {
    const { data } = useQuery(journalSummary());
    return <p>{data === undefined ? 'waiting' : `${data.entryCount} entries`}</p>;
  }
  const { unmount } = show(<Summary />);
  await screen.findByText('0 entries');
  await act(() => request('entry.log', oneMile()));
  await screen.findByText('1 entries');
  const countOf = (name: string): number => desk.namesAsked().filter((asked) => asked === name).length;
  expect(countOf('journal.summary')).toBe(2);
  await act(() => request('draft.drop', { key: 'log' }));
  expect(countOf('journal.summary')).toBe(2);

  unmount();
  await request('entry.log', oneMile({ film: { title: 'Kestrel' } }));
  expect(countOf('journal.summary')).toBe(2);
  show(<Summary />);
  await screen.findByText('2 entries');
  expect(countOf('journal.summary')).toBe(3);
});

test('nothing is read twice without a change, nor while the system calls itself offline', async () => {
  const desk = follow();
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'onLine'));
  await queryClient.fetchQuery(journalSummary());
  await queryClient.fetchQuery(journalSummary());
  window.dispatchEvent(new Event('focus'));
  expect(desk.namesAsked()).toEqual(['journal.summary']);
});

test('another journal makes everything stale, a journal being opened nothing', async () => {
  const desk = follow();
  await readAll(log(desk.journal, oneMile()).id);
  desk.emit('journal.status', { state: 'opening' });
  expect(stale()).toEqual([]);
  desk.emit('journal.status', { state: 'open', name: 'Other.afterimage' });
  expect(stale()).toContain('entry.get');
  expect(stale()).toContain('journal.summary');
});

test('a refusal is not asked again, and carries its code', async () => {
  const desk = follow();
  const refused = await queryClient.fetchQuery(entryDetail(999)).catch((caught: unknown) => caught);
  expect(refused).toBeInstanceOf(RequestError);
  expect(refused).toMatchObject({ error: { code: 'not-found' } });
  expect(desk.namesAsked()).toEqual(['entry.get']);
});

test('nobody listens any more when the page is left', async () => {
  const desk = openPage();
  const stop = followChanges();
  expect(desk.listenerCount('journal.changed')).toBe(1);
  stop();
  await waitFor(() => expect(desk.listenerCount('journal.changed') + desk.listenerCount('journal.status')).toBe(0));
});
