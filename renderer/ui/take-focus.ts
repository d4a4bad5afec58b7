// Refs that give the keyboard to what has just appeared: because a person asked for it, or because it took the place of what had it.

export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

/** Only where the keyboard is in the same place, or nowhere: never from a dialog or the sidebar. */
export function takeFocusHere(element: HTMLElement | null): void {
  const held = document.activeElement;
  if (held === document.body || element?.closest('main')?.contains(held) === true) element?.focus();
}
