// Walks the diary by keyboard, however far: the rows at the other end are read before they are shown.

import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { entryLines, pageAround } from '../../api/queries/diary.ts';
import { isUnderDialog } from '../frame/run-commands.ts';

const SOON = 1_000;

/** Puts the keyboard on a row as soon as it is there; a menu opened meanwhile keeps it. */
export function focusRow(id: number): void {
  const until = performance.now() + SOON;
  const wasUnder = isUnderDialog();
  const look = (): void => {
    if (!wasUnder && isUnderDialog()) return;
    const row = document.querySelector<HTMLElement>(`[data-scroller] [data-entry="${id}"]`);
    if (row) row.focus({ preventScroll: true });
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** `show` brings a place into sight; it is called when its rows are there. A later step overtakes one still on its way. */
export function useDiaryWalk(ids: readonly number[], show: (at: number) => void): (at: number) => void {
  const queryClient = useQueryClient();
  const walked = useRef(0);
  return (to) => {
    const at = Math.max(0, Math.min(ids.length - 1, to));
    const id = ids[at];
    if (id === undefined) return;
    const step = (walked.current += 1);
    const arrive = (): void => {
      if (walked.current !== step) return;
      show(at);
      focusRow(id);
    };
    const page = entryLines(pageAround(ids, at));
    if (queryClient.getQueryData(page.queryKey) === undefined) void queryClient.ensureQueryData(page).finally(arrive);
    else arrive();
  };
}
