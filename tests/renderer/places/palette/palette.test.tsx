// The palette on a page: what it offers for what is typed, what Enter does, and that a command runs once it has gone.

import { act, screen, waitFor } from '@testing-library/react';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { expect, test, vi } from 'vitest';
import { runCommand, useCommands } from '../../../../renderer/places/frame/run-commands.ts';
import { Palette } from '../../../../renderer/places/palette/palette.tsx';
import { SavedPlaces } from '../../../../renderer/places/search-kept/saved-places.tsx';
import { ask, log, logReview, oneMile } from '../../../support/one-mile.ts';
import { openPage } from '../../../support/page-api.ts';
import { show } from '../../../support/part.tsx';

function showFrame(onBack: () => void) {
  function Frame() {
    useCommands({ 'go.back': onBack });
    return (
      <>
        <SavedPlaces openId={null} />
        <Palette />
        <Outlet />
      </>
    );
  }
  const root = createRootRoute({ component: Frame });
  const paths = ['/', '/search', '/film/$filmId', '/entry/$entryId', '/theme/$themeId', '/list/$listId'];
  const router = createRouter({
    routeTree: root.addChildren(paths.map((path) => createRoute({ getParentRoute: () => root, path }))),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  const { user } = show(<RouterProvider router={router as never} />);
  return { user, at: () => decodeURIComponent(router.state.location.href) };
}

async function openPalette(): Promise<void> {
  await waitFor(() => {
    act(() => runCommand('palette.open'));
    expect(document.activeElement).toBe(screen.getByRole('combobox'));
  });
}

const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

test('things of the journal, what a search finds, and the search itself', async () => {
  window.localStorage.clear();
  const { journal } = openPage();
  log(journal, oneMile());
  logReview(journal, 'Harbour', 'Grief at the harbour.');
  ask(journal, 'savedSearch.create', { name: 'Quiet endings', query: 'theme:silence' });
  const { user, at } = showFrame(() => undefined);
  expect(await screen.findByRole('link', { name: /Quiet endings/ })).toBeTruthy();
  await openPalette();
  await user.keyboard('grief');
  await waitFor(() => expect(options().at(-1)).toContain('Search for “grief”'));
  await waitFor(() => expect(options().length).toBeGreaterThan(3));
  expect(options()[0]).toContain('grief');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(at()).toMatch(/^\/theme\/\d+/));
  await openPalette();
  await user.keyboard('quiet{Enter}');
  await waitFor(() => expect(at()).toContain('q=theme:silence'));
});

test('a quote is offered by its words, and its film after them', async () => {
  const { journal } = openPage();
  const said = 'Nobody in the house by the harbour says it aloud, but a track is empty until somebody remembers.';
  logReview(journal, 'Kestrel', `A line to keep:\n\n> ${said}\n> — the coach`);
  const { user } = showFrame(() => undefined);
  await openPalette();
  await user.keyboard('somebody remembers');
  await waitFor(() =>
    expect(options().join('\n')).toMatch(/^… .*empty until somebody remembers\. ?.*Kestrel.*Quote$/m),
  );
});

test('a command runs when the palette has gone', async () => {
  openPage();
  const onBack = vi.fn();
  const { user } = showFrame(onBack);
  await openPalette();
  await user.keyboard('back');
  expect(onBack).not.toHaveBeenCalled();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(onBack).toHaveBeenCalledOnce());
});
