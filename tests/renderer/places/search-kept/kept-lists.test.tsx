// The lists of the empty search page, and when a search counts as used.

import { fireEvent, renderHook, screen, waitFor } from '@testing-library/react';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { expect, test, vi } from 'vitest';
import { KeptSearches } from '../../../../renderer/places/search-kept/kept-lists.tsx';
import { STANDS, useNoteSearch } from '../../../../renderer/places/search-kept/use-note-search.ts';
import { ask } from '../../../support/one-mile.ts';
import { openPage } from '../../../support/page-api.ts';
import { show } from '../../../support/part.tsx';

function Lists() {
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: '/', component: KeptSearches });
  const search = createRoute({ getParentRoute: () => root, path: '/search', component: () => null });
  const router = createRouter({
    routeTree: root.addChildren([page, search]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  return <RouterProvider router={router as never} />;
}

test('one is forgotten, and all', async () => {
  const { journal } = openPage();
  for (const query of ['grief', '走る', 'rating:>=4']) ask(journal, 'recentSearch.note', { query });
  show(<Lists />);
  const lines = () => screen.queryAllByRole('link').map(({ textContent }) => textContent);
  await waitFor(() => expect(lines()).toEqual(['rating:>=4', '走る', 'grief']));
  fireEvent.click(screen.getByRole('button', { name: 'Forget 走る' }));
  await waitFor(() => expect(ask(journal, 'recentSearch.list', {})).toHaveLength(2));
  fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
  await waitFor(() => expect(ask(journal, 'recentSearch.list', {})).toEqual([]));
});

test('a search is used when it stood with results, not when it found nothing or was typed on', async () => {
  vi.useFakeTimers();
  try {
    const { journal } = openPage();
    const noted = () => ask(journal, 'recentSearch.list', {}).map(({ query }) => query);
    const { rerender, unmount } = renderHook(({ query, found }) => useNoteSearch(query, found), {
      initialProps: { query: 'gri', found: 3 },
    });
    await vi.advanceTimersByTimeAsync(STANDS - 1);
    rerender({ query: 'grief', found: 2 });
    await vi.advanceTimersByTimeAsync(STANDS - 1);
    expect(noted()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(noted()).toEqual(['grief']);
    rerender({ query: 'nowhere', found: 0 });
    await vi.advanceTimersByTimeAsync(STANDS * 2);
    expect(noted()).toEqual(['grief']);
    unmount();
  } finally {
    vi.useRealTimers();
  }
});
