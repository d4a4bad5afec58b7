// The way to every place, with the one act that starts everything.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CommandId } from '../../../electron/contract/commands.ts';
import { journalSummary } from '../../api/queries/journal.ts';
import { savedSearches } from '../../api/queries/saved-search.ts';
import { lastDiary } from '../diary/diary-search.ts';
import { SavedPlaces } from '../search-kept/saved-places.tsx';
import { keyLabel, runCommand, tip } from './run-commands.ts';
import { isWide } from './use-wide.ts';
import styles from './frame.module.css';

type Place =
  | '/diary'
  | '/films'
  | '/themes'
  | '/quotes'
  | '/lists'
  | '/watchlist'
  | '/insights'
  | '/search'
  | '/trash'
  | '/settings';

function PlaceLink(props: {
  to: Place;
  count?: number | undefined;
  command: CommandId;
  /** Beside the one place that is gone to from anywhere; beside all of them keys would be a column of noise. */
  saysKey?: boolean;
  /** Something in the sidebar says more exactly where one is. */
  isPassedOver?: boolean;
  children: ReactNode;
}) {
  const { i18n } = useLingui();
  const router = useRouter();
  const { count, command } = props;
  return (
    <li>
      <Link
        to={props.to}
        search={() => (props.to === '/diary' ? lastDiary(router.state.location.pathname, isWide()) : {})}
        className={styles['place']}
        activeOptions={{ includeSearch: props.isPassedOver === true, exact: props.isPassedOver === true }}
        activeProps={{ 'aria-current': 'page' }}
        draggable={false}
        {...tip(command)}
      >
        <span>{props.children}</span>
        {count === undefined ? (
          props.saysKey && <span className={styles['key']}>{keyLabel(command)}</span>
        ) : (
          <span className={styles['count']}>{count > 0 ? i18n.number(count) : ''}</span>
        )}
      </Link>
    </li>
  );
}

/** The saved search that is on screen, by what the address says. */
function useOpenSaved(): number | null {
  const { data: saved = [] } = useQuery(savedSearches());
  const { pathname, search } = useRouterState({ select: ({ location }) => location });
  if (pathname !== '/search') return null;
  const { q, order = 'relevance' } = search;
  return saved.find((each) => each.query === q && each.order === order)?.id ?? null;
}

export function Sidebar() {
  const { t } = useLingui();
  const { data: summary } = useQuery(journalSummary());
  const openId = useOpenSaved();
  return (
    <nav className={styles['sidebar']} aria-label={t`Places`}>
      <p className={styles['name']}>Afterimage</p>
      <button type="button" className={styles['log']} onClick={() => runCommand('film.log')} {...tip('film.log')}>
        <Trans>Log a film</Trans>
        <span className={styles['key']}>{keyLabel('film.log')}</span>
      </button>
      <ul>
        <PlaceLink to="/diary" command="go.diary" count={summary?.entryCount ?? 0}>
          <Trans>Diary</Trans>
        </PlaceLink>
        <PlaceLink to="/films" command="go.films" count={summary?.filmCount ?? 0}>
          <Trans>Films</Trans>
        </PlaceLink>
        <PlaceLink to="/themes" command="go.themes" count={summary?.themeCount ?? 0}>
          <Trans>Themes</Trans>
        </PlaceLink>
        <PlaceLink to="/quotes" command="go.quotes" count={summary?.quoteCount ?? 0}>
          <Trans>Quotes</Trans>
        </PlaceLink>
        <PlaceLink to="/lists" command="go.lists" count={summary?.listCount ?? 0}>
          <Trans>Lists</Trans>
        </PlaceLink>
        <PlaceLink to="/watchlist" command="go.watchlist" count={summary?.watchlistCount ?? 0}>
          <Trans>Watchlist</Trans>
        </PlaceLink>
        <PlaceLink to="/insights" command="go.insights">
          <Trans>Insights</Trans>
        </PlaceLink>
      </ul>
      <SavedPlaces openId={openId} />
      <ul className={styles['lower']}>
        <PlaceLink to="/search" command="go.search" saysKey isPassedOver={openId !== null}>
          <Trans>Search</Trans>
        </PlaceLink>
        <PlaceLink to="/trash" command="go.trash" count={summary?.trashCount ?? 0}>
          <Trans>Trash</Trans>
        </PlaceLink>
        <PlaceLink to="/settings" command="settings.open">
          <Trans>Settings</Trans>
        </PlaceLink>
      </ul>
    </nav>
  );
}
