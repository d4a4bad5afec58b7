// Keeps what is under one's eyes where it is when rows come, go or change places. At the top of the list there is nothing to keep.

import { type RefObject, useLayoutEffect, useRef } from 'react';

interface Anchor {
  key: string;
  /** From the top of what scrolls. */
  offset: number;
}

const rows = '[data-group]';

function anchorIn(scroller: HTMLElement): Anchor | null {
  const top = scroller.getBoundingClientRect().top;
  const focused = document.activeElement?.closest<HTMLElement>(rows);
  const isFocused = focused !== undefined && focused !== null && scroller.contains(focused);
  if (!isFocused && scroller.scrollTop === 0) return null;
  const all = [...scroller.querySelectorAll<HTMLElement>(rows)];
  const row = isFocused ? focused : all.find((each) => each.getBoundingClientRect().bottom > top);
  const key = row?.dataset['group'];
  return row && key !== undefined ? { key, offset: row.getBoundingClientRect().top - top } : null;
}

/**
 * `answer` is what the rows are made of, `question` what it answers: another question begins at the top. The place of the
 * rows is taken as they are scrolled, since when the new ones are there the old ones are gone.
 */
export function useSteadyScroll(
  scroller: RefObject<HTMLElement | null>,
  question: string,
  answer: object | null,
): void {
  const anchor = useRef<Anchor | null>(null);
  /** As far as one knows without asking, which would lay out the new rows before the next are there. */
  const isAtTop = useRef(true);
  const lastQuestion = useRef(question);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const note = (): void => {
      isAtTop.current = element.scrollTop === 0;
      anchor.current = anchorIn(element);
    };
    element.addEventListener('scroll', note, { passive: true });
    element.addEventListener('focusin', note);
    return () => {
      element.removeEventListener('scroll', note);
      element.removeEventListener('focusin', note);
    };
  }, [scroller]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || answer === null) return;
    if (lastQuestion.current !== question) {
      lastQuestion.current = question;
      anchor.current = null;
      if (!isAtTop.current) element.scrollTo({ top: 0 });
      return;
    }
    const kept = anchor.current;
    const row = kept && element.querySelector<HTMLElement>(`[data-group="${CSS.escape(kept.key)}"]`);
    if (!row) return;
    element.scrollBy({ top: row.getBoundingClientRect().top - element.getBoundingClientRect().top - kept.offset });
  }, [scroller, question, answer]);
}
