// Walks a list that is laid out whole: arrows, Home and End, and typing the beginning of a row. One row is in the order of Tab, the one last walked to.

import { type KeyboardEvent, useRef, useState } from 'react';
import { foldText } from '../../db/model/fold.ts';
import { controlsOf, useOneRow } from './use-one-row.ts';
import { useTypedAhead } from './use-typed-ahead.ts';

export interface RowWalk<L extends HTMLElement> {
  ref: React.RefCallback<L>;
  onKeyDown: (event: KeyboardEvent) => void;
}

const rowsOf = (list: HTMLElement | null, rowsAre: string): HTMLElement[] =>
  [...(list?.querySelectorAll<HTMLElement>(rowsAre === 'li' ? ':scope > li' : rowsAre) ?? [])].filter(
    (row) => controlsOf(row).length > 0,
  );

/** What a row is called: what says so of itself, else its first word to press. */
function nameOf(row: HTMLElement): string {
  const named = row.querySelector('[data-row-name]') ?? controlsOf(row)[0];
  return foldText(named?.textContent.trim() ?? '');
}

/** The next row that begins so, round the end. */
function beginning(rows: readonly HTMLElement[], text: string, from: number): number {
  const wanted = foldText(text);
  const after = rows.findIndex((row, at) => at >= from && nameOf(row).startsWith(wanted));
  return after >= 0 ? after : rows.findIndex((row) => nameOf(row).startsWith(wanted));
}

/** `isTaken`: keys that run a command instead. `rowsAre`: its own items, or else the rows of a table, or buttons one under the other. */
export function useRowWalk<L extends HTMLElement>(
  isTaken: (event: globalThis.KeyboardEvent) => boolean,
  rowsAre: 'li' | 'tbody > tr' | 'button' = 'li',
): RowWalk<L> {
  const [list, setList] = useState<L | null>(null);
  useOneRow(list, rowsAre);
  const typed = useTypedAhead();
  /** Which of a row's controls one walks down. */
  const column = useRef(0);
  return {
    ref: setList,
    onKeyDown: (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const rows = rowsOf(list, rowsAre);
      const at = rows.findIndex((row) => controlsOf(row).includes(event.target as HTMLElement));
      const row = rows[at];
      if (!row) return;
      column.current = controlsOf(row).indexOf(event.target as HTMLElement);
      const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
      const to = steps[event.key] ?? typed(event.nativeEvent, at, isTaken, (text, from) => beginning(rows, text, from));
      if (to === undefined) return;
      event.preventDefault();
      const next = rows[to] ? controlsOf(rows[to]) : [];
      (next[column.current] ?? next.at(-1))?.focus();
    },
  };
}
