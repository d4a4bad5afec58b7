// Whether this window shows nothing but the page being written. Kept for as long as the window is open.

import { useEffect, useSyncExternalStore } from 'react';

let isOn = false;
const listeners = new Set<() => void>();

export function setFocusMode(next: boolean): void {
  isOn = next;
  for (const listener of listeners) listener();
}

export function useFocusMode(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOn,
  );
}

/** While the page that is focused on is on screen, the styles put all else away: told at the root, where no key makes them look again. */
export function useAllElseAway(isAway: boolean): void {
  useEffect(() => {
    if (!isAway) return undefined;
    const { dataset } = document.documentElement;
    dataset['focusMode'] = '';
    return () => {
      delete dataset['focusMode'];
    };
  }, [isAway]);
}
