// Escape in the whole window: menu and dialog take it themselves; then the page's own steps, the field, and at last the place. Must never take two steps for one key.

import type { RegisteredRouter } from '@tanstack/react-router';
import { stepBackOnPage } from '../../ui/step-back.ts';
import { isTyping } from './run-commands.ts';
import { goBack, landHere } from './way-back.ts';

/** What lies over the page and takes the key itself: a dialog, a menu, an open list of choices. */
const LAYERS =
  ':is([role="dialog"], [role="alertdialog"], [role="menu"])[data-open], [data-open]:has([role="listbox"])';

/** Longer than what a key does needs to be on screen. */
const SETTLED = 150;

const isUnderLayer = (): boolean => document.querySelector(LAYERS) !== null;

/** The list, the row one was at: what a field is left for. */
function leaveField(field: HTMLElement): void {
  field.blur();
  const row = document.querySelector<HTMLElement>('[data-outlet] [data-stop]');
  if (row) row.focus();
  else landHere();
}

function stepOut(target: Element | null, router: RegisteredRouter): void {
  if (stepBackOnPage(target)) return;
  if (target instanceof HTMLElement && isTyping(target)) return leaveField(target);
  goBack(router);
}

/** Once, at the root of the page. Answers with the way to end it. */
export function listenForStepBack(router: RegisteredRouter): () => void {
  let isLayers = false;
  const before = (event: KeyboardEvent): void => {
    // held down, it is one key still: what it took its step to is not left as well
    if (event.key === 'Escape' && event.repeat) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    if (event.key === 'Escape') isLayers = isUnderLayer();
    // whatever the key took away, the keyboard is never nowhere
    if (event.key === 'Escape' || !isTyping(event.target))
      window.setTimeout(() => {
        if (!isUnderLayer()) landHere();
      }, SETTLED);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || isLayers) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const target = event.target instanceof Element ? event.target : null;
    // what floats over the page, a message, leaves by itself
    if (target?.closest('[data-base-ui-portal]')) return;
    event.preventDefault();
    stepOut(target, router);
  };
  window.addEventListener('keydown', before, { capture: true });
  window.addEventListener('keydown', onKeyDown);
  return () => {
    window.removeEventListener('keydown', before, { capture: true });
    window.removeEventListener('keydown', onKeyDown);
  };
}
