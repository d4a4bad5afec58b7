// Commands about lists and the watchlist, and the films on them. Must hold no more than the table: what a command does stands where it is offered.

import type { Command } from './command.ts';

export const listCommands = {
  'list.create': {
    label: /*i18n*/ { id: 'command.list.create', message: 'New list' },
    scope: 'lists',
    menu: 'file',
    writes: true,
  },
  'list.add': {
    label: /*i18n*/ { id: 'command.list.add', message: 'Add a film' },
    key: 'A',
    scope: 'list',
    menu: 'film',
    writes: true,
  },
  'list.rank': {
    label: /*i18n*/ { id: 'command.list.rank', message: 'Ranked or not' },
    scope: 'list',
    menu: 'film',
    writes: true,
  },
  'list.moveUp': {
    label: /*i18n*/ { id: 'command.list.moveUp', message: 'Move up in the list' },
    scope: 'list',
    menu: 'film',
    writes: true,
  },
  'list.moveDown': {
    label: /*i18n*/ { id: 'command.list.moveDown', message: 'Move down in the list' },
    scope: 'list',
    menu: 'film',
    writes: true,
  },
  'list.takeOff': {
    label: /*i18n*/ { id: 'command.list.takeOff', message: 'Take off the list' },
    scope: 'list',
    menu: 'film',
    writes: true,
  },
  'list.trash': {
    label: /*i18n*/ { id: 'command.list.trash', message: 'Move the list to the trash' },
    scope: 'list',
    menu: 'film',
    writes: true,
  },
  'list.note': {
    label: /*i18n*/ { id: 'command.list.note', message: 'Note on the film' },
    scope: 'list',
    menu: 'film',
    writes: true,
  },
} as const satisfies Record<string, Command>;
