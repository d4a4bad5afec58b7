// Gives the focus to what takes the place of something that had it. The dialog sees that go, and would take the focus itself.

import { type RefObject, useEffect } from 'react';

export function useFocusHere(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    element.current?.focus();
    // the dialog takes it in between, once what had it has gone
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => element.current?.focus());
    });
    return () => cancelAnimationFrame(frame);
  }, [element]);
}
