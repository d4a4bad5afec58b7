// A part whose code is fetched once and kept: the first screen does not wait for it, and from then on it is never blank. Must know nothing of what it shows.

import { type ComponentType, createElement, type ReactNode, useSyncExternalStore } from 'react';

export interface FetchedPart<P> {
  /** Begins to fetch it, where nobody has; to be called ahead of the first use. */
  fetch: () => void;
  /** Whether it is there; asked for where it is not. */
  useIsThere: () => boolean;
  /** Nothing until it is there. */
  Part: (props: P) => ReactNode;
}

/** Not `lazy`: that shows nothing at first though the code is there, and React keeps the nothing for a third of a second. */
export function fetchedPart<P extends object>(load: () => Promise<ComponentType<P>>): FetchedPart<P> {
  let code: ComponentType<P> | null = null;
  let coming: Promise<void> | null = null;
  const watchers = new Set<() => void>();
  const arrive = async (): Promise<void> => {
    try {
      code = await load();
      for (const watcher of watchers) watcher();
    } catch {
      // asked for anew by who needs it next
      coming = null;
    }
  };
  const fetch = (): void => {
    coming ??= arrive();
  };
  const watch = (onChange: () => void): (() => void) => {
    fetch();
    watchers.add(onChange);
    return () => watchers.delete(onChange);
  };
  const useIsThere = (): boolean => useSyncExternalStore(watch, () => code !== null);
  return {
    fetch,
    useIsThere,
    Part: (props) => {
      const isThere = useIsThere();
      return isThere && code ? createElement(code, props) : null;
    },
  };
}
