// Keeps the keyboard in a part of the page when what had it goes: what comes in its place gets it, else the part itself. Never takes it from elsewhere.

import { type FocusEvent, useEffect, useRef } from 'react';

const stops = 'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [contenteditable="true"]';

export interface KeptFocus {
  ref: (element: HTMLElement | null) => void;
  onFocus: (event: FocusEvent) => void;
  onBlur: () => void;
}

/** `goesTo`: in a list to the next of its kind, in a section to its first control. */
export function useKeptFocus(goesTo: 'next' | 'first'): KeptFocus {
  const part = useRef<HTMLElement | null>(null);
  /** Which of the part's controls has the keyboard; null where none has. */
  const held = useRef<number | null>(null);
  const stopsOf = (): HTMLElement[] => [...(part.current?.querySelectorAll<HTMLElement>(stops) ?? [])];
  // whatever was just rendered may have taken it away, and what is taken away is never told so
  useEffect(() => {
    if (held.current === null || document.activeElement !== document.body) return;
    const all = stopsOf();
    const next = goesTo === 'first' ? all[0] : (all[held.current] ?? all.at(-1));
    (next ?? part.current)?.focus({ preventScroll: next === undefined });
  });
  return {
    ref: (element) => {
      part.current = element;
    },
    onFocus: ({ target }) => {
      const at = stopsOf().findIndex((stop) => stop === target);
      held.current = Math.max(0, at);
    },
    onBlur: () => {
      held.current = null;
    },
  };
}
