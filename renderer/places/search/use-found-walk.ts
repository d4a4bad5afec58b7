// The keyboard's way through a search: down from the line into what was found, link by link, and step by step back out.

import { type KeyboardEvent, type RefObject } from 'react';
import { useStepBack } from '../../ui/step-back.ts';

export function resultsIn(place: ParentNode | null): HTMLElement[] {
  return [...(place?.querySelectorAll<HTMLElement>('[data-result]') ?? [])];
}

const ways: Partial<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + 5,
  PageUp: (at) => Math.max(0, at - 5),
  Home: () => 0,
  End: (_, count) => count - 1,
};

interface Walk {
  place: RefObject<HTMLElement | null>;
  line: RefObject<HTMLInputElement | null>;
  /** Empties the line, or leaves where it is empty. */
  onLeave: () => void;
}

/** Keys of the whole place; what a part of it has used does not come here. */
export function useFoundWalk({ place, line, onLeave }: Walk): (event: KeyboardEvent) => void {
  useStepBack((target) => {
    if (target === line.current) onLeave();
    else line.current?.focus();
    return true;
  });
  return (event) => {
    if (event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const way = ways[event.key];
    const results = resultsIn(place.current);
    const isInLine = event.target === line.current;
    const at = results.findIndex((result) => result === event.target);
    // within the line these go to its ends, and on a button of a row there is no row to count from
    if (!way || results.length === 0 || (isInLine && event.key !== 'ArrowDown')) return;
    const from = isInLine ? -1 : at >= 0 ? at : nearestBefore(results, event.target as Node);
    event.preventDefault();
    const next = way(from, results.length);
    if (next < 0) line.current?.focus();
    else results[Math.min(next, results.length - 1)]?.focus();
  };
}

/** The last link that stands before something else on the page. */
function nearestBefore(results: readonly HTMLElement[], other: Node): number {
  return results.findLastIndex(
    (result) => (result.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}
