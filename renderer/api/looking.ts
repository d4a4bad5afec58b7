// Whether the journal on screen is only looked at. Then what would write does not offer itself: `data-writes` marks such acts, and base.css hides them.

import { useSyncExternalStore } from 'react';

let isLooking = false;
const watchers = new Set<() => void>();

export function setOnlyLooking(isOnly: boolean): void {
  isLooking = isOnly;
  document.documentElement.toggleAttribute('data-looking', isOnly);
  for (const watcher of watchers) watcher();
}

export const isOnlyLooking = (): boolean => isLooking;

/** For what is shown either way, and written in only where that can be saved. */
export function useOnlyLooking(): boolean {
  return useSyncExternalStore((onChange) => {
    watchers.add(onChange);
    return () => watchers.delete(onChange);
  }, isOnlyLooking);
}
