// Where one is, how far each column is scrolled and what is being written, told to the shell a moment after it changed; and the way back after a start. Tells no word of the journal.

import type { RegisteredRouter } from '@tanstack/react-router';
import { isKeptAddress, MOST_OFFSETS } from '../../../electron/contract/place.ts';
import { askShell } from '../../api/client.ts';
import { catchTyping } from '../../ui/typed-early.ts';
import { isUnderDialog } from './run-commands.ts';
import { writeOn, writingNow } from './writing-place.ts';

/** After the last scroll or step, in milliseconds. */
const WAIT = 600;
/** A place that has not grown to its length by then is left at its top. */
const GIVE_UP = 8_000;
/** As many frames that all stand where they stood, they stay there: a page that is drawn anew is shorter for a moment. */
const STEADY = 12;

const columns = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('#root [data-scroller], #root main')].slice(0, MOST_OFFSETS);

/** The address without what was typed; null where nothing of it can be kept. */
export function keptAddress(pathname: string, search: Readonly<Record<string, unknown>>): string | null {
  const parts = Object.entries(search)
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    .filter(([key, value]) => isKeptAddress(`/a?${key}=${String(value)}`))
    .map(([key, value]) => `${key}=${String(value)}`);
  const address = parts.length === 0 ? pathname : `${pathname}?${parts.join('&')}`;
  return isKeptAddress(address) ? address : null;
}

function addressNow(router: RegisteredRouter): string | null {
  const { pathname, search } = router.state.location;
  return keptAddress(pathname, search);
}

/** Scrolls back once the columns are long enough, unless somebody has begun to do something. */
async function comeBack(router: RegisteredRouter): Promise<void> {
  const place = await askShell('place.get');
  if (place === null || place.address !== addressNow(router)) return;
  if (place.writing) {
    if (!isUnderDialog()) catchTyping('text');
    writeOn(place.writing);
  }
  // a page that is written on stands where its caret is
  const isOwn = (column: HTMLElement): boolean => place.writing !== undefined && column.matches('main');
  let isOver = false;
  const stop = (): void => {
    isOver = true;
  };
  const acts = ['wheel', 'keydown', 'pointerdown'] as const;
  for (const act of acts) window.addEventListener(act, stop, { once: true, capture: true });
  const until = Date.now() + GIVE_UP;
  let steady = 0;
  const step = (): void => {
    const all = columns();
    place.offsets.forEach((offset, at) => {
      const column = all[at];
      if (column && !isOwn(column) && Math.abs(column.scrollTop - offset) > 1) column.scrollTop = offset;
    });
    const isThere = place.offsets.every((offset, at) => {
      const column = all[at];
      return column !== undefined && (isOwn(column) || Math.abs(column.scrollTop - offset) <= 1);
    });
    steady = isThere ? steady + 1 : 0;
    if (isOver || steady > STEADY || Date.now() > until) {
      for (const act of acts) window.removeEventListener(act, stop, { capture: true });
      return;
    }
    requestAnimationFrame(step);
  };
  step();
}

/** For as long as the window lives; answers with the way to end it. */
export function keepPlace(router: RegisteredRouter): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  const tell = (): void => {
    const address = addressNow(router);
    if (address === null) return;
    const offsets = columns().map(({ scrollTop }) => Math.max(0, Math.round(scrollTop)));
    const place = { address, offsets, writing: writingNow() };
    const said = JSON.stringify(place);
    if (said === told) return;
    told = said;
    void askShell('place.keep', place).catch(() => undefined);
  };
  const later = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, WAIT);
  };
  void comeBack(router).catch(() => undefined);
  const stopFollowing = router.subscribe('onResolved', later);
  // scrolling does not bubble
  document.addEventListener('scroll', later, { capture: true, passive: true });
  document.addEventListener('selectionchange', later);
  // writing that is done with has neither scrolled nor moved a caret
  document.addEventListener('focusin', later);
  // whoever is done writing and leaves in the same breath is not to come back writing
  window.addEventListener('beforeunload', tell);
  return () => {
    clearTimeout(waiting);
    window.removeEventListener('beforeunload', tell);
    stopFollowing();
    document.removeEventListener('scroll', later, { capture: true });
    document.removeEventListener('selectionchange', later);
    document.removeEventListener('focusin', later);
  };
}
