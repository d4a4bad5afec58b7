// The menu of a text, by the second button or the menu key: undo, cut, copy, paste, select all. What rows have for a menu is the page's, and then this one is not asked for.

import { BrowserWindow, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { commands } from './contract/commands.ts';
import { say } from './i18n.ts';
import { native } from './menu-roles.ts';

interface Text {
  isEditable: boolean;
  canCut: boolean;
  canCopy: boolean;
  canPaste: boolean;
  canSelectAll: boolean;
}

function itemsFor(text: Text): MenuItemConstructorOptions[] {
  const copy = { ...native('copy'), enabled: text.canCopy };
  if (!text.isEditable) return text.canCopy ? [copy] : [];
  return [
    // a text may have a history of its own, of which Chromium does not know whether it is empty
    { role: 'undo', label: say(commands.undo.label) },
    { role: 'redo', label: say(commands.redo.label) },
    { type: 'separator' },
    { ...native('cut'), enabled: text.canCut },
    copy,
    { ...native('paste'), enabled: text.canPaste },
    { ...native('pasteAndMatchStyle'), enabled: text.canPaste },
    { type: 'separator' },
    { ...native('selectAll'), enabled: text.canSelectAll },
  ];
}

function show(contents: WebContents, text: Text, x: number, y: number): void {
  const items = itemsFor(text);
  const window = BrowserWindow.fromWebContents(contents);
  if (items.length === 0 || window === null) return;
  Menu.buildFromTemplate(items).popup({ window, x, y });
}

export function offerTextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { x, y, isEditable, selectionText, editFlags }) =>
    show(contents, { ...editFlags, isEditable, canCopy: editFlags.canCopy && selectionText !== '' }, x, y),
  );
}

/** By the menu key, at the caret, in CSS pixels of the page: not every system has the key open a menu by itself. */
export function showTextMenu(contents: WebContents, at: { x: number; y: number; hasSelection: boolean }): void {
  const { x, y, hasSelection } = at;
  const zoom = contents.getZoomFactor();
  const text = { isEditable: true, canCut: hasSelection, canCopy: hasSelection, canPaste: true, canSelectAll: true };
  show(contents, text, Math.round(x * zoom), Math.round(y * zoom));
}
