// The search on screen by itself, on a journal in memory: with an address of its own, and places that its links lead to.

import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  type RouterHistory,
  RouterProvider,
} from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import type { SearchOrder } from '../../db/model/search/answer.ts';
import { Search } from '../../renderer/places/search/search.tsx';
import { listenForStepBack } from '../../renderer/places/frame/step-out.ts';
import { openPage, type PageDesk } from './page-api.ts';
import { show, type ShownPart } from './part.tsx';

interface Searching extends ShownPart {
  desk: PageDesk;
  history: RouterHistory;
  line: HTMLInputElement;
}

/** Where a link led, as the page says it. */
function Elsewhere() {
  return <p>Elsewhere</p>;
}

export async function showSearch(fill: (desk: PageDesk) => void, address = '/search'): Promise<Searching> {
  const desk = openPage();
  fill(desk);
  const root = createRootRoute();
  const search = createRoute({
    getParentRoute: () => root,
    path: '/search',
    validateSearch: ({ q, order }: Record<string, unknown>) => ({
      q: typeof q === 'string' || typeof q === 'number' ? String(q) : undefined,
      order: order as SearchOrder | undefined,
    }),
    component: Search,
  });
  const paths = ['/', '/entry/$entryId', '/film/$filmId', '/theme/$themeId', '/list/$listId'];
  const others = paths.map((path) => createRoute({ getParentRoute: () => root, path, component: Elsewhere }));
  const history = createMemoryHistory({ initialEntries: ['/', address], initialIndex: 1 });
  const router = createRouter({ routeTree: root.addChildren([search, ...others]), history });
  // the program's own routes are others, but those of the search are the same
  onTestFinished(listenForStepBack(router as never));
  const shown = show(<RouterProvider router={router as never} />);
  const line = await screen.findByRole<HTMLInputElement>('searchbox', { name: 'Search your journal' });
  return { ...shown, desk, history, line };
}

export const results = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-result]')];
