// Letters typed before the line or the text that a command opens is there: held, and written into it. Without it they would be commands, or nothing.

import { holdKeys } from './hold-keys.ts';

/** Where they go: to the next line or text that gets the keyboard, or to none but a text of several lines. */
export type Writing = 'line' | 'text';

/** Milliseconds after which nothing is coming any more. */
const GIVE_UP = 3_000;

let under: { into: Writing; end: () => void } | null = null;

function isLetter(event: KeyboardEvent): boolean {
  const isThirdLevel = event.getModifierState('AltGraph');
  return event.key.length === 1 && (isThirdLevel || !(event.ctrlKey || event.metaKey || event.altKey));
}

function pressEscape(target: Element): void {
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }),
  );
}

function takes(target: EventTarget | null, into: Writing, before: Element | null): target is HTMLElement {
  if (!(target instanceof HTMLElement) || target === before) return false;
  return (
    target.isContentEditable || target.matches(into === 'line' ? 'input:not([type=checkbox]), textarea' : 'textarea')
  );
}

/**
 * From now on letters are held, until what is being opened has the keyboard. `before` has it now, or gets it back meanwhile.
 * Answers with the way to let go where it is not opened after all. Backspace takes the last one back, Escape leaves what is being opened
 * once it is there, and what is pressed after it comes after that; any other key ends it.
 */
export function catchTyping(into: Writing, before = document.activeElement): () => void {
  // chosen in the palette, it is held from there on
  if (under?.into === into) return under.end;
  under?.end();
  const acts = new AbortController();
  let held = '';
  /** Escape was pressed: what is being opened was meant, however late it comes, and not the page under it. */
  let isLeft = false;
  /** Those pressed after Escape. */
  let giveKeys = (): void => {};
  const end = (): void => {
    acts.abort();
    window.clearTimeout(timer);
    if (under?.end === end) under = null;
    // what Escape left has gone by then
    window.setTimeout(() => giveKeys());
  };
  const timer = window.setTimeout(end, GIVE_UP);
  under = { into, end };
  const write = (target: HTMLElement): void => {
    end();
    // as if typed: the line or the editor hears of it, and its undo has it
    if (held !== '') document.execCommand('insertText', false, held);
    if (isLeft) pressEscape(target);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isBreak = event.key === 'Enter' && into === 'text' && !event.ctrlKey && !event.metaKey;
    if (['Shift', 'CapsLock', 'AltGraph', 'Control', 'Meta', 'Alt'].includes(event.key)) return;
    if (isLeft) return;
    if (event.key === 'Escape') {
      isLeft = true;
      giveKeys = holdKeys();
    } else if (isLetter(event)) held += event.key;
    else if (isBreak) held += '\n';
    else if (event.key === 'Backspace' && held !== '') held = held.slice(0, -1);
    else return end();
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onFocus = ({ target }: FocusEvent): void => {
    // once whoever gave it the keyboard is done with it
    if (takes(target, into, before)) window.setTimeout(() => !acts.signal.aborted && write(target));
  };
  window.addEventListener('keydown', onKeyDown, { capture: true, signal: acts.signal });
  window.addEventListener('focusin', onFocus, { signal: acts.signal });
  return end;
}
