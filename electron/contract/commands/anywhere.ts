// Commands that work in every place: files of the journal, settings, undo, and the ways to the places. Must hold no more than the table: what a command does stands where it is offered.

import type { Command } from './command.ts';

export const anywhereCommands = {
  'film.log': {
    label: /*i18n*/ { id: 'command.film.log', message: 'Log a film' },
    key: 'CmdOrCtrl+N',
    scope: 'anywhere',
    menu: 'file',
    writes: true,
  },
  'journal.new': {
    label: /*i18n*/ { id: 'command.journal.new', message: 'New journal…' },
    scope: 'anywhere',
    menu: 'file',
  },
  'journal.sample': {
    label: /*i18n*/ { id: 'command.journal.sample', message: 'Look around in a sample journal' },
    scope: 'anywhere',
    menu: 'file',
  },
  'journal.open': {
    label: /*i18n*/ { id: 'command.journal.open', message: 'Open a journal…' },
    scope: 'anywhere',
    menu: 'file',
  },
  'journal.move': {
    label: /*i18n*/ { id: 'command.journal.move', message: 'Move the journal…' },
    scope: 'anywhere',
    menu: 'file',
    writes: true,
  },
  'journal.import': {
    label: /*i18n*/ { id: 'command.journal.import', message: 'Import…' },
    scope: 'anywhere',
    menu: 'file',
    writes: true,
  },
  'journal.export': {
    label: /*i18n*/ { id: 'command.journal.export', message: 'Export…' },
    key: 'CmdOrCtrl+Shift+E',
    scope: 'anywhere',
    menu: 'file',
  },
  'page.print': {
    label: /*i18n*/ { id: 'command.page.print', message: 'Print…' },
    key: 'CmdOrCtrl+P',
    scope: 'anywhere',
    menu: 'file',
  },
  'journal.backups': {
    label: /*i18n*/ { id: 'command.journal.backups', message: 'Backups' },
    scope: 'anywhere',
    menu: 'file',
  },
  'journal.check': {
    label: /*i18n*/ { id: 'command.journal.check', message: 'Check for damage' },
    scope: 'anywhere',
    menu: 'file',
  },
  'program.about': {
    label: /*i18n*/ { id: 'command.program.about', message: 'About Afterimage' },
    scope: 'anywhere',
    menu: 'help',
  },
  'settings.open': {
    label: /*i18n*/ { id: 'command.settings.open', message: 'Settings' },
    key: 'CmdOrCtrl+,',
    scope: 'anywhere',
    menu: 'edit',
  },
  undo: {
    label: /*i18n*/ { id: 'command.undo', message: 'Undo' },
    key: 'CmdOrCtrl+Z',
    scope: 'anywhere',
    menu: 'edit',
    writes: true,
  },
  redo: {
    label: /*i18n*/ { id: 'command.redo', message: 'Redo' },
    key: 'CmdOrCtrl+Shift+Z',
    scope: 'anywhere',
    menu: 'edit',
    writes: true,
  },
  'go.diary': {
    label: /*i18n*/ { id: 'command.go.diary', message: 'Diary' },
    key: 'CmdOrCtrl+1',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.onThisDay': {
    label: /*i18n*/ { id: 'command.go.onThisDay', message: 'On this day' },
    key: 'CmdOrCtrl+T',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.films': {
    label: /*i18n*/ { id: 'command.go.films', message: 'Films' },
    key: 'CmdOrCtrl+2',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.themes': {
    label: /*i18n*/ { id: 'command.go.themes', message: 'Themes' },
    key: 'CmdOrCtrl+3',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.quotes': {
    label: /*i18n*/ { id: 'command.go.quotes', message: 'Quotes' },
    key: 'CmdOrCtrl+4',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.lists': {
    label: /*i18n*/ { id: 'command.go.lists', message: 'Lists' },
    key: 'CmdOrCtrl+5',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.watchlist': {
    label: /*i18n*/ { id: 'command.go.watchlist', message: 'Watchlist' },
    key: 'CmdOrCtrl+6',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.insights': {
    label: /*i18n*/ { id: 'command.go.insights', message: 'Insights' },
    key: 'CmdOrCtrl+7',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.search': {
    label: /*i18n*/ { id: 'command.go.search', message: 'Search' },
    key: 'CmdOrCtrl+F',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.trash': {
    label: /*i18n*/ { id: 'command.go.trash', message: 'Trash' },
    key: 'CmdOrCtrl+8',
    scope: 'anywhere',
    menu: 'go',
  },
  'go.back': {
    label: /*i18n*/ { id: 'command.go.back', message: 'Back' },
    key: 'Alt+Left',
    scope: 'anywhere',
    menu: 'go',
  },
  'palette.open': {
    label: /*i18n*/ { id: 'command.palette.open', message: 'Go to anything…' },
    key: 'CmdOrCtrl+K',
    scope: 'anywhere',
    menu: 'go',
  },
  'view.larger': {
    label: /*i18n*/ { id: 'command.view.larger', message: 'Larger' },
    key: 'CmdOrCtrl+Plus',
    otherKey: 'CmdOrCtrl+=',
    scope: 'anywhere',
    menu: 'view',
  },
  'view.smaller': {
    label: /*i18n*/ { id: 'command.view.smaller', message: 'Smaller' },
    key: 'CmdOrCtrl+-',
    scope: 'anywhere',
    menu: 'view',
  },
  'view.usual': {
    label: /*i18n*/ { id: 'command.view.usual', message: 'Usual size' },
    key: 'CmdOrCtrl+0',
    scope: 'anywhere',
    menu: 'view',
  },
  'help.shortcuts': {
    label: /*i18n*/ { id: 'command.help.shortcuts', message: 'Keyboard shortcuts' },
    key: '?',
    scope: 'anywhere',
    menu: 'help',
  },
} as const satisfies Record<string, Command>;
