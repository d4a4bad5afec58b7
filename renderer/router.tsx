// The places and their addresses. Hash history: the page is one file, whatever the place.

import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import type { SearchOrder } from '../db/model/search/answer.ts';
import { type LookedFor, readLookedFor } from './text/looked-for.ts';
import { About } from './places/about/about.tsx';
import { Backups } from './places/backups/backups.tsx';
import { Restore } from './places/backups/restore.tsx';
import { Check } from './places/check/check.tsx';
import { readDiarySearch } from './places/diary/diary-search.ts';
import { Diary } from './places/diary/diary.tsx';
import { EntryPlace } from './places/entry/entry-place.tsx';
import { Film } from './places/film/film.tsx';
import { Fault } from './places/failure/fault.tsx';
import { NotHere } from './places/failure/not-here.tsx';
import { Films } from './places/films/films.tsx';
import { Frame } from './places/frame/frame.tsx';
import { Import } from './places/import/import.tsx';
import { Report } from './places/import/report.tsx';
import { List } from './places/list/list.tsx';
import { Lists } from './places/lists/lists.tsx';
import { Quotes } from './places/quotes/quotes.tsx';
import { readDayOfYear } from './places/on-this-day/day-of-year.ts';
import { OnThisDay } from './places/on-this-day/on-this-day.tsx';
import { Search } from './places/search/search.tsx';
import { Insights } from './places/insights/insights.tsx';
import { LicencesPlace } from './places/settings/licences.tsx';
import { Settings } from './places/settings/settings.tsx';
import { Theme } from './places/theme/theme.tsx';
import { readThemesView, Themes, type ThemesView } from './places/themes/themes.tsx';
import { Trash } from './places/trash/trash.tsx';
import { Versions } from './places/versions/versions.tsx';
import { Watchlist } from './places/watchlist/watchlist.tsx';

const root = createRootRoute({ component: Frame });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/diary', search: {} });
  },
});

const diary = createRoute({
  getParentRoute: () => root,
  path: '/diary',
  validateSearch: readDiarySearch,
  component: Diary,
});

const entry = createRoute({
  getParentRoute: () => root,
  path: '/entry/$entryId',
  validateSearch: readLookedFor,
  component: EntryPlace,
});

const versions = createRoute({
  getParentRoute: () => root,
  path: '/entry/$entryId/versions',
  component: Versions,
});

const orders: readonly unknown[] = ['relevance', 'newest', 'oldest', 'rating'] satisfies SearchOrder[];

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: ({
    q,
    order,
  }: Record<string, unknown>): { q?: string | undefined; order?: SearchOrder | undefined } => ({
    // the address reads 2019 as a number
    q: typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 1000) : undefined,
    order: orders.includes(order) ? (order as SearchOrder) : undefined,
  }),
  component: Search,
});

const onThisDay = createRoute({
  getParentRoute: () => root,
  path: '/on-this-day',
  validateSearch: ({ day }: Record<string, unknown>): { day?: string | undefined } => ({
    day: readDayOfYear(day),
  }),
  component: OnThisDay,
});

const films = createRoute({ getParentRoute: () => root, path: '/films', component: Films });
const asId = (value: unknown): number | undefined => (Number.isSafeInteger(value) ? (value as number) : undefined);

const film = createRoute({
  getParentRoute: () => root,
  path: '/film/$filmId',
  /** The reflection or clipping to bring into view, and what it was looked for by; or a new reflection to be written. */
  validateSearch: (
    address: Record<string, unknown>,
  ): LookedFor & { reflection?: number | 'new' | undefined; clipping?: number | undefined } => ({
    ...readLookedFor(address),
    reflection: address['reflection'] === 'new' ? 'new' : asId(address['reflection']),
    clipping: asId(address['clipping']),
  }),
  component: Film,
});
const themes = createRoute({
  getParentRoute: () => root,
  path: '/themes',
  validateSearch: ({ show }: Record<string, unknown>): { show?: ThemesView | undefined } => ({
    show: readThemesView(show),
  }),
  component: Themes,
});
const theme = createRoute({ getParentRoute: () => root, path: '/theme/$themeId', component: Theme });
const quotes = createRoute({ getParentRoute: () => root, path: '/quotes', component: Quotes });
const lists = createRoute({ getParentRoute: () => root, path: '/lists', component: Lists });
const list = createRoute({ getParentRoute: () => root, path: '/list/$listId', component: List });
const watchlist = createRoute({ getParentRoute: () => root, path: '/watchlist', component: Watchlist });
const insights = createRoute({
  getParentRoute: () => root,
  path: '/insights',
  validateSearch: ({ year }: Record<string, unknown>): { year?: number | undefined } => {
    const asked = asId(year);
    return { year: asked !== undefined && asked >= 1 && asked <= 9999 ? asked : undefined };
  },
  component: Insights,
});
const trash = createRoute({ getParentRoute: () => root, path: '/trash', component: Trash });
const importing = createRoute({ getParentRoute: () => root, path: '/import', component: Import });
const imported = createRoute({ getParentRoute: () => root, path: '/import/$importId', component: Report });
const backups = createRoute({ getParentRoute: () => root, path: '/backups', component: Backups });
const restore = createRoute({ getParentRoute: () => root, path: '/backups/$backupId', component: Restore });
const check = createRoute({ getParentRoute: () => root, path: '/check', component: Check });
const licences = createRoute({ getParentRoute: () => root, path: '/settings/licences', component: LicencesPlace });
const about = createRoute({ getParentRoute: () => root, path: '/about', component: About });
const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: Settings });

export const router = createRouter({
  routeTree: root.addChildren([
    ...[
      home,
      diary,
      entry,
      onThisDay,
      versions,
      films,
      film,
      search,
      theme,
      themes,
      quotes,
      lists,
      list,
      watchlist,
      insights,
      trash,
      settings,
      about,
      backups,
      restore,
      check,
      licences,
      importing,
      imported,
    ],
  ]),
  history: createHashHistory(),
  defaultPendingMs: 200,
  defaultErrorComponent: Fault,
  defaultNotFoundComponent: NotHere,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
