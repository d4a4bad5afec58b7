// The native menus, made of the command table and the platform's own roles.

import { basename, dirname } from 'node:path';
import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { type Command, type CommandId, commandIds, commands, menuLabels, type MenuName } from './contract/commands.ts';
import type { MenuState } from './contract/shell.ts';
import { say } from './i18n.ts';
import type { JournalPlaces } from './journal-places.ts';
import { clipboard, native } from './menu-roles.ts';
import { sendEvent } from './windows.ts';

const recentWords = {
  open: /*i18n*/ { id: 'menu.recent', message: 'Open recent' },
  clear: /*i18n*/ { id: 'menu.recent.clear', message: 'Clear this list' },
};

/** As the page told it last; before it has told anything all of it can be chosen. */
let shown: { enabled: ReadonlySet<CommandId> | null; undo: string | null; redo: string | null } = {
  ...{ enabled: null, undo: null, redo: null },
};
let shownPlaces: JournalPlaces | null = null;

const isMac = process.platform === 'darwin';
const separator: MenuItemConstructorOptions = { type: 'separator' };

function item(id: CommandId): MenuItemConstructorOptions {
  const command: Command = commands[id];
  const bareLetter = command.key?.length === 1;
  return {
    id,
    label: (id === 'undo' || id === 'redo' ? shown[id] : null)?.replaceAll('&', '&&') ?? say(command.label),
    // a key is the page's before it is the menu's: one that was greyed a moment ago runs all the same
    enabled: shown.enabled?.has(id) ?? true,
    ...(command.key === undefined ? {} : { accelerator: command.key }),
    // a bare letter belongs to whoever is typing, a key of two commands to the one on screen: the page decides, the menu only shows it
    registerAccelerator: !bareLetter && command.before === undefined,
    click: (_item, window, { triggeredByAccelerator: isByKey = false }) => {
      if (window instanceof BrowserWindow) sendEvent(window.webContents, 'command', { id, isByKey });
    },
  };
}

function itemsOf(menu: MenuName): MenuItemConstructorOptions[] {
  return commandIds
    .filter((id) => commands[id].menu === menu)
    .filter((id) => !(isMac && id === 'settings.open'))
    .map(item);
}

/** The journals opened lately: by name, and by folder where two have one name. */
function recentItems(places: JournalPlaces): MenuItemConstructorOptions {
  const paths = places.recent();
  const names = paths.map((path) => basename(path, '.afterimage'));
  const isShared = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name);
  return {
    label: say(recentWords.open),
    enabled: paths.length > 0,
    submenu: [
      ...paths.map((path, index): MenuItemConstructorOptions => {
        const name = names[index] ?? '';
        // the system takes a single & for the mark of a key
        const label = (isShared(name) ? `${name} (${dirname(path)})` : name).replaceAll('&', '&&');
        return { label, click: () => void places.open(path) };
      }),
      separator,
      { label: say(recentWords.clear), click: () => places.clearRecent() },
    ],
  };
}

function fileItems(places: JournalPlaces | null): MenuItemConstructorOptions[] {
  const items = itemsOf('file');
  if (places === null) return items;
  const at = items.findIndex(({ id }) => id === 'journal.open') + 1;
  return [...items.slice(0, at), recentItems(places), ...items.slice(at)];
}

/** Made anew whenever the recent journals change. */
export function setMenus(places: JournalPlaces | null = null): void {
  shownPlaces = places;
  const [undo, redo, ...rest] = ['undo' as const, 'redo' as const]
    .map(item)
    .concat(itemsOf('edit').filter((each) => each.id !== 'undo' && each.id !== 'redo'));
  const macMenu: MenuItemConstructorOptions = {
    role: 'appMenu',
    label: app.name,
    submenu: [
      native('about'),
      separator,
      item('settings.open'),
      separator,
      native('services'),
      separator,
      native('hide'),
      native('hideOthers'),
      native('unhide'),
      separator,
      native('quit'),
    ],
  };
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [macMenu] : []),
    {
      label: say(menuLabels.file),
      submenu: [...fileItems(places), separator, native(isMac ? 'close' : 'quit')],
    },
    {
      label: say(menuLabels.edit),
      submenu: [
        undo ?? separator,
        redo ?? separator,
        separator,
        ...clipboard(),
        ...(rest.length > 0 ? [separator, ...rest] : []),
      ],
    },
    { label: say(menuLabels.go), submenu: itemsOf('go') },
    { label: say(menuLabels.film), submenu: itemsOf('film') },
    { label: say(menuLabels.entry), submenu: itemsOf('entry') },
    { label: say(menuLabels.text), submenu: itemsOf('text') },
    {
      label: say(menuLabels.view),
      submenu: [...itemsOf('view'), separator, native('togglefullscreen')],
    },
    {
      ...native('windowMenu'),
      submenu: [native('minimize'), native('zoom'), ...(isMac ? [separator, native('front')] : [native('close')])],
    },
    // the role gives it the search for menu items that a Mac has there
    { role: 'help', label: say(menuLabels.help), submenu: itemsOf('help') },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Greys what can't be done now. What Undo and Redo are called is given to a menu only when it is made. */
export function showInMenus({ enabled, undo, redo }: MenuState): void {
  const isCalledOtherwise = undo !== shown.undo || redo !== shown.redo;
  shown = { enabled: new Set(enabled), undo, redo };
  if (isCalledOtherwise) return setMenus(shownPlaces);
  const menu = Menu.getApplicationMenu();
  for (const id of commandIds) {
    const one = menu?.getMenuItemById(id);
    if (one) one.enabled = shown.enabled?.has(id) ?? true;
  }
}
