// The arrow down in a place that is a list: from its heading, where the keyboard lands, to the row one was at. Must leave the key to pages that are read.

import type { RegisteredRouter } from '@tanstack/react-router';

const lists = /^\/(diary|films|themes|quotes|lists|list\/\d+|watchlist|trash|backups|on-this-day)$/;

function firstRow(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-outlet] [data-stop]');
}

/** Once, at the root of the page. Answers with the way to end it. */
export function listenForStepIn(router: RegisteredRouter): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, target } = event;
    if (key !== 'ArrowDown' || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const isAtTop = target instanceof Element && target.matches('[data-outlet] :is(h1, main)');
    if (!isAtTop || !lists.test(router.state.location.pathname)) return;
    const row = firstRow();
    if (!row) return;
    event.preventDefault();
    row.focus();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
