// Gives the keyboard back as soon as a dialog or a menu closes, not once it has faded out: what is pressed next reaches the page. Never takes it from what was led to.

import { useEffect, useLayoutEffect, useRef } from 'react';

/** What lies over the page, and is there a little longer than it is open. */
const LAYER = '[data-base-ui-portal]';

export function useKeyboardBack(isOpen: boolean): void {
  const held = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isOpen) held.current = document.activeElement;
  }, [isOpen]);
  // after the layer's own effects: what lies under it is hidden from no one any more
  useEffect(() => {
    const { activeElement: now, body } = document;
    if (isOpen) {
      // a menu that led here has given it back by now, and is not what to go back to
      if (held.current?.closest(LAYER)) held.current = now;
      return;
    }
    const from = held.current;
    held.current = null;
    const isNowhere = now === null || now === body;
    if (from === null || (!isNowhere && now.closest(LAYER) === null)) return;
    if (from instanceof HTMLElement && from !== body && from.isConnected) from.focus({ preventScroll: true });
    else if (now instanceof HTMLElement) now.blur();
  }, [isOpen]);
}
