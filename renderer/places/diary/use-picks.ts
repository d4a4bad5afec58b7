// The entries picked in the diary, by pointer and by key. Another filter begins with none.

import { type MouseEvent, useMemo, useState } from 'react';
import { everything, extended, NO_PICKS, pickedOf, type Picks, type Selected, toggled } from './selection.ts';

export interface PickState {
  /** In the diary's order. */
  picked: number[];
  selected: Selected;
  toggle: (id: number) => void;
  extend: (id: number) => void;
  all: () => void;
  clear: () => void;
  /** A click on a row: with a modifier it picks; without one it lets go of all and opens the row. */
  onClick: (event: MouseEvent<HTMLElement>) => void;
}

/** `openId` is the entry shown beside the list, which a first pick takes along; null where none is. */
export function usePicks(ids: readonly number[], openId: number | null, filterKey: string): PickState {
  const [state, setState] = useState<{ filterKey: string; picks: Picks }>({ filterKey, picks: NO_PICKS });
  const picks = state.filterKey === filterKey ? state.picks : NO_PICKS;
  const picked = useMemo(() => pickedOf(picks, ids), [picks, ids]);
  const isMany = picked.length > 0;
  const selected: Selected = useMemo(
    () => ({ has: (id) => (isMany ? picks.ids.has(id) : id === openId), isMany }),
    [picks, isMany, openId],
  );
  const set = (next: Picks): void => setState({ filterKey, picks: next });
  const toggle = (id: number): void => set(toggled(picks, id, openId));
  const extend = (id: number): void => set(extended(picks, id, openId, ids));
  const clear = (): void => set(NO_PICKS);
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-entry]') : null;
    if (!row) return;
    const id = Number(row.dataset['entry']);
    const isToggle = event.ctrlKey || event.metaKey;
    if (!isToggle && !event.shiftKey) {
      if (isMany) clear();
      return;
    }
    // the link beneath is not followed
    event.preventDefault();
    event.stopPropagation();
    if (isToggle) toggle(id);
    else extend(id);
    row.focus({ preventScroll: true });
  };
  return { picked, selected, toggle, extend, clear, onClick, all: () => set(everything(ids)) };
}
