// What can be done with a saved search wherever it is listed: changed, moved, deleted, each with its way back.

import { useLingui } from '@lingui/react/macro';
import type { SavedSearch } from '../../../db/model/search/saved-search.ts';
import { request } from '../../api/client.ts';
import { sayCaught } from '../../i18n/errors.ts';
import { sayTrouble } from '../../ui/toasts.tsx';
import { useUndoableChange } from '../frame/use-undoable-change.ts';
import { openSavedSearch } from './search-dialog.tsx';

export interface SavedActs {
  edit: (saved: SavedSearch) => void;
  /** By one place up or down; at the end of the list nothing happens. */
  move: (saved: SavedSearch, by: -1 | 1) => void;
  remove: (saved: SavedSearch) => void;
}

export function useSavedActs(all: readonly SavedSearch[]): SavedActs {
  const { i18n, t } = useLingui();
  const change = useUndoableChange();
  return {
    edit: openSavedSearch,
    move: ({ id }, by) => {
      const to = all.findIndex((saved) => saved.id === id) + by;
      if (to < 0 || to >= all.length) return;
      request('savedSearch.edit', { id, to }).catch((caught: unknown) => sayTrouble(sayCaught(i18n, caught)));
    },
    remove: ({ id, name }) => change(request('savedSearch.delete', { id }), t`Deleted the saved search ${name}`),
  };
}

/** The address of a search: an order that goes without saying is not said. */
export function addressOf({ query, order }: Pick<SavedSearch, 'query' | 'order'>): {
  q: string;
  order?: Exclude<SavedSearch['order'], 'relevance'>;
} {
  return order === 'relevance' ? { q: query } : { q: query, order };
}
