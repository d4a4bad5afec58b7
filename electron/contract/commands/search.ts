// Commands of the places where one looks for things: the diary, the search page, the quotes. Must hold no more than the table: what a command does stands where it is offered.

import type { Command } from './command.ts';

export const searchCommands = {
  'diary.filter': {
    label: /*i18n*/ { id: 'command.diary.filter', message: 'Filter the diary' },
    key: '/',
    scope: 'diary',
    menu: 'go',
  },
  'search.save': {
    label: /*i18n*/ { id: 'command.search.save', message: 'Save this search…' },
    key: 'CmdOrCtrl+S',
    scope: 'search',
    menu: 'edit',
    writes: true,
    opens: 'line',
  },
  'savedSearch.edit': {
    label: /*i18n*/ { id: 'command.savedSearch.edit', message: 'Edit the saved search…' },
    scope: 'search',
    menu: 'edit',
    writes: true,
  },
  'savedSearch.moveUp': {
    label: /*i18n*/ { id: 'command.savedSearch.moveUp', message: 'Move the saved search up' },
    scope: 'search',
    menu: 'edit',
    writes: true,
  },
  'savedSearch.moveDown': {
    label: /*i18n*/ { id: 'command.savedSearch.moveDown', message: 'Move the saved search down' },
    scope: 'search',
    menu: 'edit',
    writes: true,
  },
  'savedSearch.delete': {
    label: /*i18n*/ { id: 'command.savedSearch.delete', message: 'Delete the saved search' },
    scope: 'search',
    menu: 'edit',
    writes: true,
  },
  'quote.pick': {
    label: /*i18n*/ { id: 'command.quote.pick', message: 'Show me a quote' },
    scope: 'quotes',
    menu: 'go',
  },
  'quote.copy': {
    label: /*i18n*/ { id: 'command.quote.copy', message: 'Copy the quote' },
    scope: 'quotes',
    menu: 'edit',
  },
} as const satisfies Record<string, Command>;
