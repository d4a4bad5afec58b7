// Puts the keyboard on the row of what was just logged, once the dialog has given it back to what had it before.

/** A journal of many years, on a machine with other work; the next key ends it anyway. */
const SOON = 5_000;
/** As many frames that the row has it, nothing takes it any more. */
const STEADY = 12;

/** Gives up at the next key: whoever goes on is elsewhere. */
export function focusLogged(id: number): void {
  const until = performance.now() + SOON;
  const acts = new AbortController();
  let steady = 0;
  const look = (): void => {
    const row = document.querySelector<HTMLElement>(`[data-entry="${id}"]`);
    const isFree = document.querySelector('[role="dialog"][data-open]') === null;
    if (acts.signal.aborted || steady > STEADY || performance.now() > until) {
      acts.abort();
      return;
    }
    steady = row !== null && document.activeElement === row ? steady + 1 : 0;
    if (isFree && steady === 0) row?.focus();
    requestAnimationFrame(look);
  };
  for (const act of ['keydown', 'pointerdown'])
    window.addEventListener(act, () => acts.abort(), { signal: acts.signal, capture: true });
  requestAnimationFrame(look);
}
