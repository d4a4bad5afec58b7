// Of a list of any length, only one row is in the order of Tab: the one that last had the keyboard, else the open one, else the first. Walks nothing.

import { useEffect, useRef } from 'react';

const CONTROLS = 'a[href], button';

/** What of a row can have the keyboard: the row itself, or what is in it. */
export function controlsOf(row: Element): HTMLElement[] {
  return row.matches(CONTROLS) ? [row as HTMLElement] : [...row.querySelectorAll<HTMLElement>(CONTROLS)];
}

function keepOne(part: HTMLElement, rowsAre: string, last: Element | null): void {
  const rows = [...part.querySelectorAll<HTMLElement>(rowsAre)].filter((row) => controlsOf(row).length > 0);
  const one = rows.find((row) => row === last) ?? rows.find((row) => row.ariaCurrent !== null) ?? rows[0];
  for (const row of rows) {
    for (const control of controlsOf(row)) control.tabIndex = row === one ? 0 : -1;
    // where the keyboard goes from a field that is left
    controlsOf(row)[0]?.toggleAttribute('data-stop', row === one);
  }
}

/** To be called by what draws the rows: they come and go with every drawing. */
export function useOneRow(part: HTMLElement | null, rowsAre: string): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    if (part) keepOne(part, rowsAre, last.current);
  });
  useEffect(() => {
    if (!part) return undefined;
    const onFocus = ({ target }: FocusEvent): void => {
      const row = target instanceof Element ? target.closest(rowsAre) : null;
      if (!row) return;
      last.current = row;
      keepOne(part, rowsAre, row);
    };
    part.addEventListener('focusin', onFocus);
    return () => part.removeEventListener('focusin', onFocus);
  }, [part, rowsAre]);
}
