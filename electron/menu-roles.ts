// Menu items whose act is the system's own, named in the language of the person. Must hold no command of the program.

import type { MenuItemConstructorOptions } from 'electron';
import { say } from './i18n.ts';

/** Electron names its roles in English whatever the language is. */
const roleWords = {
  cut: /*i18n*/ { id: 'menu.role.cut', message: 'Cut' },
  copy: /*i18n*/ { id: 'menu.role.copy', message: 'Copy' },
  paste: /*i18n*/ { id: 'menu.role.paste', message: 'Paste' },
  pasteAndMatchStyle: /*i18n*/ { id: 'menu.role.pastePlain', message: 'Paste as plain text' },
  selectAll: /*i18n*/ { id: 'menu.role.selectAll', message: 'Select all' },
  close: /*i18n*/ { id: 'menu.role.close', message: 'Close window' },
  quit: /*i18n*/ { id: 'menu.role.quit', message: 'Quit' },
  togglefullscreen: /*i18n*/ { id: 'menu.role.fullScreen', message: 'Full screen' },
  windowMenu: /*i18n*/ { id: 'menu.role.window', message: 'Window' },
  minimize: /*i18n*/ { id: 'menu.role.minimize', message: 'Minimise' },
  zoom: /*i18n*/ { id: 'menu.role.zoom', message: 'Zoom' },
  front: /*i18n*/ { id: 'menu.role.front', message: 'Bring all to front' },
  about: /*i18n*/ { id: 'menu.role.about', message: 'About Afterimage' },
  services: /*i18n*/ { id: 'menu.role.services', message: 'Services' },
  hide: /*i18n*/ { id: 'menu.role.hide', message: 'Hide Afterimage' },
  hideOthers: /*i18n*/ { id: 'menu.role.hideOthers', message: 'Hide others' },
  unhide: /*i18n*/ { id: 'menu.role.unhide', message: 'Show all' },
} as const;

export function native(role: keyof typeof roleWords): MenuItemConstructorOptions {
  return { role, label: say(roleWords[role]) };
}

/** Made anew with every menu: the language may have changed. */
export function clipboard(): MenuItemConstructorOptions[] {
  return (['cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll'] as const).map(native);
}
