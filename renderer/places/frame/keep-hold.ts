// Gives the keyboard back to the place where an act took away what had it: a row that is gone, a dialog whose button went before it closed. Nobody is told of such a loss, so it is looked for.

import { isUnderDialog } from './run-commands.ts';
import { canHold, settleHere } from './way-back.ts';

/** Milliseconds after an act: once what it changed is drawn, and once more where the journal was slow. */
const LOOKS = [400, 1_500];

/** From now on. Answers with the way to end it. */
export function keepHold(): () => void {
  let timers: number[] = [];
  const look = (): void => {
    if (document.hasFocus() && !isUnderDialog()) settleHere();
  };
  const onAct = ({ type, target }: Event): void => {
    // a press beside everything is meant to let go
    if (type === 'click' && !(target instanceof Element && target.closest(canHold))) return;
    for (const timer of timers) window.clearTimeout(timer);
    timers = LOOKS.map((milliseconds) => window.setTimeout(look, milliseconds));
  };
  const acts = new AbortController();
  for (const type of ['keydown', 'click'])
    window.addEventListener(type, onAct, { signal: acts.signal, capture: true, passive: true });
  return () => {
    acts.abort();
    for (const timer of timers) window.clearTimeout(timer);
  };
}
