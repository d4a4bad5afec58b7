// What was kept, for the search page before anything is typed: the searches used last, and the saved ones.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { request } from '../../api/client.ts';
import { recentSearches, savedSearchCount, savedSearches } from '../../api/queries/saved-search.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { sayTrouble } from '../../ui/toasts.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import type { SavedSearch } from '../../../db/model/search/saved-search.ts';
import styles from './search-kept.module.css';
import { addressOf } from './use-saved-acts.ts';

/** Searches shown at first; the rest are a press away in the address of each. */
const SHOWN = 8;

/** Both lists; nothing where both are empty. */
export function KeptSearches() {
  return (
    <div className={styles['lists']}>
      <SavedList />
      <RecentList />
    </div>
  );
}

function SavedLine({ saved }: { saved: SavedSearch }) {
  const { i18n } = useLingui();
  const { data: count } = useQuery(savedSearchCount(saved.query));
  return (
    <li className={styles['line']}>
      <Link to="/search" search={addressOf(saved)} className={styles['link']} draggable={false}>
        <span className={styles['name']} dir="auto">
          {saved.name}
        </span>
      </Link>
      <span className={styles['number']}>{count === undefined ? '' : i18n.number(count.found)}</span>
    </li>
  );
}

export function SavedList() {
  const { t } = useLingui();
  const { data: all = [] } = useQuery(savedSearches());
  if (all.length === 0) return null;
  return (
    <section>
      <h2 className={styles['listHeading']}>
        <Trans>Saved searches</Trans>
      </h2>
      <ul aria-label={t`Saved searches`}>
        {all.map((saved) => (
          <SavedLine key={saved.id} saved={saved} />
        ))}
      </ul>
    </section>
  );
}

export function RecentList() {
  const { i18n, t } = useLingui();
  const { data: all = [] } = useQuery(recentSearches());
  const kept = useKeptFocus('next');
  const clear = (query?: string): void => {
    const cleared = request('recentSearch.clear', query === undefined ? {} : { query });
    cleared.catch((caught: unknown) => sayTrouble(sayCaught(i18n, caught)));
  };
  if (all.length === 0) return null;
  return (
    <section {...kept}>
      <header className={styles['listHead']}>
        <h2 className={styles['listHeading']}>
          <Trans>Searched lately</Trans>
        </h2>
        <button type="button" className={controls['word']} data-writes="" onClick={() => clear()}>
          <Trans>Clear all</Trans>
        </button>
      </header>
      <ul aria-label={t`Searched lately`}>
        {all.slice(0, SHOWN).map(({ query }) => (
          <li key={query} className={styles['line']}>
            <Link to="/search" search={{ q: query }} className={styles['link']} draggable={false}>
              <span className={styles['name']} dir="auto">
                {query}
              </span>
            </Link>
            <button
              type="button"
              className={styles['clear']}
              aria-label={t`Forget ${query}`}
              data-writes=""
              onClick={() => clear(query)}
            >
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <path d="M2 2 8 8M8 2 2 8" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
