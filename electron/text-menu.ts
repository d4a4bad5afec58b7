// The menu of a text, by the second button or the menu key: cut, copy, paste, select all. What rows have for a menu is the page's, and then this one is not asked for.

import {
  BrowserWindow,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron';
import { native } from './menu-roles.ts';

function itemsFor({ isEditable, selectionText, editFlags }: ContextMenuParams): MenuItemConstructorOptions[] {
  const canSelectAll = { ...native('selectAll'), enabled: editFlags.canSelectAll };
  const copy = { ...native('copy'), enabled: editFlags.canCopy };
  if (!isEditable) return selectionText === '' ? [] : [copy];
  return [
    { ...native('cut'), enabled: editFlags.canCut },
    copy,
    { ...native('paste'), enabled: editFlags.canPaste },
    { ...native('pasteAndMatchStyle'), enabled: editFlags.canPaste },
    { type: 'separator' },
    canSelectAll,
  ];
}

/** Where the menu key was pressed it opens at the caret, of which Chromium tells. */
export function offerTextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, asked) => {
    const items = itemsFor(asked);
    const window = BrowserWindow.fromWebContents(contents);
    if (items.length === 0 || window === null) return;
    Menu.buildFromTemplate(items).popup({ window, x: asked.x, y: asked.y });
  });
}
