// Commands about what was deleted. Must hold no more than the table: what a command does stands where it is offered.

import type { Command } from './command.ts';

export const trashCommands = {
  'trash.empty': {
    label: /*i18n*/ { id: 'command.trash.empty', message: 'Empty the trash…' },
    scope: 'trash',
    menu: 'edit',
    writes: true,
  },
  'trash.restore': {
    label: /*i18n*/ { id: 'command.trash.restore', message: 'Put back' },
    scope: 'trash',
    menu: 'edit',
    writes: true,
  },
} as const satisfies Record<string, Command>;
