// How one left a search: how far it had gone on, how far down one was, and which hit had the keyboard. Kept while the window lives.

import { type RouterHistory, useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Limit } from './use-answer.ts';
import { resultsIn } from './use-found-walk.ts';

interface LeftSearch {
  question: string;
  limit: Limit;
  scrollTop: number;
  /** The id of the hit that had the keyboard. */
  focused: string | null;
}

/** By place in the window's history: Back comes to the same one. */
const left = new Map<number, LeftSearch>();

function placeIn({ location }: RouterHistory): number {
  const { __TSR_index: index } = location.state;
  return index;
}

/** How one left the place that Back came to; undefined for a search that is new. Another question than then is new. */
export function useLeftSearch(question: string): LeftSearch | undefined {
  const { history } = useRouter();
  const [back] = useState(() => left.get(placeIn(history)));
  return back?.question === question ? back : undefined;
}

interface Place {
  page: RefObject<HTMLElement | null>;
  line: RefObject<HTMLElement | null>;
  back: LeftSearch | undefined;
  areRowsThere: boolean;
}

/** Goes back to where one was as soon as the rows are there; in a new search, to the line. */
export function useReturn({ page, line, back, areRowsThere }: Place): void {
  const isDone = useRef(false);
  useLayoutEffect(() => {
    if (isDone.current) return;
    if (!back || back.focused === null) line.current?.focus();
    if (back && !areRowsThere) return;
    isDone.current = true;
    if (!back || !page.current) return;
    const result = resultsIn(page.current).find(({ dataset }) => dataset['result'] === back.focused);
    result?.focus({ preventScroll: true });
    page.current.scrollTo({ top: back.scrollTop });
  }, [page, line, back, areRowsThere]);
}

/** Notes where one is, as one goes: when the place is left its rows are gone. */
export function useNotes(page: RefObject<HTMLElement | null>, state: { question: string; limit: Limit }): void {
  const { history } = useRouter();
  const note = useEffectEvent((scrollTop: number) => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-result]')?.dataset['result'] ?? null;
    left.set(placeIn(history), { ...state, scrollTop, focused });
  });
  useEffect(() => {
    const element = page.current;
    if (!element) return undefined;
    const onMove = (): void => note(element.scrollTop);
    element.addEventListener('scroll', onMove, { passive: true });
    element.addEventListener('focusin', onMove);
    return () => {
      element.removeEventListener('scroll', onMove);
      element.removeEventListener('focusin', onMove);
    };
  }, [page]);
}
