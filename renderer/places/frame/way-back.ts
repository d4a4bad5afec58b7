// The way back out of a place: to where one came from, or to the place it belongs to where one began in it; and with it how far down one was and what had the keyboard. Tells nobody.

import type { RegisteredRouter } from '@tanstack/react-router';
import { troublesAreOver } from '../../ui/toasts.tsx';

/** A place that has not grown to what it was by then is left as it is. */
const GIVE_UP = 1_500;

/** As many frames that something has had the keyboard, it keeps it. */
const STEADY = 12;

/** The place that the page of one thing belongs to, by its address; all else belongs to the diary. */
const above: readonly [RegExp, string][] = [
  [/^\/entry\/(\d+)\/versions$/, '/entry/$1'],
  [/^\/film\/.*$/, '/films'],
  [/^\/theme\/.*$/, '/themes'],
  [/^\/list\/.*$/, '/lists'],
  [/^\/import\/.+$/, '/import'],
  [/^\/backups\/.+$/, '/backups'],
  [/^\/(backups|about|settings\/.*)$/, '/settings'],
];

export function placeAbove(pathname: string): string {
  const found = above.find(([pattern]) => pattern.test(pathname));
  return found ? pathname.replace(...found) : '/diary';
}

/** One place back. */
export function goBack(router: RegisteredRouter): void {
  if (router.history.canGoBack()) router.history.back();
  else router.history.replace(placeAbove(router.state.location.pathname));
}

export const canHold = 'a[href], button, input, textarea, [contenteditable="true"], [tabindex]';
const outlet = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-outlet]');
const columns = (): HTMLElement[] => [...(outlet()?.querySelectorAll<HTMLElement>('[data-scroller], main') ?? [])];
const hasKeyboard = (): boolean => document.activeElement !== null && document.activeElement !== document.body;

/** What an element is found again by: where it leads, else what it is called. */
function nameOf(element: Element): string {
  const { textContent, tagName } = element;
  return `${tagName} ${element.getAttribute('href') ?? element.getAttribute('aria-label') ?? textContent.slice(0, 80)}`;
}

function allNamed(name: string): HTMLElement[] {
  return [...(outlet()?.querySelectorAll<HTMLElement>(canHold) ?? [])].filter((each) => nameOf(each) === name);
}

/** How a place was left. */
interface Left {
  pathname: string;
  offsets: number[];
  /** What had the keyboard: the how manieth of those called so. */
  held: { name: string; at: number } | null;
}

function leftNow(pathname: string, held: Element | null): Left {
  const offsets = columns().map(({ scrollTop }) => scrollTop);
  if (!held || outlet()?.contains(held) !== true || !held.matches(canHold)) return { pathname, offsets, held: null };
  const name = nameOf(held);
  return { pathname, offsets, held: { name, at: allNamed(name).findIndex((each) => each === held) } };
}

/** Gives the keyboard to the place where nothing of it has it: to its heading, so that those who hear it are told where they are. */
export function landHere(): void {
  const place = outlet();
  const landing = place?.querySelector<HTMLElement>('h1') ?? place?.querySelector<HTMLElement>('main');
  // the place itself holds it only until its heading has come
  const isUntilHeading = document.activeElement?.matches('main') === true && landing?.matches('h1') === true;
  if (!landing || (hasKeyboard() && !isUntilHeading)) return;
  if (!landing.hasAttribute('tabindex')) landing.tabIndex = -1;
  landing.focus({ preventScroll: true });
}

/** Before a command leads elsewhere: what lies outside of the place, a link of the sidebar or a message, does not keep the keyboard. */
export function letGo(): void {
  const held = document.activeElement;
  if (held instanceof HTMLElement && outlet()?.contains(held) !== true) held.blur();
}

/** What is to have the keyboard: what had it, and in the diary the open entry's row. */
function heldIn(left: Left | undefined): HTMLElement | null | undefined {
  if (left?.held) return allNamed(left.held.name)[left.held.at];
  return outlet()?.querySelector<HTMLElement>('[data-scroller] [data-entry][aria-current]');
}

/** Gives the keyboard to what the place is about, where nothing has it: in the diary to the row of the open entry, else to its heading. */
export function settleHere(): void {
  if (!hasKeyboard()) (heldIn(undefined) ?? { focus: landHere }).focus({ preventScroll: true });
}

/** One try; true where what had the keyboard has it. What the place itself gave it to keeps it. */
function bringBack(left: Left | undefined): boolean {
  landHere();
  if (document.activeElement?.matches('body, h1, main') !== true) return true;
  const all = columns();
  left?.offsets.forEach((offset, at) => {
    const column = all[at];
    if (column && Math.abs(column.scrollTop - offset) > 1) column.scrollTop = offset;
  });
  const held = heldIn(left);
  held?.focus({ preventScroll: true });
  return false;
}

/** After a page that stood in place of all others, that of a failure: the keyboard goes to the place that comes. Answers with the way to give up. */
export function comeToPlace(): () => void {
  return comeBackTo(undefined);
}

/** Tries as the place grows, until something is done; answers with the way to give up. */
function comeBackTo(left: Left | undefined): () => void {
  const until = performance.now() + GIVE_UP;
  const acts = new AbortController();
  const stop = (): void => acts.abort();
  for (const act of ['wheel', 'keydown', 'pointerdown'])
    window.addEventListener(act, stop, { signal: acts.signal, capture: true });
  // a place that lays itself out anew takes it away again
  let steady = 0;
  const step = (): void => {
    if (acts.signal.aborted) return;
    steady = bringBack(left) ? steady + 1 : 0;
    if (steady > STEADY || performance.now() > until) stop();
    else requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
  return stop;
}

/** As `settleHere`, once what a person just did is drawn; the next key or press ends it. */
export function settleSoon(): void {
  comeBackTo(undefined);
}

/** Which of the window's history a place is. */
function placeOf({ state: { __TSR_index: index } }: { state: { __TSR_index: number } }): number {
  return index;
}

/** For as long as the window lives: places of the window's history are come back to as they were left. Answers with the way to end it. */
export function followPlaces(router: RegisteredRouter): () => void {
  const places = new Map<number, Left>();
  let at = placeOf(router.state.location);
  let shown = router.state.location.pathname;
  let held: Element | null = null;
  // only Back and Forward come to a place that was left
  let isReturn = false;
  let stop = comeBackTo(undefined);
  const onFocus = ({ target }: FocusEvent): void => {
    // what led away, a dialog or the sidebar, is not what one was at
    if (target instanceof Element && outlet()?.contains(target) === true) held = target;
  };
  document.addEventListener('focusin', onFocus);
  const stops = [
    router.history.subscribe(({ action }) => {
      isReturn = action.type === 'BACK' || action.type === 'FORWARD' || action.type === 'GO';
    }),
    router.subscribe('onBeforeLoad', ({ fromLocation, toLocation }) => {
      if (fromLocation) places.set(at, leftNow(fromLocation.pathname, held));
      at = placeOf(toLocation);
    }),
    router.subscribe('onRendered', ({ toLocation: { pathname } }) => {
      const before = isReturn ? places.get(at) : undefined;
      if (pathname === shown && !before) return;
      if (pathname !== shown) troublesAreOver();
      shown = pathname;
      isReturn = false;
      stop();
      stop = comeBackTo(before?.pathname === pathname ? before : undefined);
    }),
  ];
  return () => {
    stop();
    for (const each of stops) each();
    document.removeEventListener('focusin', onFocus);
  };
}
