// The offer to keep the search on screen: a word that asks for a name, or the name it has already.

import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { SearchOrder } from '../../../db/model/search/answer.ts';
import { savedSearches } from '../../api/queries/saved-search.ts';
import controls from '../../ui/controls.module.css';
import { tip, useCommands } from '../frame/run-commands.ts';
import { openSavedSearch, openSaveSearch } from './search-dialog.tsx';
import styles from './search-kept.module.css';

export function SaveSearch({ query, order }: { query: string; order: SearchOrder }) {
  const { data: saved = [] } = useQuery(savedSearches());
  const isAsked = query.trim() !== '';
  const known = saved.find((each) => each.query.trim() === query.trim() && each.order === order);
  const open = (): void => (known ? openSavedSearch(known) : openSaveSearch(query, order));
  useCommands(isAsked ? { 'search.save': open } : {});
  if (!isAsked) return null;
  return (
    <button type="button" className={controls['word']} onClick={open} {...tip('search.save')}>
      {known ? (
        <span className={styles['kept']} dir="auto">
          <Trans>Saved as {known.name}</Trans>
        </span>
      ) : (
        <Trans>Save this search</Trans>
      )}
    </button>
  );
}
