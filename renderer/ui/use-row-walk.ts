// Walks a list that is laid out whole: arrows, Home and End, and typing the beginning of a row. One row is in the order of Tab, the one last walked to.

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { foldText } from '../../db/model/fold.ts';

/** Letters typed within this time of each other are one beginning. */
const PAUSE = 800;

export interface RowWalk<L extends HTMLElement> {
  ref: React.RefObject<L | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: (event: React.FocusEvent) => void;
}

const rowsOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>(':scope > li > :is(a, button):first-of-type') ?? []),
];

/** The next row that begins so, round the end. */
function beginning(rows: readonly HTMLElement[], text: string, from: number): number {
  const wanted = foldText(text);
  const begins = (row: HTMLElement): boolean => foldText(row.textContent.trim()).startsWith(wanted);
  const after = rows.findIndex((row, at) => at >= from && begins(row));
  return after >= 0 ? after : rows.findIndex(begins);
}

/** `isTaken`: keys that run a command instead. */
export function useRowWalk<L extends HTMLElement>(isTaken: (event: globalThis.KeyboardEvent) => boolean): RowWalk<L> {
  const ref = useRef<L>(null);
  const current = useRef<HTMLElement | null>(null);
  const typing = useRef({ text: '', at: -Infinity });
  const keepOne = (): void => {
    const rows = rowsOf(ref.current);
    const one = rows.find((row) => row === current.current) ?? rows[0];
    for (const row of rows) row.tabIndex = row === one ? 0 : -1;
  };
  // rows come and go with every drawing
  useEffect(keepOne);
  const typed = (letter: string, from: number, rows: readonly HTMLElement[]): number => {
    const now = performance.now();
    const isNew = now - typing.current.at > PAUSE;
    const text = isNew ? letter : typing.current.text + letter;
    typing.current = { text, at: now };
    // one letter again goes on to the next row that begins so
    return beginning(rows, text, isNew ? from + 1 : from);
  };
  return {
    ref,
    onFocus: (event) => {
      const row = rowsOf(ref.current).find((each) => each === event.target);
      if (!row) return;
      current.current = row;
      keepOne();
    },
    onKeyDown: (event) => {
      const rows = rowsOf(ref.current);
      const at = rows.indexOf(event.target as HTMLElement);
      if (at < 0 || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
      const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
      const isLetter = /^[\p{L}\p{N}]$/u.test(event.key);
      const isGoingOn = performance.now() - typing.current.at <= PAUSE;
      if (isLetter && !isGoingOn && isTaken(event.nativeEvent)) return;
      const to = steps[event.key] ?? (isLetter ? typed(event.key, at, rows) : undefined);
      if (to === undefined) return;
      event.preventDefault();
      rows[to]?.focus();
    },
  };
}
