// A ref that gives the focus to what has just appeared because a person asked for it.

export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
