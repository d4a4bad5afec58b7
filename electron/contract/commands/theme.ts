// Commands about themes and tags: all of them, and the page of one. Must hold no more than the table: what a command does stands where it is offered.

import type { Command } from './command.ts';

export const themeCommands = {
  'theme.create': {
    label: /*i18n*/ { id: 'command.theme.create', message: 'New theme' },
    scope: 'themes',
    menu: 'file',
    writes: true,
  },
  'themes.index': {
    label: /*i18n*/ { id: 'command.themes.index', message: 'Index of themes' },
    scope: 'themes',
    menu: 'go',
  },
  'themes.map': {
    label: /*i18n*/ { id: 'command.themes.map', message: 'Map of themes' },
    key: 'M',
    scope: 'themes',
    menu: 'go',
  },
  'themes.tags': {
    label: /*i18n*/ { id: 'command.themes.tags', message: 'Tags' },
    key: 'T',
    scope: 'themes',
    menu: 'go',
  },
  'theme.delete': {
    label: /*i18n*/ { id: 'command.theme.delete', message: 'Delete the theme' },
    scope: 'theme',
    menu: 'edit',
    writes: true,
  },
  'theme.merge': {
    label: /*i18n*/ { id: 'command.theme.merge', message: 'Merge the theme into…' },
    scope: 'theme',
    menu: 'edit',
    writes: true,
  },
  'tag.rename': {
    label: /*i18n*/ { id: 'command.tag.rename', message: 'Rename the tag' },
    scope: 'themes',
    menu: 'edit',
    writes: true,
  },
  'tag.merge': {
    label: /*i18n*/ { id: 'command.tag.merge', message: 'Merge the tag into…' },
    scope: 'themes',
    menu: 'edit',
    writes: true,
  },
  'tag.toTheme': {
    label: /*i18n*/ { id: 'command.tag.toTheme', message: 'Make the tag a theme' },
    scope: 'themes',
    menu: 'edit',
    writes: true,
  },
  'tag.delete': {
    label: /*i18n*/ { id: 'command.tag.delete', message: 'Delete the tag' },
    scope: 'themes',
    menu: 'edit',
    writes: true,
  },
} as const satisfies Record<string, Command>;
