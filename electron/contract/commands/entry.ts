// Commands about an entry, its text, and the versions its text has had. Must hold no more than the table: what a command does stands where it is offered.

import type { Command } from './command.ts';

export const entryCommands = {
  'entry.edit': {
    label: /*i18n*/ { id: 'command.entry.edit', message: 'Edit' },
    key: 'E',
    scope: 'entry',
    menu: 'entry',
    writes: true,
  },
  'entry.rewatch': {
    label: /*i18n*/ { id: 'command.entry.rewatch', message: 'Log a rewatch' },
    key: 'CmdOrCtrl+D',
    scope: 'entry',
    menu: 'entry',
    writes: true,
  },
  'entry.select': {
    label: /*i18n*/ { id: 'command.entry.select', message: 'Select with others' },
    key: 'X',
    scope: 'entry',
    menu: 'entry',
  },
  'entry.selectAll': {
    label: /*i18n*/ { id: 'command.entry.selectAll', message: 'Select all entries' },
    scope: 'entry',
    menu: 'entry',
  },
  'entry.next': {
    label: /*i18n*/ { id: 'command.entry.next', message: 'Next entry' },
    key: 'J',
    scope: 'entry',
    menu: 'entry',
  },
  'entry.previous': {
    label: /*i18n*/ { id: 'command.entry.previous', message: 'Previous entry' },
    key: 'K',
    scope: 'entry',
    menu: 'entry',
  },
  'entry.versions': {
    label: /*i18n*/ { id: 'command.entry.versions', message: 'Earlier versions' },
    key: 'V',
    scope: 'entry',
    menu: 'entry',
  },
  'revision.restore': {
    label: /*i18n*/ { id: 'command.revision.restore', message: 'Go back to this version' },
    scope: 'versions',
    menu: 'entry',
    writes: true,
  },
  'entry.export': {
    label: /*i18n*/ { id: 'command.entry.export', message: 'Export this entry…' },
    scope: 'entry',
    menu: 'entry',
  },
  'entry.trash': {
    label: /*i18n*/ { id: 'command.entry.trash', message: 'Move to trash' },
    key: 'CmdOrCtrl+Backspace',
    scope: 'entry',
    menu: 'entry',
    writes: true,
  },
  'text.find': {
    label: /*i18n*/ { id: 'command.text.find', message: 'Find in this text' },
    key: 'CmdOrCtrl+F',
    before: 'go.search',
    scope: 'entry',
    menu: 'text',
  },
  'text.findNext': {
    label: /*i18n*/ { id: 'command.text.findNext', message: 'Find next' },
    key: 'F3',
    otherKey: 'CmdOrCtrl+G',
    scope: 'entry',
    menu: 'text',
  },
  'text.findPrevious': {
    label: /*i18n*/ { id: 'command.text.findPrevious', message: 'Find previous' },
    key: 'Shift+F3',
    otherKey: 'CmdOrCtrl+Shift+G',
    scope: 'entry',
    menu: 'text',
  },
  'text.focus': {
    label: /*i18n*/ { id: 'command.text.focus', message: 'Focus on the text' },
    key: 'CmdOrCtrl+Shift+F',
    scope: 'entry',
    menu: 'text',
    writes: true,
  },
  'text.strong': {
    label: /*i18n*/ { id: 'command.text.strong', message: 'Strong' },
    key: 'CmdOrCtrl+B',
    scope: 'entry',
    menu: 'text',
    writes: true,
  },
  'text.emphasis': {
    label: /*i18n*/ { id: 'command.text.emphasis', message: 'Emphasis' },
    key: 'CmdOrCtrl+I',
    scope: 'entry',
    menu: 'text',
    writes: true,
  },
  'text.link': {
    label: /*i18n*/ { id: 'command.text.link', message: 'Link' },
    key: 'CmdOrCtrl+Shift+L',
    scope: 'entry',
    menu: 'text',
    writes: true,
  },
  'text.spoiler': {
    label: /*i18n*/ { id: 'command.text.spoiler', message: 'Mark as a spoiler' },
    key: 'CmdOrCtrl+Shift+H',
    scope: 'entry',
    menu: 'text',
    writes: true,
  },
} as const satisfies Record<string, Command>;
