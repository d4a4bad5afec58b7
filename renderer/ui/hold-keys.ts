// Keys pressed before the menu that was asked for has the keyboard: held, and given to it. Without it they would act on what lies under it.

/** Milliseconds after which nothing is coming any more. */
const GIVE_UP = 3_000;

/**
 * From now on every key is held. Answers with what gives them, in their order and one at a time, to whatever then has the keyboard;
 * those pressed meanwhile wait behind them.
 */
export function holdKeys(): () => void {
  const acts = new AbortController();
  const held: KeyboardEvent[] = [];
  const timer = window.setTimeout(() => {
    acts.abort();
    // what was meant so long ago is not done to what is there now
    held.length = 0;
  }, GIVE_UP);
  const give = (): void => {
    const next = held.shift();
    if (!next) {
      window.clearTimeout(timer);
      return acts.abort();
    }
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent(next.type, next));
    // what the key did is drawn before the next one
    window.setTimeout(give);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    held.push(event);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal: acts.signal });
  window.addEventListener('keyup', onKey, { capture: true, signal: acts.signal });
  return give;
}
