// Copies what is on the page, as the person would who marks it. Must never read the clipboard.

export function copyText(text: HTMLElement): void {
  const selection = window.getSelection();
  selection?.selectAllChildren(text);
  // needs no permission, unlike the clipboard's own interface
  document.execCommand('copy');
  selection?.removeAllRanges();
}
