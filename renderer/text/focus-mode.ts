// Whether this window shows nothing but the page being written. Kept for as long as the window is open.

import { useSyncExternalStore } from 'react';

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
