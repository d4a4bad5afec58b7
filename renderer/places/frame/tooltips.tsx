// The key of what is pointed at or has the keyboard, and the name of a mere sign, shown after a moment: one for the whole page. Must never cover what is being written.

import { useEffect, useState } from 'react';
import type { CommandId } from '../../../electron/contract/commands.ts';
import { isTyping, keyLabel } from './run-commands.ts';
import styles from './tooltips.module.css';

/** Long enough that nobody meets one in passing. */
const MOMENT = 700;

interface Tip {
  words: string;
  left: number;
  top: number;
  isAbove: boolean;
}

const spoken: Readonly<Record<string, string>> = { Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←' };

/** Named for those who hear it, and for the eye a sign alone. Stars say in words beside them what they are. */
function nameOf(element: HTMLElement): string | null {
  const isSign = element.matches('button:not([role=radio])') && element.textContent.trim() === '';
  return isSign ? element.getAttribute('aria-label') : null;
}

/** The key of its command, or the key it names itself. */
function keysOf(element: HTMLElement): string | undefined {
  const id = element.dataset['tip'] ?? element.dataset['command'];
  if (id !== undefined) return keyLabel(id as CommandId);
  const [first] = (element.getAttribute('aria-keyshortcuts') ?? '').split(' ');
  if (first === undefined || first === '') return undefined;
  return first
    .split('+')
    .map((part) => spoken[part] ?? part)
    .join(' ');
}

function tipOf(target: EventTarget | null): Tip | null {
  const element =
    target instanceof Element
      ? target.closest<HTMLElement>('[data-tip], [data-command], [aria-keyshortcuts], button[aria-label]')
      : null;
  if (!element || isTyping(element)) return null;
  const [name, keys] = [nameOf(element), keysOf(element)];
  // what shows its key already says it once
  const isSaid = keys !== undefined && element.textContent.trim().endsWith(keys);
  const words = [name, isSaid ? undefined : keys].filter((each) => each !== null && each !== undefined);
  if (words.length === 0) return null;
  const { left, top, bottom, width } = element.getBoundingClientRect();
  const isAbove = bottom + 36 > window.innerHeight;
  return { words: words.join('  '), left: left + width / 2, top: isAbove ? top - 6 : bottom + 6, isAbove };
}

/** Told of the tip to show, or null to show none. */
function followPage(show: (tip: Tip | null) => void): () => void {
  let timer = 0;
  const hide = (): void => {
    window.clearTimeout(timer);
    show(null);
  };
  const after = (target: EventTarget | null): void => {
    hide();
    // while something is being written, nothing comes up over it
    timer = window.setTimeout(() => show(isTyping(document.activeElement) ? null : tipOf(target)), MOMENT);
  };
  let pointer = '';
  const onOver = (event: PointerEvent): void => {
    const at = `${event.screenX} ${event.screenY}`;
    // a page that scrolls under a pointer at rest has not been pointed at
    const isMoved = at !== pointer;
    pointer = at;
    if (event.pointerType === 'mouse' && isMoved) after(event.target);
  };
  const onFocus = (event: FocusEvent): void => {
    if (event.target instanceof Element && event.target.matches(':focus-visible')) after(event.target);
  };
  const stops = new AbortController();
  const { signal } = stops;
  document.addEventListener('pointerover', onOver, { signal });
  document.addEventListener('focusin', onFocus, { signal });
  for (const type of ['keydown', 'pointerdown', 'wheel', 'focusout'])
    document.addEventListener(type, hide, { signal, capture: true, passive: true });
  window.addEventListener('blur', hide, { signal });
  return () => {
    stops.abort();
    hide();
  };
}

/** Those who hear the page are told the key by `aria-keyshortcuts`: this is for the eye alone. */
export function Tooltips() {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => followPage(setTip), []);
  if (!tip) return null;
  return (
    <div
      className={styles['tip']}
      data-above={tip.isAbove || undefined}
      style={{ left: tip.left, top: tip.top }}
      aria-hidden="true"
      data-tooltip=""
    >
      {tip.words}
    </div>
  );
}
