// Walks a long list of which only a part is laid out: arrows, Home and End, and typing a beginning. Goes where nothing is laid out yet.

import type { KeyboardEvent } from 'react';
import { useTypedAhead } from './use-typed-ahead.ts';

interface FarWalk {
  count: number;
  columns: number;
  /** The attribute that bears an item's place, on what of it gets the keyboard. */
  place: 'data-tile' | 'data-quote-at';
  /** Brings an item into view. */
  reveal: (at: number) => void;
  /** The next item from there on that begins so, round the end; -1 for none. */
  find: (text: string, from: number) => number;
  isTaken: (event: globalThis.KeyboardEvent) => boolean;
}

/** Puts the keyboard on an item as soon as it is laid out. */
function focusItem(place: string, at: number): void {
  const until = performance.now() + 1_000;
  const look = (): void => {
    const item = document.querySelector<HTMLElement>(`[${place}="${at}"]`);
    if (item) item.focus({ preventScroll: true });
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  look();
}

export function useFarWalk({ count, columns, place, reveal, find, isTaken }: FarWalk): (event: KeyboardEvent) => void {
  const typed = useTypedAhead();
  return (event) => {
    const own = event.target instanceof HTMLElement ? event.target.getAttribute(place) : null;
    if (own === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = Number(own);
    const steps: Record<string, number> = {
      ...{ ArrowDown: at + columns, ArrowUp: at - columns },
      ...(columns > 1 ? { ArrowRight: at + 1, ArrowLeft: at - 1 } : {}),
      ...{ Home: 0, End: count - 1 },
    };
    const to = steps[event.key] ?? typed(event.nativeEvent, at, isTaken, find);
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0 || to >= count) return;
    reveal(to);
    focusItem(place, to);
  };
}
